"""What of each wheel goes into the payload, and its unpacking.

`keep.toml` beside this file rules the wheels that are alike everywhere, `windows/keep.toml` and
`linux/keep.toml` those that are not. A wheel with a `keep` list gives only what the list names (a
whitelist: what a later version adds stays out until somebody wants it); `drop` takes away. In both,
`*` stands for any letters, `/` too. The licences of a wheel always go in.
"""

import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from resources.installer.fetching import System
from resources.installer.pins import canonical

_HERE = Path(__file__).resolve().parent
_ABOUT = ("METADATA", "LICEN", "COPYING", "NOTICE", "AUTHORS")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which members of a wheel go in: those that `keep` names (empty = all) but for `drop`."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()

    def takes(self, member: str) -> bool:
        """Tell whether a member of the wheel goes into the payload."""
        if ".dist-info/" in member:
            is_legal = "/licenses/" in member or "/sboms/" in member
            return is_legal or PurePosixPath(member).name.startswith(_ABOUT)
        return (not self.keep or _matches(member, self.keep)) and not _matches(member, self.drop)


def choices(system: System) -> dict[str, Choice]:
    """Return the choice for every wheel that has one, and under `*` what holds for all."""
    texts = [_HERE / "keep.toml", _HERE / system / "keep.toml"]
    found: dict[str, Choice] = {}
    for path in texts:
        for name, rule in tomllib.loads(path.read_text("utf-8")).items():
            found[name] = Choice(tuple(rule.get("keep", ())), tuple(rule.get("drop", ())))
    return found


def choice_for(wheel: str, rules: Mapping[str, Choice]) -> Choice:
    """Return the choice for a wheel file's name, joined with what holds for all."""
    every, own = rules["*"], rules.get(canonical(wheel.partition("-")[0]), Choice())
    return Choice(own.keep, every.drop + own.drop)


def unpack(wheels: Iterable[Path], system: System, folder: Path) -> None:
    """Unpack what is chosen of each wheel, side by side, as an environment's libraries lie."""
    rules = choices(system)
    for wheel in wheels:
        choice = choice_for(wheel.name, rules)
        with zipfile.ZipFile(wheel) as archive:
            members = [name for name in archive.namelist() if not name.endswith("/")]
            archive.extractall(folder, [name for name in members if choice.takes(name)])


def _matches(member: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(member, pattern) for pattern in patterns)
