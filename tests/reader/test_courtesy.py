"""Work lets the window go first, goes on as soon as that has done, and never waits for ever."""

from __future__ import annotations

import threading

import pytest

from reader import courtesy
from reader.courtesy import PATIENCE, give_way, going_first

SOON = 60.0  # seconds; nothing here takes so long


def test_work_waits_while_the_window_goes_first_and_then_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "LONGEST", SOON)
    waits, went_on = threading.Event(), threading.Event()

    def work() -> None:
        waits.set()
        give_way(SOON)
        went_on.set()

    with going_first():
        thread = threading.Thread(target=work)
        thread.start()
        assert waits.wait(SOON)
        with going_first():
            pass
        assert not went_on.wait(0.05), "the inner one has ended, the outer one has not"
    thread.join(SOON)
    assert went_on.is_set()


def test_patience_with_a_window_that_never_rests_comes_to_its_end() -> None:
    with going_first():
        patience = PATIENCE
        while patience > 0:
            patience = give_way(patience)
        assert give_way(patience) == patience


def test_nobody_waits_where_no_window_is_at_work() -> None:
    assert give_way(SOON) == SOON
    with pytest.raises(ValueError, match="broken"), going_first():
        raise ValueError("broken")
    assert give_way(SOON) == SOON, "what goes wrong in the window ends its turn as well"
