"""Which certificate authorities are trusted: the system's own; curl's wheel looks for them where only Red Hat keeps them."""

from __future__ import annotations

import functools
import os
from pathlib import Path

_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch, Gentoo
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # Alpine, macOS
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
)


@functools.cache
def authorities() -> str:
    """The path of the bundle: what SSL_CERT_FILE names, else the system's, else certifi's."""
    named = os.environ.get("SSL_CERT_FILE", "")
    for path in (named, *_BUNDLES):
        if path and Path(path).is_file():
            return path
    import certifi

    return certifi.where()
