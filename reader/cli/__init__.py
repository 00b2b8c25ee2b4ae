"""The command line: `main(argv)` runs a verb, `VERBS` are their names. No verb loads Qt, and each loads only what it needs."""

from __future__ import annotations

from reader.cli.main import VERBS, main

__all__ = ["VERBS", "main"]
