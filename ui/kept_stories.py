"""Stories that were read from the library lately, and whether what was read is still what is there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import Opened

MOST = 40


class KeptStories:
    """The last stories by their number. An answer of before a change is known by `changes` as it was when it was asked for.

    The feed's few lines, read just before the page came, otherwise took the place of the page that was shown already.
    """

    def __init__(self) -> None:
        self._opened: OrderedDict[int, Opened] = OrderedDict()
        self.changes = 0  # how often the library told that stories are others now
        self._changed_at: dict[int, int] = {}
        self._all_changed_at = 0

    def __contains__(self, entry_id: int) -> bool:
        return entry_id in self._opened

    def get(self, entry_id: int) -> Opened | None:
        """A story that is kept."""
        return self._opened.get(entry_id)

    def keep(self, opened: Opened) -> None:
        """Have a story at hand for when it is wanted again."""
        self._opened[opened.row.id] = opened
        self._opened.move_to_end(opened.row.id)
        while len(self._opened) > MOST:
            self._opened.popitem(last=False)

    def note_place(self, entry_id: int, place: float) -> None:
        """How far it was read."""
        if entry_id in self._opened:
            self._opened[entry_id] = replace(self._opened[entry_id], position=place)

    def forget(self, ids: Iterable[int] = ()) -> None:
        """Let go of these; of all where none are named."""
        for entry_id in list(ids) or list(self._opened):
            self._opened.pop(entry_id, None)

    def changed(self, ids: Sequence[int]) -> None:
        """These stories are others now, without numbers all: what was read of them before is of no use."""
        self.changes += 1
        self._changed_at.update(dict.fromkeys(ids, self.changes))
        if not ids:
            self._all_changed_at = self.changes
        self.forget(ids)

    def is_of_before(self, entry_id: int, asked: int) -> bool:
        """Whether a story became another since it was asked for, when `changes` was `asked`."""
        return max(self._changed_at.get(entry_id, 0), self._all_changed_at) > asked
