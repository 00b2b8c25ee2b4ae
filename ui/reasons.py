"""What was taken out of a story, counted and grouped in words: "3 advertisements, 1 list of other headlines"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.model.kinds import Reason
from ui.wording import one_or_many

if TYPE_CHECKING:
    from reader.model.story import Story

translate = QCoreApplication.translate

# Every reason, in the order in which the panel tells them: one of it, several of it ("%1" is the number).
REASONS: dict[Reason, tuple[Any, Any]] = {
    Reason.ADVERTISEMENT: (QT_TRANSLATE_NOOP("panel", "1 advertisement"), QT_TRANSLATE_NOOP("panel", "%1 advertisements")),
    Reason.OTHER_HEADLINES: (
        QT_TRANSLATE_NOOP("panel", "1 list of other headlines"),
        QT_TRANSLATE_NOOP("panel", "%1 lists of other headlines"),
    ),
    Reason.SUBSCRIBE: (QT_TRANSLATE_NOOP("panel", "1 subscription pitch"), QT_TRANSLATE_NOOP("panel", "%1 subscription pitches")),
    Reason.SHARING: (QT_TRANSLATE_NOOP("panel", "1 share bar"), QT_TRANSLATE_NOOP("panel", "%1 share bars")),
    Reason.NAVIGATION: (
        QT_TRANSLATE_NOOP("panel", "1 piece of navigation"),
        QT_TRANSLATE_NOOP("panel", "%1 pieces of navigation"),
    ),
    Reason.REPEAT: (QT_TRANSLATE_NOOP("panel", "1 repeated block"), QT_TRANSLATE_NOOP("panel", "%1 repeated blocks")),
    Reason.NOT_CHOSEN: (
        QT_TRANSLATE_NOOP("panel", "1 block judged not to be the story"),
        QT_TRANSLATE_NOOP("panel", "%1 blocks judged not to be the story"),
    ),
    Reason.TRACKING: (QT_TRANSLATE_NOOP("panel", "1 tracker"), QT_TRANSLATE_NOOP("panel", "%1 trackers")),
    Reason.UNSAFE: (QT_TRANSLATE_NOOP("panel", "1 unsafe element"), QT_TRANSLATE_NOOP("panel", "%1 unsafe elements")),
    Reason.KEPT_AS_FIELD: (
        QT_TRANSLATE_NOOP("panel", "1 line kept as a field"),
        QT_TRANSLATE_NOOP("panel", "%1 lines kept as fields"),
    ),
}


def counted(reason: Reason, number: int) -> str:
    """ "3 advertisements"."""
    one, many = REASONS[reason]
    return one_or_many(number, translate("panel", one), translate("panel", many))


def groups(story: Story) -> list[tuple[Reason, list[int]]]:
    """The removals by reason, in the order of REASONS, those of each in the order in which they stood."""
    found: dict[Reason, list[int]] = {}
    for index, removal in enumerate(story.removals):
        found.setdefault(removal.reason, []).append(index)
    return [(reason, found[reason]) for reason in REASONS if reason in found]


def summary(story: Story) -> str:
    """ "3 advertisements, 1 list of other headlines"."""
    return ", ".join(counted(reason, len(indices)) for reason, indices in groups(story))
