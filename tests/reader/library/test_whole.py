"""The whole library out and in: nothing lost, nothing doubled, nothing outside the folder touched."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest

from reader.errors import ParseError, SaveError
from reader.library import Library, ListQuery
from reader.library.whole import FORMAT
from reader.store import whole

EVERY = ListQuery(collapse=False, limit=1000)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library in which the user did things: read, starred, put something back, kept a place, saved, searched, muted."""
    folder = tmp_path_factory.mktemp("full")
    with Library(folder / "library") as library:
        library.add_sample_wire()
        ids = library.ids(EVERY)
        assert library.story(ids[1]) is not None
        library.mark_read(ids[:7])
        library.star(ids[3:5])
        some = next(id for id in ids if len((opened := library.story(id)).story.removals) > 2 and opened)  # type: ignore[union-attr]
        library.restore(some, 1)
        library.keep_position(ids[0], 0.4)
        library.save_copy(ids[2], "html", folder / "copies")
        library.save_search("Ports", "port OR harbour")
        library.edit_source(library.sources()[0].source.id, title="My own name", folder="Mine", keep_days=90)
        page = folder / "note.html"
        page.write_text("<h1>A page of my own</h1>" + "<p>It has words enough to be taken for a story of some length.</p>" * 9)
        library.open_file(page)
        with library._database.write(durable=True) as db:  # an earlier state of a story, as a refresh leaves it
            text = db.execute("SELECT text_hash, story FROM story WHERE entry_id = ?", (ids[1],)).fetchone()
            db.execute(
                "INSERT INTO version (entry_id, fetched_at, text_hash, story) VALUES (?, 1790000000, ?, ?)", (ids[1], *text)
            )
        yield library


def everything(library: Library) -> tuple[object, ...]:
    """All that the library holds, without its own numbers."""
    with library._database.read() as db:
        sources = {id: whole.read_source(db, id) for id in whole.source_numbers(db)}
        stories = {}
        for id, source in sources.items():
            for entry in whole.entry_numbers(db, id):
                data = whole.read_entry(db, entry)
                data.pop("id")
                for copy in data["copies"]:
                    copy.pop("entry_id", None)
                if data["story"]:
                    data["story"]["entry_id"] = None
                for version in data["versions"]:
                    version["story"]["entry_id"] = None
                opened = library.story(entry)
                assert opened is not None
                images = {url: image.body for url, image in opened.images.items()}
                page = db.execute("SELECT length(body) FROM page WHERE entry_id = ?", (entry,)).fetchone()
                stories[source["url"], data["guid"]] = (data, images, opened.restored, opened.position, page)
        return list(sources.values()), stories, whole.read_rest(db)


def test_nothing_is_lost_on_the_way_out_and_in(full: Library, tmp_path: Path) -> None:
    out = full.export_all(tmp_path / "out")
    assert out.stories == len(full.ids(EVERY))
    with Library(tmp_path / "other") as other:
        report = other.import_all(tmp_path / "out")
        assert (report.stories, report.known, report.faults) == (out.stories, 0, ())
        assert everything(other) == everything(full)
        other.settle()
        assert other.search("barley ")
        again = other.import_all(tmp_path / "out")
        assert (again.stories, again.known, again.sources) == (0, out.stories, 0)
        assert everything(other) == everything(full)


def test_the_files_can_be_read_without_us(full: Library, tmp_path: Path) -> None:
    full.export_all(tmp_path)
    index = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse((tmp_path / "index.html").read_bytes())
    links = [unquote(link.get("href")) for link in index.iter("a")]
    assert len(links) == len(full.ids(EVERY)) == len(list((tmp_path / "stories").rglob("*.md")))
    assert all((tmp_path / link).is_file() for link in links)
    for markdown in (tmp_path / "stories").rglob("*.md"):
        for piece in markdown.read_text(encoding="utf8").split("](<")[1:]:
            assert (markdown.parent / piece.split(">)")[0]).is_file() or piece.startswith("http")
    assert b"<opml" in (tmp_path / "sources.opml").read_bytes()


def test_a_stopped_export_has_no_manifest_and_can_be_done_again(full: Library, tmp_path: Path) -> None:
    stop = threading.Event()
    stopped = full.export_all(tmp_path, lambda done, _total: stop.set() if done == 4 else None, stop)
    assert stopped.stopped
    assert not (tmp_path / "manifest.jsonl").exists()
    assert full.export_all(tmp_path).stories == len(full.ids(EVERY))


def test_a_folder_with_other_things_in_it_is_left_alone(full: Library, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x")
    with pytest.raises(SaveError, match="other files"):
        full.export_all(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_hostile_folder_reads_nothing_outside_and_stops_nothing_else(full: Library, tmp_path: Path) -> None:
    full.export_all(tmp_path / "out")
    secret = tmp_path / "secret"
    secret.write_bytes(b"\x89PNG\r\n\x1a\nsecret")
    manifest = tmp_path / "out" / "manifest.jsonl"
    lines = [json.loads(line) for line in manifest.read_text(encoding="utf8").splitlines()]
    stories = [line for line in lines if line["record"] == "story"]
    stories[0]["images"] = {"https://x.example/a": ["image/png", "../secret"]}
    stories[1]["story"]["blocks"][0]["html"] = '<p onclick="x()">Hello<script>steal()</script></p>'
    stories[2]["title"] = None
    stories[3].pop("versions")
    stories[4]["files"]["original"] = str(secret)
    manifest.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf8")
    with Library(tmp_path / "other") as other:
        report = other.import_all(tmp_path / "out")
        assert len(report.faults) == 4
        assert report.stories == len(stories) - 4
        for id in other.ids(EVERY):
            opened = other.story(id)
            assert opened is not None
            assert all("onclick" not in block.html and "<script" not in block.html for block in opened.story.blocks)
            assert all(b"secret" not in image.body for image in opened.images.values())


@pytest.mark.parametrize("text", ["", "{}", "not json", '{"record": "cleanwire", "format": 99}', "[1]"])
def test_what_is_no_export_is_refused_in_words(text: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text(text)
    with Library(tmp_path / "library") as library, pytest.raises(ParseError):
        library.import_all(tmp_path)


@pytest.mark.parametrize("stories", ["null", '""', "[]", "1e999", "true"])
def test_a_number_of_stories_that_is_none_hinders_nothing(stories: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text(f'{{"record": "cleanwire", "format": {FORMAT}, "stories": {stories}}}\n')
    with Library(tmp_path / "library") as library:
        assert library.import_all(tmp_path).stories == 0
