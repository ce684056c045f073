"""The folder that will be installed, and what it was put together from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from resources.installer.fetching import System


@dataclass(frozen=True, slots=True)
class Part:
    """Something made by others that the payload carries: a wheel, a runtime, a system library.

    `sha256` is of the file it came as; `licence` its short name, as its authors give it.
    """

    name: str
    version: str
    sha256: str
    licence: str


@dataclass(frozen=True, slots=True)
class Payload:
    """A finished folder, ready to be packed: a launcher, a runtime, `lib`, `app`, `licences`."""

    root: Path
    system: System
    parts: tuple[Part, ...]

    def files(self) -> Iterator[Path]:
        """Yield every file of the payload."""
        yield from (path for path in sorted(self.root.rglob("*")) if path.is_file())

    def size(self) -> int:
        """Return the bytes that it takes when installed."""
        return sum(path.stat().st_size for path in self.files() if not path.is_symlink())
