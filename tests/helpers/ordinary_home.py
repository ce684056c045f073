"""An ordinary user with an empty home: who runs the tests may be the administrator."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

NOBODY = 65534
PATH = "/usr/local/bin:/usr/bin:/bin"


@dataclass(frozen=True, slots=True)
class OrdinaryUser:
    """A user whose home has Cyrillic letters and spaces in its path, and nothing else set."""

    home: Path
    more: dict[str, str] = field(default_factory=dict)

    def run(self, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the home, to its end, with an environment of a few words."""
        return subprocess.run(
            [*as_nobody(), *map(str, words)],
            cwd=self.home,
            env=self.environment(more),
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=120,
        )

    def environment(self, more: Mapping[str, str] = {}) -> dict[str, str]:
        return {"HOME": str(self.home), "PATH": PATH, "LANG": "C.UTF-8", **self.more, **more}

    def give(self, path: Path) -> None:
        """Let the user own a folder and all that is in it."""
        if os.geteuid() == 0:
            for each in (path, *path.rglob("*")):
                os.chown(each, NOBODY, NOBODY, follow_symlinks=False)


def as_nobody() -> list[str]:
    """Return the words before a command that take the administrator's rights away."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


@pytest.fixture
def ordinary_user() -> Iterator[OrdinaryUser]:
    """Return a user with a home of its own that everybody's path to is open."""
    whole = Path(tempfile.mkdtemp(prefix="kcentre-home-"))
    whole.chmod(0o755)
    user = OrdinaryUser(whole / "Домашняя папка д'Артаньяна")
    user.home.mkdir()
    user.give(user.home)
    yield user
    shutil.rmtree(whole)
