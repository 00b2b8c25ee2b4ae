"""The story's whole path, from what was fetched to clean text, in one place: no network, no disk.

bytes -> page -> metadata, body -> clean -> fields -> Story
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from reader.addresses import without_user
from reader.clean.draft import Context
from reader.clean.memory import EMPTY, SourceMemory
from reader.clean.nodes import Element
from reader.clean.partial import PageEvidence, completeness
from reader.clean.passes.hidden import hidden_by_style
from reader.clean.phrases import key
from reader.clean.pipeline import Cleaned, clean
from reader.clean.sites import SiteRules, apply_site, site_for
from reader.clean.transplant import transplanted
from reader.model.feed import Entry
from reader.model.fetched import Fetched, Page
from reader.model.kinds import NO_STORY
from reader.model.story import Block, BlockKind, Byline, Completeness, Furniture, Reason, Removal, Story
from reader.pages.body import find_fragment
from reader.pages.extraction import Extraction, Fragment
from reader.pages.metadata import Metadata, read_metadata
from reader.pages.tree import parse_page
from reader.restore import restored as restored
from reader.rules import Rules
from reader.wire.byline import read_byline, without_comment_count
from reader.wire.credits import is_copyright, shown_credit
from reader.wire.dateline import read_dateline
from reader.wire.labels import label_alone, read_labels, with_those_of
from reader.wire_story import is_wire_copy, read_wire_story

# A caption or a date may stand before the paragraph that begins with the dateline.
_DATELINE_WITHIN = 3


def prepare_page(fetched: Fetched, entry: Entry | None, rules: Rules, memory: SourceMemory = EMPTY, source: str = "") -> Story:
    """A story from whatever a page's address gave: HTML, plain wire copy, NITF, NewsML or ninjs."""
    if is_wire_copy(fetched):
        return _with_entry(read_wire_story(fetched, rules, source), entry)
    url = without_user(fetched.final_url or fetched.url)
    page = parse_page(fetched.body, url, fetched.charset)
    metadata = read_metadata(page)
    hidden_names = hidden_by_style(_own_style(page))
    site = site_for(url, rules.sites)
    found, metadata, note = _with_site(page, metadata, site) if site else (find_fragment(page), metadata, "")
    context = _context(metadata, entry, url, source or metadata.site_name, memory)
    context = replace(context, marked=True, hidden_names=hidden_names)
    cleaned = clean(_ready_to_clean(found), context, rules)
    if not found.is_story:
        cleaned = _set_aside(cleaned)
    story = _story(cleaned, context, metadata, entry, rules, found.engine)
    story = replace(story, fetched_at=fetched.fetched_at, note=note)
    if entry is None or not (entry.content_html or entry.summary_html):
        return completeness(story, PageEvidence(fetched.status, metadata.free))
    feed_story = prepare_fragment(entry, rules, memory, source)
    return completeness(story, PageEvidence(fetched.status, metadata.free), feed_story)


def _set_aside(cleaned: Cleaned) -> Cleaned:
    """What was judged to be no story, as one thing taken out: the judge may be wrong, and a flash of one sentence is a story."""
    if not cleaned.blocks:
        return Cleaned((), ())
    html, text = "".join(block.html for block in cleaned.blocks), "\n".join(block.text for block in cleaned.blocks)
    return Cleaned((), (Removal("not chosen", Reason.NOT_CHOSEN, NO_STORY, -1, html, text),))


def prepare_fragment(entry: Entry, rules: Rules, memory: SourceMemory = EMPTY, source: str = "") -> Story:
    """A story from the feed's own HTML: cleaned and made safe, with no search for a body."""
    context = _context(Metadata(), entry, entry.link, source, memory)
    cleaned = clean(entry.content_html or entry.summary_html, context, rules)
    story = _story(cleaned, context, Metadata(), entry, rules, "feed")
    paragraphs = sum(1 for block in story.blocks if block.kind is not BlockKind.FIGURE)
    note = f"The feed's own text: {paragraphs} {'paragraph' if paragraphs == 1 else 'paragraphs'}."
    if not story.blocks:
        note = "The feed brings the headline alone: open the story to fetch its page."
    return replace(story, completeness=Completeness.FEED_TEXT, note=note if entry.link else "")


def _ready_to_clean(found: Extraction | Fragment) -> Element | str:
    """The fragment as it stands in the page where that is how browsers read it, else written out."""
    if isinstance(found, Extraction):
        return found.html
    tree = transplanted(found.root) if found.root is not None else None
    return found.written().html if tree is None else tree


