"""The tree of things the world does to us, each carrying what it is about, so that one sentence and one remedy fit each.

    CleanwireError
    ├── FetchError            about an address
    │   ├── Unreachable       no name, no route, refused connection, broken TLS, connection cut
    │   ├── TimedOut          the total deadline passed
    │   ├── Refused           the server answered with an error status (status, retry_after)
    │   ├── TooBig            more bytes or headers than we take
    │   │   └── Redirected    sent from address to address, more often than we follow
    │   ├── NotAPage          what came is not what was asked for (an image, a binary, garbage)
    │   └── Forbidden         we do not go there: scheme, credentials in the address, an address that is never fetched from
    │       ├── Private       on this machine or in a private network, which nobody allowed
    │       └── WrongPort     a port that is not for the web
    ├── ParseError            bytes that are neither feed, OPML, rule nor page
    │   ├── NotAFile          a folder, a pipe or a device where a file was wanted
    │   ├── NotThere          no such file, or none that may be read
    │   └── Empty             a page or a file without anything in it
    ├── ExtractionError       the cleaner was stopped: its time was up
    │   ├── TooMuchToClean    more memory than a page may take, or nested too deep
    │   └── CleaningEnded     its process was ended by something outside, twice
    ├── StoreError            about a library
    │   ├── StoreLocked       another program holds it
    │   ├── DiskFull          no room, or the folder cannot be written
    │   ├── StoreCorrupt      its file is damaged
    │   └── StoreTooNew       a newer Cleanwire wrote it
    ├── SaveError             a copy could not be written
    │   └── PasswordNotKept   the system has no keyring, or it is locked
    ├── MailError             a paper could not be sent
    ├── RefreshEnded          a refresh ended before it was done
    └── RuleError             a rule file is wrong; names file and rule

Our own bugs stay ordinary exceptions. NotModified and "little text found" are values, not errors.
"""

from __future__ import annotations


class CleanwireError(Exception):
    """Something outside went wrong. `about` is the address, file or rule; `detail` says what happened, for people."""

    def __init__(self, about: str, detail: str = "") -> None:
        super().__init__(about, detail)
        self.about = about
        self.detail = detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.about, self.detail) if part)


class FetchError(CleanwireError):
    """An address could not be fetched."""


class Unreachable(FetchError):
    """No name, no route, refused connection, broken TLS, or a connection cut in the middle."""


class TimedOut(FetchError):
    """The total deadline passed before the answer was whole."""


class Refused(FetchError):
    """The server answered with an error status. `retry_after` is in seconds, None where it said nothing."""

    def __init__(self, about: str, detail: str = "", *, status: int = 0, retry_after: float | None = None) -> None:
        super().__init__(about, detail)
        self.status = status
        self.retry_after = retry_after


class TooBig(FetchError):
    """More bytes or headers than we take."""


class Redirected(TooBig):
    """More redirects than we follow: a circle, or a server that waits for a cookie."""


class NotAPage(FetchError):
    """What came is not what was asked for."""


class Forbidden(FetchError):
    """We do not go there: a scheme other than http and https, credentials in a redirect, an address nobody fetches from."""


class Private(Forbidden):
    """On this machine or in a private network: fetched where the user allowed that host, and only there."""


class WrongPort(Forbidden):
    """A port at which other services than the web listen: not fetched, whoever allows it."""


class ParseError(CleanwireError):
    """Bytes that could not be read as what they should be. `line` is counted from 1, 0 where it is not known."""

    def __init__(self, about: str, detail: str = "", *, line: int = 0) -> None:
        super().__init__(about, detail)
        self.line = line


class NotAFile(ParseError):
    """What was given as a file is something else: a folder, a pipe, a device."""


class NotThere(ParseError):
    """There is no such file, or it may not be read."""


class Empty(ParseError):
    """A page or a file without anything in it."""


class ExtractionError(CleanwireError):
    """Cleaning a page was stopped because it took too long."""


class TooMuchToClean(ExtractionError):
    """A page took more memory than a page may, or is nested deeper than anything can follow."""


class CleaningEnded(ExtractionError):
    """The process that cleans was ended by something outside, most likely for want of memory."""


class StoreError(CleanwireError):
    """The library could not be read or written."""


class StoreLocked(StoreError):
    """Another program holds the library."""


class DiskFull(StoreError):
    """There is no room left, or the folder cannot be written."""


class StoreCorrupt(StoreError):
    """The library's file is damaged."""


class StoreTooNew(StoreError):
    """The library was written by a newer Cleanwire."""


class SaveError(CleanwireError):
    """A copy could not be written; what stood there before still stands."""


class PasswordNotKept(SaveError):
    """The system's keyring did not take a password; it was kept nowhere else."""


class MailError(CleanwireError):
    """Mail could not be sent. `about` is the server or the address."""


class RefreshEnded(CleanwireError):
    """The process that refreshes was ended by something outside; what it had written is kept."""


class RuleError(CleanwireError):
    """A rule is wrong. `about` names the file and the rule's id."""
