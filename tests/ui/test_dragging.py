"""Stories dragged out of the window arrive as files that open by themselves and as Markdown, and are not counted as copies."""

from __future__ import annotations

from pathlib import Path

from ui.controller import Controller


def test_dragged_stories_are_files_and_text(desk: Controller) -> None:
    model = desk.stories.model
    rows = [model.row_of(entry_id) for entry_id in model.ids[:2]]
    carried = model.mimeData([model.index(row, 0) for row in rows])
    paths = [Path(url.toLocalFile()) for url in carried.urls()]
    headlines = [desk.library.row(entry_id).headline for entry_id in model.ids[:2]]
    assert [path.suffix for path in paths] == [".html", ".html"]
    for path, headline in zip(paths, headlines, strict=True):
        assert headline in path.read_text(encoding="utf8")
        assert headline in carried.text()
    assert not any(desk.library.row(entry_id).saved for entry_id in model.ids[:2])


def test_they_come_in_the_form_that_copies_have(desk: Controller) -> None:
    desk.library.change_settings(copy_format="markdown")
    model = desk.stories.model
    carried = model.mimeData([model.index(model.row_of(model.ids[0]), 0)])
    assert Path(carried.urls()[0].toLocalFile()).suffix == ".md"
