"""Passwords of sources and of the mail server: in the system's keyring, never in the library, a log, an export or a backup."""

from __future__ import annotations

from urllib.parse import urlsplit

from reader.errors import PasswordNotKept

SERVICE = "cleanwire"
_NONE = "there is none that keeps passwords; the password was not kept anywhere"


def _name(url: str, account: str) -> str:
    """One password a host and user name: two feeds of one publisher share it."""
    return f"{account}@{urlsplit(url).hostname or ''}"


def password(url: str, account: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, _name(url, account))
    except KeyringError:
        return None  # locked or absent: the server's "401" says what is missing


def credentials(url: str, account: str) -> tuple[str, str] | None:
    """Name and password as a request takes them; None where the keyring has no password."""
    secret = password(url, account)
    return None if secret is None else (account, secret)


def set_password(url: str, account: str, secret: str) -> None:
    """Raises PasswordNotKept where the system has no keyring that would take it."""
    import keyring
    from keyring.errors import KeyringError, NoKeyringError

    try:
        keyring.set_password(SERVICE, _name(url, account), secret)
        kept = keyring.get_password(SERVICE, _name(url, account))
    except NoKeyringError as error:
        raise PasswordNotKept("the system's keyring", _NONE) from error
    except KeyringError as error:
        raise PasswordNotKept("the system's keyring", f"it did not take the password ({type(error).__name__})") from error
    if kept != secret:
        raise PasswordNotKept("the system's keyring", _NONE)
