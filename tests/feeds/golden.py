"""Feeds as JSON that people can judge; `python -m tests.feeds.golden` writes what the reader says now beside each feed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.feeds.parse import parse_feed
from reader.model.feed import Entry, Feed

FOLDER = Path(__file__).parent / "golden"
URL = "http://feeds.example/here/feed.xml"


def cases() -> list[Path]:
    """The feeds in the folder."""
    return sorted(path for path in FOLDER.iterdir() if not path.name.endswith(".expected.json"))


def expected(path: Path) -> Path:
    return path.with_name(path.name + ".expected.json")


def told(feed: Feed, entries: tuple[Entry, ...]) -> dict[str, Any]:
    """What was read, without what is empty."""

    def fields(one: Feed | Entry) -> dict[str, Any]:
        found = {name: getattr(one, name) for name in one.__slots__}
        return {name: str(value) if hasattr(value, "isoformat") else value for name, value in found.items() if value}

    rows = [fields(entry) for entry in entries]
    for row in rows:
        del row["feed_url"]
        if "authors" in row:
            row["authors"] = list(row["authors"])
    about = fields(feed)
    if "skip_hours" in about:
        about["skip_hours"] = list(about["skip_hours"])
    return {"feed": about, "entries": rows}


def main() -> None:
    for path in cases():
        found = told(*parse_feed(path.read_bytes(), URL))
        expected(path).write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
