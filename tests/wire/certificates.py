"""Makes certificates for the tests with the openssl program: an authority, and good, expired and wrong ones under it."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest

_CONFIG = """
[ca]
default_ca = own
[own]
new_certs_dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
default_md = sha256
policy = anything
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
"""


@dataclass(frozen=True)
class Authority:
    """An authority that lives in a folder; `file` is what a client must trust."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "ca.pem"

    def context(self, name: str, host: str, *, expired: bool = False, own: bool = False) -> ssl.SSLContext:
        """A server's context for a certificate for `host` (`own`: signed by nobody else)."""
        key, request, certificate = (self.folder / f"{name}.{ending}" for ending in ("key", "csr", "pem"))
        alternative = f"subjectAltName={'IP' if host[0].isdigit() else 'DNS'}:{host}"
        new = ["req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-subj", f"/CN={host}", "-addext", alternative]
        if own:
            openssl(*new, "-x509", "-days", "30", "-out", certificate)
        else:
            openssl(*new, "-out", request)
            end = ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"] if expired else ["-days", "30"]
            files = ["-config", self.folder / "ca.cnf", "-cert", self.file, "-keyfile", self.folder / "ca.key"]
            openssl("ca", "-batch", "-notext", *files, *end, "-in", request, "-out", certificate)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context


def make_authority(folder: Path) -> Authority:
    """A new authority; the test is skipped, saying so, where there is no openssl program."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl program here: nothing was tried with certificates")
    (folder / "ca.cnf").write_text(_CONFIG.format(folder=folder))
    (folder / "index.txt").write_text("")
    (folder / "serial").write_text("1000\n")
    openssl(
        *[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            folder / "ca.key",
            "-out",
            folder / "ca.pem",
            "-days",
            "30",
        ],
        *["-subj", "/CN=Test authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
    )
    return Authority(folder)


def only_tls_1_0(context: ssl.SSLContext) -> ssl.SSLContext:
    """The context, able to speak nothing newer than TLS 1.0."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1
    return context


def openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True, timeout=60)
