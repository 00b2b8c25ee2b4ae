"""Sending a paper by mail, with what the settings know of the user's mail server; his password lies in the system's keyring."""

from __future__ import annotations

from pathlib import Path

from reader.errors import MailError
from reader.library.base import Base


class Mail(Base):
    """Nothing is sent but by the user's own order, now or by his timer."""

    def set_mail(self, *, server: str, account: str, sender: str = "", to: str = "", password: str = "") -> None:
        """Keeps how mail is sent; an empty `sender` is the account, an empty `password` the one that was kept.

        Raises SaveError where the system has no keyring that takes the password: then nothing is changed.
        """
        from reader.library import secrets
        from reader.mailing import PostOffice

        server, account = server.strip(), account.strip()
        if password:
            secrets.set_password(f"smtp://{PostOffice(server, account, '').host}", account, password)
        self.change_settings(mail_server=server, mail_account=account, mail_from=sender.strip(), mail_to=to.strip())

    def has_mail_password(self) -> bool:
        """Whether sending needs no password, or the keyring has it."""
        from reader.library import secrets
        from reader.mailing import PostOffice

        office = PostOffice(self.settings.mail_server, self.settings.mail_account, "")
        return not office.account or secrets.password(f"smtp://{office.host}", office.account) is not None

    def mail(self, path: Path | str, to: str = "", subject: str = "") -> str:
        """Sends the file to the address, or to the one in the settings; gives the address. Raises MailError."""
        from reader.library import secrets
        from reader.mailing import PostOffice, send_file

        settings, path = self.settings, Path(path)
        to = to or settings.mail_to
        if not settings.mail_server:
            raise MailError("mail", "it is not known yet which server takes your mail")
        if not to:
            raise MailError("mail", "it is not known to which address")
        office = PostOffice(settings.mail_server, settings.mail_account, settings.mail_from or settings.mail_account)
        password = secrets.password(f"smtp://{office.host}", office.account) if office.account else None
        send_file(office, to, subject or path.stem, path, password)
        return to
