"""Rules are data: TOML files say which blocks of a page are not the story; this module reads them and refuses what is wrong.

A rule has `id`, `reason`, `langs`, `why`, `example`, `counter` and one way to match:

    phrases   the whole block is one of these
    openings  the block begins with one of these and has at most `max` characters
    patterns  the whole block is this regular expression and has at most `max` characters
    names     the element's class or id has one of these names (only boxes that do not hold the story)
    hosts     an image or frame comes from one of these hosts

`take` says what goes: "block" (the block and the box around it), "section" (a heading and the list under it) or "credit" (the
line is lifted into the story's credits). `where` narrows it: "linked" (the block is mostly a link), "tail" (no prose follows),
"head" (no prose stands before it), "above_links" (what comes next is a link). `never = true` marks text that no other rule may
take.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.clean.patterns import compiled
from reader.clean.phrases import key
from reader.errors import ParseError, RuleError
from reader.given import LARGEST_TEXT, read_given
from reader.model.story import Reason
from reader.resource_files import resource

if TYPE_CHECKING:
    from reader.clean.sites import SiteRules

_WAYS = ("phrases", "openings", "patterns", "names", "hosts")
_KEYS = frozenset({"id", "reason", "langs", "why", "example", "counter", "take", "where", "max", "never", "sources", *_WAYS})
_TAKES = ("block", "section", "credit")
_PLACES = ("anywhere", "linked", "tail", "head", "above_links")
# Long texts are asked fewer patterns: where the rules that may match them change, in letters.
_STEP = 100
_SWITCHES = re.compile(r"\(\?[a-zA-Z]+\)")
DEFAULT_MAX = 160
# So many signs of a script without spaces are a word or two; and what such a script's sentence looks like.
_FEW_SIGNS = 6
_SENTENCE = re.compile(r".{16,}[。！？]|.{16,}다\.", re.S)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, checked. `sources` narrows it to sources by name; empty means everywhere."""

    id: str
    reason: Reason
    langs: tuple[str, ...]
    why: str
    example: str
    counter: str
    take: str = "block"
    where: str = "anywhere"
    max: int = DEFAULT_MAX
    never: bool = False
    sources: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    file: str = ""

    def speaks(self, language: str) -> bool:
        """True where the rule is meant for the language; unknown languages are met by every rule, English by every page."""
        return not language or "*" in self.langs or "en" in self.langs or language.split("-")[0].lower() in self.langs


_Patterns = tuple[tuple[re.Pattern[str], Rule], ...]


