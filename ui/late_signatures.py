"""What PySide reads at its import for error messages and stubs alone is read when it is asked for: a fifteenth of the start.

PySide lays these modules out as files in `make setup`; where it keeps them to itself, nothing here finds them, and nothing
changes. Its `mapping` is read at once: libshiboken looks into it past Python's own way to a module, and ends the program where
it is empty.
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

_PACKAGE = "shibokensupport.signature"
_READING = RLock()
LATE = frozenset(f"{_PACKAGE}.{name}" for name in ("parser", "layout", "lib.enum_sig", "lib.pyi_generator"))


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
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname not in LATE:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]  # it does what a Loader does
        return spec


def read_signatures_late() -> None:
    """To be called before the first import of PySide."""
    sys.meta_path.insert(0, _Finder())
