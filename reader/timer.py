"""The day's paper by itself: a timer of the user's own account that refreshes and prints every morning."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.desktop import program_path
from reader.errors import SaveError
from reader.offline.save import write_whole

NAME = "cleanwire-edition"
SERVICE = """[Unit]
Description=Print the day's paper with Cleanwire

[Service]
Type=oneshot
Nice=10
ExecStart={command}
"""
TIMER = """[Unit]
Description=Print the day's paper with Cleanwire every day at {time}

[Timer]
OnCalendar=*-*-* {time}:00
Persistent=true

[Install]
WantedBy=timers.target
"""


@dataclass(frozen=True, slots=True)
class TimerReport:
    """The files written or removed, and whether the system took the timer up (or let it go) at once."""

    files: tuple[Path, ...]
    active: bool


def units_folder() -> Path:
    """Where the user's own units live."""
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(chosen) if os.path.isabs(chosen) else Path.home() / ".config") / "systemd" / "user"


def set_timer(time: str, words: Sequence[str], folder: Path | None = None, program: Path | None = None) -> TimerReport:
    """Every day at `time` ("06:30") the program is run with the words; again changes it. Raises SaveError, ValueError."""
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time):
        raise ValueError(f"{time}: say a time of day as 06:30")
    folder = folder or units_folder()
    command = " ".join(_quoted(word) for word in (str(program or program_path()), *words))
    files = (folder / f"{NAME}.service", folder / f"{NAME}.timer")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise SaveError(str(folder), fault.strerror or str(fault)) from fault
    write_whole(files[0], SERVICE.format(command=command).encode("utf8"))
    write_whole(files[1], TIMER.format(time=time).encode("utf8"))
    return TimerReport(files, _told("daemon-reload") and _told("enable", "--now", f"{NAME}.timer"))


def clear_timer(folder: Path | None = None) -> TimerReport:
    """No more papers by themselves. Raises SaveError."""
    folder = folder or units_folder()
    files = tuple(path for path in (folder / f"{NAME}.service", folder / f"{NAME}.timer") if path.exists())
    gone = bool(files) and _told("disable", "--now", f"{NAME}.timer")
    for path in files:
        try:
            path.unlink()
        except OSError as fault:
            raise SaveError(str(path), fault.strerror or str(fault)) from fault
    return TimerReport(files, gone and _told("daemon-reload"))


def _told(*words: str) -> bool:
    """Whether the user's systemd took the order; on a machine without one the files alone are written."""
    systemctl = shutil.which("systemctl")
    if systemctl is None:
        return False
    try:
        done = subprocess.run([systemctl, "--user", *words], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _quoted(word: str) -> str:
    """A word of an ExecStart line: specifiers and variables switched off, in quotes where it needs them."""
    word = word.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[\w@%+=:,./{}$-]+", word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
