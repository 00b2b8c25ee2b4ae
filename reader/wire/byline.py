"""Reads bylines, "By Anna Moss and Tom Reed, AP Sports Writer", "Von Jan Krämer", in many languages, into names alone."""

from __future__ import annotations

import re

from reader.model.story import Byline
from reader.wire.agencies import agency_in, agency_named
from reader.wire.byline_cues import CUES, NEED_COLON, PHRASES_NEED_COLON
from reader.wire.calendar import month_number, month_pattern, weekday_names
from reader.wire.names import is_name, tidy_name

_COMMENT_COUNT = re.compile(r"[\s|·•,–-]*\b\d[\d.,]*\s(?:comments?|kommentare?|commentaires?|comentarios?)$", re.IGNORECASE)
_LONGEST = 220
# A field of names is read so far: some forty people.
_LONGEST_NAMES = 800
_PICTURE = re.compile(r"\b(?:images?|photos?|getty|pool|via|file|epa|shutterstock|handout)\b", re.I)
_IN_BRACKETS = re.compile(r"^\((?P<line>[^()]+)\)(?: \((?P<agency>[^()]+)\))?$")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-ZÀ-Þ]\w+\s+[a-z]")

# A line without a cue: names, and their agency behind a mark or a word that joins it to them.
_SIGNED = re.compile(
    r"^(?P<head>[^|/–—(]+?)(?:\s*[,|/–—]\s*|\s-\s|\s+\((?:(?:avec|mit|with|con|com)\s+)?|\s+(?:avec|mit|with|con|com)\s+)"
    r"(?P<tail>[^,|/()–—]+)\)?$"
)
_JOINED = re.compile(r"\s*,\s*|\s+(?:and|und|et|y|e|&)\s+", re.I)
_ALONE_BEHIND = frozenset({"AP", "AFP", "UPI", "Reuters", "REUTERS", "Xinhua", "Kyodo", "Bloomberg"})


def _cue_pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    joined = "|".join(re.escape(cue).replace(r"\ ", r"\s+") for cue in sorted(set(cues), key=len, reverse=True))
    return re.compile(rf"^[\s\W]*?(?P<cue>{joined})(?P<mark>\s*[:：/／|]\s*|\s+)(?P<names>\S.*)$", re.I | re.S)


_CUE = _cue_pattern(tuple(cue for cues in CUES.values() for cue in cues))
_KOREAN = re.compile(
    r"^(?:글\s*[:：]?\s*)?(?P<names>[가-힣]{2,4}(?:\s*[·,]\s*[가-힣]{2,4})*)\s*(?:선임|인턴|객원|전문)?\s*(?:기자|특파원|논설위원)\b.*$"
)
_REPORTS = r"(?:报道|報導|報道|报导|电|電|撰文|摄|攝)"
_CHINESE = re.compile(
    r"^[（(【]?\s*(?:本报|本報|新华社|新華社)?\s*(?:(?:特约|特約|实习|實習|首席)?(?:记者|記者)|作者|撰文|文(?=\s*[:：/／｜|]))\s*[:：/／｜|]?\s*"
    rf"(?P<names>[\u4e00-\u9fff]{{2,4}}(?:[、，,\s]+(?![\u4e00-\u9fff]{{0,6}}{_REPORTS})[\u4e00-\u9fff]{{2,4}})*)"
    rf"\s*(?:[/／\s][\u4e00-\u9fff]{{0,6}}{_REPORTS})?\s*[】)）]?\s*$"
)
_JAPANESE = re.compile(
    r"^[（(【]?\s*(?:文|取材・文|執筆|著者|筆者|ライター|記者)\s*[=＝・:：/／●]\s*(?P<names>[\u3040-\u30ff\u4e00-\u9fff]{2,6}(?:[、・\s][\u3040-\u30ff\u4e00-\u9fff]{2,6})*)\s*[】)）]?\s*$|^【(?P<only>[\u4e00-\u9fff]{3,5})】$"
)
_CJK_SPLIT = re.compile(r"[、，,・·\s]+")


def without_comment_count(line: str) -> str:
    """A byline without the site's count of readers' comments: "By Ada Lee | 20 May, 08:30 3 Comments"."""
    return _COMMENT_COUNT.sub("", line)


def read_byline(line: str) -> Byline | None:
    """The byline that `line` is as a whole, or None. `names` are people, or the agency where no person is named."""
    whole = " ".join(line.split())
    if not whole or len(whole) > _LONGEST:
        return None
    # "(di Maria Rossi)", and with the agency behind it: "(di Maria Rossi) (ANSA)".
    inside = _IN_BRACKETS.match(whole)
    text = inside["line"] if inside and (not inside["agency"] or agency_in(inside["agency"])) else whole
    for pattern in (_KOREAN, _CHINESE, _JAPANESE):
        if found := pattern.match(text):
            return Byline(
                tuple(name for name in _CJK_SPLIT.split(next(group for group in found.groups() if group)) if name), text
            )
    found = _CUE.match(text)
    if not found:
        return _uncued(text)
    cue, mark, rest = found["cue"].casefold(), found["mark"], found["names"]
    if (cue in NEED_COLON or cue in PHRASES_NEED_COLON) and not mark.strip():
        return None
    if _reads_as_sentence(rest):
        return None
    names = names_in(rest)
    if not names or _leftover(rest, names):
        return None
    return Byline(names, whole)


