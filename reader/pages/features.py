"""What is measured on each segment of a page: a column of numbers a feature, made with a few array operations.

Nothing here knows a language or a site: lengths, links, punctuation, tags, what names mean, where a segment stands,
and how it compares with its neighbours and with what is built in the same way.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from reader.pages.columns import (
    COLON,
    COMMA,
    DIGIT,
    EXCLAIM,
    IDEOGRAM,
    MARK,
    QUOTE,
    SPACE,
    STOP,
    UPPER,
    Columns,
    Floats,
    Ints,
    ahead_sum,
    group_sum,
    letters_by_kind,
    log,
    numbered,
    share,
    shifted,
    window_sum,
)  # fmt: skip
from reader.pages.head import Head
from reader.pages.names import MEANINGS
from reader.pages.sayings import sayings
from reader.pages.segments import ARTICLE_BODY, BLOCK_LINK, HAS_DATA, HIDDEN, TAG_NUMBERS, Cut

# Own tags and enclosing tags that are told apart.
OWN_TAGS = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "figcaption", "blockquote", "section", "article", "button", "dd", "pre",
    "header", "address",
)  # fmt: skip
WITHIN_TAGS = (
    "article", "main", "aside", "nav", "header", "footer", "figure", "form", "ul", "ol", "table", "blockquote", "section",
    "dialog", "details", "button", "li", "dl",
)  # fmt: skip
LEVELS = 5
# So many sentences behind the headline are looked at as the story's beginning.
OPENING = 5
TAGS_AT_MOST = len(TAG_NUMBERS) + 1
_SENTENCE_END = frozenset(".!?\u3002\u2026\u0964\u06d4\u061f\uff01\uff1f\"\u201d'\u2019\u00bb\u300d\u201c)")
_CLOCK = re.compile(r"\d[:.]\d\d|\b(?:19|20)\d\d\b")
_DIGITS = re.compile(r"[0-9]+")


class Description:
    """The columns of one page, filled group by group; a group may use what those before it have found."""

    def __init__(self, cut: Cut, head: Head) -> None:
        self.cut = cut
        self.head = head
        self.columns = Columns()
        self.count = len(cut.texts)
        self.numbers = np.arange(self.count)
        self.lengths: Ints = np.array([len(text) for text in cut.texts], dtype=np.int64)
        self.kinds = letters_by_kind(cut.texts, self.lengths)
        self.ideograms = self.kinds[:, IDEOGRAM]
        # An ideogram says as much as two and a half letters of an alphabet.
        self.weight = self.lengths + 1.5 * self.ideograms
        self.words = np.maximum(self.kinds[:, SPACE] + 1, self.ideograms / 2)
        self.linked = np.array(cut.link_letters, dtype=np.float32)
        self.link_share = share(self.linked, self.lengths)
        self.stops = self.kinds[:, STOP] + self.kinds[:, EXCLAIM]
        # A sentence, and no link: what stories are made of. The rest is told by comparing with it.
        self.sentence = (self.weight >= 50) & ((self.stops > 0) | (self.kinds[:, COMMA] > 0)) & (self.link_share < 0.5)
        self.good = np.where(self.sentence, self.weight - self.linked, 0.0)
        self.all_good = max(float(self.good.sum()), 1.0)
        self.all_weight = max(float(self.weight.sum()), 1.0)

        self.parents: Ints = np.array(cut.parents, dtype=np.int64)
        self.parents[0] = 0
        self.tags: Ints = np.array(cut.tags, dtype=np.int64)
        self.flags: Ints = np.array(cut.flags, dtype=np.int64)
        self.depths: Ints = np.array(cut.depths, dtype=np.int64)
        self.first: Ints = np.array(cut.first, dtype=np.int64)
        self.behind: Ints = np.array(cut.behind, dtype=np.int64)
        self.last: Ints = np.array(cut.last, dtype=np.int64)
        self.holders: Ints = np.array(cut.holders, dtype=np.int64)
        self.own_tags = self.tags[self.holders]
        self.node_weight = self.within(self.weight)
        self.node_good = self.within(self.good)
        self.node_links = share(self.within(self.linked), self.node_weight)
        self.node_segments = self.behind - self.first

    def within(self, values: Any) -> Any:
        """For each element the sum over the segments in it."""
        total = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
        return total[self.behind] - total[self.first]

    def fill(self) -> Columns:
        """All columns."""
        self.own()
        self.said_elsewhere()
        self.beginning()
        self.elements()
        self.around()
        self.alike()
        self.containers()
        self.place()
        self.neighbours()
        self.page()
        return self.columns

    def own(self) -> None:
        """What the text itself is like."""
        c, texts, lengths, words = self.columns, self.cut.texts, self.lengths, self.words
        c["weight"] = log(self.weight)
        c["words"] = log(words)
        c["word_length"] = share(lengths - self.kinds[:, SPACE], words)
        c["link_share"] = self.link_share
        c["links"] = np.array(self.cut.links, dtype=np.float32)
        c["emphasis_share"] = share(np.array(self.cut.emphasis_letters, dtype=np.float32), lengths)
        for name, kind in (("digits", DIGIT), ("capitals", UPPER), ("quotes", QUOTE), ("marks", MARK), ("colons", COLON)):
            c[f"{name}_share"] = share(self.kinds[:, kind], lengths)
        c["stops"] = share(self.stops, words)
        c["commas"] = share(self.kinds[:, COMMA], words)
        c["sentences"] = self.stops
        c["exclaims"] = self.kinds[:, EXCLAIM]
        c["ideograms"] = share(self.ideograms, lengths)
        c["ends_sentence"] = [text[-1] in _SENTENCE_END for text in texts]
        c["ends_colon"] = [text[-1] in ":\uff1a" for text in texts]
        c["ends_ellipsis"] = [text.endswith(("...", "\u2026", "[\u2026]", "[...]")) for text in texts]
        c["starts_lower"] = [text[0].islower() for text in texts]
        c["starts_digit"] = [text[0].isdigit() for text in texts]
        c["starts_mark"] = [not text[0].isalnum() for text in texts]
        c["in_brackets"] = [text[0] in "([" and text[-1] in ")]" for text in texts]
        c["has_clock"] = [len(text) < 120 and bool(_CLOCK.search(text)) for text in texts]
        c["has_address"] = ["@" in text or "://" in text or "www." in text for text in texts]
        c["good"] = log(self.good)

    def said_elsewhere(self) -> None:
        """Whether the page says the same in its head or in another place."""
        c = self.columns
        said = sayings(self.cut.texts, self.head)
        self.of_title = said.of_title
        c["in_title"], c["of_title"], c["in_summary"] = said.in_title, said.of_title, said.in_summary
        c["starts_summary"], c["in_told"] = said.starts_summary, said.in_told
        c["said_again"], c["said_before"] = said.again, said.before

    def beginning(self) -> None:
        """Where the headline stands, -1 where none is known, and the sentences with which the story seems to begin."""
        headings = np.flatnonzero(self.own_tags == TAG_NUMBERS["h1"])
        if len(headings):
            self.head_at = int(headings[int(self.of_title[headings].argmax())])
        else:
            self.head_at = int(self.of_title.argmax()) if float(self.of_title.max(initial=0)) > 0.6 else -1
        self.opening = np.flatnonzero(self.sentence & (self.numbers >= self.head_at))[:OPENING]

    def elements(self) -> None:
        """Own tag, enclosing tags, and what the names near and above mean."""
        c, cut, holders = self.columns, self.cut, self.holders
        mask = [0] * TAGS_AT_MOST
        for place, tag in enumerate(WITHIN_TAGS):
            mask[TAG_NUMBERS[tag]] = 1 << place
        enclosing = [mask[tag] for tag in cut.tags]
        bits = list(cut.bits)
        flags = list(cut.flags)
        for number, parent in enumerate(cut.parents[1:], start=1):
            enclosing[number] |= enclosing[parent]
            bits[number] |= bits[parent]
            flags[number] |= flags[parent]
        enclosed = np.array(enclosing, dtype=np.int64)[holders]
        above = np.array(bits, dtype=np.int64)[holders]
        flagged = np.array(flags, dtype=np.int64)[holders]
        own_bits = np.array(cut.bits, dtype=np.int64)
        inline = np.array(cut.inline_bits, dtype=np.int64)
        parents = self.parents[holders]
        near = own_bits[holders] | own_bits[parents] | inline
        for tag in OWN_TAGS:
            c[f"tag_{tag}"] = self.own_tags == TAG_NUMBERS[tag]
        within = enclosed >> np.arange(len(WITHIN_TAGS))[:, None] & 1
        for tag, inside in zip(WITHIN_TAGS, within, strict=True):
            c[f"in_{tag}"] = inside
        for name, flag in (("hidden", HIDDEN), ("article_body", ARTICLE_BODY), ("block_link", BLOCK_LINK)):
            c[f"flag_{name}"] = (flagged & flag) > 0
        c["has_data"] = (self.flags[holders] & HAS_DATA) > 0
        # At how many places above a meaning is: 0 nowhere, 1 far above, 2 near, 3 on itself.
        own = own_bits[holders] | inline
        places = np.arange(len(MEANINGS))[:, None]
        levels = (above >> places & 1) + (near >> places & 1) + (own >> places & 1)
        for (meaning, _), level in zip(MEANINGS, levels, strict=True):
            c[f"means_{meaning}"] = level
        before = np.array(cut.pictures_before, dtype=np.int64)
        pictures = np.array(cut.pictures_behind, dtype=np.int64) - before
        c["pictures"] = pictures[holders]
        c["pictures_up"] = pictures[parents]
        c["pictures_up2"] = pictures[self.parents[parents]]

    def around(self) -> None:
        """The elements around it, from its own upwards."""
        c = self.columns
        sentences = self.within(self.sentence)
        level = self.holders
        for up in range(LEVELS):
            c[f"up{up}_good_share"] = self.node_good[level] / self.all_good
            c[f"up{up}_link_share"] = self.node_links[level]
            c[f"up{up}_segments"] = log(self.node_segments[level])
            c[f"up{up}_mean"] = log(share(self.node_weight[level], self.node_segments[level]))
            c[f"up{up}_sentences"] = share(sentences[level], self.node_segments[level])
            c[f"up{up}_place"] = share(self.numbers - self.first[level], self.node_segments[level])
            level = self.parents[level]
        c["depth"] = self.depths[self.holders]

    def alike(self) -> None:
        """What is built alike: same tag and names, same chain of tags, same chain of names."""
        c, cut, holders = self.columns, self.cut, self.holders
        signatures = _without_digits(cut.signatures)
        tag_paths = [0] * len(signatures)
        name_paths = [0] * len(signatures)
        # Two numbers as one key: making a pair of them for every element costs more than all the rest here.
        most = len(signatures)
        seen_tags: dict[int, int] = {}
        seen_names: dict[int, int] = {}
        rows = zip(range(1, most), cut.parents[1:], cut.tags[1:], signatures[1:], strict=True)
        for number, parent, tag, signature in rows:
            tag_paths[number] = seen_tags.setdefault(tag_paths[parent] * TAGS_AT_MOST + tag, len(seen_tags) + 1)
            name_paths[number] = seen_names.setdefault(name_paths[parent] * most + signature, len(seen_names) + 1)
        self.name_paths: Ints = np.array(name_paths, dtype=np.int64)
        like: Ints = np.array(signatures, dtype=np.int64)
        members_of = {
            "like": like[holders],
            "pair": numbered((like * most + like[self.parents]).tolist())[holders],
            "path": np.array(tag_paths)[holders],
            "names": self.name_paths[holders],
        }
        for name, ids in members_of.items():
            members = group_sum(ids, np.ones(self.count))
            c[f"{name}_count"] = log(members)
            c[f"{name}_good_share"] = group_sum(ids, self.good) / self.all_good
            c[f"{name}_mean"] = log(group_sum(ids, self.weight) / members)
            c[f"{name}_link_share"] = share(group_sum(ids, self.linked), group_sum(ids, self.weight))
            c[f"{name}_sentences"] = group_sum(ids, self.sentence) / members
        # Comments, cards and teasers come in numbers, each in an element built like the next; a story has one of its own.
        has_text = (self.node_segments > 1) & (self.node_good > 0)
        twins = np.bincount(self.name_paths, weights=has_text)[self.name_paths]
        counted = np.where(has_text, twins, 0).tolist()
        counted[0] = float(twins[0])
        for number, parent in enumerate(cut.parents[1:], start=1):
            if counted[parent] > counted[number]:
                counted[number] = counted[parent]
        level = self.parents[holders]
        c["twins_up1"] = twins[level]
        c["twins_up2"] = twins[self.parents[level]]
        c["twins_up3"] = twins[self.parents[self.parents[level]]]
        c["twins_most"] = np.array(counted)[level]

    def around_opening(self) -> int:
        """The smallest element that holds most of the sentences with which the story seems to begin."""
        counts = np.zeros(len(self.parents), dtype=np.int64)
        for element in self.holders[self.opening].tolist():
            while element:
                counts[element] += 1
                element = int(self.parents[element])
        counts[0] = len(self.opening)
        return int(np.where(counts > len(self.opening) // 2, self.depths, -1).argmax())

    def containers(self) -> None:
        """The likely container, found in six ways, and where a segment stands to each.

        By the most text a comment or teaser may win against a short story; by what follows the headline it does not.
        """
        c, holders, first, last = self.columns, self.holders, self.first, self.last
        elements = np.arange(len(self.parents))
        lead = int(holders[self.opening[0]]) if len(self.opening) else 0
        score = np.zeros(len(elements))
        points = np.where(self.sentence, 1 + self.kinds[:, COMMA] + np.minimum(self.weight / 100, 5), 0.0)
        level = holders
        for part in (0.3, 1.0, 0.5, 0.25):
            score += np.bincount(level, weights=points * part, minlength=len(elements))
            level = self.parents[level]
        score *= 1 - self.node_links
        named = (self.tags == TAG_NUMBERS["article"]) | (self.tags == TAG_NUMBERS["main"]) | ((self.flags & ARTICLE_BODY) > 0)
        tops = {
            "top": int(score.argmax()),
            "half": int(np.where(self.node_good >= 0.5 * self.all_good, self.depths, -1).argmax()),
            "most": int(np.where(self.node_good >= 0.8 * self.all_good, self.depths, -1).argmax()),
            "named": int(np.where(named, self.node_good + self.depths * 0.01, -1).argmax()),
            "lead": int(self.parents[lead]),
            "opening": self.around_opening(),
        }
        for name, top in tops.items():
            c[f"{name}_inside"] = (holders >= top) & (holders <= last[top])
            c[f"{name}_from_start"] = np.clip(self.numbers - first[top], -50, 200)
            c[f"{name}_from_end"] = np.clip(self.behind[top] - 1 - self.numbers, -50, 200)
            # How far above a segment the first element stands that holds the container as well.
            first_holding = np.zeros_like(self.depths)
            for above in np.flatnonzero((elements <= top) & (last >= top)).tolist():
                first_holding[above : last[above] + 1] = self.depths[above]
            c[f"{name}_distance"] = (self.depths - first_holding)[holders]
            c[f"{name}_share"] = self.node_good[top] / self.all_good
        best = max(float(score[tops["top"]]), 1e-6)
        parents = self.parents[holders]
        c["lead_same_names"] = self.name_paths[holders] == self.name_paths[lead]
        c["lead_same_names_up"] = self.name_paths[parents] == self.name_paths[self.parents[lead]]
        c["score"] = log(score[holders])
        c["score_up"] = log(score[parents])
        c["score_share"] = score[holders] / best
        c["score_share_up"] = score[parents] / best
        c["below_top"] = self.depths[holders] - self.depths[tops["top"]]

    def place(self) -> None:
        """Where it stands on the page: from the headline, between the good text, under which heading."""
        c, numbers, good, own_tags, head_at = self.columns, self.numbers, self.good, self.own_tags, self.head_at
        c["place"] = numbers / max(self.count, 1)
        c["letters_before"] = (np.cumsum(self.weight) - self.weight) / self.all_weight
        before = np.cumsum(good) - good
        c["good_before"] = before / self.all_good
        c["good_behind"] = (self.all_good - before - good) / self.all_good
        c["good_before_log"] = log(before)
        c["good_behind_log"] = log(self.all_good - before - good)
        c["from_headline"] = np.clip(numbers - head_at, -60, 200) if head_at >= 0 else 300.0
        leads = np.flatnonzero(np.asarray(c["starts_summary"]) > 0)
        c["from_lead"] = np.clip(numbers - int(leads[0]), -60, 200) if len(leads) else 300.0
        at_good = np.where(good > 0, numbers, -1000)
        c["since_good"] = np.minimum(numbers - np.maximum.accumulate(np.concatenate(([-1000], at_good[:-1]))), 60)
        ahead = np.concatenate((np.where(good > 0, numbers, 10_000)[1:], [10_000]))
        c["until_good"] = np.minimum(np.minimum.accumulate(ahead[::-1])[::-1] - numbers, 60)
        is_heading = (own_tags >= TAG_NUMBERS["h1"]) & (own_tags <= TAG_NUMBERS["h6"])
        c["since_heading"] = np.minimum(numbers - np.maximum.accumulate(np.where(is_heading, numbers, -1000)), 60)
        linky = self.link_share > 0.6
        # Headlines of other stories are headings that are links, and long links; how many stood between the headline and here?
        other = (is_heading & linky) | (linky & (self.weight > 35))
        others = np.cumsum(other)
        c["others_before"] = np.clip(others - (others[head_at] if head_at >= 0 else 0), -30, 30)
        section = np.cumsum(is_heading)
        c["section_link_share"] = share(group_sum(section, self.linked), group_sum(section, self.weight))
        c["section_good_share"] = group_sum(section, good) / self.all_good
        c["section_segments"] = log(group_sum(section, np.ones(self.count)))
        for reach in (3, 8, 20):
            size = window_sum(np.ones(self.count), reach)
            c[f"window{reach}_good"] = window_sum(good, reach) / self.all_good
            c[f"window{reach}_sentences"] = window_sum(self.sentence, reach) / size
            c[f"window{reach}_links"] = window_sum(linky, reach) / size
        c["ahead_good"] = ahead_sum(good, 6) / self.all_good
        c["ahead_links"] = ahead_sum(linky, 6)

    def neighbours(self) -> None:
        """The chief columns of the three segments on each side."""
        c, holders = self.columns, self.holders
        same_parent = self.parents[holders]
        same_names = self.name_paths[holders]
        wide = ("weight", "link_share", "good", "depth", "top_distance", "names_good_share", "pair_good_share")
        near = ("ends_sentence", "stops", "capitals_share", "said_before", "has_clock")
        chief = {name: np.asarray(c[name], dtype=np.float32) for name in (*wide, *near)}
        chief["tag"] = self.own_tags.astype(np.float32)
        for by in (-3, -2, -1, 1, 2, 3):
            for name, values in chief.items():
                if abs(by) == 1 or name in wide:
                    c[f"{name}{by:+d}"] = shifted(values, by)
            c[f"same_parent{by:+d}"] = shifted(same_parent, by) == same_parent
            c[f"same_names{by:+d}"] = shifted(same_names, by) == same_names

    def page(self) -> None:
        """The page as a whole."""
        c = self.columns
        c["page_segments"] = log(self.count)
        c["page_good"] = log(self.all_good)
        c["page_link_share"] = self.linked.sum() / self.all_weight
        c["page_good_share"] = self.all_good / self.all_weight
        c["page_ideograms"] = self.ideograms.sum() / max(int(self.lengths.sum()), 1)
        c["page_og_article"] = float(self.head.og_article)
        c["page_dated"] = float(self.head.dated)
        c["page_story_types"] = float(min(self.head.story_types, 3))
        c["page_list_types"] = float(min(self.head.list_types, 3))


def _without_digits(names: list[str]) -> list[int]:
    """The same number for names that differ in digits only."""
    numbers: dict[str, int] = {}
    known: dict[str, int] = {}
    found = []
    for name in names:
        number = known.get(name)
        if number is None:
            number = known[name] = numbers.setdefault(_DIGITS.sub("", name), len(numbers))
        found.append(number)
    return found


def describe(cut: Cut, head: Head) -> tuple[Floats, list[str]]:
    """One row of numbers a segment, and the names of the columns."""
    columns = Description(cut, head).fill()
    return columns.matrix(len(cut.texts)), list(columns.values)
