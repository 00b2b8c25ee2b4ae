"""THE TABLE of commands: names, keys, menus and places. Menus, palette, key sheet and README follow from it.

A command's `id` is the name of a method of one of the classes in ui/verbs. To add one, add a row here and a method there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication


class Where(StrEnum):
    """The pane that must hold the focus for a key to act; a pane's own key wins over one that acts anywhere."""

    ANYWHERE = "anywhere"
    SOURCES = "sources"
    STORIES = "stories"
    STORY = "story"


class Menu(StrEnum):
    """The menus, in their order in the menu bar."""

    FILE = "file"
    GO = "go"
    STORY = "story"
    SOURCES = "sources"
    VIEW = "view"
    HELP = "help"


MENU_TITLES = {
    Menu.FILE: _("menus", "&File"),
    Menu.GO: _("menus", "&Go"),
    Menu.STORY: _("menus", "&Story"),
    Menu.SOURCES: _("menus", "S&ources"),
    Menu.VIEW: _("menus", "&View"),
    Menu.HELP: _("menus", "&Help"),
}


def translated_menu(menu: Menu) -> str:
    """A menu's title without the sign of its mnemonic."""
    return QCoreApplication.translate("menus", MENU_TITLES[menu]).replace("&", "")


@dataclass(frozen=True, slots=True)
class Command:
    """One row. `part` parts a menu by lines; `counted` takes a number typed before it; `choice` shows a tick while it holds."""

    id: str
    title: str
    keys: tuple[str, ...]
    menu: Menu
    part: int = 0
    where: Where = Where.ANYWHERE
    counted: bool = False
    choice: bool = False

    @property
    def words(self) -> str:
        """The title in the language of the interface."""
        return QCoreApplication.translate("commands", self.title)


