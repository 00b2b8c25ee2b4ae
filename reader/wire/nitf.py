"""Reads NITF, the News Industry Text Format: one story a file, with its furniture in fields."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from reader.errors import ParseError
from reader.model.story import Byline, Dateline, Furniture, Image, Label, Reason
from reader.wire.agencies import agency_in
from reader.wire.byline import names_in, read_byline
from reader.wire.copy import WireCopy
from reader.wire.credits import is_copyright, read_credit, shown_credit
from reader.wire.dateline import read_dateline
from reader.wire.labels import read_labels
from reader.wire.markup import Piece, pieces_of
from reader.wire.notices import is_withdrawal
from reader.wire.safe_xml import find, find_all, local, parse_xml, text_of


def read_nitf(body: bytes, about: str = "") -> WireCopy:
    """The story of a NITF file. Raises ParseError where it is none."""
    root = parse_xml(body, about)
    if local(root) != "nitf":
        root = find(root, "nitf")
    if root is None:
        raise ParseError(about, "not a NITF file")
    return nitf_copy(root)


def nitf_copy(root: Any) -> WireCopy:
    """The story of a <nitf> element, wherever it stands."""
    head = find(root, "body.head")
    content = find(root, "body.content")
    headline = text_of(find(head, "hl1")) or text_of(find(head, "hedline")) if head is not None else ""
    furniture = make_furniture(
        headline=headline or text_of(find(root, "head", "title")),
        standfirst=(text_of(find(head, "abstract")) or text_of(find(head, "hl2"))) if head is not None else "",
        byline=_byline(find(head, "byline")) if head is not None else "",
        dateline=text_of(find(head, "dateline")) if head is not None else "",
        agency=text_of(find(head, "distributor")) if head is not None else "",
        published=_norm(root, "date.release") or _norm(root, "date.issue") or _norm(root, "story.date"),
        copyright=_copyright(root),
        notes=(text_of(find(root, "fixture")), _attribute(find(root, "du-key"), "key")),
    )
    pieces = list(pieces_of(content)) if content is not None else []
    tagline = text_of(find(root, "body.end"))
    return assemble(
        furniture, pieces, (tagline,) if tagline else (), language=root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )


def _attribute(element: Any | None, name: str) -> str:
    return (element.get(name) or "") if element is not None else ""


def _byline(element: Any | None) -> str:
    """The byline without the writers' titles, which stand in elements of their own."""
    if element is None:
        return ""
    people = [text_of(person) for person in find_all(element, "person")]
    return "By " + " and ".join(people) if people else text_of(element)


def _norm(root: Any, name: str) -> datetime | None:
    element = find(root, name)
    return read_norm(element.get("norm") or text_of(element)) if element is not None else None


def _copyright(root: Any) -> str:
    element = find(root, "doc.copyright")
    if element is not None and element.get("holder"):
        return f"© {element.get('year') or ''} {element.get('holder')}".replace("  ", " ")
    return text_of(find(root, "rights"))


def read_norm(text: str) -> datetime | None:
    """ISO 8601 in its short and long forms, "20140519T101500Z" and "2014-05-19T10:15:00+02:00", in UTC."""
    plain = text.strip()
    if len(plain) == 8 and plain.isdigit():
        plain += "T000000"
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def make_furniture(
    *,
    headline: str,
    standfirst: str = "",
    byline: str = "",
    dateline: str = "",
    agency: str = "",
    published: datetime | None = None,
    updated: datetime | None = None,
    copyright: str = "",
    notes: tuple[str, ...] = (),
) -> Furniture:
    """Furniture from a file's fields, which hold the same grammar as plain copy does."""
    labels, plain = read_labels(headline)
    more: tuple[Label, ...] = tuple(label for note in notes for label in read_labels(note)[0])
    names = (read_byline(byline) or Byline(names_in(byline), byline)) if byline else None
    return Furniture(
        headline=plain,
        standfirst=standfirst if standfirst != headline else "",
        byline=names if names and names.names else None,
        dateline=_dateline(dateline, agency),
        published=published,
        updated=updated,
        labels=labels + more,
        copyright=copyright,
    )


def _dateline(text: str, agency: str) -> Dateline | None:
    if not text:
        return None
    code = agency_in(agency) or agency
    found = read_dateline(f"{text} A", house=agency) or read_dateline(f"{text} -- A", house=agency)
    if found is None:
        return Dateline(text, text, "", code)
    return Dateline(text, found.place, found.day, found.agency or code)


def assemble(
    furniture: Furniture, pieces: list[Piece], tail: tuple[str, ...] = (), language: str = "", withdrawn: bool = False
) -> WireCopy:
    """The copy from its parts: credits and copyright lines are lifted into fields, a dateline in the text is read."""
    kept: list[Piece] = []
    removed: list[tuple[str, Reason, int]] = []
    credits: list[str] = []
    rights = furniture.copyright
    for piece in [*pieces, *(Piece(f"<p>{text}</p>", text) for text in tail)]:
        credit = None if piece.picture else read_credit(piece.text)
        if not piece.picture and is_copyright(piece.text):
            rights = rights or piece.text
            removed.append((piece.text, Reason.KEPT_AS_FIELD, len(kept) - 1))
        elif (credit is not None and kept) or piece.text in tail:
            credits.append(shown_credit(piece.text))
            removed.append((piece.text, Reason.KEPT_AS_FIELD, len(kept) - 1))
        else:
            kept.append(piece)
    house = furniture.dateline.agency if furniture.dateline else ""
    dateline = (
        next((found for piece in kept[:3] if (found := read_dateline(piece.text, language, house))), None) or furniture.dateline
    )
    picture = next((piece for piece in kept if piece.picture), None)
    complete = Furniture(
        headline=furniture.headline,
        standfirst=furniture.standfirst,
        byline=furniture.byline,
        dateline=dateline,
        published=furniture.published,
        updated=furniture.updated,
        lead_image=Image(picture.picture, caption=picture.text, credit=picture.credit) if picture else None,
        labels=furniture.labels,
        credits=(*furniture.credits, *filter(None, credits)),
        copyright=rights,
    )
    text = "\n\n".join(piece.text for piece in kept)
    return WireCopy(
        complete,
        tuple(piece.text for piece in kept),
        tuple(removed),
        language=language.split("-")[0].lower(),
        html=tuple(piece.html for piece in kept),
        withdrawn=withdrawn or is_withdrawal(f"{furniture.headline}\n{text}"),
    )
