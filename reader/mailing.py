"""A paper sent to an e-reader's address: a message with the file attached, through the user's own server, never in the clear."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import formatdate, make_msgid
from ipaddress import ip_address
from pathlib import Path

from reader.errors import MailError
from reader.fetch.trust import authorities

TIMEOUT = 60.0
_KINDS = {".epub": ("application", "epub+zip"), ".pdf": ("application", "pdf")}
ALWAYS_ENCRYPTED = 465
SUBMISSION = 587


@dataclass(frozen=True, slots=True)
class PostOffice:
    """The server that takes the user's mail: "smtp.example.org", "smtp.example.org:465"; `account` '' where it asks for none."""

    server: str
    account: str
    sender: str

    @property
    def host(self) -> str:
        return self.server.rpartition(":")[0] if self._port else self.server

    @property
    def port(self) -> int:
        return int(self._port) if self._port else SUBMISSION

    @property
    def _port(self) -> str:
        port = self.server.rpartition(":")[2]
        return port if port != self.server and port.isdecimal() else ""


def send_file(office: PostOffice, to: str, subject: str, path: Path, password: str | None) -> None:
    """Sends the file, whole, to one address. Raises MailError, which says what the server said."""
    message = _message(office.sender, to, subject, path)
    try:
        with _connection(office) as server:
            if office.account:
                if password is None:
                    raise MailError(office.host, f"there is no password for {office.account} in the system's keyring")
                server.login(office.account, password)
            server.send_message(message)
    except smtplib.SMTPAuthenticationError as fault:
        raise MailError(office.host, f"it does not know this account and password ({_said(fault)})") from fault
    except smtplib.SMTPRecipientsRefused as fault:
        code, words = next(iter(fault.recipients.values()))
        raise MailError(to, f"the address was refused ({code} {words.decode('utf8', 'replace')})") from fault
    except smtplib.SMTPResponseException as fault:
        raise MailError(office.host, f"it refused the message ({_said(fault)})") from fault
    except smtplib.SMTPException as fault:
        raise MailError(office.host, str(fault) or type(fault).__name__) from fault
    except ssl.SSLCertVerificationError as fault:
        raise MailError(office.host, f"its certificate is not to be trusted ({fault.verify_message})") from fault
    except TimeoutError as fault:
        raise MailError(office.host, "it did not answer in time") from fault
    except OSError as fault:
        raise MailError(office.host, fault.strerror or str(fault)) from fault


def _connection(office: PostOffice) -> smtplib.SMTP:
    if not office.host or not 0 < office.port < 65536:
        raise MailError(office.server or "mail", "say which server takes your mail, such as smtp.example.org")
    context = ssl.create_default_context(cafile=authorities())
    if office.port == ALWAYS_ENCRYPTED:
        return smtplib.SMTP_SSL(office.host, office.port, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(office.host, office.port, timeout=TIMEOUT)
    try:
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
        elif not _is_this_machine(office.host):
            raise MailError(office.host, "it offers no encryption: anybody on the way could read the password")
    except BaseException:
        server.close()
        raise
    return server


def _message(sender: str, to: str, subject: str, path: Path) -> EmailMessage:
    try:
        body = path.read_bytes()
    except OSError as fault:
        raise MailError(str(path), fault.strerror or str(fault)) from fault
    main, sub = _KINDS.get(path.suffix.lower(), ("application", "octet-stream"))
    message = EmailMessage(policy=WIRE)
    message["From"], message["To"] = _address(sender), _address(to)
    message["Subject"] = " ".join(subject.split())
    message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain="cleanwire.invalid")
    message.set_content(f"{' '.join(subject.split())}, made with Cleanwire.\n")
    message.add_attachment(body, maintype=main, subtype=sub, filename=path.name)
    return message


def _address(text: str) -> Address:
    """Raises MailError where it is none."""
    try:
        address = Address(addr_spec=text.strip())
    except (ValueError, IndexError, MessageError) as fault:
        raise MailError(text or "mail", "this is no mail address") from fault
    if not address.username or ("." not in address.domain and address.domain != "localhost"):
        raise MailError(text or "mail", "this is no mail address")
    return address


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _said(fault: smtplib.SMTPResponseException) -> str:
    words = fault.smtp_error.decode("utf8", "replace") if isinstance(fault.smtp_error, bytes) else fault.smtp_error
    return f"{fault.smtp_code} {' '.join(words.split())[:200]}"