def _reads_as_sentence(rest: str) -> bool:
    """ "By Monday the river had risen." is prose: it goes on in small letters or ends in a full stop after a verb."""
    if _SENTENCE_END.search(rest):
        return True
    first = re.split(r"[\s,]", rest.strip(), maxsplit=1)[0].casefold().rstrip(".")
    if first in weekday_names() or (month_number(first) and len(first) > 3 and re.match(r"^\w+\.?\s+\d", rest)):
        return True
    words = rest.split()
    return rest.endswith((".", "!", "?")) and len(words) > 6 and sum(word[:1].islower() for word in words) > len(words) / 3


def _leftover(rest: str, names: tuple[str, ...]) -> bool:
    """A byline is names, roles and places; when most of a long line is neither, it is prose that begins with a cue."""
    words = rest.split()
    named = sum(len(name.split()) for name in names)
    small = sum(
        word[:1].islower()
        and word
        not in {
            "and",
            "und",
            "et",
            "y",
            "e",
            "i",
            "och",
            "og",
            "in",
            "for",
            "with",
            "de",
            "von",
            "van",
            "der",
            "für",
            "pour",
            "para",
            "of",
            "the",
            "at",
        }
        for word in words
    )
    return small > max(3, named)


def _uncued(text: str) -> Byline | None:
    """A line without "By": "JOHN SMITH, Associated Press", "AFP", "Reuters Staff", "Anna Moss | AP"."""
    if agency_named(_as_written(text)):
        return Byline((_as_written(text),), text)
    found = _SIGNED.match(text)
    head, tail = (found["head"], found["tail"]) if found else _agency_behind(text)
    if not agency_in(tail) or _PICTURE.search(tail):
        return None
    names = [name for name in _JOINED.split(head) if name]
    if names and all(is_name(name) and len(name.split()) > 1 for name in names):
        return Byline(tuple(map(tidy_name, names)), text)
    return None


def _agency_behind(part: str) -> tuple[str, str]:
    """ "JANE ROE Associated Press" -> ("JANE ROE", "Associated Press"): one of several words, or one that no name has."""
    words = part.split()
    for size in range(min(4, len(words) - 2), 0, -1):
        agency = " ".join(words[-size:])
        if (size > 1 or agency in _ALONE_BEHIND) and agency_named(agency):
            return " ".join(words[:-size]), agency
    return part, ""


# Roles and offices that follow a name; any of them ends the name it stands after.
ROLES = (
    r"staff|writers?|reporters?|correspondents?|editors?|columnists?|producers?|journalists?|journalistin|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in|en)?|reporter(?:in)?|"
    r"bureau|chief|desk|contributors?|photographers?|anchor|analysts?|fellow|intern|critic|special|senior|associate|assistant|managing|executive|deputy|political|"
    r"sports?|business|science|health|medical|religion|education|entertainment|diplomatic|legal|economics?|national|international|foreign|video|digital|news|newsroom|"
    r"rédact(?:eur|rice)|journaliste|correspondante?|envoyée?|redactora?|periodista|corresponsal|enviad[oa]|reportera?|redazione|inviat[oa]|corrispondente|giornalista|"
    r"redacteur|verslaggever|correspondent|journalist|redaktör|redaktør|dziennikarz|корреспондент|обозреватель|журналист|"
    r"founder|president|directors?|hub|ceo|cto|cfo|coo|managers?|officer|coordinator|specialist|strategist|consultant|expert|gardener|contributing|lawyer|attorney|trial|engineer|developer|designer|director|professor|author|host|blogger|freelance[r]?|guest|opinion|media|wire|newspapers?|network|television|tv|radio|"
    r"co-|vice|lead|principal|global|chief|research|investigative|data|climate|environment|technology|tech|politics|justice|crime|courts?|weather|meteorologist"
)
_ROLE = re.compile(rf"\b(?:{ROLES})\b", re.I)
# What a person is called before the name, after words on the desk or the house: "Xinhua writers", "unserem Korrespondenten".
_OFFICE = re.compile(
    r"(?:[^\W\d_][\w.&-]*\s+){0,3}?(?:correspondents?|editors?|reporters?|writers?|columnists?|journalists?|critics?|"
    r"korrespondent(?:en|in)?|redakteur(?:s|in)?|reporter(?:in)?)\s+(?=\S+\s+\S)",
    re.I,
)
_SPLIT = re.compile(
    r"\s*(?:,|;|\||/|·|•|\s&\s|\s\+\s|\n|\s[–—-]\s|\band\b|\bAND\b|\bAnd\b|\bund\b|\bUND\b|\bet\b|\bET\b|\by\b|\boch\b|\bog\b|\ben\b|\bja\b|\bve\b|\bdan\b|\bmit\b|\bavec\b|\bcon\b|"
    r"\bwith\b|\bWith\b|\bи\b|\bта\b|\bκαι\b|(?<=\w)\s+e\s+(?=[A-Z])|(?<=\w)\s+i\s+(?=[A-Z])|(?<=\s)و\s*(?=[\u0600-\u06ff])|、|，|،)\s*"
)
_IN_PLACE = re.compile(
    r"\s+\b(?:in|at|aus|à|en|a|da|i|w|в|for|für|pour|para|per|of|von der|from|near|on)\s+(?:the\s+)?[A-ZÀ-ÞА-Я].*$"
)
_BRACKETS = re.compile(r"\s*[(\[（<][^)\]）>]*[)\]）>]?")
_MAIL = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+")
_EASTERN_ROLE = re.compile(
    r"\s*(?:선임|인턴|객원|전문)?(?:기자|특파원|논설위원)$|[\s　]*(?:編集委員|論説委員|特派員|支局長|記者|记者|ライター|編集部)$"
)
_LEADING_CUE = re.compile(
    r"^(?:(?:words|text|story|written|posted|reported|published|article|edited|contributed|authored|reviewed|compiled)\s+)?(?:by|von|par|por|di|door|av|af|oleh|автор|του|της|από|بقلم|מאת|autor|auteur|author)\s*[:：]?\s+(?=\S)",
    re.I,
)
_DATE_TAIL = re.compile(
    rf"\s*(?:\b(?:published|updated|posted|last|modified|am|le|el|il)\b.*|\bon\s+(?:{month_pattern()}|\d).*|(?:\b(?:{month_pattern()})\b\.?\s*)?\d.*)$",
    re.I,
)
# "John Smith, Jr." is one man.
_SUFFIX = re.compile(r",\s*(?=(?:Jr|Sr|JR|SR|II|III|IV)\b(?!\.?\s+[A-Z]))")
_MORE = re.compile(r"\s+(?:and|und|et|y)?\s*(?:\d+\s+(?:more|others?|weitere|autres)|others|more|al\.)\s*$", re.I)