def _with_site(page: Page, metadata: Metadata, site: SiteRules) -> tuple[Extraction | Fragment, Metadata, str]:
    """The body and fields that the user's site configuration names; ours where it names none or matches nothing."""
    from reader.pages.page_dates import read_stamp

    found = apply_site(page.tree, page.url, site)
    published = read_stamp(found.date) if found.date else None
    metadata = replace(
        metadata,
        title=found.title or metadata.title,
        authors=found.authors or metadata.authors,
        published=published or metadata.published,
    )
    note = f"{site.file} no longer matches this site: {'; '.join(found.silent)}." if found.silent else ""
    if found.html:
        return Extraction(found.html, f"site:{site.file}", 1.0, True), metadata, note
    return find_fragment(page), metadata, note


def _own_style(page: Page) -> str:
    """The page's style elements; sheets that would have to be fetched are never read."""
    return "\n".join(style.text or "" for style in page.tree.iter("style"))


def _context(metadata: Metadata, entry: Entry | None, url: str, source: str, memory: SourceMemory) -> Context:
    names = metadata.authors or (entry.authors if entry else ())
    lead = metadata.lead_image
    return Context(
        url=url,
        language=metadata.language,
        headline=metadata.title or (entry.title if entry else ""),
        standfirst=metadata.standfirst,
        byline="By " + " and ".join(names) if names else "",
        names=tuple(names),
        published=metadata.published or (entry.published if entry else None),
        lead_image=lead.url if lead else "",
        source=source,
        memory=memory,
    )


def _story(cleaned: Cleaned, context: Context, metadata: Metadata, entry: Entry | None, rules: Rules, engine: str) -> Story:
    """Blocks, removals and fields put together."""
    labels, headline = read_labels(context.headline)
    alone = label_alone(_lifted(cleaned, "label"))
    labels += tuple(label for label in alone if label.kind not in {known.kind for known in labels})
    paragraphs = [block.text for block in cleaned.blocks if block.kind is BlockKind.PARAGRAPH][:_DATELINE_WITHIN]
    credits, copyright_line = _credits(cleaned.removals)
    furniture = Furniture(
        headline=headline or context.headline,
        standfirst=_standfirst(context.standfirst, cleaned.blocks) or _lifted(cleaned, "standfirst"),
        byline=_byline(cleaned, context),
        dateline=next((found for text in paragraphs if (found := read_dateline(text, context.language, context.source))), None),
        published=context.published,
        updated=metadata.updated or (entry.updated if entry else None),
        lead_image=metadata.lead_image,
        labels=with_those_of(labels, entry.title) if entry is not None else labels,
        credits=credits,
        copyright=copyright_line,
    )
    return Story(
        source=context.source or urlsplit(context.url).hostname or "",
        url=context.url,
        furniture=furniture,
        blocks=cleaned.blocks,
        removals=cleaned.removals,
        language=context.language,
        engine=engine,
        rules_version=rules.version,
        trackers_blocked=cleaned.trackers_blocked,
        images=cleaned.images,
    )


def _byline(cleaned: Cleaned, context: Context) -> Byline | None:
    """Names from the page's data; the line as it stood from the body, and its names where the data give none or fewer."""
    line = without_comment_count(_lifted(cleaned, "byline"))
    written = read_byline(line) if line else None
    known = {key(name) for name in context.names}
    if known and (written is None or not known < {key(name) for name in written.names}):
        return Byline(context.names, line)
    return written


def _lifted(cleaned: Cleaned, field: str) -> str:
    """The line that went to a field whole, as it stood."""
    return next((" ".join(text.split()) for name, text in cleaned.lifted if name == field), "")


def _standfirst(standfirst: str, blocks: tuple[Block, ...]) -> str:
    """None where it only says what one of the first paragraphs begins with."""
    said = key(standfirst.rstrip(".… ")).rstrip(". ")
    first = [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH][:_DATELINE_WITHIN]
    return "" if said and any(key(text).startswith(said) for text in first) else standfirst


def _credits(removals: tuple[Removal, ...]) -> tuple[tuple[str, ...], str]:
    """ "(Reporting by …)" and "Copyright …" as fields."""
    credits: list[str] = []
    copyright_line = ""
    for removal in removals:
        if removal.reason is not Reason.KEPT_AS_FIELD or removal.rule in ("headline", "standfirst", "byline", "date"):
            continue
        text = " ".join(removal.text.split())
        if is_copyright(text):
            copyright_line = copyright_line or text
        elif credit := shown_credit(text):
            credits.append(credit)
    return tuple(credits), copyright_line


def _with_entry(story: Story, entry: Entry | None) -> Story:
    """Fills from the feed what the copy itself does not say."""
    if entry is None:
        return story
    furniture = story.furniture
    byline = furniture.byline or (Byline(entry.authors) if entry.authors else None)
    furniture = replace(
        furniture,
        headline=furniture.headline or entry.title,
        byline=byline,
        published=furniture.published or entry.published,
        labels=with_those_of(furniture.labels, entry.title),
    )
    return replace(story, furniture=furniture)
