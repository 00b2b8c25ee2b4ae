"""Text made to be slow: every reader of the wire answers at once, whatever stands in a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.wire.byline import names_in, read_byline
from reader.wire.copy import read_wire_copy
from reader.wire.credits import is_copyright, read_credit
from reader.wire.dateline import read_dateline
from reader.wire.labels import read_labels
from reader.wire.notices import is_withdrawal
from tests.growth import ALLOWED, growth

READERS: list[Callable[[str], object]] = [
    read_dateline,
    read_byline,
    names_in,
    read_credit,
    is_copyright,
    is_withdrawal,
    read_labels,
    read_wire_copy,
]
LONG = 20_000
HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda length: "(" * length,
    "dashes": lambda length: "- " * length,
    "underscores": lambda length: "_" * length,
    "spaces": lambda length: "By" + " " * length + "x",
    "capitals": lambda length: "A " * length,
    "names": lambda length: "By " + "Anna Moss, " * (length // 10),
    "and": lambda length: "By " + "and " * length,
    "credit": lambda length: "(Reporting by " + "a; " * length,
    "contributed": lambda length: "a " * length + "contributed",
    "withdrawn": lambda length: "story " * length + "withdrawn",
    "labels": lambda length: "UPDATE 1-" * length,
    "ordinals": lambda length: "1st " * length,
    "commas": lambda length: "LONDON," * length,
    "slashes": lambda length: "/AP" * length,
    "digits": lambda length: "1" * length,
    "Arabic": lambda length: "قال " * length,
    "Chinese": lambda length: "新华社" * length,
    "paragraphs": lambda length: "x\n\n" * length,
    "lines": lambda length: "^x<\n" * length,
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_longer_than_its_length_asks(reader: Callable[[str], object], name: str) -> None:
    assert growth(lambda length: reader(HOSTILE[name](length)), LONG) <= ALLOWED


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for reader in READERS:
        reader(text)
