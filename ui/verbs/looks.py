"""How things look: colours, letters, order, groups, density, which panels are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ui.commands import BY_ID
from ui.panels.story_row import Density
from ui.verbs.verb import Verbs

THEMES = ("system", "light", "dark", "sepia", "contrast", "contrast-dark")


def _command_of(theme: str) -> str:
    return f"theme_{theme.replace('-', '_')}"


class LooksVerbs(Verbs):
    """Every choice is kept at once."""

    def holds(self, command: str) -> bool:
        """Whether a choice of the View menu is on."""
        desk = self.desk
        settings, listing = desk.library.settings, desk.listing
        tests: dict[str, Callable[[], bool]] = {
            "filter_unread": lambda: listing.only_unread,
            "sort_newest": lambda: listing.order == "newest",
            "sort_oldest": lambda: listing.order == "oldest",
            "toggle_serif": lambda: not desk.reading.style_of_page.serif,
            "toggle_sources": lambda: desk.window.sources_shown,
            "full_screen": desk.window.isFullScreen,
            **{_command_of(name): (lambda name=name: settings.theme == name) for name in THEMES},  # type: ignore[misc]
            **{f"group_{name}": (lambda name=name: listing.groups == name) for name in ("none", "day", "source")},  # type: ignore[misc]
            **{f"density_{each}": (lambda each=each: desk.stories.row.density is each) for each in Density},  # type: ignore[misc]
        }
        return command in tests and tests[command]()

    def filter_unread(self, _count: int) -> None:
        desk = self.desk
        desk.relist(replace(desk.listing, only_unread=not desk.listing.only_unread))
        desk.say(self.tr("Only unread stories.") if desk.listing.only_unread else self.tr("Read and unread stories."))

    def sort_newest(self, _count: int) -> None:
        self._order("newest")

    def sort_oldest(self, _count: int) -> None:
        self._order("oldest")

    def _order(self, order: str) -> None:
        desk = self.desk
        desk.relist(replace(desk.listing, order=order))
        desk.act(lambda: desk.library.change_settings(order=order))

    def group_none(self, _count: int) -> None:
        self._groups("none")

    def group_day(self, _count: int) -> None:
        self._groups("day")

    def group_source(self, _count: int) -> None:
        self._groups("source")

    def _groups(self, groups: str) -> None:
        desk = self.desk
        desk.relist(replace(desk.listing, groups=groups))
        desk.act(lambda: desk.library.change_settings(list_groups=groups))

    def density_compact(self, _count: int) -> None:
        self._density(Density.COMPACT)

    def density_normal(self, _count: int) -> None:
        self._density(Density.NORMAL)

    def density_roomy(self, _count: int) -> None:
        self._density(Density.ROOMY)

    def _density(self, density: Density) -> None:
        desk = self.desk
        desk.stories.set_density(density)
        name = "comfortable" if density is Density.NORMAL else str(density)
        desk.act(lambda: desk.library.change_settings(density=name))

    def theme_system(self, _count: int) -> None:
        self.set_theme("system")

    def theme_light(self, _count: int) -> None:
        self.set_theme("light")

    def theme_dark(self, _count: int) -> None:
        self.set_theme("dark")

    def theme_sepia(self, _count: int) -> None:
        self.set_theme("sepia")

    def theme_contrast(self, _count: int) -> None:
        self.set_theme("contrast")

    def theme_contrast_dark(self, _count: int) -> None:
        self.set_theme("contrast-dark")

    def next_theme(self, _count: int) -> None:
        cycle = THEMES[1:]
        now = self.desk.theme.name
        name = cycle[(cycle.index(now) + 1) % len(cycle)] if now in cycle else cycle[0]
        self.set_theme(name)
        self.desk.say(self.tr("Colours: {0}.").format(BY_ID[_command_of(name)].words))

    def set_theme(self, name: str) -> None:
        """Keep the choice and dress everything in it."""
        desk = self.desk
        desk.library.change_settings(theme=name)
        desk.redress()

    def text_larger(self, count: int) -> None:
        self.desk.reading.larger(count)

    def text_smaller(self, count: int) -> None:
        self.desk.reading.larger(-count)

    def text_normal(self, _count: int) -> None:
        reading = self.desk.reading
        reading.set_style(replace(reading.style_of_page, size=type(self.desk.library.settings)().text_size))

    def column_wider(self, _count: int) -> None:
        self._measure(4)

    def column_narrower(self, _count: int) -> None:
        self._measure(-4)

    def _measure(self, more: int) -> None:
        reading = self.desk.reading
        measure = max(40, min(110, reading.style_of_page.measure + more))
        reading.set_style(replace(reading.style_of_page, measure=measure))
        self.desk.say(self.tr("{0} characters in a line.").format(measure))

    def toggle_serif(self, _count: int) -> None:
        reading = self.desk.reading
        reading.set_style(replace(reading.style_of_page, serif=not reading.style_of_page.serif))

    def toggle_sources(self, _count: int) -> None:
        window = self.desk.window
        window.show_sources(not window.sources_shown)

    def full_screen(self, _count: int) -> None:
        window = self.desk.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
