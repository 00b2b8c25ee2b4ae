"""A story set into a document: every word is there, in its own letters and place, and odd input does no harm."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextLayout, QTextTable

from reader.model.story import Block, BlockKind, Byline, Dateline, Furniture, Image, Story
from tests.ui.page.made import BLOCKS, GONE, HARBOUR, block, made_story, picture, with_restored
from ui import formats
from ui.clean_text import LONGEST_RUN, clean_text
from ui.document import LEAST_MARGIN, PageDocument, build_document
from ui.figures import OBJECT
from ui.formats import Formats
from ui.links import safe_link
from ui.markup import DEEPEST, parse
from ui.theme import PageStyle, load_theme
from ui.wording import is_rtl

LIGHT = load_theme("light")


def page(*blocks: Block, **fields: object) -> PageDocument:
    story = Story("Wire", "https://example.test/a/b", Furniture("Headline"), blocks)
    return build_document(replace(story, **fields), LIGHT)


def blocks_of(document: PageDocument) -> list[QTextBlock]:
    found, current = [], document.begin()
    while current.isValid():
        found.append(current)
        current = current.next()
    return found


def block_with(document: PageDocument, words: str) -> QTextBlock:
    found = [block for block in blocks_of(document) if words in block.text()]
    assert len(found) == 1, (words, [block.text() for block in blocks_of(document)])
    return found[0]


def letters(document: PageDocument, words: str) -> QTextCharFormat:
    cursor = document.find(words)
    assert not cursor.isNull(), words
    return cursor.charFormat()


def words_of(text: str) -> list[str]:
    return text.replace("\ufffc", " ").split()


def test_every_word_of_the_story_is_on_the_page() -> None:
    story = made_story()
    shown = set(words_of(build_document(story, LIGHT).toPlainText().replace("—", "--")))
    for part in story.blocks:
        inline = re.sub(r"</?(?:a|b|em|i|strong|sub|sup|code)\b[^>]*>", "", part.html)
        wanted = words_of(unescape(re.sub(r"<[^>]*>", " ", inline)).replace("—", "--"))
        assert set(wanted) <= shown, part.html
    shown = " ".join(words_of(build_document(story, LIGHT).toPlainText()))
    for word in ("A. Reporter", "B. Stringer", story.furniture.headline, "UPDATE 2", "editing by C. Desk", "The Wire"):
        assert word in shown


def test_furniture_stands_in_its_order() -> None:
    document = build_document(made_story(), LIGHT)
    texts = [block.text() for block in blocks_of(document)]
    assert texts[0] == "World Wire  ·  UPDATE 2"
    assert texts[1].startswith("Navy ships")
    assert texts[2].startswith("Officials said")
    assert texts[3].startswith("By A. Reporter and B. Stringer\u00a0· ")
    assert texts[3].endswith("1\u00a0min\u00a0read")
    assert texts[4].startswith("ROSTOV, Russia, May 19 (UPI) — The ministry")


def test_dateline_is_small_and_bold_to_its_end_only() -> None:
    document = build_document(made_story(), LIGHT)
    dateline, text = letters(document, "ROSTOV, Russia"), letters(document, "The ministry")
    assert dateline.fontWeight() == 600
    assert dateline.font().pixelSize() < text.font().pixelSize()
    assert text.fontWeight() == 400
    assert letters(document, "(UPI) —").fontWeight() == 600


def test_dateline_in_markup_is_found() -> None:
    line = Dateline("OSLO, May 3 (AP) --", "OSLO", "May 3", "AP")
    document = page(block("paragraph", "<p><b>OSLO,</b> May 3 (AP) -- Snow fell.</p>"), furniture=Furniture("H", dateline=line))
    assert block_with(document, "Snow").text() == "OSLO, May 3 (AP) — Snow fell."
    assert letters(document, "May 3").fontWeight() == 600
    assert letters(document, "Snow").fontWeight() == 400


def test_dateline_that_was_lifted_is_set_again() -> None:
    line = Dateline("OSLO, May 3 (AP) --", "OSLO", "May 3", "AP")
    document = page(block("paragraph", "<p>Snow fell.</p>"), furniture=Furniture("H", dateline=line))
    assert block_with(document, "Snow").text() == "OSLO, May 3 (AP) — Snow fell."


def test_emphasis_is_real_and_turns_in_italics() -> None:
    document = build_document(made_story(), LIGHT)
    assert letters(document, "no sign yet").fontItalic()
    assert letters(document, "people close").fontWeight() == 600
    assert letters(document, "That was the whole").fontItalic()
    assert not letters(document, "last week").fontItalic()


def test_quote_bar_runs_over_all_its_paragraphs() -> None:
    document = build_document(made_story(), LIGHT)
    depths = [block.blockFormat().intProperty(formats.QUOTE_DEPTH) for block in blocks_of(document)]
    assert depths.count(1) == 3
    start = depths.index(1)
    assert depths[start : start + 3] == [1, 1, 1]


def test_nested_quotes_have_two_bars() -> None:
    document = page(block("quote", "<blockquote><p>Outer.</p><blockquote><p>Inner.</p></blockquote></blockquote>"))
    assert block_with(document, "Inner").blockFormat().intProperty(formats.QUOTE_DEPTH) == 2


def test_a_rule_between_sections_stands_in_the_middle() -> None:
    document = page(block("paragraph", "<p>One.</p>"), block("paragraph", "<hr><p>Two.</p>"))
    rules = [block for block in blocks_of(document) if block.blockFormat().hasProperty(formats.RULE)]
    assert [block.text() for block in blocks_of(document)][-3:] == ["One.", "", "Two."]
    assert len(rules) == 1
    assert rules[0].blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter


def test_list_markers_hang_and_count() -> None:
    document = build_document(made_story(), LIGHT)

    def marker(words: str) -> str:
        return block_with(document, words).blockFormat().stringProperty(formats.MARKER)

    assert marker("Advance payment") == "•"
    assert marker("one key each") == "◦"
    assert (marker("First round"), marker("Second round")) == ("9.", "10.")
    assert (
        block_with(document, "one key each").blockFormat().leftMargin()
        > block_with(document, "inspectors").blockFormat().leftMargin()
    )


def test_only_the_first_paragraph_of_an_item_has_the_marker() -> None:
    document = page(block("list", "<ul><li><p>One.</p><p>Still one.</p></li><li>Two.</li></ul>"))
    markers = [block.blockFormat().stringProperty(formats.MARKER) for block in blocks_of(document)]
    assert markers.count("•") == 2
    assert block_with(document, "Still one").blockFormat().stringProperty(formats.MARKER) == ""


@pytest.mark.parametrize(("length", "smaller"), [(60, 1), (120, 1), (180, 0.84), (320, 0.7)])
def test_a_headline_of_whole_sentences_is_set_smaller(length: int, smaller: float) -> None:
    """One of three sentences stood in eleven lines, and its story below the window."""
    usual = Formats(LIGHT, PageStyle()).headline().font().pixelSize()
    words = ("The council agreed " * 20)[:length].strip()
    document = build_document(Story("Wire", "", Furniture(words), (block("paragraph", "<p>Text.</p>"),)), LIGHT)
    assert letters(document, "The council").font().pixelSize() == round(usual * smaller)


def test_who_is_quoted_stands_small_below_the_quote() -> None:
    quote = "<blockquote><p>We shall <cite>rebuild</cite> it.</p><p><cite>The mayor</cite></p></blockquote>"
    html = f"{quote}<p><cite>Moby-Dick</cite></p>"
    document = page(block("quote", html))
    quoted, who = letters(document, "We shall"), letters(document, "The mayor")
    assert who.font().pixelSize() < quoted.font().pixelSize()
    assert not who.fontItalic()
    assert who.foreground().color() == LIGHT.color("muted")
    assert letters(document, "rebuild").font().pixelSize() == quoted.font().pixelSize()
    assert letters(document, "Moby-Dick").font().pixelSize() == quoted.font().pixelSize()


def test_signs_for_per_cent_are_as_large_as_in_the_text() -> None:
    """Among figures of one width the sign was squeezed into that width."""
    rows = "<tr><td>Quay</td><td>71.2%</td></tr><tr><td>Pier</td><td>64.0%</td></tr>"
    document = page(block("table", f"<table><tr><th>Place</th><th>Turnout</th></tr>{rows}</table>"))
    cell = table_of(document).cellAt(1, 1).firstCursorPosition()
    cell.movePosition(cell.MoveOperation.NextCharacter)
    assert cell.charFormat().font().isFeatureSet(QFont.Tag.fromString("tnum"))
    cell.movePosition(cell.MoveOperation.EndOfBlock)
    assert not cell.charFormat().font().isFeatureSet(QFont.Tag.fromString("tnum"))


def table_of(document: PageDocument) -> QTextTable:
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert len(tables) == 1
    return tables[0]


def test_table_has_heads_and_numbers_to_the_right() -> None:
    document = build_document(made_story(), LIGHT)
    table = table_of(document)
    assert (table.rows(), table.columns()) == (3, 3)
    assert table.format().toTableFormat().headerRowCount() == 1
    price = table.cellAt(2, 2).firstCursorPosition().block()
    assert price.text() == "$1,485"
    assert price.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    assert table.cellAt(1, 0).format().toTableCellFormat().bottomBorder() == 1


@pytest.mark.parametrize(
    ("cells", "to_right"),
    [
        (("4.50", "1.85", "36.00", "free"), True),
        (("4.50", "1.85", "free", "free"), False),
        (("12", "7", "9", "see the note"), False),
        (("Monday", "Tuesday"), False),
    ],
)
def test_a_price_that_is_a_word_stands_among_prices(cells: tuple[str, ...], to_right: bool) -> None:
    rows = "".join(f"<tr><td>Ticket {number}</td><td>{cell}</td></tr>" for number, cell in enumerate(cells))
    document = page(block("table", f"<table><tr><th>For</th><th>Euros</th></tr>{rows}</table>"))
    last = table_of(document).cellAt(len(cells), 1).firstCursorPosition().block()
    assert last.text() == cells[-1]
    assert bool(last.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight) == to_right


def test_spans_are_placed_as_a_browser_would() -> None:
    html = '<table><tr><th colspan="2">Both</th><th rowspan="2">Side</th></tr><tr><td>a</td><td>b</td></tr></table>'
    document = page(block("table", html))
    table = table_of(document)
    assert table.cellAt(0, 0).columnSpan() == 2
    assert table.cellAt(0, 2).rowSpan() == 2
    assert table.cellAt(1, 1).firstCursorPosition().block().text() == "b"


@pytest.mark.parametrize("span", ["0", "-1", "99999999", "x", "1e9"])
def test_absurd_spans_do_no_harm(span: str) -> None:
    html = f'<table><tr><td colspan="{span}" rowspan="{span}">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'
    document = page(block("table", html))
    assert words_of(document.toPlainText())[-4:] == ["a", "b", "c", "d"]


def test_layout_tables_are_unwrapped_and_nesting_ends() -> None:
    html = "text"
    for level in range(20):
        html = f"<table><tr><td>{level}a</td><td>{html}</td></tr><tr><td>c</td><td>d</td></tr></table>"
    document = page(block("table", html))
    document.set_width(800)
    document.size()
    deepest, frame = 0, document.rootFrame()
    while frame.childFrames():
        frame = next((child for child in frame.childFrames() if child.childFrames()), frame.childFrames()[0])
        deepest += 1
    assert deepest == 3
    assert "text" in document.toPlainText()
    one_column = page(block("table", "<table><tr><td><p>Only a layout.</p></td></tr></table>"))
    assert not one_column.rootFrame().childFrames()


def test_code_keeps_lines_and_spaces() -> None:
    document = build_document(made_story(), LIGHT)
    code = block_with(document, "return base")
    assert code.text() == "    return base - discount"
    assert code.blockFormat().intProperty(formats.CODE_RUN) == block_with(document, "def price").blockFormat().intProperty(
        formats.CODE_RUN
    )


def test_pictures_are_objects_of_our_own() -> None:
    document = build_document(made_story(), LIGHT, images={HARBOUR: picture()})
    drawn = [
        fragment.fragment().charFormat().objectType()
        for block in blocks_of(document)
        for fragment in block
        if "\ufffc" in fragment.fragment().text()
    ]
    assert drawn == [OBJECT, OBJECT]
    assert [figure.alt for figure in document.figures.figures] == ["Ships at the quay", "The minister at the door"]
    assert document.figures.figures[1].stored is None
    assert GONE not in document.toHtml()


def test_lead_picture_is_shown_once() -> None:
    lead = Image(HARBOUR, "Quay", "The quay.", "(A. Photographer)")
    story = replace(made_story(), furniture=replace(made_story().furniture, lead_image=lead))
    images = {HARBOUR: picture()}
    assert len(build_document(story, LIGHT, images=images).figures.figures) == 2
    without = replace(story, blocks=story.blocks[:2])
    document = build_document(without, LIGHT, images=images)
    assert len(document.figures.figures) == 1
    assert "The quay. (A. Photographer)" in document.toPlainText()


def test_small_pictures_keep_their_size_and_pixels_are_no_pictures() -> None:
    html = "".join(f'<figure><img src="https://example.test/{n}.png"></figure>' for n in (1, 2))
    images = {"https://example.test/1.png": picture(1, 1), "https://example.test/2.png": picture(120, 80)}
    document = build_document(Story("W", "", Furniture("H"), (block("figure", html),)), LIGHT, images=images)
    assert len(document.figures.figures) == 1
    assert document.figures.size_of(document.figures.figures[0]).width() == 120


def test_pictures_fit_the_column_at_every_width() -> None:
    document = build_document(made_story(), LIGHT, images={HARBOUR: picture()})
    for width in (1400, 600, 320):
        document.set_width(width)
        size = document.figures.size_of(document.figures.figures[0])
        assert size.width() <= min(width - 2 * LEAST_MARGIN, document.formats.column) + 0.5
        assert document.idealWidth() <= width + 1


@pytest.mark.parametrize("size", [14, 18, 24])
@pytest.mark.parametrize("serif", [True, False])
def test_measure_is_that_of_a_book(size: int, serif: bool) -> None:
    style = PageStyle(size=size, serif=serif)
    text = (
        "The harbour master said that the last of the ships had been seen beyond the breakwater shortly before noon, and that "
        "nobody on the quay had been told where they were going or when they might be expected to come back to the port. "
    ) * 4
    document = build_document(Story("W", "", Furniture("H"), (block("paragraph", f"<p>{text}</p>"),)), LIGHT, style)
    document.set_width(2000)
    document.size()
    layout = blocks_of(document)[-1].layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert 60 <= sum(lengths) / len(lengths) <= 75, lengths


def test_lines_stand_at_one_distance() -> None:
    html = (
        "<p>Some words<sup>1</sup> and <code>code</code> and عربي and 漢字 and 😀 and H<sub>2</sub>O, "
        + "again and again " * 20
        + "</p>"
    )
    document = page(block("paragraph", html))
    document.set_width(700)
    document.size()
    layout = block_with(document, "Some words").layout()
    assert layout.lineCount() > 2
    baselines = [layout.lineAt(number).y() + layout.lineAt(number).ascent() for number in range(layout.lineCount())]
    assert {below - above for above, below in pairwise(baselines)} == {document.formats.line}


def test_code_keeps_as_far_from_one_edge_of_its_ground_as_from_the_other() -> None:
    """A line that just fitted touched the right one."""
    document = page(block("code", "<pre><code>if tide &lt; 2:\n    wait()</code></pre>"))
    for words in ("if tide", "wait()"):
        form = block_with(document, words).blockFormat()
        assert form.rightMargin() == form.leftMargin() == form.doubleProperty(formats.PAD)


def test_arabic_runs_from_the_right() -> None:
    document = page(
        block("paragraph", "<p>قال المتحدث إن السفن غادرت الميناء</p>"),
        block("quote", "<blockquote><p>لن نعود إلى الطاولة</p></blockquote>"),
        language="ar",
    )
    quote = block_with(document, "لن نعود")
    assert quote.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert quote.blockFormat().rightMargin() > 0
    assert quote.blockFormat().leftMargin() == 0
    assert not letters(document, "لن").fontItalic()


def test_what_we_say_of_an_arabic_story_stands_where_it_does() -> None:
    """The line above it said at the far side of the page that it was the feed's own text."""
    story = Story(
        "Wire", "https://example.test/a/b", Furniture("قال المتحدث إن السفن غادرت"), (block("paragraph", "<p>قال</p>"),)
    )
    arabic = build_document(replace(story, note="The feed's own text: 1 paragraph."), LIGHT)
    assert block_with(arabic, "own text").blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    english = page(block("paragraph", "<p>It said so.</p>"), note="The feed's own text: 1 paragraph.")
    assert not block_with(english, "own text").blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def test_the_feeds_own_text_says_how_the_page_is_had() -> None:
    """ "The feed's own text: 1 paragraph." left the reader with that; on paper nothing can be opened."""
    story = Story("Wire", "https://example.test/a/b", Furniture("Headline"), (block("paragraph", "<p>It said so.</p>"),))
    short = replace(story, note="The feed's own text: 1 paragraph.")
    assert "Open the story to fetch its page." in build_document(short, LIGHT).toPlainText()
    assert "Open the story" not in build_document(short, LIGHT, paper=True).toPlainText()
    gone = replace(story, note="Only the feed's own text: the page could not be had (no route to host).")
    assert "Open the story" not in build_document(gone, LIGHT).toPlainText()


