"""What stands around the text on the page: kicker, headline, standfirst, byline line, lead picture, credits at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat

from reader.model.story import Completeness, Furniture, Story
from reader.render import reading_minutes
from ui.formats import Setting
from ui.galley import RIGHT, Galley
from ui.notes import is_feed_alone, note_words
from ui.theme import SEMIBOLD
from ui.wording import filled, is_rtl, long_date, short_time, takes_italics

translate = QCoreApplication.translate


def set_furniture(galley: Galley, story: Story) -> None:
    """Kicker, headline, standfirst, byline line, note and lead picture."""
    furniture = story.furniture
    fmt, px = galley.formats, galley.formats.px
    # What we say ourselves stands where the story does, whichever way our own language runs.
    rtl = is_rtl(furniture.headline, story.language)
    _kicker(galley, story)
    if furniture.headline:
        galley.line(furniture.headline, fmt.headline(len(furniture.headline)), 1.2, 0, px(0.5))
        galley.balance_line()
    if furniture.standfirst:
        italic = takes_italics(furniture.standfirst)
        galley.line(furniture.standfirst, fmt.standfirst(italic), 1.42, 0, px(0.72))
    _byline(galley, story)
    if story.note or story.completeness is Completeness.WITHDRAWN:
        note = note_words(story.note) or translate("page", "The agency has withdrawn this story.")
        if not fmt.paper and is_feed_alone(story.note):
            note += " " + translate("page", "Open the story to fetch its page.")
        galley.line(note, fmt.small(0.78, "updated"), 1.45, 0, px(0.9), right=rtl)
    if story.completeness is Completeness.NOTHING and story.removals and not story.blocks:
        words = translate("page", "What stands on it was taken out; the panel beside shows it, and puts it back.")
        galley.line(words, fmt.small(0.78), 1.45, 0, px(0.9), right=rtl)
    lead = furniture.lead_image
    if lead and lead.url in galley.images and not any(lead.url in block.html for block in story.blocks):
        shown = galley.picture_at(lead.url, lead.alt, Setting(fmt.text(), fmt.line))
        words = " ".join(part for part in (lead.caption, lead.credit) if part)
        if shown and words:
            galley.tighten_above()
            galley.line(words, fmt.small(), 1.45, 0, px(1.1))


def _kicker(galley: Galley, story: Story) -> None:
    furniture = story.furniture
    parts = [story.source] if story.source else []
    marks = [label.mark for label in furniture.labels]
    if not parts and not marks:
        return
    rtl = is_rtl(furniture.headline, story.language)
    galley.line(" · ".join(parts), galley.formats.kicker(), 1.5, 0, galley.formats.px(0.36), right=rtl)
    for mark in marks:
        if galley.cursor.positionInBlock():
            galley.cursor.insertText("  ·  ", galley.formats.small(0.72))
        galley.cursor.insertText(mark, galley.formats.kicker("updated"))


def _byline(galley: Galley, story: Story) -> None:
    fmt, furniture = galley.formats, story.furniture
    light, strong = fmt.small(), fmt.small(token="text")
    strong.setFontWeight(SEMIBOLD)
    parts: list[list[tuple[str, QTextCharFormat]]] = []
    if furniture.byline and furniture.byline.names:
        runs = [(translate("page", "By") + " ", light)]
        for place, name in enumerate(furniture.byline.names):
            if place:
                last = place == len(furniture.byline.names) - 1
                runs.append((" " + translate("page", "and") + " " if last else ", ", light))
            runs.append((name, strong))
        parts.append(runs)
    if furniture.published:
        parts.append([(long_date(furniture.published), light)])
    if furniture.updated and furniture.updated != furniture.published:
        same_day = furniture.published and furniture.updated.date() == furniture.published.date()
        when = short_time(furniture.updated)
        parts.append([(translate("page", "updated") + " " + (when if same_day else long_date(furniture.updated)), light)])
    if story.text.strip():
        time = filled(translate("page", "%1 min read"), reading_minutes(story))
        parts.append([(time.replace(" ", "\u00a0"), light)])  # one line or the other
    # The line is in the language of the interface: it keeps its own direction, each part apart, and stands where the story does.
    rtl = is_rtl(furniture.headline, story.language)
    before, after = ("\u2068", "\u2069") if rtl else ("", "")
    line = round(light.font().pixelSize() * 1.5)
    galley.start(Setting(light, line, below=fmt.px(1.3), align=RIGHT if rtl else None), translate("page", "By"))
    for place, runs in enumerate(parts):
        if place:
            galley.cursor.insertText("\u00a0· ", light)  # the sign stays at the end of its line
        for text, chars in runs:
            galley.cursor.insertText(f"{before}{text}{after}", chars)


def set_credits(galley: Galley, furniture: Furniture) -> None:
    """Credits and rights under the story, below a short rule."""
    lines = [line for line in (*furniture.credits, furniture.copyright) if line]
    if not lines:
        return
    galley.rule(6.0, Setting(galley.formats.text(), galley.formats.line))
    for line in lines:
        galley.line(line, galley.formats.note(), 1.5, 0, galley.formats.px(0.3))
