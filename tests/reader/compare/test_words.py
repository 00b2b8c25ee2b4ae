"""Words of any language in one form: the vocabulary's own laws, and one table of what has to meet."""

from __future__ import annotations

import pytest

from reader.compare.evidence import shared
from reader.compare.topic import Topic, topic_of
from reader.compare.words import SHORTEST_STEM, fold, fold_name, number_words, plain_letters, sound, value_of, vocabulary

VOCABULARIES = ("places", "meanings")


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_form_is_as_texts_are_folded_and_stands_once(name: str) -> None:
    seen: dict[str, str] = {}
    for table in vocabulary(name).values():
        for key, forms in table.items():
            for form in forms.split():
                stem = form.removesuffix("*")
                assert plain_letters(stem) == stem, (key, form)
                assert stem.isalpha(), (key, form)
                assert not form.endswith("*") or len(stem) >= SHORTEST_STEM, (key, form)
                assert seen.setdefault(form, key) == key, (key, form)
            assert len(set(forms.split())) == len(forms.split()), key


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_key_stands_for_itself(name: str) -> None:
    keys = [key for table in vocabulary(name).values() for key in table]
    assert len(keys) == len(set(keys))
    assert [key for key in keys if fold(key) != key] == []


MEET = (
    ("Moscow", "Moskau", "Moscou", "Москва", "Moskwa", "Mosca"),
    ("earthquake", "Erdbeben", "terremoto", "séisme", "землетрясение", "deprem"),
    ("landslide", "Erdrutsch", "glissement", "frana", "aardverschuiving"),
    ("prison", "jailed", "Gefängnis", "cárcel", "carcere", "тюрьму"),
    ("strike", "Streik", "grève", "huelga", "sciopero", "strejk"),
    ("Brno", "Brünn", "Brna"),
    ("Warsaw", "Warschau", "Varsovie", "Warszawa"),
)


@pytest.mark.parametrize("words", MEET, ids=lambda words: words[0])
def test_what_means_the_same_meets_in_any_language(words: tuple[str, ...]) -> None:
    assert len({fold(word) for word in words}) == 1


APART = (("wine", "wind"), ("port", "portrait"), ("captain", "capital"), ("place", "placard"), ("car", "care"))


@pytest.mark.parametrize(("one", "two"), APART)
def test_what_only_looks_alike_stays_apart(one: str, two: str) -> None:
    assert fold(one) != fold(two)


def test_a_person_who_is_called_fischer_is_no_fisherman() -> None:
    assert fold("Fischer") == "fish"
    assert fold_name("Fischer") == "fischer"


def test_a_name_meets_itself_in_another_alphabet_by_its_sound() -> None:
    assert fold_name("Лукашевич") == "~" + sound("lukaschewitsch") == "~" + sound("lukashevich")
    assert sound("munteanu") != sound("moldovan") != ""


def test_a_long_name_is_one_name_however_its_sounds_are_spelt() -> None:
    russian = topic_of("Банк закрыт", ["Владелец Рустам Габдрахманов уехал."])
    for name in ("Gabdrakhmanov", "Gabdrachmanow", "Gabdrahmanov"):
        assert shared(russian, topic_of("Bank shut", [f"Its owner Rustam {name} left."])).names == 1


def test_a_name_behind_an_elided_article_is_a_name() -> None:
    assert topic_of("Une foreuse arrive", ["Une foreuse arrive d'Arequipa, a dit hier soir la protection civile."]).names == (
        "arequip",
    )


def test_a_result_is_the_same_when_it_is_told_as_two_figures() -> None:
    one = topic_of("Law fails 76-61", ["The law on casinos failed 76-61."])
    assert shared(one, topic_of("Law fails", ["It fell by 76 votes to 61."])).same_result
    assert not shared(one, topic_of("Law fails", ["It fell by 76 votes to 60."])).same_result


def test_a_company_of_two_words_is_one_name_and_no_word() -> None:
    one = topic_of("Steirische Halbleiter to build", ["The plant of Steirische Halbleiter costs a lot."])
    two = topic_of("Less profit", ["The profit of Steirische Halbleiter fell."])
    assert shared(one, two).names == 1
    assert shared(one, two).cross_words == 0


