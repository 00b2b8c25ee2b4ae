"""Cleanwire as a citizen of the desktop: its entry in the menu, its kinds of file and its icon, in the user's own account."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SaveError
from reader.offline.save import write_whole
from reader.resource_files import resource

APP = "org.cleanwire.Cleanwire"
# What stands in resources/linux -> where it goes below the user's data folder.
FILES: dict[str, str] = {
    f"{APP}.desktop": f"applications/{APP}.desktop",
    f"{APP}.metainfo.xml": f"metainfo/{APP}.metainfo.xml",
    f"{APP}.mime.xml": f"mime/packages/{APP}.xml",
    f"{APP}.svg": f"icons/hicolor/scalable/apps/{APP}.svg",
}
# Programs that make the desktop read the files anew, and the folder each is given; none of them is needed.
REFRESHERS = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


@dataclass(frozen=True, slots=True)
class DesktopReport:
    """Which files were written or removed, and which refreshers ran."""

    files: tuple[Path, ...]
    refreshed: tuple[str, ...]


def data_home() -> Path:
    """The user's own data folder, as the desktop's rules name it."""
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".local" / "share"


def install(home: Path | None = None, program: Path | None = None) -> DesktopReport:
    """Write the files, the entry pointing at this very program. Doing it again renews them. Raises SaveError."""
    home = home or data_home()
    written = []
    for name, place in FILES.items():
        body = resource("linux", name).read_bytes()
        if name.endswith(".desktop"):
            body = entry_for(body.decode("utf8"), program or program_path()).encode("utf8")
        path = home / place
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise SaveError(str(path), fault.strerror or str(fault)) from fault
        write_whole(path, body)
        written.append(path)
    return DesktopReport(tuple(written), _refresh(home))


def uninstall(home: Path | None = None) -> DesktopReport:
    """Remove what `install` wrote, and nothing else. Raises SaveError."""
    home = home or data_home()
    removed = []
    for place in FILES.values():
        path = home / place
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError as fault:
            raise SaveError(str(path), fault.strerror or str(fault)) from fault
        removed.append(path)
    return DesktopReport(tuple(removed), _refresh(home) if removed else ())


def program_path() -> Path:
    """The program a double-click starts: the one beside this Python, else the one on the path."""
    beside = Path(sys.executable).parent / "cleanwire"
    found = shutil.which("cleanwire")
    return beside if beside.exists() else Path(found) if found else Path(sys.argv[0]).resolve()


def entry_for(template: str, program: Path) -> str:
    """The desktop entry with the program's full path, quoted as the specification asks."""
    return (
        "\n".join(
            f"Exec={_quoted(str(program))} {line.split(' ', 1)[1]}"
            if line.startswith("Exec=")
            else f"TryExec={program}"
            if line.startswith("TryExec=")
            else line
            for line in template.splitlines()
        )
        + "\n"
    )


def _quoted(word: str) -> str:
    """An argument of an Exec line: percent signs doubled, in double quotes where a reserved character stands in it."""
    word = word.replace("%", "%%")
    if not set(word) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return word
    inside = "".join(f"\\{character}" if character in '"`$\\' else character for character in word)
    # The value is unescaped once more as a string of the key file.
    return '"' + inside.replace("\\", "\\\\") + '"'


def _refresh(home: Path) -> tuple[str, ...]:
    ran = []
    for program, folder in REFRESHERS:
        path = shutil.which(program)
        if path and (home / folder).is_dir():
            arguments = ["-q", "-t", "-f"] if program == "gtk-update-icon-cache" else []
            try:
                done = subprocess.run([path, *arguments, home / folder], capture_output=True, timeout=60, check=False)
            except (OSError, subprocess.TimeoutExpired):
                continue  # the desktop will notice the files by itself, only later
            if done.returncode == 0:
                ran.append(program)
    return tuple(ran)
