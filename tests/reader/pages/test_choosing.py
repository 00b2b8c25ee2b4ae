"""Which segments are kept beside kept ones, and where a page tells its story twice."""

from __future__ import annotations

import numpy as np

from reader.pages.choosing import choose, take_what_is_seen

STORY = [
    f"On day {number} the ferry left the harbour an hour before dawn with forty people, safe behind island {number} by noon."
    for number in range(6)
]
OTHER = "The company sells tickets for its ferries on the quay and at forty shops in the town, every day but Sunday."
COPY = " ".join(STORY)


def _taken(texts: list[str], kept: list[bool], hidden: list[bool]) -> list[bool]:
    choice = np.array(kept)
    take_what_is_seen(texts, choice, np.array(hidden))
    return [bool(value) for value in choice]


def test_a_question_is_kept_above_its_answer_with_less_than_other_lines() -> None:
    texts = [STORY[0], "What does a horse cost on board?", STORY[1], "Tickets for horses", STORY[2], "Who pays?"]
    probabilities = np.array([0.9, 0.35, 0.9, 0.35, 0.9, 0.35], dtype=np.float32)
    lengths = np.array([len(text) for text in texts])
    kept = choose(texts, probabilities, lengths, np.zeros(6, dtype=np.float32), 0.47)
    assert kept.tolist() == [True, True, True, False, True, False]


def test_what_a_hidden_copy_says_is_taken_from_where_it_is_seen() -> None:
    texts = [*STORY, OTHER, COPY]
    hidden = [False] * 7 + [True]
    assert _taken(texts, [True, *[False] * 6, True], hidden) == [True] * 6 + [False] * 2


def test_a_hidden_story_that_is_told_nowhere_else_stays() -> None:
    texts = [OTHER, COPY]
    assert _taken(texts, [False, True], [False, True]) == [False, True]


def test_nothing_changes_where_nothing_is_hidden() -> None:
    texts = [*STORY, COPY]
    assert _taken(texts, [False] * 6 + [True], [False] * 7) == [False] * 6 + [True]


def test_of_two_long_tellings_one_is_kept() -> None:
    words = [f"word{number}" for number in range(400)]
    told = [" ".join(words[start : start + 100]) for start in range(0, 400, 100)]
    whole = " ".join(told)
    other = " ".join(reversed(words[:150]))
    texts = [whole, *told, other, "Too few words.", ""]
    probabilities = np.full(len(texts), 0.9, dtype=np.float32)
    lengths = np.array([len(text) for text in texts])
    said_again = np.array([1.0] * 5 + [0.0] * 3, dtype=np.float32)
    assert choose(texts, probabilities, lengths, said_again, 0.5).tolist() == [False] + [True] * 7


def test_a_run_that_begins_in_one_text_and_ends_in_the_next_is_none() -> None:
    # Of 66 words 62 runs, of which 44 are told again where the other texts meet, and nowhere else.
    words = [f"word{number}" for number in range(66)]
    short = [" ".join(words[start : start + 4]) for start in range(0, 48, 4)]
    texts = [" ".join(words), *short]
    probabilities = np.full(len(texts), 0.9, dtype=np.float32)
    lengths = np.array([len(text) for text in texts])
    assert choose(texts, probabilities, lengths, np.ones(len(texts), dtype=np.float32), 0.5).all()
