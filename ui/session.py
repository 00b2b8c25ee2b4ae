"""What the window remembers of itself, and how it is put back: after a restart, and after a crash as well."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray

from ui.panels.story_row import Density

if TYPE_CHECKING:
    from ui.controller import Controller

NAME = "window"
FIRST_SIZE = (1360, 860)


def written(desk: Controller) -> str:
    """The window's place, the panels' widths, the list, the story."""
    window = desk.window
    kept = {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        "widths": window.widths,
        "sources": window.sources_wanted,
        "panel": window.panel_wanted,
        "key": desk.listing.key,
        "px": desk.px,
        "only_unread": desk.listing.only_unread,
        "story": desk.story_at_hand(),
        "folded": sorted(desk.sources.folded),
    }
    return json.dumps(kept)


def restore(desk: Controller) -> None:
    """Put everything where it was. A value that is not what it should be is left out."""
    kept = _read(desk.library.recall(NAME, "{}"))
    window = desk.window
    if isinstance(geometry := kept.get("geometry"), str):
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    else:
        screen = window.screen().availableGeometry()
        window.resize(min(FIRST_SIZE[0], screen.width() - 60), min(FIRST_SIZE[1], screen.height() - 60))
    if isinstance(px := kept.get("px"), int | float) and px != desk.px and 10 <= px <= 32:
        desk.px = float(px)
        desk.redress()
    if isinstance(widths := kept.get("widths"), dict):
        window.set_widths(widths)
    window.sources_wanted = kept.get("sources") is not False
    window.panel_wanted = kept.get("panel") is not False
    folded = kept.get("folded")
    desk.sources.folded = {name for name in folded if isinstance(name, str)} if isinstance(folded, list) else set()
    key, only_unread = str(kept.get("key", "show:all")), kept.get("only_unread") is True
    desk.listing = replace(desk.listing, key=key, only_unread=only_unread)
    densities = {"compact": Density.COMPACT, "roomy": Density.ROOMY}
    desk.stories.set_density(densities.get(desk.library.settings.density, Density.NORMAL))
    desk.reload_sources()
    if desk.sources.model.row_of(key) < 0:
        desk.listing = replace(desk.listing, key="show:all")
    desk.reload_stories(another=True)
    desk.sources.choose(desk.listing.key, quietly=True)
    story = kept.get("story")
    desk.come_to(story if isinstance(story, int) else None)


def _read(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text)
    except json.JSONDecodeError:
        return {}
    return kept if isinstance(kept, dict) else {}
