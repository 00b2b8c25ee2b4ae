"""Agencies' files, NITF, NewsML-G2 and ninjs, and files that pretend to be one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import ParseError
from reader.wire.copy import WireCopy
from reader.wire.formats import READERS, read_wire_file, wire_format

FILES = Path(__file__).parent / "files"


def opened(name: str) -> WireCopy:
    copy = read_wire_file((FILES / name).read_bytes(), name)
    assert copy is not None
    return copy


def test_nitf() -> None:
    copy = opened("harbour.nitf.xml")
    furniture = copy.furniture
    assert furniture.headline == "Dockers return to Tarnhaven harbour after pay deal"
    assert [(label.kind, label.number) for label in furniture.labels] == [("UPDATE", 2), ("WRITETHRU", 2)]
    assert furniture.byline is not None
    assert furniture.byline.names == ("Mira Holm", "Jonas Eld")
    assert furniture.dateline is not None
    assert furniture.dateline.place == "TARNHAVEN, Norland"
    assert furniture.published == datetime(2023, 4, 12, 8, 15, tzinfo=UTC)
    assert furniture.lead_image is not None
    assert furniture.lead_image.url == "https://pictures.example.org/crane.jpg"
    assert furniture.copyright == "© 2023 Northline Press"
    assert furniture.credits[0] == "Reporting by Mira Holm; editing by Tove Brandt"
    assert copy.language == "en"
    blocks = ["<figure>", "<p>Docke", '<p>"We h', "<h2>What", "<ul><li>", "<blockqu", "<table><", "<p>The p"]
    assert [block[:8] for block in copy.html] == blocks
    assert "javascript" not in "".join(copy.html)
    assert copy.paragraphs[1].endswith("41 ships & barges.")


def test_newsml() -> None:
    copy = opened("orchard.newsml.xml")
    furniture = copy.furniture
    assert furniture.headline == "Apfelbauern im Tal rechnen mit halber Ernte"
    assert furniture.byline is not None
    assert furniture.byline.names == ("Hanna Voss",)
    assert furniture.dateline is not None
    assert (furniture.dateline.text, furniture.dateline.agency) == ("Lindental (Rundblick) -", "Rundblick")
    assert furniture.published == datetime(2022, 9, 20, 6, 10, tzinfo=UTC)
    assert copy.language == "de"
    assert len(copy.paragraphs) == 3
    assert "<strong>Emil Kranz</strong>" in copy.html[1]
    assert not copy.withdrawn


def test_ninjs() -> None:
    copy = opened("lighthouse.ninjs.json")
    furniture = copy.furniture
    assert furniture.headline == "Keeper, 91, leaves the last manned light"
    assert [label.kind for label in furniture.labels] == ["CORRECTED"]
    assert furniture.byline is not None
    assert furniture.byline.names == ("Ines Falk",)
    assert furniture.dateline is not None
    assert furniture.dateline.day == "Feb 3"
    assert furniture.lead_image is not None
    assert furniture.lead_image.url.endswith("lamp-l.jpg")
    assert "alert" not in "".join(copy.html)
    assert furniture.credits == ("Editing by Kai Lund",)


def test_second_generation_of_ninjs() -> None:
    item = {
        "uri": "http://example.org/2",
        "headlines": [{"role": "main", "value": "River rises again"}],
        "bodies": [{"contenttype": "text/plain", "value": "The river rose.\n\nNobody was hurt."}],
        "pubstatus": "canceled",
    }
    copy = read_wire_file(json.dumps(item).encode())
    assert copy is not None
    assert copy.paragraphs == ("The river rose.", "Nobody was hurt.")
    assert copy.withdrawn


def test_newsml_with_nitf_or_plain_text_inside() -> None:
    nitf = "<nitf><body><body.content><p>The river rose.</p></body.content></body></nitf>"
    shell = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>'
        "<contentMeta><headline>River</headline></contentMeta><contentSet>{}</contentSet></newsItem>"
    )
    for inside in (f"<inlineXML>{nitf}</inlineXML>", "<inlineData>The river rose.</inlineData>"):
        copy = read_wire_file(shell.format(inside).encode())
        assert copy is not None
        assert copy.paragraphs == ("The river rose.",)
        assert copy.furniture.headline == "River"
        assert copy.withdrawn


@pytest.mark.parametrize(
    ("body", "media_type", "kind"),
    [
        (b"<nitf><body/></nitf>", "", "nitf"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><nitf/>", "text/xml", "nitf"),
        (b"<n:newsItem xmlns:n='http://iptc.org/std/nar/2006-10-01/'/>", "", "newsml-g2"),
        (b"{}", "application/vnd.iptc.ninjs+json", "ninjs"),
        (b"<!DOCTYPE html><html><body><nitf></nitf></body></html>", "", ""),
        (b"<rss/>", "", ""),
        (b'{"uri": 1}', "", ""),
        (b'{"title": "x"}', "", ""),
        (b"plain words", "", ""),
        (b"", "", ""),
    ],
)
def test_format_is_told_by_type_and_first_bytes(body: bytes, media_type: str, kind: str) -> None:
    assert wire_format(body, media_type) == kind


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/passwd">]>\n<nitf><body><body.content><p>&b;&c;</p></body.content></body></nitf>'
)


@pytest.mark.parametrize(
    "body",
    [BOMB, BOMB.decode().encode("utf-16"), b"<nitf><p>open", b"<nitf>&undefined;</nitf>", b"<nitf>\x00</nitf>"],
    ids=["entities", "entities in UTF-16", "not well-formed", "unknown entity", "NUL"],
)
def test_dangerous_or_broken_xml_is_refused(body: bytes) -> None:
    with pytest.raises(ParseError):
        READERS["nitf"](body, "test")


@pytest.mark.parametrize(
    ("kind", "body"),
    [("nitf", b"<rss/>"), ("newsml-g2", b"<rss/>"), ("ninjs", b"[1]"), ("ninjs", b"{"), ("ninjs", b"[" * 100_000)],
)
def test_another_file_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(ParseError):
        READERS[kind](body, "test")


def test_depth_loses_no_text() -> None:
    deep = (
        b"<nitf><body><body.content>" + b"<block>" * 200 + b"<p>AFTER</p>" + b"</block>" * 200 + b"</body.content></body></nitf>"
    )
    copy = read_wire_file(deep)
    assert copy is not None
    assert copy.paragraphs == ("AFTER",)
