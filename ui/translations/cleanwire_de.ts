<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddSource</name>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>Only read this page</source>
        <translation>Nur diese Seite lesen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>im Schlüsselbund des Systems verwahrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Looking for the feed</source>
        <translation>Der Feed wird gesucht</translation>
    </message>
    <message>
        <source>A feed’s address or a site’s own: its feed is found from there.</source>
        <translation>Die Adresse eines Feeds oder einer Website: ihr Feed wird von dort gefunden.</translation>
    </message>
    <message>
        <source>Asking {0} …</source>
        <translation>{0} wird gefragt…</translation>
    </message>
    <message>
        <source>{0} does not take this name and password.</source>
        <translation>{0} nimmt diesen Namen und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>{0} asks for a name and a password.</source>
        <translation>{0} fragt nach Name und Passwort.</translation>
    </message>
</context>
<context>
    <name>ApplicationVerbs</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Pages and wire copy (*.html *.htm *.xhtml *.txt *.xml *.json);;All files (*)</source>
        <translation>Seiten und Agenturtexte (*.html *.htm *.xhtml *.txt *.xml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a saved page</source>
        <translation>Gespeicherte Seite öffnen</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>What shall be done?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>keys.toml: {0}</source>
        <translation>keys.toml: {0}</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und noch %Ln.</numerusform>
            <numerusform>Und noch %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Alles aktualisieren</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Backed up: {0}</source>
        <translation>Gesichert: {0}</translation>
    </message>
    <message>
        <source>Export everything into this folder</source>
        <translation>Alles in diesen Ordner exportieren</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Alles wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories exported.</source>
        <translation>
            <numerusform>%Ln Meldung exportiert.</numerusform>
            <numerusform>%Ln Meldungen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import everything from this folder</source>
        <translation>Alles aus diesem Ordner importieren</translation>
    </message>
    <message>
        <source>Importing everything</source>
        <translation>Alles wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories imported.</source>
        <translation>
            <numerusform>%Ln Meldung importiert.</numerusform>
            <numerusform>%Ln Meldungen importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>They stand in a plain file too: {0}</source>
        <translation>Sie stehen auch in einer einfachen Datei: {0}</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste finden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Press the keys for “{0}”, then Enter. Esc leaves them as they are.</source>
        <translation>Die Tasten für „{0}“ drücken, dann Enter. Esc lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>{0} for “{1}”: Enter takes it, Esc leaves it.</source>
        <translation>{0} für „{1}“: Enter übernimmt, Esc lässt es.</translation>
    </message>
</context>
<context>
    <name>ChooseBackup</name>
    <message>
        <source>Go back to a backup</source>
        <translation>Zu einer Sicherung zurückgehen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>All is as it was then. What is here now is set aside in the library’s folder, not deleted.</source>
        <translation>Alles ist wieder wie damals. Was jetzt hier ist, wird im Ordner der Bibliothek beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>There is no backup of the night yet.</source>
        <translation>Es gibt noch keine nächtliche Sicherung.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Eine andere Datei…</translation>
    </message>
</context>
<context>
    <name>ChooseFeeds</name>
    <message>
        <source>Feeds of this site</source>
        <translation>Feeds dieser Seite</translation>
    </message>
    <message>
        <source>Feeds of {0}</source>
        <translation>Feeds von {0}</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Sie werden erst nach Neuem gefragt, wenn man sie abonniert.</translation>
    </message>
</context>
<context>
    <name>ChoosePack</name>
    <message>
        <source>Listed sources</source>
        <translation>Vorgeschlagene Quellen</translation>
    </message>
    <message>
        <source>Start with listed sources</source>
        <translation>Mit vorgeschlagenen Quellen beginnen</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Sie werden erst nach Neuem gefragt, wenn man sie abonniert.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Etwas anderes läuft noch; erst anhalten.</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; do it again to go on.</source>
        <translation>Angehalten nach {0} von {1}; noch einmal, und es geht weiter.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>CopyVerbs</name>
    <message>
        <source>One page, HTML</source>
        <translation>Eine Seite, HTML</translation>
    </message>
    <message>
        <source>Book, EPUB</source>
        <translation>Buch, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Pages to print, PDF</source>
        <translation>Seiten zum Drucken, PDF</translation>
    </message>
    <message>
        <source>Save copies in</source>
        <translation>Kopien speichern in</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Gespeichert in {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies saved in {0}.</source>
        <translation>
            <numerusform>%Ln Kopie gespeichert in {0}.</numerusform>
            <numerusform>%Ln Kopien gespeichert in {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed in {0}: {1}</source>
        <translation>Gedruckt in {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures could not be had.</source>
        <translation>
            <numerusform>%Ln Bild war nicht zu bekommen.</numerusform>
            <numerusform>%Ln Bilder waren nicht zu bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln stories only the feed’s text could be had.</source>
        <translation>
            <numerusform>Von %Ln Meldung war nur der Text des Feeds zu bekommen.</numerusform>
            <numerusform>Von %Ln Meldungen war nur der Text des Feeds zu bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>Zeitung drucken</translation>
    </message>
    <message>
        <source>No story came in the last week.</source>
        <translation>In der letzten Woche kam keine Meldung.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Sent to {0}.</source>
        <translation>Gesendet an {0}.</translation>
    </message>
    <message>
        <source>Printing and sending</source>
        <translation>Wird gedruckt und gesendet</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln Meldung</numerusform>
            <numerusform>%Ln Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread of {0}</source>
        <translation>
            <numerusform>%Ln ungelesen von {0}</numerusform>
            <numerusform>%Ln ungelesen von {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by words</source>
        <translation>
            <numerusform>%Ln durch Wörter verborgen</numerusform>
            <numerusform>%Ln durch Wörter verborgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in story</source>
        <translation>In der Meldung finden</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Stelle davor</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FollowingVerbs</name>
    <message>
        <source>You follow {0} already.</source>
        <translation>{0} ist schon abonniert.</translation>
    </message>
    <message numerus="yes">
        <source>You follow {0} now: %Ln stories.</source>
        <translation>
            <numerusform>{0} ist jetzt abonniert: %Ln Meldung.</numerusform>
            <numerusform>{0} ist jetzt abonniert: %Ln Meldungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site has %Ln more feeds.</source>
        <translation>
            <numerusform>Die Seite hat noch %Ln weiteren Feed.</numerusform>
            <numerusform>Die Seite hat noch %Ln weitere Feeds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources added.</source>
        <translation>
            <numerusform>%Ln Quelle hinzugefügt.</numerusform>
            <numerusform>%Ln Quellen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Wird abonniert</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml)</source>
        <translation>Listen von Quellen (*.opml *.xml)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Quellen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln war schon da.</numerusform>
            <numerusform>%Ln waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {0}</source>
        <translation>
            <numerusform>%Ln abgelehnt: {0}</numerusform>
            <numerusform>%Ln abgelehnt: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh them</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export sources</source>
        <translation>Quellen exportieren</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>GoingVerbs</name>
    <message>
        <source>That is the last story.</source>
        <translation>Das ist die letzte Meldung.</translation>
    </message>
    <message>
        <source>That is the first story.</source>
        <translation>Das ist die erste Meldung.</translation>
    </message>
    <message>
        <source>No more unread stories here.</source>
        <translation>Hier ist nichts Ungelesenes mehr.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Jump to a source</source>
        <translation>Zu einer Quelle springen</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Nothing is followed yet. Drop a page or a list of feeds here, or</source>
        <translation>Noch ist nichts abonniert. Eine Seite oder eine Liste von Feeds hierher ziehen, oder</translation>
    </message>
    <message>
        <source>These stories are the sample wire; nothing was fetched. Drop a page or a list of feeds here, or</source>
        <translation>Diese Meldungen sind das Beispiel; es wurde nichts abgerufen. Eine Seite oder Feedliste hierher ziehen oder</translation>
    </message>
    <message>
        <source>add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>start with listed sources</source>
        <translation>mit vorgeschlagenen Quellen beginnen</translation>
    </message>
    <message>
        <source>Everything goes by keyboard: {0} finds any command.</source>
        <translation>Alles geht mit der Tastatur: {0} findet jeden Befehl.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>{0} and {1} go from story to story, {2} reads on; {3} shows all keys.</source>
        <translation>{0} und {1} gehen von Meldung zu Meldung, {2} liest weiter; {3} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys at a glance</source>
        <translation>Tasten auf einen Blick</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>“{0}” searched for as words</source>
        <translation>„{0}“ als Wörter gesucht</translation>
    </message>
</context>
<context>
    <name>LooksVerbs</name>
    <message>
        <source>Only unread stories.</source>
        <translation>Nur ungelesene Meldungen.</translation>
    </message>
    <message>
        <source>Read and unread stories.</source>
        <translation>Gelesene und ungelesene Meldungen.</translation>
    </message>
    <message>
        <source>Colours: {0}.</source>
        <translation>Farben: {0}.</translation>
    </message>
    <message>
        <source>{0} characters in a line.</source>
        <translation>{0} Zeichen in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>MailPaper</name>
    <message>
        <source>Mail the day’s paper</source>
        <translation>Zeitung des Tages mailen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>To the address of your e-reader</source>
        <translation>An die Adresse Ihres E-Readers</translation>
    </message>
    <message>
        <source>a book, EPUB</source>
        <translation>Buch, EPUB</translation>
    </message>
    <message>
        <source>pages, PDF</source>
        <translation>Seiten, PDF</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Through your mail server</source>
        <translation>Über Ihren Mailserver</translation>
    </message>
    <message>
        <source>Your account there</source>
        <translation>Ihr Konto dort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>as it is kept in the keyring</source>
        <translation>wie im Schlüsselbund verwahrt</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>im Schlüsselbund des Systems verwahrt</translation>
    </message>
    <message>
        <source>Your own address, if the account is none</source>
        <translation>Ihre eigene Adresse, falls das Konto keine ist</translation>
    </message>
    <message>
        <source>The server’s name stands in your provider’s help. Everything is sent encrypted, to this server only.</source>
        <translation>Der Name des Servers steht in der Hilfe Ihres Anbieters. Alles geht verschlüsselt und nur an diesen Server.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>MuteWords</name>
    <message>
        <source>Muted words</source>
        <translation>Stummgeschaltete Wörter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Stories with one of these in the headline or the first lines are hidden. One word or phrase a line.</source>
        <translation>Meldungen mit einem dieser Wörter in der Überschrift oder den ersten Zeilen werden verborgen. Ein Wort oder eine Wendung je Zeile.</translation>
    </message>
    <message>
        <source>Muted words, one a line</source>
        <translation>Stummgeschaltete Wörter, eines je Zeile</translation>
    </message>
    <message numerus="yes">
        <source>They hide %Ln stories now.</source>
        <translation>
            <numerusform>Sie verbergen jetzt %Ln Meldung.</numerusform>
            <numerusform>Sie verbergen jetzt %Ln Meldungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Close the hint</source>
        <translation>Tipp schließen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Story</source>
        <translation>Meldung</translation>
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
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the desktop has them</source>
        <translation>wie die des Desktops</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Size of the story’s text</source>
        <translation>Größe des Textes</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Stories in letters with serifs</source>
        <translation>Meldungen in Schrift mit Serifen</translation>
    </message>
    <message>
        <source>A story that is opened counts as read</source>
        <translation>Geöffnete Meldungen gelten als gelesen</translation>
    </message>
    <message>
        <source>One row for the same story from several outlets</source>
        <translation>Eine Zeile für dieselbe Meldung mehrerer Medien</translation>
    </message>
    <message>
        <source>Reading a story marks what the other outlets tell of it</source>
        <translation>Wer eine Meldung liest, hat sie auch bei den anderen Medien gelesen</translation>
    </message>
    <message>
        <source>Refresh when Cleanwire starts</source>
        <translation>Beim Start von Cleanwire aktualisieren</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aktualisieren alle</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nie von selbst</translation>
    </message>
    <message>
        <source>Show the sites’ own icons beside the sources</source>
        <translation>Die Symbole der Websites neben den Quellen zeigen</translation>
    </message>
    <message>
        <source>Tell of new stories while the window is not in sight</source>
        <translation>Neue Meldungen ankündigen, wenn das Fenster nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Gelesenes behalten</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Copies are saved in</source>
        <translation>Kopien liegen in</translation>
    </message>
    <message>
        <source>Copies are</source>
        <translation>Kopien sind</translation>
    </message>
    <message>
        <source>one page, HTML</source>
        <translation>eine Seite, HTML</translation>
    </message>
    <message>
        <source>books, EPUB</source>
        <translation>Bücher, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>pages to print, PDF</source>
        <translation>Seiten zum Drucken, PDF</translation>
    </message>
    <message>
        <source>Paper of PDFs</source>
        <translation>Papier der PDFs</translation>
    </message>
    <message>
        <source>Starred stories are saved as copies by themselves</source>
        <translation>Meldungen mit Stern werden von selbst als Kopien gespeichert</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Original in the browser</source>
        <translation>Original im Browser</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>{0} has changed this story.</source>
        <translation>{0} hat diese Meldung geändert.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Fetching the story from {0} …</source>
        <translation>Die Meldung wird von {0} geholt…</translation>
    </message>
    <message>
        <source>its page</source>
        <translation>ihrer Seite</translation>
    </message>
</context>
<context>
    <name>SafetyVerbs</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Etwas anderes läuft noch; erst anhalten.</translation>
    </message>
    <message>
        <source>Gone back to {0}. What was here is set aside in the library’s folder.</source>
        <translation>Zurück bei {0}. Was hier war, liegt im Ordner der Bibliothek beiseite.</translation>
    </message>
    <message>
        <source>Going back to a backup</source>
        <translation>Gehe zu einer Sicherung zurück</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are hidden by these words.</source>
        <translation>
            <numerusform>%Ln Meldung wird durch diese Wörter verborgen.</numerusform>
            <numerusform>%Ln Meldungen werden durch diese Wörter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No story is hidden by words.</source>
        <translation>Keine Meldung wird durch Wörter verborgen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{0} was altered or is gone</source>
        <translation>{0} wurde verändert oder fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: {0}</source>
        <translation>
            <numerusform>%Ln Fehler: {0}</numerusform>
            <numerusform>%Ln Fehler: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message numerus="yes">
        <source>All is well; %Ln unread or starred stories are not here whole.</source>
        <translation>
            <numerusform>Alles in Ordnung; %Ln Meldung, ungelesen oder mit Stern, ist nicht ganz hier.</numerusform>
            <numerusform>Alles in Ordnung; %Ln Meldungen, ungelesen oder mit Stern, sind nicht ganz hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>what is not here whole</source>
        <translation>was nicht ganz hier ist</translation>
    </message>
    <message>
        <source>Checking the library and the copies</source>
        <translation>Bibliothek und Kopien werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories fetched.</source>
        <translation>
            <numerusform>%Ln Meldung geholt.</numerusform>
            <numerusform>%Ln Meldungen geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies written again.</source>
        <translation>
            <numerusform>%Ln Kopie neu geschrieben.</numerusform>
            <numerusform>%Ln Kopien neu geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be had.</source>
        <translation>
            <numerusform>%Ln war nicht zu bekommen.</numerusform>
            <numerusform>%Ln waren nicht zu bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Wird repariert</translation>
    </message>
</context>
<context>
    <name>SharingVerbs</name>
    <message>
        <source>Open a story first.</source>
        <translation>Erst eine Meldung öffnen.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Mit Quelle kopiert.</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Adresse kopiert.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Gespeichert in {0}: {1}</translation>
    </message>
    <message>
        <source>This installation of Qt cannot read aloud. Install the package PySide6-Addons, then press the key again.</source>
        <translation>Dieses Qt kann nicht vorlesen. Das Paket PySide6-Addons installieren und die Taste noch einmal drücken.</translation>
    </message>
    <message>
        <source>Silent.</source>
        <translation>Still.</translation>
    </message>
    <message>
        <source>Asking for the system’s voice …</source>
        <translation>Die Stimme des Systems wird gerufen …</translation>
    </message>
    <message>
        <source>This system has no voice. Install speech-dispatcher with a voice, then press the key again.</source>
        <translation>Dieses System hat keine Stimme. speech-dispatcher mit einer Stimme installieren und die Taste noch einmal drücken.</translation>
    </message>
    <message>
        <source>The system’s voice does not answer. See whether it speaks elsewhere, then press the key again.</source>
        <translation>Die Stimme des Systems antwortet nicht. Sehen Sie nach, ob sie anderswo spricht, und drücken Sie dann noch einmal die Taste.</translation>
    </message>
    <message>
        <source>Reading aloud. The same key stops it.</source>
        <translation>Wird vorgelesen. Dieselbe Taste hält an.</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Where the story comes from</source>
        <translation>Woher die Meldung kommt</translation>
    </message>
    <message>
        <source>Taken out: {0}</source>
        <translation>Entfernt: {0}</translation>
    </message>
    <message>
        <source>Nothing was taken out</source>
        <translation>Nichts wurde entfernt</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>wieder eingesetzt</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Always take this out here</source>
        <translation>Hier immer entfernen</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Überall immer entfernen</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>Nie entfernen</translation>
    </message>
</context>
<context>
    <name>SourceSettings</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>as in the preferences</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Gelesenes behalten</translation>
    </message>
    <message>
        <source>Fetch the whole story from its page</source>
        <translation>Die ganze Meldung von ihrer Seite holen</translation>
    </message>
    <message>
        <source>Keep a copy of every story</source>
        <translation>Von jeder Meldung eine Kopie behalten</translation>
    </message>
    <message>
        <source>Mute: its stories stay out of the common lists</source>
        <translation>Stumm: ihre Meldungen bleiben aus den gemeinsamen Listen</translation>
    </message>
    <message>
        <source>Account, where it asks for one</source>
        <translation>Konto, wo eines verlangt wird</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message>
        <source>A refresh is on its way.</source>
        <translation>Es wird schon aktualisiert.</translation>
    </message>
    <message>
        <source>There is no source to refresh yet. Press {0} to add one.</source>
        <translation>Noch keine Quelle zum Aktualisieren. {0} fügt eine hinzu.</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>{0} of {1}   {2}</source>
        <translation>{0} von {1}   {2}</translation>
    </message>
    <message>
        <source>Refresh stopped. What had come is kept.</source>
        <translation>Angehalten. Was gekommen ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stories.</source>
        <translation>
            <numerusform>%Ln neue Meldung.</numerusform>
            <numerusform>%Ln neue Meldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nichts Neues.</translation>
    </message>
    <message>
        <source>Nobody was reached. Is this machine connected? All sources are asked again soon.</source>
        <translation>Niemand war zu erreichen. Ist dieser Rechner verbunden? Alle Quellen werden bald wieder gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources could not be read; the dot beside each says why.</source>
        <translation>
            <numerusform>%Ln Quelle war nicht zu lesen; der Punkt daneben sagt warum.</numerusform>
            <numerusform>%Ln Quellen waren nicht zu lesen; der Punkt daneben sagt warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was not asked: its server wants to be left alone until {1}.</source>
        <translation>{0} wurde nicht gefragt: Der Server will bis {1} in Ruhe gelassen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources were not asked: their servers want to be left alone, the longest until {0}.</source>
        <translation>
            <numerusform>%Ln Quelle wurde nicht gefragt: Ihr Server will bis {0} in Ruhe gelassen werden.</numerusform>
            <numerusform>%Ln Quellen wurden nicht gefragt: Ihre Server wollen in Ruhe gelassen werden, am längsten bis {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Erst eine Quelle wählen.</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Umbenannt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Move {0} to a folder, or type the name of a new one</source>
        <translation>{0} in einen Ordner verschieben, oder den Namen eines neuen eingeben</translation>
    </message>
    <message>
        <source>New folder “{0}”</source>
        <translation>Neuer Ordner „{0}“</translation>
    </message>
    <message>
        <source>Moved to {0}.</source>
        <translation>Nach {0} verschoben.</translation>
    </message>
    <message>
        <source>Moved out of its folder.</source>
        <translation>Aus dem Ordner genommen.</translation>
    </message>
    <message>
        <source>{0} is muted: its stories stay out of the common lists.</source>
        <translation>{0} ist stumm: ihre Meldungen bleiben aus den gemeinsamen Listen.</translation>
    </message>
    <message>
        <source>{0} is heard again.</source>
        <translation>{0} ist wieder dabei.</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Entfernt: {0}</translation>
    </message>
    <message>
        <source>The folder {0} is dissolved.</source>
        <translation>Der Ordner {0} ist aufgelöst.</translation>
    </message>
    <message>
        <source>Search for something first, with /.</source>
        <translation>Erst mit / nach etwas suchen.</translation>
    </message>
    <message>
        <source>Keep this search as a folder</source>
        <translation>Diese Suche als Ordner behalten</translation>
    </message>
    <message>
        <source>Kept as {0}.</source>
        <translation>Behalten als {0}.</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Liste der Quellen</translation>
    </message>
</context>
<context>
    <name>StoriesPanel</name>
    <message>
        <source>Stories</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Liste der Meldungen</translation>
    </message>
    <message>
        <source>Search the stories</source>
        <translation>In den Meldungen suchen</translation>
    </message>
    <message>
        <source>Search   source: by: place: is:unread</source>
        <translation>Suchen   source: by: place: is:unread</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Fortschritt der Aktualisierung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>StoryVerbs</name>
    <message>
        <source>No other outlet tells this story.</source>
        <translation>Kein anderes Medium bringt diese Meldung.</translation>
    </message>
    <message>
        <source>There is only one version of this story.</source>
        <translation>Von dieser Meldung gibt es nur eine Fassung.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Changed since {0}</source>
        <translation>Geändert seit {0}</translation>
    </message>
    <message>
        <source>{0} goes back</source>
        <translation>{0} führt zurück</translation>
    </message>
    <message>
        <source>This story has no address on the web.</source>
        <translation>Diese Meldung hat keine Adresse im Netz.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Mit Stern.</translation>
    </message>
    <message>
        <source>Star taken off.</source>
        <translation>Stern entfernt.</translation>
    </message>
    <message>
        <source>All of these are read.</source>
        <translation>Hier ist alles gelesen.</translation>
    </message>
    <message>
        <source>stories it changes: {0} of {1}</source>
        <translation>geänderte Meldungen: {0} von {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked read.</source>
        <translation>
            <numerusform>%Ln als gelesen markiert.</numerusform>
            <numerusform>%Ln als gelesen markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing was taken out of this story.</source>
        <translation>Aus dieser Meldung wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Taught: this line stays.</source>
        <translation>Gelernt: diese Zeile bleibt.</translation>
    </message>
    <message>
        <source>Taught: this line is taken out.</source>
        <translation>Gelernt: diese Zeile wird entfernt.</translation>
    </message>
</context>
<context>
    <name>TickSources</name>
    <message>
        <source>Follow these</source>
        <translation>Diese abonnieren</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Given to the mail program. If none opens, choose one in the settings of the desktop.</source>
        <translation>Dem Mailprogramm übergeben. Öffnet sich keines: eines in den Einstellungen des Desktops wählen.</translation>
    </message>
    <message>
        <source>No mail program could be started. Choose one in the settings of the desktop.</source>
        <translation>Kein Mailprogramm ließ sich starten. Eines in den Einstellungen des Desktops wählen.</translation>
    </message>
    <message>
        <source>Nothing on this system opens {0}.</source>
        <translation>Nichts auf diesem System öffnet {0}.</translation>
    </message>
    <message>
        <source>No browser could be started. The address can be copied instead.</source>
        <translation>Kein Browser ließ sich starten. Die Adresse lässt sich stattdessen kopieren.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The whole story, only the story, and a record of the rest.</source>
        <translation>Die ganze Meldung, nur die Meldung, und ein Verzeichnis des Übrigen.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine but the fetches you ask for.</source>
        <translation>Nichts verlässt diesen Rechner außer den Abrufen, um die man bittet.</translation>
    </message>
    <message>
        <source>MIT licence. Letters: Literata and Inter (SIL Open Font License). Icons: Lucide (ISC).</source>
        <translation>MIT-Lizenz. Schriften: Literata und Inter (SIL Open Font License). Symbole: Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something went wrong inside Cleanwire. Your stories are kept.</source>
        <translation>In Cleanwire ging etwas schief. Die Meldungen sind erhalten.</translation>
    </message>
</context>
<context>
    <name>checked</name>
    <message>
        <source>the library’s file</source>
        <translation>die Datei der Bibliothek</translation>
    </message>
    <message>
        <source>the counters</source>
        <translation>die Zähler</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>der Suchindex</translation>
    </message>
    <message>
        <source>titles and texts</source>
        <translation>Titel und Texte</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>clean stories</source>
        <translation>bereinigte Meldungen</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>saved copies</source>
        <translation>gespeicherte Kopien</translation>
    </message>
</context>
<context>
    <name>choose</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>Open a saved page…</source>
        <translation>Gespeicherte Seite öffnen…</translation>
    </message>
    <message>
        <source>Start with the listed sources…</source>
        <translation>Mit vorgeschlagenen Quellen beginnen…</translation>
    </message>
    <message>
        <source>Import sources from OPML…</source>
        <translation>Quellen aus OPML importieren…</translation>
    </message>
    <message>
        <source>Export sources as OPML…</source>
        <translation>Quellen als OPML exportieren…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>Bibliothek sichern…</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>Zu einer Sicherung zurückgehen…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Import everything…</source>
        <translation>Alles importieren…</translation>
    </message>
    <message>
        <source>Check library and copies</source>
        <translation>Bibliothek und Kopien prüfen</translation>
    </message>
    <message>
        <source>Repair, and fetch what is missing</source>
        <translation>Reparieren und Fehlendes holen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Vorige Meldung</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Nächste ungelesene</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Vorige ungelesene</translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation>Weiter, dann nächste ungelesene</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Erste Meldung</translation>
    </message>
    <message>
        <source>Last story</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Do what the line at the foot offers</source>
        <translation>Tun, was die Zeile unten anbietet</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>Zu den Quellen</translation>
    </message>
    <message>
        <source>To the list of stories</source>
        <translation>Zur Liste der Meldungen</translation>
    </message>
    <message>
        <source>To the story</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>Unread stories</source>
        <translation>Ungelesene Meldungen</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Starred stories</source>
        <translation>Meldungen mit Stern</translation>
    </message>
    <message>
        <source>Today’s stories</source>
        <translation>Meldungen von heute</translation>
    </message>
    <message>
        <source>Stories with copies</source>
        <translation>Meldungen mit Kopie</translation>
    </message>
    <message>
        <source>Stories readable offline</source>
        <translation>Offline lesbare Meldungen</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Nächste Quelle</translation>
    </message>
    <message>
        <source>Previous source</source>
        <translation>Vorige Quelle</translation>
    </message>
    <message>
        <source>Down among the sources</source>
        <translation>Abwärts in den Quellen</translation>
    </message>
    <message>
        <source>Up among the sources</source>
        <translation>Aufwärts in den Quellen</translation>
    </message>
    <message>
        <source>First of the sources</source>
        <translation>Erste der Quellen</translation>
    </message>
    <message>
        <source>Last of the sources</source>
        <translation>Letzte der Quellen</translation>
    </message>
    <message>
        <source>Jump to a source…</source>
        <translation>Zu einer Quelle springen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the story</source>
        <translation>In der Meldung finden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Original in the browser</source>
        <translation>Original im Browser</translation>
    </message>
    <message>
        <source>Fetch its page again</source>
        <translation>Seite noch einmal holen</translation>
    </message>
    <message>
        <source>Same story, next outlet</source>
        <translation>Dieselbe Meldung, nächstes Medium</translation>
    </message>
    <message>
        <source>Same story, outlet before</source>
        <translation>Dieselbe Meldung, voriges Medium</translation>
    </message>
    <message>
        <source>What the latest version changed</source>
        <translation>Was die letzte Fassung geändert hat</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark the whole list read</source>
        <translation>Die ganze Liste als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark read at every outlet</source>
        <translation>Bei allen Medien als gelesen markieren</translation>
    </message>
    <message>
        <source>Select all stories</source>
        <translation>Alle Meldungen auswählen</translation>
    </message>
    <message>
        <source>Where from, and what was taken out</source>
        <translation>Woher, und was entfernt wurde</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Entferntes wieder einsetzen</translation>
    </message>
    <message>
        <source>Next thing that was taken out</source>
        <translation>Nächstes, was entfernt wurde</translation>
    </message>
    <message>
        <source>Thing taken out before</source>
        <translation>Voriges, was entfernt wurde</translation>
    </message>
    <message>
        <source>Always take this out in this source</source>
        <translation>In dieser Quelle immer entfernen</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Überall immer entfernen</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>Nie entfernen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Kopie speichern als…</translation>
    </message>
    <message>
        <source>Print a paper of the day’s stories…</source>
        <translation>Zeitung des Tages drucken…</translation>
    </message>
    <message>
        <source>Mail the day’s paper…</source>
        <translation>Zeitung des Tages mailen…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy with citation as Markdown</source>
        <translation>Mit Quellenangabe kopieren, Markdown</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Share by mail…</source>
        <translation>Per Mail teilen…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Alles aktualisieren</translation>
    </message>
    <message>
        <source>Refresh this source</source>
        <translation>Diese Quelle aktualisieren</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Aktualisieren anhalten</translation>
    </message>
    <message>
        <source>Settings of this source…</source>
        <translation>Einstellungen dieser Quelle…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>In einen Ordner…</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Stumm oder nicht</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep this search as a folder…</source>
        <translation>Diese Suche als Ordner behalten…</translation>
    </message>
    <message>
        <source>Muted words…</source>
        <translation>Stummgeschaltete Wörter…</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Nur ungelesene</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>Nach Tagen gruppieren</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>Nach Quellen gruppieren</translation>
    </message>
    <message>
        <source>Tight rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Normale Zeilen</translation>
    </message>
    <message>
        <source>Roomy rows</source>
        <translation>Weite Zeilen</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben des Desktops</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Nächste Farben</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Breitere Spalte</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Schmalere Spalte</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Schrift ohne Serifen</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Tipps wieder zeigen</translation>
    </message>
    <message>
        <source>About Cleanwire</source>
        <translation>Über Cleanwire</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>not a page but a file of another kind</source>
        <translation>keine Seite, sondern eine andere Art von Datei</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>a file of %1 bytes, more than is read</source>
        <translation>eine Datei von %1 Bytes, mehr als gelesen wird</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it may not be read, or the disk fails</source>
        <translation>das Lesen ist nicht erlaubt, oder der Datenträger versagt</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>sie ist größer als %1 MB</translation>
    </message>
    <message>
        <source>it breaks the rules of its own form</source>
        <translation>sie hält sich nicht an die Regeln ihres Formats</translation>
    </message>
    <message>
        <source>no whole answer came in time</source>
        <translation>es kam nicht rechtzeitig eine ganze Antwort</translation>
    </message>
    <message>
        <source>no host of this name is known</source>
        <translation>ein Server dieses Namens ist nicht bekannt</translation>
    </message>
    <message>
        <source>the host does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server hung up without an answer</source>
        <translation>der Server hat ohne Antwort aufgelegt</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>no secure connection could be made</source>
        <translation>es kam keine sichere Verbindung zustande</translation>
    </message>
    <message>
        <source>its certificate is not to be trusted</source>
        <translation>seinem Zertifikat ist nicht zu trauen</translation>
    </message>
    <message>
        <source>the server’s answer makes no sense</source>
        <translation>die Antwort des Servers ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>this is not an address</source>
        <translation>das ist keine Adresse</translation>
    </message>
    <message>
        <source>the proxy’s name is not known</source>
        <translation>der Name des Proxys ist nicht bekannt</translation>
    </message>
    <message>
        <source>there is nothing at this address</source>
        <translation>dort gibt es nichts</translation>
    </message>
    <message>
        <source>it is gone for good</source>
        <translation>es gibt sie nicht mehr</translation>
    </message>
    <message>
        <source>the server refuses programs like this one</source>
        <translation>der Server weist Programme wie dieses ab</translation>
    </message>
    <message>
        <source>the server asks us to come less often</source>
        <translation>der Server bittet, seltener zu kommen</translation>
    </message>
    <message>
        <source>the server has trouble, %1</source>
        <translation>der Server hat Schwierigkeiten, %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>der Server antwortete %1</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Its publisher has ended this feed. It is no longer asked; what it brought is kept.</source>
        <translation>Der Herausgeber hat diesen Feed eingestellt. Er wird nicht mehr abgefragt; was er brachte, bleibt.</translation>
    </message>
    <message>
        <source>Failures in a row: %1.</source>
        <translation>Fehlschläge in Folge: %1.</translation>
    </message>
    <message>
        <source>It has never answered.</source>
        <translation>Er hat noch nie geantwortet.</translation>
    </message>
    <message>
        <source>Last good answer: %1.</source>
        <translation>Letzte gute Antwort: %1.</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Nächster Versuch: %1.</translation>
    </message>
</context>
<context>
    <name>key names</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umsch</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild↑</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild↓</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>There is no preset called “%s”.</source>
        <translation>Es gibt keine Vorlage „%s“.</translation>
    </message>
    <message>
        <source>There is no command called “%s”.</source>
        <translation>Es gibt keinen Befehl „%s“.</translation>
    </message>
    <message>
        <source>The keys of “%s” must be texts such as &quot;j&quot; or &quot;g u&quot;.</source>
        <translation>Die Tasten von „%s“ müssen Texte sein wie &quot;j&quot; oder &quot;g u&quot;.</translation>
    </message>
    <message>
        <source>“%1”, wanted for “%2”, is no key.</source>
        <translation>„%1“, gewünscht für „%2“, ist keine Taste.</translation>
    </message>
    <message>
        <source>“keys” must be a table: a line [keys], and below it one line a command.</source>
        <translation>„keys“ muss eine Tabelle sein: eine Zeile [keys], darunter eine Zeile je Befehl.</translation>
    </message>
    <message>
        <source>“%1” begins the keys of “%2”, so it cannot also be “%3”.</source>
        <translation>„%1“ beginnt die Tasten von „%2“ und kann nicht auch „%3“ sein.</translation>
    </message>
    <message>
        <source>“%1” is “%2”; “%3” does without.</source>
        <translation>„%1“ ist „%2“; „%3“ bleibt ohne.</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>All stories</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Readable offline</source>
        <translation>Offline lesbar</translation>
    </message>
    <message>
        <source>Nothing in this list holds these words. Press {0} to search all stories.</source>
        <translation>Keine Meldung dieser Liste enthält diese Wörter. {0} sucht in allen Meldungen.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Keine Meldung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No sources yet. Press {0} to add one.</source>
        <translation>Noch keine Quellen. {0} fügt eine hinzu.</translation>
    </message>
    <message>
        <source>Nothing starred. Press {0} on a story to find it here.</source>
        <translation>Nichts mit Stern. {0} auf einer Meldung bringt sie hierher.</translation>
    </message>
    <message>
        <source>No copies yet. Press {0} on a story to keep one.</source>
        <translation>Noch keine Kopien. {0} auf einer Meldung behält eine.</translation>
    </message>
    <message>
        <source>No whole stories are here yet. Open some, or press {0} to refresh.</source>
        <translation>Noch sind keine ganzen Meldungen hier. Öffnen Sie welche, oder {0} fragt die Quellen.</translation>
    </message>
    <message>
        <source>Nothing new today. Press {0} to refresh.</source>
        <translation>Heute nichts Neues. {0} aktualisiert.</translation>
    </message>
    <message>
        <source>No stories yet. Press {0} to refresh.</source>
        <translation>Noch keine Meldungen. {0} aktualisiert.</translation>
    </message>
    <message>
        <source>All read.</source>
        <translation>Alles gelesen.</translation>
    </message>
    <message>
        <source>“{0}” is not understood. Behind “is:” stands unread, read, starred, saved or offline.</source>
        <translation>„{0}“ ist unverständlich. Nach „is:“ steht unread, read, starred, saved oder offline.</translation>
    </message>
    <message>
        <source>“{0}” is not understood as a date. Dates are written 2026-05-31, 2026-05 or 2026, today or yesterday, or so long ago: 12h, 7d, 2w (hours, days, weeks).</source>
        <translation>„{0}“ ist als Datum unverständlich. Ein Datum schreibt man 2026-05-31, 2026-05 oder 2026, today (heute) oder yesterday (gestern), oder wie lange es her ist: 12h, 7d, 2w (Stunden, Tage, Wochen).</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Meldung</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>%1 did not work.</source>
        <translation>%1 hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>Try again; the details below say more.</source>
        <translation>Noch einmal versuchen; die Einzelheiten unten sagen mehr.</translation>
    </message>
    <message>
        <source>%1 could not be fetched.</source>
        <translation>%1 konnte nicht abgerufen werden.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>See whether you are online and the address is right, then try again.</source>
        <translation>Nachsehen, ob die Verbindung besteht und die Adresse stimmt, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again later; the server may be busy.</source>
        <translation>Später noch einmal versuchen; der Server ist wohl ausgelastet.</translation>
    </message>
    <message>
        <source>%1 refused to give the page.</source>
        <translation>%1 gibt die Seite nicht heraus.</translation>
    </message>
    <message>
        <source>Try again later, or open the original in the browser.</source>
        <translation>Später noch einmal versuchen oder das Original im Browser öffnen.</translation>
    </message>
    <message>
        <source>What %1 sent is larger than Cleanwire takes.</source>
        <translation>Was %1 geschickt hat, ist größer, als Cleanwire annimmt.</translation>
    </message>
    <message>
        <source>Open the original in the browser.</source>
        <translation>Das Original im Browser öffnen.</translation>
    </message>
    <message>
        <source>%1 sends from one address to the next, without end.</source>
        <translation>%1 schickt von einer Adresse zur nächsten, ohne Ende.</translation>
    </message>
    <message>
        <source>See in the browser whether it wants you to sign in or to agree to something.</source>
        <translation>Sehen Sie im Browser nach, ob eine Anmeldung oder eine Zustimmung verlangt wird.</translation>
    </message>
    <message>
        <source>%1 sent something that is not a page or a feed.</source>
        <translation>%1 hat etwas geschickt, das weder Seite noch Feed ist.</translation>
    </message>
    <message>
        <source>Check the address, or open it in the browser.</source>
        <translation>Die Adresse prüfen oder im Browser öffnen.</translation>
    </message>
    <message>
        <source>Cleanwire does not go to %1.</source>
        <translation>Cleanwire geht nicht zu %1.</translation>
    </message>
    <message>
        <source>Check the address: only what is on the web, by http or https and without a password in it, is fetched.</source>
        <translation>Die Adresse prüfen: Geholt wird nur, was im Web steht, über http oder https und ohne Passwort in der Adresse.</translation>
    </message>
    <message>
        <source>%1 is on this machine or in a private network.</source>
        <translation>%1 liegt auf diesem Rechner oder in einem privaten Netz.</translation>
    </message>
    <message>
        <source>Only public web addresses are fetched; add a private one by hand to allow it.</source>
        <translation>Nur öffentliche Adressen werden abgerufen; eine private von Hand hinzufügen erlaubt sie.</translation>
    </message>
    <message>
        <source>The port in the address of %1 is not one for the web.</source>
        <translation>Der Port in der Adresse von %1 ist keiner für das Web.</translation>
    </message>
    <message>
        <source>Check the number behind the colon; Cleanwire leaves the ports of other services alone.</source>
        <translation>Die Zahl hinter dem Doppelpunkt prüfen; die Ports anderer Dienste lässt Cleanwire in Ruhe.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is not in a form that Cleanwire knows.</source>
        <translation>%1 war nicht zu lesen: diese Form kennt Cleanwire nicht.</translation>
    </message>
    <message>
        <source>Check that the address or file is the right one.</source>
        <translation>Prüfen, ob Adresse oder Datei die richtige ist.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 ist keine Datei, die sich lesen lässt.</translation>
    </message>
    <message>
        <source>Choose a page or a text that was saved.</source>
        <translation>Eine gespeicherte Seite oder einen gespeicherten Text wählen.</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 ist nicht da oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and its place.</source>
        <translation>Prüfen Sie Namen und Ort.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Save the page once more, or open it in the browser.</source>
        <translation>Speichern Sie die Seite noch einmal, oder öffnen Sie sie im Browser.</translation>
    </message>
    <message>
        <source>Cleaning the page of %1 took too long and was stopped.</source>
        <translation>Das Säubern der Seite von %1 dauerte zu lange und wurde angehalten.</translation>
    </message>
    <message>
        <source>Open the original in the browser; the feed’s own text is kept.</source>
        <translation>Das Original im Browser öffnen; der Text des Feeds ist da.</translation>
    </message>
    <message>
        <source>The page of %1 is too much to clean.</source>
        <translation>Die Seite von %1 ist zu viel zum Säubern.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of the page of %1 twice.</source>
        <translation>Etwas hat das Säubern der Seite von %1 zweimal beendet.</translation>
    </message>
    <message>
        <source>Close programs that take much memory, then open it once more.</source>
        <translation>Schließen Sie Programme, die viel Speicher brauchen, und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>Die Bibliothek war nicht zu lesen oder zu schreiben.</translation>
    </message>
    <message>
        <source>Start Cleanwire again; your stories are kept.</source>
        <translation>Cleanwire neu starten; die Meldungen sind erhalten.</translation>
    </message>
    <message>
        <source>Another program holds the library.</source>
        <translation>Ein anderes Programm hält die Bibliothek.</translation>
    </message>
    <message>
        <source>Close the other Cleanwire, then try again.</source>
        <translation>Das andere Cleanwire schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no room left where the library lives, or it cannot be written.</source>
        <translation>Wo die Bibliothek liegt, ist kein Platz mehr, oder sie lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see that you may write there, then try again.</source>
        <translation>Platz schaffen oder nachsehen, ob dort geschrieben werden darf, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The library’s file is damaged.</source>
        <translation>Die Datei der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>Run “cleanwire check” in a terminal, or go back to a backup.</source>
        <translation>Im Terminal „cleanwire check“ ausführen oder zu einer Sicherung zurückgehen.</translation>
    </message>
    <message>
        <source>A newer Cleanwire wrote this library.</source>
        <translation>Ein neueres Cleanwire hat diese Bibliothek geschrieben.</translation>
    </message>
    <message>
        <source>Update Cleanwire, or choose another library.</source>
        <translation>Cleanwire erneuern oder eine andere Bibliothek wählen.</translation>
    </message>
    <message>
        <source>Choose another folder; what stood there before still stands.</source>
        <translation>Einen anderen Ordner wählen; was dort stand, steht noch.</translation>
    </message>
    <message>
        <source>The password was not kept: the system’s keyring did not take it.</source>
        <translation>Das Passwort wurde nicht aufbewahrt: Der Schlüsselbund des Systems nahm es nicht an.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or install one, then give the password again.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder installieren Sie einen, und geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>The paper could not be sent: %1 did not take it.</source>
        <translation>Die Zeitung konnte nicht gesendet werden: %1 nahm sie nicht an.</translation>
    </message>
    <message>
        <source>Check the address, the server, the account and the password; the paper itself is saved.</source>
        <translation>Prüfen Sie Adresse, Server, Konto und Passwort; die Zeitung selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>The refresh ended before it was done. What had come is kept.</source>
        <translation>Das Aktualisieren brach ab, bevor es fertig war. Was gekommen war, ist behalten.</translation>
    </message>
    <message>
        <source>Refresh once more. Where it ends again, the computer may be short of memory.</source>
        <translation>Noch einmal aktualisieren. Bricht es wieder ab, fehlt dem Rechner vielleicht Speicher.</translation>
    </message>
    <message>
        <source>The cleaning rule %1 is wrong.</source>
        <translation>Die Regel %1 zum Säubern ist falsch.</translation>
    </message>
    <message>
        <source>Correct or remove it; the other rules are in force.</source>
        <translation>Sie verbessern oder entfernen; die anderen gelten.</translation>
    </message>
    <message>
        <source>%1 asks for a name and a password.</source>
        <translation>%1 verlangt Namen und Passwort.</translation>
    </message>
    <message>
        <source>Give them in the settings of the source.</source>
        <translation>Sie in den Einstellungen der Quelle angeben.</translation>
    </message>
    <message>
        <source>%1 gives this page to its customers only.</source>
        <translation>%1 gibt diese Seite nur Kunden.</translation>
    </message>
    <message>
        <source>%1 does not give this page to Cleanwire.</source>
        <translation>%1 gibt diese Seite Cleanwire nicht.</translation>
    </message>
    <message>
        <source>%1 has no such page any more.</source>
        <translation>%1 hat diese Seite nicht mehr.</translation>
    </message>
    <message>
        <source>Check the address; what is here of it is kept.</source>
        <translation>Die Adresse prüfen; was davon hier ist, bleibt.</translation>
    </message>
    <message>
        <source>%1 says that this is gone for good.</source>
        <translation>%1 sagt, dass es das nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Remove the source, or give it a new address.</source>
        <translation>Die Quelle entfernen oder ihr eine neue Adresse geben.</translation>
    </message>
    <message>
        <source>%1 asks us to come less often.</source>
        <translation>%1 bittet darum, seltener zu kommen.</translation>
    </message>
    <message>
        <source>Cleanwire waits as long as it was asked to, then tries again.</source>
        <translation>Cleanwire wartet so lange wie erbeten und versucht es dann wieder.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own.</source>
        <translation>%1 hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>%1 is out of service for the moment.</source>
        <translation>%1 ist gerade außer Betrieb.</translation>
    </message>
    <message>
        <source>Cleanwire tries again later by itself.</source>
        <translation>Cleanwire versucht es später von selbst.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Open the original in the browser, where you can sign in.</source>
        <translation>Öffnen Sie das Original im Browser; dort können Sie sich anmelden.</translation>
    </message>
    <message>
        <source>It was moved or taken down; the browser may find out more.</source>
        <translation>Sie wurde verschoben oder entfernt; der Browser findet vielleicht mehr heraus.</translation>
    </message>
    <message>
        <source>The publisher has taken it down.</source>
        <translation>Der Verlag hat sie entfernt.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Warten Sie eine Weile und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Line %2 of it is wrong: correct it, or take it out.</source>
        <translation>Zeile %2 darin ist falsch: berichtigen oder herausnehmen.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The feed brings the headline alone: open the story to fetch its page.</source>
        <translation>Der Feed bringt nur die Überschrift: die Meldung öffnen, um ihre Seite zu holen.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraph.</source>
        <translation>Der Text des Feeds: %1 Absatz.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraphs.</source>
        <translation>Der Text des Feeds: %1 Absätze.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave none.</source>
        <translation>Der Text des Feeds, %1 Absatz; die Seite gab keinen her.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave none.</source>
        <translation>Der Text des Feeds, %1 Absätze; die Seite gab keinen her.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave %2.</source>
        <translation>Der Text des Feeds, %1 Absatz; die Seite gab %2 her.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave %2.</source>
        <translation>Der Text des Feeds, %1 Absätze; die Seite gab %2 her.</translation>
    </message>
    <message>
        <source>Only the feed’s own text: the page could not be had (%1).</source>
        <translation>Nur der Text des Feeds: Die Seite war nicht zu bekommen (%1).</translation>
    </message>
    <message>
        <source>The page holds no story that could be found: this is the feed’s own text.</source>
        <translation>Auf der Seite war keine Meldung zu finden: Das ist der Text des Feeds.</translation>
    </message>
    <message>
        <source>The page holds no story that could be found, and the feed brings no text: see the original in the browser.</source>
        <translation>Auf der Seite war keine Meldung zu finden, und der Feed bringt keinen Text: siehe das Original im Browser.</translation>
    </message>
    <message>
        <source>The page could not be read (%1): this is the feed’s own text.</source>
        <translation>Die Seite war nicht zu lesen (%1): Das ist der Text des Feeds.</translation>
    </message>
    <message>
        <source>The page could not be read (%1), and the feed brings no text: see the original in the browser.</source>
        <translation>Die Seite war nicht zu lesen (%1), und der Feed bringt keinen Text: siehe das Original im Browser.</translation>
    </message>
    <message>
        <source>This story could not be kept: there is no room left on the disk, or the folder cannot be written.</source>
        <translation>Diese Meldung konnte nicht aufbewahrt werden: Auf dem Datenträger ist kein Platz mehr, oder der Ordner lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>No story was found on this page.</source>
        <translation>Auf dieser Seite wurde keine Meldung gefunden.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>Die Agentur hat diese Meldung zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 Absatz: Der Verlag antwortete mit %2, wie bei einer Seite, die nicht allen offen steht.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 Absätze: Der Verlag antwortete mit %2, wie bei einer Seite, die nicht allen offen steht.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 Absatz: Der Verlag nennt diese Seite nicht frei, es kann also mehr fehlen.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 Absätze: Der Verlag nennt diese Seite nicht frei, es kann also mehr fehlen.</translation>
    </message>
    <message>
        <source>%1 no longer matches this site: %2.</source>
        <translation>%1 passt nicht mehr zu dieser Website: %2.</translation>
    </message>
    <message>
        <source>This page took too long to clean, so its plain text is shown.</source>
        <translation>Das Säubern dieser Seite dauerte zu lange, darum steht hier ihr bloßer Text.</translation>
    </message>
    <message>
        <source>This page is too much to clean, so its plain text is shown.</source>
        <translation>Diese Seite ist zu viel zum Säubern, darum steht hier ihr bloßer Text.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of this page twice, so its plain text is shown.</source>
        <translation>Etwas hat das Säubern dieser Seite zweimal beendet, darum steht hier ihr bloßer Text.</translation>
    </message>
    <message>
        <source>It is larger than any story: this is the beginning.</source>
        <translation>Sie ist größer als jeder Artikel: das ist der Anfang.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The library was damaged and was rebuilt from the backup of %1.</source>
        <translation>Die Bibliothek war beschädigt und wurde aus der Sicherung vom %1 neu aufgebaut.</translation>
    </message>
    <message>
        <source>The library was damaged, and there is no backup: it begins anew.</source>
        <translation>Die Bibliothek war beschädigt, und es gibt keine Sicherung: Sie beginnt von vorn.</translation>
    </message>
    <message>
        <source>Out of the damaged file %1 sources and %2 marks of yours were saved.</source>
        <translation>Aus der beschädigten Datei wurden %1 Quellen und %2 Ihrer Markierungen gerettet.</translation>
    </message>
    <message>
        <source>The damaged file lies in %1. A refresh brings what the feeds still have.</source>
        <translation>Die beschädigte Datei liegt in %1. Eine Aktualisierung bringt, was die Feeds noch haben.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be true or false; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss true oder false sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a whole number; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss eine ganze Zahl sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a number; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss eine Zahl sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a text in quotes; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss ein Text in Anführungszeichen sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a list of texts; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss eine Liste von Texten sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be one of %4; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss eines von %4 sein; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be from %4 to %5; the default holds.</source>
        <translation>%1, Zeile %2: „%3“ muss zwischen %4 und %5 liegen; es gilt die Voreinstellung.</translation>
    </message>
    <message>
        <source>%1: line %2 cannot be read; the others still count.</source>
        <translation>%1: Zeile %2 ist nicht lesbar; die anderen gelten.</translation>
    </message>
    <message>
        <source>%1: the end cannot be read; the lines before it still count.</source>
        <translation>%1: Das Ende ist nicht lesbar; die Zeilen davor gelten.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); the defaults hold.</source>
        <translation>%1 ist nicht lesbar (%2); es gelten die Voreinstellungen.</translation>
    </message>
</context>
<context>
    <name>other words</name>
    <message>
        <source>subscribe, follow, new feed, RSS</source>
        <translation>abonnieren, folgen, neuer Feed, RSS</translation>
    </message>
    <message>
        <source>import a page, HTML file</source>
        <translation>Seite einlesen, HTML-Datei</translation>
    </message>
    <message>
        <source>recommended sources, starter pack</source>
        <translation>empfohlene Quellen, Vorschläge</translation>
    </message>
    <message>
        <source>subscriptions, feed list</source>
        <translation>Abonnements, Feedliste</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>export library</source>
        <translation>Bibliothek exportieren</translation>
    </message>
    <message>
        <source>import library</source>
        <translation>Bibliothek importieren</translation>
    </message>
    <message>
        <source>verify, integrity</source>
        <translation>überprüfen, Integrität</translation>
    </message>
    <message>
        <source>settings, options</source>
        <translation>Optionen, Konfiguration</translation>
    </message>
    <message>
        <source>remap, shortcuts, key bindings</source>
        <translation>umbelegen, Kürzel, Tastenbelegung</translation>
    </message>
    <message>
        <source>exit, close</source>
        <translation>schließen, verlassen</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>website, web page</source>
        <translation>Website, Webseite</translation>
    </message>
    <message>
        <source>reload, download again</source>
        <translation>neu laden, nochmals herunterladen</translation>
    </message>
    <message>
        <source>versions, diff, corrections</source>
        <translation>Versionen, Unterschiede, Korrekturen</translation>
    </message>
    <message>
        <source>favourite, bookmark, read later</source>
        <translation>Favorit, Lesezeichen, später lesen</translation>
    </message>
    <message>
        <source>mark all as read, catch up</source>
        <translation>alle als gelesen markieren, aufholen</translation>
    </message>
    <message>
        <source>source panel, removed, boilerplate, details</source>
        <translation>Quellenleiste, entfernt, Beiwerk, Details</translation>
    </message>
    <message>
        <source>restore what was removed</source>
        <translation>Entferntes wiederherstellen</translation>
    </message>
    <message>
        <source>download, keep offline, archive</source>
        <translation>herunterladen, offline behalten, archivieren</translation>
    </message>
    <message>
        <source>export story, EPUB, Markdown</source>
        <translation>Bericht exportieren, EPUB, Markdown</translation>
    </message>
    <message>
        <source>daily edition, newspaper, digest, EPUB</source>
        <translation>Tagesausgabe, Zeitung, EPUB</translation>
    </message>
    <message>
        <source>daily edition, e-reader</source>
        <translation>Tagesausgabe, E-Reader</translation>
    </message>
    <message>
        <source>link, URL</source>
        <translation>Link, URL</translation>
    </message>
    <message>
        <source>quote, reference</source>
        <translation>zitieren, Quellenangabe</translation>
    </message>
    <message>
        <source>send, e-mail</source>
        <translation>senden, E-Mail</translation>
    </message>
    <message>
        <source>speak, listen, text to speech</source>
        <translation>sprechen, anhören, Sprachausgabe</translation>
    </message>
    <message>
        <source>update, fetch, sync</source>
        <translation>holen, synchronisieren</translation>
    </message>
    <message>
        <source>update, fetch, reload</source>
        <translation>holen, neu laden</translation>
    </message>
    <message>
        <source>properties, feed options</source>
        <translation>Eigenschaften, Feedoptionen</translation>
    </message>
    <message>
        <source>delete, unsubscribe</source>
        <translation>löschen, abbestellen</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>stummschalten</translation>
    </message>
    <message>
        <source>smart folder, saved search</source>
        <translation>intelligenter Ordner, gespeicherte Suche</translation>
    </message>
    <message>
        <source>block, hide stories, blacklist</source>
        <translation>sperren, Berichte ausblenden</translation>
    </message>
    <message>
        <source>hide what is read</source>
        <translation>Gelesenes ausblenden</translation>
    </message>
    <message>
        <source>compact, density</source>
        <translation>kompakt, Dichte</translation>
    </message>
    <message>
        <source>comfortable, density</source>
        <translation>geräumig, Dichte</translation>
    </message>
    <message>
        <source>theme, automatic</source>
        <translation>Thema, automatisch</translation>
    </message>
    <message>
        <source>theme, day, bright</source>
        <translation>Thema, Tag</translation>
    </message>
    <message>
        <source>theme, night</source>
        <translation>Thema, Nacht</translation>
    </message>
    <message>
        <source>theme, paper</source>
        <translation>Thema, Papier</translation>
    </message>
    <message>
        <source>theme, accessibility</source>
        <translation>Thema, Barrierefreiheit</translation>
    </message>
    <message>
        <source>theme, accessibility, night</source>
        <translation>Thema, Barrierefreiheit, Nacht</translation>
    </message>
    <message>
        <source>theme, appearance</source>
        <translation>Thema, Aussehen</translation>
    </message>
    <message>
        <source>font size, zoom in, bigger</source>
        <translation>Schriftgröße, vergrößern</translation>
    </message>
    <message>
        <source>font size, zoom out</source>
        <translation>Schriftgröße, verkleinern</translation>
    </message>
    <message>
        <source>font size, zoom</source>
        <translation>Schriftgröße, Zoom</translation>
    </message>
    <message>
        <source>line length, margins</source>
        <translation>Zeilenlänge, Ränder</translation>
    </message>
    <message>
        <source>font, typeface, sans</source>
        <translation>Schriftart, Grotesk</translation>
    </message>
    <message>
        <source>sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>help, shortcuts, cheat sheet</source>
        <translation>Hilfe, Kürzel, Spickzettel</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>Version, Lizenz</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Picture not kept</source>
        <translation>Bild nicht vorhanden</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>Die Agentur hat diese Meldung zurückgezogen.</translation>
    </message>
    <message>
        <source>Open the story to fetch its page.</source>
        <translation>Die Meldung öffnen, um ihre Seite zu holen.</translation>
    </message>
    <message>
        <source>What stands on it was taken out; the panel beside shows it, and puts it back.</source>
        <translation>Was darauf steht, wurde entfernt; die Leiste daneben zeigt es und setzt es wieder ein.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <translation>%1 Min. Lesezeit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show the rest: %1 more blocks</source>
        <translation>Den Rest zeigen: noch %1 Blöcke</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>The whole story is here.</source>
        <translation>Die ganze Meldung ist hier.</translation>
    </message>
    <message>
        <source>This is the feed’s own text; the page has not been fetched.</source>
        <translation>Das ist der Text des Feeds; die Seite wurde nicht geholt.</translation>
    </message>
    <message>
        <source>Only a part is here: the publisher keeps the rest for subscribers.</source>
        <translation>Nur ein Teil ist hier: den Rest behält der Verlag den Abonnenten vor.</translation>
    </message>
    <message>
        <source>There is no story on this page.</source>
        <translation>Auf dieser Seite steht keine Meldung.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>Die Agentur hat diese Meldung zurückgezogen.</translation>
    </message>
    <message>
        <source>Its text was found by readability-lxml.</source>
        <translation>Der Text wurde von readability-lxml gefunden.</translation>
    </message>
    <message>
        <source>Its text was found in the data that the page brings for its own program.</source>
        <translation>Der Text wurde in den Daten gefunden, die die Seite für ihr eigenes Programm mitbringt.</translation>
    </message>
    <message>
        <source>Its text was found by your own rules for this site.</source>
        <translation>Der Text wurde nach Ihren eigenen Regeln für diese Website gefunden.</translation>
    </message>
    <message>
        <source>It came as wire copy, not as a page.</source>
        <translation>Sie kam als Agenturtext, nicht als Seite.</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Unbekannte Quelle</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>No writer is named.</source>
        <translation>Kein Autor ist genannt.</translation>
    </message>
    <message>
        <source>Filed from</source>
        <translation>Gemeldet aus</translation>
    </message>
    <message>
        <source>through</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Verbreitet durch</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>veröffentlicht %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>aktualisiert %1</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>abgerufen %1</translation>
    </message>
    <message>
        <source>No date is given.</source>
        <translation>Kein Datum ist angegeben.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>a minute’s reading</source>
        <translation>eine Minute zu lesen</translation>
    </message>
    <message>
        <source>%1 minutes’ reading</source>
        <translation>%1 Minuten zu lesen</translation>
    </message>
    <message>
        <source>Its text was found by weighing every block of the page.</source>
        <translation>Der Text wurde gefunden, indem jeder Block der Seite gewogen wurde.</translation>
    </message>
    <message>
        <source>%1 trackers were not loaded.</source>
        <translation>%1 Tracker wurden nicht geladen.</translation>
    </message>
    <message>
        <source>1 tracker was not loaded.</source>
        <translation>1 Tracker wurde nicht geladen.</translation>
    </message>
    <message>
        <source>label of the desk</source>
        <translation>Vermerk der Redaktion</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>As it stood on the wire</source>
        <translation>Wie es über die Agentur kam</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Nothing: the page held only the story.</source>
        <translation>Nichts: auf der Seite stand nur die Meldung.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 wieder eingesetzt</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(ohne Worte)</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Wieder entfernen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wieder einsetzen</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Beibringen</translation>
    </message>
    <message>
        <source>The whole page was judged to hold no story.</source>
        <translation>Die ganze Seite wurde als Seite ohne Meldung beurteilt.</translation>
    </message>
    <message>
        <source>%1 % likely to be part of the story.</source>
        <translation>Zu %1 % Teil der Meldung.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>dann: %1</translation>
    </message>
    <message>
        <source>Also told by</source>
        <translation>Auch gemeldet von</translation>
    </message>
    <message>
        <source>the same copy</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>in its own words</source>
        <translation>in eigenen Worten</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Copies kept</source>
        <translation>Gespeicherte Kopien</translation>
    </message>
    <message>
        <source>1 picture is missing.</source>
        <translation>1 Bild fehlt.</translation>
    </message>
    <message>
        <source>%1 pictures are missing.</source>
        <translation>%1 Bilder fehlen.</translation>
    </message>
    <message>
        <source>1 advertisement</source>
        <translation>1 Anzeige</translation>
    </message>
    <message>
        <source>%1 advertisements</source>
        <translation>%1 Anzeigen</translation>
    </message>
    <message>
        <source>1 list of other headlines</source>
        <translation>1 Liste anderer Schlagzeilen</translation>
    </message>
    <message>
        <source>%1 lists of other headlines</source>
        <translation>%1 Listen anderer Schlagzeilen</translation>
    </message>
    <message>
        <source>1 subscription pitch</source>
        <translation>1 Werbung für ein Abo</translation>
    </message>
    <message>
        <source>%1 subscription pitches</source>
        <translation>%1 Werbungen für Abos</translation>
    </message>
    <message>
        <source>1 share bar</source>
        <translation>1 Leiste zum Teilen</translation>
    </message>
    <message>
        <source>%1 share bars</source>
        <translation>%1 Leisten zum Teilen</translation>
    </message>
    <message>
        <source>1 piece of navigation</source>
        <translation>1 Stück Navigation</translation>
    </message>
    <message>
        <source>%1 pieces of navigation</source>
        <translation>%1 Stücke Navigation</translation>
    </message>
    <message>
        <source>1 repeated block</source>
        <translation>1 wiederkehrender Block</translation>
    </message>
    <message>
        <source>%1 repeated blocks</source>
        <translation>%1 wiederkehrende Blöcke</translation>
    </message>
    <message>
        <source>1 block judged not to be the story</source>
        <translation>1 Block, der nicht zur Meldung zählt</translation>
    </message>
    <message>
        <source>%1 blocks judged not to be the story</source>
        <translation>%1 Blöcke, die nicht zur Meldung zählen</translation>
    </message>
    <message>
        <source>1 tracker</source>
        <translation>1 Tracker</translation>
    </message>
    <message>
        <source>%1 trackers</source>
        <translation>%1 Tracker</translation>
    </message>
    <message>
        <source>1 unsafe element</source>
        <translation>1 unsicheres Element</translation>
    </message>
    <message>
        <source>%1 unsafe elements</source>
        <translation>%1 unsichere Elemente</translation>
    </message>
    <message>
        <source>1 line kept as a field</source>
        <translation>1 Zeile, als Feld behalten</translation>
    </message>
    <message>
        <source>%1 lines kept as fields</source>
        <translation>%1 Zeilen, als Felder behalten</translation>
    </message>
    <message>
        <source>%1 the same day</source>
        <translation>%1 am selben Tag</translation>
    </message>
    <message>
        <source>headline changed</source>
        <translation>Überschrift geändert</translation>
    </message>
    <message>
        <source>standfirst changed</source>
        <translation>Vorspann geändert</translation>
    </message>
    <message>
        <source>byline changed</source>
        <translation>Autorenzeile geändert</translation>
    </message>
    <message>
        <source>dateline changed</source>
        <translation>Ortsmarke geändert</translation>
    </message>
    <message>
        <source>+1 paragraph</source>
        <translation>+1 Absatz</translation>
    </message>
    <message>
        <source>+%1 paragraphs</source>
        <translation>+%1 Absätze</translation>
    </message>
    <message>
        <source>−1 paragraph</source>
        <translation>−1 Absatz</translation>
    </message>
    <message>
        <source>−%1 paragraphs</source>
        <translation>−%1 Absätze</translation>
    </message>
    <message>
        <source>1 paragraph edited</source>
        <translation>1 Absatz bearbeitet</translation>
    </message>
    <message>
        <source>%1 paragraphs edited</source>
        <translation>%1 Absätze bearbeitet</translation>
    </message>
    <message>
        <source>paragraphs moved</source>
        <translation>Absätze umgestellt</translation>
    </message>
    <message>
        <source>now marked %1</source>
        <translation>jetzt als %1 gekennzeichnet</translation>
    </message>
</context>
<context>
    <name>pdf</name>
    <message>
        <source>In this edition</source>
        <translation>In dieser Ausgabe</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
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
        <translation>Google Reader und Miniflux</translation>
    </message>
    <message>
        <source>Newsboat</source>
        <translation>Newsboat</translation>
    </message>
    <message>
        <source>Arrow keys only</source>
        <translation>Nur Pfeiltasten</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>All stories</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Smart folders</source>
        <translation>Suchordner</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 ungelesen</translation>
    </message>
    <message>
        <source>folder, folded</source>
        <translation>Ordner, eingeklappt</translation>
    </message>
    <message>
        <source>folder, unfolded</source>
        <translation>Ordner, ausgeklappt</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>copy saved</source>
        <translation>Kopie gespeichert</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>nur ein Teil</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>TEIL</translation>
    </message>
    <message>
        <source>WITHDRAWN</source>
        <translation>ZURÜCKGEZOGEN</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>undone</name>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Stern abnehmen</translation>
    </message>
    <message>
        <source>Import %1 sources</source>
        <translation>%1 Quellen importieren</translation>
    </message>
    <message>
        <source>Follow %1 listed sources</source>
        <translation>%1 vorgeschlagene Quellen abonnieren</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>%1 abonnieren</translation>
    </message>
    <message>
        <source>Remove %1 sources</source>
        <translation>%1 Quellen entfernen</translation>
    </message>
    <message>
        <source>Remove a smart folder</source>
        <translation>Einen Suchordner entfernen</translation>
    </message>
    <message>
        <source>Remove the smart folder %1</source>
        <translation>Suchordner %1 entfernen</translation>
    </message>
    <message>
        <source>Rename the smart folder %1</source>
        <translation>Suchordner %1 umbenennen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Change the account of %1</source>
        <translation>Das Konto von %1 ändern</translation>
    </message>
    <message>
        <source>Change the muted words</source>
        <translation>Die stummgeschalteten Wörter ändern</translation>
    </message>
    <message>
        <source>Change the address of %1</source>
        <translation>Adresse von %1 ändern</translation>
    </message>
    <message>
        <source>Change the settings of %1</source>
        <translation>Einstellungen von %1 ändern</translation>
    </message>
    <message>
        <source>Change a source</source>
        <translation>Eine Quelle ändern</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>%1 nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>Move out of the folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Rename the folder %1</source>
        <translation>Den Ordner %1 umbenennen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Keep %1 as a smart folder</source>
        <translation>%1 als Suchordner behalten</translation>
    </message>
    <message>
        <source>Teach a line</source>
        <translation>Eine Zeile beibringen</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Entferntes wieder einsetzen</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Wieder entfernen</translation>
    </message>
</context>
</TS>
