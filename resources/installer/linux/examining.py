"""Whether the payload's programs and libraries will find all that they need, and where.

Every name that one of them is linked with must be in the payload, where its own run-time path
looks, or on the fixed list of what the system has; and each list must be used up. So a package
never depends on too little, nor on what nobody needs.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from resources.installer.linux.elf import Elf, elves, highest
from resources.installer.linux.libraries import BUNDLED, EXTERNAL, NEWEST
from resources.installer.refusal import CannotBuild


def demand_closed(root: Path) -> None:
    """Raise CannotBuild naming what would not be found on a user's system, or isn't needed."""
    every = elves(root)
    wrong = [*lost(every), *unused(every), *too_new(every), *dangling(root)]
    if wrong:
        raise CannotBuild("The payload's libraries don't fit: " + "; ".join(wrong) + ".")


def lost(every: Iterable[Elf]) -> Iterator[str]:
    """Yield a sentence for each library that is neither inside nor expected of the system."""
    for elf in every:
        for name in elf.needed:
            is_inside = any((folder / name).is_file() for folder in elf.looks_in)
            if not is_inside and name not in EXTERNAL:
                yield f"{elf.path.name} needs {name}"


def unused(every: Iterable[Elf]) -> Iterator[str]:
    """Yield a sentence for each library that is bundled or expected in vain."""
    needed = {name for elf in every for name in elf.needed}
    yield from (f"nobody needs {name}" for name in (*BUNDLED, *EXTERNAL) if name not in needed)


def too_new(every: Iterable[Elf]) -> Iterator[str]:
    """Yield a sentence for each file that asks for a newer system than the packages promise."""
    for elf in every:
        for family, newest in NEWEST.items():
            asked = highest(elf.versions, family)
            if asked > newest:
                yield f"{elf.path.name} asks for {family} {'.'.join(map(str, asked))}"


def dangling(root: Path) -> Iterator[str]:
    """Yield a sentence for each link that leads nowhere."""
    for path in sorted(root.rglob("*")):
        if path.is_symlink() and not path.exists():
            yield f"{path.name} leads nowhere"
