"""What two stories' topics share, weighed: whether it is the same news in other words."""

from __future__ import annotations

from dataclasses import dataclass

from reader.compare.topic import ANNIVERSARY, Topic, rarity
from reader.compare.vocabulary import COMMON, FAMOUS
from reader.compare.words import desk_keys, fold_name, sound

# A word is worth counting from this length on; shorter ones are everybody's.
_SHORTEST = 4
# A thing that is in the news every day says so much of what a telling word says.
_DESK = 0.4
# A word of a headline in the other's lead, nearly: without so much there is nothing but names.
_LEAST_SAID = 0.45
# Two long leads share ever more words by chance.
_MOST_LEAD_WORDS = 5
# Two tellings name the same people and figures; two stories of the same people name others beside them.
_ALIKE = 0.6
_SMALL = 0.3
# Of so many people and figures less than this share is the other's too: the two tell of others.
_FEW, _APART = 3, 0.4
# So many consonants tell a name that was spelt in another alphabet, and so many one that was spelt from it in two languages.
_SOUNDS, _SOUNDS_TWICE = 3, 4


@dataclass(frozen=True, slots=True)
class Shared:
    """What two topics share, famous names and places left out. Words count by how much they say: `title_words` stand in both
    headlines, `cross_words` in one headline and the other's first paragraphs, `lead_words` in both of these. `told_alike` is
    where most people and figures of the one that names fewer are the other's too: three of them, or two with a figure;
    `of_others` where hardly any are.
    """

    names: int = 0
    title_words: float = 0.0
    cross_words: float = 0.0
    lead_words: float = 0.0
    figures: float = 0.0
    same_place: bool = False
    other_place: bool = False
    same_result: bool = False
    other_result: bool = False
    another_turn: bool = False
    told_alike: bool = False
    of_others: bool = False

    @property
    def words(self) -> float:
        """The words together, as words of two headlines."""
        return self.title_words + 0.5 * self.cross_words + 0.2 * min(_MOST_LEAD_WORDS, self.lead_words)

    @property
    def kinds(self) -> int:
        """How many independent kinds of evidence there are."""
        # The same people are in many stories of one day: names alone are never enough, nor with a first name or two.
        if self.words + self.figures + self.same_result < _LEAST_SAID and not (self.told_alike and self.names > 2):
            return 0
        said = self.words + self.figures
        kinds = (
            self.names > 0,
            self.names > 1,
            self.names > 2 and (self.told_alike or said >= 0.5),
            self.figures >= 0.7,
            self.figures >= 1.0,
            self.told_alike,
            self.words >= 1.0,
            self.words >= 2.0,
            min(self.words, self.figures) >= 0.4 and said >= 1.2,
            # An official and the town go together: a mayor has more than one story a day.
            self.same_place and self.names > 0 and (self.told_alike or said >= 1.25),
            self.same_result,
        )
        return sum(kinds)

    @property
    def weight(self) -> float:
        """The sum of the evidence."""
        place = 0.3 if self.same_place else -0.8 if self.other_place else 0.0
        return (
            0.9 * min(3, self.names) + 0.8 * min(4, self.words) + self.figures + place + self.same_result + 0.4 * self.told_alike
        )


def shared(one: Topic, two: Topic) -> Shared:
    """What they share. Symmetric."""
    places = one.places | two.places
    # Word by word: "Nova Scotia" in two headlines of one day says no more than "Halifax" does.
    place_names = {fold_name(word) for place in places for word in place.split()}
    names = {name for name in _names(one, two) if name not in place_names and name not in FAMOUS}

    def tell(words: frozenset[str]) -> float:
        return sum(_tells(word, place_names, names) for word in words)

    common, least, common_figures = _in_common(one, two, len(names), place_names)
    figures = sorted((rarity(number) for number in one.numbers & two.numbers), reverse=True)[:2]
    return Shared(
        names=len(names),
        title_words=tell(one.title & two.title),
        cross_words=tell((one.title & two.lead) | (two.title & one.lead)),
        lead_words=tell(one.lead & two.lead),
        figures=sum(figures),
        same_place=bool(one.places & two.places) or _told_there(one, two) or _told_there(two, one),
        other_place=bool(one.places and two.places and not one.places & two.places),
        same_result=bool(one.results & two.results),
        other_result=bool(one.results and two.results and not one.results & two.results),
        told_alike=common >= _ALIKE * least and common >= (2 if common_figures else 3),
        of_others=common < _APART * least if least >= _FEW else common == 0 < least,
        another_turn=bool(one.results) != bool(two.results) or _remembers(one) != _remembers(two),
    )


def _in_common(one: Topic, two: Topic, names: int, place_names: set[str]) -> tuple[int, int, int]:
    """How many people and figures both name, how many the one that names fewer does, and how many of the common are figures."""
    figures = [{number for number in topic.numbers if rarity(number) > _SMALL} for topic in (one, two)]
    least = min(len({*topic.names} - place_names) + len(told) for topic, told in zip((one, two), figures, strict=True))
    common_figures = len(figures[0] & figures[1])
    return names + common_figures, least, common_figures


def _remembers(topic: Topic) -> bool:
    return ANNIVERSARY in topic.title or ANNIVERSARY in topic.lead


def _names(one: Topic, two: Topic) -> set[str]:
    """Names of one that are, or may be, names of the other: letter by letter, or by their sound where one is spelt in another
    alphabet, or both from one: Karpovich, Karpowitsch.
    """
    ones, twos = frozenset(one.names), frozenset(two.names)
    found = {name for name in (ones & twos) | (ones & two.capitals) | (twos & one.capitals) if len(name) >= _SHORTEST}
    heard = {sound(name.removeprefix("~")): name for name in ones - found}
    for name in twos - found:
        told = sound(name.removeprefix("~"))
        if told in heard:
            foreign = name[0] == "~" or heard[told][0] == "~"
            if len(told) >= (_SOUNDS if foreign else _SOUNDS_TWICE):
                found.add(heard[told] if name[0] == "~" else name)
    return found


def _told_there(one: Topic, two: Topic) -> bool:
    """Whether one's place stands in the other's words: half of all outlets print no dateline, and none in another language."""
    return not two.places and any(
        place in two.title or place in two.lead or fold_name(place) in two.names for place in one.places
    )


def _tells(word: str, places: set[str], names: set[str]) -> float:
    """How much a shared word says: nothing for a word of the desk, a place, or a name that was counted already."""
    if len(word) < _SHORTEST or word in COMMON or word in FAMOUS:
        return 0.0
    name = fold_name(word)
    if name in places or name in names or name in FAMOUS:
        return 0.0
    return _DESK if word in desk_keys() else 1.0
