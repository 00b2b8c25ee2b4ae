"""What is measured on each segment of a page: a column of numbers a feature, made with a few array operations.

Nothing here knows a language or a site: lengths, links, punctuation, tags, what names mean, where a segment stands,
and how it compares with its neighbours and with what is built in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.pages import place_features, text_features
from reader.pages.columns import Floats, Ints
from reader.pages.company import company_of
from reader.pages.cut import Cut
from reader.pages.head import Head
from reader.pages.measures import Measures


@dataclass(frozen=True, slots=True)
class Description:
    """A page's segments in numbers: a row of `table` each, whose columns have `names`, and a column of `company`."""

    table: Floats
    names: list[str]
    company: Ints

    def column(self, name: str) -> Floats:
        """One number of every segment."""
        found: Floats = self.table[:, self.names.index(name)]
        return found


def describe(cut: Cut, head: Head) -> Description:
    """All that is measured, group by group: a group may use what those before it found."""
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
    return Description(columns.matrix(), columns.names, company_of(page))
