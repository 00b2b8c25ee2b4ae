"""Golden folders: a page as a stranger serves it, and exactly what comes of it. To write them anew after a change that you want,
run `python -m tests.pages.test_golden` and read the difference before you commit it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.model.fetched import Fetched, Validators
from reader.prepare import prepare_page
from reader.render import to_json
from reader.rules import load_rules

FOLDERS = sorted(path for path in (Path(__file__).parent / "golden").iterdir() if path.is_dir())
KEYS = ("headline", "standfirst", "byline", "dateline", "published", "language", "credits", "copyright", "completeness", "note")


def told(folder: Path) -> dict[str, Any]:
    url = f"https://golden.example/{folder.name}"
    body = (folder / "page.html").read_bytes()
    fetched = Fetched(url, url, 200, "text/html", "utf-8", body, Validators(), datetime(2024, 5, 3, tzinfo=UTC))
    story = to_json(prepare_page(fetched, None, load_rules()))
    return {
        **{key: story[key] for key in KEYS},
        "blocks": [[block["kind"], block["text"], block["html"]] for block in story["blocks"]],
        "removals": [[removal["reason"], removal["rule"], removal["text"]] for removal in story["removals"]],
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_page_becomes_its_story(folder: Path) -> None:
    assert told(folder) == json.loads((folder / "story.json").read_text(encoding="utf8"))


def test_there_are_golden_pages() -> None:
    assert len(FOLDERS) >= 5


if __name__ == "__main__":
    for golden in FOLDERS:
        (golden / "story.json").write_text(json.dumps(told(golden), ensure_ascii=False, indent=1) + "\n", encoding="utf8")
