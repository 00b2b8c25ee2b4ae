"""A mail server on loopback that takes messages, with or without TLS and passwords, and refuses what it is told to."""

from __future__ import annotations

import base64
import io
import socketserver
import ssl
import threading
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast


@dataclass(frozen=True)
class Delivered:
    """A message as it arrived; `encrypted` says whether the connection was, `account` who gave it in."""

    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage
    encrypted: bool
    account: str


class MailServer:
    """Runs while the `with` lasts. `tls` offers STARTTLS, or with `at_once` speaks nothing else."""

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        *,
        at_once: bool = False,
        accounts: dict[str, str] | None = None,
        refuse: str = "",
    ) -> None:
        self.tls, self.at_once, self.accounts, self.refuse = tls, at_once, accounts or {}, refuse
        self.delivered: list[Delivered] = []
        office = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                Conversation(office, self.request).run()

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever)

    def __enter__(self) -> MailServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class Conversation:
    """One connection, from greeting to goodbye."""

    def __init__(self, office: MailServer, connection: object) -> None:
        import socket

        self.office = office
        self.connection = cast(socket.socket, connection)
        self.encrypted = False
        self.account = ""
        self.files: list[io.BufferedReader] = []

    def run(self) -> None:
        try:
            if self.office.at_once:
                self._encrypt()
            self._open()
            self._say("220 loopback")
            self._listen()
        except (ssl.SSLError, ConnectionError):
            return  # the other side did not trust us, or has gone
        finally:
            for each in self.files:
                each.close()
            self.connection.close()

    def _encrypt(self) -> None:
        assert self.office.tls is not None
        self.connection = self.office.tls.wrap_socket(self.connection, server_side=True)
        self.encrypted = True

    def _open(self) -> None:
        self.file = self.connection.makefile("rb")
        self.files.append(self.file)

    def _say(self, line: str) -> None:
        self.connection.sendall(f"{line}\r\n".encode())

    def _listen(self) -> None:
        sender, recipients = "", list[str]()
        while line := self.file.readline().decode().strip():
            verb, _, rest = line.partition(" ")
            match verb.upper():
                case "EHLO":
                    offers = ["loopback", *(["STARTTLS"] if self.office.tls and not self.encrypted else []), "AUTH PLAIN"]
                    for number, offer in enumerate(offers, 1):
                        self._say(f"250{' ' if number == len(offers) else '-'}{offer}")
                case "STARTTLS":
                    self._say("220 go on")
                    self._encrypt()
                    self._open()
                case "AUTH":
                    _, name, secret = base64.b64decode(rest.split()[1]).decode().split("\0")
                    known = self.office.accounts.get(name) == secret
                    self.account = name if known else ""
                    self._say("235 welcome" if known else "535 5.7.8 wrong account or password")
                case "MAIL":
                    sender = rest.partition("<")[2].partition(">")[0]
                    self._say("530 5.7.0 who are you" if self.office.accounts and not self.account else "250 ok")
                case "RCPT":
                    recipients.append(rest.partition("<")[2].partition(">")[0])
                    self._say("550 5.1.1 no such reader" if self.office.refuse == "recipient" else "250 ok")
                case "DATA":
                    self._say("354 go on")
                    body = b""
                    while (piece := self.file.readline()) != b".\r\n":
                        body += piece.removeprefix(b".") if piece.startswith(b"..") else piece
                    if self.office.refuse == "size":
                        self._say("552 5.3.4 message too big")
                        continue
                    message = cast(EmailMessage, message_from_bytes(body, policy=default))
                    self.office.delivered.append(Delivered(sender, tuple(recipients), message, self.encrypted, self.account))
                    self._say("250 taken")
                case "QUIT":
                    self._say("221 goodbye")
                    return
                case _:
                    self._say("250 ok")
