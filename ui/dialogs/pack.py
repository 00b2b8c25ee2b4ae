"""Sources to tick: the listed pack of real ones, and the further feeds of a site. What is not ticked is not contacted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.library import ListedSource
from ui.dialogs.form import Form, small
from ui.panels.stories import plain
from ui.theme import sans_font


class TickSources(Form):
    """Boxes to tick, below headings; those that are followed already are ticked for good."""

    def __init__(self, window: QWidget, title: str, heading: str, note: str) -> None:
        super().__init__(window, title, self.tr("Follow these"), width=520)
        self.heading.setText(heading)
        self.column.insertWidget(1, small(note, self))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area, self._room = area, min(420, max(200, window.height() - 260))
        self._inside = QWidget(area)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(7)
        area.setWidget(self._inside)
        self.column.insertWidget(2, area, 1)
        self._boxes: list[tuple[QCheckBox, str]] = []

    def show_sources(
        self, listed: Sequence[ListedSource], followed: Collection[str], place: Callable[[str], str], *, ticked: Collection[str]
    ) -> None:
        """One row a source: its title, and in brackets what `place` says of its address."""
        folder = ""
        for each in listed:
            if each.folder != folder:
                folder = each.folder
                head = plain(folder, "muted", self._inside)
                head.setFont(sans_font(self.font().pixelSize() * 0.92, semibold=True))
                self._rows.addSpacing(4)
                self._rows.addWidget(head)
            box = QCheckBox(f"{each.title}   ({place(each.url)})".replace("&", "&&"), self._inside)
            box.setChecked(each.url in ticked or each.url in followed)
            box.setEnabled(each.url not in followed)
            self._rows.addWidget(box)
            self._boxes.append((box, each.url))
        self._rows.addStretch(1)
        self._area.setMinimumHeight(min(self._room, self._inside.sizeHint().height() + 4))
        first = next((box for box, _ in self._boxes if box.isEnabled()), None)
        if first is not None:
            first.setFocus()

    def chosen(self) -> list[str]:
        """The addresses of what is ticked and not yet followed."""
        return [url for box, url in self._boxes if box.isChecked() and box.isEnabled()]


class ChoosePack(TickSources):
    """The listed sources by folder, each with its address's host."""

    def __init__(self, window: QWidget, pack: Sequence[ListedSource], followed: set[str]) -> None:
        super().__init__(window, self.tr("Listed sources"), self.tr("Start with listed sources"),
                         self.tr("They are asked for their news when you follow them, not before."))  # fmt: skip
        spoken = {"en", QLocale().name()[:2]}
        self.show_sources(
            sorted(pack, key=lambda listed: listed.folder),
            followed,
            lambda url: (urlsplit(url).hostname or "").removeprefix("www."),
            ticked={listed.url for listed in pack if listed.language in spoken} - followed,
        )


class ChooseFeeds(TickSources):
    """The feeds of one site, each with its place on it."""

    def __init__(self, window: QWidget, site: str, feeds: Sequence[ListedSource], followed: set[str]) -> None:
        super().__init__(window, self.tr("Feeds of this site"), self.tr("Feeds of {0}").format(site),
                         self.tr("They are asked for their news when you follow them, not before."))  # fmt: skip
        self.show_sources(feeds, followed, lambda url: urlsplit(url).path, ticked=())
