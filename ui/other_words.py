"""What else people call a command: the palette finds it by these words, which stand nowhere else.

Phrases are parted by commas, in each language those that its speakers know from other programs.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

OTHER_WORDS: dict[str, str] = {
    "add_source": _("other words", "subscribe, follow, new feed, RSS"),
    "open_file": _("other words", "import a page, HTML file"),
    "start_with_pack": _("other words", "recommended sources, starter pack"),
    "import_opml": _("other words", "subscriptions, feed list"),
    "restore_backup": _("other words", "restore"),
    "export_all": _("other words", "export library"),
    "import_all": _("other words", "import library"),
    "check_library": _("other words", "verify, integrity"),
    "preferences": _("other words", "settings, options"),
    "change_keys": _("other words", "remap, shortcuts, key bindings"),
    "quit": _("other words", "exit, close"),
    "search": _("other words", "filter"),
    "open_original": _("other words", "website, web page"),
    "fetch_again": _("other words", "reload, download again"),
    "show_changes": _("other words", "versions, diff, corrections"),
    "toggle_star": _("other words", "favourite, bookmark, read later"),
    "mark_all_read": _("other words", "mark all as read, catch up"),
    "toggle_taken_out": _("other words", "source panel, removed, boilerplate, details"),
    "put_back": _("other words", "restore what was removed"),
    "save_copy": _("other words", "download, keep offline, archive"),
    "save_copy_as": _("other words", "export story, EPUB, Markdown"),
    "make_edition": _("other words", "daily edition, newspaper, digest, EPUB"),
    "mail_edition": _("other words", "daily edition, e-reader"),
    "copy_address": _("other words", "link, URL"),
    "copy_citation": _("other words", "quote, reference"),
    "mail_story": _("other words", "send, e-mail"),
    "read_aloud": _("other words", "speak, listen, text to speech"),
    "refresh": _("other words", "update, fetch, sync"),
    "refresh_source": _("other words", "update, fetch, reload"),
    "source_settings": _("other words", "properties, feed options"),
    "remove_source": _("other words", "delete, unsubscribe"),
    "mute_source": _("other words", "silence"),
    "save_search": _("other words", "smart folder, saved search"),
    "mute_words": _("other words", "block, hide stories, blacklist"),
    "filter_unread": _("other words", "hide what is read"),
    "density_compact": _("other words", "compact, density"),
    "density_roomy": _("other words", "comfortable, density"),
    "theme_system": _("other words", "theme, automatic"),
    "theme_light": _("other words", "theme, day, bright"),
    "theme_dark": _("other words", "theme, night"),
    "theme_sepia": _("other words", "theme, paper"),
    "theme_contrast": _("other words", "theme, accessibility"),
    "theme_contrast_dark": _("other words", "theme, accessibility, night"),
    "next_theme": _("other words", "theme, appearance"),
    "text_larger": _("other words", "font size, zoom in, bigger"),
    "text_smaller": _("other words", "font size, zoom out"),
    "text_normal": _("other words", "font size, zoom"),
    "column_wider": _("other words", "line length, margins"),
    "column_narrower": _("other words", "line length, margins"),
    "toggle_serif": _("other words", "font, typeface, sans"),
    "toggle_sources": _("other words", "sidebar"),
    "key_sheet": _("other words", "help, shortcuts, cheat sheet"),
    "about": _("other words", "version, licence"),
}


def other_words(command: str) -> tuple[str, ...]:
    """The other phrases for a command in the language of the interface."""
    words = OTHER_WORDS.get(command, "")
    phrases = QCoreApplication.translate("other words", words).split(",") if words else ()
    return tuple(phrase.strip() for phrase in phrases if phrase.strip())
