"""Where a segment stands: what is around it and built like it, the story's likely containers, its neighbours."""

from __future__ import annotations

from collections import defaultdict
from itertools import count

import numpy as np

from reader.pages.attributes import ARTICLE_BODY
from reader.pages.columns import (
    COMMA,
    Ints,
    group_sum,
    held,
    log,
    share,
    summed_up,
)  # fmt: skip
from reader.pages.cut import TAG_NUMBERS, Cut
from reader.pages.measures import TAGS_AT_MOST, Measures

LEVELS = 5
# So many sentences behind the headline are looked at as the story's beginning.
OPENING = 5
# What is built like a segment, and what is told of all that are.
_ALIKE = ("like", "pair", "path", "names")
_TOLD_OF_ALIKE = ("count", "good_share", "mean", "link_share", "sentences")
_ALIKE_NAMES = tuple(f"{kind}_{told}" for kind in _ALIKE for told in _TOLD_OF_ALIKE)
_AROUND = ("good_share", "link_share", "segments", "mean", "sentences", "place")
_AROUND_NAMES = tuple(f"up{up}_{told}" for up in range(LEVELS) for told in _AROUND)
# Ways to find the story's container, and what is told of where a segment stands to it.
_TOPS = ("top", "half", "most", "named", "lead", "opening")
_TOLD_OF_TOPS = ("inside", "from_start", "from_end", "distance", "share")
_TOP_NAMES = tuple(f"{way}_{told}" for way in _TOPS for told in _TOLD_OF_TOPS)
# What is told of neighbours: of the nearest ones more.
_WIDE = ("weight", "link_share", "good", "depth", "top_distance", "names_good_share", "pair_good_share")
_NEAR = ("ends_sentence", "stops", "capitals_share", "said_before", "has_clock")
_CHIEF = (*_WIDE, *_NEAR)
# By how far away a neighbour is: what is told of it.
_NEIGHBOURS = {
    by: tuple(f"{name}{by:+d}" for name in (*told, "same_parent", "same_names"))
    for by, told in ((-3, _WIDE), (-2, _WIDE), (-1, (*_CHIEF, "tag")), (1, (*_CHIEF, "tag")), (2, _WIDE), (3, _WIDE))
}
_WINDOWS = {reach: tuple(f"window{reach}_{told}" for told in ("good", "sentences", "links")) for reach in (3, 8, 20)}
# How far what follows is looked at.
_AHEAD = 6
_DIGITS = b"0123456789"


def beginning(page: Measures) -> None:
    """Where the headline stands, -1 where none is known, and the sentences with which the story seems to begin."""
    headings = np.flatnonzero(page.own_tags == TAG_NUMBERS["h1"])
    if len(headings):
        page.head_at = int(headings[int(page.of_title[headings].argmax())])
    else:
        page.head_at = int(page.of_title.argmax()) if float(page.of_title.max(initial=0)) > 0.6 else -1
    page.opening = np.flatnonzero(page.sentence & (page.numbers >= page.head_at))[:OPENING]


def around(page: Measures) -> None:
    """The elements around it, from its own upwards."""
    c = page.columns
    levels = np.empty((LEVELS, page.count), dtype=np.int64)
    levels[0] = page.holders
    for up in range(1, LEVELS):
        levels[up] = page.parents[levels[up - 1]]
    segments = page.node_segments[levels]
    found = c.block(_AROUND_NAMES).reshape(LEVELS, len(_AROUND), page.count)
    found[:, 0] = page.node_good[levels] / page.all_good
    found[:, 1] = page.node_links[levels]
    found[:, 2] = log(segments)
    found[:, 3] = log(share(page.node_weight[levels], segments))
    found[:, 4] = share(page.node_sentences[levels], segments)
    found[:, 5] = share(page.numbers - page.first[levels], segments)
    c["depth"] = page.depths[page.holders]


