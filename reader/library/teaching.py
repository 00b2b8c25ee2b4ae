"""What the reader teaches with one key: always take this line out, or never; kept as a plain rule file that he can change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from reader.errors import RuleError
from reader.library.reading import Reading
from reader.store import journal, stories
from reader.store.codec import clean_text
from reader.store.rows import ListQuery

if TYPE_CHECKING:
    from reader.model.story import Removal, Story
    from reader.store.opened import Opened

Where = Literal["here", "everywhere", "never"]
MOST_LINES = 12  # of one removal: more is a page, not a line
AT_HAND = 60  # stories


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many of so many stories at hand a lesson would change."""

    stories: int
    of: int


class Teaching(Reading):
    """A lesson is about the text of something that was taken out; undo puts back what stood in the file."""

    def teach(self, id: int, removal_index: int, where: Where, *, seen: Story | None = None) -> Opened:
        """Writes the lesson, takes the rules anew and cleans this story by them. Raises RuleError where nothing can be taught.

        `seen` is the story whose removal is meant, as in `restore`.
        """
        from reader.clean.teach import teach

        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        lines = _lines_of((seen or opened.story).removals[removal_index])
        before = after = self._lessons()
        source = opened.story.source if where == "here" else ""
        for line in lines:
            after = teach(after, line, never=where == "never", source=source, on=f"{datetime.now():%d %B %Y}")
        self._write_lessons(after)
        try:
            self.reload_rules()
        except RuleError:
            self._write_lessons(before)
            self.reload_rules()
            raise
        with self._database.write(durable=True) as db:
            journal.record(db, "rules", "Teach a line", {"before": before, "after": after})
        self._clean_kept(id)
        self._tell("story", [id])
        return self._opened(id)

    def foresee(self, id: int, removal_index: int, *, seen: Story | None = None) -> dict[Where, Foreseen]:
        """What each lesson about a removal would do to the latest stories that are clean already: those of its source for one
        that holds there. Raises RuleError where nothing can be taught.
        """
        from reader.clean.teach import preview

        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        lines = _lines_of((seen or opened.story).removals[removal_index])
        told: dict[Where, Foreseen] = {}
        where_told: tuple[tuple[Where, int | None], ...] = (
            ("here", opened.row.source_id), ("everywhere", None), ("never", None),
        )  # fmt: skip
        for where, source_id in where_told:
            ids = [row.id for row in self.rows(ListQuery(source_id=source_id, limit=AT_HAND, collapse=False))]
            with self._database.read() as db:
                kept = [found[0] for each in ids if (found := stories.kept_story(db, each)) is not None]
            source = opened.story.source if where == "here" else ""
            effects = (preview(kept, line, never=where == "never", source=source) for line in lines)
            told[where] = Foreseen(len({each.story for effect in effects for each in effect}), len(kept))
        return told

    def _lessons(self) -> str:
        from reader.clean.teach import FILE_NAME

        path = self.folder / "rules" / FILE_NAME
        return path.read_text(encoding="utf8") if path.is_file() else ""

    def _write_lessons(self, text: str) -> None:
        from reader.clean.teach import FILE_NAME
        from reader.offline.save import write_whole

        path = self.folder / "rules" / FILE_NAME
        path.parent.mkdir(exist_ok=True)
        write_whole(path, clean_text(text).encode("utf8"))


def _lines_of(removal: Removal) -> list[str]:
    from reader.clean.teach import FILE_NAME

    lines = [line.strip() for line in removal.text.split("\n") if line.strip()]
    if not lines or len(lines) > MOST_LINES:
        raise RuleError(FILE_NAME, "this has no line of its own that could be taught")
    return lines
