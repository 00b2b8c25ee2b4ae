"""Which keys do what: the table, a preset and the user's own file laid over each other, with conflicts told. No widgets here."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.commands import BY_ID, COMMANDS, PRESETS, Command, Where
from ui.key_words import shown_key

translate = QCoreApplication.translate

# Names of keys that bear no letter, as people write them; everything else is what it types: "j", "R", "?".
NAMED_KEYS = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Del",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_Insert: "Ins",
    Qt.Key.Key_Menu: "Menu",
    **{getattr(Qt.Key, f"Key_F{number}"): f"F{number}" for number in range(1, 13)},
}
BARE_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Mode_switch, Qt.Key.Key_unknown,
}  # fmt: skip
# Where the keys sit on X11 and Wayland: a Cyrillic, Greek or Arabic layout types other letters with the same keys.
LATIN_PLACES = {
    code: letter
    for start, letters in ((24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
    for code, letter in enumerate(letters, start)
}
EDITING_KEYS = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Shift+Space"}


def key_name(event: QKeyEvent) -> str:
    """The pressed key as the table writes it; empty for a modifier on its own."""
    key, held, typed = Qt.Key(event.key()), event.modifiers(), event.text()
    if key in BARE_MODIFIERS:
        return ""
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier))
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    before = ("Ctrl+" if control else "") + ("Alt+" if alt else "")
    if key in NAMED_KEYS:
        return before + ("Shift+" if shift else "") + NAMED_KEYS[key]
    if not control and not alt:
        if typed.isalpha() and not typed.isascii():
            letter = LATIN_PLACES.get(event.nativeScanCode(), typed)
            return letter.upper() if shift else letter
        return typed if typed.isprintable() else ""
    letter = QKeySequence(key).toString()
    # Shift is part of what a key types ("Ctrl++"), and a modifier only where it would change nothing else.
    return before + ("Shift+" if shift and letter.isalpha() else "") + letter


OTHER_NAMES = {
    "escape": "Esc", "return": "Enter", "delete": "Del", "insert": "Ins", "pageup": "PgUp", "pagedown": "PgDown",
    "control": "Ctrl", "meta": "Alt",
}  # fmt: skip
KEY_NAMES = OTHER_NAMES | {name.lower(): name for name in (*NAMED_KEYS.values(), "Ctrl", "Alt", "Shift")}


def spelled(keys: str) -> str:
    """Keys that a person wrote, as `key_name` names them: "ctrl+k" is "Ctrl+K", "Escape" is "Esc"; empty where they are none."""
    parts = [_spelled(part) for part in keys.split()]
    return " ".join(parts) if all(parts) else ""


def _spelled(key: str) -> str:
    head, name = (key[:-2], "+") if key.endswith("++") else key.rpartition("+")[::2] if len(key) > 1 else ("", key)
    held = {KEY_NAMES.get(each.lower(), "") for each in head.split("+")} if head else set()
    if not held <= {"Ctrl", "Alt", "Shift"}:
        return ""
    if len(name) == 1 and name.isprintable():
        if "Shift" in held and not name.isalpha():
            return ""  # Shift with a sign types another sign: that one is the key
        if held:
            name = name.upper()
        if held == {"Shift"}:
            held = set()
    else:
        name = KEY_NAMES.get(name.lower(), "")
    known = bool(name) and name not in ("Ctrl", "Alt", "Shift")
    return "".join(f"{each}+" for each in ("Ctrl", "Alt", "Shift") if each in held) + name if known else ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two commands that want one key in one place; the first has it. `prefix` says that one key begins the other."""

    keys: str
    winner: str
    loser: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a key, or keys one after the other, mean. `more` says that further keys could follow."""

    command: Command | None
    more: bool


@dataclass(slots=True)
class Keymap:
    """All bindings. `problems` are sentences about a key file that could not be followed in some point, or not be read at all."""

    preset: str = "cleanwire"
    own: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    unreadable: bool = False
    conflicts: list[Conflict] = field(default_factory=list)
    _bound: dict[tuple[Where, tuple[str, ...]], str] = field(default_factory=dict)
    _keys: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bind()

    def bind(self) -> None:
        """Lay the user's keys over the preset's over the table's. His own are bound first, so they win."""
        self._bound, self._keys, self.conflicts = {}, {}, []
        changed = PRESETS[self.preset]
        order = sorted(COMMANDS, key=lambda command: (command.id not in self.own, command.id not in changed))
        for command in order:
            kept = []
            for keys in self.own.get(command.id, changed.get(command.id, command.keys)):
                clash = self._clash(command, tuple(keys.split(" ")))
                if clash:
                    self.conflicts.append(clash)
                else:
                    self._bound[command.where, tuple(keys.split(" "))] = command.id
                    kept.append(keys)
            self._keys[command.id] = tuple(kept)

    def _clash(self, command: Command, keys: tuple[str, ...]) -> Conflict | None:
        for (where, other), winner in self._bound.items():
            if other[0] != keys[0]:
                continue
            if where == command.where and other == keys:
                return Conflict(" ".join(keys), winner, command.id)
            if Where.ANYWHERE in (where, command.where) or where == command.where:
                short, long = sorted((keys, other), key=len)
                if short != long and long[: len(short)] == short:
                    return Conflict(" ".join(keys), winner, command.id, prefix=True)
        return None

    def settled(self) -> dict[str, tuple[str, ...]]:
        """The user's own keys, and for each command that lost one to another those that it still has: nothing is in conflict."""
        return self.own | {conflict.loser: self._keys[conflict.loser] for conflict in self.conflicts}

    def find(self, where: Where, keys: tuple[str, ...]) -> Found:
        """The command that these keys mean with the focus in this pane."""
        found = self._bound.get((where, keys)) or self._bound.get((Where.ANYWHERE, keys))
        return Found(BY_ID[found] if found else None, not found and bool(self.following(where, keys)))

    def following(self, where: Where, keys: tuple[str, ...]) -> list[tuple[str, Command]]:
        """Which keys may come next, and what they do."""
        return [
            (bound[len(keys)], BY_ID[command])
            for (place, bound), command in self._bound.items()
            if place in (where, Where.ANYWHERE) and len(bound) > len(keys) and bound[: len(keys)] == keys
        ]

    def keys_of(self, command: str) -> tuple[str, ...]:
        """The keys that really do this command."""
        return self._keys[command]

    def first_key(self, command: str) -> str:
        """The key to show beside a command, as the reader's keyboard has it; empty where it has none."""
        return shown_key(next(iter(self._keys[command]), ""))

    def key_or_words(self, command: str) -> str:
        """The key to press for a command, in a sentence that says so; its words where it has none."""
        return self.first_key(command) or QCoreApplication.translate("key names", "“{0}”").format(BY_ID[command].words)

    def shown_keys(self, command: str) -> tuple[str, ...]:
        """All keys of a command, as the reader's keyboard has them."""
        return tuple(map(shown_key, self._keys[command]))


