"""Every case of the hostile HTTP list is tried by a test that is named here; a case that is not fails this one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FETCH = "tests/reader/fetch/"
CLIENT, TLS, POLICY = FETCH + "test_client.py", FETCH + "test_tls.py", FETCH + "test_policy.py"
ODD = FETCH + "test_refresh_of_odd_servers.py"

TRIED_BY = {
    "http-slow-drip-1Bps": (CLIENT, "test_no_fetch_outlives_its_deadline", "slow-drip"),
    "http-slow-headers": (CLIENT, "test_no_fetch_outlives_its_deadline", "slow-headers"),
    "http-accept-silent": (CLIENT, "test_silence_is_given_up_before_the_deadline", "silent"),
    "http-endless-body": (CLIENT, "test_too_much_is_stopped", "endless-body"),
    "http-loop-two": (CLIENT, "test_five_redirects_are_followed_and_no_more", "loop"),
    "http-chain-4": (CLIENT, "test_five_redirects_are_followed_and_no_more", "chain?left=4"),
    "http-redir-file": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "file:///etc/passwd"),
    "http-redir-js": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "javascript:alert(1)"),
    "http-redir-ftp": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "ftp://127.0.0.1/x"),
    "http-redir-loopback": (CLIENT, "test_consent_to_one_host_is_none_to_the_next", "canary"),
    "http-redir-ipv6-mapped": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "http://[::ffff:127.0.0.1]/"),
    "http-redir-octal-ip": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "http://0177.0.0.2/"),
    "http-redir-nat64": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "http://[64:ff9b::7f00:1]/"),
    "http-redir-0": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "http://0.0.0.0/"),
    "http-redir-empty-location": (CLIENT, "test_statuses_are_refusals", "redirect-nowhere"),
    "http-redir-bad-location": (CLIENT, "test_redirects_to_rubbish_are_errors", "redirect-to-nul"),
    "http-redir-auth": (CLIENT, "test_redirects_to_forbidden_places_are_refused", "http://user:pw@example.org/"),
    "http-307-temp": (CLIENT, "test_only_permanent_redirects_move_a_source", '"307"'),
    "http-429-seconds": (POLICY, "test_a_busy_server_is_left_alone_as_long_as_it_asks", "3600"),
    "http-429-date": (POLICY, "test_retry_after", "Mon, 02 Mar 2026 13:30:00 GMT"),
    "http-429-bad": (CLIENT, "test_retry_after_reaches_the_caller", "99999999999"),
    "http-500": (ODD, "test_trouble_loses_nothing", "status"),
    "http-304-no-etag": (CLIENT, "test_statuses_are_refusals", "not-modified"),
    "http-200-same-etag": (ODD, "test_a_second_refresh_adds_nothing", "etag-same"),
    "http-etag-lies": (CLIENT, "test_a_server_that_lies_about_changes_is_found_out_by_an_unconditional_fetch", "etag-lies"),
    "http-etag-changes": (ODD, "test_a_second_refresh_adds_nothing", "etag-changes"),
    "http-etag-injection": (CLIENT, "test_odd_etags_are_not_kept", "control"),
    "http-cl-short": (CLIENT, "test_body_is_cut_where_the_length_says", "length-short"),
    "http-cl-negative": (CLIENT, "test_broken_answers_are_errors", "length-negative"),
    "http-chunk-garbage": (CLIENT, "test_broken_answers_are_errors", "chunk-garbage"),
    "http-chunk-huge": (CLIENT, "test_broken_answers_are_errors", "chunk-huge"),
    "http-chunk-trailer-bomb": (CLIENT, "test_too_much_is_stopped", "endless-trailers"),
    "http-http09": (CLIENT, "test_broken_answers_are_errors", "http09"),
    "http-http2-preface": (CLIENT, "test_broken_answers_are_errors", "http2-frames"),
    "http-401-basic": (CLIENT, "test_a_password_is_asked_for_once", "asks-for-password"),
    "http-407": (CLIENT, "test_statuses_are_refusals", "status?is=407"),
    "http-enc-unknown": (CLIENT, "test_broken_answers_are_errors", "encoding-unknown"),
    "http-enc-double": (CLIENT, "test_too_much_is_stopped", "gzip-twice"),
    "http-enc-truncated": (ODD, "test_trouble_loses_nothing", "gzip-cut"),
    "http-tls-self-signed": (TLS, "test_bad_certificates_are_refused", "self-signed"),
    "http-tls-expired": (TLS, "test_bad_certificates_are_refused", "expired"),
    "http-tls-wrong-host": (TLS, "test_bad_certificates_are_refused", "wrong-host"),
    "http-tls-1.0": (TLS, "test_tls_of_the_last_century_is_refused", "only_tls_1_0"),
    "http-tls-cut": (TLS, "test_a_handshake_that_is_cut_is_an_error", "cut"),
    "http-img-slow": (CLIENT, "test_no_fetch_outlives_its_deadline", "image-slow"),
    "http-img-bomb": (CLIENT, "test_what_is_no_picture_is_refused", "image-huge"),
    "http-img-html": (CLIENT, "test_what_is_no_picture_is_refused", "image-html"),
    "http-img-tracker-1x1": (CLIENT, "test_no_picture_is_fetched_from_trackers", "Tracker.example"),
    "http-img-redirect-loopback": (CLIENT, "test_consent_to_one_host_is_none_to_the_next", '"image"'),
    "http-ua-block": (CLIENT, "test_statuses_are_refusals", "only-for-browsers"),
    "http-refresh-storm": (CLIENT, "test_two_at_a_time_to_a_host", "200"),
}


@pytest.mark.gate
def test_every_case_is_tried(shared_data: Path) -> None:
    rows = [json.loads(line) for line in (shared_data / "hostile" / "http" / "manifest.jsonl").read_text().splitlines()]
    assert {row["id"] for row in rows} <= TRIED_BY.keys()


@pytest.mark.parametrize("case", TRIED_BY)
def test_the_test_is_there_and_tries_it(case: str) -> None:
    file, name, word = TRIED_BY[case]
    text = (Path(__file__).resolve().parents[3] / file).read_text(encoding="utf8")
    start = text.index(f"def {name}(")
    around = text[text.rindex("\n\n\n", 0, start) : text.find("\n\n\ndef ", start)]
    assert word in around
