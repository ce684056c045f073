"""``python -m ui [--version | --first-look FOLDER | FILE]``: open the window on a centre's file."""

import os
import sys
from pathlib import Path

from kcentre.commands.streams import have_streams

NO_SCREEN = (
    "Нет экрана, чтобы открыть окно. Без экрана программу покажет параметр --first-look ПАПКА, "
    "а работать можно командами: python -m kcentre --help "
    "(в установленной программе — /opt/kcentre/python3.11 -m kcentre --help)."
)
FIRST_LOOK, VERSION = "--first-look", "--version"
_OWN_PLATFORMS = "QT_QPA_PLATFORM"


def main() -> int:
    """Start the desktop; return the exit status."""
    have_streams()
    if VERSION in sys.argv[1:]:
        from kcentre import __version__  # noqa: PLC0415 — for this alone

        sys.stdout.write(f"kcentre {__version__}\n")
        return 0
    if FIRST_LOOK in sys.argv[:-1]:
        if _has_no_screen():
            os.environ[_OWN_PLATFORMS] = "offscreen"
        from ui.first_look import make_first_look  # noqa: PLC0415 — imports the whole house

        return make_first_look(Path(sys.argv[sys.argv.index(FIRST_LOOK) + 1]))
    if _has_no_screen():
        sys.stderr.write(NO_SCREEN + "\n")
        return 1
    from ui.app import run  # noqa: PLC0415 — Qt is loaded only where there is a screen

    return run(sys.argv)


def _has_no_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get(_OWN_PLATFORMS):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
