"""Reads the dateline at the head of a story, "ROSTOV, Russia, May 19 (UPI) --", in the manner of every large agency and of
houses of their own.

A dateline is believed on evidence only: a known agency, or a date with a place, or a place in capitals before a dash and a
sentence. Prose that happens to hold a dash or a bracket gives None.
"""

from __future__ import annotations

import re

from reader.model.story import Dateline
from reader.wire.agencies import agency_in, agency_named
from reader.wire.calendar import month_pattern, weekday_names
from reader.wire.eastern import read_eastern
from reader.wire.places import is_capital_place, is_mark, is_place

# How far into a paragraph a dateline may reach.
LONGEST = 160

_MONTH = rf"(?:{month_pattern()})\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
DAY = (
    rf"(?:{_MONTH}\s*{_DAY_NUMBER}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?"
    rf"|{_DAY_NUMBER}(?:\.|er|º|°|ος|-[oe]|st|nd|rd|th)?(?:\s+de)?\s*{_MONTH}(?:(?:\s+de)?,?\s+{_YEAR})?(?:\s*(?:г\.|года|р\.))?"
    rf"|{_DAY_NUMBER}[./]{_DAY_NUMBER}[./](?:{_YEAR}|\d\d)"
    rf"|{_DAY_NUMBER}\.{_DAY_NUMBER}\."
    rf"|{_YEAR}-\d\d-\d\d)"
)
_DATE = re.compile(DAY, re.I)
_DASH = r"(?:--+|[—–―]|-|_+|=)"
# After the closing bracket: "-", ".-", ":", "," or nothing at all ("New Delhi, May 3 (PTI) The …").
_AFTER_AGENCY = re.compile(rf"\s*(?P<end>\.?\s?{_DASH}(?=\s|$|\w|[\"'“„«‘¿¡(])|\.(?=\s)|:(?=\s)|)")
_BRACKET = re.compile(
    r"(?:\((?P<round>[^()]{2,60})\)|(?:(?<=[\s.,])|^)/(?P<slash>[^/()\s][^/()]{0,30}[^/()\s]|[^/()\s]{2,3})/|\[(?P<square>[^\["
    r"\]]{2,40})\])"
)
_HEAD_DAY = re.compile(rf"(?:^|[\s,.;–-]+)(?P<day>{DAY})[\s,.:;]*$", re.I)
_HEAD_WEEKDAY = re.compile(r"[\s,]+(?P<weekday>[^\s,]+)[\s,.]*$")
_HEAD_HOUR = re.compile(r"[\s,]+(?:kl\.?|at)?\s*\d{1,2}[.:h]\d\d(?:\s*(?:Uhr|GMT|CET|UTC))?[\s,]*$")
_HEAD_HIJRI = re.compile(r"\s+\d{1,2}\s+\S+(?:\s+\S+)?\s+14\d\d\s*هـ?\s+الموافق\s*")
# A dash that may end a dateline without brackets: "--" and long dashes stand as they like, "-" and "_" need room.
_BARE_DASH = re.compile(r"\s*--+\s*|\s*[—―]\s*|\s+–\s+|\s+-\s+|\s+_+\s+|\s*\.[-–—]+\s+")
_AGENCY_WORDS = re.compile(r"^(?P<agency>[^,—–\-]{2,40}?)\s*(?:[,|:]|\s[-–—]{1,2}\s|\s*[—–]\s*|--)\s*(?P<place>\S.*)$")
# After the dash, before the story: "МОСКВА, 3 мая - РИА Новости. Президент".
_SIGNED = re.compile(r"(?P<agency>[^.,–—-]{2,30})\.(?=\s)")
_HOUSE = re.compile(
    r"^(?=.{2,40}$)(?:[A-ZÀ-ÞА-ЯÇŞĞİ][A-ZÀ-ÞА-ЯÇŞĞİ.&/-]{1,11}|(?:\w+[ -]){0,4}(?:News|Wire|Newswire|Press|Presse|"
    r"Times|Post|Agency|Service|Bureau|TV|Radio|Daily|Mail))$"
)
_NAMED = re.compile(r"^[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}$")
_UNDATED = re.compile(r"^[^,|:]{2,40}?\s*(?:--|[—–])(?=\s)")
_OPENS_SENTENCE = re.compile(r"[\s\"'“”„«»‘’‚‹¿¡(\[…]*(?:[^\W_a-zß-öø-ÿа-яёα-ω])")


def read_dateline(text: str, language: str = "", house: str = "") -> Dateline | None:
    """The dateline `text` begins with, or None. `Dateline.agency` is the agency's code; place and day are as they stand.

    `house` is the name of the source: between brackets it is believed as an agency's is.
    """
    start = len(text) - len(text.lstrip(" \t\r\n\u00a0\u3000\ufeff\u200e\u200f"))
    head = text[start : start + LONGEST].split("\n\n")[0]
    if not head:
        return None
    if (eastern := read_eastern(head)) is not None:
        return eastern
    return _agency_first(head) or _bracketed(head, house) or _bare(head)


def _result(head: str, end: int, place: str, day: str, agency: str) -> Dateline:
    return Dateline(text=" ".join(head[:end].split()), place=place, day=day, agency=agency)


def _split_day(head: str) -> tuple[str, str]:
    """ "MADRID, 3 may" -> ("MADRID", "3 may"). The weekday and the hour go with the day."""
    head = _HEAD_HIJRI.sub(" ", head)
    head = _HEAD_HOUR.sub("", head)
    if found := _HEAD_DAY.search(head):
        # The dot of "CAPE CANAVERAL, Fla., Nov. 25" is the place's.
        end = found.start() + head.startswith(".,", found.start())
        return _split_weekday(head[:end])[0], _tidy_day(found["day"])
    return _split_weekday(head)


