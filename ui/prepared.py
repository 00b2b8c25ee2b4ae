"""Pages that are set already: those shown last and those of the stories that may come next, a few and no more."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from ui.theme import PageStyle, Theme

if TYPE_CHECKING:
    from reader.library import Opened
    from ui.document import PageDocument

KEPT = 8
SHOW_ALL = 10**9


class PreparedPages:
    """Pages by what they were set from; the ones used last are kept."""

    def __init__(self) -> None:
        # The story stands beside its page: its identity is part of the key, and no other may get it meanwhile.
        self._pages: OrderedDict[tuple[Any, ...], tuple[Opened, PageDocument]] = OrderedDict()
        self._coming: list[Opened] = []

    def __len__(self) -> int:
        return len(self._pages)

    def page(self, opened: Opened, theme: Theme, style: PageStyle, width: float, *, whole: bool = False) -> PageDocument:
        """The page of a story as it would be set now, its first blocks at least; set only where it is not there yet.

        `whole` sets a story that is longer than a day of reading to its end.
        """
        from ui.document import build_document, is_narrow
        from ui.typesetter import MOST_BLOCKS

        narrow = is_narrow(width, style)
        key = (opened.row.id, id(opened.story), id(opened.images), opened.restored, theme.name, style, whole, narrow)
        if key in self._pages:
            self._pages.move_to_end(key)
            return self._pages[key][1]
        limit = SHOW_ALL if whole else MOST_BLOCKS
        made = build_document(
            opened.story, theme, style, opened.images, opened.restored, limit=limit, narrow=narrow, at_once=False, width=width
        )
        self._pages[key] = (opened, made)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return made

    def soon(self, opened: Opened) -> None:
        """Remember a story that may come next."""
        self._coming = [*self._coming, opened][-(KEPT - 2) :]

    def next(self) -> Opened | None:
        """The story whose page is to be set now; None where there is none to come."""
        return self._coming.pop(0) if self._coming else None

    def clear(self) -> None:
        """Let go of all pages: they are set in another way from now on."""
        self._pages.clear()
