"""Start: one window on one library, a second start hands over what it was given; what is heavy comes after the first picture."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from reader.errors import CleanwireError
from reader.library import Library, in_use
from reader.resource_files import resource
from ui import session
from ui.commands import Where
from ui.controller import Controller
from ui.messages import explain
from ui.verbs.application import ApplicationVerbs
from ui.verbs.sources import SourceVerbs

logger = logging.getLogger(__name__)
AFTER_FIRST_PICTURE, WHEN_QUIET = 20, 1500  # milliseconds
TRANSLATIONS = Path(__file__).resolve().parent / "translations"


def translate(application: QApplication, language: str = "") -> None:
    """The interface in the user's language, where there is a translation; English otherwise, with its plurals."""
    locale = QLocale(language) if language else QLocale()
    QLocale.setDefault(locale)
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("cleanwire", str(TRANSLATIONS)),
    ):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder) or (name == "cleanwire" and translator.load("cleanwire_en", folder)):
            application.installTranslator(translator)


def show_bugs(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """A bug of ours is told and logged, and the window lives on."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    logger.critical("a bug: %s", "".join(traceback.format_exception(kind, bug, trace)))
    box = QMessageBox(QApplication.activeWindow())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Cleanwire")
    box.setText(QApplication.translate("app", "Something went wrong inside Cleanwire. Your stories are kept."))
    box.setInformativeText(f"{kind.__name__}: {bug}")
    box.setDetailedText("".join(traceback.format_exception(kind, bug, trace)))
    box.open()


def meant(word: str) -> str:
    """A word of the command line as an address or a whole path; desktops give files as "file:///home/me/Story%201.html"."""
    scheme = word.partition(":")[0].lower()
    if scheme in ("http", "https", "feed", "feeds"):
        return word
    if scheme == "file" and QUrl(word).isLocalFile():
        return QUrl(word).toLocalFile()
    return str(Path(word).expanduser().absolute())


def start(folder: Path, given: Sequence[str], *, arguments: Sequence[str] = ()) -> int:
    """Open the window on a library and stay until it is closed; gives the program's exit code."""
    QApplication.setApplicationName("cleanwire")
    QApplication.setApplicationDisplayName("Cleanwire")
    QApplication.setDesktopFileName("org.cleanwire.Cleanwire")
    application = QApplication.instance() or QApplication([sys.argv[0], *arguments])
    assert isinstance(application, QApplication)
    paths = [meant(each) for each in given]
    if in_use(folder):
        from ui.one_window import hand_over

        if hand_over(folder, paths):
            return 0
    translate(application)
    sys.excepthook = show_bugs
    icon = resource("linux", "org.cleanwire.Cleanwire.svg")
    if icon.exists():
        application.setWindowIcon(QIcon(str(icon)))
    try:
        library = Library(folder)
    except CleanwireError as error:
        words = explain(error)
        box = QMessageBox(QMessageBox.Icon.Warning, "Cleanwire", words.sentence)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(words.remedy)
        box.setDetailedText(words.detail)  # as the system says it, in English
        box.exec()
        return 5
    controller = open_window(library, application, paths)
    FirstPicture(controller.window, lambda: _listen(controller, folder))
    QTimer.singleShot(WHEN_QUIET, application, collect_again)
    return application.exec()


def _listen(controller: Controller, folder: Path) -> None:
    """Other starts on this library are answered from here on, until the window goes."""
    from ui.one_window import OneWindow

    if controller.closed:
        return
    one = OneWindow(folder, controller)
    one.given.connect(lambda told: _take(controller, told))
    controller.window.closing.connect(one.close)


def collect_again() -> None:
    """From here on objects come and go. What the start made stays, and is not gone through at every collection."""
    gc.freeze()
    gc.enable()


class FirstPicture(QObject):
    """Does something once, soon after a window was painted; or a while later, where nobody sees it (it starts minimised).

    A time alone didn't do: on a busy machine the screen let the window wait until it was over, and what is heavy came first.
    """

    def __init__(self, window: QWidget, then: Callable[[], None], *, after: int = AFTER_FIRST_PICTURE) -> None:
        super().__init__(window)
        self._after = after
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(WHEN_QUIET, self, self._do)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(self._after, self, self._do)
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


def open_window(library: Library, application: QApplication, given: Sequence[str] = ()) -> Controller:
    """The window as it was left, painted first; then the sample wire where the library is new, then what was given."""
    fresh = not library.recall(session.NAME) and not library.sources()
    if fresh or given:
        library.warm()  # its process loads while the window is made
    library.ahead = True  # a window has somebody who will read what a refresh brought
    library.beside = True  # and who should not wait for it
    controller = Controller(library, application)
    controller.waiting = True
    session.restore(controller)
    controller.window.show()
    controller.window.focus_pane(Where.STORIES)
    FirstPicture(controller.window, lambda: _show_story(controller), after=0)
    FirstPicture(controller.window, lambda: _after_first_picture(controller, fresh, given))
    QTimer.singleShot(WHEN_QUIET, controller, lambda: _when_quiet(controller))
    return controller


def _show_story(controller: Controller) -> None:
    from reader.heap import share_one_heap

    share_one_heap()
    controller.waiting = False
    if not controller.closed:
        controller.show_wanted()


def _after_first_picture(controller: Controller, fresh: bool, given: Sequence[str]) -> None:
    if controller.closed:
        return
    from ui.press import press_of

    library = controller.library
    library.press = press_of(library)

    def arrived(_sources: object) -> None:
        controller.just_come = True
        controller.reload_sources()
        controller.reload_stories()
        controller.reload_pictures()
        controller.hints.show()
        if not given:
            controller.jobs.run(lambda _job: good_beginning(library), controller.come_to, controller.tell_error)

    if fresh:
        controller.act(library.add_sample_wire, arrived)
    else:
        controller.reload_pictures()
        controller.hints.show()
    if library.notices:
        controller.verbs(ApplicationVerbs).tell_of_opening()
    elif controller.keymap.problems:
        controller.verbs(ApplicationVerbs).tell_of_keys()
    if given:
        _take(controller, given)
    if library.settings.refresh_at_start and not fresh:
        controller.run("refresh")


def _when_quiet(controller: Controller) -> None:
    """What nobody waits for: the index, the backup of the day, the rules' own reasons for the source panel."""
    library = controller.library
    if not controller.closed:
        library.start_housekeeping()
        controller.verbs(SourceVerbs).connect_clock()
        controller.jobs.run(lambda _job: library.rule_whys(), controller.panel.set_whys, controller.tell_error)


def good_beginning(library: Library) -> int | None:
    """The newest story that has a picture and some length: what a newcomer sees first should show what there is to see."""
    ids = library.ids()
    for entry_id in ids[:12]:
        opened = library.story(entry_id)
        if opened is not None and opened.images and len(opened.story.blocks) >= 8 and opened.story.removals:
            return entry_id
    return ids[0] if ids else None


def _take(controller: Controller, given: Sequence[str]) -> None:
    window = controller.window
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    if given:
        controller.verbs(ApplicationVerbs).take(list(given))