def _split_weekday(head: str) -> tuple[str, str]:
    found = _HEAD_WEEKDAY.search(head)
    if found and found["weekday"].casefold().rstrip(".") in weekday_names():
        return head[: found.start()], found["weekday"]
    return head, ""


def _trim(place: str) -> str:
    """A place without the marks around it: "MADISON, Wis." and "WASHINGTON, D.C." keep their dot, "МОСКВА." does not."""
    plain = " ".join(place.strip(" \t\n,;:-–—|").split())
    if plain.endswith("."):
        last = plain.rsplit(None, 1)[-1]
        abbreviated = re.fullmatch(r"(?:[^\W\d_]\.){2,}", last) or ("," in plain and re.fullmatch(r"[A-Z][a-z]{1,5}\.", last))
        plain = plain if abbreviated else plain.rstrip(". ")
    return "" if plain.casefold() == "undated" else plain


def _tidy_day(day: str) -> str:
    """A day without the dot that ends it as a sentence: "3 мая." -> "3 мая", but "3 mag." and "3.5." as they stand."""
    plain = " ".join(day.split())
    word = plain[:-1].rsplit(None, 1)[-1] if plain.endswith(".") else ""
    return (
        plain[:-1]
        if (len(word) > 3 and word.isalpha() and word.casefold() not in {"sept", "sett", "janv", "févr", "июля", "июня"})
        or word in {"мая", "May", "mai", "may", "июня", "июля"}
        else plain
    )


def _bracketed(head: str, house: str = "") -> Dateline | None:
    """PLACE, DAY (AGENCY) -- and its kin; an agency alone makes an undated one."""
    for found in _BRACKET.finditer(head):
        inside = (found["round"] or found["slash"] or found["square"]).strip()
        before = head[: found.start()]
        agency = agency_in(inside) or (house if house and inside.casefold() == house.casefold() else "")
        tail = _AFTER_AGENCY.match(head, found.end())
        closing = tail["end"] if tail else ""
        end = tail.end("end") if tail and closing else found.end()
        place, day = _split_day(before.strip(" ,-–—"))
        place = _trim(place)
        known_place = not place or (is_place(place) and not is_mark(place))
        if agency and known_place:
            if not closing and not (day or is_capital_place(place) or (not place and found.start() == 0)):
                return None
            # An agency's name in brackets in the middle of a caption or of prose is followed by more of the sentence.
            if not closing and not _OPENS_SENTENCE.match(head[end:]):
                return None
            return _result(head, end, place, day, agency)
        house_style = _HOUSE.match(inside) or (day and _NAMED.match(inside))
        certain = bool(day) or is_capital_place(place)
        if known_place and place and closing and house_style and certain and _OPENS_SENTENCE.match(head[end:]):
            return _result(head, end, place, day, inside)
        # "New Delhi [India], May 3 (ANI):" and "Frankfurt (Oder) (dpa) -" go on to the next bracket.
        if not (known_place and place and (found["square"] or head[found.end() :].lstrip().startswith("("))):
            return None
    return None


def _agency_first(head: str) -> Dateline | None:
    """ "(ANSA) - ROMA, 3 MAG -", "AP — WASHINGTON —", "EFE | Madrid, 3 may -"."""
    bracket = _BRACKET.match(head)
    if bracket:
        agency = agency_in((bracket["round"] or bracket["slash"] or bracket["square"]).strip())
        rest_start = bracket.end()
    else:
        words = _AGENCY_WORDS.match(head)
        agency = agency_in(words["agency"]) if words else ""
        rest_start = words.start("place") if words else 0
    if not agency:
        return None
    lead = re.match(rf"\s*\.?\s*{_DASH}?\s*", head[rest_start:])
    body_start = rest_start + (lead.end() if lead else 0)
    inner = _bare(head[body_start:])
    if inner is not None:
        end = body_start + _end_of(head[body_start:])
        return _result(head, end, inner.place, inner.day, agency)
    if bracket:
        return None
    undated = _UNDATED.match(head)
    return _result(head, undated.end(), "", "", agency) if undated and _OPENS_SENTENCE.match(head[undated.end() :]) else None


def _end_of(head: str) -> int:
    found = _BARE_DASH.search(head)
    return len(head[: found.end()].rstrip()) if found else 0


def _bare(head: str) -> Dateline | None:
    """Without brackets: "WASHINGTON — The", "Tokyo, May 3 Kyodo - The", "Berlin, 3. Mai – Die"."""
    found = _BARE_DASH.search(head)
    if not found or not found.start() or not _OPENS_SENTENCE.match(head[found.end() :]) or _DATE.match(head[found.end() :]):
        return None
    before, end = head[: found.start()], found.end()
    before, agency = _split_agency(before)
    if not agency and (signed := _SIGNED.match(head[end:])) and (agency := agency_named(signed["agency"])):
        end += signed.end()
    place, day = _split_day(before)
    place = _trim(place)
    if not place or "(" in place:
        return None
    dated = bool(day) and day.casefold() not in weekday_names()
    if is_capital_place(place) or ((dated or agency) and is_place(place) and not is_mark(place)):
        return _result(head, len(head[:end].rstrip()), place, day, agency)
    return None


def _split_agency(before: str) -> tuple[str, str]:
    """ "Tokyo, May 3 Kyodo" -> ("Tokyo, May 3", "Kyodo"): an agency without brackets at the end."""
    words = list(re.finditer(r"[^\s,]+", before))
    for size in range(1, min(3, len(words) - 1) + 1):
        start = words[-size].start()
        if agency := agency_named(before[start:]):
            return before[:start].rstrip(" ,."), agency
    return before, ""
