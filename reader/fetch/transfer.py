"""One curl handle and what it is doing now; kept and used again, because setting one up costs more than a fetch."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import pycurl

from reader.errors import FetchError, Forbidden, NotAPage, TooBig, Unreachable
from reader.fetch import faults, guard, kinds
from reader.fetch.decoding import OFFERED, TooMuch, Undecodable, Unpacker
from reader.fetch.headers import LONGEST_DATE, LONGEST_ETAG, Headers, sendable
from reader.fetch.proxies import proxy_for
from reader.fetch.request import Request
from reader.fetch.trust import authorities
from reader.model.fetched import Fetched, NotModified

USER_AGENT = "Cleanwire/0.1 (desktop news reader)"
CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 15.0  # seconds without a byte; no request may be more patient
LARGEST_HEADERS = 64 * 1024
LARGEST_UNREAD = 64 * 1024  # of a body that belongs to a redirect or an error
MOST_REDIRECTS = 5

Result = Fetched | NotModified | FetchError


@dataclass(slots=True)
class Job:
    """A request on its way, over all its redirects. `spent` counts the seconds on the wire, not those in the queue."""

    request: Request
    deliver: Callable[[Result], None]
    url: str
    host: str = ""
    redirects: int = 0
    only_permanent: bool = True
    spent: float = 0.0
    cancelled: bool = False

    @property
    def allow_private(self) -> bool:
        """Consent holds for the host the user named, not for one he was sent to."""
        return self.request.allow_private and (self.url == self.request.url or guard.same_host(self.url, self.request.url))


class _Address(NamedTuple):
    family: int
    socktype: int
    protocol: int
    addr: tuple[Any, ...]


class _Socket(socket.socket):
    """Curl keeps a duplicate of the descriptor; ours is closed when it is let go."""

    def __del__(self) -> None:
        self.close()


class Transfer:
    """A curl handle. `begin` sets it up for one step of a job; the client adds it to its multi handle and asks for `outcome`."""

    def __init__(self) -> None:
        self.curl = pycurl.Curl()
        self.job: Job | None = None
        self.headers = Headers()
        # One growing row of bytes: a body that comes byte by byte would be eight times as large as a list of them.
        self._body = bytearray()
        self._size = 0
        self._unpacker: Unpacker | None = None
        self._has_enough = False
        self._stopped: FetchError | None = None
        self._denied = self._denied_address = ""
        self._allow_private = False
        self._by_proxy = False
        self._began = self._last_byte = 0.0
        self._set_up()

    def _set_up(self) -> None:
        curl = self.curl
        curl.setopt(pycurl.NOSIGNAL, 1)
        curl.setopt(pycurl.FOLLOWLOCATION, 0)
        curl.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS)
        curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        curl.setopt(pycurl.HTTP_CONTENT_DECODING, 0)
        curl.setopt(pycurl.USERAGENT, USER_AGENT)
        curl.setopt(pycurl.CAINFO, authorities())
        curl.setopt(pycurl.SSL_VERIFYPEER, 1)
        curl.setopt(pycurl.SSL_VERIFYHOST, 2)
        curl.setopt(pycurl.SSLVERSION, pycurl.SSLVERSION_TLSv1_2)
        curl.setopt(pycurl.HTTPAUTH, pycurl.HTTPAUTH_BASIC)
        curl.setopt(pycurl.PROXY, "")
        curl.setopt(pycurl.NOPROXY, "")
        curl.setopt(pycurl.OPENSOCKETFUNCTION, self._open_socket)
        curl.setopt(pycurl.PREREQFUNCTION, self._before_request)
        curl.setopt(pycurl.WRITEFUNCTION, self._on_body)
        curl.setopt(pycurl.HEADERFUNCTION, self._on_header)

    def begin(self, job: Job) -> None:
        """Set the handle up for the job's next step."""
        request = job.request
        self.job = job
        self.headers = Headers()
        self._body = bytearray()
        self._size = 0
        self._unpacker = None
        self._has_enough = False
        self._stopped = None
        self._denied = self._denied_address = ""
        self._allow_private = job.allow_private
        self._began = self._last_byte = time.monotonic()
        curl = self.curl
        curl.setopt(pycurl.URL, _wire_form(job.url))
        curl.setopt(pycurl.TIMEOUT_MS, max(1, int((request.deadline - job.spent) * 1000)))
        curl.setopt(pycurl.CONNECTTIMEOUT_MS, int(min(CONNECT_TIMEOUT, request.patience) * 1000))
        curl.setopt(pycurl.MAXFILESIZE_LARGE, request.max_bytes)
        lines = [f"Accept: {kinds.ACCEPT[request.kind]}", f"Accept-Encoding: {OFFERED}"]
        etag = sendable(request.validators.etag, LONGEST_ETAG)
        modified = sendable(request.validators.last_modified, LONGEST_DATE)
        if etag:
            lines.append(f"If-None-Match: {etag}")
        if modified:
            lines.append(f"If-Modified-Since: {modified}")
        curl.setopt(pycurl.HTTPHEADER, lines)
        if request.auth is not None and guard.origin(job.url) == guard.origin(request.url):
            curl.setopt(pycurl.USERNAME, request.auth[0].encode())
            curl.setopt(pycurl.PASSWORD, request.auth[1].encode())
        else:
            curl.unsetopt(pycurl.USERNAME)
            curl.unsetopt(pycurl.PASSWORD)
        proxy = proxy_for(job.url.partition(":")[0], job.host, os.environ)
        if proxy or self._by_proxy:
            curl.setopt(pycurl.PROXY, proxy)
        self._by_proxy = bool(proxy)

    def outcome(self, code: int, message: str) -> tuple[FetchError | None, Headers, bytes]:
        """What the step came to, after curl is done with it. `code` is 0 where curl saw nothing wrong."""
        job = self.job
        assert job is not None
        job.spent += time.monotonic() - self._began
        body = bytes(self._body)
        self._body = bytearray()
        error: FetchError | None = None
        if self._stopped is not None:
            error = self._stopped
        elif self._has_enough:
            pass  # of a redirect's or an error's body nobody reads more
        elif code and self._denied and code in (pycurl.E_COULDNT_CONNECT, pycurl.E_ABORTED_BY_CALLBACK):
            error = guard.denied(job.url, self._denied, self._denied_address)
        elif code and self.headers.status == 407:
            error = faults.refusal(job.url, 407, None)
        elif code:
            error = faults.fault(job.url, code, message)
        elif self._unpacker is not None:
            try:
                self._unpacker.finish()
            except Undecodable as cut:
                error = Unreachable(job.url, f"{faults.PACKED}: {cut}")
        return error, self.headers, body

    def is_silent(self, now: float) -> bool:
        """Whether nothing has come for longer than anybody waits."""
        return self.job is not None and now - self._last_byte > min(self.job.request.patience, READ_TIMEOUT)

    def release(self) -> None:
        """Forget the job, so that nothing of it is kept alive by the handle."""
        self.job = None
        self._body = bytearray()

    def close(self) -> None:
        """Close the handle for good."""
        self.release()
        self.curl.close()

    # What curl calls, in the I/O thread.

    def _open_socket(self, purpose: int, raw: tuple[Any, ...]) -> Any:
        address = _Address(*raw)
        if not self._by_proxy:
            if address.family not in (socket.AF_INET, socket.AF_INET6):
                return pycurl.SOCKET_BAD
            number = _text(address.addr[0])
            refusal = guard.refuse_address(number, self._allow_private)
            if refusal:
                self._denied, self._denied_address = refusal, number
                return pycurl.SOCKET_BAD
        return _Socket(address.family, address.socktype, address.protocol)

    def _before_request(self, remote: Any, _local: Any, _remote_port: int, _local_port: int) -> int:
        """A connection that is used again was opened for somebody else's request: judge it for this one, too."""
        if self._by_proxy:
            return int(pycurl.PREREQFUNC_OK)
        number = _text(remote)
        refusal = guard.refuse_address(number, self._allow_private)
        if refusal:
            self._denied, self._denied_address = refusal, number
            return int(pycurl.PREREQFUNC_ABORT)
        return int(pycurl.PREREQFUNC_OK)

    def _on_header(self, line: bytes) -> int | None:
        self._last_byte = time.monotonic()
        self.headers.read_line(line)
        if self.headers.size > LARGEST_HEADERS:
            self._stopped = TooBig(self.job.url if self.job else "", "the server sends headers without end")
            return -1
        return None

    def _on_body(self, chunk: bytes) -> int | None:
        job = self.job
        assert job is not None
        self._last_byte = time.monotonic()
        self._size += len(chunk)
        if not 200 <= self.headers.status < 300:
            self._has_enough = self._size > LARGEST_UNREAD
            return -1 if self._has_enough else None
        try:
            if self._unpacker is None:
                self._unpacker = Unpacker(self.headers.get("content-encoding"), job.request.max_bytes)
            text = self._unpacker.feed(chunk)
        except TooMuch:
            self._stopped = TooBig(job.url, f"there is more of it than {_megabytes(job.request.max_bytes)}")
            return -1
        except Undecodable as error:
            self._stopped = Unreachable(job.url, f"{faults.PACKED}: {error}")
            return -1
        if text and not self._body:
            refusal = kinds.refuse(job.request.kind, self.headers.media_type, text[:512])
            if refusal:
                self._stopped = NotAPage(job.url, refusal)
                return -1
        self._body += text
        return None


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB" if count >= 1_000_000 else f"{max(1, count // 1000)} kB"


def _text(value: Any) -> str:
    return value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)


def _wire_form(url: str) -> bytes:
    """The address as it goes to curl: ASCII, without the fragment."""
    url = url.partition("#")[0]
    if url.isascii():
        return url.encode("ascii")
    parts = guard.split(url)
    host = guard.host_of(parts)
    try:
        plain = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise Forbidden(url, "there is no host of such a name") from error
    if ":" in plain:
        plain = f"[{plain}]"
    netloc = plain if parts.port is None else f"{plain}:{parts.port}"
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    return f"{parts.scheme}://{netloc}{guard.percent(rest)}".encode("ascii")
