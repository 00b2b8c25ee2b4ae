"""Makes fragments as pages have them: paragraphs, boxes, lists, tables, labels and mistakes, nested at random."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "river",
    "bridge",
    "winter",
    "council",
    "harbour",
    "bread",
    "song",
    "engine",
    "letter",
    "market",
    "doctor",
    "garden",
    "teacher",
    "winner",
    "number",
    "morning",
    "field",
    "stone",
    "Brücke",
    "Hafen",
    "où",
    "était",
    "niño",
    "год",
    "река",
    "橋",
    "川",
    "القرية",
    "H₂O",
    "1984",
    "3.5",
    "don't",
    "mother-in-law",
    "“quoted”",
    "(bracketed)",
    "e-mail",
]
LABELS = [
    "Advertisement", "Anzeige", "Publicité", "Share this article", "Latest Headlines", "Related Stories", "Read more", "Newsletter",  # noqa: E501
    "By Ann Moss", "May 3, 2024", "© 2024 Testwire. All rights reserved.", "(Reporting by Ann Moss; editing by Bo Lind)", "広告", "4 min read",  # noqa: E501
    "LIMA, Peru, May 3 (UPI) --", "Comments", "Skip to content", "Photo: Testwire", "Subscribe", "Close", "Lire aussi : la rivière",  # noqa: E501
]  # fmt: skip
CLASSES = [
    "",
    "ad",
    "story",
    "article-body",
    "share-bar",
    "caption",
    "newsletter",
    "related",
    "breadcrumb",
    "sr-only",
    "hid",
    "text",
]
BOXES = [
    "div",
    "section",
    "article",
    "aside",
    "form",
    "blockquote",
    "figure",
    "header",
    "span",
    "a",
    "td",
    "center",
    "details",
    "noscript",
    "x-box",
]
INLINE = ["b", "em", "a", "span", "sup", "code", "mark", "ruby", "time", "q", "button", "font"]
LEAVES = ["p", "p", "p", "p", "h2", "h3", "div", "li", "pre", "figcaption", "dt", "address"]

sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(lambda words: " ".join(words) + ".")
paragraph = st.lists(sentence, min_size=1, max_size=4).map(" ".join)
text = st.one_of(
    paragraph, st.sampled_from(LABELS), st.sampled_from(["", " ", "\n", "x", "—", "…", "1 < 2 & 3", "\u200b", "&nbsp;"])
)
attributes = st.builds(
    lambda name, extra: (f' class="{name}"' if name else "") + extra,
    st.sampled_from(CLASSES),
    st.sampled_from(
        ["", "", "", "", " hidden", ' style="display:none"', ' data-left-out="0.2"', ' id="n1"', ' dir="rtl"', ' onclick="x()"']
    ),
)


def _inline(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda tag, inner: f'<{tag} href="/x">{inner}</{tag}>', st.sampled_from(INLINE), children)


inline = st.recursive(text, lambda inner: st.one_of(_inline(inner), st.builds("{} {}".format, inner, inner)), max_leaves=4)
media = st.sampled_from(
    [
        '<img src="/a.jpg" alt="a river">', '<img src="https://pixel.quantserve.com/p" width=1 height=1>', "<br><br>", "<hr>",
        '<iframe src="https://video.example/1"></iframe>', "<script>var words = 'not words'</script>", "<!-- comment -->",
        '<picture><source srcset="/b.webp 800w"><img data-src="/b.jpg"></picture>', "<style>p{color:red}</style>", "<svg><path/></svg>",  # noqa: E501
    ]
)  # fmt: skip
block = st.builds(lambda tag, attrs, inner: f"<{tag}{attrs}>{inner}</{tag}>", st.sampled_from(LEAVES), attributes, inline)
table = st.lists(st.lists(inline, min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda rows: "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
)
listing = st.lists(inline, min_size=1, max_size=4).map(
    lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
)


def _box(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, attrs, inner: f"<{tag}{attrs}>{''.join(inner)}</{tag}>",
        st.sampled_from(BOXES),
        attributes,
        st.lists(children, min_size=0, max_size=4),
    )


piece = st.one_of(block, inline, media, table, listing)
fragment = st.lists(st.recursive(piece, _box, max_leaves=12), min_size=1, max_size=6).map("".join)
# The same with tags lost or doubled, as they come from hand-written pages and broken feeds.
broken = st.builds(
    lambda html, at, cut: html[: at % (len(html) + 1)] + html[at % (len(html) + 1) + cut :],
    fragment,
    st.integers(0, 10_000),
    st.integers(0, 9),
)
