"""The cleaning process: it answers, it is stopped when a page takes too long or too much, and it comes back."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from reader.errors import CleaningEnded, ExtractionError, RuleError
from reader.model.feed import Entry
from reader.model.fetched import Fetched, Validators
from reader.plain import _STRETCH, ENDED, plain_story, reason_for
from reader.prepare import prepare_page
from reader.rules import load_rules
from reader.worker import CleaningWorker
from tests.conftest import REPOSITORY

PAGE = (
    b"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>"
    + b"".join(
        f"<p>Paragraph {number}: the ferry left the harbour an hour before dawn, with forty people and two horses on board.</p>".encode()  # noqa: E501
        for number in range(6)
    )
    + b"</article></body></html>"
)
# Makes any parser of trees work for longer than the deadline below.
HEAVY = b"<p>x" + b"<br><br>word <b>b</b>" * 120_000


def fetched(body: bytes) -> Fetched:
    return Fetched(
        "https://n.example/1",
        "https://n.example/1",
        200,
        "text/html",
        "utf-8",
        body,
        Validators(),
        datetime(2024, 5, 3, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def worker() -> Iterator[CleaningWorker]:
    with CleaningWorker(deadline=0.5) as one:
        yield one


def test_the_process_tells_what_we_would_have_told(worker: CleaningWorker) -> None:
    assert worker.prepare_page(fetched(PAGE), None) == prepare_page(fetched(PAGE), None, load_rules())


def test_a_page_that_takes_too_long_is_stopped_and_the_next_one_is_read(worker: CleaningWorker) -> None:
    with pytest.raises(ExtractionError, match="stopped"):
        worker.prepare_fragment(Entry("1", "", "https://n.example/1", "", content_html=HEAVY.decode()))
    assert len(worker.prepare_page(fetched(PAGE), None).blocks) == 6


@pytest.mark.parametrize("name", ["script", "noscript", "x"])
def test_the_plain_text_of_a_large_page_is_read_in_stretches(name: str) -> None:
    """Wherever an element stands, at the seam of two stretches too."""
    for before in range(_STRETCH - 12, _STRETCH + 3):
        words = "word " * (before // 5) + "y" * (before % 5)
        text = plain_story(fetched(f"{words}<{name}>hidden</{name}>seen".encode()), None).text
        assert text.endswith("seen")
        assert ("hidden" in text) == (name == "x")


def test_the_plain_text_stands_in(worker: CleaningWorker) -> None:
    story = plain_story(
        fetched(b"<title>Ferry &amp; co</title><script>no()</script><style>p{}</style><p>One<b>two</b><p>three" + HEAVY),
        None,
        "Post",
    )
    assert story.furniture.headline == "Ferry & co"
    assert [block.text for block in story.blocks[:2]] == ["Onetwo", "three"]
    assert story.engine == "plain"
    assert "plain text" in story.note


def test_a_killed_process_is_told_and_started_again() -> None:
    with CleaningWorker() as worker:
        worker.prepare_page(fetched(PAGE), None)
        assert worker._process is not None
        worker._process.kill()
        worker._process.wait()
        assert len(worker.prepare_page(fetched(PAGE), None).blocks) == 6


def _at_its_first_page(worker: CleaningWorker, times: int) -> None:
    """Ends the process as soon as it has been asked, so many times."""
    exchange = worker._answered

    def ended(pipe: Connection) -> bool:
        nonlocal times
        if times and worker._process is not None:
            times -= 1
            worker._process.kill()
            worker._process.wait()
        return exchange(pipe)

    worker._answered = ended  # type: ignore[method-assign]


def test_a_process_that_is_ended_at_a_page_is_asked_once_more(worker: CleaningWorker) -> None:
    heavy = fetched(PAGE + b"<p>word " * 100_000)
    worker.deadline = 120.0
    _at_its_first_page(worker, 1)
    assert len(worker.prepare_page(heavy, None).blocks) == 6


def test_where_it_is_ended_again_that_is_told_and_not_that_it_took_too_long(worker: CleaningWorker) -> None:
    heavy = fetched(PAGE + b"<p>word " * 100_000)
    _at_its_first_page(worker, 2)
    with pytest.raises(CleaningEnded, match="want of memory") as fault:
        worker.prepare_page(heavy, None)
    assert plain_story(fetched(PAGE), None, why=reason_for(fault.value)).note == ENDED
    assert len(worker.prepare_page(fetched(PAGE), None).blocks) == 6


@pytest.mark.parametrize("body", [PAGE, PAGE + b"<p>word " * 1_000_000], ids=["small", "larger than any pipe holds"])
def test_a_process_that_stands_still_is_given_up_and_the_next_page_is_read(body: bytes) -> None:
    with CleaningWorker(deadline=0.2) as worker:
        worker.warm()
        worker._wait_until_ready("")
        assert worker._process is not None
        os.kill(worker._process.pid, signal.SIGSTOP)
        with pytest.raises(ExtractionError, match="stopped"):
            worker.prepare_page(fetched(body), None)
        worker.deadline = 60.0
        assert len(worker.prepare_page(fetched(PAGE), None).blocks) == 6


def test_a_process_that_nobody_waits_for_ends_without_a_word() -> None:
    """Its parent may be gone before it stands: who quits at once saw a traceback in the terminal."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", f"from reader.cleaning_process import serve; serve({theirs.fileno()})"],
            pass_fds=(theirs.fileno(),),
            stderr=subprocess.PIPE,
            cwd=REPOSITORY,
        )
    with Connection(ours.detach()) as pipe:
        pipe.send(())
    _, said = process.communicate(timeout=120)
    assert (process.returncode, said.decode()) == (0, "")


