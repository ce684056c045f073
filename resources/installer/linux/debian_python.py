"""The runtime: Debian 12's own Python, with as much of its standard library as the program needs.

`python3.11._pth` beside the interpreter names the only folders where it looks for modules, so it
neither sees nor is seen by a Python of the system, whatever the environment says.
"""

import hashlib
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from resources.installer.fetching import sha256_of
from resources.installer.linux import debian
from resources.installer.payload import Part

PACKAGES = ("python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib")
PROGRAM, LIBRARY = Path("/usr/bin/python3.11"), Path("/usr/lib/python3.11")
EXTENSIONS = "lib-dynload"
PATHS = ("python", f"python/{EXTENSIONS}", "lib", "app")
"""Where the interpreter looks for modules, from the root of the payload."""

LICENCE = "PSF-2.0"
_RULE = Path(__file__).with_name("python.toml")


@dataclass(frozen=True, slots=True)
class LibraryRule:
    """What of the standard library goes in.

    `out`: modules and packages that stay out; `extensions`: compiled modules that go in.
    """

    out: frozenset[str]
    extensions: frozenset[str]

    def takes(self, path: Path) -> bool:
        """Tell whether a file goes in; the path is from the library's folder."""
        if path.parts[0] == EXTENSIONS:
            return path.suffix == ".so" and path.name.partition(".")[0] in self.extensions
        return path.suffix == ".py" and path.parts[0].removesuffix(".py") not in self.out


def library_rule() -> LibraryRule:
    """Read the written rule."""
    told = tomllib.loads(_RULE.read_text("utf-8"))
    out = frozenset(name for names in told["out"].values() for name in names)
    return LibraryRule(out, frozenset(told["extensions"]))


def place_python(root: Path) -> list[Part]:
    """Put the interpreter and its library into the payload; return the parts they came from."""
    rule = library_rule()
    taken = {package: _taken(package, rule) for package in PACKAGES}
    debian.demand_unchanged(PACKAGES, (path for paths in taken.values() for path in paths))
    for path in (path for paths in taken.values() for path in paths):
        target = (
            root / path.name if path == PROGRAM else root / "python" / path.relative_to(LIBRARY)
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    (root / PROGRAM.name).chmod(0o755)
    (root / f"{PROGRAM.name}._pth").write_text("".join(f"{path}\n" for path in PATHS), "utf-8")
    return [
        Part(package, debian.version_of(package) or "", _sum(paths), LICENCE)
        for package, paths in taken.items()
    ]


def _taken(package: str, rule: LibraryRule) -> list[Path]:
    """Return the files of a package that go in, sorted."""
    own = [path for path in debian.files_of(package) if path.is_file() and not path.is_symlink()]
    inside = [path for path in own if path.is_relative_to(LIBRARY)]
    chosen = [path for path in inside if rule.takes(path.relative_to(LIBRARY))]
    return sorted([*chosen, *(path for path in own if path == PROGRAM)])


def _sum(paths: Iterable[Path]) -> str:
    """Return one SHA-256 for several files: of the lines that `sha256sum` prints of them."""
    lines = "".join(f"{sha256_of(path)}  {path}\n" for path in paths)
    return hashlib.sha256(lines.encode()).hexdigest()