@pytest.mark.parametrize(
    ("text", "language", "rtl"),
    [("12 سفن", "", True), ("The ships", "ar", False), ("2014", "he", True), ("2014", "en", False), ("", "", False)],
)
def test_direction_follows_the_first_strong_letter(text: str, language: str, rtl: bool) -> None:
    assert is_rtl(text, language) is rtl


def test_restored_blocks_are_marked_where_they_stand() -> None:
    story = with_restored(made_story(), 3)
    document = build_document(story, LIGHT, restored={3})
    marked = [block.text() for block in blocks_of(document) if block.blockFormat().hasProperty(formats.RESTORED)]
    assert marked == ["The writer was there."]


def test_links_are_absolute_and_only_of_the_web() -> None:
    html = "".join(
        f'<p><a href="{address}">{name}</a></p>'
        for name, address in (
            ("rel", "../c"),
            ("web", "http://example.test/x"),
            ("file", "file:///etc/passwd"),
            ("script", "javascript:alert(1)"),
            ("data", "data:text/html,x"),
            ("bad", "http://[::1"),
            ("mail", "mailto:a@example.test"),
        )
    )
    document = page(block("paragraph", html))
    found = {
        part.fragment().text(): part.fragment().charFormat().anchorHref()
        for each in blocks_of(document)
        for part in each
        if part.fragment().charFormat().isAnchor()
    }
    assert found == {"rel": "https://example.test/c", "web": "http://example.test/x"}
    assert safe_link("//example.test/x", "https://a.test") == "https://example.test/x"


