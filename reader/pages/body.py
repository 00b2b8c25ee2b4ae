"""The story's body in a page: the block classifier's choice, and readability-lxml's, of which this is the only importer.

readability-lxml is loaded when it is first needed: where the classifier keeps nothing on a page that may hold a story.
"""

from __future__ import annotations

import copy
import logging
from typing import Any

import lxml.html
import numpy as np
from lxml import etree

from reader.model.fetched import Page
from reader.pages.choosing import choose, take_what_is_seen
from reader.pages.classifier import load_model
from reader.pages.columns import Floats, Ints
from reader.pages.container import fragment_of
from reader.pages.declared import SURE_FROM, needed
from reader.pages.embedded import embedded_story
from reader.pages.extraction import LEFT_OUT, Extraction, Fragment
from reader.pages.features import describe
from reader.pages.head import Head, read_head
from reader.pages.page_kind import describe_page
from reader.pages.segments import cut_page
from reader.pages.structures import keep_whole
from reader.pages.tree import take_wrappers_off

# Fewer letters than this and it is no story.
FEWEST_LETTERS = 140
# A list has more segments than this; and a plain page is a story from this probability on.
FEW_SEGMENTS = 30
PLAIN_FROM = 0.35
# Only where elements stand deeper than this, wrappers that say nothing are looked for.
DEEP = 22
ENGINE = "segments"


def find_fragment(page: Page) -> Fragment:
    """The story's container as it stands in the page's tree, which is used up."""
    cut = cut_page(page.tree)
    if max(cut.depths) > DEEP and take_wrappers_off(page.tree):
        cut = cut_page(page.tree)
    head = read_head(page.tree)
    if not cut.texts:
        return _drawn_by_script(page, head)
    model = load_model()
    described = describe(cut, head)
    probabilities = model.chooser.probabilities(described.table, described.company)
    about_page, _ = describe_page(cut, head, described.table, described.names, probabilities, page.url)
    lengths = np.array([len(text) for text in cut.texts], dtype=np.int64)
    likely = model.story_probability(about_page)
    is_story = likely >= model.story_from or (likely >= PLAIN_FROM and _plainly(lengths, probabilities))
    if is_story and likely < SURE_FROM:
        is_story = likely >= needed(page.tree, page.url)
    kept = choose(cut.texts, probabilities, lengths, described.column("said_again"), model.keep_from)
    keep_whole(cut, probabilities, kept)
    take_what_is_seen(cut.texts, kept, described.column("flag_hidden") > 0)
    if int(lengths[kept].sum()) < FEWEST_LETTERS:
        drawn = _drawn_by_script(page, head)
        if drawn.is_story:
            return drawn
    if not kept.any():
        return _by_readability(page) if is_story else Fragment(None, ENGINE, 0.0, False)
    is_story = is_story and not all(cut.is_menu(number) for number in np.flatnonzero(kept).tolist())
    score = float((probabilities * lengths)[kept].sum() / lengths[kept].sum())
    return Fragment(fragment_of(cut, lengths, probabilities, kept), ENGINE, score, is_story)


def _plainly(lengths: Ints, probabilities: Floats) -> bool:
    """Whether a page of few segments is mostly story: a plain page, saved or bare, has none of a list's marks nor a site's."""
    chosen = int(lengths[probabilities >= 0.5].sum())
    return len(lengths) < FEW_SEGMENTS and chosen >= max(FEWEST_LETTERS, 0.5 * int(lengths.sum()))


def _drawn_by_script(page: Page, head: Head) -> Fragment:
    """The story that stands in the page's scripts only; none where they hold none."""
    root = embedded_story(page.tree, head)
    return Fragment(root, "script", 0.5, True) if root is not None else Fragment(None, ENGINE, 0.0, False)


def readability_body(page: Page) -> Extraction:
    """The body as readability-lxml finds it: the plain path, and the fallback where the classifier keeps nothing."""
    return _by_readability(page).written()


def _by_readability(page: Page) -> Fragment:
    root = _readability(page.tree)
    if root is None:
        return Fragment(None, "readability", 0.0, False)
    for element in root.iter(etree.Element):
        element.attrib.pop(LEFT_OUT, None)
    letters = sum(map(len, "".join(root.itertext()).split()))
    return Fragment(root, "readability", min(1.0, letters / 2000), letters >= FEWEST_LETTERS)


def _readability(tree: Any) -> Any:
    """readability-lxml's fragment as a tree; None where it finds none."""
    from readability import Document
    from readability.readability import Unparseable

    # It reports at ERROR what it then raises; we hear it once, as the exception.
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        html = Document(copy.deepcopy(tree), handle_failures="ignore").summary(html_partial=True, keep_all_images=True)
    except Unparseable:
        return None
    return lxml.html.fragment_fromstring(html, create_parent="div") if html.strip() else None