@dataclass(frozen=True)
class Rules:
    """All rules, ready to be asked. `version` is a digest of what they say; `sites` are site configurations by host."""

    rules: tuple[Rule, ...]
    version: str
    sites: dict[str, SiteRules] = field(default_factory=dict, compare=False, hash=False)
    _phrases: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False, compare=False, hash=False)
    _openings: dict[str, tuple[tuple[str, Rule], ...]] = field(default_factory=dict, repr=False, compare=False, hash=False)
    _patterns: _Patterns = field(default=(), repr=False, compare=False, hash=False)
    # The patterns of the language and source that were asked about last.
    _asked: dict[tuple[str, str], _Patterns] = field(default_factory=dict, repr=False, compare=False, hash=False)
    # By the length of a text one pattern that matches it where any of all may; None where they cannot be joined.
    _joined: dict[int, re.Pattern[str] | None] = field(default_factory=dict, repr=False, compare=False, hash=False)
    _names: dict[str, Rule] = field(default_factory=dict, repr=False, compare=False, hash=False)
    _hosts: dict[str, Rule] = field(default_factory=dict, repr=False, compare=False, hash=False)

    def for_text(self, text: str, text_key: str, language: str = "", source: str = "") -> Iterator[Rule]:
        """Rules that match a whole block, most exact first. `text_key` is phrases.key(text)."""
        for rule in self._phrases.get(text_key, ()):
            if _here(rule, source):
                yield rule
        if len(text) <= 400:
            # A key has no colon at its end, and "You might also like:" above a list needs it to be known.
            text_key += ":" if text.rstrip().endswith(":") else ""
            for opening, rule in self._openings.get(text_key[:2], ()):
                if (
                    len(text) <= rule.max
                    and rule.speaks(language)
                    and _here(rule, source)
                    and _opens(text_key, opening)
                    and not _goes_on(text, opening)
                ):
                    yield rule
            bare = " ".join(text.split())
            # "[Read more: Another story]" says what "Read more: Another story" says.
            inner = bare[1:-1].strip() if bare[:1] in "[(" and bare[-1:] in "])" else ""
            if not (self._may_match(bare) or (inner and self._may_match(inner))):
                return
            for pattern, rule in self._patterns_for(language, source):
                if len(bare) <= rule.max and (pattern.fullmatch(bare) or (inner and pattern.fullmatch(inner))):
                    yield rule

    def _may_match(self, text: str) -> bool:
        """False for nearly every block, after one look instead of one a rule."""
        shortest = len(text) // _STEP * _STEP
        if shortest not in self._joined:
            self._joined[shortest] = _any_of([pattern for pattern, rule in self._patterns if rule.max >= shortest])
        joined = self._joined[shortest]
        return joined is None or joined.fullmatch(text) is not None

    def _patterns_for(self, language: str, source: str) -> _Patterns:
        """The patterns that may match in a story of this language and source; every block of it is asked about them."""
        found = self._asked.get((language, source))
        if found is None:
            found = tuple((pattern, rule) for pattern, rule in self._patterns if rule.speaks(language) and _here(rule, source))
            self._asked.clear()
            self._asked[language, source] = found
        return found

    def for_name(self, name: str) -> Rule | None:
        """The rule for a class or id name, lower case."""
        return self._names.get(name)

    def for_host(self, host: str) -> Rule | None:
        """The rule for a host or a domain above it."""
        while host:
            if host in self._hosts:
                return self._hosts[host]
            _, _, host = host.partition(".")
        return None

    def spared(self, text_key: str, source: str = "") -> bool:
        """True where the user said that this line is never to be taken out."""
        known = self._phrases.get(text_key)  # of nearly every line there is none
        return known is not None and any(rule.never and _here(rule, source) for rule in known)


def _opens(text: str, opening: str) -> bool:
    """True where the text begins with the opening and the opening's last word ends there."""
    if not text.startswith(opening):
        return False
    after = text[len(opening) : len(opening) + 1]
    return not (after.isalpha() and opening[-1].isalpha() and opening[-1] < "\u2e80")


def _goes_on(text: str, opening: str) -> bool:
    """True where a short word of a script without spaces opens a whole sentence: it says no more than how a story's may begin."""
    return len(opening) < _FEW_SIGNS and opening[-1] >= "\u2e80" and _SENTENCE.fullmatch(text.strip()) is not None


def _here(rule: Rule, source: str) -> bool:
    return not rule.sources or source in rule.sources


def load_rules(*folders: Path) -> Rules:
    """The bundled rules and those in the user's folders; a wrong one is refused with a RuleError naming file and id."""
    files = [path for folder in (resource("rules"), *folders) if folder.is_dir() for path in sorted(folder.glob("*.toml"))]
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    digest = hashlib.sha256()
    for path in files:
        body = _read(path)
        digest.update(body)
        for rule in read_rules(body, path.name):
            if rule.id in seen:
                raise RuleError(f"{path.name}: {rule.id}", f"there is a rule of this name in {seen[rule.id]}")
            seen[rule.id] = path.name
            rules.append(rule)
    sites = _site_configurations(folders, digest)
    return _indexed(rules, digest.hexdigest()[:12], sites)


def _read(path: Path) -> bytes:
    try:
        return read_given(path, LARGEST_TEXT)
    except ParseError as error:
        raise RuleError(path.name, error.detail) from error


@lru_cache(maxsize=1)
def bundled_rules() -> Rules:
    """The rules that come with the program, read once."""
    return load_rules()


def _site_configurations(folders: Iterable[Path], digest: hashlib._Hash) -> dict[str, SiteRules]:
    from reader.clean.sites import read_site

    sites: dict[str, SiteRules] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
            body = _read(path)
            digest.update(body)
            sites[path.stem.lower().removeprefix("www.")] = read_site(body.decode("utf-8", "replace"), path.name)
    return sites


def _line_in(message: str) -> int:
    """The line that TOML's fault names; 0 where it names none."""
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else 0