def test_a_limit_leaves_the_rest_for_later() -> None:
    many = tuple(block("paragraph", f"<p>Paragraph {number}.</p>") for number in range(30))
    document = build_document(Story("W", "", Furniture("H"), many), LIGHT, limit=10)
    assert "Paragraph 9." in document.toPlainText()
    assert "Paragraph 10." not in document.toPlainText()
    assert "20" in blocks_of(document)[-1].text()


def test_runs_without_a_space_can_break() -> None:
    text = clean_text("x" * 10_000)
    assert max(len(run) for run in text.split("\u200b")) == LONGEST_RUN
    assert text.replace("\u200b", "") == "x" * 10_000


def test_no_line_begins_with_a_lone_mark() -> None:
    assert clean_text("L’article dit : « Être là. » Vraiment ?") == (
        "L’article dit\u00a0: «\u00a0Être là.\u00a0» Vraiment\u00a0?"
    )
    assert clean_text("Er sagte: »Ja« und ging :-)") == "Er sagte: »Ja« und ging :-)"


def test_control_characters_do_not_reach_the_page() -> None:
    assert clean_text("a\x00b\ufffcc\ud800d\u202ee") == "abcde"
    assert "ab" in page(block("paragraph", "<p>a&#0;b</p>")).toPlainText().replace("\ufffd", "")