def test_words_alone_are_a_subject_and_no_event() -> None:
    one = topic_of("Choosing 10 trail running shoes", ["What runners should know about cushioned soles and laces."])
    two = topic_of("10 trail running shoes, cushioned soles", ["Runners tried them for weeks; what to know about laces."])
    assert shared(one, two).words > 2
    assert shared(one, two).weight(late=False) < 0


def test_a_name_that_two_languages_spell_from_a_third_is_one_name() -> None:
    one, two, three = (
        topic_of("Free at last", [f"The poet Alena {name} came home."]) for name in ("Karpovich", "Karpowitsch", "Karpowicz")
    )
    assert shared(one, two).names == shared(two, three).names == shared(one, three).names == 1


def test_stories_that_name_the_same_people_and_figures_are_told_alike_and_those_that_name_others_are_not() -> None:
    one = topic_of("Reform", ["Petra Lindholm asked Kofi Addo for 4,120 euros."])
    assert shared(one, topic_of("Reform", ["The 4,120 euros came from Kofi Addo, said Petra Lindholm."])).told_alike
    other = topic_of("Reform", ["Petra Lindholm saw Ewan Struthers, Goran Matijevic, Mojca Zupan and 9,700 others."])
    assert not shared(one, other).told_alike


FIGURES = (
    ("40,000", "", "40.000", ""),
    ("3.6", "billion", "3.600", "millones"),
    ("1.9", "million", "1,9", "Millionen"),
    ("12,000", "", "12", "mil"),
    ("2.4", "", "2,4", ""),
)


@pytest.mark.parametrize(("one", "scale", "two", "other_scale"), FIGURES)
def test_a_figure_is_one_figure_however_it_is_written(one: str, scale: str, two: str, other_scale: str) -> None:
    assert value_of(one, scale) == value_of(two, other_scale)


def test_a_number_word_that_means_something_else_elsewhere_is_none() -> None:
    assert number_words()["seventeen"] == number_words()["siebzehn"] == number_words()["семнадцать"] == 17
    assert topic_of("Dix-sept blessés, eleven hurt", []).numbers == {"17", "11"}
    assert not {"on", "due", "sex", "dos", "once", "sei"} & set(number_words())


READ = (
    ("Corvara 3-2 Sant Pere", {"3-2"}, set()),
    ("Linz besiegt Veszprem mit 28:31", {"31-28"}, set()),
    ("Vandamme wins 6-4 3-6 7-5", {"6-4", "6-3", "7-5"}, set()),
    ("Train leaves at 4:17 on Friday", set(), {5}),
    ("A greve de quarta-feira", set(), {3}),
    ("Dix-sept morts à 12:30", set(), set()),
    ("Pages 10-12-14, call 555-0199", set(), set()),
)


@pytest.mark.parametrize(("headline", "results", "days"), READ)
def test_results_and_days_are_read_from_the_text(headline: str, results: set[str], days: set[int]) -> None:
    topic = topic_of(headline, [])
    assert topic.results == results
    assert topic.days == days


YEARS_ON = (
    "Ten years on, a valley remembers",
    "Zehn Jahre nach der Flut",
    "Il y a dix ans, la crue",
    "Hace diez años cayó la presa",
    "Dieci anni dopo la frana",
    "Десять лет спустя",
)


@pytest.mark.parametrize("text", YEARS_ON)
def test_a_memory_is_another_turn_than_the_news(text: str) -> None:
    assert shared(topic_of("Valley under water", [text]), topic_of("Valley under water", ["The river rose."])).another_turn


def test_a_word_that_stands_in_small_letters_too_is_no_name() -> None:
    topic = topic_of("Waste less", ["In Zero Waste you throw away no waste, says Ana Quispe."])
    assert "quisp" in topic.names or "quispe" in topic.names
    assert fold_name("Waste") not in topic.names


def test_the_topic_of_an_older_library_is_read_still() -> None:
    topic = Topic.from_list([["mask"], ["gold"], ["claes"], ["31"], ["lima"]])
    assert topic.title == {"mask"}
    assert not topic.days
    assert not topic.results
