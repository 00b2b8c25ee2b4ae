"""Cleanwire on the desktop: files the validators accept, written into the user's account and taken out again without a trace."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader import desktop
from reader.resource_files import resource

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def validator(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed here")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_desktop_entry_is_valid(tmp_path: Path) -> None:
    assert validator("desktop-file-validate", str(resource("linux", f"{desktop.APP}.desktop"))) == ""
    report = desktop.install(tmp_path, Path("/opt/my tools/50% $new/cleanwire"))
    assert validator("desktop-file-validate", str(report.files[0])) == ""


def test_the_metainfo_is_valid_and_tells_this_version() -> None:
    path = resource("linux", f"{desktop.APP}.metainfo.xml")
    assert validator("appstreamcli", "validate", "--no-net", str(path)) == ""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf8"))["project"]
    release = ElementTree.parse(path).find("releases/release")
    assert release is not None
    assert release.get("version") == project["version"]


def test_every_kind_of_file_offered_is_known_to_the_system_or_to_our_own_list() -> None:
    own = {kind.get("type") for kind in ElementTree.parse(resource("linux", f"{desktop.APP}.mime.xml")).iter(f"{MIME}mime-type")}
    entry = resource("linux", f"{desktop.APP}.desktop").read_text(encoding="utf8")
    kinds = (
        next(line for line in entry.splitlines() if line.startswith("MimeType=")).removeprefix("MimeType=").strip(";").split(";")
    )
    assert own <= set(kinds)
    assert {"text/html", "text/plain", "application/rss+xml", "application/atom+xml", "x-scheme-handler/feed"} <= set(kinds)
    system = Path("/usr/share/mime/types")
    if system.exists():
        known = set(system.read_text(encoding="utf8").split())
        assert all(kind in known or kind in own or kind.startswith("x-scheme-handler/") for kind in kinds)


def test_our_own_copies_are_recognised(tmp_path: Path) -> None:
    from reader.offline.colophon import Colophon
    from reader.offline.html import write_html
    from tests.reader.offline.stories import SAVED, story

    magic = ElementTree.parse(resource("linux", f"{desktop.APP}.mime.xml")).find(f".//{MIME}match")
    assert magic is not None
    start, end = map(int, (magic.get("offset") or "").split(":"))
    place = write_html(story(), {}, Colophon(SAVED)).find((magic.get("value") or "").encode())
    assert start <= place <= end


def test_it_is_installed_renewed_and_removed_again(tmp_path: Path) -> None:
    foreign = tmp_path / "applications" / "other.desktop"
    foreign.parent.mkdir()
    foreign.write_text("[Desktop Entry]\n")
    first = desktop.install(tmp_path, Path("/usr/bin/cleanwire"))
    assert [path.is_file() for path in first.files] == [True] * 4
    assert "Exec=/usr/bin/cleanwire %U" in first.files[0].read_text(encoding="utf8")
    assert desktop.install(tmp_path, Path("/usr/bin/cleanwire")).files == first.files
    removed = desktop.uninstall(tmp_path)
    assert set(removed.files) == set(first.files)
    assert not any(path.exists() for path in first.files)
    assert foreign.exists()
    assert desktop.uninstall(tmp_path).files == ()


@pytest.mark.parametrize("folder", ["plain", "with blank", 'quo"te', "50%", "dollar$", "back\\slash"])
def test_a_double_click_starts_this_very_program(folder: str, tmp_path: Path) -> None:
    program = tmp_path / folder / "cleanwire"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    entry = desktop.entry_for("Exec=cleanwire %U\nTryExec=cleanwire\n", program)
    value = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    # As the specification says: the key file's escapes, then the quoting, then the field codes.
    unescaped = value.replace("\\\\", "\\").replace("\\$", "$")  # shlex leaves the backslash before a dollar sign
    words = [word.replace("%%", "%") for word in shlex.split(unescaped)]
    assert words == [str(program), "%U"]


def test_the_verbs_do_it_in_the_account_of_whoever_runs_them(tmp_path: Path) -> None:
    home = Path(os.environ["XDG_DATA_HOME"])
    for verb, there in (("install-desktop", True), ("uninstall-desktop", False)):
        done = subprocess.run([sys.executable, "-m", "ui", verb], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        assert (home / "applications" / f"{desktop.APP}.desktop").exists() == there
