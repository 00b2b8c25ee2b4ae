"""Every error as one sentence and one remedy: a table from error type to words, and nothing else decides what is said."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP as _
from PySide6.QtCore import QCoreApplication

from reader import errors


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what to do, and the small print for whoever wants it."""

    sentence: str
    remedy: str
    detail: str = ""

    @property
    def line(self) -> str:
        """Both in one line."""
        return f"{self.sentence} {self.remedy}"


# %1 stands for what the error is about: the host of an address, the name of a file.
WORDS: dict[type[errors.CleanwireError], tuple[str, str]] = {
    errors.CleanwireError: (_("messages", "%1 did not work."), _("messages", "Try again; the details below say more.")),
    errors.FetchError: (_("messages", "%1 could not be fetched."), _("messages", "Try again in a moment.")),
    errors.Unreachable: (
        _("messages", "%1 could not be reached."),
        _("messages", "See whether you are online and the address is right, then try again."),
    ),
    errors.TimedOut: (_("messages", "%1 took too long to answer."), _("messages", "Try again later; the server may be busy.")),
    errors.Refused: (
        _("messages", "%1 refused to give the page."),
        _("messages", "Try again later, or open the original in the browser."),
    ),
    errors.TooBig: (
        _("messages", "What %1 sent is larger than Cleanwire takes."),
        _("messages", "Open the original in the browser."),
    ),
    errors.Redirected: (
        _("messages", "%1 sends from one address to the next, without end."),
        _("messages", "See in the browser whether it wants you to sign in or to agree to something."),
    ),
    errors.NotAPage: (
        _("messages", "%1 sent something that is not a page or a feed."),
        _("messages", "Check the address, or open it in the browser."),
    ),
    errors.Forbidden: (
        _("messages", "Cleanwire does not go to %1."),
        _("messages", "Check the address: only what is on the web, by http or https and without a password in it, is fetched."),
    ),
    errors.Private: (
        _("messages", "%1 is on this machine or in a private network."),
        _("messages", "Only public web addresses are fetched; add a private one by hand to allow it."),
    ),
    errors.WrongPort: (
        _("messages", "The port in the address of %1 is not one for the web."),
        _("messages", "Check the number behind the colon; Cleanwire leaves the ports of other services alone."),
    ),
    errors.ParseError: (
        _("messages", "%1 could not be read: it is not in a form that Cleanwire knows."),
        _("messages", "Check that the address or file is the right one."),
    ),
    errors.NotAFile: (
        _("messages", "%1 is no file that can be read."),
        _("messages", "Choose a page or a text that was saved."),
    ),
    errors.NotThere: (
        _("messages", "%1 is not there, or may not be read."),
        _("messages", "Check its name and its place."),
    ),
    errors.Empty: (_("messages", "%1 is empty."), _("messages", "Save the page once more, or open it in the browser.")),
    errors.ExtractionError: (
        _("messages", "Cleaning the page of %1 took too long and was stopped."),
        _("messages", "Open the original in the browser; the feed’s own text is kept."),
    ),
    errors.TooMuchToClean: (
        _("messages", "The page of %1 is too much to clean."),
        _("messages", "Open the original in the browser; the feed’s own text is kept."),
    ),
    errors.CleaningEnded: (
        _("messages", "Something ended the cleaning of the page of %1 twice."),
        _("messages", "Close programs that take much memory, then open it once more."),
    ),
    errors.StoreError: (
        _("messages", "The library could not be read or written."),
        _("messages", "Start Cleanwire again; your stories are kept."),
    ),
    errors.StoreLocked: (
        _("messages", "Another program holds the library."),
        _("messages", "Close the other Cleanwire, then try again."),
    ),
    errors.DiskFull: (
        _("messages", "There is no room left where the library lives, or it cannot be written."),
        _("messages", "Make room on the disk, or see that you may write there, then try again."),
    ),
    errors.StoreCorrupt: (
        _("messages", "The library’s file is damaged."),
        _("messages", "Run “cleanwire check” in a terminal, or go back to a backup."),
    ),
    errors.StoreTooNew: (
        _("messages", "A newer Cleanwire wrote this library."),
        _("messages", "Update Cleanwire, or choose another library."),
    ),
    errors.SaveError: (
        _("messages", "%1 could not be written."),
        _("messages", "Choose another folder; what stood there before still stands."),
    ),
    errors.PasswordNotKept: (
        _("messages", "The password was not kept: the system’s keyring did not take it."),
        _("messages", "Unlock the keyring, or install one, then give the password again."),
    ),
    errors.MailError: (
        _("messages", "The paper could not be sent: %1 did not take it."),
        _("messages", "Check the address, the server, the account and the password; the paper itself is saved."),
    ),
    errors.RefreshEnded: (
        _("messages", "The refresh ended before it was done. What had come is kept."),
        _("messages", "Refresh once more. Where it ends again, the computer may be short of memory."),
    ),
    errors.RuleError: (
        _("messages", "The cleaning rule %1 is wrong."),
        _("messages", "Correct or remove it; the other rules are in force."),
    ),
}

