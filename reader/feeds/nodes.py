"""What stands inside a node of a feed's tree, as HTML and as text."""

from __future__ import annotations

from typing import Any

from lxml import etree


def inner_html(element: Any) -> str:
    """What stands inside, as HTML: an xhtml <div> that only wraps is left away, namespaces with it."""
    for step in element.iter():
        if isinstance(step.tag, str) and step.tag[0] == "{":
            step.tag = step.tag.rpartition("}")[2]
    if len(element) == 1 and element[0].tag == "div" and not (element.text or "").strip() and not (element[0].tail or "").strip():
        element = element[0]
    loose = etree.Element("div")  # outside the feed, so that its namespaces are not written out again
    loose.text = element.text
    loose.extend(list(element))
    etree.cleanup_namespaces(loose)
    return str(etree.tostring(loose, method="html", encoding="unicode"))[len("<div>") : -len("</div>")].strip()


def words_inside(element: Any) -> str:
    """The text inside, without what scripts and styles hold."""
    parts = [element.text or ""]
    for child in element:
        if not (isinstance(child.tag, str) and child.tag.rpartition("}")[2].lower() in ("script", "style")):
            parts.append(words_inside(child))
        parts.append(child.tail or "")
    return "".join(parts)
