"""What is measured on each segment of a page: a column of numbers a feature, made with a few array operations.

Nothing here knows a language or a site: lengths, links, punctuation, tags, what names mean, where a segment stands,
and how it compares with its neighbours and with what is built in the same way.
"""

from __future__ import annotations

from reader.pages import place_features, text_features
from reader.pages.columns import Floats
from reader.pages.head import Head
from reader.pages.measures import Measures
from reader.pages.segments import Cut


def describe(cut: Cut, head: Head) -> tuple[Floats, list[str]]:
    """One row of numbers a segment, and the names of the columns, group by group: a group may use what those before it found."""
    page = Measures(cut, head)
    text_features.own(page)
    text_features.said_elsewhere(page)
    place_features.beginning(page)
    text_features.elements(page)
    place_features.around(page)
    place_features.alike(page)
    place_features.containers(page)
    place_features.place(page)
    place_features.neighbours(page)
    text_features.of_page(page)
    columns = page.columns
    return columns.matrix(len(cut.texts)), list(columns.values)