def alike(page: Measures) -> None:
    """What is built alike: same tag and names, same chain of tags, same chain of names."""
    c, cut, holders = page.columns, page.cut, page.holders
    kinds = _kinds_of_paths(cut)[:, cut.paths]
    page.name_paths = kinds[-1]
    # The groups of all four kinds are summed at once: each kind has numbers of its own.
    groups = (kinds[:, holders] + (np.arange(len(_ALIKE)) * (len(cut.path_ends) + 1))[:, None]).ravel()
    members = np.bincount(groups)[groups]
    good, weight, linked, sentence = (
        group_sum(groups, np.concatenate((values,) * len(_ALIKE)))
        for values in (page.good, page.weight, page.linked, page.sentence)
    )
    found = c.block(_ALIKE_NAMES).reshape(len(_ALIKE), len(_TOLD_OF_ALIKE), page.count)
    measured = (log(members), good / page.all_good, log(weight / members), share(linked, weight), sentence / members)
    for place, values in enumerate(measured):
        found[:, place] = values.reshape(-1, page.count)
    # Comments, cards and teasers come in numbers, each in an element built like the next; a story has one of its own.
    has_text = (page.node_segments > 1) & (page.node_good > 0)
    twins = np.bincount(page.name_paths, weights=has_text)[page.name_paths]
    counted = np.where(has_text, twins, 0)
    counted[0] = twins[0]
    # The most of all elements around: with each step twice as many of them are known.
    above = page.parents
    for _ in range(int(page.depths.max()).bit_length()):
        counted = np.maximum(counted, counted[above])
        above = above[above]
    level = page.parents[holders]
    c["twins_up1"] = twins[level]
    c["twins_up2"] = twins[page.parents[level]]
    c["twins_up3"] = twins[page.parents[page.parents[level]]]
    c["twins_most"] = counted[level]


def _kinds_of_paths(cut: Cut) -> Ints:
    """For each chain of tags and names four numbers, the same for what is built alike in one of the ways of _ALIKE."""
    bare = _without_digits(cut.signed)
    # Two numbers as one key: making a pair of them costs more than all the rest here.
    most = len(bare)
    seen_tags = defaultdict[int, int](count(1).__next__)
    seen_names = defaultdict[int, int](count(1).__next__)
    tags, tag_paths, name_paths = cut.signed_tags, [0], [0]
    for parent, end in zip(cut.path_parents[1:], cut.path_ends[1:], strict=True):
        tag_paths.append(seen_tags[tag_paths[parent] * TAGS_AT_MOST + tags[end]])
        name_paths.append(seen_names[name_paths[parent] * most + bare[end]])
    like: Ints = np.array([bare[end] for end in cut.path_ends], dtype=np.int64)
    pairs = np.unique(like * most + like[cut.path_parents], return_inverse=True)[1]
    return np.array((like, pairs, tag_paths, name_paths), dtype=np.int64)


