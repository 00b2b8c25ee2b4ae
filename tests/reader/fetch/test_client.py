"""Real fetches from a server that misbehaves in every way we know; each must end, soon, with a sentence and nothing leaked."""

from __future__ import annotations

import base64
import resource
import socket
import threading
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import pycurl
import pytest

from reader.errors import FetchError, Forbidden, NotAPage, Redirected, Refused, TimedOut, TooBig, Unreachable
from reader.fetch import transfer
from reader.fetch.client import Client
from reader.fetch.request import DEADLINE, LARGEST_BODY, Request
from reader.model.fetched import Fetched, NotModified, Validators
from tests.wire.misbehaving import BEHAVIOURS, FEED, LONGEST_SECONDS, PAGE, PATIENCE, Misbehaving, deflated_zeros, packed_zeros


def ask(server: Misbehaving, path: str, **more: object) -> Request:
    return Request(server.url(path), allow_private=True, **more)  # type: ignore[arg-type]


def never_answered(server: Misbehaving) -> Request:
    """A request that `patient` alone would wait for much longer than any of these tests takes."""
    return ask(server, "silent", patience=PATIENCE, deadline=PATIENCE)


def got(client: Client, request: Request) -> Fetched:
    answer = client.fetch(request)
    assert isinstance(answer, Fetched)
    return answer


def failure(client: Client, request: Request) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.fetch(request)
    assert caught.value.detail, "every fault has a sentence"
    assert "Traceback" not in caught.value.detail
    return caught.value