@pytest.mark.parametrize("depth", [DEEPEST - 2, DEEPEST + 50, 5_000])
def test_depth_loses_no_text(depth: int) -> None:
    html = "<div>" * depth + "deep words" + "</div>" * depth + "<p>after</p>"
    assert words_of(parse(html).text) == ["deep", "wordsafter"]
    text = page(Block(BlockKind.PARAGRAPH, html, "deep words after")).toPlainText()
    assert "deep words" in text
    assert "after" in text


@pytest.mark.parametrize(
    "html", ["", "<", "<p", "</p></p>", "<p><b>x</p></b>y", "<!-- -->", "&", "<![CDATA[x", "<table><tr>", "<li>x"]
)
def test_broken_markup_is_set_all_the_same(html: str) -> None:
    document = page(Block(BlockKind.PARAGRAPH, html, ""))
    assert "Headline" in document.toPlainText()


def test_scripts_and_styles_are_never_read_out() -> None:
    document = page(Block(BlockKind.PARAGRAPH, "<p>a<script>alert('no')</script><style>p{}</style>b</p>", "ab"))
    assert block_with(document, "ab").text() == "ab"


def test_an_empty_story_is_a_page() -> None:
    document = build_document(Story("", "", Furniture(""), ()), LIGHT)
    document.set_width(600)
    assert document.size().height() > 0


