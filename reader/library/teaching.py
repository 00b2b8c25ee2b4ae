"""What the reader teaches with one key: always take this line out, or never; kept as a plain rule file that he can change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from reader.errors import RuleError
from reader.library.reading import Reading
from reader.store import journal
from reader.store.codec import clean_text

if TYPE_CHECKING:
    from reader.model.story import Story
    from reader.store.opened import Opened

Where = Literal["here", "everywhere", "never"]
MOST_LINES = 12  # of one removal: more is a page, not a line


class Teaching(Reading):
    """A lesson is about the text of something that was taken out; undo puts back what stood in the file."""

    def teach(self, id: int, removal_index: int, where: Where, *, seen: Story | None = None) -> Opened:
        """Writes the lesson, takes the rules anew and cleans this story by them. Raises RuleError where nothing can be taught.

        `seen` is the story whose removal is meant, as in `restore`.
        """
        from reader.clean.teach import FILE_NAME, teach

        opened = self.story(id)
        if opened is None:
            raise KeyError(id)
        meant = (seen or opened.story).removals[removal_index]
        lines = [line.strip() for line in meant.text.split("\n") if line.strip()]
        if not lines or len(lines) > MOST_LINES:
            raise RuleError(FILE_NAME, "this has no line of its own that could be taught")
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
