"""Feeds damaged input to everything that reads what strangers write, for as long as it is given.

    python -m tests.laws.fuzz --seconds 30                 all targets in turn
    python -m tests.laws.fuzz --seconds 600 --target feeds

Each target takes its seeds, mixes and damages them, and must read the result or refuse it with an error of ours, within two
seconds of processor time. What breaks that is printed with the input that did it; the end is 1 then. With atheris installed, the
targets are given to it instead (--atheris), which finds its way into the code by what it covers.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import CleanwireError

SLOWEST = 2.0
SLOWED_DOWN = 10  # times, by atheris counting every step
ROOT = Path(__file__).resolve().parent.parent.parent
TOKENS = [
    *b"< > & \" ' <!-- --> <![CDATA[ ]]> </ /> &#xD800; &#0; &nbsp; &bogus; <item> <entry> <title> <p> <div> <svg>".split(),
    *b"<math> <template> <form> <table><tr><td> <outline xmlUrl= xmlns:a= UPDATE 9999999999 -1 1e999 [[rule]] { } [ ] =".split(),
    *[
        b"\x00",
        b"\xff",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
        b"\xd8\xa8",
        b"\xe6\x97\xa5",
        b"\n\n",
        b"(Reuters) - ",
        b" -- ",
    ],
    *[b"<!DOCTYPE x [", b"<!ENTITY a '", b"<a href='javascript:1'>", b"<img src=x onerror=1>", b"By ", b"UPDATE 3-"],
]


@dataclass(frozen=True)
class Target:
    """Something that reads: a function of bytes, and what to start from."""

    read: Callable[[bytes], object]
    seeds: list[bytes]


def targets() -> dict[str, Target]:
    """Everything that reads what strangers write."""
    from reader.feeds.dates import read_date
    from reader.feeds.opml import read_opml
    from reader.feeds.parse import parse_feed
    from reader.fetch.images import read_size
    from reader.model.feed import Entry
    from reader.model.fetched import Fetched, Validators
    from reader.prepare import prepare_fragment, prepare_page
    from reader.rules import bundled_rules, read_rules
    from reader.sample.pictures import dot, picture
    from reader.wire.byline import names_in, read_byline
    from reader.wire.copy import read_wire_copy
    from reader.wire.credits import read_credit
    from reader.wire.dateline import read_dateline
    from reader.wire.labels import read_labels
    from reader.wire.newsml import read_newsml
    from reader.wire.ninjs import read_ninjs
    from reader.wire.nitf import read_nitf

    rules = bundled_rules()
    now = datetime(2026, 1, 1, tzinfo=UTC)
    pages = [path.read_bytes() for path in sorted((ROOT / "resources" / "sample").rglob("*.html"))[:8]]
    feeds = [
        path.read_bytes()
        for path in sorted((ROOT / "tests" / "feeds" / "golden").glob("*[!n].*"))
        if path.suffix in (".xml", ".json")
    ]
    rule_files = [path.read_bytes() for path in sorted((ROOT / "resources" / "rules").glob("*.toml"))]
    lines = [line.encode() for line in _LINES]

    def text(body: bytes) -> str:
        return body.decode("utf-8", "replace")

    def page(body: bytes) -> object:
        fetched = Fetched("http://a.example/x", "http://a.example/x", 200, "text/html", "", body, Validators(), now)
        return prepare_page(fetched, None, rules)

    def fragment(body: bytes) -> object:
        return prepare_fragment(Entry("1", "http://a.example/", "http://a.example/x", "T", content_html=text(body)), rules)

    def grammar(body: bytes) -> object:
        line = text(body)
        return read_dateline(line), read_byline(line), names_in(line), read_labels(line), read_credit(line), read_date(line)

    return {
        "feeds": Target(lambda body: parse_feed(body, "http://a.example/f"), feeds),
        "opml": Target(read_opml, [_OPML]),
        "grammar": Target(grammar, lines),
        "copy": Target(lambda body: read_wire_copy(text(body)), [b"\n\n".join(lines), b"\n".join(lines)]),
        "nitf": Target(read_nitf, [_NITF]),
        "newsml": Target(read_newsml, [_NEWSML]),
        "ninjs": Target(read_ninjs, [b'{"uri":"a","type":"text","headline":"A","body_text":"B","bylines":[{"by":"C"}]}']),
        "fragment": Target(fragment, pages),
        "page": Target(page, pages),
        "rules": Target(lambda body: read_rules(body, "x.toml"), rule_files),
        "image": Target(read_size, [picture(1)[:300], dot()]),
    }  # fmt: skip


_OPML = b"<opml version='2.0'><body><outline text='A'><outline xmlUrl='http://a.example/'/></outline></body></opml>"
_NITF = (
    b"<nitf><head/><body><body.head><hedline><hl1>A</hl1></hedline><byline>By B</byline></body.head>"
    b"<body.content><p>C</p></body.content></body></nitf>"
)
_NEWSML = (
    b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentMeta><headline>A</headline></contentMeta>"
    b"<contentSet><inlineXML><html><body><p>B</p></body></html></inlineXML></contentSet></newsItem>"
)
_LINES = [
    "ROSTOV, Russia, May 19 (UPI) --",
    "HARBOUR CITY (Meridian) - Dock workers went home on Friday.",
    "By Anna Lund and Piet de Boer, Special Correspondent",
    "(Reporting by Anna Lund in Ostend; Editing by Karl Ruh)",
    "UPDATE 2-CORRECTED-Harbour opens",
    "Copyright 2026 by Meridian News. All rights reserved.",
    "BERLIN (mna) – Der Hafen ist wieder offen.",
    "Von Karl Ruh",
    "Mon, 19 May 2014 10:00:00 EDT",
]


def damage(dice: random.Random, seeds: list[bytes]) -> bytes:
    """A seed, with some of another, cut, repeated, and with tokens and bytes thrown in."""
    body = bytearray(dice.choice(seeds))
    for _ in range(dice.randint(1, 8)):
        place = dice.randrange(len(body) + 1)
        way = dice.randrange(6)
        if way == 0:
            body[place:place] = dice.choice(TOKENS) * dice.choice([1, 1, 1, 2, 50])
        elif way == 1 and body:
            body[place % len(body)] = dice.randrange(256)
        elif way == 2:
            del body[place : place + dice.randrange(1, 200)]
        elif way == 3:
            other = dice.choice(seeds)
            start = dice.randrange(len(other) + 1)
            body[place:place] = other[start : start + dice.randrange(1, 500)]
        elif way == 4:
            start = dice.randrange(len(body) + 1)
            body[place:place] = body[start : start + dice.randrange(1, 100)] * dice.randrange(1, 20)
        else:
            del body[place + 2_000 :]
    return bytes(body[:200_000])


def attempt(target: Target, body: bytes, slowest: float = SLOWEST) -> str:
    """What went wrong; empty where the input was read or properly refused."""
    began = time.thread_time()
    try:
        target.read(body)
    except CleanwireError as error:
        if not str(error):
            return "refused without a word"
    except Exception:
        return traceback.format_exc()
    spent = time.thread_time() - began
    return f"took {spent:.1f} s" if spent > slowest else ""


def run(name: str, target: Target, seconds: float, seed: int) -> list[str]:
    """Damages and reads until the time is up; what went wrong."""
    dice = random.Random(f"{name}{seed}")
    complaints: list[str] = []
    tried = 0
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and len(complaints) < 5:
        body = damage(dice, target.seeds)
        tried += 1
        wrong = attempt(target, body)
        if wrong:
            complaints.append(f"{name}: {wrong}\n  input: {body[:2000]!r}")
    print(f"{name:10} {tried:7} inputs, {len(complaints)} complaints", flush=True)
    return complaints


def instrumented() -> dict[str, Target]:
    """The targets, with atheris counting every step of ours. Only of ours: counting everything takes minutes to begin."""
    import atheris

    with atheris.instrument_imports(include=["reader"]):
        return targets()


def by_atheris(name: str, target: Target, seconds: float) -> None:
    """Hands the target over to atheris, which begins with the target's seeds and never comes back."""
    import atheris

    def once(body: bytes) -> None:
        wrong = attempt(target, body, SLOWEST * SLOWED_DOWN)
        if wrong:
            raise RuntimeError(wrong)

    corpus = Path(tempfile.mkdtemp(prefix=f"cleanwire-fuzz-{name}-"))
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed{number}").write_bytes(seed)
    limits = [f"-max_total_time={int(seconds)}", "-max_len=50000", "-timeout=60", f"-artifact_prefix={corpus}/"]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], once)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.laws.fuzz", description="Damaged input for every reader.")
    parser.add_argument("--seconds", type=float, default=30.0, help="in all")
    parser.add_argument("--target", action="append", help="only this one; may be repeated")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--atheris", action="store_true", help="use atheris, for one target")
    args = parser.parse_args()
    known = instrumented() if args.atheris else targets()
    chosen = args.target or list(known)
    for name in chosen:
        if name not in known:
            parser.error(f"no target {name}; there are {', '.join(known)}")
    if args.atheris:
        by_atheris(chosen[0], known[chosen[0]], args.seconds)
    print(f"seed {args.seed}")
    complaints = [one for name in chosen for one in run(name, known[name], args.seconds / len(chosen), args.seed)]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