def resident() -> int:
    """Megabytes in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 1_000_000


# What goes well.


def test_a_page_comes_whole(client: Client, server: Misbehaving) -> None:
    answer = got(client, ask(server, "page"))
    assert (answer.body, answer.media_type, answer.charset, answer.status) == (PAGE, "text/html", "utf-8", 200)
    assert answer.final_url == answer.url == server.url("page")
    assert answer.moved_to == ""


def test_the_limits_are_those_that_were_promised() -> None:
    assert DEADLINE == 30
    assert LARGEST_BODY == 15_000_000
    assert transfer.READ_TIMEOUT <= 15
    assert transfer.LARGEST_HEADERS == 64 * 1024
    assert transfer.MOST_REDIRECTS == 5


def test_a_body_that_comes_letter_by_letter_takes_no_more_room_than_its_letters(client: Client, server: Misbehaving) -> None:
    got(client, ask(server, "page"))
    tracemalloc.start()
    try:
        answer = got(client, ask(server, "chunks-of-one", deadline=600.0))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answer.body == b"x" * 500_000
    assert most < 6 * len(answer.body)


@pytest.mark.parametrize("path", ["gzip-feed", "deflate-feed", "gzip-then-garbage"])
def test_packed_answers_are_unpacked(client: Client, server: Misbehaving, path: str) -> None:
    assert got(client, ask(server, path)).body == FEED


def test_an_honest_name_and_nothing_else_is_sent(client: Client, server: Misbehaving) -> None:
    for _ in range(2):
        sent = got(client, ask(server, "sets-cookies")).body.decode().lower()
        assert "user-agent: cleanwire/" in sent
        assert "zstd" not in sent
        for field in ("cookie", "referer", "authorization", "x-", "if-none-match"):
            assert f"\n{field}" not in sent


def test_validators_are_sent_and_not_modified_is_a_value(client: Client, server: Misbehaving) -> None:
    first = got(client, ask(server, "conditional"))
    again = client.fetch(ask(server, "conditional", validators=first.validators))
    assert isinstance(again, NotModified)
    assert again.validators.etag == '"one"'
    assert again.validators.last_modified == first.validators.last_modified
    assert again.max_age == 600


def test_a_server_that_lies_about_changes_is_found_out_by_an_unconditional_fetch(client: Client, server: Misbehaving) -> None:
    first = got(client, ask(server, "etag-lies"))
    assert isinstance(client.fetch(ask(server, "etag-lies", validators=first.validators)), NotModified)
    assert b"New since" in got(client, ask(server, "etag-lies")).body


@pytest.mark.parametrize("kind", ["long", "control", "high"])
def test_odd_etags_are_not_kept(client: Client, server: Misbehaving, kind: str) -> None:
    assert got(client, ask(server, f"etag-injection?kind={kind}")).validators == Validators()


def test_odd_validators_are_not_sent(client: Client, server: Misbehaving) -> None:
    odd = Validators('"a"\r\nX-Injected: yes', "Mon\r\nX-Other: yes")
    assert b"X-" not in got(client, ask(server, "echo", validators=odd)).body


def test_body_is_cut_where_the_length_says(client: Client, server: Misbehaving) -> None:
    assert got(client, ask(server, "length-short")).body == FEED[:40]


# What never ends, and what is too much.


@pytest.mark.parametrize("path", ["slow-drip", "slow-headers", "silent", "stops-in-the-middle", "image-slow"])
def test_no_fetch_outlives_its_deadline(client: Client, server: Misbehaving, path: str) -> None:
    began = time.monotonic()
    kind = "image" if path.startswith("image") else "page"
    assert isinstance(failure(client, ask(server, path, deadline=1.5, kind=kind)), TimedOut)
    assert time.monotonic() - began < LONGEST_SECONDS / 2, "the server goes on for longer"


def test_silence_is_given_up_before_the_deadline(client: Client, server: Misbehaving) -> None:
    """However many are silent at once, and whatever they said before."""
    hosts = [Misbehaving(f"127.0.0.{number}") for number in range(40, 46)]
    try:
        paths = ["silent", "stops-in-the-middle"]
        requests = [ask(host, path) for host in hosts for path in paths]
        began = time.monotonic()
        assert all(isinstance(answer, TimedOut) for _, answer in client.stream(requests))
        assert time.monotonic() - began < LONGEST_SECONDS / 2, "one deadline of 30 s, or two seconds of patience in a row"
    finally:
        for host in hosts:
            host.__exit__(None, None, None)


@pytest.mark.parametrize(
    "path",
    [
        "endless-body",
        "endless-headers",
        "endless-header-line",
        "endless-trailers",
        "endless-continue",
        "endless-hints",
        "gzip-bomb",
        "gzip-twice",
        "deflate-bomb",
        "brotli-bomb",
        "length-enormous",
        "length-beyond-number",
    ],
)
def test_too_much_is_stopped(client: Client, server: Misbehaving, path: str) -> None:
    packed_zeros(200), deflated_zeros()  # the server's own bombs are made once, not measured
    before = resident()
    assert isinstance(failure(client, ask(server, path)), TooBig)
    assert resident() - before < 100


def test_the_cap_is_that_of_the_request(client: Client, server: Misbehaving) -> None:
    assert isinstance(failure(client, ask(server, "gzip-feed", max_bytes=len(FEED) - 1)), TooBig)
    assert got(client, ask(server, "gzip-feed", max_bytes=len(FEED))).body == FEED


# What is broken.


@pytest.mark.parametrize(
    "path",
    [
        "length-long",
        "length-negative",
        "length-twice",
        "chunk-garbage",
        "chunk-huge",
        "chunk-cut",
        "http09",
        "http2-frames",
        "status-garbage",
        "hangs-up",
        "nul-in-headers",
        "gzip-cut",
        "gzip-cut-at-trailer",
        "not-gzip",
        "gzip-many",
        "encoding-unknown",
        "zstd-bomb",
    ],
)
def test_broken_answers_are_errors(client: Client, server: Misbehaving, path: str) -> None:
    assert isinstance(failure(client, ask(server, path)), Unreachable)
    assert got(client, ask(server, "feed")).body == FEED, "the next fetch is not harmed"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("status?is=404", 404),
        ("status?is=410", 410),
        ("status?is=418", 418),
        ("status?is=500", 500),
        ("status?is=407", 407),
        ("status?is=999", 999),
        ("asks-for-password", 401),
        ("only-for-browsers", 403),
        ("not-modified", 304),
        ("upgrade", 101),
        ("redirect-nowhere", 302),
    ],
)
def test_statuses_are_refusals(client: Client, server: Misbehaving, path: str, status: int) -> None:
    error = failure(client, ask(server, path))
    assert isinstance(error, Refused)
    assert error.status == status
    assert str(status) in error.detail


def test_a_password_is_asked_for_once(client: Client, server: Misbehaving) -> None:
    before = server.hits("asks-for-password")
    failure(client, ask(server, "asks-for-password", auth=("anna", "wrong")))
    assert server.hits("asks-for-password") == before + 1


@pytest.mark.parametrize(("header", "seconds"), [("3600", 3600), ("-1", None), ("99999999999", 86_400), ("x", None)])
def test_retry_after_reaches_the_caller(client: Client, server: Misbehaving, header: str, seconds: float | None) -> None:
    error = failure(client, ask(server, f"status?is=429&retry={header}"))
    assert isinstance(error, Refused)
    assert error.retry_after == seconds


# Redirects.


def test_five_redirects_are_followed_and_no_more(client: Client, server: Misbehaving) -> None:
    assert got(client, ask(server, "chain?left=4")).body == FEED
    assert got(client, ask(server, "chain?left=5")).body == FEED
    assert isinstance(failure(client, ask(server, "chain?left=6")), Redirected)
    assert isinstance(failure(client, ask(server, "loop")), Redirected)


def test_only_permanent_redirects_move_a_source(client: Client, server: Misbehaving) -> None:
    target = server.url("feed")
    for status, moved in (("301", target), ("308", target), ("302", ""), ("307", ""), ("303", "")):
        answer = got(client, ask(server, f"redirect?status={status}&to=/feed"))
        assert (answer.moved_to, answer.final_url, answer.body) == (moved, target, FEED)
    mixed = got(client, ask(server, "redirect?status=301&to=/chain?left=1"))
    assert mixed.moved_to == ""


def test_the_body_of_a_redirect_is_not_waited_for(client: Client, server: Misbehaving) -> None:
    assert got(client, ask(server, "redirect-with-body")).body == FEED


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://127.0.0.1/x",
        "data:text/html,x",
        "gopher://127.0.0.1:70/_x",
        "http://[::ffff:127.0.0.1]/",
        "http://0177.0.0.2/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://2130706434/",
        "http://169.254.169.254/latest/",
        "http://localhost/",
        "http://user:pw@example.org/",
        "//127.0.0.2/",
        "http://[::1]/",
    ],
)
def test_redirects_to_forbidden_places_are_refused(client: Client, server: Misbehaving, to: str) -> None:
    assert isinstance(failure(client, ask(server, f"redirect?to={to}")), Forbidden)


@pytest.mark.parametrize("path", ["redirect-to-rubbish", "redirect-to-nul"])
def test_redirects_to_rubbish_are_errors(client: Client, server: Misbehaving, path: str) -> None:
    failure(client, ask(server, path))


@pytest.mark.parametrize("kind", ["page", "feed", "image"])
def test_consent_to_one_host_is_none_to_the_next(client: Client, server: Misbehaving, kind: str) -> None:
    with Misbehaving("127.0.0.2") as canary:
        assert isinstance(failure(client, ask(server, f"redirect?to={canary.url('feed')}", kind=kind)), Forbidden)
        assert canary.heads == []


def test_a_name_that_leads_home_is_not_connected_to(server: Misbehaving, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the name looks public, its address is not; judged where the socket is opened."""
    set_up = transfer.Transfer._set_up

    def with_names(self: transfer.Transfer) -> None:
        set_up(self)
        self.curl.setopt(pycurl.RESOLVE, [f"rebind.example:{server.port}:127.0.0.1", f"both.example:{server.port}:127.0.0.1,::1"])

    monkeypatch.setattr(transfer.Transfer, "_set_up", with_names)
    before = len(server.heads)
    with Client() as client:
        for name in ("rebind.example", "both.example"):
            assert isinstance(failure(client, Request(server.url("feed", name))), Forbidden)
        assert len(server.heads) == before
        assert got(client, Request(server.url("feed", "rebind.example"), allow_private=True)).body == FEED
        # The connection of the consenting request is still open; it must not serve one without consent.
        assert isinstance(failure(client, Request(server.url("feed", "rebind.example"))), Forbidden)
    assert len(server.heads) == before + 1


