"""What a page's features are made from: lengths, letters, tags, and sums over all that stands in an element."""

from __future__ import annotations

import numpy as np

from reader.pages.columns import (
    COMMA,
    EXCLAIM,
    IDEOGRAM,
    SPACE,
    STOP,
    Columns,
    Floats,
    Ints,
    any_without_stops,
    codes_of,
    letters_by_kind,
    share,
    summed_up,
    with_stops,
)  # fmt: skip
from reader.pages.cut import TAG_NUMBERS, Cut
from reader.pages.head import Head

TAGS_AT_MOST = len(TAG_NUMBERS) + 1


class Measures:
    """A page's segments and elements as arrays, and the columns that are made from them; later columns use earlier ones."""

    # How far each segment is the headline, where that stands, the sentences that seem to begin the story, and numbers for chains
    # of names: found by those who first need them.
    of_title: Floats
    head_at: int
    opening: Ints
    name_paths: Ints

    def __init__(self, cut: Cut, head: Head) -> None:
        self.cut = cut
        self.head = head
        self.count = len(cut.texts)
        self.columns = Columns(self.count)
        self.numbers = np.arange(self.count)
        self.lengths: Ints = np.array([len(text) for text in cut.texts], dtype=np.int64)
        # All texts in a row, and their letters as numbers: to look at all at once is cheaper than at each.
        self.all_texts = "".join(cut.texts)
        self.codes = codes_of(self.all_texts)
        if any_without_stops(self.codes):
            self.codes = codes_of("".join(map(with_stops, cut.texts)))
        self.kinds = letters_by_kind(self.codes, self.lengths)
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
        # For each element the sums over the segments in it.
        total = summed_up((self.weight, self.good, self.linked, self.sentence))
        self.node_weight, self.node_good, node_linked, self.node_sentences = total[:, self.behind] - total[:, self.first]
        self.node_links = share(node_linked, self.node_weight)
        self.node_segments = self.behind - self.first
