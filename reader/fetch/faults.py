"""Curl's numbers and a server's statuses as errors of ours, each with a sentence for people."""

from __future__ import annotations

from http import HTTPStatus

import pycurl

from reader.errors import FetchError, Refused, TimedOut, TooBig, Unreachable

_TOO_LARGE = 100  # CURLE_TOO_LARGE: headers beyond libcurl's own bounds; pycurl has no name for it
_WEIRD_REPLY = 8

PACKED = "the answer is packed in a way that cannot be undone"

_UNREACHABLE = {
    pycurl.E_COULDNT_RESOLVE_HOST: "no host of this name is known",
    pycurl.E_COULDNT_RESOLVE_PROXY: "the proxy's name is not known",
    pycurl.E_COULDNT_CONNECT: "the host does not answer",
    pycurl.E_GOT_NOTHING: "the server hung up without an answer",
    pycurl.E_PARTIAL_FILE: "the connection was cut before the answer was whole",
    pycurl.E_RECV_ERROR: "the connection was cut",
    pycurl.E_SEND_ERROR: "the connection was cut",
    pycurl.E_SSL_CONNECT_ERROR: "no secure connection could be made",
    pycurl.E_SSL_CACERT: "its certificate is not to be trusted",
    pycurl.E_BAD_CONTENT_ENCODING: PACKED,
    pycurl.E_UNSUPPORTED_PROTOCOL: "the server does not speak HTTP",
    pycurl.E_URL_MALFORMAT: "this is not an address",
    pycurl.E_HTTP2: "the server broke the rules of HTTP/2",
    pycurl.E_SSL_CIPHER: "no secure connection could be made",
    _WEIRD_REPLY: "the server's answer makes no sense",
}

_STATUS_WORDS = {
    401: "a name and a password are needed",
    403: "the server refuses programs like this one",
    404: "there is nothing at this address",
    407: "the proxy asks for a name and a password",
    410: "it is gone for good",
    429: "the server asks us to come less often",
}


def fault(url: str, code: int, message: str) -> FetchError:
    """What curl gave up with."""
    if code == pycurl.E_OPERATION_TIMEDOUT:
        return TimedOut(url, "no whole answer came in time")
    if code in (pycurl.E_FILESIZE_EXCEEDED, _TOO_LARGE):
        return TooBig(url, "the answer is larger than anything a reader needs")
    words = _UNREACHABLE.get(code)
    if words is None:
        return Unreachable(url, message or f"the connection failed ({code})")
    if code == pycurl.E_SSL_CACERT and message:
        return Unreachable(url, f"{words}: {message.rpartition(': ')[2]}")
    return Unreachable(url, words)


def refusal(url: str, status: int, retry_after: float | None) -> Refused:
    """A status that is no success."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "an unknown answer"
    words = _STATUS_WORDS.get(status) or (
        "the server has trouble" if status >= 500 else "the server did not give what was asked for"
    )
    return Refused(url, f"{words} ({status} {phrase})", status=status, retry_after=retry_after)
