"""Setup for Windows: the payload packed by NSIS; `setup.nsi` beside says what it does there."""

import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from resources.installer.icons import make_ico
from resources.installer.payload import Payload
from resources.installer.release import Release
from resources.installer.running import run_tool
from resources.installer.windows.wizard_picture import make_wizard_picture

SCRIPT = Path(__file__).with_name("setup.nsi")
NAME = "kcentre-Setup.exe"


def make_setup(
    payload: Payload, release: Release, output: Path, *, fast: bool, stub: str = "x86-unicode"
) -> Path:
    """Pack a payload into `kcentre-Setup.exe` in the folder `output`; return its path.

    The 32-bit stub is what is shipped: it starts on every Windows, so it can tell the owner of a
    32-bit one what is wrong. `fast` compresses at once instead of well.
    """
    made = output.resolve() / NAME
    made.parent.mkdir(parents=True, exist_ok=True)
    files = [PurePosixPath(path.relative_to(payload.root)) for path in payload.files()]
    with tempfile.TemporaryDirectory(prefix="kcentre-setup-") as temporary:
        told = told_to_script(payload, release, files, fast=fast, stub=stub)
        told |= _written(Path(temporary), files) | {"OUT": str(made)}
        run_tool(command(told), folder=payload.root, variables=release.clock())
    return made


def told_to_script(
    payload: Payload, release: Release, files: Sequence[PurePosixPath], *, fast: bool, stub: str
) -> dict[str, str]:
    """Return what the script has to know of the payload and of the release."""
    return {
        "VERSION": release.version,
        "NUMBERS": ".".join(map(str, release.numbers())),
        "STUB": stub,
        "FAST": str(int(fast)),
        "SIZE_KB": str(-(-payload.size() // 1024)),
        "LONGEST": str(max(len(str(path)) for path in files)),
    }


def command(told: dict[str, str]) -> list[str]:
    """Return the command line of makensis; any warning of it is an error."""
    words = [f"-D{name}={value}" for name, value in told.items()]
    return ["makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8", *words, str(SCRIPT)]


def manifest(files: Sequence[PurePosixPath]) -> str:
    """Return the list by which the next Setup, or the removal, takes these files away.

    One path a line; the folders, marked by a backslash at the end, after all that is in them.
    """
    folders = {folder for path in files for folder in path.parents} - {PurePosixPath(".")}
    emptied = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    lines = [str(PureWindowsPath(path)) for path in files]
    lines += [f"{PureWindowsPath(folder)}\\" for folder in emptied]
    return "".join(f"{line}\r\n" for line in lines)


def copying(files: Sequence[PurePosixPath]) -> str:
    """Return the part of the script that unpacks the files, in their order."""
    lines = ["!macro CopyProgram"]
    folder = None
    for path in files:
        if path.parent != folder:
            folder = path.parent
            lines.append(f'  SetOutPath "{_installed(folder)}"')
        lines.append(f'  File "{path}"')
    return "\n".join([*lines, "!macroend", ""])


def _installed(folder: PurePosixPath) -> str:
    """Return where a folder of the payload goes, as a string of the script."""
    within = "".join(f"\\{part}" for part in folder.parts)
    return "$INSTDIR" + within.replace("$", "$$")


def _written(folder: Path, files: Sequence[PurePosixPath]) -> dict[str, str]:
    paths = {
        "FILES": folder / "files.nsh",
        "MANIFEST": folder / "installed-files.txt",
        "ICON": folder / "kcentre.ico",
        "PICTURE": folder / "wizard.bmp",
    }
    paths["FILES"].write_text(copying(files), encoding="utf-8")
    paths["MANIFEST"].write_bytes(manifest(files).encode("utf-16-le"))
    make_ico(paths["ICON"])
    make_wizard_picture(paths["PICTURE"])
    return {name: str(path) for name, path in paths.items()}
