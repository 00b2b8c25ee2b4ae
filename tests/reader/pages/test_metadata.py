"""What a page says of its story: every source of a field alone, and which wins where they differ."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from reader.pages.metadata import Metadata, read_metadata
from reader.pages.page_dates import Clock, clock_for, read_stamp, read_words
from reader.pages.tree import Page, parse_page
from tests.growth import ALLOWED, PARTS, growth

URL = "https://www.northline.example/world/2023/ferry"
BODY = "".join(
    f"<p>The ferry was full of people and of noise when it left, said passenger number {n}, and nobody minded.</p>"
    for n in range(6)
)

OG = '<meta property="og:title" content="Ferry runs aground">'
TIME = '<time datetime="2023-05-03T08:15:00Z">y</time>'
LOGO = '<h1 class="logo">Day</h1>'


def read(head: str = "", body: str = "", url: str = URL, lang: str = "en") -> Metadata:
    page = f"<!DOCTYPE html><html lang='{lang}'><head>{head}</head><body>{body}{BODY}</body></html>"
    return read_metadata(parse_page(page.encode(), url))


def linked(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Ferry runs aground | Northline</title>", "", "Ferry runs aground"),
        ("<title>Ferry runs aground - The Northline Daily News</title>", "", "Ferry runs aground"),
        ("<title>Northline: Ferry runs aground</title>", "", "Ferry runs aground"),
        ("<title>River-boat hits quay - twice in a day</title>", "", "River-boat hits quay - twice in a day"),
        ('<meta property="og:title" content="Ferry runs aground &amp; floats again">', "", "Ferry runs aground & floats again"),
        ('<meta property="og:title" content="Ferry runs aground | Northline">', "", "Ferry runs aground"),
        (linked(headline="Ferry runs aground"), "", "Ferry runs aground"),
        ("<title>Ferry news</title>", "<h1>Northline</h1><h1>Ferry aground, news at noon</h1>", "Ferry aground, news at noon"),
        ("<title>Ferry aground | Northline</title>", f"{LOGO}<h1>Ferry aground: all safe</h1>", "Ferry aground: all safe"),
        ("<title>Ferry aground</title>", '<h1><a href="/">The Tarnhaven Bugle</a></h1>', "Ferry aground"),
        ("", "<h1>Ferry runs aground ¶</h1>", "Ferry runs aground"),
        ("", "", ""),
        (OG + linked(headline="Ferry runs aground"), "<h1>Live: fog, ferry and all</h1>", "Ferry runs aground"),
    ],
)  # fmt: skip
def test_title(head: str, body: str, title: str) -> None:
    assert read(head, body).title == title


KICKED = '<h1><span class="x__kicker">Trouble at sea</span> <span>Ferry runs aground</span></h1>'
FERRY = '<meta property="og:title" content="Ferry runs aground off Skerry Point">'
ASIDE = "<h1>Ferry aground off Skerry</h1><h1 class='widget'>Ferry runs again off Skerry Point</h1>"
ADVICE = "What to do when a ferry runs aground. Stay where you are, and wait until somebody of the crew comes. " * 2


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # What a heading holds besides its own words.
        (OG, KICKED, "Ferry runs aground"),
        (FERRY, "<h1>Trouble at sea: Ferry runs aground off Skerry Point</h1>", "Ferry runs aground off Skerry Point"),
        (OG, "<h1><time>3 May 2023</time> Ferry runs aground</h1>", "Ferry runs aground"),
        ("<title>What ferries fear</title>", "<h1>What <em>ferries</em> fear</h1>", "What ferries fear"),
        (FERRY.replace("Ferry runs", "Northline: Ferry runs"), "<h1>The Ferry runs aground off Skerry Point</h1>",
         "The Ferry runs aground off Skerry Point"),
        # Headings of other things than the story.
        (FERRY, '<h1><a href="https://www.northline.example">Off Skerry Point</a></h1>', "Ferry runs aground off Skerry Point"),
        (FERRY, ASIDE, "Ferry aground off Skerry"),
        (OG, '<h1 itemprop="alternativeHeadline">Ferry runs</h1>', "Ferry runs aground"),
        (FERRY, "<h1>Our ferries</h1><h1>Point</h1>", "Ferry runs aground off Skerry Point"),
        (FERRY, f"<h1>{ADVICE}</h1>", "Ferry runs aground off Skerry Point"),
        ('<meta name="dc:title" content="A ferry">', "<h1>Another title of a ferry</h1>", "Another title of a ferry"),
        (OG, "<h1>Ferry X</h1>", "Ferry X"),
        (OG.replace("Ferry runs aground", "漁船が座礁"), "<h1><ruby>漁船<rt>ぎょせん</rt></ruby>が座礁</h1>", "漁船が座礁"),
        ('<meta name="dc:title" content="Our ferry">', "<h1>What ferry folk say</h1>", "Our ferry"),
        # A section or a house behind the headline.
        ('<meta property="og:title" content="Ferry aground-World">' + linked(headline="Ferry aground"), "", "Ferry aground"),
        ('<meta property="og:title" content="フェリーが座礁:Northline日誌">', "", "フェリーが座礁"),
        (OG.replace("Ferry runs aground", "フェリーが座礁、全員無事"), "<h1>フェリー座礁</h1><p>全員</p>", "フェリー座礁"),
    ],
)  # fmt: skip
def test_title_among_other_words(head: str, body: str, title: str) -> None:
    assert read(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (linked(author={"@type": "Person", "name": "Ines Falk"}), "", ("Ines Falk",)),
        (linked(author=[{"name": "Ines Falk"}, {"name": "Kai Lund"}]), "", ("Ines Falk", "Kai Lund")),
        (linked(author="By Ines Falk and Kai Lund"), "", ("Ines Falk", "Kai Lund")),
        (linked(author={"givenName": "Ines", "familyName": "Falk"}), "", ("Ines Falk",)),
        ('<meta name="author" content="Ines Falk, Staff Writer">', "", ("Ines Falk",)),
        ('<meta name="author" content="https://social.example/ines">', '<p class="byline">By Ines Falk</p>', ("Ines Falk",)),
        ('<meta name="author" content="Northline">', '<h1>Ferry</h1><a rel="author" href="/ines">Ines Falk</a>', ("Ines Falk",)),
        ('<meta name="author" content="Northline">', "", ("Northline",)),
        ("", '<h1>Ferry</h1><p>By Ines Falk • Updated 3 May 2023</p>', ("Ines Falk",)),
        ("", '<h1>Ferry</h1><div class="byline">By <a>Ines Falk</a>, <a>Kai Lund</a></div>', ("Ines Falk", "Kai Lund")),
        ("", '<h1>Ferry</h1><a href="/author/ines-falk">Ines Falk</a>', ("Ines Falk",)),
        ("", '<div class="comments"><a class="author" href="/author/x">Some Reader</a></div>', ()),
        ("", '<aside class="related"><p class="byline">By Other Person</p></aside>', ()),
        ("", "<h1>Ferry</h1><p>By noon the ferry was empty.</p>", ()),
        (linked(author={"name": "Northline Staff"}), "", ("Northline Staff",)),
        (linked(author={"@id": "#a"}) + linked(**{"@type": "Person", "@id": "#a", "name": "Ines Falk"}), "", ("Ines Falk",)),
        (linked(author={"name": "Associated Press"}), "", ("Associated Press",)),
    ],
)  # fmt: skip
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read(head, body).authors == authors


ROLE = '<div class="post-author"><a>Ines Falk</a><span>Head of Harbours</span></div>'
PORTRAIT = '<p>Ines Falk</p><img alt="Photo of Ines Falk" src="f.jpg">'
TALK = (
    "who has sailed for thirty years and knows each of the rocks and of the shoals that lie before the harbour by name, "
    "told this paper at noon"
)
QUOTED = f'<p>It was the fog, says <a href="/people/kai-lund">Kai Lund</a>, {TALK}.</p>'
HOUSE = '<meta name="author" content="Northline">'
DESK = "Skerry Weather Desk"
GROUP = linked(author={"@type": "Organization", "name": "Centre for Rivers and Harbour Research"})


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        # What stands behind a name in a piece of its own is no part of it, nor are letters in place of a picture.
        ("", ROLE, ("Ines Falk",)),
        ("", '<div class="author-box"><i>IF</i> <b>Ines Falk</b> <small>3 May</small></div>', ("Ines Falk",)),
        ("", '<div class="byline"><a>Ines Falk</a><span>Editor</span><a>Kai Lund</a></div>', ("Ines Falk", "Kai Lund")),
        ("", '<div class="byline">Harbours · Ines Falk, Kai Lund</div>', ("Ines Falk", "Kai Lund")),
        ("", '<p class="byline">Written by Ines Falk Edited by Kai Lund</p>', ("Ines Falk",)),
        ("", '<div class="byline"><b>Ines Falk and Kai Lund</b> <i>Skerry Point Leader</i></div>', ("Ines Falk", "Kai Lund")),
        ("", '<div class="author-box"><b>Filed under:</b><a>River Harbours</a></div>', ()),
        ("", '<p class="post-author"><span>Eingestellt von</span> <span>Ines Falk</span></p>', ("Ines Falk",)),
        ("", '<div class="testimonial-author"><b>Kai Lund</b><p>Sailor</p></div>', ()),
        ("", '<div class="date-author">3 May 2023 · Ines Falk on behalf of the crew</div>', ("Ines Falk",)),
        ("", '<p class="author-name">Ines Falk (Harbours)</p>', ("Ines Falk",)),
        ("", '<div><span>Written by:</span><div><span>Ines Falk</span></div></div>', ("Ines Falk",)),
        ("", '<div class="tags"><b>Written by</b> Ines Falk</div>', ("Ines Falk",)),
        ("", '<div class="author-text"><div>Ines Falk</div><div>5 minutes</div></div>', ("Ines Falk",)),
        ("", '<div class="entry-meta"><p>by Ines · 3 May 2023</p></div>', ("Ines",)),
        ("", '<p class="lead">By the water</p><div><b>Author:</b> Kai Lund</div><a rel="author">Ines Falk</a>', ("Ines Falk",)),
        # A link in running text leads to whom the story speaks of.
        ("", QUOTED, ()),
        ("", '<ul><li><a href="/person/kai-lund">Kai Lund</a></li></ul><p class="byline">By Ines Falk</p>', ("Ines Falk",)),
        (HOUSE, '<ul><li><a href="/person/kai-lund">Kai Lund</a></li></ul>', ("Northline",)),
        # A name below the heading with nothing said of it counts where it is pictured.
        ("", PORTRAIT, ("Ines Falk",)),
        ("", '<p>Skerry Point</p><img alt="Skerry Point by night" src="f.jpg">', ()),
        ("<title>The boats of Kai Lund</title>", PORTRAIT.replace("Ines Falk", "Kai Lund"), ()),
        ("", PORTRAIT.replace("f.jpg", "logo.png"), ()),
        # Who holds the rights, a company or an account is not who wrote.
        (
            '<meta name="copyright" content="© Lund Falk 2023"><meta name="author" content="Lund Falk">'
            '<meta name="article:author" content="Ines Falk">', "", ("Ines Falk",),
        ),
        ('<meta name="author" content="Lund Inc."><meta name="author" content="Ines Falk">', "", ("Ines Falk",)),
        (linked(author={"name": "ifalk"}), '<p class="author">Ines Falk</p>', ("Ines Falk",)),
        (linked(author={"name": "ifalk"}), "", ("ifalk",)),
        (GROUP, "", ("Centre for Rivers and Harbour Research",)),
        ('<meta name="dc:creator" content="Ines Falk">', "", ("Ines Falk",)),
        ('<meta name="author" content="Ines Falk, post@northline.example">', "", ("Ines Falk",)),
        (f'<meta name="author" content="{DESK}">', '<p class="byline">Skerry Weather / 3 May</p>', (DESK,)),
        # A page that names its house alone may be signed in the story.
        (HOUSE, "<p><b>Ines Falk</b></p>", ("Ines Falk",)),
        (HOUSE, "<p><b>Ferry News</b></p><p>All of the ferry’s news.</p>", ("Northline",)),
        (HOUSE, f"<p><b>Kai Lund</b></p>{QUOTED}", ("Northline",)),
    ],
)  # fmt: skip
def test_who_wrote_it(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read(head, f"<h1>Ferry</h1>{body}").authors == authors


@pytest.mark.parametrize(
    ("lang", "line", "names"),
    [
        ("ja", '<span class="writer">著者：高橋直人</span>', ("高橋直人",)),
        ("ja", '<div class="author">取材・文／高橋直人</div>', ("高橋直人",)),
        ("ja", '<p class="byline">高橋直人　編集委員</p>', ("高橋直人",)),
        ("zh", "<p>记者 王小明 李华 北京报道</p>", ("王小明", "李华")),
        ("zh-TW", "<div>記者王小明／台北報導</div>", ("王小明",)),
        ("ko", "<span>김민수 기자</span>", ("김민수",)),
        ("ko", '<p class="reporter">글 김민수 기자</p>', ("김민수",)),
        ("ar", "<p>بقلم: أحمد السيد</p>", ("أحمد السيد",)),
        ("he", "<p>מאת: יוסי כהן</p>", ("יוסי כהן",)),
        ("fa", "<p>نویسنده: رضا احمدی</p>", ("رضا احمدی",)),
        ("hi", "<p>लेखक: अमित शर्मा</p>", ("अमित शर्मा",)),
        ("hi", '<div class="author-name">अमित शर्मा</div>', ("अमित शर्मा",)),
        ("bn", "<p>লেখক: রহিম উদ্দিন</p>", ("রহিম উদ্দিন",)),
        ("th", "<p>ผู้เขียน: สมชาย ใจดี</p>", ("สมชาย ใจดี",)),
        ("el", "<p>Γράφει η Μαρία Παππά</p>", ("Μαρία Παππά",)),
        ("el", "<p>Συντάκτης: Γιώργος Παππάς</p>", ("Γιώργος Παππάς",)),
        ("uk", "<p>Автор: Олена Коваль</p>", ("Олена Коваль",)),
        ("tr", "<p>Muhabir: Ayşe Yılmaz</p>", ("Ayşe Yılmaz",)),
        ("pl", "<p>oprac. Anna Nowak</p>", ("Anna Nowak",)),
        ("hu", "<p>Írta: Kovács Anna</p>", ("Kovács Anna",)),
        ("ro", "<p>de Ana Popescu</p>", ("Ana Popescu",)),
        ("fi", "<p>Teksti: Aino Mäki</p>", ("Aino Mäki",)),
        ("no", "<p>Skrevet av Kari Dahl</p>", ("Kari Dahl",)),
        ("hr", "<p>Piše: Ivan Horvat</p>", ("Ivan Horvat",)),
        ("ca", "<p>Per Joan Puig</p>", ("Joan Puig",)),
        ("vi", '<p class="author">Nguyễn Văn An</p>', ("Nguyễn Văn An",)),
        ("de", "<p>Eine Reportage von Jana Krug</p>", ("Jana Krug",)),
        # Ordinary words, and another language's.
        ("ar", "<p>من المتوقع أن يصل</p>", ()),
        ("en", "<p>Per Joan Puig</p>", ()),
        ("ro", "<p>De Crăciun se deschide portul.</p>", ()),
        ("hi", "<p>रिपोर्ट जारी हुई</p>", ()),
        ("zh", "<p>文章分类</p>", ()),
        ("zh", "<p>记者从会议上获悉，轮渡将于周五停航。</p>", ()),
    ],
)
def test_bylines_in_many_languages(lang: str, line: str, names: tuple[str, ...]) -> None:
    assert read("", f"<h1>F</h1>{line}", lang=lang).authors == names


def test_a_signature_at_the_end() -> None:
    assert read(HOUSE, f'<h1>Ferry</h1>{BODY}<p style="text-align:right"><b>Ines Falk</b></p>' + "<!--").authors == ("Ines Falk",)


def test_the_main_column_may_be_called_after_the_one_beside_it() -> None:
    body = '<h1>Ferry</h1><div class="content-main-sidebar"><p class="byline">By Ines Falk</p></div>'
    assert read("", body).authors == ("Ines Falk",)
    assert read("", body.replace("content-main-", "")).authors == ()


MAY = datetime(2023, 5, 3, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (linked(datePublished="2023-05-03T10:15:00+02:00"), "", MAY),
        (linked(datePublished="2023-05-03T08:15Z"), "", MAY),
        ('<meta property="article:published_time" content="2023-05-03T08:15:00.000Z">', "", MAY),
        ('<meta name="pubdate" content="Wed, 03 May 2023 08:15:00 GMT">', "", MAY),
        ('<meta itemprop="datePublished" content="1683101700">', "", MAY),
        ("", '<h1>F</h1><time datetime="2023-05-03T08:15:00Z">Wednesday</time>', MAY),
        ("", f'<h1>F</h1><p>Updated <time datetime="2024-01-01">x</time></p>{TIME}', MAY),
        ("", '<h1>F</h1><span class="date">May 3, 2023 8:15 AM GMT</span>', MAY),
        ("", "<h1>F</h1><p>May 3, 2023 at 08:15 UTC</p>", MAY),
        ("", "<div>May 3, 2023 / 8:15 AM GMT</div><h1>F</h1>", MAY),
        ("", "<div>Day of May 3, 2023</div><h1>F</h1>", None),
        ("", "<div>May 4, 2023</div><b>Home</b><b>World</b><b>Sport</b><b>Weather</b><h1>F</h1>", None),
        ("", '<h1>F</h1><div data-publish-dt="2023.05.03 08:15"></div>', MAY),
        ('<script>var data = {"publishedAt":"2023-05-03T08:15:00Z"};</script>', "", MAY),
        ('<meta property="article:modified_time" content="2023-05-03T08:15:00Z">', "", MAY),
        (linked(datePublished="not yet"), "", None),
        ("", "<p>The war ended on May 8, 1945, and the peace on June 1, 1946.</p>", None),
    ],
)  # fmt: skip
def test_published(head: str, body: str, published: datetime | None) -> None:
    assert read(head, body).published == published


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("hu", "2023. május 3. 8:15"), ("lt", "2023 m. gegužės 3 d."), ("lv", "2023. gada 3. maijs"), ("sr", "3. мај 2023."),
        ("ar", "٣ مايو ٢٠٢٣"), ("he", "3 במאי 2023"), ("bn", "৩ মে ২০২৩"), ("hi", "३ मई २०२३"), ("ta", "3 மே 2023"),
        ("ur", "3 مئی 2023"), ("th", "3 พฤษภาคม 2566"), ("th", "3 พ.ค. 2566"), ("vi", "Ngày 3 tháng 5 năm 2023"),
        ("et", "3. mai 2023"),
    ],
)  # fmt: skip
def test_lines_with_a_day_in_many_languages(lang: str, line: str) -> None:
    found = read("", f"<h1>F</h1><p>{line}</p>", lang=lang).published
    assert found is not None
    assert (found.year, found.month, found.day) == (2023, 5, 3)


def test_the_day_of_the_visit_is_not_the_storys() -> None:
    for mast in ('<p class="todays-date">May 9, 2024</p>', '<div class="date">Thursday, May 9, 2024</div>'):
        assert read("", f"{mast}<h1>F</h1><p>May 3, 2023 at 08:15 UTC</p>").published == MAY
    assert read("", '<div class="date">Wednesday, May 3, 2023</div><h1>F</h1>').published == datetime(2023, 5, 3, tzinfo=UTC)


def test_time_elements_that_agree_tell_the_day_whatever_they_stand_in() -> None:
    crumbs = f'<div class="breadcrumbs">{TIME}</div>'
    assert read("", f"<div><h1>F</h1>{crumbs}</div>").published == MAY
    assert read("", f'<div><h1>F</h1>{crumbs}<nav><time datetime="2024-01-01">n</time></nav></div>').published is None
    assert read("", f"<div><h1>F</h1></div>{crumbs}").published is None


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    assert read(url="https://northline.example/2023/05/03/ferry").published == datetime(2023, 5, 3, tzinfo=UTC)
    assert read(url="https://northline.example/logs/2023-05-03+Ferry+aground").published == datetime(2023, 5, 3, tzinfo=UTC)


def test_a_time_without_a_zone_is_on_the_clock_of_its_country() -> None:
    head = '<meta property="article:published_time" content="2023-05-03T10:15:00">'
    assert read(head, url="https://rundblick.de/a", lang="de").published == MAY
    assert read(head, url="https://minato.jp/a", lang="ja").published == datetime(2023, 5, 3, 1, 15, tzinfo=UTC)
    assert read(head).published == datetime(2023, 5, 3, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 May 2023", 3),
        ("May 3rd, 2023", 3),
        ("3. Mai 2023", 3),
        ("le 3 mai 2023 à 10h15", 3),
        ("3 de mayo de 2023", 3),
        ("3 maggio 2023", 3),
        ("3 мая 2023", 3),
        ("2023年5月3日", 3),
        ("2023년 5월 3일", 3),
        ("3 مايو 2023", 3),
        ("5/3/2023", 3),
        ("2023-05-03", 3),
        ("03.05.2023", 3),
        ("20230503", 3),
    ],
)
def test_days_in_words(text: str, day: int) -> None:
    found = read_stamp(text)
    assert found is not None
    assert (found.year, found.month, found.day) == (2023, 5, day)


def test_day_first_where_the_country_writes_so() -> None:
    found = read_words("03/05/2023", clock_for("en-GB", "uk"))
    assert found is not None
    assert (found.month, found.day) == (5, 3)
    assert clock_for("en", "com") == Clock("en", UTC, True)


@pytest.mark.parametrize(
    "text", ["", "soon", "32 May 2023", "2023-13-45", "May", "12", "1/1/1", "0000-00-00T00:00", "9" * 13, "3 May 1066"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_stamp(text) is None


@pytest.mark.parametrize(
    ("description", "standfirst"),
    [("All aboard were safe by noon.", True), ("メニューは一日一つ。港の食堂に朝が来る。", True), ("News", False), ("", False)],
)
def test_standfirst(description: str, standfirst: bool) -> None:
    assert read(f'<meta name="description" content="{description}">').standfirst == (description if standfirst else "")


def test_the_other_fields() -> None:
    head = (
        '<link rel="canonical" href="/world/2023/ferry-aground"><meta property="og:site_name" content="Northline">'
        '<meta name="description" content="All aboard were safe by noon, they said.">'
        '<meta property="og:image" content="/crane.jpg">'
        '<meta property="og:image:alt" content="A crane"><meta property="article:section" content="World">'
    )
    head += linked(headline="Ferry", isAccessibleForFree="False", dateModified="2023-05-04", datePublished="2023-05-03T08:15Z")
    found = read(head, lang="en-GB")
    assert found.canonical_url == "https://www.northline.example/world/2023/ferry-aground"
    assert (found.site_name, found.section, found.language, found.free) == ("Northline", "World", "en", False)
    assert found.standfirst == "All aboard were safe by noon, they said."
    assert found.lead_image is not None
    assert (found.lead_image.url, found.lead_image.alt) == ("https://www.northline.example/crane.jpg", "A crane")
    assert found.updated == datetime(2023, 5, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "canonical", ["https://other.example/x", "/", "https://www.northline.example/", "javascript:alert(1)", "http://["]
)
def test_a_wrong_canonical_address_is_not_followed(canonical: str) -> None:
    assert read(f'<link rel="canonical" href="{canonical}">').canonical_url == URL


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Ferry runs aground",}',
        '<!-- {"@type": "NewsArticle", "headline": "Ferry runs aground"} -->',
        '{"@type": "NewsArticle", "headline": "Ferry runs aground", "articleBody": "a\nb"}',
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Ferry runs aground"}]}',
        '[{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Ferry runs aground"}}]',
        '{"@type": "NewsArticle", "headline": "Ferry runs aground", "author": {"name": "broken}',
    ],
)
def test_broken_and_nested_linked_data(script: str) -> None:
    assert read(f'<script type="application/ld+json">{script}</script>').title == "Ferry runs aground"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "[]",
        "[" * 50_000,
        '{"@type": 3}',
        '{"@type": "NewsArticle", "author": [[[[["x"]]]]], "datePublished": {"a": 1}}',
    ],
)
def test_hostile_linked_data_is_survived(script: str) -> None:
    assert read(f'<title>Ferry</title><script type="application/ld+json">{script}</script>').title == "Ferry"


def test_a_large_page_costs_no_more_than_its_size_asks() -> None:
    def page(size: int) -> Page:
        menu = "".join(f'<li class="item meta-{n}"><a href="/x/{n}">Story number {n} of many</a></li>' for n in range(size))
        return parse_page(f"<html><body><ul>{menu}</ul><h1>Ferry</h1>{BODY * (size // 60)}</body></html>".encode(), URL)

    pages = {size: page(size) for size in (6_000, 6_000 // PARTS)}
    assert growth(lambda size: read_metadata(pages[size]), 6_000) <= ALLOWED
