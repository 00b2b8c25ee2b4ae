"""Readability.js as a peer for titles, bylines and dates: a child process of node that is asked page by page.

`make gate-node` fetches what it needs into build/gate/node; where that or node is missing, it is no peer.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

SCRIPT = Path(__file__).with_suffix(".mjs")
PACKAGES = Path(__file__).resolve().parents[2] / "build" / "gate" / "node"


def available() -> bool:
    return shutil.which("node") is not None and (PACKAGES / "node_modules" / "@mozilla" / "readability").is_dir()


@cache
def _child() -> subprocess.Popen[str]:
    command = ["node", str(SCRIPT), str(PACKAGES)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf8")


def fields(html: str) -> dict[str, str]:
    """What it says of a page: title, byline, published; what it does not know is missing."""
    child = _child()
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps(html) + "\n")
    child.stdin.flush()
    answer = child.stdout.readline()
    if not answer:
        raise RuntimeError("Readability.js ended")
    found = json.loads(answer)
    if "fault" in found:
        raise ValueError(found["fault"])
    return {name: value for name, value in found.items() if value}
