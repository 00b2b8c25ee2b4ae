"""Names of copies: every hostile title becomes one safe path component, and no two stories share a file."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.story import Dateline, Furniture, Story
from reader.offline.names import distinct_name, file_name, folded, safe_name

RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}


def faults(name: str) -> list[str]:
    found = []
    if len(name.encode("utf8")) > 255 or len(name.encode("utf-16-le")) > 510:
        found.append("too long")
    if re.search(r'[/\\:*?"<>|\x00-\x1f\x7f-\x9f]', name) or any("\ud800" <= c <= "\udfff" for c in name):
        found.append("forbidden character")
    if any(unicodedata.category(c) in {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"} for c in name):
        found.append("a character without a meaning")
    if name.split(".")[0].strip().lower() in RESERVED:
        found.append("reserved")
    if name[:1] in {".", "-", " ", "~", ""} or name[-1:] in {".", " "}:
        found.append("bad edge")
    if unicodedata.normalize("NFC", name) != name:
        found.append("not NFC")
    if re.search("[\u202a-\u202e\u2066-\u2069\u200b\ufeff]", name):
        found.append("a mark that turns or hides text")
    return found


@pytest.mark.gate
def test_every_hostile_title_gives_a_safe_name_and_none_shares_it(shared_data: Path, tmp_path: Path) -> None:
    taken: set[str] = set()
    for line in (shared_data / "hostile/filenames/manifest.jsonl").read_text(encoding="utf8").splitlines():
        title = json.loads(line)["title"]
        name = distinct_name(safe_name(title, "html"), taken)
        assert not faults(name), (title[:80], name, faults(name))
        assert folded(name) not in taken
        taken.add(folded(name))
        with open(tmp_path / name, "x", encoding="utf8"):
            pass
    assert len(list(tmp_path.iterdir())) == len(taken)


@given(st.text(max_size=600), st.sampled_from(["html", "epub", "md", "txt", "pdf", ""]))
def test_any_title_gives_a_safe_name(title: str, extension: str) -> None:
    name = safe_name(title, extension)
    assert not faults(name)
    assert not faults(distinct_name(name, {folded(name)}))


PIECES = (
    "Ferry", "\u00c4", "e\u0301", "\u212b", "\ufb01", "\u0130", "\u00df", "\u202e", "\u200d", "\u200b", "\ufeff", "\u0301",
    "\u2028", "\x85", "\x7f", "\0", "\n", "\t", "/", "\\", ":", "*", "?", '"', "<", "|", " ", "\u3000", ".", "..", "-", "~",
    "$(x)", "%00", "CON", "con.txt ", "aux.", "nul", "COM1", "lpt9", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1e9\U0001f1ea", "\ud83d", "\uffff", "\U000e0041", "\u6a4b",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_titles_put_together_from_everything_odd_share_no_file(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    taken: set[str] = set()
    for _ in range(1_000):
        title = "".join(dice.choice(PIECES) * dice.choice((1, 1, 1, 2, 40)) for _ in range(dice.randint(0, 6)))
        title = dice.choice((str, str.upper, str.lower, str.title))(title)
        name = distinct_name(safe_name(title, dice.choice(("html", "epub", "md", "txt", "pdf"))), taken)
        assert not faults(name), (title, name, faults(name))
        assert folded(name) not in taken
        taken.add(folded(name))
        with open(tmp_path / name, "x", encoding="utf8"):
            pass


def test_the_name_says_when_who_and_what() -> None:
    furniture = Furniture(
        "Harbour reopens: what we know",
        dateline=Dateline("GDANSK, May 19 (UPI) --", "GDANSK", "May 19", "UPI"),
        published=datetime(2014, 5, 19, 14, 0, tzinfo=UTC),
    )
    story = Story("Top news", "https://example.org/a", furniture, ())
    assert file_name(story, "html") == "2014-05-19 UPI - Harbour reopens - what we know.html"
    assert file_name(Story("Top news", "", Furniture("Plain"), ()), "md") == "Top news - Plain.md"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("CON", "_CON.html"),
        ("  ..", "Untitled.html"),
        ("a/b", "a-b.html"),
        ("Cafe\u0301", "Café.html"),
        ("evil\u202egnp.exe", "evilgnp.exe.html"),
        ("-rf", "rf.html"),
        ("x\udfff", "x.html"),
        ("\u3164\u2800\u115f", "Untitled.html"),
        ("\ufe0f\u0301", "Untitled.html"),
        ("\u202e\u2066\u200b\u00ad", "Untitled.html"),
        ("CON .tar.gz", "_CON .tar.gz.html"),
        ("com¹", "_com¹.html"),
        ("a\u2028b\u0085c", "a b c.html"),
        ("🏳\ufe0f\u200d🌈 flag", "🏳\ufe0f\u200d🌈 flag.html"),
    ],
)
def test_single_names(title: str, name: str) -> None:
    assert safe_name(title, "html") == name


def test_a_long_title_ends_after_a_word_and_never_inside_a_family() -> None:
    name = safe_name("word " * 100, "html")
    assert name.endswith("word….html")
    family = "👨\u200d👩\u200d👧"
    stem = safe_name(family * 60, "html").removesuffix("….html")
    assert stem == family * (len(stem) // len(family))


def test_names_that_one_file_system_takes_for_the_same_are_folded_to_the_same() -> None:
    for character in map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x2FFFF))):
        other = folded(character)
        assert folded(other) == other, ascii(character)
        assert folded(character.upper()) == folded(character.lower()) == other, ascii(character)


def test_case_and_form_make_no_second_file() -> None:
    taken = {folded("Café.html")}
    assert distinct_name("CAFE\u0301.html", taken).endswith(" (2).html")
