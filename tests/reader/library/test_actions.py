"""Every action of the user can be undone, after a restart as well, and is on the disk when the call returns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Changed, Library, ListQuery
from reader.library.teaching import Foreseen

EVERY = ListQuery(collapse=False)


def marks(library: Library) -> object:
    """All that the user can change, to be compared before and after."""
    rows = library.rows(ListQuery(collapse=False, limit=1000))
    return (
        sorted((row.id, row.read, row.starred) for row in rows),
        [(row.source, row.unread, row.total) for row in library.sources()],
        [(each.title, each.words) for each in library.saved_searches()],
        library.mute_words(),
        library.counts(),
    )


def first_source(library: Library) -> int:
    return library.sources()[0].source.id


def rename_a_search(library: Library) -> None:
    library.rename_search(library.saved_searches()[0].id, "Harbours")


def remove_a_search(library: Library) -> None:
    library.remove_search(library.saved_searches()[0].id)


ACTIONS: dict[str, Callable[[Library], object]] = {
    "mark read": lambda library: library.mark_read(library.ids(EVERY)[:3]),
    "star": lambda library: library.star(library.ids(EVERY)[4]),
    "mark all read": lambda library: library.mark_all_read(),
    "mark a source read": lambda library: library.mark_all_read(ListQuery(source_id=first_source(library))),
    "mark a search read": lambda library: library.mark_all_read(ListQuery(words="the")),
    "remove a source": lambda library: library.remove_source(first_source(library)),
    "rename a source": lambda library: library.edit_source(first_source(library), title="Mine"),
    "mute a source": lambda library: library.edit_source(first_source(library), muted=True),
    "give a source another address": lambda library: library.edit_source(first_source(library), url="https://other.example/feed"),
    "change a source's settings": lambda library: library.edit_source(first_source(library), keep_days=30, full_text=False),
    "put a source into a folder": lambda library: library.edit_source(first_source(library), folder="One of my own"),
    "move sources": lambda library: library.move_sources([row.source.id for row in library.sources()], "Elsewhere"),
    "rename a folder": lambda library: library.rename_folder(library.folders()[0], "Renamed"),
    "follow the pack": lambda library: library.add_pack(),
    "save a search": lambda library: library.save_search("Ports", "port OR harbour"),
    "rename a search": rename_a_search,
    "remove a search": remove_a_search,
    "mute words": lambda library: library.set_mute_words(["night train"]),
}


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS.keys())
def test_undo_and_redo_across_restarts(folder: Path, action: Callable[[Library], object]) -> None:
    with Library(folder) as library:
        library.add_sample_wire()
        library.settle()
        library.star(library.ids(EVERY)[4])
        library.undo()
        library.save_search("Trains", "train OR trains")
        before = marks(library)
        action(library)
        after = marks(library)
        assert after != before
    with Library(folder) as library:
        assert marks(library) == after
        assert library.undo()
        assert marks(library) == before
    with Library(folder) as library:
        assert library.redo()
        assert marks(library) == after
        assert library.redo() is None


def test_actions_undone_one_after_another(library: Library) -> None:
    library.add_sample_wire()
    start = marks(library)
    for action in ACTIONS.values():
        action(library)
    while library.undo():
        pass
    # The sample wire itself was put in without an action, and stays.
    assert marks(library) == start
    assert library.undo() is None


def test_what_is_undone_is_named(library: Library) -> None:
    library.add_sample_wire()
    number = library.save_search("Ports", "port OR harbour")
    library.rename_search(number, "Harbours")
    library.remove_search(number)
    source = library.sources()[0].source
    changes = {"title": "Mine"}, {"muted": True}, {"muted": False}, {"keep_days": 3, "full_text": False}, {"folder": "World"}
    for each in changes:
        library.edit_source(source.id, **each)
    said = [library.undo() for _each in range(len(changes) + 2)]
    assert said == [
        "Move to World", "Change the settings of Mine", "Unmute Mine", "Mute Mine", f"Rename {source.title}",
        "Remove the search “Harbours”", "Rename the search “Ports”",
    ]  # fmt: skip
    with pytest.raises(KeyError):
        library.rename_search(number + 1, "Nothing")


def test_a_new_action_ends_what_could_be_redone(library: Library) -> None:
    library.add_sample_wire()
    ids = library.ids(EVERY)
    library.star(ids[0])
    library.undo()
    library.mark_read(ids[1])
    assert library.redo() is None
    assert not library.row(ids[0]).starred


def test_marking_what_is_marked_is_no_action(library: Library) -> None:
    library.add_sample_wire()
    ids = library.ids(EVERY)
    assert library.mark_read(ids) == len(ids)
    assert library.mark_read(ids) == 0
    library.undo()
    assert library.undo() is None


def test_mute_words_hide_and_say_how_many(library: Library) -> None:
    library.add_sample_wire()
    total = library.counts().total
    hidden = library.set_mute_words(["  night   TRAIN ", ""])
    assert hidden >= 1
    assert library.mute_words() == ["night TRAIN"]
    assert library.counts().silenced == hidden
    assert library.counts().total == total - hidden
    assert not any("Night train" in row.headline for row in library.rows(EVERY))
    assert library.set_mute_words([]) == 0
    assert library.counts().total == total


def test_smart_folders_count(library: Library) -> None:
    library.add_sample_wire()
    library.settle()
    library.save_search("Trains", "train OR trains")
    (found,) = library.saved_searches()
    assert found.total == library.count(ListQuery(words="train OR trains")) > 0
    library.mark_all_read(ListQuery(words=found.words))
    assert library.saved_searches()[0].unread == 0


def test_listeners_hear_of_changes_until_they_end_it(library: Library) -> None:
    heard: list[Changed] = []
    end = library.subscribe(heard.append)
    library.add_sample_wire()
    id = library.ids(EVERY)[0]
    library.star(id)
    assert Changed("state", (id,)) in heard
    end()
    count = len(heard)
    library.star(id, False)
    assert len(heard) == count


def test_unknown_names_are_refused(library: Library) -> None:
    library.add_sample_wire()
    with pytest.raises(TypeError):
        library.edit_source(first_source(library), colour="red")
    with pytest.raises(KeyError):
        library.remove_source(999)
    with pytest.raises(KeyError):
        library.row(999)
    assert library.story(999) is None


def test_what_a_lesson_would_change_is_foreseen(folder: Path) -> None:
    with Library(folder) as library:
        library.add_sample_wire()
        told = [each for id in library.ids(EVERY) if (each := library.story(id)) is not None]
        opened = next(each for each in told if any("dvertisement" in removal.text for removal in each.story.removals))
        index = next(n for n, removal in enumerate(opened.story.removals) if "dvertisement" in removal.text)
        line = opened.story.removals[index].text
        with_it = [each for each in told if any(removal.text == line for removal in each.story.removals)]
        foreseen = library.foresee(opened.row.id, index)
        # The line alone, or as one of several.
        assert 0 < len(with_it) <= foreseen["never"].stories <= foreseen["never"].of == len(told)
        assert foreseen["everywhere"] == Foreseen(0, len(told))
        assert foreseen["here"].of == sum(each.row.source_id == opened.row.source_id for each in told)


def test_a_lesson_is_taken_and_taken_back(folder: Path) -> None:
    with Library(folder) as library:
        library.add_sample_wire()
        opened = next(each for id in library.ids(EVERY) if (each := library.story(id)) and each.story.removals)
        index, line = next((n, removal.text) for n, removal in enumerate(opened.story.removals) if removal.text.strip())
        taught = library.teach(opened.row.id, index, "never")
        assert " ".join(line.split()) in (folder / "rules" / "taught.toml").read_text()
        assert not any(removal.text == line for removal in taught.story.removals)
        assert library.undo() == "Teach a line"
        back = library.story(opened.row.id)
        assert back is not None
        assert any(removal.text == line for removal in back.story.removals)
        here = library.teach(opened.row.id, index, "here")
        assert any(removal.text == line for removal in here.story.removals)
