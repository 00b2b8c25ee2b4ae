"""Text made to be slow: every reader of the wire answers at once, whatever stands in a line."""

from __future__ import annotations

import time
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
HOSTILE = {
    "brackets": "(" * LONG,
    "dashes": "- " * LONG,
    "underscores": "_" * LONG,
    "spaces": "By" + " " * LONG + "x",
    "capitals": "A " * LONG,
    "names": "By " + "Anna Moss, " * (LONG // 10),
    "and": "By " + "and " * LONG,
    "credit": "(Reporting by " + "a; " * LONG,
    "contributed": "a " * LONG + "contributed",
    "withdrawn": "story " * LONG + "withdrawn",
    "labels": "UPDATE 1-" * LONG,
    "ordinals": "1st " * LONG,
    "commas": "LONDON," * LONG,
    "slashes": "/AP" * LONG,
    "digits": "1" * LONG,
    "Arabic": "قال " * LONG,
    "Chinese": "新华社" * LONG,
    "paragraphs": "x\n\n" * LONG,
    "lines": "^x<\n" * LONG,
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_at_once(reader: Callable[[str], object], name: str) -> None:
    start = time.process_time()
    reader(HOSTILE[name])
    assert time.process_time() - start < (4.0 if reader is read_wire_copy else 0.5)


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for reader in READERS:
        reader(text)
