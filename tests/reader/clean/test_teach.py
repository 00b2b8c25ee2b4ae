"""Lessons from the source panel become a plain rule file, and do what was said, here or everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.clean.draft import Context
from reader.clean.pipeline import clean
from reader.clean.teach import FILE_NAME, forget, lessons, preview, rule_id, teach, turned
from reader.errors import RuleError
from reader.model.story import Block, BlockKind, Furniture, Reason, Removal, Story
from reader.rules import Rules, load_rules, read_rules

PAGE = (
    "<p>The ferry left the harbour an hour before dawn, with forty people and two horses on board.</p><p>Kettle offer ends soon</p>"  # noqa: E501
    "<p>Advertisement</p><p>By noon the wind had gone round to the north and the boat lay safe behind the island.</p>"
)
LINE = 'Kettle "offer" ends\u00a0soon'


def rules_with(body: str, folder: Path) -> Rules:
    (folder / FILE_NAME).write_text(body, encoding="utf8")
    return load_rules(folder)


def shown(rules: Rules, source: str = "Harbour Post") -> list[str]:
    return [block.text for block in clean(PAGE, Context(source=source), rules).blocks]


def test_always_takes_the_line_out_and_says_by_what(tmp_path: Path) -> None:
    result = clean(PAGE, Context(), rules_with(teach("", "kettle offer ends soon"), tmp_path))
    assert "Kettle offer ends soon" not in [block.text for block in result.blocks]
    assert (rule_id("kettle offer ends soon"), "Kettle offer ends soon") in [(one.rule, one.text) for one in result.removals]


def test_here_is_not_everywhere(tmp_path: Path) -> None:
    rules = rules_with(teach("", "Kettle offer ends soon", source="Harbour Post"), tmp_path)
    assert "Kettle offer ends soon" not in shown(rules)
    assert "Kettle offer ends soon" in shown(rules, "Hill Gazette")


def test_never_wins_over_every_other_rule(tmp_path: Path) -> None:
    assert "Advertisement" in shown(rules_with(teach("", "ADVERTISEMENT", never=True), tmp_path))


def test_never_wins_over_the_chooser(tmp_path: Path) -> None:
    page = f'<div data-left-out="0.1"><p>Tides</p><p>Notices</p></div>{PAGE}'
    rules = rules_with(teach("", "Tides", never=True), tmp_path)
    result = clean(page, Context(marked=True), rules)
    assert "Tides" in [block.text for block in result.blocks]
    assert "Notices" in [one.text for one in result.removals]


def test_the_last_word_counts_and_the_file_stays_readable() -> None:
    body = teach("", "Kettle offer", on="3 May")
    body = teach(body, 'Say "when"\\now\t!')
    body = teach(body, "Kettle offer", never=True)
    assert [(line, never) for _, line, never, _ in lessons(body)] == [('Say "when"\\now !', False), ("Kettle offer", True)]
    assert body.startswith("# Lines you told Cleanwire about")
    assert len(read_rules(body.encode(), FILE_NAME)) == 2


def test_what_the_user_wrote_in_the_file_stays() -> None:
    body = teach("", "one line") + "\n# my own note\n"
    body = teach(body, "another line")
    assert "# my own note" in body
    gone = forget(body, rule_id("another line"))
    assert "another line" not in gone
    assert "one line" in gone
    assert forget(gone, "taught-nothing") == gone


@pytest.mark.parametrize("line", ["", "  \n", "—", "***"])
def test_a_line_without_words_cannot_be_taught(line: str) -> None:
    with pytest.raises(RuleError):
        teach("", line)


def test_a_file_that_was_spoilt_by_hand_is_named() -> None:
    with pytest.raises(RuleError, match=FILE_NAME):
        teach("[[rule]\nid =", "a line")


def test_the_preview_is_what_happens(tmp_path: Path) -> None:
    def story(source: str, rules: Rules) -> Story:
        result = clean(PAGE, Context(source=source), rules)
        return Story(source, "", Furniture(f"Ferry in {source}"), result.blocks, result.removals)

    plain = load_rules()
    stories = [story("Harbour Post", plain), story("Hill Gazette", plain)]
    told = preview(stories, LINE.replace('"', ""), source="Hill Gazette")
    assert [(effect.story, effect.headline, effect.taken) for effect in told] == [
        (1, "Ferry in Hill Gazette", ("Kettle offer ends soon",))
    ]
    after = story("Hill Gazette", rules_with(teach("", "Kettle offer ends soon", source="Hill Gazette"), tmp_path))
    assert {block.text for block in stories[1].blocks} - {block.text for block in after.blocks} == set(told[0].taken)
    assert [effect.put_back for effect in preview(stories, "advertisement", never=True)] == [
        ("Advertisement",),
        ("Advertisement",),
    ]
    assert preview(stories, "No such line") == ()


def test_the_preview_sees_items_of_lists() -> None:
    listed = Story("", "", Furniture("h"), (Block(BlockKind.LIST, "<ul><li>Oars</li><li>Ropes</li></ul>", "Oars\nRopes"),))
    assert preview([listed], "ropes")[0].taken == ("Ropes",)
    removed = Story("", "", Furniture("h"), (), (Removal("x", Reason.REPEAT, "r", -1, "<p>Oars</p>", "Oars"),))
    assert preview([removed], "oars", never=True)[0].put_back == ("Oars",)


def test_a_lesson_is_taken_back_without_what_was_written_by_hand_since() -> None:
    """The file says that it can be changed by hand; undo wrote it whole as it had been."""
    before = teach("", "kettle offer ends soon")
    after = teach(before, "tea is cheap today", never=True)
    by_hand = after.replace("# Lines", "# My lines").rstrip() + "\n\n" + _OWN
    back = turned(by_hand, after, before)
    assert [line for _, line, _, _ in lessons(back)] == ["kettle offer ends soon", "a line of my own"]
    assert back.startswith("# My lines")
    assert "# why not" in back
    again = turned(back, before, after)
    assert [line for _, line, _, _ in lessons(again)] == ["kettle offer ends soon", "a line of my own", "tea is cheap today"]
    assert turned(after, after, before) == before
    assert turned(before, before, after) == after


def test_a_rule_that_was_changed_by_hand_stays() -> None:
    after = teach("", "kettle offer ends soon")
    by_hand = after.replace('phrases = ["kettle', 'phrases = ["pot offer", "kettle')
    assert [line for _, line, _, _ in lessons(turned(by_hand, after, ""))] == ["pot offer", "kettle offer ends soon"]
    noted = turned(after + "# a note\n", after, "")
    assert lessons(noted) == ()
    assert "# a note" in noted


_OWN = """[[rule]]
# why not
id = "own"
reason = "not_chosen"
langs = ["*"]
why = "Mine."
phrases = ["a line of my own"]
example = "a line of my own"
counter = ""
"""