COMMANDS: tuple[Command, ...] = (
    Command("add_source", _("commands", "Add a source…"), ("+",), Menu.FILE),
    Command("open_file", _("commands", "Open a saved page…"), ("Ctrl+O",), Menu.FILE),
    Command("start_with_pack", _("commands", "Start with the listed sources…"), (), Menu.FILE),
    Command("import_opml", _("commands", "Import sources from OPML…"), (), Menu.FILE, 1),
    Command("export_opml", _("commands", "Export sources as OPML…"), (), Menu.FILE, 1),
    Command("backup", _("commands", "Back up the library…"), (), Menu.FILE, 1),
    Command("restore_backup", _("commands", "Go back to a backup…"), (), Menu.FILE, 1),
    Command("export_all", _("commands", "Export everything…"), (), Menu.FILE, 1),
    Command("import_all", _("commands", "Import everything…"), (), Menu.FILE, 1),
    Command("check_library", _("commands", "Check library and copies"), (), Menu.FILE, 1),
    Command("repair_library", _("commands", "Repair, and fetch what is missing"), (), Menu.FILE, 1),
    Command("undo", _("commands", "Undo"), ("u", "Ctrl+Z"), Menu.FILE, 2),
    Command("redo", _("commands", "Do again"), ("U", "Ctrl+Shift+Z"), Menu.FILE, 2),
    Command("preferences", _("commands", "Preferences…"), ("Ctrl+,",), Menu.FILE, 3),
    Command("change_keys", _("commands", "Keys…"), ("Ctrl+Shift+K",), Menu.FILE, 3),
    Command("quit", _("commands", "Quit"), ("Ctrl+Q",), Menu.FILE, 4),
    # Getting about
    Command("next_story", _("commands", "Next story"), ("j",), Menu.GO, counted=True),
    Command("previous_story", _("commands", "Previous story"), ("k",), Menu.GO, counted=True),
    Command("next_unread", _("commands", "Next unread"), ("n",), Menu.GO, counted=True),
    Command("previous_unread", _("commands", "Previous unread"), ("p",), Menu.GO, counted=True),
    Command("read_on", _("commands", "Page down, then next unread"), ("Space",), Menu.GO),
    Command("page_up", _("commands", "Page up"), ("Shift+Space",), Menu.GO),
    Command("first_story", _("commands", "First story"), ("g g",), Menu.GO),
    Command("last_story", _("commands", "Last story"), ("G",), Menu.GO),
    Command("back", _("commands", "One step back"), ("Esc",), Menu.GO),
    Command("take_offer", _("commands", "Do what the line at the foot offers"), ("!",), Menu.GO),
    Command("focus_sources", _("commands", "To the sources"), ("1",), Menu.GO, 1),
    Command("focus_stories", _("commands", "To the list of stories"), ("2",), Menu.GO, 1),
    Command("focus_story", _("commands", "To the story"), ("3",), Menu.GO, 1),
    Command("go_unread", _("commands", "Unread stories"), ("g u",), Menu.GO, 2),
    Command("go_all", _("commands", "All stories"), ("g a",), Menu.GO, 2),
    Command("go_starred", _("commands", "Starred stories"), ("g s",), Menu.GO, 2),
    Command("go_today", _("commands", "Today’s stories"), ("g t",), Menu.GO, 2),
    Command("go_saved", _("commands", "Stories with copies"), ("g e",), Menu.GO, 2),
    Command("go_offline", _("commands", "Stories readable offline"), ("g o",), Menu.GO, 2),
    Command("next_source", _("commands", "Next source"), ("J",), Menu.GO, 3, counted=True),
    Command("previous_source", _("commands", "Previous source"), ("K",), Menu.GO, 3, counted=True),
    Command("line_below", _("commands", "Down among the sources"), ("j",), Menu.GO, 3, Where.SOURCES, counted=True),
    Command("line_above", _("commands", "Up among the sources"), ("k",), Menu.GO, 3, Where.SOURCES, counted=True),
    Command("first_line", _("commands", "First of the sources"), ("g g",), Menu.GO, 3, Where.SOURCES),
    Command("last_line", _("commands", "Last of the sources"), ("G",), Menu.GO, 3, Where.SOURCES),
    Command("jump_to_source", _("commands", "Jump to a source…"), ("'",), Menu.GO, 3),
    Command("search", _("commands", "Search"), ("/",), Menu.GO, 4),
    Command("find_in_story", _("commands", "Find in the story"), ("Ctrl+F",), Menu.GO, 4),
    # The story
    Command("open_story", _("commands", "Open"), ("Enter", "o"), Menu.STORY),
    Command("open_original", _("commands", "Original in the browser"), ("v",), Menu.STORY),
    Command("fetch_again", _("commands", "Fetch its page again"), ("F5",), Menu.STORY),
    Command("next_outlet", _("commands", "Same story, next outlet"), ("]",), Menu.STORY),
    Command("previous_outlet", _("commands", "Same story, outlet before"), ("[",), Menu.STORY),
    Command("show_changes", _("commands", "What the latest version changed"), ("d",), Menu.STORY),
    Command("toggle_star", _("commands", "Star"), ("s",), Menu.STORY, 1),
    Command("toggle_read", _("commands", "Mark read or unread"), ("m",), Menu.STORY, 1),
    Command("mark_all_read", _("commands", "Mark the whole list read"), ("A",), Menu.STORY, 1),
    Command("mark_outlets_read", _("commands", "Mark read at every outlet"), ("a",), Menu.STORY, 1),
    Command("select_all", _("commands", "Select all stories"), ("Ctrl+A",), Menu.STORY, 1, Where.STORIES),
    Command("toggle_taken_out", _("commands", "Where from, and what was taken out"), ("x",), Menu.STORY, 2),
    Command("put_back", _("commands", "Put back what was taken out"), ("z",), Menu.STORY, 2),
    Command("next_removal", _("commands", "Next thing that was taken out"), (".",), Menu.STORY, 2, counted=True),
    Command("previous_removal", _("commands", "Thing taken out before"), (",",), Menu.STORY, 2, counted=True),
    Command("teach_here", _("commands", "Always take this out in this source"), (), Menu.STORY, 2),
    Command("teach_everywhere", _("commands", "Always take this out everywhere"), (), Menu.STORY, 2),
    Command("teach_never", _("commands", "Never take this out"), (), Menu.STORY, 2),
    Command("save_copy", _("commands", "Save a copy"), ("e",), Menu.STORY, 3),
    Command("save_copy_as", _("commands", "Save a copy as…"), ("E",), Menu.STORY, 3),
    Command("make_edition", _("commands", "Print a paper of the day’s stories…"), ("Ctrl+E",), Menu.STORY, 3),
    Command("mail_edition", _("commands", "Mail the day’s paper…"), (), Menu.STORY, 3),
    Command("copy_citation", _("commands", "Copy with citation"), ("c",), Menu.STORY, 4),
    Command("copy_citation_markdown", _("commands", "Copy with citation as Markdown"), ("C",), Menu.STORY, 4),
    Command("copy_address", _("commands", "Copy the address"), ("y",), Menu.STORY, 4),
    Command("mail_story", _("commands", "Share by mail…"), ("Ctrl+M",), Menu.STORY, 5),
    Command("print_story", _("commands", "Print…"), ("Ctrl+P",), Menu.STORY, 5),
    Command("save_pdf", _("commands", "Save as PDF…"), (), Menu.STORY, 5),
    Command("read_aloud", _("commands", "Read aloud"), ("l",), Menu.STORY, 5),
    # Sources
    Command("refresh", _("commands", "Refresh all"), ("R",), Menu.SOURCES),
    Command("refresh_source", _("commands", "Refresh this source"), ("r",), Menu.SOURCES),
    Command("cancel_refresh", _("commands", "Stop refreshing"), ("Ctrl+.",), Menu.SOURCES),
    Command("source_settings", _("commands", "Settings of this source…"), ("i",), Menu.SOURCES, 1),
    Command("rename_source", _("commands", "Rename"), ("F2",), Menu.SOURCES, 1, Where.SOURCES),
    Command("move_source", _("commands", "Move to a folder…"), ("f",), Menu.SOURCES, 1, Where.SOURCES),
    Command("mute_source", _("commands", "Mute or unmute"), ("M",), Menu.SOURCES, 1),
    Command("remove_source", _("commands", "Remove"), ("Del",), Menu.SOURCES, 1, Where.SOURCES),
    Command("save_search", _("commands", "Keep this search as a folder…"), ("Ctrl+D",), Menu.SOURCES, 2),
    Command("mute_words", _("commands", "Muted words…"), ("W",), Menu.SOURCES, 2),
    # How it looks
    Command("filter_unread", _("commands", "Only unread"), ("Ctrl+U",), Menu.VIEW, choice=True),
    Command("sort_newest", _("commands", "Newest first"), (), Menu.VIEW, 1, choice=True),
    Command("sort_oldest", _("commands", "Oldest first"), (), Menu.VIEW, 1, choice=True),
    Command("group_none", _("commands", "No groups"), (), Menu.VIEW, 2, choice=True),
    Command("group_day", _("commands", "Group by day"), (), Menu.VIEW, 2, choice=True),
    Command("group_source", _("commands", "Group by source"), (), Menu.VIEW, 2, choice=True),
    Command("density_compact", _("commands", "Tight rows"), (), Menu.VIEW, 3, choice=True),
    Command("density_normal", _("commands", "Normal rows"), (), Menu.VIEW, 3, choice=True),
    Command("density_roomy", _("commands", "Roomy rows"), (), Menu.VIEW, 3, choice=True),
    Command("theme_system", _("commands", "Colours of the desktop"), (), Menu.VIEW, 4, choice=True),
    Command("theme_light", _("commands", "Light"), (), Menu.VIEW, 4, choice=True),
    Command("theme_dark", _("commands", "Dark"), (), Menu.VIEW, 4, choice=True),
    Command("theme_sepia", _("commands", "Sepia"), (), Menu.VIEW, 4, choice=True),
    Command("theme_contrast", _("commands", "High contrast"), (), Menu.VIEW, 4, choice=True),
    Command("theme_contrast_dark", _("commands", "High contrast, dark"), (), Menu.VIEW, 4, choice=True),
    Command("next_theme", _("commands", "Next colours"), ("T",), Menu.VIEW, 4),
    Command("text_larger", _("commands", "Larger text"), (">", "Ctrl++", "Ctrl+="), Menu.VIEW, 5, counted=True),
    Command("text_smaller", _("commands", "Smaller text"), ("<", "Ctrl+-"), Menu.VIEW, 5, counted=True),
    Command("text_normal", _("commands", "Normal text"), ("Ctrl+0",), Menu.VIEW, 5),
    Command("column_wider", _("commands", "Wider column"), ("}",), Menu.VIEW, 5),
    Command("column_narrower", _("commands", "Narrower column"), ("{",), Menu.VIEW, 5),
    Command("toggle_serif", _("commands", "Letters without serifs"), (), Menu.VIEW, 5, choice=True),
    Command("toggle_sources", _("commands", "Show the sources"), ("b",), Menu.VIEW, 6, choice=True),
    Command("full_screen", _("commands", "Full screen"), ("F11",), Menu.VIEW, 6, choice=True),
    # Help
    Command("palette", _("commands", "All commands…"), ("Ctrl+K",), Menu.HELP),
    Command("key_sheet", _("commands", "Keys at a glance"), ("?",), Menu.HELP),
    Command("show_hints", _("commands", "Show the hints again"), (), Menu.HELP, 1),
    Command("about", _("commands", "About Cleanwire"), (), Menu.HELP, 1),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

PRESET_TITLES: dict[str, str] = {
    "cleanwire": _("presets", "Cleanwire"),
    "miniflux": _("presets", "Google Reader and Miniflux"),
    "newsboat": _("presets", "Newsboat"),
    "arrows": _("presets", "Arrow keys only"),
}

# What a preset binds otherwise than the table. A command that is not named keeps the table's keys.
PRESETS: dict[str, dict[str, tuple[str, ...]]] = {
    "cleanwire": {},
    "miniflux": {
        "next_story": ("j", "n"),
        "previous_story": ("k", "p"),
        "next_unread": ("N",),
        "previous_unread": ("P",),
        "toggle_star": ("f", "s"),
        "move_source": (),
        "fetch_again": ("d",),
        "show_changes": ("w",),
        "go_starred": ("g b", "g s"),
        "focus_sources": ("g f",),
        "remove_source": ("Del", "#"),
        "focus_stories": (),
        "focus_story": (),
        "save_copy": ("e",),
    },
    "newsboat": {
        "next_unread": ("n",),
        "previous_unread": ("p",),
        "next_story": ("j", "J"),
        "previous_story": ("k", "K"),
        "next_source": ("Ctrl+N",),
        "previous_source": ("Ctrl+Shift+N",),
        "open_story": ("Enter",),
        "open_original": ("o",),
        "toggle_read": ("N",),
        "save_copy": ("s",),
        "save_copy_as": ("S",),
        "toggle_star": ("*",),
        "read_aloud": (),
        "back": ("q", "Esc"),
        "quit": ("Q", "Ctrl+Q"),
        "focus_sources": (),
        "focus_stories": (),
        "focus_story": (),
        "undo": ("Ctrl+Z",),
        "redo": ("Ctrl+Shift+Z",),
    },
    "arrows": {
        command.id: tuple(key for key in command.keys if "+" in key.rstrip("+") or (len(key) > 1 and " " not in key))
        for command in COMMANDS
    }
    | {
        # Down and Up alone are left to the pane that has the focus: in the list they go to stories, in a story they read on.
        "next_story": ("Ctrl+Down",),
        "previous_story": ("Ctrl+Up",),
        "next_unread": ("Ctrl+Shift+Down",),
        "previous_unread": ("Ctrl+Shift+Up",),
        "open_story": ("Enter", "Right"),
        "back": ("Esc", "Left"),
        "next_source": ("Alt+Down",),
        "previous_source": ("Alt+Up",),
        "line_below": ("Down",),
        "line_above": ("Up",),
        "first_line": ("Ctrl+Home",),
        "last_line": ("Ctrl+End",),
        "first_story": ("Ctrl+Home",),
        "last_story": ("Ctrl+End",),
        "focus_sources": ("Alt+1",),
        "focus_stories": ("Alt+2",),
        "focus_story": ("Alt+3",),
        "search": ("Ctrl+Shift+F",),
        "add_source": ("Ctrl+N",),
        "refresh": ("Ctrl+R",),
        "save_copy": ("Ctrl+S",),
        "key_sheet": ("F1",),
    },
}
