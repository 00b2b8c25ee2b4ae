"""What two stories' topics share, weighed: whether it is the same news in other words."""

from __future__ import annotations

from dataclasses import dataclass

from reader.compare.topic import ANNIVERSARY, Topic, rarity
from reader.compare.vocabulary import COMMON, FAMOUS
from reader.compare.words import desk_keys, fold_name, heard_as

# A word is worth counting from this length on; shorter ones are everybody's.
_SHORTEST = 4
# A thing that is in the news every day says so much of what a telling word says.
_DESK = 0.4
# What each kind of evidence says for one event, or against it, and how much of it counts at most.
# Learnt by `python -m tests.reader.compare.weigh`, which says how.
WEIGHTS: dict[str, tuple[float, float]] = {
    "a name": (0.76, 1),
    "another name": (1.14, 1),
    "names of the one that names fewer": (1.23, 1),
    "words of both headlines": (1.21, 2),
    "words of a headline in the other's lead": (1.17, 3),
    "words of the shorter lead": (0.70, 0.5),
    "figures": (3.80, 2),
    "words and figures": (1.69, 1),
    "the same result": (1.54, 1),
    "told alike": (1.27, 1),
    "another place": (-0.14, 1),
    "no figure of the other's": (-1.78, 1),
    "another turn": (-2.38, 1),
    "late": (-3.15, 1),
}
LEAST = -3.13
# Figures alone are chance: a name as well, or nearly a word of a headline in the other's lead.
_LEAST_SAID = 0.45
# Where no name is shared: a figure that is no round sum, or a count above a dozen and so many words of headlines.
_TELLING, _COUNT, _MUCH_SAID = 0.7, 0.45, 1.5
# Two tellings name the same people and figures; two stories of the same people name others beside them.
_ALIKE = 0.6
_SMALL = 0.3
# Of so many people and figures less than this share is the other's too: the two tell of others.
_FEW, _APART = 3, 0.4
# A lead of fewer words is a line or none.
_LINE = 10
# A figure above this is neither a small count nor a round sum.
_ROUND = 0.5
# Where lists of prices and measures meet, some are the same by chance: of the fewer figures, one of so many is to be shared.
_ENOUGH = 3
# So many consonants tell a name that was spelt in another alphabet, and so many one that was spelt from it in two languages.
_SOUNDS, _SOUNDS_TWICE = 3, 4


@dataclass(frozen=True, slots=True)
class Shared:
    """What two topics share, famous names and places left out. Words count by how much they say: `title_words` stand in both
    headlines, `cross_words` in one headline and the other's first paragraphs; `lead_alike` is what these share of the shorter
    one: two long ones have ever more words in common by chance. `told_alike` is
    where most people and figures of the one that names fewer are the other's too: three of them, or two with a figure;
    `of_others` where hardly any are.
    """

    names: int = 0
    names_alike: float = 0.0
    title_words: float = 0.0
    cross_words: float = 0.0
    lead_alike: float = 0.0
    figures: float = 0.0
    other_figures: bool = False
    other_place: bool = False
    same_result: bool = False
    other_result: bool = False
    another_turn: bool = False
    told_alike: bool = False
    of_others: bool = False

    @property
    def words(self) -> float:
        """The words together, as words of two headlines."""
        return self.title_words + 0.5 * self.cross_words

    def signs(self, *, late: bool) -> dict[str, float]:
        """The evidence by its kinds, as WEIGHTS has them; `late` where a good part of a day lies between the two."""
        return {
            "a name": min(1, self.names),
            "another name": min(1, max(0, self.names - 1)),
            "names of the one that names fewer": self.names_alike,
            "words of both headlines": self.title_words,
            "words of a headline in the other's lead": self.cross_words,
            "words of the shorter lead": self.lead_alike,
            "figures": self.figures,
            "words and figures": min(self.words, self.figures),
            "the same result": self.same_result,
            "told alike": self.told_alike,
            "another place": self.other_place,
            "no figure of the other's": self.other_figures,
            "another turn": self.another_turn,
            "late": late,
        }

    def weight(self, *, late: bool) -> float:
        """The sum of the evidence: above nothing, it is rather the same event than another."""
        if self.names + self.words < _LEAST_SAID or not self._is_more_than_a_subject:
            return LEAST
        signs = self.signs(late=late)
        return LEAST + sum(weight * min(most, signs[sign]) for sign, (weight, most) in WEIGHTS.items())

    @property
    def _is_more_than_a_subject(self) -> bool:
        """Whether there is a name, a result or a figure, which words alone ("The best running shoes") do not have."""
        told = self.figures >= _TELLING or (self.figures >= _COUNT and self.words >= _MUCH_SAID)
        return self.names > 0 or self.same_result or told