def read_rules(body: bytes, file: str) -> list[Rule]:
    """The rules in one TOML file."""
    try:
        table = tomllib.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # TOML's own fault, undecodable bytes and endless numbers are ValueErrors
        line = body[: error.start].count(b"\n") + 1 if isinstance(error, UnicodeDecodeError) else _line_in(str(error))
        raise RuleError(f"{file}, line {line}" if line else file, str(error)) from error
    unknown = set(table) - {"rule"}
    listed = table.get("rule", [])
    if unknown or not isinstance(listed, list):
        raise RuleError(file, f"holds {', '.join(sorted(unknown)) or 'something else'} where only [[rule]] tables are known")
    return [_checked(entry, file, number) for number, entry in enumerate(listed, 1)]


def _checked(entry: object, file: str, number: int) -> Rule:
    if not isinstance(entry, dict):
        raise RuleError(f"{file}: rule {number}", "is not a table")
    about = f"{file}: {entry.get('id', f'rule {number}')}"
    unknown = set(entry) - _KEYS
    if unknown:
        raise RuleError(about, f"does not know {', '.join(sorted(unknown))}")
    for name in ("id", "reason", "why", "example", "counter"):
        if not isinstance(entry.get(name, "" if name == "counter" else None), str):
            raise RuleError(about, f"needs {name} as text")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,80}", entry["id"]):
        raise RuleError(about, "its id may hold only small letters, digits and hyphens")
    try:
        reason = Reason(entry["reason"])
    except ValueError as error:
        raise RuleError(about, f"knows no reason {entry['reason']!r}: {', '.join(Reason)}") from error
    lists = {name: _texts(entry.get(name, []), about, name) for name in (*_WAYS, "langs", "sources")}
    if sum(bool(lists[way]) for way in _WAYS) != 1:
        raise RuleError(about, f"needs exactly one of {', '.join(_WAYS)}")
    most = entry.get("max", DEFAULT_MAX)
    if not isinstance(most, int) or isinstance(most, bool) or not 0 < most <= 400:
        raise RuleError(about, "max is a number from 1 to 400")
    never = entry.get("never", False)
    if not isinstance(never, bool):
        raise RuleError(about, "never is true or false")
    for name, known in (("take", _TAKES), ("where", _PLACES)):
        if entry.get(name, known[0]) not in known:
            raise RuleError(about, f"{name} is one of {', '.join(known)}")
    for pattern in lists["patterns"]:
        compiled(pattern, about)
    return Rule(
        id=entry["id"],
        reason=reason,
        why=entry["why"],
        example=entry["example"],
        counter=entry.get("counter", ""),
        take=entry.get("take", "block"),
        where=entry.get("where", "anywhere"),
        max=most,
        never=never,
        file=file,
        **lists,
    )


def _texts(value: object, about: str, name: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        raise RuleError(about, f"{name} is a list of texts")
    return tuple(value)


def _any_of(patterns: list[re.Pattern[str]]) -> re.Pattern[str] | None:
    """One pattern for all; none where one has groups or switches of its own, which mean something else within another."""
    if any(pattern.groups or pattern.flags != re.I | re.U or _SWITCHES.search(pattern.pattern) for pattern in patterns):
        return None
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in patterns) or r"(?!)", re.I)


def _indexed(rules: list[Rule], version: str, sites: dict[str, SiteRules]) -> Rules:
    phrases: dict[str, tuple[Rule, ...]] = {}
    openings: dict[str, tuple[tuple[str, Rule], ...]] = {}
    patterns: list[tuple[re.Pattern[str], Rule]] = []
    names: dict[str, Rule] = {}
    hosts: dict[str, Rule] = {}
    for rule in rules:
        for phrase in rule.phrases:
            text = key(phrase) or phrase.strip()
            phrases[text] = (*phrases.get(text, ()), rule)
        for opening in rule.openings:
            # A letter after it keeps the colon that ends it: "MORE:" is not "more".
            text = key(opening + "x")[:-1].rstrip()
            openings[text[:2]] = (*openings.get(text[:2], ()), (text, rule))
        patterns.extend((compiled(pattern, rule.id), rule) for pattern in rule.patterns)
        names.update((name.lower(), rule) for name in rule.names)
        hosts.update((host.lower(), rule) for host in rule.hosts)
    return Rules(tuple(rules), version, sites, phrases, openings, tuple(patterns), {}, {}, names, hosts)
