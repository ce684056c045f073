"""What may not lie in a package, whatever brought it: parts under the GPL alone, and the like.

The metadata of PySide6 doesn't tell its modules under the GPL from those under the LGPL, and even
its Essentials carry some; so they are named here. Qt's documentation gives the licence of each
module on the module's own page, under «Licenses and Attributions».
"""

import email
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from resources.installer.licences.collecting import FOLDER
from resources.installer.licences.known_parts import licence_of
from resources.installer.licences.terms import may_be_handed_on
from resources.installer.pins import canonical
from resources.installer.refusal import CannotBuild

GPL_MODULES = (
    *("charts", "datavisualization", "graphs", "quick3d", "quicktimeline"),
    *("waylandcompositor", "httpserver", "networkauth", "quickphysics", "statemachine"),
    *("labsstylekit", "qmlcompiler", "mqtt", "coap", "opcua", "grpc", "protobuf", "designer"),
    *("uitools", "help", "canvaspainter", "insight", "interfaceframework", "applicationmanager"),
)
"""Modules of Qt under the GPL alone, and others of no use here, whose licences nobody has read.

Each name is as it follows `Qt` or `Qt6` in the name of a file.
"""
NAMED = {
    "*darkgarden*": "a font under the GPL",
    "*readline*": "GNU Readline is under the GPL",
    "*gdbm*": "GNU dbm is under the GPL",
    "*pyside6/*.qm": "Qt's translations: their source names no free licence but the GPL",
    "*pyinstaller*": "PyInstaller is under the GPL",
    "*pyi_rth*": "PyInstaller is under the GPL",
    "*ghostscript*": "Ghostscript is under the AGPL",
    "*pymupdf*": "PyMuPDF is under the AGPL",
    "*lottie*": "Qt's Lottie is under the GPL",
    "*virtualkeyboard*": "Qt's virtual keyboard is under the GPL",
    "*webengine*": "a browser with hundreds of parts nobody here has read",
    "*mysqlclient*": "MySQL's library is under the GPL",
}
"""Patterns of file names -> why they stay out."""
_GPL_TITLES = ("GNU GENERAL PUBLIC LICENSE", "GNU AFFERO GENERAL PUBLIC LICENSE")
_TEXTS = (".txt", ".md", ".rst", "")


def demand_lawful(root: Path) -> None:
    """Raise CannotBuild naming the files beneath `root` that may not be handed on, and why."""
    wrong = [*forbidden_files(root), *forbidden_wheels(root)]
    if wrong:
        listed = "\n".join(f"    {line}" for line in wrong)
        raise CannotBuild(f"May not be handed on inside a package:\n{listed}")


def forbidden_files(root: Path) -> Iterator[str]:
    """Yield the files that are forbidden by their name or by the licence that they hold."""
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root)
        reason = why_forbidden(place.as_posix())
        if not reason and place.parts[0] != FOLDER and is_gpl_text(path):
            reason = "the text of the GPL: what lies beside it is under it"
        if reason and path.is_file():
            yield f"{place.as_posix()}: {reason}"


def why_forbidden(member: str) -> str:
    """Return why a file may not go in, judged by its path; empty where it may."""
    name = member.lower()
    for pattern, reason in NAMED.items():
        if fnmatchcase(name, pattern) and not _is_notice(name):
            return reason
    if any(_is_qt_module(name, module) for module in GPL_MODULES):
        return "a module of Qt under the GPL, or one whose licence nobody here has read"
    return ""


def is_gpl_text(path: Path) -> bool:
    """Tell whether a file is the text of the GPL or AGPL itself."""
    if path.suffix.lower() not in _TEXTS or not path.is_file():
        return False
    with path.open("rb") as file:
        begin = file.read(400).decode("utf-8", "replace").upper()
    return any(begin.lstrip().startswith(title) for title in _GPL_TITLES)


def forbidden_wheels(root: Path) -> Iterator[str]:
    """Yield the wheels whose own METADATA doesn't name a licence that is allowed."""
    for metadata in sorted(root.rglob("*.dist-info/METADATA")):
        about = email.message_from_string(metadata.read_text("utf-8"))
        name = canonical(about["Name"])
        try:
            licence = licence_of(name, about)
        except CannotBuild as unclear:
            yield str(unclear)
            continue
        if not may_be_handed_on(licence):
            yield f"{name}: under {licence}"


def _is_notice(name: str) -> bool:
    return name.startswith(f"{FOLDER}/") and not name.endswith((".dll", ".so", ".pyd"))


def _is_qt_module(name: str, module: str) -> bool:
    file = name.rpartition("/")[2]
    heads = (f"qt{module}", f"qt6{module}", f"libqt6{module}", f"libqt{module}")
    return "pyside6/" in name and (file.startswith(heads) or f"/qt{module}/" in name)
