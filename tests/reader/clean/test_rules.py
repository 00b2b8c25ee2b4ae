"""Every rule does what its example says, leaves its counter-example alone, and a wrong rule is refused by name."""

from __future__ import annotations

import random
import re
import warnings
from pathlib import Path

import pytest

from reader.clean.draft import Context
from reader.clean.patterns import compiled
from reader.clean.phrases import key
from reader.clean.pipeline import Cleaned, clean
from reader.errors import RuleError
from reader.model.story import Reason
from reader.rules import Rule, Rules, load_rules, read_rules
from reader.wire.credits import is_copyright

RULES = load_rules()
STORY = [
    "The ferry left the harbour an hour before dawn, with forty people and two horses on board.",
    "Nobody on the quay had seen a sea like that, and the master said he would not have sailed had he known.",
    "By noon the wind had gone round to the north and the boat lay safe behind the island.",
    "The company will decide next week whether the old ferry is to be replaced before the winter.",
]


def page(middle: str, tail: str = "") -> str:
    return "".join(f"<p>{text}</p>" for text in STORY[:2]) + middle + "".join(f"<p>{text}</p>" for text in STORY[2:]) + tail


def as_html(example: str) -> str:
    return example if example.startswith("<") else f"<p>{example}</p>"


def cleaned(html: str, rule: Rule) -> Cleaned:
    language = rule.langs[0] if rule.langs != ("*",) else ""
    return clean(html, Context(url="https://news.example/ferry", language=language), RULES)


def texts(result: Cleaned) -> list[str]:
    return [block.text for block in result.blocks]


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("<p><strong>YOU MIGHT ALSO LIKE:</strong></p>", True),
        ("<p>You might also like</p>", False),
        ('<p>[<a href="/1">Read more: A dog finds its way home</a>]</p>', True),
        ("<p>[Read more: the words that stood on the door]</p>", False),
    ],
)
def test_a_label_is_known_alone_and_in_brackets(line: str, goes: bool) -> None:
    assert len(texts(clean(page(line), Context(language="en"), RULES))) == len(STORY) + (not goes)


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_example_goes(rule: Rule) -> None:
    if rule.hosts:
        result = cleaned(page(f'<img src="https://{rule.example}/p.gif">'), rule)
        assert result.trackers_blocked == 1
        assert not result.images
        return
    if rule.take == "section":
        listed = '<ul><li><a href="/1">Dog finds its way home over the hills</a></li><li><a href="/2">Bread dearer</a></li></ul>'
        result = cleaned(page("", f"<div>{as_html(rule.example)}{listed}</div>"), rule)
    elif rule.take == "credit":
        result = cleaned(page("", as_html(rule.example)), rule)
    elif rule.where == "head":
        result = cleaned(as_html(rule.example) + page(""), rule)
    else:
        result = cleaned(page(as_html(rule.example)), rule)
    assert texts(result) == STORY
    assert rule.id in {removal.rule for removal in result.removals} or rule.take == "credit"
    assert {removal.reason for removal in result.removals} == {rule.reason}
    if rule.take == "section":
        assert "Dog finds its way home" in result.removals[0].text


@pytest.mark.parametrize("rule", [rule for rule in RULES.rules if not rule.hosts], ids=lambda rule: rule.id)
def test_counter_example_stays(rule: Rule) -> None:
    assert rule.counter, "a rule without a counter-example"
    result = cleaned(page(as_html(rule.counter)), rule)
    assert result.removals == ()
    plain = clean(page(as_html(rule.counter)), Context(), Rules((), ""))
    assert texts(result) == texts(plain)


@pytest.mark.parametrize("rule", [rule for rule in RULES.rules if rule.hosts], ids=lambda rule: rule.id)
def test_other_hosts_stay(rule: Rule) -> None:
    result = cleaned(page(f'<img src="https://{rule.counter}/p.gif">'), rule)
    assert result.trackers_blocked == 0
    assert len(result.images) == 1


