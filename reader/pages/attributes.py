"""What the attributes of a block element say of it: its names, and a few things more."""

from __future__ import annotations

NAMING = frozenset({"class", "id", "role", "itemprop", "data-testid", "data-component", "data-type", "property"})
# What an element says of itself beside its names.
HIDDEN, ARTICLE_BODY, BLOCK_LINK, HAS_DATA = 1, 2, 4, 8
# What an attribute says of a block element.
_NAMES, _PROPERTY, _STYLE, _HIDDEN, _HIDDEN_IF_TRUE, _LEADS = range(6)
_SAYS = dict.fromkeys(NAMING, _NAMES) | {
    "itemprop": _PROPERTY,
    "style": _STYLE,
    "hidden": _HIDDEN,
    "aria-hidden": _HIDDEN_IF_TRUE,
    "href": _LEADS,
}


def names_and_flags(attributes: list[tuple[str, str]]) -> tuple[str, int]:
    """The names that an element has, parted by spaces, and what else its attributes say."""
    names: list[str] = []
    flags = 0
    for key, value in attributes:
        said = _SAYS.get(key)
        if said is None:
            if key.startswith("data-"):
                flags |= HAS_DATA
        elif said == _NAMES:
            names.append(value)
        elif said == _STYLE:
            if "none" in value or "hidden" in value:
                style = value.replace(" ", "").lower()
                if "display:none" in style or "visibility:hidden" in style:
                    flags |= HIDDEN
        elif said == _PROPERTY:
            names.append(value)
            if value == "articleBody":
                flags |= ARTICLE_BODY
        elif said == _LEADS:
            flags |= BLOCK_LINK
        elif said == _HIDDEN or value == "true":
            flags |= HIDDEN
    return " ".join(names), flags
