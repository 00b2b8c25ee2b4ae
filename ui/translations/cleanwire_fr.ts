<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddSource</name>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Only read this page</source>
        <translation>Lire seulement cette page</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Looking for the feed</source>
        <translation>Recherche du flux</translation>
    </message>
    <message>
        <source>A feed’s address or a site’s own: its feed is found from there.</source>
        <translation>L’adresse d’un flux ou d’un site&#xa0;: son flux est trouvé à partir de là.</translation>
    </message>
    <message>
        <source>Asking {0} …</source>
        <translation>Interrogation de {0}…</translation>
    </message>
    <message>
        <source>{0} does not take this name and password.</source>
        <translation>{0} n’accepte pas ce nom et ce mot de passe.</translation>
    </message>
    <message>
        <source>{0} asks for a name and a password.</source>
        <translation>{0} demande un nom et un mot de passe.</translation>
    </message>
</context>
<context>
    <name>ApplicationVerbs</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Rien à rétablir.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Annulé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Rétabli&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Pages and wire copy (*.html *.htm *.xhtml *.txt *.xml *.json);;All files (*)</source>
        <translation>Pages et dépêches (*.html *.htm *.xhtml *.txt *.xml *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a saved page</source>
        <translation>Ouvrir une page enregistrée</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>What shall be done?</source>
        <translation>Que faut-il faire&#xa0;?</translation>
    </message>
    <message>
        <source>keys.toml: {0}</source>
        <translation>keys.toml&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Et encore %Ln.</numerusform>
            <numerusform>Et encore %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Tout actualiser</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Sauvegarder la bibliothèque</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>Backed up: {0}</source>
        <translation>Sauvegardé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Export everything into this folder</source>
        <translation>Tout exporter dans ce dossier</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Exportation de l’ensemble</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories exported.</source>
        <translation>
            <numerusform>%Ln article exporté.</numerusform>
            <numerusform>%Ln articles exportés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import everything from this folder</source>
        <translation>Tout importer depuis ce dossier</translation>
    </message>
    <message>
        <source>Importing everything</source>
        <translation>Importation de l’ensemble</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories imported.</source>
        <translation>
            <numerusform>%Ln article importé.</numerusform>
            <numerusform>%Ln articles importés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>They stand in a plain file too: {0}</source>
        <translation>Elles sont aussi dans un simple fichier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Trouver une commande ou une touche</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Press the keys for “{0}”, then Enter. Esc leaves them as they are.</source>
        <translation>Appuyer sur les touches pour «&#xa0;{0}&#xa0;», puis Entrée. Échap les laisse telles quelles.</translation>
    </message>
    <message>
        <source>{0} for “{1}”: Enter takes it, Esc leaves it.</source>
        <translation>{0} pour «&#xa0;{1}&#xa0;»&#xa0;: Entrée valide, Échap annule.</translation>
    </message>
</context>
<context>
    <name>ChooseBackup</name>
    <message>
        <source>Go back to a backup</source>
        <translation>Revenir à une sauvegarde</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>All is as it was then. What is here now is set aside in the library’s folder, not deleted.</source>
        <translation>Tout redevient comme alors. Ce qui est ici maintenant est mis de côté dans le dossier de la bibliothèque, pas supprimé.</translation>
    </message>
    <message>
        <source>There is no backup of the night yet.</source>
        <translation>Il n’y a pas encore de sauvegarde nocturne.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
</context>
<context>
    <name>ChooseFeeds</name>
    <message>
        <source>Feeds of this site</source>
        <translation>Flux de ce site</translation>
    </message>
    <message>
        <source>Feeds of {0}</source>
        <translation>Flux de {0}</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Elles ne sont interrogées qu’une fois suivies, pas avant.</translation>
    </message>
</context>
<context>
    <name>ChoosePack</name>
    <message>
        <source>Listed sources</source>
        <translation>Sources proposées</translation>
    </message>
    <message>
        <source>Start with listed sources</source>
        <translation>Commencer avec des sources proposées</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Elles ne sont interrogées qu’une fois suivies, pas avant.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Autre chose est en cours&#xa0;; l’arrêter d’abord.</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; do it again to go on.</source>
        <translation>Arrêté après {0} sur {1}&#xa0;; recommencer pour continuer.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>CopyVerbs</name>
    <message>
        <source>One page, HTML</source>
        <translation>Une page, HTML</translation>
    </message>
    <message>
        <source>Book, EPUB</source>
        <translation>Livre, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Pages to print, PDF</source>
        <translation>Pages à imprimer, PDF</translation>
    </message>
    <message>
        <source>Save copies in</source>
        <translation>Enregistrer les copies dans</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer comme</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Enregistré dans {0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies saved in {0}.</source>
        <translation>
            <numerusform>%Ln copie enregistrée dans {0}.</numerusform>
            <numerusform>%Ln copies enregistrées dans {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed in {0}: {1}</source>
        <translation>Imprimé dans {0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures could not be had.</source>
        <translation>
            <numerusform>%Ln image n’a pas pu être obtenue.</numerusform>
            <numerusform>%Ln images n’ont pas pu être obtenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln stories only the feed’s text could be had.</source>
        <translation>
            <numerusform>De %Ln article, seul le texte du flux a pu être obtenu.</numerusform>
            <numerusform>De %Ln articles, seul le texte du flux a pu être obtenu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>Imprimer un journal</translation>
    </message>
    <message>
        <source>No story came in the last week.</source>
        <translation>Aucun article n’est arrivé la semaine passée.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Sent to {0}.</source>
        <translation>Envoyé à {0}.</translation>
    </message>
    <message>
        <source>Printing and sending</source>
        <translation>Impression et envoi</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln non lu</numerusform>
            <numerusform>%Ln non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread of {0}</source>
        <translation>
            <numerusform>%Ln non lu sur {0}</numerusform>
            <numerusform>%Ln non lus sur {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by words</source>
        <translation>
            <numerusform>%Ln masqué par des mots</numerusform>
            <numerusform>%Ln masqués par des mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in story</source>
        <translation>Trouver dans l’article</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>FollowingVerbs</name>
    <message>
        <source>You follow {0} already.</source>
        <translation>{0} est déjà suivi.</translation>
    </message>
    <message numerus="yes">
        <source>You follow {0} now: %Ln stories.</source>
        <translation>
            <numerusform>{0} est suivi&#xa0;: %Ln article.</numerusform>
            <numerusform>{0} est suivi&#xa0;: %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site has %Ln more feeds.</source>
        <translation>
            <numerusform>Le site a encore %Ln autre flux.</numerusform>
            <numerusform>Le site a encore %Ln autres flux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources added.</source>
        <translation>
            <numerusform>%Ln source ajoutée.</numerusform>
            <numerusform>%Ln sources ajoutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Abonnement en cours</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml)</source>
        <translation>Listes de sources (*.opml *.xml)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln était déjà là.</numerusform>
            <numerusform>%Ln étaient déjà là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {0}</source>
        <translation>
            <numerusform>%Ln refusée&#xa0;: {0}</numerusform>
            <numerusform>%Ln refusées&#xa0;: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh them</source>
        <translation>Les actualiser</translation>
    </message>
    <message>
        <source>Export sources</source>
        <translation>Exporter les sources</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GoingVerbs</name>
    <message>
        <source>That is the last story.</source>
        <translation>C’est le dernier article.</translation>
    </message>
    <message>
        <source>That is the first story.</source>
        <translation>C’est le premier article.</translation>
    </message>
    <message>
        <source>No more unread stories here.</source>
        <translation>Plus rien à lire ici.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Jump to a source</source>
        <translation>Aller à une source</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Nothing is followed yet. Drop a page or a list of feeds here, or</source>
        <translation>Rien n’est encore suivi. Déposer ici une page ou une liste de flux, ou</translation>
    </message>
    <message>
        <source>These stories are the sample wire; nothing was fetched. Drop a page or a list of feeds here, or</source>
        <translation>Ces articles sont un exemple&#xa0;; rien n’a été demandé au réseau. Déposer ici une page ou une liste de flux, ou</translation>
    </message>
    <message>
        <source>add an address</source>
        <translation>ajouter une adresse</translation>
    </message>
    <message>
        <source>start with listed sources</source>
        <translation>commencer avec des sources proposées</translation>
    </message>
    <message>
        <source>Everything goes by keyboard: {0} finds any command.</source>
        <translation>Tout se fait au clavier&#xa0;: {0} trouve chaque commande.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>{0} and {1} go from story to story, {2} reads on; {3} shows all keys.</source>
        <translation>{0} et {1} vont d’un article à l’autre, {2} lit la suite&#xa0;; {3} montre toutes les touches.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys at a glance</source>
        <translation>Les touches d’un coup d’œil</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>“{0}” searched for as words</source>
        <translation>«&#xa0;{0}&#xa0;» cherché comme des mots</translation>
    </message>
</context>
<context>
    <name>LooksVerbs</name>
    <message>
        <source>Only unread stories.</source>
        <translation>Articles non lus seulement.</translation>
    </message>
    <message>
        <source>Read and unread stories.</source>
        <translation>Articles lus et non lus.</translation>
    </message>
    <message>
        <source>Colours: {0}.</source>
        <translation>Couleurs&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} characters in a line.</source>
        <translation>{0} caractères par ligne.</translation>
    </message>
</context>
<context>
    <name>MailPaper</name>
    <message>
        <source>Mail the day’s paper</source>
        <translation>Envoyer le journal du jour</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>To the address of your e-reader</source>
        <translation>À l’adresse de votre liseuse</translation>
    </message>
    <message>
        <source>a book, EPUB</source>
        <translation>un livre, EPUB</translation>
    </message>
    <message>
        <source>pages, PDF</source>
        <translation>des pages, PDF</translation>
    </message>
    <message>
        <source>As</source>
        <translation>En tant que</translation>
    </message>
    <message>
        <source>Through your mail server</source>
        <translation>Par votre serveur de courrier</translation>
    </message>
    <message>
        <source>Your account there</source>
        <translation>Votre compte sur ce serveur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>as it is kept in the keyring</source>
        <translation>tel qu’il est gardé dans le trousseau</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>Your own address, if the account is none</source>
        <translation>Votre propre adresse, si le compte n’en est pas une</translation>
    </message>
    <message>
        <source>The server’s name stands in your provider’s help. Everything is sent encrypted, to this server only.</source>
        <translation>Le nom du serveur figure dans l’aide de votre fournisseur. Tout est envoyé chiffré, à ce seul serveur.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>MuteWords</name>
    <message>
        <source>Muted words</source>
        <translation>Mots masqués</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stories with one of these in the headline or the first lines are hidden. One word or phrase a line.</source>
        <translation>Les articles dont le titre ou les premières lignes contiennent l’un de ces mots sont masqués. Un mot ou une expression par ligne.</translation>
    </message>
    <message>
        <source>Muted words, one a line</source>
        <translation>Mots masqués, un par ligne</translation>
    </message>
    <message numerus="yes">
        <source>They hide %Ln stories now.</source>
        <translation>
            <numerusform>Ils masquent maintenant %Ln article.</numerusform>
            <numerusform>Ils masquent maintenant %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Hint</source>
        <translation>Astuce</translation>
    </message>
    <message>
        <source>Close the hint</source>
        <translation>Fermer l’astuce</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Story</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui convient</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>as the desktop has them</source>
        <translation>comme celles du bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste élevé, sombre</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Taille de l’interface</translation>
    </message>
    <message>
        <source>Size of the story’s text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>Caractères par ligne</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Hauteur de ligne</translation>
    </message>
    <message>
        <source>Stories in letters with serifs</source>
        <translation>Articles en caractères à empattements</translation>
    </message>
    <message>
        <source>A story that is opened counts as read</source>
        <translation>Un article ouvert compte comme lu</translation>
    </message>
    <message>
        <source>One row for the same story from several outlets</source>
        <translation>Une ligne pour le même article de plusieurs médias</translation>
    </message>
    <message>
        <source>Reading a story marks what the other outlets tell of it</source>
        <translation>Lire un article le marque aussi chez les autres médias</translation>
    </message>
    <message>
        <source>Refresh when Cleanwire starts</source>
        <translation>Actualiser au démarrage de Cleanwire</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Actualiser toutes les</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>jamais automatiquement</translation>
    </message>
    <message>
        <source>Show the sites’ own icons beside the sources</source>
        <translation>Afficher les icônes des sites à côté des sources</translation>
    </message>
    <message>
        <source>Tell of new stories while the window is not in sight</source>
        <translation>Annoncer les nouveaux articles quand la fenêtre n’est pas visible</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Garder les articles lus</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>pour toujours</translation>
    </message>
    <message>
        <source>Copies are saved in</source>
        <translation>Copies enregistrées dans</translation>
    </message>
    <message>
        <source>Copies are</source>
        <translation>Les copies sont</translation>
    </message>
    <message>
        <source>one page, HTML</source>
        <translation>une page, HTML</translation>
    </message>
    <message>
        <source>books, EPUB</source>
        <translation>des livres, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>pages to print, PDF</source>
        <translation>des pages à imprimer, PDF</translation>
    </message>
    <message>
        <source>Paper of PDFs</source>
        <translation>Papier des PDF</translation>
    </message>
    <message>
        <source>Starred stories are saved as copies by themselves</source>
        <translation>Les articles étoilés sont enregistrés d’eux-mêmes en copies</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Original in the browser</source>
        <translation>Original dans le navigateur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{0} has changed this story.</source>
        <translation>{0} a modifié cet article.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Fetching the story from {0} …</source>
        <translation>Récupération de l’article depuis {0}…</translation>
    </message>
    <message>
        <source>its page</source>
        <translation>sa page</translation>
    </message>
</context>
<context>
    <name>SafetyVerbs</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Autre chose est en cours&#xa0;; l’arrêter d’abord.</translation>
    </message>
    <message>
        <source>Gone back to {0}. What was here is set aside in the library’s folder.</source>
        <translation>Revenu à {0}. Ce qui était ici est mis de côté dans le dossier de la bibliothèque.</translation>
    </message>
    <message>
        <source>Going back to a backup</source>
        <translation>Retour à une sauvegarde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are hidden by these words.</source>
        <translation>
            <numerusform>%Ln article est masqué par ces mots.</numerusform>
            <numerusform>%Ln articles sont masqués par ces mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>No story is hidden by words.</source>
        <translation>Aucun article n’est masqué par des mots.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} was altered or is gone</source>
        <translation>{0} a été modifié ou a disparu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: {0}</source>
        <translation>
            <numerusform>%Ln problème&#xa0;: {0}</numerusform>
            <numerusform>%Ln problèmes&#xa0;: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message numerus="yes">
        <source>All is well; %Ln unread or starred stories are not here whole.</source>
        <translation>
            <numerusform>Tout va bien&#xa0;; %Ln article non lu ou étoilé n’est pas là en entier.</numerusform>
            <numerusform>Tout va bien&#xa0;; %Ln articles non lus ou étoilés ne sont pas là en entier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Les récupérer</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>what is not here whole</source>
        <translation>ce qui n’est pas là en entier</translation>
    </message>
    <message>
        <source>Checking the library and the copies</source>
        <translation>Vérification de la bibliothèque et des copies</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories fetched.</source>
        <translation>
            <numerusform>%Ln article récupéré.</numerusform>
            <numerusform>%Ln articles récupérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies written again.</source>
        <translation>
            <numerusform>%Ln copie réécrite.</numerusform>
            <numerusform>%Ln copies réécrites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be had.</source>
        <translation>
            <numerusform>%Ln élément n’a pas pu être obtenu.</numerusform>
            <numerusform>%Ln éléments n’ont pas pu être obtenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Réparation</translation>
    </message>
</context>
<context>
    <name>SharingVerbs</name>
    <message>
        <source>Open a story first.</source>
        <translation>Ouvrir d’abord un article.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Copié avec sa source.</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Adresse copiée.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Enregistré dans {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>This installation of Qt cannot read aloud. Install the package PySide6-Addons, then press the key again.</source>
        <translation>Cette installation de Qt ne sait pas lire à voix haute. Installer le paquet PySide6-Addons, puis appuyer de nouveau.</translation>
    </message>
    <message>
        <source>Silent.</source>
        <translation>Silence.</translation>
    </message>
    <message>
        <source>Asking for the system’s voice …</source>
        <translation>Appel de la voix du système…</translation>
    </message>
    <message>
        <source>This system has no voice. Install speech-dispatcher with a voice, then press the key again.</source>
        <translation>Ce système n’a pas de voix. Installer speech-dispatcher avec une voix, puis appuyer de nouveau.</translation>
    </message>
    <message>
        <source>The system’s voice does not answer. See whether it speaks elsewhere, then press the key again.</source>
        <translation>La voix du système ne répond pas. Voyez si elle parle ailleurs, puis appuyez de nouveau sur la touche.</translation>
    </message>
    <message>
        <source>Reading aloud. The same key stops it.</source>
        <translation>Lecture à voix haute. La même touche l’arrête.</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Where the story comes from</source>
        <translation>D’où vient l’article</translation>
    </message>
    <message>
        <source>Taken out: {0}</source>
        <translation>Retiré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Nothing was taken out</source>
        <translation>Rien n’a été retiré</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Always take this out here</source>
        <translation>Toujours retirer ici</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Toujours retirer partout</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>Ne jamais retirer</translation>
    </message>
</context>
<context>
    <name>SourceSettings</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>as in the preferences</source>
        <translation>comme dans les préférences</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source> day</source>
        <translation> jour</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Garder les articles lus</translation>
    </message>
    <message>
        <source>Fetch the whole story from its page</source>
        <translation>Récupérer l’article entier depuis sa page</translation>
    </message>
    <message>
        <source>Keep a copy of every story</source>
        <translation>Garder une copie de chaque article</translation>
    </message>
    <message>
        <source>Mute: its stories stay out of the common lists</source>
        <translation>Muette&#xa0;: ses articles restent hors des listes communes</translation>
    </message>
    <message>
        <source>Account, where it asks for one</source>
        <translation>Compte, s’il en faut un</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message>
        <source>A refresh is on its way.</source>
        <translation>Une actualisation est en cours.</translation>
    </message>
    <message>
        <source>There is no source to refresh yet. Press {0} to add one.</source>
        <translation>Aucune source à actualiser. Appuyer sur {0} pour en ajouter une.</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>{0} of {1}   {2}</source>
        <translation>{0} sur {1}   {2}</translation>
    </message>
    <message>
        <source>Refresh stopped. What had come is kept.</source>
        <translation>Actualisation arrêtée. Ce qui est arrivé est gardé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stories.</source>
        <translation>
            <numerusform>%Ln nouvel article.</numerusform>
            <numerusform>%Ln nouveaux articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message>
        <source>Nobody was reached. Is this machine connected? All sources are asked again soon.</source>
        <translation>Personne n’a pu être joint. Cette machine est-elle connectée&#xa0;? Toutes les sources seront bientôt interrogées de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources could not be read; the dot beside each says why.</source>
        <translation>
            <numerusform>%Ln source n’a pas pu être lue&#xa0;; le point à côté dit pourquoi.</numerusform>
            <numerusform>%Ln sources n’ont pas pu être lues&#xa0;; le point à côté dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was not asked: its server wants to be left alone until {1}.</source>
        <translation>{0} n’a pas été interrogé&#xa0;: son serveur demande qu’on le laisse tranquille jusqu’à {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources were not asked: their servers want to be left alone, the longest until {0}.</source>
        <translation>
            <numerusform>%Ln source n’a pas été interrogée&#xa0;: son serveur demande qu’on le laisse tranquille jusqu’à {0}.</numerusform>
            <numerusform>%Ln sources n’ont pas été interrogées&#xa0;: leurs serveurs demandent qu’on les laisse tranquilles, au plus tard jusqu’à {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Choisir d’abord une source.</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Renommer {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Renommé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Modifié.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Move {0} to a folder, or type the name of a new one</source>
        <translation>Déplacer {0} vers un dossier, ou saisir le nom d’un nouveau</translation>
    </message>
    <message>
        <source>New folder “{0}”</source>
        <translation>Nouveau dossier «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Moved to {0}.</source>
        <translation>Déplacé vers {0}.</translation>
    </message>
    <message>
        <source>Moved out of its folder.</source>
        <translation>Sorti de son dossier.</translation>
    </message>
    <message>
        <source>{0} is muted: its stories stay out of the common lists.</source>
        <translation>{0} est muette&#xa0;: ses articles restent hors des listes communes.</translation>
    </message>
    <message>
        <source>{0} is heard again.</source>
        <translation>{0} est de nouveau entendue.</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Supprimé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The folder {0} is dissolved.</source>
        <translation>Le dossier {0} est dissous.</translation>
    </message>
    <message>
        <source>Search for something first, with /.</source>
        <translation>Chercher d’abord quelque chose, avec /.</translation>
    </message>
    <message>
        <source>Keep this search as a folder</source>
        <translation>Garder cette recherche comme dossier</translation>
    </message>
    <message>
        <source>Kept as {0}.</source>
        <translation>Gardé sous {0}.</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Liste des sources</translation>
    </message>
</context>
<context>
    <name>StoriesPanel</name>
    <message>
        <source>Stories</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Liste des articles</translation>
    </message>
    <message>
        <source>Search the stories</source>
        <translation>Chercher dans les articles</translation>
    </message>
    <message>
        <source>Search   source: by: place: is:unread</source>
        <translation>Chercher   source: by: place: is:unread</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Avancement de l’actualisation</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>StoryVerbs</name>
    <message>
        <source>No other outlet tells this story.</source>
        <translation>Aucun autre titre ne donne cet article.</translation>
    </message>
    <message>
        <source>There is only one version of this story.</source>
        <translation>Il n’y a qu’une version de cet article.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Changed since {0}</source>
        <translation>Modifié depuis {0}</translation>
    </message>
    <message>
        <source>{0} goes back</source>
        <translation>{0} pour revenir</translation>
    </message>
    <message>
        <source>This story has no address on the web.</source>
        <translation>Cet article n’a pas d’adresse sur le web.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Étoile mise.</translation>
    </message>
    <message>
        <source>Star taken off.</source>
        <translation>Étoile retirée.</translation>
    </message>
    <message>
        <source>All of these are read.</source>
        <translation>Tout ceci est lu.</translation>
    </message>
    <message>
        <source>stories it changes: {0} of {1}</source>
        <translation>articles modifiés&#xa0;: {0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked read.</source>
        <translation>
            <numerusform>%Ln marqué lu.</numerusform>
            <numerusform>%Ln marqués lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing was taken out of this story.</source>
        <translation>Rien n’a été retiré de cet article.</translation>
    </message>
    <message>
        <source>Taught: this line stays.</source>
        <translation>Appris&#xa0;: cette ligne reste.</translation>
    </message>
    <message>
        <source>Taught: this line is taken out.</source>
        <translation>Appris&#xa0;: cette ligne est retirée.</translation>
    </message>
</context>
<context>
    <name>TickSources</name>
    <message>
        <source>Follow these</source>
        <translation>Suivre celles-ci</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Given to the mail program. If none opens, choose one in the settings of the desktop.</source>
        <translation>Remis au logiciel de courriel. Si aucun ne s’ouvre, en choisir un dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>No mail program could be started. Choose one in the settings of the desktop.</source>
        <translation>Aucun logiciel de courriel n’a pu être lancé. En choisir un dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>Nothing on this system opens {0}.</source>
        <translation>Rien sur ce système n’ouvre {0}.</translation>
    </message>
    <message>
        <source>No browser could be started. The address can be copied instead.</source>
        <translation>Aucun navigateur n’a pu être lancé. L’adresse peut être copiée à la place.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The whole story, only the story, and a record of the rest.</source>
        <translation>L’article entier, rien que l’article, et le registre du reste.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine but the fetches you ask for.</source>
        <translation>Rien ne quitte cette machine sauf les requêtes demandées.</translation>
    </message>
    <message>
        <source>MIT licence. Letters: Literata and Inter (SIL Open Font License). Icons: Lucide (ISC).</source>
        <translation>Licence MIT. Lettres&#xa0;: Literata et Inter (SIL Open Font License). Icônes&#xa0;: Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something went wrong inside Cleanwire. Your stories are kept.</source>
        <translation>Quelque chose s’est mal passé dans Cleanwire. Les articles sont conservés.</translation>
    </message>
</context>
<context>
    <name>checked</name>
    <message>
        <source>the library’s file</source>
        <translation>le fichier de la bibliothèque</translation>
    </message>
    <message>
        <source>the counters</source>
        <translation>les compteurs</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>l’index de recherche</translation>
    </message>
    <message>
        <source>titles and texts</source>
        <translation>titres et textes</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>clean stories</source>
        <translation>articles nettoyés</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>saved copies</source>
        <translation>copies enregistrées</translation>
    </message>
</context>
<context>
    <name>choose</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add a source…</source>
        <translation>Ajouter une source…</translation>
    </message>
    <message>
        <source>Open a saved page…</source>
        <translation>Ouvrir une page enregistrée…</translation>
    </message>
    <message>
        <source>Start with the listed sources…</source>
        <translation>Commencer avec les sources proposées…</translation>
    </message>
    <message>
        <source>Import sources from OPML…</source>
        <translation>Importer des sources depuis OPML…</translation>
    </message>
    <message>
        <source>Export sources as OPML…</source>
        <translation>Exporter les sources en OPML…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>Sauvegarder la bibliothèque…</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>Revenir à une sauvegarde…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Import everything…</source>
        <translation>Tout importer…</translation>
    </message>
    <message>
        <source>Check library and copies</source>
        <translation>Vérifier la bibliothèque et les copies</translation>
    </message>
    <message>
        <source>Repair, and fetch what is missing</source>
        <translation>Réparer et récupérer ce qui manque</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Non lu suivant</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Non lu précédent</translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation>Page suivante, puis non lu suivant</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Premier article</translation>
    </message>
    <message>
        <source>Last story</source>
        <translation>Dernier article</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>Do what the line at the foot offers</source>
        <translation>Faire ce que propose la ligne du bas</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>Aux sources</translation>
    </message>
    <message>
        <source>To the list of stories</source>
        <translation>À la liste des articles</translation>
    </message>
    <message>
        <source>To the story</source>
        <translation>À l’article</translation>
    </message>
    <message>
        <source>Unread stories</source>
        <translation>Articles non lus</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Starred stories</source>
        <translation>Articles étoilés</translation>
    </message>
    <message>
        <source>Today’s stories</source>
        <translation>Articles du jour</translation>
    </message>
    <message>
        <source>Stories with copies</source>
        <translation>Articles avec copie</translation>
    </message>
    <message>
        <source>Stories readable offline</source>
        <translation>Articles lisibles hors ligne</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Source suivante</translation>
    </message>
    <message>
        <source>Previous source</source>
        <translation>Source précédente</translation>
    </message>
    <message>
        <source>Down among the sources</source>
        <translation>Descendre dans les sources</translation>
    </message>
    <message>
        <source>Up among the sources</source>
        <translation>Monter dans les sources</translation>
    </message>
    <message>
        <source>First of the sources</source>
        <translation>Première des sources</translation>
    </message>
    <message>
        <source>Last of the sources</source>
        <translation>Dernière des sources</translation>
    </message>
    <message>
        <source>Jump to a source…</source>
        <translation>Aller à une source…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find in the story</source>
        <translation>Trouver dans l’article</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Original in the browser</source>
        <translation>Original dans le navigateur</translation>
    </message>
    <message>
        <source>Fetch its page again</source>
        <translation>Récupérer de nouveau sa page</translation>
    </message>
    <message>
        <source>Same story, next outlet</source>
        <translation>Le même article, média suivant</translation>
    </message>
    <message>
        <source>Same story, outlet before</source>
        <translation>Le même article, média précédent</translation>
    </message>
    <message>
        <source>What the latest version changed</source>
        <translation>Ce que la dernière version a changé</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Marquer lu ou non lu</translation>
    </message>
    <message>
        <source>Mark the whole list read</source>
        <translation>Marquer toute la liste comme lue</translation>
    </message>
    <message>
        <source>Mark read at every outlet</source>
        <translation>Marquer comme lu chez tous les médias</translation>
    </message>
    <message>
        <source>Select all stories</source>
        <translation>Sélectionner tous les articles</translation>
    </message>
    <message>
        <source>Where from, and what was taken out</source>
        <translation>Provenance, et ce qui a été retiré</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Remettre ce qui a été retiré</translation>
    </message>
    <message>
        <source>Next thing that was taken out</source>
        <translation>Chose retirée suivante</translation>
    </message>
    <message>
        <source>Thing taken out before</source>
        <translation>Chose retirée précédente</translation>
    </message>
    <message>
        <source>Always take this out in this source</source>
        <translation>Toujours retirer dans cette source</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Toujours retirer partout</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>Ne jamais retirer</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Enregistrer une copie sous…</translation>
    </message>
    <message>
        <source>Print a paper of the day’s stories…</source>
        <translation>Imprimer le journal du jour…</translation>
    </message>
    <message>
        <source>Mail the day’s paper…</source>
        <translation>Envoyer le journal du jour…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Copy with citation as Markdown</source>
        <translation>Copier avec la référence, en Markdown</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Share by mail…</source>
        <translation>Partager par courriel…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Tout actualiser</translation>
    </message>
    <message>
        <source>Refresh this source</source>
        <translation>Actualiser cette source</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Arrêter l’actualisation</translation>
    </message>
    <message>
        <source>Settings of this source…</source>
        <translation>Réglages de cette source…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>Vers un dossier…</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Muette ou non</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep this search as a folder…</source>
        <translation>Garder la recherche en dossier…</translation>
    </message>
    <message>
        <source>Muted words…</source>
        <translation>Mots masqués…</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Non lus seulement</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>Grouper par jour</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>Grouper par source</translation>
    </message>
    <message>
        <source>Tight rows</source>
        <translation>Lignes serrées</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Lignes normales</translation>
    </message>
    <message>
        <source>Roomy rows</source>
        <translation>Lignes aérées</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Couleurs du bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste élevé, sombre</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Couleurs suivantes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texte normal</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Colonne plus large</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Colonne plus étroite</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Lettres sans empattements</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Montrer les sources</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Les touches d’un coup d’œil</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Montrer de nouveau les astuces</translation>
    </message>
    <message>
        <source>About Cleanwire</source>
        <translation>À propos de Cleanwire</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>not a page but a file of another kind</source>
        <translation>ce n’est pas une page mais un fichier d’un autre genre</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>elle est vide</translation>
    </message>
    <message>
        <source>a file of %1 bytes, more than is read</source>
        <translation>un fichier de %1 octets, plus qu’il n’en est lu</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it may not be read, or the disk fails</source>
        <translation>la lecture n’est pas permise, ou le disque fait défaut</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>il dépasse %1 Mo</translation>
    </message>
    <message>
        <source>it breaks the rules of its own form</source>
        <translation>elle enfreint les règles de son propre format</translation>
    </message>
    <message>
        <source>no whole answer came in time</source>
        <translation>aucune réponse complète n’est venue à temps</translation>
    </message>
    <message>
        <source>no host of this name is known</source>
        <translation>aucun serveur de ce nom n’est connu</translation>
    </message>
    <message>
        <source>the host does not answer</source>
        <translation>le serveur ne répond pas</translation>
    </message>
    <message>
        <source>the server hung up without an answer</source>
        <translation>le serveur a raccroché sans répondre</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>no secure connection could be made</source>
        <translation>aucune connexion sûre n’a pu être établie</translation>
    </message>
    <message>
        <source>its certificate is not to be trusted</source>
        <translation>son certificat n’est pas digne de confiance</translation>
    </message>
    <message>
        <source>the server’s answer makes no sense</source>
        <translation>la réponse du serveur n’a pas de sens</translation>
    </message>
    <message>
        <source>this is not an address</source>
        <translation>ce n’est pas une adresse</translation>
    </message>
    <message>
        <source>the proxy’s name is not known</source>
        <translation>le nom du proxy n’est pas connu</translation>
    </message>
    <message>
        <source>there is nothing at this address</source>
        <translation>il n’y a rien à cette adresse</translation>
    </message>
    <message>
        <source>it is gone for good</source>
        <translation>elle a disparu pour de bon</translation>
    </message>
    <message>
        <source>the server refuses programs like this one</source>
        <translation>le serveur refuse les programmes comme celui-ci</translation>
    </message>
    <message>
        <source>the server asks us to come less often</source>
        <translation>le serveur demande de venir moins souvent</translation>
    </message>
    <message>
        <source>the server has trouble, %1</source>
        <translation>le serveur a des ennuis, %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>le serveur a répondu %1</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Its publisher has ended this feed. It is no longer asked; what it brought is kept.</source>
        <translation>L’éditeur a mis fin à ce flux. Il n’est plus interrogé&#xa0;; ce qu’il a apporté est gardé.</translation>
    </message>
    <message>
        <source>Failures in a row: %1.</source>
        <translation>Échecs de suite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It has never answered.</source>
        <translation>Il n’a jamais répondu.</translation>
    </message>
    <message>
        <source>Last good answer: %1.</source>
        <translation>Dernière bonne réponse&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Prochain essai&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>key names</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page↑</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page↓</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no preset called “%s”.</source>
        <translation>Il n’y a pas de modèle «&#xa0;%s&#xa0;».</translation>
    </message>
    <message>
        <source>There is no command called “%s”.</source>
        <translation>Il n’y a pas de commande «&#xa0;%s&#xa0;».</translation>
    </message>
    <message>
        <source>The keys of “%s” must be texts such as &quot;j&quot; or &quot;g u&quot;.</source>
        <translation>Les touches de «&#xa0;%s&#xa0;» doivent être des textes comme &quot;j&quot; ou &quot;g u&quot;.</translation>
    </message>
    <message>
        <source>“%1”, wanted for “%2”, is no key.</source>
        <translation>«&#xa0;%1&#xa0;», voulu pour «&#xa0;%2&#xa0;», n’est pas une touche.</translation>
    </message>
    <message>
        <source>“keys” must be a table: a line [keys], and below it one line a command.</source>
        <translation>«&#xa0;keys&#xa0;» doit être une table&#xa0;: une ligne [keys], puis une ligne par commande.</translation>
    </message>
    <message>
        <source>“%1” begins the keys of “%2”, so it cannot also be “%3”.</source>
        <translation>«&#xa0;%1&#xa0;» commence les touches de «&#xa0;%2&#xa0;» et ne peut pas être aussi «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is “%2”; “%3” does without.</source>
        <translation>«&#xa0;%1&#xa0;» est «&#xa0;%2&#xa0;»&#xa0;; «&#xa0;%3&#xa0;» s’en passe.</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>All stories</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoilés</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Readable offline</source>
        <translation>Lisibles hors ligne</translation>
    </message>
    <message>
        <source>Nothing in this list holds these words. Press {0} to search all stories.</source>
        <translation>Aucun article de cette liste ne contient ces mots. {0} cherche dans tous les articles.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Aucun article ne contient ces mots.</translation>
    </message>
    <message>
        <source>No sources yet. Press {0} to add one.</source>
        <translation>Pas encore de sources. Appuyer sur {0} pour en ajouter une.</translation>
    </message>
    <message>
        <source>Nothing starred. Press {0} on a story to find it here.</source>
        <translation>Rien d’étoilé. Appuyer sur {0} dans un article pour le retrouver ici.</translation>
    </message>
    <message>
        <source>No copies yet. Press {0} on a story to keep one.</source>
        <translation>Pas encore de copies. Appuyer sur {0} dans un article pour en garder une.</translation>
    </message>
    <message>
        <source>No whole stories are here yet. Open some, or press {0} to refresh.</source>
        <translation>Pas encore d’articles entiers ici. En ouvrir, ou appuyer sur {0} pour actualiser.</translation>
    </message>
    <message>
        <source>Nothing new today. Press {0} to refresh.</source>
        <translation>Rien de nouveau aujourd’hui. Appuyer sur {0} pour actualiser.</translation>
    </message>
    <message>
        <source>No stories yet. Press {0} to refresh.</source>
        <translation>Pas encore d’articles. Appuyer sur {0} pour actualiser.</translation>
    </message>
    <message>
        <source>All read.</source>
        <translation>Tout est lu.</translation>
    </message>
    <message>
        <source>“{0}” is not understood. Behind “is:” stands unread, read, starred, saved or offline.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas compris. Après «&#xa0;is:&#xa0;» vient unread, read, starred, saved ou offline.</translation>
    </message>
    <message>
        <source>“{0}” is not understood as a date. Dates are written 2026-05-31, 2026-05 or 2026, today or yesterday, or so long ago: 12h, 7d, 2w (hours, days, weeks).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas compris comme date. Une date s’écrit 2026-05-31, 2026-05 ou 2026, today (aujourd’hui) ou yesterday (hier), ou le temps écoulé&#xa0;: 12h, 7d, 2w (heures, jours, semaines).</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>%1 did not work.</source>
        <translation>%1 n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>Try again; the details below say more.</source>
        <translation>Réessayer&#xa0;; les détails ci-dessous en disent plus.</translation>
    </message>
    <message>
        <source>%1 could not be fetched.</source>
        <translation>%1 n’a pas pu être obtenu.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayer dans un moment.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>See whether you are online and the address is right, then try again.</source>
        <translation>Vérifier la connexion et l’adresse, puis réessayer.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>Try again later; the server may be busy.</source>
        <translation>Réessayer plus tard&#xa0;; le serveur est peut-être chargé.</translation>
    </message>
    <message>
        <source>%1 refused to give the page.</source>
        <translation>%1 a refusé de donner la page.</translation>
    </message>
    <message>
        <source>Try again later, or open the original in the browser.</source>
        <translation>Réessayer plus tard, ou ouvrir l’original dans le navigateur.</translation>
    </message>
    <message>
        <source>What %1 sent is larger than Cleanwire takes.</source>
        <translation>Ce que %1 a envoyé est plus grand que ce que Cleanwire accepte.</translation>
    </message>
    <message>
        <source>Open the original in the browser.</source>
        <translation>Ouvrir l’original dans le navigateur.</translation>
    </message>
    <message>
        <source>%1 sends from one address to the next, without end.</source>
        <translation>%1 renvoie d’une adresse à l’autre, sans fin.</translation>
    </message>
    <message>
        <source>See in the browser whether it wants you to sign in or to agree to something.</source>
        <translation>Voyez dans le navigateur s’il faut se connecter ou accepter quelque chose.</translation>
    </message>
    <message>
        <source>%1 sent something that is not a page or a feed.</source>
        <translation>%1 a envoyé autre chose qu’une page ou un flux.</translation>
    </message>
    <message>
        <source>Check the address, or open it in the browser.</source>
        <translation>Vérifier l’adresse, ou l’ouvrir dans le navigateur.</translation>
    </message>
    <message>
        <source>Cleanwire does not go to %1.</source>
        <translation>Cleanwire ne va pas chez %1.</translation>
    </message>
    <message>
        <source>Check the address: only what is on the web, by http or https and without a password in it, is fetched.</source>
        <translation>Vérifiez l’adresse&#xa0;: seul ce qui est sur le web, en http ou https et sans mot de passe dans l’adresse, est lu.</translation>
    </message>
    <message>
        <source>%1 is on this machine or in a private network.</source>
        <translation>%1 se trouve sur cette machine ou dans un réseau privé.</translation>
    </message>
    <message>
        <source>Only public web addresses are fetched; add a private one by hand to allow it.</source>
        <translation>Seules les adresses publiques sont demandées&#xa0;; en ajouter une privée à la main l’autorise.</translation>
    </message>
    <message>
        <source>The port in the address of %1 is not one for the web.</source>
        <translation>Le port dans l’adresse de %1 n’est pas un port du web.</translation>
    </message>
    <message>
        <source>Check the number behind the colon; Cleanwire leaves the ports of other services alone.</source>
        <translation>Vérifiez le nombre après les deux-points&#xa0;; Cleanwire laisse en paix les ports des autres services.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is not in a form that Cleanwire knows.</source>
        <translation>%1 n’a pas pu être lu&#xa0;: Cleanwire ne connaît pas cette forme.</translation>
    </message>
    <message>
        <source>Check that the address or file is the right one.</source>
        <translation>Vérifier que l’adresse ou le fichier est le bon.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 n’est pas un fichier lisible.</translation>
    </message>
    <message>
        <source>Choose a page or a text that was saved.</source>
        <translation>Choisir une page ou un texte enregistré.</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 n’est pas là ou ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and its place.</source>
        <translation>Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>Save the page once more, or open it in the browser.</source>
        <translation>Enregistrez la page de nouveau, ou ouvrez-la dans le navigateur.</translation>
    </message>
    <message>
        <source>Cleaning the page of %1 took too long and was stopped.</source>
        <translation>Le nettoyage de la page de %1 a pris trop de temps et a été arrêté.</translation>
    </message>
    <message>
        <source>Open the original in the browser; the feed’s own text is kept.</source>
        <translation>Ouvrir l’original dans le navigateur&#xa0;; le texte du flux est gardé.</translation>
    </message>
    <message>
        <source>The page of %1 is too much to clean.</source>
        <translation>La page de %1 est trop lourde à nettoyer.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of the page of %1 twice.</source>
        <translation>Quelque chose a interrompu deux fois le nettoyage de la page de %1.</translation>
    </message>
    <message>
        <source>Close programs that take much memory, then open it once more.</source>
        <translation>Fermez les programmes gourmands en mémoire, puis ouvrez-la de nouveau.</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>La bibliothèque n’a pas pu être lue ou écrite.</translation>
    </message>
    <message>
        <source>Start Cleanwire again; your stories are kept.</source>
        <translation>Redémarrer Cleanwire&#xa0;; les articles sont conservés.</translation>
    </message>
    <message>
        <source>Another program holds the library.</source>
        <translation>Un autre programme tient la bibliothèque.</translation>
    </message>
    <message>
        <source>Close the other Cleanwire, then try again.</source>
        <translation>Fermer l’autre Cleanwire, puis réessayer.</translation>
    </message>
    <message>
        <source>There is no room left where the library lives, or it cannot be written.</source>
        <translation>Il n’y a plus de place là où est la bibliothèque, ou on ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see that you may write there, then try again.</source>
        <translation>Faire de la place ou vérifier que l’écriture y est permise, puis réessayer.</translation>
    </message>
    <message>
        <source>The library’s file is damaged.</source>
        <translation>Le fichier de la bibliothèque est endommagé.</translation>
    </message>
    <message>
        <source>Run “cleanwire check” in a terminal, or go back to a backup.</source>
        <translation>Lancer «&#xa0;cleanwire check&#xa0;» dans un terminal, ou revenir à une sauvegarde.</translation>
    </message>
    <message>
        <source>A newer Cleanwire wrote this library.</source>
        <translation>Un Cleanwire plus récent a écrit cette bibliothèque.</translation>
    </message>
    <message>
        <source>Update Cleanwire, or choose another library.</source>
        <translation>Mettre Cleanwire à jour, ou choisir une autre bibliothèque.</translation>
    </message>
    <message>
        <source>Choose another folder; what stood there before still stands.</source>
        <translation>Choisir un autre dossier&#xa0;; ce qui s’y trouvait y est toujours.</translation>
    </message>
    <message>
        <source>The password was not kept: the system’s keyring did not take it.</source>
        <translation>Le mot de passe n’a pas été gardé&#xa0;: le trousseau du système ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or install one, then give the password again.</source>
        <translation>Déverrouillez le trousseau, ou installez-en un, puis donnez de nouveau le mot de passe.</translation>
    </message>
    <message>
        <source>The paper could not be sent: %1 did not take it.</source>
        <translation>Le journal n’a pas pu être envoyé&#xa0;: %1 ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Check the address, the server, the account and the password; the paper itself is saved.</source>
        <translation>Vérifier l’adresse, le serveur, le compte et le mot de passe&#xa0;; le journal lui-même est enregistré.</translation>
    </message>
    <message>
        <source>The refresh ended before it was done. What had come is kept.</source>
        <translation>L’actualisation s’est interrompue avant la fin. Ce qui était arrivé est gardé.</translation>
    </message>
    <message>
        <source>Refresh once more. Where it ends again, the computer may be short of memory.</source>
        <translation>Actualisez encore une fois. Si elle s’interrompt de nouveau, l’ordinateur manque peut-être de mémoire.</translation>
    </message>
    <message>
        <source>The cleaning rule %1 is wrong.</source>
        <translation>La règle de nettoyage %1 est fausse.</translation>
    </message>
    <message>
        <source>Correct or remove it; the other rules are in force.</source>
        <translation>La corriger ou la supprimer&#xa0;; les autres sont en vigueur.</translation>
    </message>
    <message>
        <source>%1 asks for a name and a password.</source>
        <translation>%1 demande un nom et un mot de passe.</translation>
    </message>
    <message>
        <source>Give them in the settings of the source.</source>
        <translation>Les donner dans les réglages de la source.</translation>
    </message>
    <message>
        <source>%1 gives this page to its customers only.</source>
        <translation>%1 ne donne cette page qu’à ses clients.</translation>
    </message>
    <message>
        <source>%1 does not give this page to Cleanwire.</source>
        <translation>%1 ne donne pas cette page à Cleanwire.</translation>
    </message>
    <message>
        <source>%1 has no such page any more.</source>
        <translation>%1 n’a plus cette page.</translation>
    </message>
    <message>
        <source>Check the address; what is here of it is kept.</source>
        <translation>Vérifier l’adresse&#xa0;; ce qui en est ici est gardé.</translation>
    </message>
    <message>
        <source>%1 says that this is gone for good.</source>
        <translation>%1 dit que cela a disparu pour de bon.</translation>
    </message>
    <message>
        <source>Remove the source, or give it a new address.</source>
        <translation>Supprimer la source, ou lui donner une nouvelle adresse.</translation>
    </message>
    <message>
        <source>%1 asks us to come less often.</source>
        <translation>%1 demande de venir moins souvent.</translation>
    </message>
    <message>
        <source>Cleanwire waits as long as it was asked to, then tries again.</source>
        <translation>Cleanwire attend le temps demandé, puis réessaie.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own.</source>
        <translation>%1 a lui-même un problème.</translation>
    </message>
    <message>
        <source>%1 is out of service for the moment.</source>
        <translation>%1 est hors service pour le moment.</translation>
    </message>
    <message>
        <source>Cleanwire tries again later by itself.</source>
        <translation>Cleanwire réessaie plus tard de lui-même.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Open the original in the browser, where you can sign in.</source>
        <translation>Ouvrez l’original dans le navigateur, où vous pouvez vous connecter.</translation>
    </message>
    <message>
        <source>It was moved or taken down; the browser may find out more.</source>
        <translation>Elle a été déplacée ou retirée&#xa0;; le navigateur en dira peut-être plus.</translation>
    </message>
    <message>
        <source>The publisher has taken it down.</source>
        <translation>L’éditeur l’a retirée.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Line %2 of it is wrong: correct it, or take it out.</source>
        <translation>La ligne %2 est fautive&#xa0;: la corriger ou la retirer.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The feed brings the headline alone: open the story to fetch its page.</source>
        <translation>Le flux n’apporte que le titre&#xa0;: ouvrir l’article pour récupérer sa page.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraph.</source>
        <translation>Le texte du flux&#xa0;: %1 paragraphe.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraphs.</source>
        <translation>Le texte du flux&#xa0;: %1 paragraphes.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave none.</source>
        <translation>Le texte du flux, %1 paragraphe&#xa0;; la page n’en donnait aucun.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave none.</source>
        <translation>Le texte du flux, %1 paragraphes&#xa0;; la page n’en donnait aucun.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave %2.</source>
        <translation>Le texte du flux, %1 paragraphe&#xa0;; la page en donnait %2.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave %2.</source>
        <translation>Le texte du flux, %1 paragraphes&#xa0;; la page en donnait %2.</translation>
    </message>
    <message>
        <source>Only the feed’s own text: the page could not be had (%1).</source>
        <translation>Rien que le texte du flux&#xa0;: la page n’a pas pu être obtenue (%1).</translation>
    </message>
    <message>
        <source>The page holds no story that could be found: this is the feed’s own text.</source>
        <translation>Aucun article n’a été trouvé sur la page&#xa0;: c’est le texte du flux.</translation>
    </message>
    <message>
        <source>The page holds no story that could be found, and the feed brings no text: see the original in the browser.</source>
        <translation>Aucun article n’a été trouvé sur la page, et le flux n’apporte pas de texte&#xa0;: voir l’original dans le navigateur.</translation>
    </message>
    <message>
        <source>The page could not be read (%1): this is the feed’s own text.</source>
        <translation>La page n’a pas pu être lue (%1)&#xa0;: c’est le texte du flux.</translation>
    </message>
    <message>
        <source>The page could not be read (%1), and the feed brings no text: see the original in the browser.</source>
        <translation>La page n’a pas pu être lue (%1), et le flux n’apporte pas de texte&#xa0;: voir l’original dans le navigateur.</translation>
    </message>
    <message>
        <source>This story could not be kept: there is no room left on the disk, or the folder cannot be written.</source>
        <translation>Cet article n’a pas pu être conservé&#xa0;: il n’y a plus de place sur le disque, ou le dossier n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>No story was found on this page.</source>
        <translation>Aucun article n’a été trouvé sur cette page.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>L’agence a retiré cet article.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 paragraphe&#xa0;: l’éditeur a répondu %2, comme pour une page qui n’est pas ouverte à tous.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 paragraphes&#xa0;: l’éditeur a répondu %2, comme pour une page qui n’est pas ouverte à tous.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 paragraphe&#xa0;: l’éditeur dit cette page payante, il en manque peut-être davantage.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 paragraphes&#xa0;: l’éditeur dit cette page payante, il en manque peut-être davantage.</translation>
    </message>
    <message>
        <source>%1 no longer matches this site: %2.</source>
        <translation>%1 ne correspond plus à ce site&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This page took too long to clean, so its plain text is shown.</source>
        <translation>Nettoyer cette page a pris trop de temps, c’est donc son texte brut qui est montré.</translation>
    </message>
    <message>
        <source>This page is too much to clean, so its plain text is shown.</source>
        <translation>Cette page est trop lourde à nettoyer, c’est donc son texte brut qui est montré.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of this page twice, so its plain text is shown.</source>
        <translation>Quelque chose a interrompu deux fois le nettoyage de cette page, c’est donc son texte brut qui est montré.</translation>
    </message>
    <message>
        <source>It is larger than any story: this is the beginning.</source>
        <translation>Elle est plus longue que tout article&#xa0;: en voici le début.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The library was damaged and was rebuilt from the backup of %1.</source>
        <translation>La bibliothèque était endommagée&#xa0;; elle a été reconstruite à partir de la sauvegarde du %1.</translation>
    </message>
    <message>
        <source>The library was damaged, and there is no backup: it begins anew.</source>
        <translation>La bibliothèque était endommagée et il n’y a pas de sauvegarde&#xa0;: elle repart de zéro.</translation>
    </message>
    <message>
        <source>Out of the damaged file %1 sources and %2 marks of yours were saved.</source>
        <translation>Du fichier endommagé, %1 sources et %2 de vos marques ont été sauvées.</translation>
    </message>
    <message>
        <source>The damaged file lies in %1. A refresh brings what the feeds still have.</source>
        <translation>Le fichier endommagé se trouve dans %1. Une actualisation apporte ce que les flux ont encore.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be true or false; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être true ou false&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a whole number; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être un nombre entier&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a number; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être un nombre&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a text in quotes; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être un texte entre guillemets&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a list of texts; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être une liste de textes&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be one of %4; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit être l’une des valeurs %4&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be from %4 to %5; the default holds.</source>
        <translation>%1, ligne %2&#xa0;: «&#xa0;%3&#xa0;» doit aller de %4 à %5&#xa0;; la valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>%1: line %2 cannot be read; the others still count.</source>
        <translation>%1&#xa0;: la ligne %2 est illisible&#xa0;; les autres comptent.</translation>
    </message>
    <message>
        <source>%1: the end cannot be read; the lines before it still count.</source>
        <translation>%1&#xa0;: la fin est illisible&#xa0;; les lignes qui précèdent comptent.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); the defaults hold.</source>
        <translation>%1 est illisible (%2)&#xa0;; les valeurs par défaut s’appliquent.</translation>
    </message>
</context>
<context>
    <name>other words</name>
    <message>
        <source>subscribe, follow, new feed, RSS</source>
        <translation>s’abonner, suivre, nouveau flux, RSS</translation>
    </message>
    <message>
        <source>import a page, HTML file</source>
        <translation>importer une page, fichier HTML</translation>
    </message>
    <message>
        <source>recommended sources, starter pack</source>
        <translation>sources conseillées, suggestions</translation>
    </message>
    <message>
        <source>subscriptions, feed list</source>
        <translation>abonnements, liste de flux</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>restaurer</translation>
    </message>
    <message>
        <source>export library</source>
        <translation>exporter la bibliothèque</translation>
    </message>
    <message>
        <source>import library</source>
        <translation>importer la bibliothèque</translation>
    </message>
    <message>
        <source>verify, integrity</source>
        <translation>vérifier, intégrité</translation>
    </message>
    <message>
        <source>settings, options</source>
        <translation>réglages, options</translation>
    </message>
    <message>
        <source>remap, shortcuts, key bindings</source>
        <translation>raccourcis, personnaliser les touches</translation>
    </message>
    <message>
        <source>exit, close</source>
        <translation>fermer, sortir</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>website, web page</source>
        <translation>site web, page web</translation>
    </message>
    <message>
        <source>reload, download again</source>
        <translation>recharger, télécharger à nouveau</translation>
    </message>
    <message>
        <source>versions, diff, corrections</source>
        <translation>versions, différences, corrections</translation>
    </message>
    <message>
        <source>favourite, bookmark, read later</source>
        <translation>favori, signet, lire plus tard</translation>
    </message>
    <message>
        <source>mark all as read, catch up</source>
        <translation>tout marquer comme lu, rattraper</translation>
    </message>
    <message>
        <source>source panel, removed, boilerplate, details</source>
        <translation>panneau de source, retiré, détails</translation>
    </message>
    <message>
        <source>restore what was removed</source>
        <translation>rétablir ce qui fut retiré</translation>
    </message>
    <message>
        <source>download, keep offline, archive</source>
        <translation>télécharger, garder hors ligne, archiver</translation>
    </message>
    <message>
        <source>export story, EPUB, Markdown</source>
        <translation>exporter l’article, EPUB, Markdown</translation>
    </message>
    <message>
        <source>daily edition, newspaper, digest, EPUB</source>
        <translation>édition du jour, journal, EPUB</translation>
    </message>
    <message>
        <source>daily edition, e-reader</source>
        <translation>édition du jour, liseuse</translation>
    </message>
    <message>
        <source>link, URL</source>
        <translation>lien, URL</translation>
    </message>
    <message>
        <source>quote, reference</source>
        <translation>citer, référence</translation>
    </message>
    <message>
        <source>send, e-mail</source>
        <translation>envoyer, courriel</translation>
    </message>
    <message>
        <source>speak, listen, text to speech</source>
        <translation>écouter, synthèse vocale</translation>
    </message>
    <message>
        <source>update, fetch, sync</source>
        <translation>mettre à jour, récupérer, synchroniser</translation>
    </message>
    <message>
        <source>update, fetch, reload</source>
        <translation>mettre à jour, récupérer, recharger</translation>
    </message>
    <message>
        <source>properties, feed options</source>
        <translation>propriétés, options du flux</translation>
    </message>
    <message>
        <source>delete, unsubscribe</source>
        <translation>supprimer, se désabonner</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silence</translation>
    </message>
    <message>
        <source>smart folder, saved search</source>
        <translation>dossier intelligent, recherche enregistrée</translation>
    </message>
    <message>
        <source>block, hide stories, blacklist</source>
        <translation>bloquer, masquer des articles</translation>
    </message>
    <message>
        <source>hide what is read</source>
        <translation>masquer ce qui est lu</translation>
    </message>
    <message>
        <source>compact, density</source>
        <translation>compact, densité</translation>
    </message>
    <message>
        <source>comfortable, density</source>
        <translation>confortable, densité</translation>
    </message>
    <message>
        <source>theme, automatic</source>
        <translation>thème, automatique</translation>
    </message>
    <message>
        <source>theme, day, bright</source>
        <translation>thème, jour</translation>
    </message>
    <message>
        <source>theme, night</source>
        <translation>thème, nuit</translation>
    </message>
    <message>
        <source>theme, paper</source>
        <translation>thème, papier</translation>
    </message>
    <message>
        <source>theme, accessibility</source>
        <translation>thème, accessibilité</translation>
    </message>
    <message>
        <source>theme, accessibility, night</source>
        <translation>thème, accessibilité, nuit</translation>
    </message>
    <message>
        <source>theme, appearance</source>
        <translation>thème, apparence</translation>
    </message>
    <message>
        <source>font size, zoom in, bigger</source>
        <translation>taille de police, agrandir</translation>
    </message>
    <message>
        <source>font size, zoom out</source>
        <translation>taille de police, réduire</translation>
    </message>
    <message>
        <source>font size, zoom</source>
        <translation>taille de police, zoom</translation>
    </message>
    <message>
        <source>line length, margins</source>
        <translation>longueur de ligne, marges</translation>
    </message>
    <message>
        <source>font, typeface, sans</source>
        <translation>police, sans empattement</translation>
    </message>
    <message>
        <source>sidebar</source>
        <translation>barre latérale</translation>
    </message>
    <message>
        <source>help, shortcuts, cheat sheet</source>
        <translation>aide, raccourcis, aide-mémoire</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>version, licence</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Picture not kept</source>
        <translation>Image non conservée</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>L’agence a retiré cet article.</translation>
    </message>
    <message>
        <source>Open the story to fetch its page.</source>
        <translation>Ouvrir l’article pour récupérer sa page.</translation>
    </message>
    <message>
        <source>What stands on it was taken out; the panel beside shows it, and puts it back.</source>
        <translation>Ce qui s’y trouve a été retiré&#xa0;; le panneau à côté le montre et le remet.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <translation>%1 min de lecture</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Show the rest: %1 more blocks</source>
        <translation>Montrer la suite&#xa0;: encore %1 blocs</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>The whole story is here.</source>
        <translation>L’article entier est ici.</translation>
    </message>
    <message>
        <source>This is the feed’s own text; the page has not been fetched.</source>
        <translation>C’est le texte du flux&#xa0;; la page n’a pas été récupérée.</translation>
    </message>
    <message>
        <source>Only a part is here: the publisher keeps the rest for subscribers.</source>
        <translation>Une partie seulement est ici&#xa0;: l’éditeur garde le reste pour ses abonnés.</translation>
    </message>
    <message>
        <source>There is no story on this page.</source>
        <translation>Il n’y a pas d’article sur cette page.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>L’agence a retiré cet article.</translation>
    </message>
    <message>
        <source>Its text was found by readability-lxml.</source>
        <translation>Le texte a été trouvé par readability-lxml.</translation>
    </message>
    <message>
        <source>Its text was found in the data that the page brings for its own program.</source>
        <translation>Le texte a été trouvé dans les données que la page apporte pour son propre programme.</translation>
    </message>
    <message>
        <source>Its text was found by your own rules for this site.</source>
        <translation>Le texte a été trouvé par vos propres règles pour ce site.</translation>
    </message>
    <message>
        <source>It came as wire copy, not as a page.</source>
        <translation>Il est arrivé comme dépêche, pas comme page.</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Source inconnue</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>No writer is named.</source>
        <translation>Aucun auteur n’est nommé.</translation>
    </message>
    <message>
        <source>Filed from</source>
        <translation>Envoyé de</translation>
    </message>
    <message>
        <source>through</source>
        <translation>par</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Venu par</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>publié %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>mis à jour %1</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>récupéré %1</translation>
    </message>
    <message>
        <source>No date is given.</source>
        <translation>Aucune date n’est donnée.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 mot</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 mots</translation>
    </message>
    <message>
        <source>a minute’s reading</source>
        <translation>une minute de lecture</translation>
    </message>
    <message>
        <source>%1 minutes’ reading</source>
        <translation>%1 minutes de lecture</translation>
    </message>
    <message>
        <source>Its text was found by weighing every block of the page.</source>
        <translation>Le texte a été trouvé en pesant chaque bloc de la page.</translation>
    </message>
    <message>
        <source>%1 trackers were not loaded.</source>
        <translation>%1 traceurs n’ont pas été chargés.</translation>
    </message>
    <message>
        <source>1 tracker was not loaded.</source>
        <translation>1 traceur n’a pas été chargé.</translation>
    </message>
    <message>
        <source>label of the desk</source>
        <translation>mention de la rédaction</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>As it stood on the wire</source>
        <translation>Tel qu’il était sur le fil</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Nothing: the page held only the story.</source>
        <translation>Rien&#xa0;: la page ne portait que l’article.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 remis</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(sans mots)</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Retirer de nouveau</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>The whole page was judged to hold no story.</source>
        <translation>La page entière a été jugée sans article.</translation>
    </message>
    <message>
        <source>%1 % likely to be part of the story.</source>
        <translation>Fait partie de l’article à %1 %.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>puis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Also told by</source>
        <translation>Aussi publié par</translation>
    </message>
    <message>
        <source>the same copy</source>
        <translation>le même texte</translation>
    </message>
    <message>
        <source>in its own words</source>
        <translation>avec ses propres mots</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>Copies kept</source>
        <translation>Copies gardées</translation>
    </message>
    <message>
        <source>1 picture is missing.</source>
        <translation>1 image manque.</translation>
    </message>
    <message>
        <source>%1 pictures are missing.</source>
        <translation>%1 images manquent.</translation>
    </message>
    <message>
        <source>1 advertisement</source>
        <translation>1 publicité</translation>
    </message>
    <message>
        <source>%1 advertisements</source>
        <translation>%1 publicités</translation>
    </message>
    <message>
        <source>1 list of other headlines</source>
        <translation>1 liste d’autres titres</translation>
    </message>
    <message>
        <source>%1 lists of other headlines</source>
        <translation>%1 listes d’autres titres</translation>
    </message>
    <message>
        <source>1 subscription pitch</source>
        <translation>1 offre d’abonnement</translation>
    </message>
    <message>
        <source>%1 subscription pitches</source>
        <translation>%1 offres d’abonnement</translation>
    </message>
    <message>
        <source>1 share bar</source>
        <translation>1 barre de partage</translation>
    </message>
    <message>
        <source>%1 share bars</source>
        <translation>%1 barres de partage</translation>
    </message>
    <message>
        <source>1 piece of navigation</source>
        <translation>1 élément de navigation</translation>
    </message>
    <message>
        <source>%1 pieces of navigation</source>
        <translation>%1 éléments de navigation</translation>
    </message>
    <message>
        <source>1 repeated block</source>
        <translation>1 bloc récurrent</translation>
    </message>
    <message>
        <source>%1 repeated blocks</source>
        <translation>%1 blocs récurrents</translation>
    </message>
    <message>
        <source>1 block judged not to be the story</source>
        <translation>1 bloc jugé étranger à l’article</translation>
    </message>
    <message>
        <source>%1 blocks judged not to be the story</source>
        <translation>%1 blocs jugés étrangers à l’article</translation>
    </message>
    <message>
        <source>1 tracker</source>
        <translation>1 traceur</translation>
    </message>
    <message>
        <source>%1 trackers</source>
        <translation>%1 traceurs</translation>
    </message>
    <message>
        <source>1 unsafe element</source>
        <translation>1 élément dangereux</translation>
    </message>
    <message>
        <source>%1 unsafe elements</source>
        <translation>%1 éléments dangereux</translation>
    </message>
    <message>
        <source>1 line kept as a field</source>
        <translation>1 ligne gardée comme champ</translation>
    </message>
    <message>
        <source>%1 lines kept as fields</source>
        <translation>%1 lignes gardées comme champs</translation>
    </message>
    <message>
        <source>%1 the same day</source>
        <translation>%1 le même jour</translation>
    </message>
    <message>
        <source>headline changed</source>
        <translation>titre changé</translation>
    </message>
    <message>
        <source>standfirst changed</source>
        <translation>chapeau changé</translation>
    </message>
    <message>
        <source>byline changed</source>
        <translation>signature changée</translation>
    </message>
    <message>
        <source>dateline changed</source>
        <translation>origine changée</translation>
    </message>
    <message>
        <source>+1 paragraph</source>
        <translation>+1 paragraphe</translation>
    </message>
    <message>
        <source>+%1 paragraphs</source>
        <translation>+%1 paragraphes</translation>
    </message>
    <message>
        <source>−1 paragraph</source>
        <translation>−1 paragraphe</translation>
    </message>
    <message>
        <source>−%1 paragraphs</source>
        <translation>−%1 paragraphes</translation>
    </message>
    <message>
        <source>1 paragraph edited</source>
        <translation>1 paragraphe modifié</translation>
    </message>
    <message>
        <source>%1 paragraphs edited</source>
        <translation>%1 paragraphes modifiés</translation>
    </message>
    <message>
        <source>paragraphs moved</source>
        <translation>paragraphes déplacés</translation>
    </message>
    <message>
        <source>now marked %1</source>
        <translation>marqué %1 désormais</translation>
    </message>
</context>
<context>
    <name>pdf</name>
    <message>
        <source>In this edition</source>
        <translation>Dans cette édition</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Cleanwire</source>
        <translation>Cleanwire</translation>
    </message>
    <message>
        <source>Google Reader and Miniflux</source>
        <translation>Google Reader et Miniflux</translation>
    </message>
    <message>
        <source>Newsboat</source>
        <translation>Newsboat</translation>
    </message>
    <message>
        <source>Arrow keys only</source>
        <translation>Flèches seulement</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>All stories</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoilés</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Smart folders</source>
        <translation>Dossiers intelligents</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 non lus</translation>
    </message>
    <message>
        <source>folder, folded</source>
        <translation>dossier, replié</translation>
    </message>
    <message>
        <source>folder, unfolded</source>
        <translation>dossier, déplié</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muette</translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>étoilé</translation>
    </message>
    <message>
        <source>copy saved</source>
        <translation>copie enregistrée</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partiel</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>PARTIEL</translation>
    </message>
    <message>
        <source>WITHDRAWN</source>
        <translation>RETIRÉ</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>undone</name>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Retirer l’étoile</translation>
    </message>
    <message>
        <source>Import %1 sources</source>
        <translation>Importer %1 sources</translation>
    </message>
    <message>
        <source>Follow %1 listed sources</source>
        <translation>Suivre %1 sources proposées</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>Remove %1 sources</source>
        <translation>Retirer %1 sources</translation>
    </message>
    <message>
        <source>Remove a smart folder</source>
        <translation>Retirer un dossier intelligent</translation>
    </message>
    <message>
        <source>Remove the smart folder %1</source>
        <translation>Retirer le dossier intelligent %1</translation>
    </message>
    <message>
        <source>Rename the smart folder %1</source>
        <translation>Renommer le dossier intelligent %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Change the account of %1</source>
        <translation>Changer le compte de %1</translation>
    </message>
    <message>
        <source>Change the muted words</source>
        <translation>Changer les mots masqués</translation>
    </message>
    <message>
        <source>Change the address of %1</source>
        <translation>Changer l’adresse de %1</translation>
    </message>
    <message>
        <source>Change the settings of %1</source>
        <translation>Changer les réglages de %1</translation>
    </message>
    <message>
        <source>Change a source</source>
        <translation>Modifier une source</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Mettre %1 en sourdine</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Ne plus mettre %1 en sourdine</translation>
    </message>
    <message>
        <source>Move out of the folder</source>
        <translation>Sortir du dossier</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Déplacer vers %1</translation>
    </message>
    <message>
        <source>Rename the folder %1</source>
        <translation>Renommer le dossier %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Keep %1 as a smart folder</source>
        <translation>Garder %1 comme dossier intelligent</translation>
    </message>
    <message>
        <source>Teach a line</source>
        <translation>Apprendre une ligne</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Remettre ce qui a été retiré</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Retirer de nouveau</translation>
    </message>
</context>
</TS>
