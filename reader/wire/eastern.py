"""Datelines of the scripts that have no capitals: Chinese, Japanese, Korean, Arabic, Hebrew, Hindi."""

from __future__ import annotations

import re

from reader.model.story import Dateline
from reader.wire.agencies import agency_in

_CJK_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_CHINESE = re.compile(
    rf"^[（(]?(?P<agency>新华社|新華社|中新社|中新网|中新網|中央社|央视网|法新社|路透社|美联社|韩联社|新华网)"
    rf"(?:记者[^，。\s]{{1,12}})?(?P<place>[\u4e00-\u9fff·／/、—]{{0,20}}?)(?P<day>{_CJK_DAY})?(?:电|電|消息|讯|訊)"
    rf"(?:\s*[（(][^（）()]{{1,40}}[）)])?[）)]?"
)
_TAIWAN = re.compile(
    r"^[（(](?P<agency>中央社)(?:记者|記者)?(?P<who>[^（）()\d]{0,10}?)(?P<place>[\u4e00-\u9fff]{2,4}?)(?P<day>\d{1,2}日)(?:電|综合报导|綜合外電報導|綜合報導)[）)]"
)
_JAPANESE_BRACKET = re.compile(
    r"^(?:【(?P<inside>[^【】]{2,30})】|（(?P<round>[\u3040-\u30ff\u3400-\u9fff・、]{1,12}(?:共同|時事|AFP時事|ロイター))）)"
)
_READING = re.compile(r"(?<=[\u3400-\u9fff々])[(（][\u3040-\u309f]+[)）]")  # hiragana behind Chinese characters
_JAPANESE_ROUND_AGENCY = re.compile(
    r"^[［\[](?P<place>[^\[\]［］\d]{1,20})\s+(?P<day>\d{1,2}日)\s+(?P<agency>[^\[\]［］]{1,12})[］\]]\s*[-－–—]?"
)
_KOREAN = re.compile(
    r"^[\[(（](?P<place>[가-힣·/,\s]{1,20})\s*[=＝]\s*(?P<agency>[가-힣A-Za-z0-9]{2,12})[\])）](?:\s*(?:[가-힣·\s]{2,16}?)(?:기자|특파원|통신원|객원기자))?\s*(?:=|＝)?"
)
_HINDI = re.compile(
    r"^(?P<place>[\u0900-\u097f\s/]{2,30}?)[,，]\s*(?P<day>\d{1,2}\s+[\u0900-\u097f]{2,12})\s*\((?P<agency>[^()]{2,20})\)\s*[-–—।:]?"
)
_RTL_BRACKET = re.compile(r"^(?P<before>[^()]{0,60}?)\s*\((?P<agency>[^()]{2,30})\)\s*(?P<end>[-–—_:.]+)?")
_RTL_DASH = re.compile(
    r"^(?P<before>[\u0590-\u06ff/،,\s]{2,50}?\s*\d{0,2}[\u0590-\u06ff\s]{0,20}?)\s*[-–—]\s*\(?(?P<agency>[^()\-–—]{2,24}?)\)?\s*(?P<end>[-–—:])\s"
)
_RTL_DAY = re.compile(
    r"[\s،,]+(?P<day>\d{1,2}\s+[\u0590-\u06ff]{2,12}(?:\s+[\u0590-\u06ff]{2,10})?(?:[\s،,]+\d{4})?)\s*[/\-]?\s*$"
)
# An agency that is not in the table: believed beside a place and a day.
_HOUSE = re.compile(r"^[A-Z][A-Za-z.-]{1,9}$")
_RTL = re.compile(r"^[\s\"«(]*[\u0590-\u08ff]")
_EASTERN = re.compile(r"^[【（(［\[]?[\u0590-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def read_eastern(head: str) -> Dateline | None:
    """The dateline of a text in one of these scripts, or None where there is none or the script is another."""
    if not _EASTERN.match(head):
        return None
    if _RTL.match(head):
        return _right_to_left(head)
    if found := _TAIWAN.match(head) or _CHINESE.match(head):
        return Dateline(
            found.group(0).strip(), found["place"].strip("—"), found["day"] or "", agency_in(found["agency"]) or found["agency"]
        )
    if found := _JAPANESE_ROUND_AGENCY.match(head):
        if agency := agency_in(found["agency"]):
            return Dateline(found.group(0).strip(), found["place"], found["day"], agency)
        return None
    if found := _JAPANESE_BRACKET.match(head):
        return _japanese(found)
    if (found := _KOREAN.match(head)) and (agency_in(found["agency"]) or "기자" in found.group(0) or "특파원" in found.group(0)):
        return Dateline(found.group(0).strip(), found["place"].strip(), "", agency_in(found["agency"]) or found["agency"])
    if (found := _HINDI.match(head)) and (agency := agency_in(found["agency"])):
        return Dateline(found.group(0).strip(), found["place"].strip(), found["day"], agency)
    return None


def _japanese(found: re.Match[str]) -> Dateline | None:
    """【東京共同】 【ワシントン時事】 【ソウル=山田太郎】 【モスクワ、北京共同】: place, then agency or correspondent.

    How a rare name is read, 【稚内（わっかない）=佐藤花子】, is no part of it.
    """
    inside = _READING.sub("", found["inside"] or found["round"])
    for size in range(min(6, len(inside) - 1), 1, -1):
        if agency := agency_in(inside[-size:]):
            return Dateline(found.group(0), inside[:-size].rstrip("=＝・ "), "", agency)
    place, mark, who = (inside.replace("＝", "=")).partition("=")
    if mark and 1 <= len(place) <= 14 and 1 <= len(who) <= 14:
        return Dateline(found.group(0), place, "", "")
    if agency := agency_in(inside):
        return Dateline(found.group(0), "", "", agency)
    return None


def _right_to_left(head: str) -> Dateline | None:
    found = _RTL_BRACKET.match(head)
    agency = agency_in(found["agency"]) if found else ""
    if found and not agency and found["end"] and _HOUSE.match(found["agency"]) and _RTL_DAY.search(" " + found["before"]):
        agency = found["agency"]
    if not (found and agency):
        found = _RTL_DASH.match(head)
        agency = agency_in(found["agency"]) if found else ""
    if not found or not agency:
        return None
    before = found["before"].strip(" -–—،,/")
    day = ""
    if dated := _RTL_DAY.search(" " + before):
        day = dated["day"]
        before = before[: max(0, dated.start() - 1)].strip(" -–—،,/")
    if len(before.split()) > 5 or (not found["end"] and not day and len(before.split()) > 3):
        return None
    return Dateline(found.group(0).strip(), before, day, agency)
