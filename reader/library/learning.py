"""What a source repeats in story after story, remembered for it, so that the next story comes out cleaner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.base import Base
from reader.store.codec import clean_text

if TYPE_CHECKING:
    from reader.clean.memory import SourceMemory
    from reader.model.story import Story


class Learning(Base):
    """The memories are small; they are read when a story of the source is cleaned."""

    def _memory(self, source_id: int) -> SourceMemory:
        from reader.clean.memory import EMPTY, from_json

        with self._database.read() as db:
            row = db.execute("SELECT memory FROM memory WHERE source_id = ?", (source_id,)).fetchone()
        return from_json(row[0]) if row else EMPTY

    def _memory_version(self, source_id: int) -> str:
        """Without reading the memory itself: asked each time a story is opened."""
        with self._database.read() as db:
            row = db.execute("SELECT version FROM memory WHERE source_id = ?", (source_id,)).fetchone()
        return str(row[0]) if row else ""

    def _learn(self, source_id: int, story: Story) -> None:
        from reader.clean.memory import learn

        with self._database.write(durable=False) as db:
            before = self._memory(source_id)
            after = learn(before, story)
            if after != before:
                db.execute(
                    "INSERT OR REPLACE INTO memory (source_id, version, memory) VALUES (?, ?, ?)",
                    (source_id, after.version, clean_text(after.to_json())),
                )
