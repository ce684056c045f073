"""The launcher `kcentre.exe`: compiled from `launcher.c`, with its icon, version and manifest.

The manifest asks for no UTF-8 code page: Python speaks UTF-8 by `-X utf8`, Qt and the libraries
call the wide functions, and Windows before 1903 would not know the wish.
"""

import shutil
from pathlib import Path
from string import Template

from resources.installer.icons import make_ico
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT, Release
from resources.installer.running import run_tool

_HERE = Path(__file__).resolve().parent
_TOOLS = "x86_64-w64-mingw32"
_COMPILE = (
    f"{_TOOLS}-gcc",
    *("-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-mwindows", "-static", "-s"),
    # the same bytes whenever it is made
    "-Wl,--no-insert-timestamp",
    # what Windows guards against, it guards against here too
    *("-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va"),
)


def make_launcher(target: Path, release: Release, work: Path) -> None:
    """Compile the launcher of a release into the file `target`."""
    work.mkdir(parents=True, exist_ok=True)
    make_ico(work / "kcentre.ico")
    shutil.copyfile(_HERE / "kcentre.manifest", work / "kcentre.manifest")
    (work / "kcentre.rc").write_text(resource_script(release), encoding="utf-8")
    _run([f"{_TOOLS}-windres", "-c", "65001", "-O", "coff", "kcentre.rc", "kcentre.res"], work)
    _run([*_COMPILE, "-o", str(target.resolve()), str(_HERE / "launcher.c"), "kcentre.res"], work)


def resource_script(release: Release) -> str:
    """Return the script of the launcher's icon, manifest and version, in Russian."""
    text = Template((_HERE / "kcentre.rc.in").read_text("utf-8"))
    return text.substitute(
        numbers=",".join(map(str, release.numbers())),
        version=release.version,
        copyright=copyright_line(),
    )


def copyright_line() -> str:
    """Return whose the program is, as its licence says."""
    lines = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))


def _run(command: list[str], folder: Path) -> None:
    told = run_tool(command, folder=folder)
    if told:
        raise CannotBuild(f"The launcher could not be made: {command[0]} says\n{told}")
