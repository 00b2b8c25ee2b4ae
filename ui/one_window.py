"""One window for a library: a second start gives what it was given to the one that is open."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN = 1000  # milliseconds


def server_name(folder: Path) -> str:
    """One name for each user and library: two libraries may be open beside each other, one library in one window."""
    owner = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return "cleanwire-" + hashlib.sha256(f"{owner}:{folder.resolve()}".encode()).hexdigest()[:20]


def hand_over(folder: Path, given: Sequence[str]) -> bool:
    """Give files and addresses to the window that is open on this library; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(ANSWER_WITHIN // 4):
        return False
    socket.write(json.dumps(list(given)).encode() + b"\n")
    socket.waitForBytesWritten(ANSWER_WITHIN)
    socket.waitForReadyRead(ANSWER_WITHIN)
    return True


class OneWindow(QObject):
    """Listens for other starts of the program on the same library."""

    given = Signal(list)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        name = server_name(folder)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a window that crashed: nobody answered on it
            self._server.listen(name)

    def _welcome(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            told = json.loads(bytes(socket.readLine(1_000_000).data()))
        except json.JSONDecodeError:
            told = []
        socket.write(b"ok\n")
        socket.flush()
        self.given.emit([each for each in told if isinstance(each, str)] if isinstance(told, list) else [])

    def close(self) -> None:
        """Nobody answers from now on."""
        self._server.close()