@pytest.mark.parametrize("rule", [rule for rule in RULES.rules if rule.phrases], ids=lambda rule: rule.id)
def test_every_phrase_is_known_by_its_rule_alone(rule: Rule) -> None:
    from reader.clean.phrases import key

    for phrase in rule.phrases:
        found = list(RULES.for_text(phrase, key(phrase) or phrase))
        assert found, phrase
        assert found[0].reason is rule.reason, f"{phrase!r} is taken by {found[0].id} first"


def test_fifteen_languages_have_rules() -> None:
    languages = {language for rule in RULES.rules for language in rule.langs}
    assert len(languages - {"*"}) >= 15


GOOD = """
[[rule]]
id = "test-one"
reason = "advertisement"
langs = ["en"]
why = "Because."
phrases = ["Buy now"]
example = "Buy now"
counter = "Buy now or pay later, the minister said."
"""


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("id = ", "id = 7 #"), "needs id"),
        (('"test-one"', '"Test One"'), "small letters"),
        (('"advertisement"', '"nonsense"'), "knows no reason"),
        (('phrases = ["Buy now"]', ""), "exactly one of"),
        (('phrases = ["Buy now"]', 'phrases = ["Buy now"]\nopenings = ["Buy"]'), "exactly one of"),
        (('phrases = ["Buy now"]', 'patterns = ["(a+)+b"]'), "repeats a repetition"),
        (('phrases = ["Buy now"]', 'patterns = ["(a"]'), "is wrong"),
        (('phrases = ["Buy now"]', 'patterns = ["[[]a]"]'), "a backslash before it"),
        (('phrases = ["Buy now"]', 'phrases = "Buy now"'), "list of texts"),
        (("why = ", "wherefore = "), "does not know"),
        (("[[rule]]", "[[rules]]"), "only [[rule]]"),
        (("why = ", "max = 9000\nwhy = "), "max is"),
        (("why = ", 'take = "all"\nwhy = '), "take is one of"),
        (('["en"]', '["en"'), "test.toml"),
    ],
)
def test_wrong_rule_is_refused_by_name(change: tuple[str, str], says: str) -> None:
    with pytest.raises(RuleError, match=r"test\.toml") as refused:
        read_rules(GOOD.replace(*change).encode(), "test.toml")
    assert says in str(refused.value)


