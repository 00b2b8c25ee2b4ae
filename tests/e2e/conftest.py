"""The window's fixtures, for a whole sitting."""

from tests.ui.conftest import browser, empty_clipboard, english, press

__all__ = ["browser", "empty_clipboard", "english", "press"]
