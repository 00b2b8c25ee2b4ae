"""A verb of the command line that prints PDFs, in a process of its own: `cleanwire edition --to paper.pdf` starts it.

The verbs never load Qt; a PDF cannot be made without. So the verb hands over to this program, which shows no window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run the verb with a press; gives its exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        print(f"cleanwire: PDFs are printed with Qt, which cannot be loaded here ({error})", file=sys.stderr)
        return 2
    from reader.cli.main import main as run_verb
    from ui.press import press_of
    from ui.theme import load_fonts

    application = QGuiApplication(["cleanwire"])
    load_fonts()
    code = run_verb(argv, press_of)
    application.quit()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
