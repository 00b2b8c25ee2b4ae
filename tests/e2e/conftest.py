"""The window's fixtures, for a whole sitting."""

from tests.ui.conftest import browser, english, press

__all__ = ["browser", "english", "press"]
