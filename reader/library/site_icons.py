"""The sites' own small pictures, fetched after a refresh that the user asked for: from each site alone, once in a long while."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FetchError
from reader.library.ahead import Ahead
from reader.store import site_icons

if TYPE_CHECKING:
    from reader.model.image import StoredImage
    from reader.store.site_icons import DueIcon

MOST = 300  # sites after one refresh
AT_ONCE = 4


class SiteIcons(Ahead):
    """By itself it runs where pages are fetched ahead: in a window, and not for a command."""

    def __init__(self, folder: Path | str, *, allow_private: bool = False) -> None:
        super().__init__(folder, allow_private=allow_private)
        self._icons = self._errand("icons", "the sites' pictures could not be kept", self.fetch_icons)

    def icons(self) -> dict[int, StoredImage]:
        """The pictures that are here, by source; none where the user does not want them."""
        if not self.settings.site_icons:
            return {}
        with self._database.read() as db:
            return site_icons.kept_icons(db)

    def fetch_icons_soon(self) -> None:
        """Starts asking the sites whose picture is due. A listener is told of "icons" when there are new ones."""
        if self.ahead and self.settings.site_icons:
            self._icons.ask()

    def fetch_icons(self) -> int:
        """Asks the sites whose picture is due; says how many pictures came."""
        from concurrent.futures import ThreadPoolExecutor

        with self._database.read() as db:
            due = site_icons.due_icons(db, MOST)
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="cleanwire-icon") as pool:
            came = sum(pool.map(self._fetch_icon, due))
        if came:
            self._tell("icons")
        return came

    def _fetch_icon(self, due: DueIcon) -> bool:
        from reader.fetch.favicon import find_icon

        if self._closing.is_set():
            return False
        private = self._private(due.site, due.source_ids[0])
        try:
            icon = find_icon(self._client().fetch, due.site, allow_private=private)
        except FetchError:
            if not self._closing.is_set():
                with self._database.write(durable=False) as db:
                    site_icons.icon_unreachable(db, due.source_ids, due.site)
            return False
        with self._database.write(durable=False) as db:
            site_icons.keep_icon(db, due.source_ids, due.site, icon)
        return icon is not None
