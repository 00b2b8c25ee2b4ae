"""Documents that are well-formed and nonsense: each value of a good one replaced, in turn, by each kind of odd value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

ODD: tuple[Any, ...] = (None, True, -1, 1e308, 10**30, "", "x", [], {}, [[]], [None], [7], [{}], {"value": []}, {"name": {}})


def nonsense(document: Any) -> Iterator[Any]:
    """The document with one value replaced, for every value and every odd one."""
    yield from ODD
    if isinstance(document, dict):
        for name, value in document.items():
            for changed in nonsense(value):
                yield {**document, name: changed}
    elif isinstance(document, list):
        for index, value in enumerate(document):
            for changed in nonsense(value):
                yield [*document[:index], changed, *document[index + 1 :]]