def test_a_process_that_nobody_asks_gives_its_memory_back_and_is_there_again_when_asked() -> None:
    with CleaningWorker(rest_after=0.3) as worker:
        for _ in range(2):
            assert len(worker.prepare_page(fetched(PAGE), None).blocks) == 6
            until = time.monotonic() + 60
            while worker._process is not None and time.monotonic() < until:
                time.sleep(0.02)
            assert worker._process is None


def test_who_warms_it_does_not_wait_for_the_page_that_it_is_at() -> None:
    """A story that somebody opened was asked for on the net only when another one had been cleaned."""
    with CleaningWorker() as worker:
        with worker._lock:
            worker.warm()
            assert worker._process is None
        worker.warm()
        assert worker._process is not None


def test_wrong_rules_are_told_as_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[[rule]]\nid = 3\n")
    with CleaningWorker((tmp_path,)) as worker, pytest.raises(RuleError, match=r"mine\.toml"):
        worker.prepare_page(fetched(PAGE), None)


def test_a_closed_worker_is_not_asked() -> None:
    worker = CleaningWorker()
    worker.close()
    with pytest.raises(RuntimeError):
        worker.prepare_page(fetched(PAGE), None)


def test_it_works_below_a_script_from_standard_input_and_loads_no_window() -> None:
    script = (
        "from reader.worker import CleaningWorker\nfrom reader.model.feed import Entry\n"
        "w = CleaningWorker()\ns = w.prepare_fragment(Entry('1', '', '', '', content_html='<p>Only this paragraph stands here.</p>'))\n"  # noqa: E501
        "maps = open(f'/proc/{w._process.pid}/maps').read()\nw.close()\nprint(len(s.blocks), 'Qt' in maps)"
    )
    done = subprocess.run(
        [sys.executable, "-"],
        input=script,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert done.stdout.split() == ["1", "False"], done.stderr


def test_soup_comes_alone_and_what_it_left_behind_can_still_be_had() -> None:
    """Half of the process's start went to guessers of charsets; readability-lxml still finds its own when it is needed."""
    program = """
import sys, warnings
warnings.simplefilter("error")
from reader.cleaning_process import _NOT_FOR_SOUP, _load_soup_alone
_load_soup_alone()
print([name for name in _NOT_FOR_SOUP if name in sys.modules])
from reader.pages.body import readability_body
import lxml.html
from reader.model.fetched import Page
words = "The ferry left the harbour an hour before dawn, with forty people and two horses. " * 4
print(readability_body(Page("", lxml.html.fromstring(f"<body><div><p>{words}</p><p>{words}</p></div></body>"))).is_story)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, cwd=REPOSITORY)
    assert done.stdout.split("\n")[:2] == ["[]", "True"], done.stderr


def test_it_takes_no_code_from_where_the_program_was_started(tmp_path: Path) -> None:
    """Whoever starts it in a folder of downloads runs none of them, whatever they are called."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "downloads").mkdir()
    for name in ("bs4", "nh3", "socket", "reader", "signal"):
        (tmp_path / "downloads" / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write({name!r})")
    (tmp_path / "bin" / "start.py").write_text(
        "from reader.worker import CleaningWorker\nfrom reader.model.feed import Entry\n"
        "with CleaningWorker() as w:\n"
        "    entry = Entry('1', '', '', '', content_html='<p>Only this paragraph stands here.</p>')\n"
        "    print(len(w.prepare_fragment(entry).blocks))\n"
    )
    done = subprocess.run(
        [sys.executable, str(tmp_path / "bin" / "start.py")],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=tmp_path / "downloads",
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert done.stdout.split() == ["1"], done.stderr
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "x",
        "<div " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x</div>",
        "<p>" + "&amp;&lt;" * 100_000,
        "<p>" + "x" * 1_000_000,
        "<p>" + "\u202e\u202dab " * 100_000,
        "<table><tr><td>" * 20_000 + "x",
        "<b><i>" * 50_000 + "x",
        "".join(f"<font size={number}>" for number in range(100)) + "<p>x" * 3_000,
        "<blockquote>" * 20_000 + "x",
        "<" * 500_000,
        "<a " * 200_000 + "x",
    ],
    ids=["deep", "attributes", "entities", "word", "bidi", "tables", "formatting", "fonts", "quotes", "brackets", "openings"],
)
def test_hostile_fragments_end(worker: CleaningWorker, html: str) -> None:
    """Either a story or a stop: never a hang, and the worker lives on."""
    with contextlib.suppress(ExtractionError):
        assert worker.prepare_fragment(Entry("1", "", "https://n.example/1", "", content_html=html)).engine == "feed"
    assert plain_story(None, Entry("1", "", "", "", content_html=html)).engine == "plain"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells")
def test_what_large_pages_took_is_given_back_when_nobody_asks() -> None:
    """The trees of eight pages stayed with the process, 13 MB of them, as long as it lived."""
    with CleaningWorker(deadline=60) as worker:
        worker.prepare_page(fetched(PAGE), None)
        assert worker._process is not None
        pid = worker._process.pid
        for number in range(8):
            lines = (
                f"<p class='l{number}-{n}'>Line {n} of page {number}: <a href='/{n}'>the ferry</a> left <b>before</b> dawn.</p>"
                for n in range(1500)
            )
            worker.prepare_page(fetched(f"<article><h1>Ferry {number}</h1>{''.join(lines)}</article>".encode()), None)
        taken = _own_memory(pid)
        until = time.monotonic() + 60
        while _own_memory(pid) > taken - 3000 and time.monotonic() < until:
            time.sleep(0.1)
        assert _own_memory(pid) <= taken - 3000
        assert worker._process.pid == pid


def _own_memory(pid: int) -> int:
    """What a process holds for itself alone, in kB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:"))