def test_all_kinds_are_set() -> None:
    assert {part.kind for part in BLOCKS} == set(BlockKind)


def test_an_arabic_table_runs_from_the_right() -> None:
    html = "<table><tr><th>الربع</th><th>السعر</th></tr><tr><td>الأول</td><td>395</td></tr></table>"
    document = page(block("table", html), language="ar")
    document.set_width(600)
    document.size()
    layout = document.documentLayout()
    quarter, price = (layout.blockBoundingRect(block_with(document, words)) for words in ("الأول", "395"))
    assert quarter.left() > price.left()


def test_a_byline_in_another_direction_stays_in_order() -> None:
    furniture = Furniture("مكتبة على ظهور الجمال", byline=Byline(("ليلى", "سالم")))
    document = page(block("paragraph", "<p>عند السابعة صباحاً</p>"), furniture=furniture, language="ar")
    line = block_with(document, "ليلى")
    assert line.text().replace("\u2068", "").replace("\u2069", "") == "By ليلى and سالم\u00a0· 1\u00a0min\u00a0read"
    assert line.blockFormat().alignment() & Qt.AlignmentFlag.AlignAbsolute
    assert line.blockFormat().layoutDirection() != Qt.LayoutDirection.RightToLeft


def test_a_dateline_below_a_picture_is_found() -> None:
    line = Dateline("OSLO, May 3 (AP) --", "OSLO", "May 3", "AP")
    caption = block("paragraph", "<p>Snow on the quay.</p>")
    document = page(caption, block("paragraph", "<p>OSLO, May 3 (AP) -- Snow fell.</p>"), furniture=Furniture("H", dateline=line))
    assert block_with(document, "OSLO").text() == "OSLO, May 3 (AP) — Snow fell."
    assert letters(document, "OSLO").fontWeight() == 600


