"""Which stories a list shows: the name of a line in the sources panel made into a title, a question and groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject

from reader.library import ListQuery, Misread, SavedSearch, SourceRow
from ui.key_words import shown_key
from ui.times import day_name
from ui.wording import numeral

translate = QCoreApplication.translate


class CountedWords(QObject):
    """What is counted above a list, in a class that nothing derives from.

    With a number in it, `self.tr` takes the answer for the subclass's name, asked first, for a translation: it always differs.
    """

    def found(self, count: int) -> str:
        return self.tr("%Ln found", "", count)

    def unread(self, count: int) -> str:
        return self.tr("%Ln unread", "", count)

    def stories(self, count: int) -> str:
        return self.tr("%Ln stories", "", count)

    def unread_of(self, count: int, total: int) -> str:
        return self.tr("%Ln unread of {0}", "", count).format(numeral(total))

    def hidden(self, count: int) -> str:
        return self.tr("%Ln hidden by words", "", count)


@dataclass(frozen=True, slots=True)
class Listing:
    """`key` is the line's name ("show:unread", "source:12", "folder:World", "search:3"); `words` a search within it."""

    key: str = "show:all"
    words: str = ""
    only_unread: bool = False
    order: str = "newest"
    groups: str = "none"

    @property
    def kind(self) -> str:
        """The part before the colon."""
        return self.key.partition(":")[0]

    @property
    def value(self) -> str:
        """The part behind it."""
        return self.key.partition(":")[2]

    @property
    def source_id(self) -> int | None:
        """The one source whose stories these are."""
        return int(self.value) if self.kind == "source" and self.value.isdigit() else None

    @property
    def unread_wanted(self) -> bool:
        """Whether read stories are left out."""
        return self.only_unread or self.key == "show:unread"

    def query(self, searches: Sequence[SavedSearch], today: date) -> ListQuery:
        """The question for the library."""
        order = "source" if self.groups == "source" else self.order
        asked = ListQuery(words=self.words, order=order)  # type: ignore[arg-type]
        if self.source_id is not None:
            asked = replace(asked, source_id=self.source_id)
        elif self.kind == "folder":
            asked = replace(asked, folder=self.value)
        elif self.kind == "search":
            words = next((each.words for each in searches if str(each.id) == self.value), "")
            asked = replace(asked, words=f"{words} {self.words}".strip())
        elif self.key == "show:today":
            yesterday = today - timedelta(days=1)
            asked = replace(asked, words=f"after:{yesterday:%Y-%m-%d} {self.words}".strip())
        elif self.value in ("starred", "saved", "offline"):
            asked = replace(asked, show=self.value)  # type: ignore[arg-type]
        if self.unread_wanted and asked.show == "all":
            asked = replace(asked, show="unread")
        return asked

    def title(self, sources: Sequence[SourceRow], searches: Sequence[SavedSearch]) -> str:
        """What stands above the list."""
        if self.kind == "source":
            return next((row.source.title for row in sources if str(row.source.id) == self.value), "")
        if self.kind == "folder":
            return self.value
        if self.kind == "search":
            return next((each.title for each in searches if str(each.id) == self.value), "")
        return {
            "all": translate("listing", "All stories"),
            "unread": translate("listing", "Unread"),
            "today": translate("listing", "Today"),
            "starred": translate("listing", "Starred"),
            "saved": translate("listing", "Copies"),
            "offline": translate("listing", "Readable offline"),
        }[self.value]

    @property
    def is_narrow(self) -> bool:
        """Whether there are stories outside of this list."""
        return self.key != "show:all" or self.only_unread

    def empty_words(self, key_of: Callable[[str], str], has_sources: bool, odd: Sequence[Misread] = ()) -> str:
        """What an empty list says, with the key that helps as `key_of` the command names it.

        `odd` is what of the search could not be read as the operator it looks like.
        """
        if odd:
            return not_understood(odd[0])
        if self.words and self.is_narrow:
            words = translate("listing", "Nothing in this list holds these words. Press {0} to search all stories.")
            return words.format(shown_key("Enter"))
        if self.words:
            return translate("listing", "Nothing holds these words.")
        if not has_sources:
            return translate("listing", "No sources yet. Press {0} to add one.").format(key_of("add_source"))
        words, command = {
            "show:unread": (translate("listing", "All read."), ""),
            "show:starred": (translate("listing", "Nothing starred. Press {0} on a story to find it here."), "toggle_star"),
            "show:saved": (translate("listing", "No copies yet. Press {0} on a story to keep one."), "save_copy"),
            "show:offline": (
                translate("listing", "No whole stories are here yet. Open some, or press {0} to refresh."),
                "refresh",
            ),
            "show:today": (translate("listing", "Nothing new today. Press {0} to refresh."), "refresh"),
        }.get(
            self.key,
            (translate("listing", "All read."), "")
            if self.only_unread
            else (translate("listing", "No stories yet. Press {0} to refresh."), "refresh"),
        )
        return words.format(key_of(command)) if command else words


def not_understood(odd: Misread) -> str:
    """What is said of an operator that could not be read: which it was, and what may stand there."""
    if odd.names_a_state:
        words = translate("listing", "“{0}” is not understood. Behind “is:” stands unread, read, starred, saved or offline.")
    else:
        words = translate(
            "listing",
            "“{0}” is not understood as a date. Dates are written 2026-05-31, 2026-05 or 2026, today or yesterday, or so long "
            "ago: 12h, 7d, 2w (hours, days, weeks).",
        )
    return words.format(odd)


def grouped(keys: Sequence[tuple[int, int, int]], groups: str, names: dict[int, str], today: date) -> list[tuple[int, str]]:
    """The first story of each group and the group's name, for stories as (id, source, time) in the list's order."""
    made: list[tuple[int, str]] = []
    if groups == "source":
        before: int | None = None
        for place, (_id, source, _at) in enumerate(keys):
            if source != before:
                made.append((place, names.get(source, "")))
                before = source
    elif groups == "day":
        low = high = 0
        for place, (_id, _source, at) in enumerate(keys):
            if not low <= at < high:
                day = datetime.fromtimestamp(at).date()
                low = int(datetime(day.year, day.month, day.day).timestamp())
                after = day + timedelta(days=1)
                high = int(datetime(after.year, after.month, after.day).timestamp())
                made.append((place, day_name(day, today)))
    return made


def keeping(new: list[tuple[int, int, int]], old: Sequence[int], stay: set[int]) -> list[tuple[int, int, int]]:
    """A list in which those that are to stay, read or folded since it was opened, are where they were: nothing jumps away."""
    there = {key[0] for key in new}
    missing = stay - there
    if not missing:
        return new
    after: dict[int, list[int]] = {}
    first = last = 0
    for entry_id in old:
        if entry_id in there:
            first, last = first or entry_id, entry_id
        elif entry_id in missing:
            after.setdefault(last, []).append(entry_id)
    before = after.pop(0, [])  # the first of the old list: what is new stands above them
    made = []
    for key in new:
        if key[0] == first:
            made += [(entry_id, key[1], key[2]) for entry_id in before]
        made.append(key)
        made += [(entry_id, key[1], key[2]) for entry_id in after.get(key[0], [])]
    return made if first else made + [(entry_id, 0, 0) for entry_id in before]