def read_keys(path: Path) -> Keymap:
    """The keymap of a key file; a missing file is the table. What cannot be followed is told in `problems` and left out."""
    if not path.exists():
        return Keymap()
    try:
        told = tomllib.loads(path.read_text(encoding="utf8"))
    except (OSError, ValueError, RecursionError) as error:  # TOML's own fault and undecodable bytes are ValueErrors
        said = translate("keys", "%1 cannot be read: %2")
        return Keymap(problems=[said.replace("%1", path.name).replace("%2", str(error))], unreadable=True)
    problems = []
    preset = told.get("preset", "cleanwire")
    if not isinstance(preset, str) or preset not in PRESETS:
        problems.append(translate("keys", "There is no preset called “%s”.").replace("%s", str(preset)))
        preset = "cleanwire"
    own: dict[str, tuple[str, ...]] = {}
    table = told.get("keys", {})
    for name, keys in table.items() if isinstance(table, dict) else ():
        listed = [keys] if isinstance(keys, str) else keys
        if name not in BY_ID:
            problems.append(translate("keys", "There is no command called “%s”.").replace("%s", name))
        elif not isinstance(listed, list) or not all(isinstance(key, str) and key.strip() for key in listed):
            problems.append(translate("keys", 'The keys of “%s” must be texts such as "j" or "g u".').replace("%s", name))
        else:
            read = {key: spelled(key) for key in listed}
            own[name] = tuple(read[key] for key in listed if read[key])
            unknown = translate("keys", "“%1”, wanted for “%2”, is no key.")
            problems += [unknown.replace("%1", key).replace("%2", name) for key in listed if not read[key]]
    if not isinstance(table, dict):
        problems.append(translate("keys", "“keys” must be a table: a line [keys], and below it one line a command."))
    made = Keymap(preset, own, problems)
    made.problems += [conflict_words(conflict) for conflict in made.conflicts]
    return made


def conflict_words(conflict: Conflict) -> str:
    """A conflict as a sentence."""
    begins = translate("keys", "“%1” begins the keys of “%2”, so it cannot also be “%3”.")
    taken = translate("keys", "“%1” is “%2”; “%3” does without.")
    said = begins if conflict.prefix else taken
    winner, loser = BY_ID[conflict.winner].words, BY_ID[conflict.loser].words
    return said.replace("%1", shown_key(conflict.keys)).replace("%2", winner).replace("%3", loser)


def write_keys(path: Path, preset: str, own: Mapping[str, Iterable[str]]) -> None:
    """Write the key file anew, whole or not at all."""
    lines = [
        "# Keys of Cleanwire. A preset (cleanwire, miniflux, newsboat, arrows), then your own: command = [keys].",
        "# A key is what it types (j, R, ?) or its name (Space, Ctrl+K, Shift+Space); keys parted by a space follow each other.",
        f'preset = "{preset}"',
        "",
        "[keys]",
    ]
    for name, keys in sorted(own.items()):
        listed = ", ".join('"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"' for key in keys)
        lines.append(f"{name} = [{listed}]")
    half = path.with_suffix(".new")
    try:
        half.write_text("\n".join(lines) + "\n", encoding="utf8")
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise
