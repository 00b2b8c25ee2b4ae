"""Which verbs there are, and which library is meant: what the window asks too, before anything else is loaded."""

from __future__ import annotations

import os
from pathlib import Path

# Verb -> the module with its add_parser(subparsers) and run(args). A module may have several verbs.
TABLE: dict[str, str] = {
    "clean": "reader.cli.clean",
    "add": "reader.cli.sources",
    "remove": "reader.cli.sources",
    "refresh": "reader.cli.sources",
    "import": "reader.cli.sources",
    "export": "reader.cli.sources",
    "list": "reader.cli.stories",
    "show": "reader.cli.stories",
    "search": "reader.cli.stories",
    "save": "reader.cli.copies",
    "edition": "reader.cli.copies",
    "install-desktop": "reader.cli.copies",
    "uninstall-desktop": "reader.cli.copies",
    "check": "reader.cli.safety",
    "backup": "reader.cli.safety",
    "restore": "reader.cli.safety",
    "sample-wire": "reader.cli.sample",
}
VERBS = frozenset(TABLE)
# An empty one, as an unset variable of a script gives, would mean the usual library.
NO_LIBRARY = "cleanwire: --library wants the name of a folder"


def library_folder(given: str | None = None) -> Path:
    """--library, $CLEANWIRE_HOME, or the user's data folder."""
    chosen = given or os.environ.get("CLEANWIRE_HOME", "")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("cleanwire", appauthor=False)
