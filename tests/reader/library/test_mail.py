"""A paper arrives at an e-reader's address as it was printed; what goes wrong on the way is told, and no password leaks."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from reader.cli.main import main
from reader.errors import MailError
from reader.library import Library
from reader.mailing import PostOffice
from tests.reader.library.test_keeping import Memory
from tests.wire.certificates import Authority, make_authority
from tests.wire.smtp import MailServer

READER = "reader@e-reader.example"
ME = "me@example.org"
SECRET = "sesame, open"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def ring(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """A keyring of the test's own; and the tests' authority is trusted."""
    from reader.fetch import trust

    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    trust.authorities.cache_clear()
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)
    trust.authorities.cache_clear()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "Die Zeitung – 25. November.epub"
    path.write_bytes(b"PK" + bytes(range(256)) * 800 + b"\r\n.\r\n..\n")
    return path


@pytest.fixture
def library(tmp_path: Path, ring: Memory) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


@pytest.mark.parametrize("at_once", [False, True], ids=["STARTTLS", "TLS at once"])
def test_it_arrives_whole_encrypted_and_with_its_name(
    library: Library, paper: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    with MailServer(authority.context("mail", "127.0.0.1"), at_once=at_once, accounts={ME: SECRET}) as server:
        if at_once:
            monkeypatch.setattr("reader.mailing.ALWAYS_ENCRYPTED", server.port)
        library.set_mail(server=f"127.0.0.1:{server.port}", account=ME, to=READER, password=SECRET)
        assert library.mail(paper, subject="Cleanwire,\n25 November") == READER
        (arrived,) = server.delivered
    assert (arrived.sender, arrived.recipients, arrived.encrypted, arrived.account) == (ME, (READER,), True, ME)
    assert (arrived.message["From"], arrived.message["To"]) == (ME, READER)
    assert arrived.message["Subject"] == "Cleanwire, 25 November"
    (attached,) = arrived.message.iter_attachments()
    assert attached.get_content_type() == "application/epub+zip"
    assert attached.get_filename() == paper.name
    assert attached.get_content() == paper.read_bytes()


def test_the_password_lies_in_the_keyring_and_nowhere_else(library: Library, ring: Memory, tmp_path: Path) -> None:
    library.set_mail(server="smtp.example.org", account=ME, to=READER, password=SECRET)
    assert list(ring.kept.values()) == [SECRET]
    assert library.has_mail_password()
    library.backup(tmp_path / "backup")
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(kept) >= 3
    assert not [path for path in kept if SECRET.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("refuse", "account", "secret", "words"),
    [
        ("recipient", ME, SECRET, "no such reader"),
        ("size", ME, SECRET, "message too big"),
        ("", ME, "wrong", "does not know this account and password"),
        ("", "", "", "who are you"),
    ],
)
def test_what_the_server_refuses_is_told_in_its_own_words(
    library: Library, paper: Path, authority: Authority, refuse: str, account: str, secret: str, words: str
) -> None:
    with MailServer(authority.context("mail", "127.0.0.1"), accounts={ME: SECRET}, refuse=refuse) as server:
        library.set_mail(server=f"127.0.0.1:{server.port}", account=account, sender=ME, to=READER, password=secret)
        with pytest.raises(MailError, match=words) as caught:
            library.mail(paper)
        assert SECRET not in str(caught.value)
        assert server.delivered == []


def test_a_server_that_is_not_to_be_trusted_hears_no_password(library: Library, paper: Path, authority: Authority) -> None:
    for context in (authority.context("own", "127.0.0.1", own=True), authority.context("other", "example.org")):
        with MailServer(context, accounts={ME: SECRET}) as server:
            library.set_mail(server=f"127.0.0.1:{server.port}", account=ME, to=READER, password=SECRET)
            with pytest.raises(MailError, match="not to be trusted"):
                library.mail(paper)
            assert server.delivered == []


def test_a_server_elsewhere_that_offers_no_encryption_hears_no_password(
    library: Library, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with MailServer(accounts={ME: SECRET}) as server:
        library.set_mail(server=f"127.0.0.1:{server.port}", account=ME, to=READER, password=SECRET)
        assert library.mail(paper) == READER  # a relay on this machine may do without
        assert not server.delivered[0].encrypted
        monkeypatch.setattr("reader.mailing._is_this_machine", lambda _host: False)
        with pytest.raises(MailError, match="no encryption"):
            library.mail(paper)
        assert len(server.delivered) == 1


def test_nobody_there_and_nothing_set_are_told(library: Library, paper: Path, tmp_path: Path) -> None:
    with pytest.raises(MailError, match="which server"):
        library.mail(paper, READER)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    library.set_mail(server=f"127.0.0.1:{port}", account=ME)
    with pytest.raises(MailError, match="to which address"):
        library.mail(paper)
    with pytest.raises(MailError, match="refused"):
        library.mail(paper, READER)
    for wrong in ("nobody", "a@b\nBcc: c@d.example", "@example.org", "a b@example.org"):
        with pytest.raises(MailError, match="no mail address"):
            library.mail(paper, wrong)
    with pytest.raises(MailError, match="No such file"):
        library.mail(tmp_path / "none.epub", READER)


def test_an_account_whose_password_is_not_kept_is_named(library: Library, paper: Path, authority: Authority) -> None:
    with MailServer(authority.context("mail", "127.0.0.1"), accounts={ME: SECRET}) as server:
        library.set_mail(server=f"127.0.0.1:{server.port}", account=ME, to=READER)
        with pytest.raises(MailError, match="no password for me@example"):
            library.mail(paper)


@pytest.mark.parametrize(
    ("server", "host", "port"),
    [("smtp.example.org", "smtp.example.org", 587), ("smtp.example.org:465", "smtp.example.org", 465), ("::1:25", "::1", 25)],
)
def test_how_a_server_is_named(server: str, host: str, port: int) -> None:
    office = PostOffice(server, "", "")
    assert (office.host, office.port) == (host, port)


def test_the_command_line_prints_and_sends(
    library: Library, authority: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library.add_sample_wire()
    library.close()
    edition = ["--library", str(library.folder), "edition", "--to", str(tmp_path / "paper.epub"), "--since", "2026-11-01"]
    with MailServer(authority.context("mail", "127.0.0.1")) as server:
        address = f"127.0.0.1:{server.port}"
        assert main([*edition, "--mail", READER, "--mail-server", address, "--mail-from", ME]) == 0
        assert f"sent to {READER}" in capsys.readouterr().out
        assert main([*edition, "--mail"]) == 0  # as before
        first, second = server.delivered
        (attached,) = first.message.iter_attachments()
        assert attached.get_content()[:2] == b"PK"
        assert second.recipients == (READER,)
    assert main([*edition, "--mail"]) == 4
    assert "refused" in capsys.readouterr().err
    assert (tmp_path / "paper.epub").exists()
