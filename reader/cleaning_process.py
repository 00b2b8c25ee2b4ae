"""What the cleaning process does: reads pages from a pipe, prepares them, and gives back stories or what went wrong.

It is a process of its own (reader.worker starts and ends it), so that a hostile page can take its memory and nobody else's.
"""

from __future__ import annotations

import gc
import itertools
import signal
import sys
import warnings
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from reader.errors import CleanwireError, TooMuchToClean
from reader.heap import give_back

# What cleaning one page may take beyond what the process takes to stand.
MEMORY_LIMIT = 1_500_000_000
# Nobody asks for so long, or so many pages came one upon the other: time to give back what they took.
_BREATH, _SOME = 0.2, 16
_FIRST_PAGE = b"<title>A first page</title><h1>A first page</h1><p>It is cleaned so that the next one need not wait.</p>" * 3
_NOT_FOR_SOUP = ("cchardet", "chardet", "charset_normalizer", "html5lib", "soupsieve")


def collect_seldom() -> None:
    """Trees make many objects that all die together: looking for circles among them every 700 is time lost."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    gc.enable()


def serve(descriptor: int) -> None:
    """The process: reads questions until the pipe closes. Faults of the world go back as they are, our own bugs too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe = Connection(descriptor)
    folders = pipe.recv()
    # What is made while the parsers and weights are loaded stays; looking for circles in it is time lost.
    gc.disable()
    try:
        _load_soup_alone()
        from reader.clean.memory import EMPTY
        from reader.model.fetched import Fetched, Validators
        from reader.prepare import prepare_fragment, prepare_page
        from reader.rules import load_rules

        rules = load_rules(*folders)
    except CleanwireError as error:
        pipe.send(("failed", error))
        return
    collect_seldom()
    _limit_memory()
    try:
        pipe.send(("ready", None))
    except OSError:
        return  # whoever asked is gone already
    if not pipe.poll(0):
        # Nobody waits yet: what the first page would have to load and compile is made meanwhile.
        page = Fetched("", "", 200, "text/html", "utf-8", _FIRST_PAGE, Validators(), datetime.now(UTC))
        prepare_page(page, None, rules)
    for number in itertools.count(1):
        if not pipe.poll(_BREATH) or not number % _SOME:
            give_back()  # trees of what was cleaned, and what the parsers held
        try:
            verb, arguments = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        try:
            if verb == "page":
                fetched, entry, memory, source = arguments
                story = prepare_page(fetched, entry, rules, memory or EMPTY, source)
            else:
                entry, memory, source = arguments
                story = prepare_fragment(entry, rules, memory or EMPTY, source)
        except CleanwireError as error:
            pipe.send(("failed", error))
        except (MemoryError, RecursionError) as error:
            pipe.send(("failed", TooMuchToClean("this page", f"it is too much to clean: {type(error).__name__}")))
            if isinstance(error, MemoryError):
                # What is left of the heap is not to be trusted with the next page.
                return
        except Exception as error:
            error.add_note("in the cleaning process")
            pipe.send(("failed", error))
        else:
            pipe.send(("story", story))


def _load_soup_alone() -> None:
    """Loads BeautifulSoup without what it takes along where it happens to be installed: half a second, and we use none of it.

    Those guess how bytes are to be read, parse as html5lib does, or select by CSS; we give it text, one parser and no selectors.
    None in the table of modules is how the import system is told that a module is not there.
    """
    absent = [name for name in _NOT_FOR_SOUP if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="The soupsieve package is not installed")
            import bs4  # noqa: F401
    finally:
        for name in absent:
            del sys.modules[name]


def _limit_memory() -> None:
    """Only where the system knows such limits."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:
        now = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY_LIMIT, resource.getrlimit(resource.RLIMIT_AS)[1]))
