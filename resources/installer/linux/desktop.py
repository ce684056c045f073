"""What a Linux desktop shows of the program: the menu entry, the icon, the kind of its files."""

import shutil
from pathlib import Path

from kcentre.storage.migrations import APPLICATION_ID
from resources.installer.icons import DRAWING, make_png

NAME = "kcentre"
TITLE = "Консультационный центр"
MIME_TYPE = "application/x-kcentre"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_TEMPLATES = Path(__file__).resolve().parent / "templates"


def entry_text(program: str) -> str:
    """Return the menu entry that starts a program, given as its absolute path.

    StartupWMClass is what Qt makes of the application's name (seen with xprop): without it a
    desktop shows the running window beside its icon, as if it were another program.
    """
    template = (_TEMPLATES / "kcentre.desktop").read_text("utf-8")
    return template.replace("@PROGRAM@", program)


def mime_text() -> str:
    """Return the description of a centre's file for shared-mime-info.

    Known by its suffix, or by SQLite's application id of ours: other SQLite files are not claimed.
    """
    template = (_TEMPLATES / "kcentre.xml").read_text("utf-8")
    return template.replace("@APPLICATION_ID@", f"0x{APPLICATION_ID:08x}")


def write_menu(share: Path, program: str) -> None:
    """Write everything that belongs beneath `share` (/usr/share, ~/.local/share)."""
    _write(share / "applications" / f"{NAME}.desktop", entry_text(program))
    _write(share / "mime" / "packages" / f"{NAME}.xml", mime_text())
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        make_png(size, icons / f"{size}x{size}" / "apps" / f"{NAME}.png")
    drawing = icons / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, drawing)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
