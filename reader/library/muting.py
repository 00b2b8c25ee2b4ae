"""Muted words: changed at once, and what is here is looked at in steps between which everybody can write."""

from __future__ import annotations

import time
from collections.abc import Sequence

from reader.library.housekeeping import PAUSE, Housekeeping
from reader.store import journal, muting

_AT_ONCE = 80  # steps that who changed the words waits for: in nearly every library it is all of them


class Muting(Housekeeping):
    """What is left of the steps when the program ends is done after the next start."""

    def mute_words(self) -> list[str]:
        with self._database.read() as db:
            return muting.words_in(db)

    def set_mute_words(self, words: Sequence[str]) -> int:
        """Stories whose headline or first lines hold one of these are hidden; says how many are.

        In a library of years these are the newest at first; `mute_all` waits for the others.
        """
        wanted = sorted({" ".join(phrase.split()) for phrase in words if phrase.strip()})
        with self._database.write(durable=True) as db:
            before = muting.words_in(db)
            muting.set_words(db, wanted)
            journal.record(db, "mute_words", "Change the muted words", {"before": before, "after": wanted})
        self._mute_some()
        return self._silenced()

    def mute_all(self) -> int:
        """Waits until every story was looked at; says how many are hidden."""
        self._mute_steps(None)
        return self._silenced()

    def _mute_some(self) -> None:
        """The newest stories now, the others behind the user's back."""
        if self._mute_steps(_AT_ONCE):
            self.index_soon()

    def _mute_steps(self, most: int | None) -> bool:
        """Whether some are left. Nothing is told, and nothing written, where there was nothing to do."""
        with self._database.read() as db:
            left = muting.is_under_way(db)
        if not left:
            return False
        done = 0
        while left and not self._closing.is_set() and (most is None or done < most):
            if done:
                time.sleep(PAUSE)
            with self._database.write(durable=False) as db:
                left = muting.look_at_some(db)
            done += 1
        self._tell("entries")
        return left

    def _silenced(self) -> int:
        with self._database.read() as db:
            return int(db.execute("SELECT coalesce(sum(silenced), 0) FROM tally").fetchone()[0])

    def _keep_house(self) -> None:
        self._mute_steps(None)
        super()._keep_house()