def test_a_kept_connection_is_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.sample.server import serve

    with serve(feeds=5, items=1) as wire:
        set_up = transfer.Transfer._set_up

        def with_name(self: transfer.Transfer) -> None:
            set_up(self)
            self.curl.setopt(pycurl.RESOLVE, [f"rebind.example:{wire.port}:127.0.0.1"])

        monkeypatch.setattr(transfer.Transfer, "_set_up", with_name)
        address = f"http://rebind.example:{wire.port}/opml"
        with Client() as client:
            got(client, Request(address, allow_private=True))
            assert isinstance(failure(client, Request(address)), Forbidden)
        assert len(wire.requests) == 1


def test_passwords_stay_with_their_host(client: Client, server: Misbehaving) -> None:
    expected = "Basic " + base64.b64encode(b"anna:geheim\xc3\xa4").decode()
    auth = ("anna", "geheimä")
    assert expected in got(client, ask(server, "echo", auth=auth)).body.decode()
    assert expected in got(client, ask(server, "redirect?to=/echo", auth=auth)).body.decode(), "the same host"
    with Misbehaving() as other:
        leaked = got(client, ask(server, f"redirect?to={other.url('echo')}", auth=auth)).body.decode()
        assert "uthorization" not in leaked, "another port is another server"
    assert "uthorization" not in got(client, ask(server, "echo")).body.decode(), "the handle forgets"


