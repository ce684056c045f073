"""Big centres for the benches: made once, kept in build/bench, never changed by a bench."""

import hashlib
import shutil
from datetime import date
from pathlib import Path

from kcentre import demo, storage
from kcentre.demo import make_demo
from kcentre.storage import changelog, search

FOLDER = Path("build", "bench")
UNTIL = date(2026, 8, 31)


class Centres:
    """Gives ready centres by size; `most` shrinks a quick run."""

    def __init__(self, most: int = 1_000_000) -> None:
        self._most = most

    @property
    def biggest(self) -> int:
        """How many sessions the biggest centre of this run has: 1 000 000 unless it is quick."""
        return self._most

    def of(self, sessions: int) -> Path:
        """Return a centre of so many sessions (or of `biggest`), to be read only."""
        sessions = min(sessions, self._most)
        path = FOLDER / f"{sessions}-{_shape()}.kcentre"
        if not path.exists():
            part = path.with_suffix(".making.kcentre")
            for outdated in FOLDER.glob(f"{sessions}-*.kcentre*"):
                outdated.unlink()
            make_demo(part, sessions, until=UNTIL).close()
            part.rename(path)
        return path

    def copy_of(self, sessions: int, name: str) -> Path:
        """Return a copy that a bench may write to; the next run overwrites it."""
        copy = FOLDER / "copies" / f"{name}.kcentre"
        copy.parent.mkdir(parents=True, exist_ok=True)
        for rest in copy.parent.glob(f"{name}.kcentre*"):
            rest.unlink()
        return Path(shutil.copy(self.of(sessions), copy))


def _shape() -> str:
    """Return a word that changes when what a centre's file holds, or its invention, does."""
    invention = [path for folder in demo.__path__ for path in Path(folder).rglob("*.py")]
    shape = [path for folder in storage.__path__ for path in Path(folder).glob("schema_*.py")]
    kept = [Path(str(module.__file__)) for module in (changelog, search)]
    digest = hashlib.sha256()
    for path in (*sorted(invention), *sorted(shape), *kept):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
