"""Makes the README's key table from ui/commands.py; `python -m tests.house.key_table` writes it there."""

from __future__ import annotations

from itertools import groupby

from tests.conftest import REPOSITORY
from ui.commands import COMMANDS, MENU_TITLES

START, END = "<!-- keys -->\n", "<!-- /keys -->"


def key_table() -> str:
    """The commands that have keys, menu by menu, as Markdown."""
    lines = ["| keys | what they do | menu |", "|---|---|---|"]
    for menu, commands in groupby((command for command in COMMANDS if command.keys), key=lambda command: command.menu):
        name = MENU_TITLES[menu].replace("&", "")
        for command in commands:
            keys = " or ".join(f"`{key}`".replace("|", "\\|") for key in command.keys)
            lines.append(f"| {keys} | {command.title} | {name} |")
    return "\n".join(lines) + "\n"


def write() -> None:
    """Put the table between its marks in the README."""
    path = REPOSITORY / "README.md"
    text = path.read_text(encoding="utf8")
    before, rest = text.split(START)
    path.write_text(before + START + key_table() + END + rest.split(END, 1)[1], encoding="utf8")


if __name__ == "__main__":
    write()
