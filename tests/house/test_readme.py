"""What the README promises is what the program has: its commands, its keys, its files."""

from __future__ import annotations

import re

from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf8")


def test_every_file_named_is_there() -> None:
    for path in re.findall(r"`((?:reader|ui|resources|tests)/[\w./-]+)`", README):
        assert (REPOSITORY / path).exists(), f"README names {path}"
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (REPOSITORY / path).exists(), f"README shows {path}"


def test_every_make_target_named_is_there() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf8")
    for target in re.findall(r"\bmake ([a-z-]+)", README):
        assert re.search(rf"^{target}:", makefile, re.M), f"README names make {target}"


def test_every_verb_is_in_the_readme() -> None:
    from reader.cli.verbs import VERBS

    for verb in VERBS:
        assert f"cleanwire {verb}" in README, f"README does not name cleanwire {verb}"


def test_the_key_table_is_the_command_table() -> None:
    """The README's keys are exactly what ui/commands.py says: run `python -m tests.house.key_table` to write them anew."""
    from tests.house.key_table import key_table

    start, end = "<!-- keys -->\n", "<!-- /keys -->"
    assert start in README
    assert README.split(start)[1].split(end)[0].strip() == key_table().strip()