def _around_opening(page: Measures) -> int:
    """The smallest element that holds most of the sentences with which the story seems to begin."""
    counts = np.zeros(len(page.parents), dtype=np.int64)
    for element in page.holders[page.opening].tolist():
        while element:
            counts[element] += 1
            element = int(page.parents[element])
    counts[0] = len(page.opening)
    return int(np.where(counts > len(page.opening) // 2, page.depths, -1).argmax())


def _way_down(parents: list[int], element: int) -> list[int]:
    """The elements around an element from the outermost on, and itself."""
    way = [element]
    while element:
        element = parents[element]
        way.append(element)
    return way[::-1]


def containers(page: Measures) -> None:
    """The likely container, found in six ways, and where a segment stands to each.

    By the most text a comment or teaser may win against a short story; by what follows the headline it does not.
    """
    c, holders = page.columns, page.holders
    lead = int(holders[page.opening[0]]) if len(page.opening) else 0
    score = np.zeros(len(page.parents))
    points = np.where(page.sentence, 1 + page.kinds[:, COMMA] + np.minimum(page.weight / 100, 5), 0.0)
    level = holders
    for part in (0.3, 1.0, 0.5, 0.25):
        score += np.bincount(level, weights=points * part, minlength=len(score))
        level = page.parents[level]
    score *= 1 - page.node_links
    named = (page.tags == TAG_NUMBERS["article"]) | (page.tags == TAG_NUMBERS["main"]) | ((page.flags & ARTICLE_BODY) > 0)
    tops = {
        "top": int(score.argmax()),
        "half": int(np.where(page.node_good >= 0.5 * page.all_good, page.depths, -1).argmax()),
        "most": int(np.where(page.node_good >= 0.8 * page.all_good, page.depths, -1).argmax()),
        "named": int(np.where(named, page.node_good + page.depths * 0.01, -1).argmax()),
        "lead": int(page.parents[lead]),
        "opening": _around_opening(page),
    }
    at = np.array([*tops.values()])
    # How far above a segment the first element stands that holds the container as well.
    first_holding = np.zeros((len(at), len(page.parents)), dtype=np.int64)
    for row, top in zip(first_holding, tops.values(), strict=True):
        for above in _way_down(page.cut.parents, top):
            row[above : page.cut.last[above] + 1] = page.cut.depths[above]
    found = c.block(_TOP_NAMES).reshape(len(_TOPS), len(_TOLD_OF_TOPS), page.count)
    found[:, 0] = (holders >= at[:, None]) & (holders <= page.last[at][:, None])
    found[:, 1] = held(page.numbers - page.first[at][:, None], -50, 200)
    found[:, 2] = held(page.behind[at][:, None] - 1 - page.numbers, -50, 200)
    found[:, 3] = (page.depths - first_holding)[:, holders]
    found[:, 4] = (page.node_good[at] / page.all_good)[:, None]
    best = max(float(score[tops["top"]]), 1e-6)
    parents = page.parents[holders]
    c["lead_same_names"] = page.name_paths[holders] == page.name_paths[lead]
    c["lead_same_names_up"] = page.name_paths[parents] == page.name_paths[page.parents[lead]]
    c["score"] = log(score[holders])
    c["score_up"] = log(score[parents])
    c["score_share"] = score[holders] / best
    c["score_share_up"] = score[parents] / best
    c["below_top"] = page.depths[holders] - page.depths[tops["top"]]


def place(page: Measures) -> None:
    """Where it stands on the page: from the headline, between the good text, under which heading."""
    c, numbers, good, own_tags, head_at = page.columns, page.numbers, page.good, page.own_tags, page.head_at
    c["place"] = numbers / max(page.count, 1)
    c["letters_before"] = (np.cumsum(page.weight) - page.weight) / page.all_weight
    before = np.cumsum(good) - good
    c["good_before"] = before / page.all_good
    c["good_behind"] = (page.all_good - before - good) / page.all_good
    c["good_before_log"] = log(before)
    c["good_behind_log"] = log(page.all_good - before - good)
    c["from_headline"] = held(numbers - head_at, -60, 200) if head_at >= 0 else 300.0
    leads = np.flatnonzero(np.asarray(c["starts_summary"]) > 0)
    c["from_lead"] = held(numbers - int(leads[0]), -60, 200) if len(leads) else 300.0
    at_good = np.where(good > 0, numbers, -1000)
    c["since_good"] = np.minimum(numbers - np.maximum.accumulate(np.concatenate(([-1000], at_good[:-1]))), 60)
    ahead = np.concatenate((np.where(good > 0, numbers, 10_000)[1:], [10_000]))
    c["until_good"] = np.minimum(np.minimum.accumulate(ahead[::-1])[::-1] - numbers, 60)
    is_heading = (own_tags >= TAG_NUMBERS["h1"]) & (own_tags <= TAG_NUMBERS["h6"])
    c["since_heading"] = np.minimum(numbers - np.maximum.accumulate(np.where(is_heading, numbers, -1000)), 60)
    linky = page.link_share > 0.6
    # Headlines of other stories are headings that are links, and long links; how many stood between the headline and here?
    other = (is_heading & linky) | (linky & (page.weight > 35))
    others = np.cumsum(other)
    c["others_before"] = held(others - (others[head_at] if head_at >= 0 else 0), -30, 30)
    section = np.cumsum(is_heading)
    c["section_link_share"] = share(group_sum(section, page.linked), group_sum(section, page.weight))
    c["section_good_share"] = group_sum(section, good) / page.all_good
    c["section_segments"] = log(group_sum(section, np.ones(page.count)))
    told = summed_up((good, page.sentence, linky))
    for reach, names in _WINDOWS.items():
        behind, first = np.minimum(numbers + reach + 1, page.count), np.maximum(numbers - reach, 0)
        sums = told[:, behind] - told[:, first]
        found = c.block(names)
        found[0] = sums[0] / page.all_good
        found[1:] = sums[1:] / (behind - first)
    told = told[::2]
    sums = told[:, np.minimum(numbers + _AHEAD + 1, page.count)] - told[:, 1:]
    c["ahead_good"] = sums[0] / page.all_good
    c["ahead_links"] = sums[1]


def neighbours(page: Measures) -> None:
    """The chief columns of the three segments on each side."""
    c, holders = page.columns, page.holders
    alike = np.array((page.parents[holders], page.name_paths[holders]))
    chief = np.concatenate((c.several(_CHIEF), page.own_tags[None]), dtype=np.float32, casting="same_kind")
    for by, names in _NEIGHBOURS.items():
        found = c.block(names)
        rows, same = found[:-2], found[-2:]
        rows[:], same[:] = -1.0, 0.0  # as it is where nothing stands so far away
        if abs(by) < page.count:
            here, there = (slice(-by), slice(by, None)) if by > 0 else (slice(-by, None), slice(by))
            rows[:, here] = chief[: len(rows), there]
            same[:, here] = alike[:, there] == alike[:, here]


def _without_digits(names: list[str]) -> list[int]:
    """The same number for names that differ in digits only."""
    # All at once: in no name of a page stands a NUL.
    bare = "\0".join(names).encode("utf-8", "surrogatepass").translate(None, _DIGITS).split(b"\0")
    numbers: dict[bytes, int] = {}
    return [numbers.setdefault(name, len(numbers)) for name in bare]
