"""How a source fares, in the reader's language: what happened, how often, when it was last heard of, when it is asked again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reader import errors
from reader.library import SourceRow
from ui.messages import name_of, words_of
from ui.times import at

translate = QCoreApplication.translate


def health_words(row: SourceRow, now: datetime, *, remedy: bool = False) -> str:
    """A few sentences for a source that does not fare well, nothing for one that does; with what may be done, where wanted."""
    if row.gone:
        return translate("health", "Its publisher has ended this feed. It is no longer asked; what it brought is kept.")
    if not row.failures:
        return ""
    name, _, status = row.error.partition(" ")
    kind = getattr(errors, name, errors.FetchError)
    what, to_do = words_of(kind, int(status or 0))
    parts = [translate("messages", words) for words in ((what, to_do) if remedy else (what,))]
    parts = [words.replace("%1", name_of(row.source.url)) for words in parts]
    if row.failures > 1:
        parts.append(translate("health", "Failures in a row: %1.").replace("%1", str(row.failures)))
    if row.last_refresh is None:
        parts.append(translate("health", "It has never answered."))
    else:
        parts.append(translate("health", "Last good answer: %1.").replace("%1", at(row.last_refresh, now)))
    if row.next_try is not None and row.next_try > now:
        parts.append(translate("health", "Next try: %1.").replace("%1", at(row.next_try, now)))
    return " ".join(parts)
