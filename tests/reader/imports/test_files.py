"""Files of other programs: each form read, its address, dates, stars and pictures kept, and nothing foreign believed."""

from __future__ import annotations

import csv
import json
import plistlib
import zipfile
from base64 import b64encode
from datetime import UTC, datetime
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ParseError
from reader.imports.files import files_in, stories_in
from reader.imports.found import FoundStory
from reader.library import Library, ListQuery
from reader.resource_files import resource
from tests.reader.offline.stories import picture

ADDRESS = "https://harbour.example/2026/05/ferry"
PARAGRAPHS = "".join(
    f"<p>The ferry crossed for the {number}th time that week, and those aboard counted the buoys as they always had.</p>"
    for number in range(4, 16)
)
PHOTOGRAPH = resource("sample", "northline", "images", "harbour.jpg").read_bytes()


def page(image: str = "", head: str = "") -> str:
    figure = f'<figure><img src="{image}" alt="A ferry"><figcaption>The ferry.</figcaption></figure>' if image else ""
    return (
        f"<!DOCTYPE html>{head}<html><head><meta charset='utf-8'><title>Ferry keeps its hours</title></head><body>"
        f"<article><h1>Ferry keeps its hours</h1>{figure}{PARAGRAPHS}</article></body></html>"
    )


def written(folder: Path, name: str, body: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


def only(path: Path) -> FoundStory:
    (found,) = stories_in(path)
    return found


@pytest.mark.parametrize(
    ("head", "tool", "day"),
    [
        (
            f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Tue May 19 2026 08:15:00 GMT+0200 (CEST)\n-->",
            "SingleFile",
            datetime(2026, 5, 19, 6, 15, tzinfo=UTC),
        ),
        (f"<!-- saved from url=(0038){ADDRESS} -->", "Web page", None),
        (
            f"<!-- Saved from {ADDRESS} at 2026-05-19T06:15:00Z using monolith v2.8 -->",
            "monolith",
            datetime(2026, 5, 19, 6, 15, tzinfo=UTC),
        ),
        (f'<link rel="canonical" href="{ADDRESS}">', "Web page", None),
    ],
)
def test_a_page_saved_as_one_file_keeps_its_address_and_its_pictures(
    head: str, tool: str, day: datetime | None, tmp_path: Path
) -> None:
    inside = "data:image/jpeg;base64," + b64encode(PHOTOGRAPH).decode()
    found = only(written(tmp_path, "ferry.html", page(inside, head)))
    assert (found.tool, found.address, found.saved_at) == (tool, ADDRESS, day)
    ((address, image),) = found.images.items()
    assert image.body == PHOTOGRAPH
    assert found.page is not None
    assert f'src="{address}"'.encode() in found.page
    assert b"base64" not in found.page


def test_mhtml(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Ferry keeps its hours"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Date"] = "Tue, 19 May 2026 08:15:00 +0200"
    message.set_content(page("/pictures/a.jpg") + '<img src="cid:frame-1@mhtml.blink">', subtype="html")
    message["Content-Location"] = ADDRESS
    message.make_related()
    message.add_related(PHOTOGRAPH, "image", "jpeg", headers=["Content-Location: https://harbour.example/pictures/a.jpg"])
    message.add_related(picture(9, 9).body, "image", "png", cid="<frame-1@mhtml.blink>")
    message.add_related(b"body{}", "text", "css")
    found = only(written(tmp_path, "ferry.mhtml", message.as_bytes()))
    assert (found.tool, found.address, found.title) == ("MHTML", ADDRESS, "Ferry keeps its hours")
    assert found.saved_at == datetime(2026, 5, 19, 6, 15, tzinfo=UTC)
    assert found.images["https://harbour.example/pictures/a.jpg"].body == PHOTOGRAPH
    assert found.page is not None
    assert b"cid:" not in found.page


def test_a_web_archive(tmp_path: Path) -> None:
    archive = {
        "WebMainResource": {
            "WebResourceURL": ADDRESS,
            "WebResourceData": page("/a.jpg").encode(),
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
        },
        "WebSubresources": [
            {"WebResourceURL": "https://harbour.example/a.jpg", "WebResourceData": PHOTOGRAPH},
            {"WebResourceURL": "https://harbour.example/a.js", "WebResourceData": b"alert(1)"},
        ],
    }
    for form in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        found = only(written(tmp_path, "ferry.webarchive", plistlib.dumps(archive, fmt=form)))
        assert (found.address, found.charset, set(found.images)) == (ADDRESS, "UTF-8", {"https://harbour.example/a.jpg"})


def test_wallabag(tmp_path: Path) -> None:
    rows = [
        {
            "url": ADDRESS, "title": "Ferry", "content": "<p>Text</p>", "is_starred": 1, "is_archived": 0,
            "created_at": "2026-05-19T06:15:00+00:00", "published_at": "2026-05-18 10:00:00", "published_by": ["Marta Lind"],
            "tags": ["sea", {"label": "ships & quays"}],
        },
        {"url": "https://harbour.example/b", "is_archived": 1},
        {"no": "address"},
    ]  # fmt: skip
    first, second = stories_in(written(tmp_path, "all.json", json.dumps(rows)))
    assert (first.title, first.content_html, first.starred, first.read) == ("Ferry", "<p>Text</p>", True, False)
    assert (first.authors, first.published) == (("Marta Lind",), datetime(2026, 5, 18, 10, tzinfo=UTC))
    assert first.summary_html == "<p>Tags: sea, ships &amp; quays</p>"
    assert second.read


def table(*rows: dict[str, str]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def test_pocket_and_instapaper_tables_and_their_zip(tmp_path: Path) -> None:
    pocket = table(
        {"title": "Ferry", "url": ADDRESS, "time_added": "1779171300", "tags": "sea|ships", "status": "archive"},
        {"title": "Not one", "url": "javascript:alert(1)", "time_added": "1", "tags": "", "status": "unread"},
    )
    instapaper = table(
        {"URL": ADDRESS, "Title": "Ferry", "Selection": "a < line", "Folder": "Starred", "Timestamp": "1779171300", "Tags": "[]"}
    )
    (one,) = stories_in(written(tmp_path, "part_000000.csv", "\ufeff" + pocket))
    assert (one.tool, one.read, one.summary_html) == ("Pocket", True, "<p>Tags: sea, ships</p>")
    assert one.saved_at == datetime(2026, 5, 19, 6, 15, tzinfo=UTC)
    (two,) = stories_in(written(tmp_path, "instapaper.csv", instapaper))
    assert (two.tool, two.starred, two.read, two.summary_html) == ("Instapaper", True, False, "<p>a &lt; line</p>")
    with zipfile.ZipFile(tmp_path / "pocket.zip", "w") as archive:
        archive.writestr("pocket/part_000000.csv", pocket)
        archive.writestr("pocket/readme.txt", "x")
    assert list(stories_in(tmp_path / "pocket.zip")) == [one]


def test_lists_of_links(tmp_path: Path) -> None:
    pocket = f"""<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
      <li><a href="{ADDRESS}" time_added="1779171300" tags="sea,ships">Ferry &amp; quay</a></li></ul>
      <h1>Read Archive</h1><ul><li><a href="https://harbour.example/b" time_added="1779171300" tags="">B</a></li>
      <li><a href="javascript:alert(1)" time_added="1">C</a></li></ul></body></html>"""
    first, second = stories_in(written(tmp_path, "ril_export.html", pocket))
    assert (first.tool, first.title, first.read, second.read) == ("Pocket", "Ferry & quay", False, True)
    bookmarks = (
        f'<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><DT><A HREF="{ADDRESS}" ADD_DATE="1779171300">F</A></DL>'
    )
    (one,) = stories_in(written(tmp_path, "bookmarks.html", bookmarks))
    assert (one.tool, one.title, one.saved_at) == ("Bookmarks", "F", datetime(2026, 5, 19, 6, 15, tzinfo=UTC))


def test_a_folder_is_walked_but_never_left(tmp_path: Path) -> None:
    inner = tmp_path / "pages" / "deep"
    inner.mkdir(parents=True)
    written(inner, "a.html", page())
    written(inner, "b.css", "x")
    written(inner, ".hidden.html", page())
    secret = written(tmp_path, "secret.html", page())
    (inner / "link.html").symlink_to(secret)
    assert files_in([tmp_path / "pages"]) == [inner / "a.html"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.json", "{}"), ("a.json", "["), ("a.json", "[1]"), ("a.csv", "a,b\n1,2\n"), ("a.csv", ""), ("a.webarchive", "x"),
        ("a.mhtml", "x"), ("a.zip", "PK"), ("a.bin", "x"), ("a.webarchive", plistlib.dumps({"WebMainResource": 5}).decode()),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(name: str, body: str, tmp_path: Path) -> None:
    with pytest.raises(ParseError):
        list(stories_in(written(tmp_path, name, body)))


@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.mhtml", "a.webarchive", "a.json", "a.csv", "a.zip"]))
def test_no_bytes_bring_another_fault(tmp_path_factory: pytest.TempPathFactory, body: bytes, name: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), name, body)
    try:
        found = list(stories_in(path))
    except ParseError:
        return
    assert all(isinstance(story, FoundStory) for story in found)


def test_they_become_clean_stories_of_the_library_once(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    inside = "data:image/jpeg;base64," + b64encode(PHOTOGRAPH).decode()
    written(pages, "ferry.html", page(inside, f"<!-- saved from url=(0038){ADDRESS} -->"))
    written(
        pages, "list.json", json.dumps([{"url": "https://w.example/1", "title": "Kept", "content": PARAGRAPHS, "is_starred": 1}])
    )
    written(
        pages,
        "pocket.csv",
        table({"title": "Only a link", "url": "https://p.example/1", "time_added": "1779171300", "status": "unread"}),
    )
    written(pages, "broken.mhtml", "nothing")
    with Library(tmp_path / "library") as library:
        report = library.import_pages([pages])
        assert (report.stories, report.links, report.known, len(report.faults)) == (2, 1, 0, 1)
        rows = {row.headline: row for row in library.rows(ListQuery(collapse=False))}
        assert set(rows) == {"Ferry keeps its hours", "Kept", "Only a link"}
        assert rows["Kept"].starred
        assert {row.source for row in rows.values()} == {
            "Imported from Web page",
            "Imported from wallabag",
            "Imported from Pocket",
        }
        ferry = library.story(rows["Ferry keeps its hours"].id)
        assert ferry is not None
        assert ferry.story.url == ADDRESS
        assert "for the 15th time" in ferry.story.text
        assert [image.body for image in ferry.images.values()] == [PHOTOGRAPH]
        assert any(address in block.html for address in ferry.images for block in ferry.story.blocks)
        again = library.import_pages([pages])
        assert (again.stories, again.links, again.known) == (0, 0, 3)
        library.settle()
        assert library.check().ok, "what the page says of itself is what the entry is kept by"
