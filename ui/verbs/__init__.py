"""What each command of the table does: one class a theme, one method a command, each given the controller."""

from __future__ import annotations

from ui.verbs.application import ApplicationVerbs
from ui.verbs.copies import CopyVerbs
from ui.verbs.following import FollowingVerbs
from ui.verbs.going import GoingVerbs
from ui.verbs.looks import LooksVerbs
from ui.verbs.safety import SafetyVerbs
from ui.verbs.sharing import SharingVerbs
from ui.verbs.sources import SourceVerbs
from ui.verbs.story import StoryVerbs

VERB_CLASSES = (
    GoingVerbs,
    StoryVerbs,
    CopyVerbs,
    SharingVerbs,
    FollowingVerbs,
    SourceVerbs,
    LooksVerbs,
    ApplicationVerbs,
    SafetyVerbs,
)