def test_a_pattern_that_python_warns_of_is_refused_before_it_can_warn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who hears a warning as an error changes the filters of the whole process, whatever its other threads do meanwhile."""
    told: list[object] = []
    monkeypatch.setattr(warnings, "warn", lambda *said, **_more: told.append(said))
    for sign in ("[[]a]", "[a--b]", "[a&&b]", "x[^~~~]", r"[\]~~]", "[a-c||]"):
        with pytest.raises(RuleError, match="backslash"):
            compiled(sign, "a rule")
    for fine in ("[^[]", "[]&]", r"\[[a]", r"[\[[]", "[a-]", "[-a]", "[|-|x]"):
        compiled(fine, "a rule")
    assert told == []


def test_the_patterns_refused_for_their_signs_are_those_that_python_warns_of() -> None:
    dice = random.Random(7)
    for _ in range(10_000):
        pattern = "".join(dice.choices("[[]^-&|~\\ab", k=dice.randint(1, 9)))
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            try:
                re.compile(pattern)
            except re.error:
                continue
        try:
            compiled(pattern, "a rule")
        except RuleError:
            assert seen, pattern
        else:
            assert not seen, pattern
        re.purge()


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "b.toml").write_text(GOOD)
    with pytest.raises(RuleError, match=r"b\.toml: test-one"):
        load_rules(tmp_path)


def test_the_users_rules_are_read_and_change_the_version(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD)
    rules = load_rules(tmp_path)
    assert rules.version != RULES.version
    result = clean(page("<p>Buy now</p>"), Context(), rules)
    assert [(removal.rule, removal.text) for removal in result.removals] == [("test-one", "Buy now")]


def test_never_spares_a_line(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD.replace('"Buy now"]', '"Advertisement"]\nnever = true'))
    result = clean(page("<p>Advertisement</p>"), Context(), load_rules(tmp_path))
    assert result.removals == ()
    assert "Advertisement" in texts(result)


def test_a_rule_for_one_source_is_silent_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD.replace("why = ", 'sources = ["Harbour Post"]\nwhy = '))
    rules = load_rules(tmp_path)
    assert clean(page("<p>Buy now</p>"), Context(source="Harbour Post"), rules).removals
    assert not clean(page("<p>Buy now</p>"), Context(source="Hill Gazette"), rules).removals


def test_reasons_of_rules_are_those_the_panel_knows() -> None:
    assert {rule.reason for rule in RULES.rules} <= set(Reason)


@pytest.mark.parametrize(
    ("pattern", "goes", "stays"),
    [
        (r"(\\w+) and \\1", "horses and horses", "horses and people"),
        (r"(?i)tide table.*", "TIDE TABLE for today", "the tide table"),
        (r"tides?|boats", "boats", "boats and tides"),
    ],
)
def test_patterns_of_ones_own_mean_beside_the_others_what_they_mean_alone(
    pattern: str, goes: str, stays: str, tmp_path: Path
) -> None:
    rule = f'[[rule]]\nid = "own"\nreason = "navigation"\nlangs = ["*"]\nwhy = "w"\nexample = "{goes}"\npatterns = ["{pattern}"]'
    (tmp_path / "own.toml").write_text(rule)
    rules = load_rules(tmp_path)
    assert [found.id for found in rules.for_text(goes, goes.lower(), "en")] == ["own"]
    assert not [found.id for found in rules.for_text(stays, stays.lower(), "en")]
    # Among the patterns that come with the program the others are still found.
    example = next(known for known in RULES.rules if known.patterns and known.where == "anywhere" and "en" in known.langs)
    assert example.id in [found.id for found in rules.for_text(example.example, example.example.lower(), "en")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ko", "광고에는 조용한 여행이라고 적혀 있었다고 한 승객이 웃으며 회상했다."),
        ("ko", "구독하기 쉬운 신문이 가장 많이 읽힌다고 그 조사는 결론을 내렸다."),
        ("zh", "微信公众号上发布的消息说，渡轮星期一在浓雾中搁浅，乘客全部获救。"),
        ("zh", "责任编辑制度将于明年取消，出版社的负责人星期一对记者这样说。"),
        ("es", "Editado por Anagrama, el libro cuenta la historia de un barco."),
        ("es", "Edición de lujo la que ofrece este año el festival del puerto."),
        ("en", "Reader views on the ferry were split, the paper found."),
        ("ko", "무단 결근한 선원은 두 명이었다고 회사는 밝혔다."),
    ],
)
def test_a_sentence_that_opens_with_the_word_of_a_label_stays(language: str, sentence: str) -> None:
    assert [rule.id for rule in RULES.for_text(sentence, key(sentence), language) if rule.where == "anywhere"] == []
    assert not is_copyright(sentence)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Article continues after ad"),
        ("de", "Nach Werbung weiterlesen"),
        ("nl", "Lees verder onder de advertentie"),
        ("sv", "Artikeln fortsätter under annonsen"),
        ("pl", "Dalsza część artykułu pod reklamą"),
        ("pt", "Continua após a publicidade"),
        ("fr", "Suivez-nous sur Facebook"),
        ("it", "Seguici anche su Instagram"),
        ("pl", "Polub nas na Facebooku"),
        ("ar", "تابعنا على فيسبوك"),
        ("zh", "关注我们的微信公众号"),
        ("en", "This article is more than 2 years old"),
    ],
)
def test_a_label_of_its_language_goes_as_a_block_of_a_feed(language: str, line: str) -> None:
    result = clean(page(f"<p>{line}</p>"), Context(language=language), RULES)
    assert texts(result) == STORY
    assert [removal.text for removal in result.removals] == [line]