# Kinds of things.


@pytest.mark.parametrize(("path", "kind"), [("video", "page"), ("video", "feed"), ("image", "page")])
def test_what_is_no_text_is_refused_at_its_first_bytes(client: Client, server: Misbehaving, path: str, kind: str) -> None:
    assert isinstance(failure(client, ask(server, path, kind=kind)), NotAPage)


def test_what_is_packed_is_judged_by_what_it_unpacks_to(client: Client, server: Misbehaving) -> None:
    """The first bytes to come may be the packing's own, and say nothing yet; a coding may have a line for itself."""
    assert isinstance(failure(client, ask(server, "gzip-slow-to-begin")), NotAPage)
    assert got(client, ask(server, "gzip-in-two-lines")).body == FEED


@pytest.mark.parametrize("path", ["image-huge", "image-html", "image-svg", "page", "video"])
def test_what_is_no_picture_is_refused(client: Client, server: Misbehaving, path: str) -> None:
    assert isinstance(failure(client, ask(server, path, kind="image")), NotAPage)


def test_a_picture_comes_whole(client: Client, server: Misbehaving) -> None:
    assert got(client, ask(server, "image", kind="image")).body.startswith(b"\x89PNG")


def test_no_picture_is_fetched_from_trackers(server: Misbehaving) -> None:
    with Client(avoided=["127.0.0.1", "Tracker.example"]) as client:
        before = len(server.heads)
        assert isinstance(failure(client, ask(server, "image", kind="image")), Forbidden)
        assert isinstance(failure(client, Request("http://px.tracker.example/1.gif", kind="image")), Forbidden)
        assert len(server.heads) == before
        assert got(client, ask(server, "page")).body == PAGE, "pages are another matter"
    with Misbehaving("127.0.0.2") as elsewhere, Client(avoided=["127.0.0.1"]) as client:
        before = len(server.heads)
        assert isinstance(failure(client, ask(elsewhere, f"redirect?to={server.url('image')}", kind="image")), Forbidden)
        assert len(server.heads) == before


# Many at once.


def test_two_at_a_time_to_a_host(client: Client) -> None:
    with Misbehaving() as server:
        answers = list(client.stream(ask(server, f"feed/{number}") for number in range(200)))
        assert len(answers) == 200
        assert all(isinstance(answer, Fetched) for _, answer in answers)
        assert server.peak <= 2


def test_a_host_that_everybody_is_sent_to_is_spared_too(client: Client, server: Misbehaving) -> None:
    """Twenty hosts (ports of one would count as one) redirect to the same one."""
    with Misbehaving("127.0.0.1") as target:
        starts = [Misbehaving("127.0.0.1") for _ in range(4)]
        try:
            requests = [ask(start, f"redirect?to={target.url('feed')}") for start in starts for _ in range(10)]
            assert all(isinstance(answer, Fetched) for _, answer in client.stream(requests))
            assert target.peak <= 2
        finally:
            for start in starts:
                start.__exit__(None, None, None)