def test_notes_and_their_links_find_each_other() -> None:
    document = page(
        block("paragraph", '<p>Said so.<sup id="note-r1"><a href="#note-1">1</a></sup> <a href="#other">x</a></p>'),
        block("list", '<ol><li id="note-1">In a letter. <a href="#note-r1">back</a></li></ol>'),
    )
    assert letters(document, "back").anchorHref() == "#note-r1"
    assert document.findBlock(document.notes["note-1"]).text() == "In a letter. back"
    assert document.findBlock(document.notes["note-r1"]).text().startswith("Said so.")


def test_numbers_of_a_list_are_its_own() -> None:
    html = '<ol reversed><li>c</li><li>b</li></ol><ol><li value="7">g</li><li>h</li></ol>'
    document = page(block("list", html))
    markers = [each.blockFormat().stringProperty(formats.MARKER) for each in blocks_of(document)]
    assert [marker for marker in markers if marker] == ["2.", "1.", "7.", "8."]


@pytest.mark.parametrize(
    "headline",
    [
        "Night train from Trieste to Vienna runs again after eleven years",
        "Lisbon's old trams are to stay, council and company agree",
        "مكتبة على ظهور الجمال تعود إلى قرى وادي رم بعد انقطاع خمس سنوات",
    ],
)
@pytest.mark.parametrize("width", [360, 448, 620])
def test_a_headline_breaks_into_lines_of_like_length(headline: str, width: int) -> None:
    """The case that taught it: "years" stood alone on the third line."""
    story = replace(made_story(), furniture=Furniture(headline))
    document = build_document(story, LIGHT, width=width)
    document.documentLayout().documentSize()
    layout = block_with(document, headline).layout()
    lines = [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]
    plain = QTextLayout(headline, letters(document, headline.split()[0]).font())
    assert len(lines) == lines_in(plain, document.figures.column), "balancing costs no line"
    assert len(lines) == 1 or min(lines) > 0.55 * max(lines), lines
    document.set_width(width * 3)
    document.documentLayout().documentSize()
    again = block_with(document, headline).layout()
    assert again.lineCount() == lines_in(plain, document.figures.column), "and anew in another width"


def lines_in(layout: QTextLayout, width: float) -> int:
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


def test_a_story_without_text_is_not_read_in_a_minute() -> None:
    empty = replace(made_story(), blocks=())
    assert "min read" in build_document(made_story(), LIGHT).toPlainText().replace("\u00a0", " ")
    assert "min read" not in build_document(empty, LIGHT).toPlainText().replace("\u00a0", " ")
