"""A screen nobody sees, whose pixels can be read every millisecond (Xvfb keeps them in a file), and a hand at its keyboard."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import mmap
import os
import select
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1600, 1000
# Every window without a frame and as large as the screen: what is compared is what is inside it.
OPENBOX = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>
<applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications></openbox_config>
"""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


class _Rectangle(ctypes.Structure):
    _fields_ = (("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort))


class _Damage(ctypes.Structure):
    """XDamageNotifyEvent, as long as any event of X may be."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("drawable", ctypes.c_ulong), ("damage", ctypes.c_ulong), ("level", ctypes.c_int), ("more", ctypes.c_int),
        ("timestamp", ctypes.c_ulong), ("area", _Rectangle), ("geometry", _Rectangle), ("rest", ctypes.c_long * 24),
    )  # fmt: skip


class Screen:
    """What is on it, and a hand at its keyboard and mouse."""

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        with file.open("r+b") as opened:
            self._held = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack_from(">25I", self._held)  # the head of an X window dump
        self._line = head[12]
        self._start = head[0] + head[19] * 12
        libraries = [ctypes.util.find_library(each) for each in ("X11", "Xtst", "Xdamage")]
        assert all(libraries), "libX11, libXtst and libXdamage are needed"
        self._x11, self._tst, damage = (ctypes.CDLL(each) for each in libraries)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(name.encode()))
        assert self._display, f"no display {name}"
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        first, error = ctypes.c_int(), ctypes.c_int()
        assert damage.XDamageQueryExtension(self._display, ctypes.byref(first), ctypes.byref(error)), "no Damage extension"
        self._painted = first.value
        damage.XDamageCreate.restype = ctypes.c_ulong
        damage.XDamageCreate(self._display, root, 0)  # 0: each rectangle as it is painted
        self._x11.XFlush(self._display)

    def pixels(self, region: Region, every: int = 3) -> bytes:
        """The bytes of every third line of a region: no letter is so low that it stands between them."""
        begin, width = self._start + region.x * 4, region.width * 4
        rows = range(region.y, region.y + region.height, every)
        return b"".join(self._held[begin + row * self._line : begin + row * self._line + width] for row in rows)

    def colours(self, region: Region) -> int:
        """How many different pixels there are: one where nothing is painted, many where text is."""
        return len(set(memoryview(self.pixels(region, 5)).cast("I")))

    def press(self, key: str) -> None:
        """A key down and up."""
        code = self._x11.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x11.XStringToKeysym(key.encode())))
        for down in (1, 0):
            self._tst.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def point(self, x: int, y: int) -> None:
        """Put the pointer somewhere."""
        self._tst.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def click(self, button: int = 1) -> None:
        """A button of the mouse where it points; 5 turns the wheel."""
        for down in (1, 0):
            self._tst.XTestFakeButtonEvent(self._display, button, down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def until_changed(self, region: Region, before: bytes, since: float, patience: float = 4.0) -> float | None:
        """Milliseconds from `since` until a region shows something else; None where it does not.

        The screen's server tells what was painted. Who looked every half millisecond took a third of a processor from those
        who were measured: on two processors they waited for it.
        """
        while time.perf_counter() - since < patience:
            if self.pixels(region) != before:
                return (time.perf_counter() - since) * 1000
            while not self._was_painted(region) and time.perf_counter() - since < patience:
                select.select([self._x11.XConnectionNumber(self._display)], [], [], 0.1)
        return None

    def _was_painted(self, region: Region) -> bool:
        """Whether something was painted in a region since this was asked last."""
        event, found = _Damage(), False
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            if event.type == self._painted:
                area = event.area
                found |= area.x < region.x + region.width and region.x < area.x + area.width and (
                    area.y < region.y + region.height and region.y < area.y + area.height
                )  # fmt: skip
        return found

    def until_quiet(self, region: Region, quiet: float = 0.3, patience: float = 6.0) -> bool:
        """Wait until a region has been the same for a while."""
        seen, since, began = self.pixels(region), time.perf_counter(), time.perf_counter()
        while time.perf_counter() - began < patience:
            time.sleep(0.02)
            now = self.pixels(region)
            if now != seen:
                seen, since = now, time.perf_counter()
            elif time.perf_counter() - since >= quiet:
                return True
        return False


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own with a window manager, on whichever display is free; both end with it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "rc.xml").write_text(OPENBOX, encoding="utf8")
        told, tell = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[tell], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(tell)
        with os.fdopen(told) as answer:
            name = f":{answer.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--config-file", f"{folder}/rc.xml"],
            env=os.environ | {"DISPLAY": name}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            time.sleep(1)
            yield Screen(name, Path(folder) / "Xvfb_screen0")
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait()