def test_slow_hosts_do_not_hold_up_the_rest(patient: Client, server: Misbehaving) -> None:
    slow = [Misbehaving(f"127.0.0.{number}") for number in range(10, 30)]
    try:
        requests = [never_answered(one) for one in slow] + [ask(server, "feed") for _ in range(40)]
        first = [answer for _, answer in islice(patient.stream(requests), 40)]
        assert all(isinstance(answer, Fetched) for answer in first), "none of the silent ones had its end before them"
    finally:
        for one in slow:
            one.__exit__(None, None, None)


def test_leaving_the_stream_stops_the_rest(patient: Client, server: Misbehaving) -> None:
    stream = patient.stream([ask(server, "feed")] + [never_answered(server) for _ in range(3)])
    assert isinstance(next(stream)[1], Fetched)
    stream.close()
    began = time.monotonic()
    assert got(patient, ask(server, "feed")).body == FEED
    assert time.monotonic() - began < PATIENCE / 2, "the silent ones no longer take the host's two places"


def test_cancelling_ends_the_stream(patient: Client, server: Misbehaving) -> None:
    cancel = threading.Event()
    threading.Timer(0.2, cancel.set).start()
    assert list(patient.stream([never_answered(server)], cancel)) == [], "otherwise its answer would be that it was silent"


def test_any_thread_may_fetch(client: Client, server: Misbehaving) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: got(client, ask(server, f"feed/{number}")), range(80)))
    assert all(answer.body == FEED for answer in answers)


def test_close_ends_everything_at_once(patient: Client, server: Misbehaving) -> None:
    waiting = [patient.submit(never_answered(server)) for _ in range(5)]
    time.sleep(0.3)
    began = time.monotonic()
    patient.close()
    for future in waiting:
        assert isinstance(future.exception(timeout=PATIENCE), Unreachable)
    assert time.monotonic() - began < PATIENCE / 2
    assert isinstance(failure(patient, ask(server, "feed")), Unreachable)
    patient.close()


def test_nothing_is_left_open(server: Misbehaving) -> None:
    def one_round() -> None:
        with Client() as client:
            for _ in client.stream(ask(server, path) for path in ("feed", "hangs-up", "gzip-cut", "loop", "page") * 4):
                pass

    one_round()
    time.sleep(0.2)
    files, threads = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    for _ in range(5):
        one_round()
    time.sleep(0.5)
    assert len(list(Path("/proc/self/fd").iterdir())) <= files + 2
    assert threading.active_count() <= threads + 2


def test_a_future_can_be_cancelled(client: Client, server: Misbehaving) -> None:
    future = client.submit(ask(server, "silent"))
    time.sleep(0.2)
    assert future.cancel()
    assert got(client, ask(server, "feed")).body == FEED


# The way there.


def test_names_that_do_not_exist(client: Client) -> None:
    assert isinstance(failure(client, Request("http://nothing.invalid/")), Unreachable)


def test_ports_nobody_listens_on(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert isinstance(failure(client, Request(f"http://127.0.0.1:{port}/", allow_private=True)), Unreachable)


def test_a_proxy_of_the_environment_is_used(client: Client, server: Misbehaving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url())
    assert got(client, Request("http://public.example/feed")).body == FEED
    assert server.heads[-1].startswith("GET http://public.example/feed HTTP/1.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert got(client, ask(server, "feed")).body == FEED
    assert server.heads[-1].startswith("GET /feed HTTP/1.1")
    assert isinstance(failure(client, Request("http://127.0.0.1:1234/")), Forbidden), "a proxy opens no private door"


def test_every_behaviour_ends_within_its_deadline(client: Client, server: Misbehaving) -> None:
    """All of them at once, whatever they come to: none hangs the client, none is forgotten."""
    requests = [ask(server, name, deadline=2.0) for name in BEHAVIOURS if "bomb" not in name]
    answers = list(client.stream(requests))
    assert len(answers) == len(requests)
