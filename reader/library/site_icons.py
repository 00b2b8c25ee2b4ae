"""The sites' own small pictures, fetched after a refresh that the user asked for: from each site alone, once in a long while."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from reader.errors import CleanwireError, FetchError
from reader.library.ahead import Ahead
from reader.library.base import logger
from reader.model.image import StoredImage
from reader.store import site_icons
from reader.store.site_icons import DueIcon

MOST = 300  # sites after one refresh
AT_ONCE = 4


class SiteIcons(Ahead):
    """One thread at most. It runs where pages are fetched ahead: in a window, and not for a command."""

    _icons_thread: threading.Thread | None = None

    def _threads(self) -> list[threading.Thread | None]:
        return [*super()._threads(), self._icons_thread]

    def icons(self) -> dict[int, StoredImage]:
        """The pictures that are here, by source; none where the user does not want them."""
        if not self.settings.site_icons:
            return {}
        with self._database.read() as db:
            return site_icons.kept_icons(db)

    def fetch_icons_soon(self) -> None:
        """Starts asking the sites whose picture is due. A listener is told of "icons" when there are new ones."""
        with self._lock:
            under_way = self._icons_thread is not None and self._icons_thread.is_alive()
            if not self.ahead or under_way or self._closing.is_set() or not self.settings.site_icons:
                return
            self._icons_thread = threading.Thread(target=self._fetch_due_icons, name="cleanwire-icons", daemon=True)
            self._icons_thread.start()

    def _fetch_due_icons(self) -> None:
        try:
            self.fetch_icons()
        except CleanwireError as error:
            if not self._closing.is_set():
                logger.error("the sites' pictures could not be kept: %s", error)

    def fetch_icons(self) -> int:
        """Asks the sites whose picture is due; says how many pictures came."""
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