def names_in(text: str) -> tuple[str, ...]:
    """The people named in a byline's text, in order, each once; the agency where there is no person."""
    plain = _MAIL.sub(" ", " ".join(text[:_LONGEST_NAMES].split()))
    agency = ""
    for bracket in re.findall(r"[(\[（]([^)\]）]*)[)\]）]", plain):
        agency = agency or (bracket.strip() if agency_in(bracket) else "")
    plain = _SUFFIX.sub(" ", _MORE.sub("", _BRACKETS.sub("", plain)))
    people: list[str] = []
    for part in _SPLIT.split(plain):
        part = _LEADING_CUE.sub("", _bare(part))
        if not part:
            continue
        if agency_named(_as_written(part)):
            agency = agency or _as_written(part)
            continue
        part = _DATE_TAIL.sub("", part)
        part = _IN_PLACE.sub("", part)
        named = part
        part = _agency_behind(_without_role(part))[0]
        if not part:
            agency = agency or next((word for word in named.split()[:1] if agency_named(word)), "")
        part = _EASTERN_ROLE.sub("", part)
        if agency_named(part):
            agency = agency or _as_written(part)
        elif part and is_name(part):
            name = tidy_name(part)
            if name not in people:
                people.append(name)
    if people:
        return tuple(people)
    return (agency,) if agency else ()


def _bare(part: str) -> str:
    """A part without the marks around it; the dot of "Jr." stays."""
    plain = part.strip(" \t:;,-–—*\"'“”").lstrip(".")
    return plain if re.search(r"\b[JS]r\.$", plain) else plain.rstrip(".")


def _as_written(agency: str) -> str:
    return re.sub(r"\s+(?:Staff|staff)$", "", agency)


def without_cue(text: str) -> str:
    """A byline's text without its "By", "Von", "Written by"."""
    return _LEADING_CUE.sub("", text.strip())


def has_role(text: str) -> bool:
    """Whether a role or an office is named in the text."""
    return bool(_ROLE.search(text) or _EASTERN_ROLE.search(text))


def _without_role(part: str) -> str:
    """ "JOHN SMITH Associated Press Writer" -> "JOHN SMITH"; a part that is a role and no more gives ""."""
    found = _ROLE.search(part)
    if not found:
        return part
    head = part[: found.start()].strip(" -–—,")
    words = head.split()
    # The words of an agency before its role: "Associated Press" Writer, "AP" Sports Writer.
    for size in range(min(3, len(words)), 0, -1):
        if agency_named(" ".join(words[-size:])):
            return " ".join(words[:-size]) or _behind_office(part)
    return head if len(words) > 1 else _behind_office(part)


def _behind_office(part: str) -> str:
    """Who holds the office: "Chief Political Correspondent Jane Roe" -> "Jane Roe"; "" where nobody stands behind it."""
    office = _OFFICE.match(part)
    name = part[office.end() :] if office else ""
    return name if is_name(name) and not _ROLE.search(name) else ""
