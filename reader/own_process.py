"""How another process of our own is started: the same Python and the same code, and nothing from the folder it is started in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket
    import subprocess

_OURS = str(Path(__file__).resolve().parent.parent)


def python(*arguments: str) -> list[str]:
    """The command. -P, since Python would else look for modules where it stands: a folder of downloads may hold a bs4.py."""
    return [sys.executable, "-P", *arguments]


def environment() -> dict[str, str]:
    """The environment, with the places that this process has its modules from; an empty one is the folder it stands in."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys([_OURS, *filter(None, sys.path)]))}


def serving(module: str, pipe: socket.socket) -> subprocess.Popen[bytes]:
    """Starts a process that runs `module.serve` with its end of a pipe, which the caller may close afterwards."""
    import subprocess

    return subprocess.Popen(
        python("-c", f"from {module} import serve; serve({pipe.fileno()})"),
        pass_fds=(pipe.fileno(),),
        stdin=subprocess.DEVNULL,
        env=environment(),
    )
