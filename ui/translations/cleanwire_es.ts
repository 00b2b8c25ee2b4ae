<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddSource</name>
    <message>
        <source>Add a source</source>
        <translation>Añadir una fuente</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Only read this page</source>
        <translation>Solo leer esta página</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>guardada en el llavero del sistema</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Looking for the feed</source>
        <translation>Buscando el canal</translation>
    </message>
    <message>
        <source>A feed’s address or a site’s own: its feed is found from there.</source>
        <translation>La dirección de un canal o de un sitio: su canal se encuentra desde allí.</translation>
    </message>
    <message>
        <source>Asking {0} …</source>
        <translation>Preguntando a {0}…</translation>
    </message>
    <message>
        <source>{0} does not take this name and password.</source>
        <translation>{0} no acepta este nombre y esta contraseña.</translation>
    </message>
    <message>
        <source>{0} asks for a name and a password.</source>
        <translation>{0} pide un nombre y una contraseña.</translation>
    </message>
</context>
<context>
    <name>ApplicationVerbs</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
    <message>
        <source>Pages and wire copy (*.html *.htm *.xhtml *.txt *.xml *.json);;All files (*)</source>
        <translation>Páginas y despachos (*.html *.htm *.xhtml *.txt *.xml *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a saved page</source>
        <translation>Abrir una página guardada</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>What shall be done?</source>
        <translation>¿Qué hay que hacer?</translation>
    </message>
    <message>
        <source>keys.toml: {0}</source>
        <translation>keys.toml: {0}</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Y %Ln más.</numerusform>
            <numerusform>Y %Ln más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Actualizarlo todo</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Respaldar la biblioteca</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Backed up: {0}</source>
        <translation>Respaldado: {0}</translation>
    </message>
    <message>
        <source>Export everything into this folder</source>
        <translation>Exportarlo todo a esta carpeta</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Exportándolo todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories exported.</source>
        <translation>
            <numerusform>%Ln noticia exportada.</numerusform>
            <numerusform>%Ln noticias exportadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import everything from this folder</source>
        <translation>Importarlo todo de esta carpeta</translation>
    </message>
    <message>
        <source>Importing everything</source>
        <translation>Importándolo todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories imported.</source>
        <translation>
            <numerusform>%Ln noticia importada.</numerusform>
            <numerusform>%Ln noticias importadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>They stand in a plain file too: {0}</source>
        <translation>Están también en un archivo sencillo: {0}</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar una orden o una tecla</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ninguna tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Press the keys for “{0}”, then Enter. Esc leaves them as they are.</source>
        <translation>Pulse las teclas para «{0}» y luego Intro. Esc las deja como están.</translation>
    </message>
    <message>
        <source>{0} for “{1}”: Enter takes it, Esc leaves it.</source>
        <translation>{0} para «{1}»: Intro lo acepta, Esc lo deja.</translation>
    </message>
</context>
<context>
    <name>ChooseBackup</name>
    <message>
        <source>Go back to a backup</source>
        <translation>Volver a una copia de seguridad</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>All is as it was then. What is here now is set aside in the library’s folder, not deleted.</source>
        <translation>Todo vuelve a ser como entonces. Lo que hay ahora se aparta en la carpeta de la biblioteca, no se borra.</translation>
    </message>
    <message>
        <source>There is no backup of the night yet.</source>
        <translation>Aún no hay ninguna copia nocturna.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
</context>
<context>
    <name>ChooseFeeds</name>
    <message>
        <source>Feeds of this site</source>
        <translation>Canales de este sitio</translation>
    </message>
    <message>
        <source>Feeds of {0}</source>
        <translation>Canales de {0}</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Se les pregunta solo cuando se las sigue, no antes.</translation>
    </message>
</context>
<context>
    <name>ChoosePack</name>
    <message>
        <source>Listed sources</source>
        <translation>Fuentes propuestas</translation>
    </message>
    <message>
        <source>Start with listed sources</source>
        <translation>Empezar con fuentes propuestas</translation>
    </message>
    <message>
        <source>They are asked for their news when you follow them, not before.</source>
        <translation>Se les pregunta solo cuando se las sigue, no antes.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Hay otra cosa en marcha; deténgala antes.</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; do it again to go on.</source>
        <translation>Detenido tras {0} de {1}; repítalo para continuar.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>CopyVerbs</name>
    <message>
        <source>One page, HTML</source>
        <translation>Una página, HTML</translation>
    </message>
    <message>
        <source>Book, EPUB</source>
        <translation>Libro, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto simple</translation>
    </message>
    <message>
        <source>Pages to print, PDF</source>
        <translation>Páginas para imprimir, PDF</translation>
    </message>
    <message>
        <source>Save copies in</source>
        <translation>Guardar las copias en</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Guardado en {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies saved in {0}.</source>
        <translation>
            <numerusform>%Ln copia guardada en {0}.</numerusform>
            <numerusform>%Ln copias guardadas en {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed in {0}: {1}</source>
        <translation>Impreso en {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures could not be had.</source>
        <translation>
            <numerusform>No se pudo obtener %Ln imagen.</numerusform>
            <numerusform>No se pudieron obtener %Ln imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln stories only the feed’s text could be had.</source>
        <translation>
            <numerusform>De %Ln noticia solo se pudo obtener el texto del canal.</numerusform>
            <numerusform>De %Ln noticias solo se pudo obtener el texto del canal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>Imprimir un periódico</translation>
    </message>
    <message>
        <source>No story came in the last week.</source>
        <translation>No llegó ninguna noticia en la última semana.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Sent to {0}.</source>
        <translation>Enviado a {0}.</translation>
    </message>
    <message>
        <source>Printing and sending</source>
        <translation>Imprimiendo y enviando</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrada</numerusform>
            <numerusform>%Ln encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln noticia</numerusform>
            <numerusform>%Ln noticias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread of {0}</source>
        <translation>
            <numerusform>%Ln sin leer de {0}</numerusform>
            <numerusform>%Ln sin leer de {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by words</source>
        <translation>
            <numerusform>%Ln oculta por palabras</numerusform>
            <numerusform>%Ln ocultas por palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in story</source>
        <translation>Buscar en la noticia</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encuentra</translation>
    </message>
</context>
<context>
    <name>FollowingVerbs</name>
    <message>
        <source>You follow {0} already.</source>
        <translation>Ya sigue a {0}.</translation>
    </message>
    <message numerus="yes">
        <source>You follow {0} now: %Ln stories.</source>
        <translation>
            <numerusform>Ahora sigue a {0}: %Ln noticia.</numerusform>
            <numerusform>Ahora sigue a {0}: %Ln noticias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site has %Ln more feeds.</source>
        <translation>
            <numerusform>El sitio tiene %Ln canal más.</numerusform>
            <numerusform>El sitio tiene %Ln canales más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources added.</source>
        <translation>
            <numerusform>%Ln fuente añadida.</numerusform>
            <numerusform>%Ln fuentes añadidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml)</source>
        <translation>Listas de fuentes (*.opml *.xml)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Importar fuentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln ya estaba.</numerusform>
            <numerusform>%Ln ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {0}</source>
        <translation>
            <numerusform>%Ln rechazada: {0}</numerusform>
            <numerusform>%Ln rechazadas: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh them</source>
        <translation>Actualizarlas</translation>
    </message>
    <message>
        <source>Export sources</source>
        <translation>Exportar las fuentes</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>GoingVerbs</name>
    <message>
        <source>That is the last story.</source>
        <translation>Esta es la última noticia.</translation>
    </message>
    <message>
        <source>That is the first story.</source>
        <translation>Esta es la primera noticia.</translation>
    </message>
    <message>
        <source>No more unread stories here.</source>
        <translation>Aquí no queda nada sin leer.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Jump to a source</source>
        <translation>Ir a una fuente</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Nothing is followed yet. Drop a page or a list of feeds here, or</source>
        <translation>Aún no se sigue nada. Suelte aquí una página o una lista de canales, o</translation>
    </message>
    <message>
        <source>These stories are the sample wire; nothing was fetched. Drop a page or a list of feeds here, or</source>
        <translation>Estas noticias son una muestra; no se ha pedido nada a la red. Suelte aquí una página o una lista de canales, o</translation>
    </message>
    <message>
        <source>add an address</source>
        <translation>añadir una dirección</translation>
    </message>
    <message>
        <source>start with listed sources</source>
        <translation>empezar con fuentes propuestas</translation>
    </message>
    <message>
        <source>Everything goes by keyboard: {0} finds any command.</source>
        <translation>Todo se hace con el teclado: {0} encuentra cualquier orden.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>{0} and {1} go from story to story, {2} reads on; {3} shows all keys.</source>
        <translation>{0} y {1} van de noticia en noticia, {2} sigue leyendo; {3} muestra todas las teclas.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Keys at a glance</source>
        <translation>Las teclas de un vistazo</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>“{0}” searched for as words</source>
        <translation>«{0}» buscado como palabras</translation>
    </message>
</context>
<context>
    <name>LooksVerbs</name>
    <message>
        <source>Only unread stories.</source>
        <translation>Solo noticias sin leer.</translation>
    </message>
    <message>
        <source>Read and unread stories.</source>
        <translation>Noticias leídas y sin leer.</translation>
    </message>
    <message>
        <source>Colours: {0}.</source>
        <translation>Colores: {0}.</translation>
    </message>
    <message>
        <source>{0} characters in a line.</source>
        <translation>{0} caracteres por línea.</translation>
    </message>
</context>
<context>
    <name>MailPaper</name>
    <message>
        <source>Mail the day’s paper</source>
        <translation>Enviar el periódico del día</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>To the address of your e-reader</source>
        <translation>A la dirección de su lector electrónico</translation>
    </message>
    <message>
        <source>a book, EPUB</source>
        <translation>un libro, EPUB</translation>
    </message>
    <message>
        <source>pages, PDF</source>
        <translation>páginas, PDF</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Through your mail server</source>
        <translation>A través de su servidor de correo</translation>
    </message>
    <message>
        <source>Your account there</source>
        <translation>Su cuenta en él</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>as it is kept in the keyring</source>
        <translation>la que está guardada en el llavero</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>guardada en el llavero del sistema</translation>
    </message>
    <message>
        <source>Your own address, if the account is none</source>
        <translation>Su propia dirección, si la cuenta no lo es</translation>
    </message>
    <message>
        <source>The server’s name stands in your provider’s help. Everything is sent encrypted, to this server only.</source>
        <translation>El nombre del servidor figura en la ayuda de su proveedor. Todo se envía cifrado y solo a este servidor.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>MuteWords</name>
    <message>
        <source>Muted words</source>
        <translation>Palabras silenciadas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Stories with one of these in the headline or the first lines are hidden. One word or phrase a line.</source>
        <translation>Se ocultan las noticias que tengan una de estas palabras en el titular o en las primeras líneas. Una palabra o frase por línea.</translation>
    </message>
    <message>
        <source>Muted words, one a line</source>
        <translation>Palabras silenciadas, una por línea</translation>
    </message>
    <message numerus="yes">
        <source>They hide %Ln stories now.</source>
        <translation>
            <numerusform>Ahora ocultan %Ln noticia.</numerusform>
            <numerusform>Ahora ocultan %Ln noticias.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Hint</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Close the hint</source>
        <translation>Cerrar el consejo</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Story</source>
        <translation>Noticia</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que encaja</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>as the desktop has them</source>
        <translation>como las del escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Tamaño de la interfaz</translation>
    </message>
    <message>
        <source>Size of the story’s text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>Caracteres por línea</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Altura de línea</translation>
    </message>
    <message>
        <source>Stories in letters with serifs</source>
        <translation>Noticias en letra con remates</translation>
    </message>
    <message>
        <source>A story that is opened counts as read</source>
        <translation>Una noticia abierta cuenta como leída</translation>
    </message>
    <message>
        <source>One row for the same story from several outlets</source>
        <translation>Una fila para la misma noticia de varios medios</translation>
    </message>
    <message>
        <source>Reading a story marks what the other outlets tell of it</source>
        <translation>Leer una noticia la marca también en los demás medios</translation>
    </message>
    <message>
        <source>Refresh when Cleanwire starts</source>
        <translation>Actualizar al iniciar Cleanwire</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Actualizar cada</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nunca por sí solo</translation>
    </message>
    <message>
        <source>Show the sites’ own icons beside the sources</source>
        <translation>Mostrar los iconos de los sitios junto a las fuentes</translation>
    </message>
    <message>
        <source>Tell of new stories while the window is not in sight</source>
        <translation>Avisar de noticias nuevas cuando la ventana no está a la vista</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Conservar lo leído</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Copies are saved in</source>
        <translation>Copias guardadas en</translation>
    </message>
    <message>
        <source>Copies are</source>
        <translation>Las copias son</translation>
    </message>
    <message>
        <source>one page, HTML</source>
        <translation>una página, HTML</translation>
    </message>
    <message>
        <source>books, EPUB</source>
        <translation>libros, EPUB</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>texto simple</translation>
    </message>
    <message>
        <source>pages to print, PDF</source>
        <translation>páginas para imprimir, PDF</translation>
    </message>
    <message>
        <source>Paper of PDFs</source>
        <translation>Papel de los PDF</translation>
    </message>
    <message>
        <source>Starred stories are saved as copies by themselves</source>
        <translation>Las noticias con estrella se guardan solas como copias</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Original in the browser</source>
        <translation>Original en el navegador</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>{0} has changed this story.</source>
        <translation>{0} ha cambiado esta noticia.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Fetching the story from {0} …</source>
        <translation>Trayendo la noticia de {0}…</translation>
    </message>
    <message>
        <source>its page</source>
        <translation>su página</translation>
    </message>
</context>
<context>
    <name>SafetyVerbs</name>
    <message>
        <source>Something else is on its way; stop it first.</source>
        <translation>Hay otra cosa en marcha; deténgala antes.</translation>
    </message>
    <message>
        <source>Gone back to {0}. What was here is set aside in the library’s folder.</source>
        <translation>De vuelta a {0}. Lo que había se ha apartado en la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>Going back to a backup</source>
        <translation>Volviendo a una copia de seguridad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are hidden by these words.</source>
        <translation>
            <numerusform>Estas palabras ocultan %Ln noticia.</numerusform>
            <numerusform>Estas palabras ocultan %Ln noticias.</numerusform>
        </translation>
    </message>
    <message>
        <source>No story is hidden by words.</source>
        <translation>Ninguna noticia está oculta por palabras.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{0} was altered or is gone</source>
        <translation>{0} se ha modificado o ya no está</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: {0}</source>
        <translation>
            <numerusform>%Ln problema: {0}</numerusform>
            <numerusform>%Ln problemas: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message numerus="yes">
        <source>All is well; %Ln unread or starred stories are not here whole.</source>
        <translation>
            <numerusform>Todo está bien; %Ln noticia sin leer o con estrella no está entera aquí.</numerusform>
            <numerusform>Todo está bien; %Ln noticias sin leer o con estrella no están enteras aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>Traerlas</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>what is not here whole</source>
        <translation>lo que no está aquí entero</translation>
    </message>
    <message>
        <source>Checking the library and the copies</source>
        <translation>Comprobando la biblioteca y las copias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories fetched.</source>
        <translation>
            <numerusform>%Ln noticia traída.</numerusform>
            <numerusform>%Ln noticias traídas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies written again.</source>
        <translation>
            <numerusform>%Ln copia escrita de nuevo.</numerusform>
            <numerusform>%Ln copias escritas de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be had.</source>
        <translation>
            <numerusform>%Ln elemento no se pudo obtener.</numerusform>
            <numerusform>%Ln elementos no se pudieron obtener.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Reparando</translation>
    </message>
</context>
<context>
    <name>SharingVerbs</name>
    <message>
        <source>Open a story first.</source>
        <translation>Abra primero una noticia.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Copiado con su fuente.</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Dirección copiada.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved in {0}: {1}</source>
        <translation>Guardado en {0}: {1}</translation>
    </message>
    <message>
        <source>This installation of Qt cannot read aloud. Install the package PySide6-Addons, then press the key again.</source>
        <translation>Esta instalación de Qt no puede leer en voz alta. Instale el paquete PySide6-Addons y pulse de nuevo la tecla.</translation>
    </message>
    <message>
        <source>Silent.</source>
        <translation>En silencio.</translation>
    </message>
    <message>
        <source>Asking for the system’s voice …</source>
        <translation>Llamando a la voz del sistema…</translation>
    </message>
    <message>
        <source>This system has no voice. Install speech-dispatcher with a voice, then press the key again.</source>
        <translation>Este sistema no tiene voz. Instale speech-dispatcher con una voz y pulse de nuevo la tecla.</translation>
    </message>
    <message>
        <source>The system’s voice does not answer. See whether it speaks elsewhere, then press the key again.</source>
        <translation>La voz del sistema no responde. Mire si habla en otro sitio y pulse de nuevo la tecla.</translation>
    </message>
    <message>
        <source>Reading aloud. The same key stops it.</source>
        <translation>Leyendo en voz alta. La misma tecla lo detiene.</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Where the story comes from</source>
        <translation>De dónde viene la noticia</translation>
    </message>
    <message>
        <source>Taken out: {0}</source>
        <translation>Quitado: {0}</translation>
    </message>
    <message>
        <source>Nothing was taken out</source>
        <translation>No se quitó nada</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>repuesto</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>Always take this out here</source>
        <translation>Quitar siempre aquí</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Quitar siempre en todas partes</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>No quitar nunca</translation>
    </message>
</context>
<context>
    <name>SourceSettings</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>as in the preferences</source>
        <translation>como en las preferencias</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source> day</source>
        <translation> día</translation>
    </message>
    <message>
        <source>Keep read stories</source>
        <translation>Conservar lo leído</translation>
    </message>
    <message>
        <source>Fetch the whole story from its page</source>
        <translation>Traer la noticia entera de su página</translation>
    </message>
    <message>
        <source>Keep a copy of every story</source>
        <translation>Conservar una copia de cada noticia</translation>
    </message>
    <message>
        <source>Mute: its stories stay out of the common lists</source>
        <translation>Silenciada: sus noticias quedan fuera de las listas comunes</translation>
    </message>
    <message>
        <source>Account, where it asks for one</source>
        <translation>Cuenta, si pide una</translation>
    </message>
    <message>
        <source>kept in the system’s keyring</source>
        <translation>guardada en el llavero del sistema</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message>
        <source>A refresh is on its way.</source>
        <translation>Ya hay una actualización en marcha.</translation>
    </message>
    <message>
        <source>There is no source to refresh yet. Press {0} to add one.</source>
        <translation>Aún no hay fuentes que actualizar. Pulse {0} para añadir una.</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>{0} of {1}   {2}</source>
        <translation>{0} de {1}   {2}</translation>
    </message>
    <message>
        <source>Refresh stopped. What had come is kept.</source>
        <translation>Actualización detenida. Lo que llegó se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stories.</source>
        <translation>
            <numerusform>%Ln noticia nueva.</numerusform>
            <numerusform>%Ln noticias nuevas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nada nuevo.</translation>
    </message>
    <message>
        <source>Nobody was reached. Is this machine connected? All sources are asked again soon.</source>
        <translation>No se pudo llegar a nadie. ¿Está conectado este equipo? Pronto se volverá a preguntar a todas las fuentes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources could not be read; the dot beside each says why.</source>
        <translation>
            <numerusform>No se pudo leer %Ln fuente; el punto a su lado dice por qué.</numerusform>
            <numerusform>No se pudieron leer %Ln fuentes; el punto a su lado dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was not asked: its server wants to be left alone until {1}.</source>
        <translation>No se preguntó a {0}: su servidor pide que se le deje en paz hasta {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources were not asked: their servers want to be left alone, the longest until {0}.</source>
        <translation>
            <numerusform>No se preguntó a %Ln fuente: su servidor pide que se le deje en paz hasta {0}.</numerusform>
            <numerusform>No se preguntó a %Ln fuentes: sus servidores piden que se les deje en paz, como máximo hasta {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a source first.</source>
        <translation>Elija primero una fuente.</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Cambiar el nombre de {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Nombre cambiado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiado.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ninguna carpeta</translation>
    </message>
    <message>
        <source>Move {0} to a folder, or type the name of a new one</source>
        <translation>Mover {0} a una carpeta, o escribir el nombre de una nueva</translation>
    </message>
    <message>
        <source>New folder “{0}”</source>
        <translation>Carpeta nueva «{0}»</translation>
    </message>
    <message>
        <source>Moved to {0}.</source>
        <translation>Movido a {0}.</translation>
    </message>
    <message>
        <source>Moved out of its folder.</source>
        <translation>Sacado de su carpeta.</translation>
    </message>
    <message>
        <source>{0} is muted: its stories stay out of the common lists.</source>
        <translation>{0} está silenciada: sus noticias quedan fuera de las listas comunes.</translation>
    </message>
    <message>
        <source>{0} is heard again.</source>
        <translation>{0} vuelve a oírse.</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Eliminado: {0}</translation>
    </message>
    <message>
        <source>The folder {0} is dissolved.</source>
        <translation>La carpeta {0} se ha disuelto.</translation>
    </message>
    <message>
        <source>Search for something first, with /.</source>
        <translation>Busque algo primero, con /.</translation>
    </message>
    <message>
        <source>Keep this search as a folder</source>
        <translation>Conservar esta búsqueda como carpeta</translation>
    </message>
    <message>
        <source>Kept as {0}.</source>
        <translation>Conservado como {0}.</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Lista de fuentes</translation>
    </message>
</context>
<context>
    <name>StoriesPanel</name>
    <message>
        <source>Stories</source>
        <translation>Noticias</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Lista de noticias</translation>
    </message>
    <message>
        <source>Search the stories</source>
        <translation>Buscar en las noticias</translation>
    </message>
    <message>
        <source>Search   source: by: place: is:unread</source>
        <translation>Buscar   source: by: place: is:unread</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Avance de la actualización</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>StoryVerbs</name>
    <message>
        <source>No other outlet tells this story.</source>
        <translation>Ningún otro medio da esta noticia.</translation>
    </message>
    <message>
        <source>There is only one version of this story.</source>
        <translation>Solo hay una versión de esta noticia.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>Changed since {0}</source>
        <translation>Cambiado desde {0}</translation>
    </message>
    <message>
        <source>{0} goes back</source>
        <translation>{0} para volver</translation>
    </message>
    <message>
        <source>This story has no address on the web.</source>
        <translation>Esta noticia no tiene dirección en la web.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Con estrella.</translation>
    </message>
    <message>
        <source>Star taken off.</source>
        <translation>Estrella quitada.</translation>
    </message>
    <message>
        <source>All of these are read.</source>
        <translation>Todo esto está leído.</translation>
    </message>
    <message>
        <source>stories it changes: {0} of {1}</source>
        <translation>noticias que cambia: {0} de {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked read.</source>
        <translation>
            <numerusform>%Ln marcada como leída.</numerusform>
            <numerusform>%Ln marcadas como leídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nothing was taken out of this story.</source>
        <translation>De esta noticia no se quitó nada.</translation>
    </message>
    <message>
        <source>Taught: this line stays.</source>
        <translation>Aprendido: esta línea se queda.</translation>
    </message>
    <message>
        <source>Taught: this line is taken out.</source>
        <translation>Aprendido: esta línea se quita.</translation>
    </message>
</context>
<context>
    <name>TickSources</name>
    <message>
        <source>Follow these</source>
        <translation>Seguir estas</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Given to the mail program. If none opens, choose one in the settings of the desktop.</source>
        <translation>Entregado al programa de correo. Si no se abre ninguno, elija uno en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>No mail program could be started. Choose one in the settings of the desktop.</source>
        <translation>No se pudo iniciar ningún programa de correo. Elija uno en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>Nothing on this system opens {0}.</source>
        <translation>Nada en este sistema abre {0}.</translation>
    </message>
    <message>
        <source>No browser could be started. The address can be copied instead.</source>
        <translation>No se pudo iniciar ningún navegador. En su lugar se puede copiar la dirección.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The whole story, only the story, and a record of the rest.</source>
        <translation>La noticia entera, solo la noticia, y un registro del resto.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine but the fetches you ask for.</source>
        <translation>De esta máquina no sale nada salvo lo que usted pide.</translation>
    </message>
    <message>
        <source>MIT licence. Letters: Literata and Inter (SIL Open Font License). Icons: Lucide (ISC).</source>
        <translation>Licencia MIT. Letras: Literata e Inter (SIL Open Font License). Iconos: Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something went wrong inside Cleanwire. Your stories are kept.</source>
        <translation>Algo falló dentro de Cleanwire. Sus noticias se conservan.</translation>
    </message>
</context>
<context>
    <name>checked</name>
    <message>
        <source>the library’s file</source>
        <translation>el archivo de la biblioteca</translation>
    </message>
    <message>
        <source>the counters</source>
        <translation>los contadores</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>el índice de búsqueda</translation>
    </message>
    <message>
        <source>titles and texts</source>
        <translation>títulos y textos</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>páginas</translation>
    </message>
    <message>
        <source>clean stories</source>
        <translation>noticias limpias</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>saved copies</source>
        <translation>copias guardadas</translation>
    </message>
</context>
<context>
    <name>choose</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add a source…</source>
        <translation>Añadir una fuente…</translation>
    </message>
    <message>
        <source>Open a saved page…</source>
        <translation>Abrir una página guardada…</translation>
    </message>
    <message>
        <source>Start with the listed sources…</source>
        <translation>Empezar con las fuentes propuestas…</translation>
    </message>
    <message>
        <source>Import sources from OPML…</source>
        <translation>Importar fuentes de OPML…</translation>
    </message>
    <message>
        <source>Export sources as OPML…</source>
        <translation>Exportar las fuentes como OPML…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>Respaldar la biblioteca…</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>Volver a una copia de seguridad…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportarlo todo…</translation>
    </message>
    <message>
        <source>Import everything…</source>
        <translation>Importarlo todo…</translation>
    </message>
    <message>
        <source>Check library and copies</source>
        <translation>Comprobar la biblioteca y las copias</translation>
    </message>
    <message>
        <source>Repair, and fetch what is missing</source>
        <translation>Reparar y traer lo que falta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Noticia siguiente</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Noticia anterior</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Siguiente sin leer</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Anterior sin leer</translation>
    </message>
    <message>
        <source>Page down, then next unread</source>
        <translation>Página abajo o siguiente sin leer</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Página arriba</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Primera noticia</translation>
    </message>
    <message>
        <source>Last story</source>
        <translation>Última noticia</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Do what the line at the foot offers</source>
        <translation>Hacer lo que ofrece la línea de abajo</translation>
    </message>
    <message>
        <source>To the sources</source>
        <translation>A las fuentes</translation>
    </message>
    <message>
        <source>To the list of stories</source>
        <translation>A la lista de noticias</translation>
    </message>
    <message>
        <source>To the story</source>
        <translation>A la noticia</translation>
    </message>
    <message>
        <source>Unread stories</source>
        <translation>Noticias sin leer</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Todas las noticias</translation>
    </message>
    <message>
        <source>Starred stories</source>
        <translation>Noticias con estrella</translation>
    </message>
    <message>
        <source>Today’s stories</source>
        <translation>Noticias de hoy</translation>
    </message>
    <message>
        <source>Stories with copies</source>
        <translation>Noticias con copia</translation>
    </message>
    <message>
        <source>Stories readable offline</source>
        <translation>Noticias legibles sin conexión</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Fuente siguiente</translation>
    </message>
    <message>
        <source>Previous source</source>
        <translation>Fuente anterior</translation>
    </message>
    <message>
        <source>Down among the sources</source>
        <translation>Bajar por las fuentes</translation>
    </message>
    <message>
        <source>Up among the sources</source>
        <translation>Subir por las fuentes</translation>
    </message>
    <message>
        <source>First of the sources</source>
        <translation>Primera de las fuentes</translation>
    </message>
    <message>
        <source>Last of the sources</source>
        <translation>Última de las fuentes</translation>
    </message>
    <message>
        <source>Jump to a source…</source>
        <translation>Ir a una fuente…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in the story</source>
        <translation>Buscar en la noticia</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Original in the browser</source>
        <translation>Original en el navegador</translation>
    </message>
    <message>
        <source>Fetch its page again</source>
        <translation>Traer de nuevo su página</translation>
    </message>
    <message>
        <source>Same story, next outlet</source>
        <translation>La misma noticia del medio siguiente</translation>
    </message>
    <message>
        <source>Same story, outlet before</source>
        <translation>La misma noticia del medio anterior</translation>
    </message>
    <message>
        <source>What the latest version changed</source>
        <translation>Lo que cambió la última versión</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Mark read or unread</source>
        <translation>Marcar leída o sin leer</translation>
    </message>
    <message>
        <source>Mark the whole list read</source>
        <translation>Marcar toda la lista como leída</translation>
    </message>
    <message>
        <source>Mark read at every outlet</source>
        <translation>Marcar como leída en todos los medios</translation>
    </message>
    <message>
        <source>Select all stories</source>
        <translation>Seleccionar todas las noticias</translation>
    </message>
    <message>
        <source>Where from, and what was taken out</source>
        <translation>Procedencia, y qué se quitó</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Reponer lo que se quitó</translation>
    </message>
    <message>
        <source>Next thing that was taken out</source>
        <translation>Siguiente cosa quitada</translation>
    </message>
    <message>
        <source>Thing taken out before</source>
        <translation>Anterior cosa quitada</translation>
    </message>
    <message>
        <source>Always take this out in this source</source>
        <translation>Quitar siempre en esta fuente</translation>
    </message>
    <message>
        <source>Always take this out everywhere</source>
        <translation>Quitar siempre en todas partes</translation>
    </message>
    <message>
        <source>Never take this out</source>
        <translation>No quitar nunca</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Guardar una copia como…</translation>
    </message>
    <message>
        <source>Print a paper of the day’s stories…</source>
        <translation>Imprimir el periódico del día…</translation>
    </message>
    <message>
        <source>Mail the day’s paper…</source>
        <translation>Enviar el periódico del día…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con la cita</translation>
    </message>
    <message>
        <source>Copy with citation as Markdown</source>
        <translation>Copiar con la cita, en Markdown</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Share by mail…</source>
        <translation>Compartir por correo…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Actualizarlo todo</translation>
    </message>
    <message>
        <source>Refresh this source</source>
        <translation>Actualizar esta fuente</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Detener la actualización</translation>
    </message>
    <message>
        <source>Settings of this source…</source>
        <translation>Ajustes de esta fuente…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>A una carpeta…</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Silenciar o no</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep this search as a folder…</source>
        <translation>Guardar búsqueda como carpeta…</translation>
    </message>
    <message>
        <source>Muted words…</source>
        <translation>Palabras silenciadas…</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Solo sin leer</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más nuevas</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero las más antiguas</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>Agrupar por día</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>Agrupar por fuente</translation>
    </message>
    <message>
        <source>Tight rows</source>
        <translation>Filas apretadas</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Filas normales</translation>
    </message>
    <message>
        <source>Roomy rows</source>
        <translation>Filas amplias</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Colores del escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>Colores siguientes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Columna más ancha</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Columna más estrecha</translation>
    </message>
    <message>
        <source>Letters without serifs</source>
        <translation>Letra sin remates</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Mostrar las fuentes</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todas las órdenes…</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Las teclas de un vistazo</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Mostrar de nuevo los consejos</translation>
    </message>
    <message>
        <source>About Cleanwire</source>
        <translation>Acerca de Cleanwire</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>not a page but a file of another kind</source>
        <translation>no es una página sino un archivo de otro tipo</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>a file of %1 bytes, more than is read</source>
        <translation>un archivo de %1 bytes, más de lo que se lee</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>no es un archivo corriente</translation>
    </message>
    <message>
        <source>it may not be read, or the disk fails</source>
        <translation>no se permite leerlo, o falla el disco</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>ocupa más de %1 MB</translation>
    </message>
    <message>
        <source>it breaks the rules of its own form</source>
        <translation>no cumple las reglas de su propio formato</translation>
    </message>
    <message>
        <source>no whole answer came in time</source>
        <translation>no llegó a tiempo una respuesta entera</translation>
    </message>
    <message>
        <source>no host of this name is known</source>
        <translation>no se conoce ningún servidor con ese nombre</translation>
    </message>
    <message>
        <source>the host does not answer</source>
        <translation>el servidor no responde</translation>
    </message>
    <message>
        <source>the server hung up without an answer</source>
        <translation>el servidor colgó sin responder</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>no secure connection could be made</source>
        <translation>no se pudo establecer una conexión segura</translation>
    </message>
    <message>
        <source>its certificate is not to be trusted</source>
        <translation>su certificado no es de fiar</translation>
    </message>
    <message>
        <source>the server’s answer makes no sense</source>
        <translation>la respuesta del servidor no tiene sentido</translation>
    </message>
    <message>
        <source>this is not an address</source>
        <translation>esto no es una dirección</translation>
    </message>
    <message>
        <source>the proxy’s name is not known</source>
        <translation>no se conoce el nombre del proxy</translation>
    </message>
    <message>
        <source>there is nothing at this address</source>
        <translation>no hay nada en esa dirección</translation>
    </message>
    <message>
        <source>it is gone for good</source>
        <translation>ha desaparecido para siempre</translation>
    </message>
    <message>
        <source>the server refuses programs like this one</source>
        <translation>el servidor rechaza programas como este</translation>
    </message>
    <message>
        <source>the server asks us to come less often</source>
        <translation>el servidor pide que vengamos menos a menudo</translation>
    </message>
    <message>
        <source>the server has trouble, %1</source>
        <translation>el servidor tiene problemas, %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>el servidor respondió %1</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Its publisher has ended this feed. It is no longer asked; what it brought is kept.</source>
        <translation>El editor ha cerrado este canal. Ya no se consulta; lo que trajo se conserva.</translation>
    </message>
    <message>
        <source>Failures in a row: %1.</source>
        <translation>Fallos seguidos: %1.</translation>
    </message>
    <message>
        <source>It has never answered.</source>
        <translation>Nunca ha respondido.</translation>
    </message>
    <message>
        <source>Last good answer: %1.</source>
        <translation>Última respuesta buena: %1.</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Próximo intento: %1.</translation>
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
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>There is no preset called “%s”.</source>
        <translation>No hay ningún conjunto «%s».</translation>
    </message>
    <message>
        <source>There is no command called “%s”.</source>
        <translation>No hay ninguna orden «%s».</translation>
    </message>
    <message>
        <source>The keys of “%s” must be texts such as &quot;j&quot; or &quot;g u&quot;.</source>
        <translation>Las teclas de «%s» deben ser textos como &quot;j&quot; o &quot;g u&quot;.</translation>
    </message>
    <message>
        <source>“%1”, wanted for “%2”, is no key.</source>
        <translation>«%1», pedida para «%2», no es ninguna tecla.</translation>
    </message>
    <message>
        <source>“keys” must be a table: a line [keys], and below it one line a command.</source>
        <translation>«keys» debe ser una tabla: una línea [keys] y debajo una línea por orden.</translation>
    </message>
    <message>
        <source>“%1” begins the keys of “%2”, so it cannot also be “%3”.</source>
        <translation>«%1» empieza las teclas de «%2» y no puede ser también «%3».</translation>
    </message>
    <message>
        <source>“%1” is “%2”; “%3” does without.</source>
        <translation>«%1» es «%2»; «%3» se queda sin ella.</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>All stories</source>
        <translation>Todas las noticias</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Readable offline</source>
        <translation>Legibles sin conexión</translation>
    </message>
    <message>
        <source>Nothing in this list holds these words. Press {0} to search all stories.</source>
        <translation>Ninguna noticia de esta lista contiene estas palabras. Pulse {0} para buscar en todas las noticias.</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Ninguna noticia contiene estas palabras.</translation>
    </message>
    <message>
        <source>No sources yet. Press {0} to add one.</source>
        <translation>Aún no hay fuentes. Pulse {0} para añadir una.</translation>
    </message>
    <message>
        <source>Nothing starred. Press {0} on a story to find it here.</source>
        <translation>Nada con estrella. Pulse {0} en una noticia para encontrarla aquí.</translation>
    </message>
    <message>
        <source>No copies yet. Press {0} on a story to keep one.</source>
        <translation>Aún no hay copias. Pulse {0} en una noticia para guardar una.</translation>
    </message>
    <message>
        <source>No whole stories are here yet. Open some, or press {0} to refresh.</source>
        <translation>Aún no hay noticias enteras aquí. Abra alguna o pulse {0} para actualizar.</translation>
    </message>
    <message>
        <source>Nothing new today. Press {0} to refresh.</source>
        <translation>Nada nuevo hoy. Pulse {0} para actualizar.</translation>
    </message>
    <message>
        <source>No stories yet. Press {0} to refresh.</source>
        <translation>Aún no hay noticias. Pulse {0} para actualizar.</translation>
    </message>
    <message>
        <source>All read.</source>
        <translation>Todo leído.</translation>
    </message>
    <message>
        <source>“{0}” is not understood. Behind “is:” stands unread, read, starred, saved or offline.</source>
        <translation>No se entiende «{0}». Tras «is:» va unread, read, starred, saved u offline.</translation>
    </message>
    <message>
        <source>“{0}” is not understood as a date. Dates are written 2026-05-31, 2026-05 or 2026, today or yesterday, or so long ago: 12h, 7d, 2w (hours, days, weeks).</source>
        <translation>No se entiende «{0}» como fecha. Una fecha se escribe 2026-05-31, 2026-05 o 2026, today (hoy) o yesterday (ayer), o cuánto hace: 12h, 7d, 2w (horas, días, semanas).</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Noticia</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>F&amp;uentes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>%1 did not work.</source>
        <translation>%1 no funcionó.</translation>
    </message>
    <message>
        <source>Try again; the details below say more.</source>
        <translation>Inténtelo de nuevo; los detalles de abajo dicen más.</translation>
    </message>
    <message>
        <source>%1 could not be fetched.</source>
        <translation>No se pudo obtener %1.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>No se pudo llegar a %1.</translation>
    </message>
    <message>
        <source>See whether you are online and the address is right, then try again.</source>
        <translation>Compruebe la conexión y la dirección, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>Try again later; the server may be busy.</source>
        <translation>Inténtelo más tarde; puede que el servidor esté ocupado.</translation>
    </message>
    <message>
        <source>%1 refused to give the page.</source>
        <translation>%1 se negó a dar la página.</translation>
    </message>
    <message>
        <source>Try again later, or open the original in the browser.</source>
        <translation>Inténtelo más tarde, o abra el original en el navegador.</translation>
    </message>
    <message>
        <source>What %1 sent is larger than Cleanwire takes.</source>
        <translation>Lo que envió %1 es mayor de lo que Cleanwire acepta.</translation>
    </message>
    <message>
        <source>Open the original in the browser.</source>
        <translation>Abra el original en el navegador.</translation>
    </message>
    <message>
        <source>%1 sends from one address to the next, without end.</source>
        <translation>%1 envía de una dirección a otra, sin fin.</translation>
    </message>
    <message>
        <source>See in the browser whether it wants you to sign in or to agree to something.</source>
        <translation>Mire en el navegador si pide iniciar sesión o aceptar algo.</translation>
    </message>
    <message>
        <source>%1 sent something that is not a page or a feed.</source>
        <translation>%1 envió algo que no es una página ni un canal.</translation>
    </message>
    <message>
        <source>Check the address, or open it in the browser.</source>
        <translation>Compruebe la dirección, o ábrala en el navegador.</translation>
    </message>
    <message>
        <source>Cleanwire does not go to %1.</source>
        <translation>Cleanwire no va a %1.</translation>
    </message>
    <message>
        <source>Check the address: only what is on the web, by http or https and without a password in it, is fetched.</source>
        <translation>Revise la dirección: solo se lee lo que está en la web, por http o https y sin contraseña en la dirección.</translation>
    </message>
    <message>
        <source>%1 is on this machine or in a private network.</source>
        <translation>%1 está en este equipo o en una red privada.</translation>
    </message>
    <message>
        <source>Only public web addresses are fetched; add a private one by hand to allow it.</source>
        <translation>Solo se piden direcciones públicas; añada una privada a mano para permitirla.</translation>
    </message>
    <message>
        <source>The port in the address of %1 is not one for the web.</source>
        <translation>El puerto de la dirección de %1 no es un puerto de la web.</translation>
    </message>
    <message>
        <source>Check the number behind the colon; Cleanwire leaves the ports of other services alone.</source>
        <translation>Revise el número tras los dos puntos; Cleanwire no toca los puertos de otros servicios.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is not in a form that Cleanwire knows.</source>
        <translation>No se pudo leer %1: no tiene una forma que Cleanwire conozca.</translation>
    </message>
    <message>
        <source>Check that the address or file is the right one.</source>
        <translation>Compruebe que la dirección o el archivo sea el correcto.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 no es un archivo que se pueda leer.</translation>
    </message>
    <message>
        <source>Choose a page or a text that was saved.</source>
        <translation>Elija una página o un texto guardado.</translation>
    </message>
    <message>
        <source>%1 is not there, or may not be read.</source>
        <translation>%1 no está ahí o no se puede leer.</translation>
    </message>
    <message>
        <source>Check its name and its place.</source>
        <translation>Compruebe su nombre y su lugar.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Save the page once more, or open it in the browser.</source>
        <translation>Guarde la página otra vez o ábrala en el navegador.</translation>
    </message>
    <message>
        <source>Cleaning the page of %1 took too long and was stopped.</source>
        <translation>La limpieza de la página de %1 tardó demasiado y se detuvo.</translation>
    </message>
    <message>
        <source>Open the original in the browser; the feed’s own text is kept.</source>
        <translation>Abra el original en el navegador; el texto del canal se conserva.</translation>
    </message>
    <message>
        <source>The page of %1 is too much to clean.</source>
        <translation>La página de %1 es demasiado para limpiarla.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of the page of %1 twice.</source>
        <translation>Algo interrumpió dos veces la limpieza de la página de %1.</translation>
    </message>
    <message>
        <source>Close programs that take much memory, then open it once more.</source>
        <translation>Cierre los programas que ocupan mucha memoria y ábrala otra vez.</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>No se pudo leer o escribir la biblioteca.</translation>
    </message>
    <message>
        <source>Start Cleanwire again; your stories are kept.</source>
        <translation>Inicie Cleanwire de nuevo; sus noticias se conservan.</translation>
    </message>
    <message>
        <source>Another program holds the library.</source>
        <translation>Otro programa tiene la biblioteca.</translation>
    </message>
    <message>
        <source>Close the other Cleanwire, then try again.</source>
        <translation>Cierre el otro Cleanwire y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is no room left where the library lives, or it cannot be written.</source>
        <translation>No queda sitio donde está la biblioteca, o no se puede escribir.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see that you may write there, then try again.</source>
        <translation>Haga sitio en el disco o compruebe que puede escribir ahí, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The library’s file is damaged.</source>
        <translation>El archivo de la biblioteca está dañado.</translation>
    </message>
    <message>
        <source>Run “cleanwire check” in a terminal, or go back to a backup.</source>
        <translation>Ejecute «cleanwire check» en una terminal, o vuelva a un respaldo.</translation>
    </message>
    <message>
        <source>A newer Cleanwire wrote this library.</source>
        <translation>Un Cleanwire más nuevo escribió esta biblioteca.</translation>
    </message>
    <message>
        <source>Update Cleanwire, or choose another library.</source>
        <translation>Actualice Cleanwire, o elija otra biblioteca.</translation>
    </message>
    <message>
        <source>Choose another folder; what stood there before still stands.</source>
        <translation>Elija otra carpeta; lo que había allí sigue estando.</translation>
    </message>
    <message>
        <source>The password was not kept: the system’s keyring did not take it.</source>
        <translation>La contraseña no se guardó: el llavero del sistema no la aceptó.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or install one, then give the password again.</source>
        <translation>Desbloquee el llavero o instale uno y dé la contraseña otra vez.</translation>
    </message>
    <message>
        <source>The paper could not be sent: %1 did not take it.</source>
        <translation>No se pudo enviar el periódico: %1 no lo aceptó.</translation>
    </message>
    <message>
        <source>Check the address, the server, the account and the password; the paper itself is saved.</source>
        <translation>Compruebe la dirección, el servidor, la cuenta y la contraseña; el periódico está guardado.</translation>
    </message>
    <message>
        <source>The refresh ended before it was done. What had come is kept.</source>
        <translation>La actualización se interrumpió antes de terminar. Lo que había llegado se conserva.</translation>
    </message>
    <message>
        <source>Refresh once more. Where it ends again, the computer may be short of memory.</source>
        <translation>Actualice otra vez. Si vuelve a interrumpirse, quizá al equipo le falte memoria.</translation>
    </message>
    <message>
        <source>The cleaning rule %1 is wrong.</source>
        <translation>La regla de limpieza %1 está mal.</translation>
    </message>
    <message>
        <source>Correct or remove it; the other rules are in force.</source>
        <translation>Corríjala o quítela; las demás están en vigor.</translation>
    </message>
    <message>
        <source>%1 asks for a name and a password.</source>
        <translation>%1 pide un nombre y una contraseña.</translation>
    </message>
    <message>
        <source>Give them in the settings of the source.</source>
        <translation>Indíquelos en los ajustes de la fuente.</translation>
    </message>
    <message>
        <source>%1 gives this page to its customers only.</source>
        <translation>%1 solo da esta página a sus clientes.</translation>
    </message>
    <message>
        <source>%1 does not give this page to Cleanwire.</source>
        <translation>%1 no da esta página a Cleanwire.</translation>
    </message>
    <message>
        <source>%1 has no such page any more.</source>
        <translation>%1 ya no tiene esa página.</translation>
    </message>
    <message>
        <source>Check the address; what is here of it is kept.</source>
        <translation>Compruebe la dirección; lo que ya está aquí se conserva.</translation>
    </message>
    <message>
        <source>%1 says that this is gone for good.</source>
        <translation>%1 dice que esto ya no existe.</translation>
    </message>
    <message>
        <source>Remove the source, or give it a new address.</source>
        <translation>Elimine la fuente, o dele otra dirección.</translation>
    </message>
    <message>
        <source>%1 asks us to come less often.</source>
        <translation>%1 pide que vengamos menos a menudo.</translation>
    </message>
    <message>
        <source>Cleanwire waits as long as it was asked to, then tries again.</source>
        <translation>Cleanwire espera lo que se le pidió y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own.</source>
        <translation>%1 tiene un problema propio.</translation>
    </message>
    <message>
        <source>%1 is out of service for the moment.</source>
        <translation>%1 está fuera de servicio por el momento.</translation>
    </message>
    <message>
        <source>Cleanwire tries again later by itself.</source>
        <translation>Cleanwire vuelve a intentarlo más tarde por sí solo.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Open the original in the browser, where you can sign in.</source>
        <translation>Abra el original en el navegador, donde puede iniciar sesión.</translation>
    </message>
    <message>
        <source>It was moved or taken down; the browser may find out more.</source>
        <translation>Se ha movido o retirado; quizá el navegador averigüe más.</translation>
    </message>
    <message>
        <source>The publisher has taken it down.</source>
        <translation>El editor la ha retirado.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Espere un rato y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>Line %2 of it is wrong: correct it, or take it out.</source>
        <translation>La línea %2 es errónea: corríjala o quítela.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The feed brings the headline alone: open the story to fetch its page.</source>
        <translation>El canal solo trae el titular: abra la noticia para traer su página.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraph.</source>
        <translation>El texto del canal: %1 párrafo.</translation>
    </message>
    <message>
        <source>The feed’s own text: %1 paragraphs.</source>
        <translation>El texto del canal: %1 párrafos.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave none.</source>
        <translation>El texto del canal, %1 párrafo; la página no daba ninguno.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave none.</source>
        <translation>El texto del canal, %1 párrafos; la página no daba ninguno.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraph; the page gave %2.</source>
        <translation>El texto del canal, %1 párrafo; la página daba %2.</translation>
    </message>
    <message>
        <source>The feed’s own text, %1 paragraphs; the page gave %2.</source>
        <translation>El texto del canal, %1 párrafos; la página daba %2.</translation>
    </message>
    <message>
        <source>Only the feed’s own text: the page could not be had (%1).</source>
        <translation>Solo el texto del canal: la página no se pudo obtener (%1).</translation>
    </message>
    <message>
        <source>The page holds no story that could be found: this is the feed’s own text.</source>
        <translation>En la página no se encontró ninguna noticia: este es el texto del canal.</translation>
    </message>
    <message>
        <source>The page holds no story that could be found, and the feed brings no text: see the original in the browser.</source>
        <translation>En la página no se encontró ninguna noticia y el canal no trae texto: vea el original en el navegador.</translation>
    </message>
    <message>
        <source>The page could not be read (%1): this is the feed’s own text.</source>
        <translation>La página no se pudo leer (%1): este es el texto del canal.</translation>
    </message>
    <message>
        <source>The page could not be read (%1), and the feed brings no text: see the original in the browser.</source>
        <translation>La página no se pudo leer (%1) y el canal no trae texto: vea el original en el navegador.</translation>
    </message>
    <message>
        <source>This story could not be kept: there is no room left on the disk, or the folder cannot be written.</source>
        <translation>No se pudo conservar esta noticia: no queda espacio en el disco o no se puede escribir en la carpeta.</translation>
    </message>
    <message>
        <source>No story was found on this page.</source>
        <translation>En esta página no se encontró ninguna noticia.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>La agencia ha retirado esta noticia.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 párrafo: el editor respondió %2, como con una página que no está abierta a todos.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher answered %2, as for a page that is not open to all.</source>
        <translation>%1 párrafos: el editor respondió %2, como con una página que no está abierta a todos.</translation>
    </message>
    <message>
        <source>%1 paragraph: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 párrafo: el editor marca esta página como no gratuita, así que puede faltar más.</translation>
    </message>
    <message>
        <source>%1 paragraphs: the publisher marks this page as not free, so more may be missing.</source>
        <translation>%1 párrafos: el editor marca esta página como no gratuita, así que puede faltar más.</translation>
    </message>
    <message>
        <source>%1 no longer matches this site: %2.</source>
        <translation>%1 ya no corresponde a este sitio: %2.</translation>
    </message>
    <message>
        <source>This page took too long to clean, so its plain text is shown.</source>
        <translation>Limpiar esta página llevó demasiado tiempo, así que se muestra su texto sin más.</translation>
    </message>
    <message>
        <source>This page is too much to clean, so its plain text is shown.</source>
        <translation>Esta página es demasiado para limpiarla, así que se muestra su texto sin más.</translation>
    </message>
    <message>
        <source>Something ended the cleaning of this page twice, so its plain text is shown.</source>
        <translation>Algo interrumpió dos veces la limpieza de esta página, así que se muestra su texto sin más.</translation>
    </message>
    <message>
        <source>It is larger than any story: this is the beginning.</source>
        <translation>Es más larga que cualquier artículo: este es el comienzo.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The library was damaged and was rebuilt from the backup of %1.</source>
        <translation>La biblioteca estaba dañada y se ha reconstruido a partir de la copia de seguridad del %1.</translation>
    </message>
    <message>
        <source>The library was damaged, and there is no backup: it begins anew.</source>
        <translation>La biblioteca estaba dañada y no hay copia de seguridad: empieza de nuevo.</translation>
    </message>
    <message>
        <source>Out of the damaged file %1 sources and %2 marks of yours were saved.</source>
        <translation>Del archivo dañado se han salvado %1 fuentes y %2 de sus marcas.</translation>
    </message>
    <message>
        <source>The damaged file lies in %1. A refresh brings what the feeds still have.</source>
        <translation>El archivo dañado está en %1. Una actualización trae lo que aún tienen los canales.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be true or false; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser true o false; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a whole number; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser un número entero; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a number; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser un número; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a text in quotes; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser un texto entre comillas; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be a list of texts; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser una lista de textos; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be one of %4; the default holds.</source>
        <translation>%1, línea %2: «%3» debe ser uno de %4; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” must be from %4 to %5; the default holds.</source>
        <translation>%1, línea %2: «%3» debe estar entre %4 y %5; vale el valor por defecto.</translation>
    </message>
    <message>
        <source>%1: line %2 cannot be read; the others still count.</source>
        <translation>%1: la línea %2 no se puede leer; las demás valen.</translation>
    </message>
    <message>
        <source>%1: the end cannot be read; the lines before it still count.</source>
        <translation>%1: el final no se puede leer; las líneas anteriores valen.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); the defaults hold.</source>
        <translation>%1 no se puede leer (%2); valen los valores por defecto.</translation>
    </message>
</context>
<context>
    <name>other words</name>
    <message>
        <source>subscribe, follow, new feed, RSS</source>
        <translation>suscribirse, seguir, nuevo canal, RSS</translation>
    </message>
    <message>
        <source>import a page, HTML file</source>
        <translation>importar una página, archivo HTML</translation>
    </message>
    <message>
        <source>recommended sources, starter pack</source>
        <translation>fuentes recomendadas, sugerencias</translation>
    </message>
    <message>
        <source>subscriptions, feed list</source>
        <translation>suscripciones, lista de canales</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>restaurar</translation>
    </message>
    <message>
        <source>export library</source>
        <translation>exportar la biblioteca</translation>
    </message>
    <message>
        <source>import library</source>
        <translation>importar la biblioteca</translation>
    </message>
    <message>
        <source>verify, integrity</source>
        <translation>comprobar, integridad</translation>
    </message>
    <message>
        <source>settings, options</source>
        <translation>ajustes, opciones</translation>
    </message>
    <message>
        <source>remap, shortcuts, key bindings</source>
        <translation>atajos, asignar teclas</translation>
    </message>
    <message>
        <source>exit, close</source>
        <translation>cerrar, salir</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>website, web page</source>
        <translation>sitio web, página web</translation>
    </message>
    <message>
        <source>reload, download again</source>
        <translation>recargar, descargar de nuevo</translation>
    </message>
    <message>
        <source>versions, diff, corrections</source>
        <translation>versiones, diferencias, correcciones</translation>
    </message>
    <message>
        <source>favourite, bookmark, read later</source>
        <translation>favorito, marcador, leer después</translation>
    </message>
    <message>
        <source>mark all as read, catch up</source>
        <translation>marcar todo como leído, ponerse al día</translation>
    </message>
    <message>
        <source>source panel, removed, boilerplate, details</source>
        <translation>panel de origen, quitado, detalles</translation>
    </message>
    <message>
        <source>restore what was removed</source>
        <translation>restaurar lo quitado</translation>
    </message>
    <message>
        <source>download, keep offline, archive</source>
        <translation>descargar, guardar sin conexión, archivar</translation>
    </message>
    <message>
        <source>export story, EPUB, Markdown</source>
        <translation>exportar la noticia, EPUB, Markdown</translation>
    </message>
    <message>
        <source>daily edition, newspaper, digest, EPUB</source>
        <translation>edición del día, periódico, EPUB</translation>
    </message>
    <message>
        <source>daily edition, e-reader</source>
        <translation>edición del día, lector electrónico</translation>
    </message>
    <message>
        <source>link, URL</source>
        <translation>enlace, URL</translation>
    </message>
    <message>
        <source>quote, reference</source>
        <translation>citar, referencia</translation>
    </message>
    <message>
        <source>send, e-mail</source>
        <translation>enviar, correo electrónico</translation>
    </message>
    <message>
        <source>speak, listen, text to speech</source>
        <translation>escuchar, síntesis de voz</translation>
    </message>
    <message>
        <source>update, fetch, sync</source>
        <translation>poner al día, traer, sincronizar</translation>
    </message>
    <message>
        <source>update, fetch, reload</source>
        <translation>poner al día, traer, recargar</translation>
    </message>
    <message>
        <source>properties, feed options</source>
        <translation>propiedades, opciones del canal</translation>
    </message>
    <message>
        <source>delete, unsubscribe</source>
        <translation>eliminar, darse de baja</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>smart folder, saved search</source>
        <translation>carpeta inteligente, búsqueda guardada</translation>
    </message>
    <message>
        <source>block, hide stories, blacklist</source>
        <translation>bloquear, ocultar noticias</translation>
    </message>
    <message>
        <source>hide what is read</source>
        <translation>ocultar lo leído</translation>
    </message>
    <message>
        <source>compact, density</source>
        <translation>compacto, densidad</translation>
    </message>
    <message>
        <source>comfortable, density</source>
        <translation>cómodo, densidad</translation>
    </message>
    <message>
        <source>theme, automatic</source>
        <translation>tema, automático</translation>
    </message>
    <message>
        <source>theme, day, bright</source>
        <translation>tema, día</translation>
    </message>
    <message>
        <source>theme, night</source>
        <translation>tema, noche</translation>
    </message>
    <message>
        <source>theme, paper</source>
        <translation>tema, papel</translation>
    </message>
    <message>
        <source>theme, accessibility</source>
        <translation>tema, accesibilidad</translation>
    </message>
    <message>
        <source>theme, accessibility, night</source>
        <translation>tema, accesibilidad, noche</translation>
    </message>
    <message>
        <source>theme, appearance</source>
        <translation>tema, apariencia</translation>
    </message>
    <message>
        <source>font size, zoom in, bigger</source>
        <translation>tamaño de letra, ampliar</translation>
    </message>
    <message>
        <source>font size, zoom out</source>
        <translation>tamaño de letra, reducir</translation>
    </message>
    <message>
        <source>font size, zoom</source>
        <translation>tamaño de letra, zoom</translation>
    </message>
    <message>
        <source>line length, margins</source>
        <translation>longitud de línea, márgenes</translation>
    </message>
    <message>
        <source>font, typeface, sans</source>
        <translation>tipo de letra, palo seco</translation>
    </message>
    <message>
        <source>sidebar</source>
        <translation>barra lateral</translation>
    </message>
    <message>
        <source>help, shortcuts, cheat sheet</source>
        <translation>ayuda, atajos, chuleta</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>versión, licencia</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Picture not kept</source>
        <translation>Imagen no guardada</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>La agencia ha retirado esta noticia.</translation>
    </message>
    <message>
        <source>Open the story to fetch its page.</source>
        <translation>Abra la noticia para traer su página.</translation>
    </message>
    <message>
        <source>What stands on it was taken out; the panel beside shows it, and puts it back.</source>
        <translation>Lo que hay en ella se ha quitado; el panel de al lado lo muestra y lo repone.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>actualizada</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <translation>%1 min de lectura</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Show the rest: %1 more blocks</source>
        <translation>Mostrar el resto: %1 bloques más</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>The whole story is here.</source>
        <translation>Aquí está la noticia entera.</translation>
    </message>
    <message>
        <source>This is the feed’s own text; the page has not been fetched.</source>
        <translation>Este es el texto del canal; la página no se ha traído.</translation>
    </message>
    <message>
        <source>Only a part is here: the publisher keeps the rest for subscribers.</source>
        <translation>Aquí solo hay una parte: el medio guarda el resto para sus suscriptores.</translation>
    </message>
    <message>
        <source>There is no story on this page.</source>
        <translation>En esta página no hay ninguna noticia.</translation>
    </message>
    <message>
        <source>The agency has withdrawn this story.</source>
        <translation>La agencia ha retirado esta noticia.</translation>
    </message>
    <message>
        <source>Its text was found by readability-lxml.</source>
        <translation>El texto lo encontró readability-lxml.</translation>
    </message>
    <message>
        <source>Its text was found in the data that the page brings for its own program.</source>
        <translation>El texto se encontró en los datos que la página trae para su propio programa.</translation>
    </message>
    <message>
        <source>Its text was found by your own rules for this site.</source>
        <translation>El texto se encontró con sus propias reglas para este sitio.</translation>
    </message>
    <message>
        <source>It came as wire copy, not as a page.</source>
        <translation>Llegó como despacho de agencia, no como página.</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Fuente desconocida</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrita por</translation>
    </message>
    <message>
        <source>No writer is named.</source>
        <translation>No se nombra a ningún autor.</translation>
    </message>
    <message>
        <source>Filed from</source>
        <translation>Enviada desde</translation>
    </message>
    <message>
        <source>through</source>
        <translation>por</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Llegada por</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>publicada %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>actualizada %1</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>descargada %1</translation>
    </message>
    <message>
        <source>No date is given.</source>
        <translation>No se da ninguna fecha.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 palabras</translation>
    </message>
    <message>
        <source>a minute’s reading</source>
        <translation>un minuto de lectura</translation>
    </message>
    <message>
        <source>%1 minutes’ reading</source>
        <translation>%1 minutos de lectura</translation>
    </message>
    <message>
        <source>Its text was found by weighing every block of the page.</source>
        <translation>El texto se encontró sopesando cada bloque de la página.</translation>
    </message>
    <message>
        <source>%1 trackers were not loaded.</source>
        <translation>No se cargaron %1 rastreadores.</translation>
    </message>
    <message>
        <source>1 tracker was not loaded.</source>
        <translation>No se cargó 1 rastreador.</translation>
    </message>
    <message>
        <source>label of the desk</source>
        <translation>marca de la redacción</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>data</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédito</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>derechos</translation>
    </message>
    <message>
        <source>As it stood on the wire</source>
        <translation>Tal como venía en el cable</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Nothing: the page held only the story.</source>
        <translation>Nada: la página solo tenía la noticia.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 repuestos</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(sin palabras)</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Quitar de nuevo</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Reponer</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>The whole page was judged to hold no story.</source>
        <translation>Se ha juzgado que la página entera no contiene ninguna noticia.</translation>
    </message>
    <message>
        <source>%1 % likely to be part of the story.</source>
        <translation>Parte de la noticia con un %1 %.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>después: %1</translation>
    </message>
    <message>
        <source>Also told by</source>
        <translation>También lo cuentan</translation>
    </message>
    <message>
        <source>the same copy</source>
        <translation>el mismo texto</translation>
    </message>
    <message>
        <source>in its own words</source>
        <translation>con sus propias palabras</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Copies kept</source>
        <translation>Copias guardadas</translation>
    </message>
    <message>
        <source>1 picture is missing.</source>
        <translation>Falta 1 imagen.</translation>
    </message>
    <message>
        <source>%1 pictures are missing.</source>
        <translation>Faltan %1 imágenes.</translation>
    </message>
    <message>
        <source>1 advertisement</source>
        <translation>1 anuncio</translation>
    </message>
    <message>
        <source>%1 advertisements</source>
        <translation>%1 anuncios</translation>
    </message>
    <message>
        <source>1 list of other headlines</source>
        <translation>1 lista de otros titulares</translation>
    </message>
    <message>
        <source>%1 lists of other headlines</source>
        <translation>%1 listas de otros titulares</translation>
    </message>
    <message>
        <source>1 subscription pitch</source>
        <translation>1 oferta de suscripción</translation>
    </message>
    <message>
        <source>%1 subscription pitches</source>
        <translation>%1 ofertas de suscripción</translation>
    </message>
    <message>
        <source>1 share bar</source>
        <translation>1 barra para compartir</translation>
    </message>
    <message>
        <source>%1 share bars</source>
        <translation>%1 barras para compartir</translation>
    </message>
    <message>
        <source>1 piece of navigation</source>
        <translation>1 elemento de navegación</translation>
    </message>
    <message>
        <source>%1 pieces of navigation</source>
        <translation>%1 elementos de navegación</translation>
    </message>
    <message>
        <source>1 repeated block</source>
        <translation>1 bloque repetido</translation>
    </message>
    <message>
        <source>%1 repeated blocks</source>
        <translation>%1 bloques repetidos</translation>
    </message>
    <message>
        <source>1 block judged not to be the story</source>
        <translation>1 bloque que no parece de la noticia</translation>
    </message>
    <message>
        <source>%1 blocks judged not to be the story</source>
        <translation>%1 bloques que no parecen de la noticia</translation>
    </message>
    <message>
        <source>1 tracker</source>
        <translation>1 rastreador</translation>
    </message>
    <message>
        <source>%1 trackers</source>
        <translation>%1 rastreadores</translation>
    </message>
    <message>
        <source>1 unsafe element</source>
        <translation>1 elemento inseguro</translation>
    </message>
    <message>
        <source>%1 unsafe elements</source>
        <translation>%1 elementos inseguros</translation>
    </message>
    <message>
        <source>1 line kept as a field</source>
        <translation>1 línea guardada como campo</translation>
    </message>
    <message>
        <source>%1 lines kept as fields</source>
        <translation>%1 líneas guardadas como campos</translation>
    </message>
    <message>
        <source>%1 the same day</source>
        <translation>%1 el mismo día</translation>
    </message>
    <message>
        <source>headline changed</source>
        <translation>titular cambiado</translation>
    </message>
    <message>
        <source>standfirst changed</source>
        <translation>entradilla cambiada</translation>
    </message>
    <message>
        <source>byline changed</source>
        <translation>firma cambiada</translation>
    </message>
    <message>
        <source>dateline changed</source>
        <translation>data cambiada</translation>
    </message>
    <message>
        <source>+1 paragraph</source>
        <translation>+1 párrafo</translation>
    </message>
    <message>
        <source>+%1 paragraphs</source>
        <translation>+%1 párrafos</translation>
    </message>
    <message>
        <source>−1 paragraph</source>
        <translation>−1 párrafo</translation>
    </message>
    <message>
        <source>−%1 paragraphs</source>
        <translation>−%1 párrafos</translation>
    </message>
    <message>
        <source>1 paragraph edited</source>
        <translation>1 párrafo editado</translation>
    </message>
    <message>
        <source>%1 paragraphs edited</source>
        <translation>%1 párrafos editados</translation>
    </message>
    <message>
        <source>paragraphs moved</source>
        <translation>párrafos movidos</translation>
    </message>
    <message>
        <source>now marked %1</source>
        <translation>ahora marcada %1</translation>
    </message>
</context>
<context>
    <name>pdf</name>
    <message>
        <source>In this edition</source>
        <translation>En esta edición</translation>
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
        <translation>Google Reader y Miniflux</translation>
    </message>
    <message>
        <source>Newsboat</source>
        <translation>Newsboat</translation>
    </message>
    <message>
        <source>Arrow keys only</source>
        <translation>Solo flechas</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>All stories</source>
        <translation>Todas las noticias</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Smart folders</source>
        <translation>Carpetas inteligentes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 sin leer</translation>
    </message>
    <message>
        <source>folder, folded</source>
        <translation>carpeta, plegada</translation>
    </message>
    <message>
        <source>folder, unfolded</source>
        <translation>carpeta, desplegada</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message>
        <source>read</source>
        <translation>leída</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
    <message>
        <source>copy saved</source>
        <translation>copia guardada</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>PARCIAL</translation>
    </message>
    <message>
        <source>WITHDRAWN</source>
        <translation>RETIRADA</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>ayer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>undone</name>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Import %1 sources</source>
        <translation>Importar %1 fuentes</translation>
    </message>
    <message>
        <source>Follow %1 listed sources</source>
        <translation>Seguir %1 fuentes propuestas</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Seguir %1</translation>
    </message>
    <message>
        <source>Remove %1 sources</source>
        <translation>Quitar %1 fuentes</translation>
    </message>
    <message>
        <source>Remove a smart folder</source>
        <translation>Quitar una carpeta inteligente</translation>
    </message>
    <message>
        <source>Remove the smart folder %1</source>
        <translation>Quitar la carpeta inteligente %1</translation>
    </message>
    <message>
        <source>Rename the smart folder %1</source>
        <translation>Cambiar el nombre de la carpeta inteligente %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Change the account of %1</source>
        <translation>Cambiar la cuenta de %1</translation>
    </message>
    <message>
        <source>Change the muted words</source>
        <translation>Cambiar las palabras silenciadas</translation>
    </message>
    <message>
        <source>Change the address of %1</source>
        <translation>Cambiar la dirección de %1</translation>
    </message>
    <message>
        <source>Change the settings of %1</source>
        <translation>Cambiar los ajustes de %1</translation>
    </message>
    <message>
        <source>Change a source</source>
        <translation>Cambiar una fuente</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Silenciar %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Dejar de silenciar %1</translation>
    </message>
    <message>
        <source>Move out of the folder</source>
        <translation>Sacar de la carpeta</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Mover a %1</translation>
    </message>
    <message>
        <source>Rename the folder %1</source>
        <translation>Cambiar el nombre de la carpeta %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Keep %1 as a smart folder</source>
        <translation>Guardar %1 como carpeta inteligente</translation>
    </message>
    <message>
        <source>Teach a line</source>
        <translation>Enseñar una línea</translation>
    </message>
    <message>
        <source>Put back what was taken out</source>
        <translation>Reponer lo que se quitó</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Quitar de nuevo</translation>
    </message>
</context>
</TS>
