"""Pages written for the tests: a story amid what a news site puts around one, and a page that holds none."""

from __future__ import annotations

SENTENCES = (
    "The harbour board said on Tuesday that the north quay would stay closed until the ice had gone from the outer basin.",
    "Two pilots who brought in the last freighter of the year told reporters that they had seen nothing like it since 1987.",
    "“We waited for the wind to turn, and it never did,” said Maren Holt, who has run the tug station for eleven winters.",
    "Grain for the mills upriver is being landed at Oster instead, a detour of forty kilometres by road.",
    "The ministry has set aside 2.4 million crowns for the ports of the coast, of which Halvik is the smallest.",
    "Shipping agents expect the first vessels to return in the second week of March, if the forecast holds.",
)


def story_page(*, paragraphs: tuple[str, ...] = SENTENCES, inside: str = "", before: str = "", after: str = "") -> str:
    """A page as messy as a real one. `inside` stands after the second paragraph, `before` and `after` beside the text."""
    body = "".join(f"<p>{text}</p>{inside if place == 1 else ''}" for place, text in enumerate(paragraphs))
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("World", "Coast", "Markets", "Weather", "Sport"))
    cards = "".join(
        f'<div class="card"><a href="/s/{n}"><img src="/t/{n}.jpg"><h3>{title}</h3></a></div>'
        for n, title in enumerate(("Ferry fares to rise in spring", "Museum finds a lost chart", "Herring quota cut again"))
    )
    return (
        "<!doctype html><html lang='en'><head><title>North quay stays shut as ice holds | Halvik Post</title>"
        "<meta property='og:title' content='North quay stays shut as ice holds'><meta property='og:type' content='article'>"
        "<meta property='og:description' content='The harbour board said that the north quay would stay closed.'></head>"
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article class='story'>"
        "<h1>North quay stays shut as ice holds</h1>"
        f"<div class='byline'>By Jonas Reet</div>{before}<div class='story-body'>{body}</div>{after}</article>"
        f"<aside class='related'><h2>More from the coast</h2>{cards}</aside></main>"
        "<footer><p>© 2026 Halvik Post. All rights reserved. <a href='/terms'>Terms</a> <a href='/p'>Privacy</a></p></footer>"
        "</body></html>"
    )


def list_page() -> str:
    """The front page of a section: headlines and teasers, and no story."""
    topics = ("harbour", "school", "bridge", "market", "library", "station", "theatre", "mill", "ferry", "depot", "park")
    cards = "".join(
        f'<article class="teaser"><a href="/s/{n}"><img src="/t/{n}.jpg"><h2>The {topic} will have a new roof</h2></a>'
        f'<p>Work on the {topic} is to begin in May.</p><a class="more" href="/s/{n}">Read more</a></article>'
        for n, topic in enumerate(topics * 2)
    )
    return (
        "<!doctype html><html><head><title>Coast | Halvik Post</title><meta property='og:type' content='website'></head>"
        "<body><nav><a href='/'>Home</a> <a href='/coast'>Coast</a> <a href='/sport'>Sport</a></nav>"
        f"<main><h1>Coast</h1><div class='grid'>{cards}</div><div class='pagination'><a href='?p=2'>Next</a></div></main>"
        "<footer><a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a></footer></body></html>"
    )
