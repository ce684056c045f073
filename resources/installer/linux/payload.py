"""The folder that the Linux packages install: Debian's Python, the libraries, the program."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from resources.installer.fetching import fetch_wheels
from resources.installer.licences.collecting import wheel_parts, write_licences
from resources.installer.licences.forbidden import demand_lawful
from resources.installer.linux import debian
from resources.installer.linux.debian_python import PACKAGES, library_rule, place_python
from resources.installer.linux.examining import demand_closed
from resources.installer.linux.icu import lighten
from resources.installer.linux.libraries import (
    BESIDE_PYTHON,
    BESIDE_QT,
    bundle_libraries,
    bundled_packages,
    drop_unneeded,
    look_beside,
    strip,
)
from resources.installer.linux.tree import settle
from resources.installer.payload import Part, Payload
from resources.installer.program import compile_all, copy_program
from resources.installer.reach import demand_reach, demand_whole, never_reached
from resources.installer.release import Release
from resources.installer.wheels import unpack

LAUNCHER = "kcentre"
_OWN = Path(__file__).with_name("kcentre.sh")
_FOLDERS = ("python", "lib", "app")
_WITH_SYMBOLS = ("lib/sqlcipher3/*.so", "lib/PIL/*.so", "lib/pypdfium2_raw/*.so", "lib/*/_*.so")
"""Extensions built with what only a debugger reads: of sqlcipher3's 21 MB it is 13.

Qt is left as it came, and so are the libraries beside Pillow: stripping after a wheel's repair
breaks them.
"""


def make_payload(work: Path, release: Release) -> Payload:
    """Put the payload together in the folder `work`; it lies there in `kcentre`.

    Raises CannotBuild on anything but Debian 12, ToolMissing where a package of it is lacking.
    """
    debian.demand_debian_12()
    demand_packages()
    wheels = fetch_wheels("linux", work / "wheels")
    root = work / "kcentre"
    parts = [*place_python(root), *place_libraries(root, wheels, work)]
    place_program(root, release)
    examine(root)
    for name in _FOLDERS:
        compile_all(root / name)
    copyrights = {part.name: debian.demand_copyright(part.name) for part in parts}
    parts += wheel_parts(wheels)
    write_licences(root, parts, "linux", copyrights)
    demand_lawful(root)
    settle(root, release)
    return Payload(root, "linux", tuple(parts))


def demand_packages() -> None:
    """Raise ToolMissing with the line to copy, if what the payload takes of Debian is not here."""
    debian.demand_packages(wanted_packages())


def wanted_packages() -> tuple[str, ...]:
    """Return the Debian packages that the payload takes files from."""
    return (*PACKAGES, *bundled_packages())


def place_libraries(root: Path, wheels: Iterable[Path], work: Path) -> list[Part]:
    """Put in what is chosen of the wheels, and of the system; return the system's parts."""
    unpack(wheels, "linux", root / "lib")
    drop_unneeded(root, [root / BESIDE_QT, *sorted((root / "lib").glob("*.libs"))])
    lighten(next((root / BESIDE_QT).glob("libicudata.so.*")), work / "icu")
    for extension in {path for pattern in _WITH_SYMBOLS for path in root.glob(pattern)}:
        strip(extension)
    parts = bundle_libraries(root)
    look_beside(next((root / BESIDE_PYTHON).glob("_ctypes.*.so")))
    return parts


def place_program(root: Path, release: Release) -> None:
    """Put in the program itself, its launcher and its version."""
    copy_program(root / "app")
    shutil.copyfile(_OWN, root / LAUNCHER)
    (root / LAUNCHER).chmod(0o755)
    (root / "version.txt").write_text(f"{release.version}\n", encoding="utf-8")


def examine(root: Path) -> None:
    """Raise CannotBuild where a library or a module would be missed on a user's system."""
    demand_closed(root)
    demand_reach([root / name for name in _FOLDERS], library_rule().out, never_reached())
    demand_whole([root / "lib", root / "app"], never_reached())