def shared(one: Topic, two: Topic) -> Shared:
    """What they share. Symmetric."""
    places = one.places | two.places
    # Word by word: "Nova Scotia" in two headlines of one day says no more than "Halifax" does.
    place_names = {fold_name(word) for place in places for word in place.split()}
    names = {name for name in _names(one, two) if name not in place_names and name not in FAMOUS}

    common, least, common_figures = _in_common(one, two, len(names), place_names)
    of_others = common < _APART * least if least >= _FEW else common == 0 < least
    same_numbers = one.numbers & two.numbers
    same_result = bool(one.results & two.results) or _counted(one, two) or _counted(two, one)
    another_turn = (not same_result and bool(one.results) != bool(two.results)) or _remembers(one) != _remembers(two)
    if not (names or same_numbers or same_result):
        return Shared(
            of_others=of_others, another_turn=another_turn
        )  # most of those that share two words; these alone are no event
    counted = names | (one.in_names & two.in_names)

    def tell(words: frozenset[str]) -> float:
        return sum(_tells(word, place_names, counted) for word in words)

    fewer_numbers = max(1, min(len(one.numbers), len(two.numbers)))
    figures = sorted((rarity(number) for number in same_numbers), reverse=True)[:2]
    telling = [{number for number in topic.numbers if rarity(number) > _ROUND} for topic in (one, two)]
    return Shared(
        names=len(names),
        names_alike=min(1.0, len(names) / max(1, min(len({*one.names}), len({*two.names})))),
        title_words=tell(one.title & two.title),
        cross_words=tell((one.title & two.lead) | (two.title & one.lead)),
        lead_alike=tell(one.lead & two.lead) / max(_LINE, min(len(one.lead), len(two.lead))),
        figures=sum(figures) * min(1.0, _ENOUGH * len(same_numbers) / fewer_numbers),
        other_figures=bool(telling[0] and telling[1] and not telling[0] & telling[1]),
        other_place=bool(one.places and two.places and not one.places & two.places),
        same_result=same_result,
        other_result=bool(one.results and two.results and not one.results & two.results),
        told_alike=common >= _ALIKE * least and common >= (2 if common_figures else 3),
        of_others=of_others,
        another_turn=another_turn,
    )


def _in_common(one: Topic, two: Topic, names: int, place_names: set[str]) -> tuple[int, int, int]:
    """How many people and figures both name, how many the one that names fewer does, and how many of the common are figures."""
    figures = [{number for number in topic.numbers if rarity(number) > _SMALL} for topic in (one, two)]
    least = min(len({*topic.names} - place_names) + len(told) for topic, told in zip((one, two), figures, strict=True))
    common_figures = len(figures[0] & figures[1])
    return names + common_figures, least, common_figures


def _counted(one: Topic, two: Topic) -> bool:
    """Whether a result of one stands in the other as two figures: 76-61, by 76 votes to 61. Small ones stand in every story."""
    pairs = (set(result.split("-")) for result in one.results)
    return any(pair <= two.numbers and all(rarity(number) > _SMALL for number in pair) for pair in pairs)


def _remembers(topic: Topic) -> bool:
    return ANNIVERSARY in topic.title or ANNIVERSARY in topic.lead


def _names(one: Topic, two: Topic) -> set[str]:
    """Names of one that are, or may be, names of the other: letter by letter, or by their sound where one is spelt in another
    alphabet, or both from one: Karpovich, Karpowitsch.
    """
    ones, twos = frozenset(one.names), frozenset(two.names)
    found = {name for name in (ones & twos) | (ones & two.capitals) | (twos & one.capitals) if len(name) >= _SHORTEST}
    heard = {heard_as(name): name for name in ones - found}
    for name in twos - found:
        told = heard_as(name)
        if told in heard:
            foreign = name[0] == "~" or heard[told][0] == "~"
            if len(told) >= (_SOUNDS if foreign else _SOUNDS_TWICE):
                found.add(heard[told] if name[0] == "~" else name)
    return found


def _tells(word: str, places: set[str], names: set[str]) -> float:
    """How much a shared word says: nothing for a word of the desk, a place, or a name that was counted already."""
    if len(word) < _SHORTEST or word in COMMON or word in FAMOUS:
        return 0.0
    name = fold_name(word)
    if name in places or name in names or word in names or name in FAMOUS:
        return 0.0
    return _DESK if word in desk_keys() else 1.0
