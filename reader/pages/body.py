"""The story's body in a page: the one module that knows readability-lxml, imported when it is first needed."""

from __future__ import annotations

import copy
import logging
from typing import TYPE_CHECKING, Any

import lxml.html
from lxml import etree

from reader.model.fetched import Page
from reader.pages.extraction import LEFT_OUT, Extraction

if TYPE_CHECKING:
    from reader.pages.metadata import Metadata

# Fewer letters than this and it is no story.
FEWEST_LETTERS = 140


def find_body(page: Page, metadata: Metadata) -> Extraction:
    """The story's container in the page. The page's tree is not changed."""
    return readability_body(page)


def readability_body(page: Page) -> Extraction:
    """The body as readability-lxml finds it: the plain path, and the fallback where the chooser finds nothing."""
    fragment = _readability(page.tree)
    if fragment is None:
        return Extraction("", "readability", 0.0, False)
    for element in fragment.iter(etree.Element):
        element.attrib.pop(LEFT_OUT, None)
    letters = sum(map(len, "".join(fragment.itertext()).split()))
    html = etree.tostring(fragment, encoding="unicode", method="html", with_tail=False)
    return Extraction(html, "readability", min(1.0, letters / 2000), letters >= FEWEST_LETTERS)


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