# What a refusing server meant, by its status, where it makes a difference to the reader.
STATUS_WORDS: dict[int, tuple[str, str]] = {
    401: (_("messages", "%1 asks for a name and a password."), _("messages", "Give them in the settings of the source.")),
    402: (_("messages", "%1 gives this page to its customers only."), _("messages", "Open the original in the browser.")),
    403: (_("messages", "%1 does not give this page to Cleanwire."), _("messages", "Open the original in the browser.")),
    404: (_("messages", "%1 has no such page any more."), _("messages", "Check the address; what is here of it is kept.")),
    410: (_("messages", "%1 says that this is gone for good."), _("messages", "Remove the source, or give it a new address.")),
    429: (
        _("messages", "%1 asks us to come less often."),
        _("messages", "Cleanwire waits as long as it was asked to, then tries again."),
    ),
    500: (_("messages", "%1 has trouble of its own."), _("messages", "Cleanwire tries again later by itself.")),
    503: (_("messages", "%1 is out of service for the moment."), _("messages", "Cleanwire tries again later by itself.")),
}

# The remedy where it is a story's page that was refused, not its source.
PAGE_REMEDIES: dict[int, str] = {
    401: _("messages", "Open the original in the browser, where you can sign in."),
    404: _("messages", "It was moved or taken down; the browser may find out more."),
    410: _("messages", "The publisher has taken it down."),
    429: _("messages", "Wait a while, then try again."),
    500: _("messages", "Try again later, or open the original in the browser."),
}

LINE_WORDS = (_("messages", "%1 could not be read."), _("messages", "Line %2 of it is wrong: correct it, or take it out."))


def explain(error: errors.CleanwireError, *, page: bool = False) -> Message:
    """The words for an error; `page` where a story's page could not be had."""
    status = error.status if isinstance(error, errors.Refused) else 0
    words = words_of(type(error), status)
    if page:
        words = words[0], PAGE_REMEDIES.get(500 if status >= 500 else status, words[1])
    if isinstance(error, errors.ParseError) and error.line and "://" not in error.about:
        words = LINE_WORDS
    sentence, remedy = (QCoreApplication.translate("messages", part).replace("%1", name_of(error.about)) for part in words)
    if isinstance(error, errors.ParseError):
        remedy = remedy.replace("%2", str(error.line))
    return Message(sentence, remedy, str(error))


def words_of(kind: type[errors.CleanwireError], status: int = 0) -> tuple[str, str]:
    """The sentence and the remedy, not translated: the status's own, else those of the nearest type in the tree that has some."""
    if status >= 500:
        return STATUS_WORDS.get(status, STATUS_WORDS[500])
    return STATUS_WORDS.get(status) or next(WORDS[each] for each in kind.__mro__ if each in WORDS)  # type: ignore[index]


def name_of(about: str) -> str:
    """What an error is about, short: the host of an address, the last part of a path."""
    try:
        host = urlsplit(about).hostname if "://" in about else None
    except ValueError:
        return about  # "http://[::1" has no parts
    if host:
        return host.removeprefix("www.")
    return about.rstrip("/").rsplit("/", 1)[-1] or about
