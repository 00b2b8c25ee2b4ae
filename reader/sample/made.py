"""Makes wire stories out of nothing but numbers: the same feed and story number always give the same words.

Places, people and agencies are invented; the sentences are plain on purpose, and long enough to weigh what real copy weighs.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from random import Random

from reader.resource_files import resource

SIZE = 2_900
START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Words:
    """What the stories are put together from (resources/made_stories.toml)."""

    places: list[list[str]]
    place_beginnings: list[str]
    place_endings: list[str]
    name_beginnings: list[str]
    name_endings: list[str]
    agencies: list[str]
    first_names: list[str]
    last_names: list[str]
    offices: list[str]
    bodies: list[str]
    topics: list[list[str]]
    headlines: list[str]
    leads: list[str]
    sentences: list[str]
    ordinals: list[str]

    def __post_init__(self) -> None:
        countries = sorted({country for _place, country in self.places})
        made = (f"{start}{end}".upper() for start in self.place_beginnings for end in self.place_endings)
        self.places.extend([place, countries[number % len(countries)]] for number, place in enumerate(made))
        self.last_names.extend(f"{start}{end}" for start in self.name_beginnings for end in self.name_endings)


@lru_cache(maxsize=1)
def words() -> Words:
    """The vocabulary, read once."""
    return Words(**tomllib.loads(resource("made_stories.toml").read_text(encoding="utf8")))


@dataclass(frozen=True, slots=True)
class MadeStory:
    """A story made of numbers. `version` counts its corrections."""

    feed: int
    number: int
    version: int
    headline: str
    byline: str
    dateline: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime

    @property
    def slug(self) -> str:
        """Its place in an address."""
        return f"{self.number:06d}-" + "-".join(word.lower() for word in self.headline.split()[:5] if word.isalpha())

    @property
    def summary(self) -> str:
        """What the feed says of it."""
        return self.paragraphs[0]


@lru_cache(maxsize=4096)
def make_story(feed: int, number: int, version: int = 0) -> MadeStory:
    """The story of this number in this feed, some 3,000 characters long."""
    random = Random((feed << 24) ^ number)
    known = words()
    place, country = random.choice(known.places)
    topic, thing, people, goods = random.choice(known.topics)
    published = START + timedelta(minutes=47 * number + feed % 47)
    body = random.choice(known.bodies)
    name = f"{random.choice(known.first_names)} {random.choice(known.last_names)}"
    fixed = {"place": place.title(), "country": country, "topic": topic, "thing": thing, "people": people, "goods": goods}
    fixed |= {"body": body, "day": _DAYS[published.weekday()]}

    def fill(template: str) -> str:
        last = random.choice(known.last_names)
        text = template.format(
            **fixed,
            name=f"{random.choice(known.first_names)} {last}",
            last=last,
            official=random.choice(known.offices),
            number=random.randint(3, 900),
            percent=random.randint(2, 48),
            year=random.randint(1951, 2019),
            year2=random.randint(2028, 2040),
            n=random.choice(known.ordinals),
            n2=random.randint(2, 9),
        )
        return text[0].upper() + text[1:]

    headline = fill(random.choice(known.headlines))
    paragraphs = [fill(random.choice(known.leads))]
    size = len(paragraphs[0])
    while size < SIZE:
        paragraph = " ".join(fill(template) for template in random.sample(known.sentences, random.randint(2, 3)))
        paragraphs.append(paragraph)
        size += len(paragraph)
    for added in range(version):
        paragraphs.insert(
            1 + added, fill("In a later statement, {body} said that {number} {people} had been reached by {day} evening.")
        )
    return MadeStory(
        feed=feed,
        number=number,
        version=version,
        headline=f"UPDATE {version}-{headline}" if version else headline,
        byline=f"By {name}",
        dateline=f"{place}, {country}, {published:%b} {published.day} ({agency_of(feed)}) --",
        paragraphs=tuple(paragraphs),
        published=published,
        updated=published + timedelta(minutes=35 * version),
    )


def feed_title(feed: int) -> str:
    """What a made feed is called."""
    place, _country = words().places[feed % len(words().places)]
    return f"{agency_of(feed)} {place.title()} {feed:03d}"


def agency_of(feed: int) -> str:
    """The agency that a made feed carries."""
    return words().agencies[feed % len(words().agencies)]
