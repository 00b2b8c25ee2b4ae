"""PySide reads at its import what it needs for error messages, stubs and programs in one file: a fifth of the start. Here that
is read when something asks for it.

PySide lays its own such modules out as files in `make setup`; where it keeps them to itself, nothing here finds them, and
nothing changes. Its `mapping` is read at once: libshiboken looks into it past Python's own way to a module, and ends the program
where it is empty.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # importlib.abc would read a dozen modules more than are saved here
    from collections.abc import Sequence
    from importlib.abc import Loader

_SIGNATURES = "shibokensupport.signature"
_READING = RLock()
# The last three are Python's own: PySide imports them for programs that hold it as an archive, and for the others above.
LATE = frozenset(
    [f"{_SIGNATURES}.{name}" for name in ("parser", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool")]
    + ["inspect", "tempfile", "zipfile"]
)
# PySide's words for a module that uses it, with no feature chosen, and for one that does not.
_USES_PYSIDE, _LEFT_ALONE = 0, -1


class _LateModule(ModuleType):
    """Runs its code when one of its names is asked for; what a module has without code (`__spec__`, …) is there before.

    PySide renames the spec of each of its modules at once, which is why importlib's own LazyLoader is no help.
    """

    def __getattribute__(self, name: str) -> object:
        if name.startswith("__"):
            return super().__getattribute__(name)
        with _READING:  # whoever comes second waits until all of it is there; its own code may ask for what is there already
            loader = super().__getattribute__("__dict__").pop("__late__", None)
            if loader is not None:
                loader.exec_module(self)
                self.__class__ = ModuleType  # type: ignore[assignment]
            return ModuleType.__getattribute__(self, name)  # its class is another by now


class _LateLoader:
    def __init__(self, real: Loader) -> None:
        self._real = real

    def create_module(self, spec: ModuleSpec) -> None:
        """The usual kind of module."""

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["__late__"] = self._real
        module.__class__ = _LateModule


class _Finder:
    def __init__(self) -> None:
        self._told_of_earlier = False

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname not in LATE:
            self._tell_features(fullname)
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]  # it does what a Loader does
        return spec

    def _tell_features(self, fullname: str) -> None:
        """PySide would read the source of each module after its import, to see whether it is one to be offered snake_case."""
        known: dict[str, int] | None = getattr(sys.modules.get("shibokensupport.feature"), "pyside_feature_dict", None)
        if known is None:
            return
        names = [fullname]
        if not self._told_of_earlier:
            self._told_of_earlier = True
            names += sys.modules
        for name in names:
            known.setdefault(name, _USES_PYSIDE if name.partition(".")[0] == "ui" else _LEFT_ALONE)


def read_pyside_lean() -> None:
    """To be called before the first import of PySide."""
    sys.meta_path.insert(0, _Finder())
