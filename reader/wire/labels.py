"""Reads a desk's marks off a headline: "UPDATE 2-", "WRAPUP 1-", "CORRECTED-", "(2nd LD)", "1st Ld-Writethru", in several
languages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from reader.model.story import Label
from reader.wire.label_words import BEFORE_COLON, LABELS, ONLY_MARKED

_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH|\.|er|ème|e|º|ª)\s*-?\s*)"


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, str], str]:
    kinds = {word.casefold(): kind for kind, words in LABELS.items() for word in words}
    return kinds, "|".join(re.escape(word) for word in sorted(kinds, key=len, reverse=True))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = _words()[1]
    word = rf"(?P<word>{words})"
    number = r"(?:\s*(?:n[o°º]\.?\s*)?(?P<number>\d{1,3}))?"
    writethru = rf"(?P<ordinal>{_ORDINAL})?(?P<lead>l(?:ea)?d)\s*-?\s*(?P<through>write-?\s*thr(?:u|ough))\b"
    return (
        # "UPDATE 2-", "UPDATE2:", "WRAPUP 1 - ", "1-", "CORRECTED: ", "URGENT - "
        re.compile(
            rf"^{word}{number}\s*(?P<mark>:|-{{1,2}}(?=[^\s-])|\s-{{1,2}}\s|\s?[–—|]\s?|/{{1,3}}\s?|-\s|：)\s*(?=\S)", re.I
        ),
        # "(2nd LD)", "[URGENT]", "【速報】", "+++ EIL +++"
        re.compile(
            rf"^(?:\(|\[|【|\+{{2,}}\s*|［|<)(?P<ordinal>{_ORDINAL})?(?:yonhap\s+)?{word}{number}(?:\)|\]|】|\s*\+{{2,}}|"
            rf"］|>)\s*[:-]?\s*(?=\S)",
            re.I,
        ),
        # "3RD LD:", "2nd Lead:", "2. Lead:"
        re.compile(rf"^(?P<ordinal>{_ORDINAL}){word}\s*(?:[:–—-]|\s-\s)?\s+(?=\S)", re.I),
        # a slug's tail: "BC-EU--Ukraine, 1st Ld-Writethru,"  and a headline's own: "… (corrected)", "… - UPDATE", "… -- 2nd
        # update"
        re.compile(rf"[\s,;]+(?P<whole>{writethru})[,\s]*(?:\d+)?$", re.I),
        re.compile(r"(?<=\S),\s*(?P<ordinal>\d{1,2}(?:st|nd|rd|th))\s+(?P<word>ld|lead)[,\s]*(?:\d+)?$", re.I),
        re.compile(rf"^(?P<whole>{writethru})[\s:,-]*(?=\S)", re.I),
        re.compile(
            rf"\s*(?:\(|\[|【|［|\s[-–—]{{1,2}}\s)(?P<ordinal>{_ORDINAL})?(?P<word>{words}){number}(?:\)|\]|】|］|$)\s*$", re.I
        ),
    )


# "++ Traghetto affonda ++", "+++ Fähre sinkt +++": the marks alone say that it is urgent.
_FLASHED = re.compile(r"^(?P<mark>\+{2,3})\s*(?P<rest>[^+].*[^+\s])\s*(?P=mark)$")
# No headline is longer, and no mark.
_LONGEST, _LONGEST_LABEL = 500, 20


def _label(found: re.Match[str]) -> Label | None:
    groups = found.groupdict()
    text = found.group(0).strip(" \t,;")
    ordinal = re.match(r"\d+", (groups.get("ordinal") or "").strip())
    if groups.get("through"):
        return Label("WRITETHRU", int(ordinal.group()) if ordinal else 0, text)
    word = groups["word"]
    kind = _words()[0][word.casefold()]
    number = int(groups.get("number") or (ordinal.group() if ordinal else 0))
    bracketed = text[:1] in "([【+［<" or text[-1:] in ")]】］"
    capitals = word == word.upper()
    mark = (groups.get("mark") or "").strip()
    if bracketed:
        if kind in {"PICTURE", "POLL", "FEATURE"} and not capitals:
            return None
    elif (
        (kind in ONLY_MARKED and not number and not (capitals and (mark.startswith("-") or kind == "LEAD")))
        or (
            not capitals
            and not (mark in {":", "："} and kind in BEFORE_COLON)
            and not (ordinal and kind in {"LEAD", "UPDATE", "WRAPUP"})
        )
        or (not mark and not ordinal and not capitals)
    ):
        return None
    return Label(kind, number, text)


def read_labels(headline: str) -> tuple[tuple[Label, ...], str]:
    """The marks on a headline, first to last, and the headline without them. A headline that is nothing but a mark stays
    whole.
    """
    labels: list[Label] = []
    rest = " ".join(headline.split())
    if len(rest) > _LONGEST:
        return (), rest
    if flashed := _FLASHED.match(rest):
        labels.append(Label("URGENT", 0, flashed["mark"]))
        rest = flashed["rest"]
    for _ in range(5):
        for pattern in _patterns():
            found = pattern.search(rest)
            label = _label(found) if found else None
            if found is None or label is None:
                continue
            shorter = (rest[: found.start()] + rest[found.end() :]).strip()
            if not re.search(r"\w", shorter):
                continue
            labels.append(label)
            rest = shorter
            break
        else:
            break
    return tuple(labels), rest


def label_alone(line: str) -> tuple[Label, ...]:
    """The marks that a whole line in capitals is: "URGENT", "UPDATE 2"; none where it is anything else."""
    text = line.strip(" \t:-–—+*[]()【】")
    if not 1 < len(text) <= _LONGEST_LABEL or text != text.upper():
        return ()
    labels, rest = read_labels(f"{text}: x")
    return tuple(replace(label, text=label.text.rstrip(": ")) for label in labels) if rest == "x" else ()


def with_those_of(labels: tuple[Label, ...], headline: str) -> tuple[Label, ...]:
    """The marks of a story, and those that another headline of it bears: of each kind the one with the higher number.

    A desk that corrects a story may say so in its feed alone, and leave the page's headline as it is.
    """
    found = {label.kind: label for label in labels}
    for label in read_labels(headline)[0]:
        if label.kind not in found or label.number > found[label.kind].number:
            found[label.kind] = label
    return tuple(found.values())
