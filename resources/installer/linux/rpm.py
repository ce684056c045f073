"""The package for ALT, RED OS and others that install by RPM."""

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from resources.installer.linux.tree import (
    ABOUT,
    HOME,
    SUMMARY,
    files_of,
    filled,
    settle,
    write_tree,
)
from resources.installer.payload import Payload
from resources.installer.release import Release
from resources.installer.running import run_tool


def make_rpm(payload: Payload, release: Release, output: Path, *, fast: bool) -> Path:
    """Make `kcentre-VERSION-1.x86_64.rpm` in the output folder.

    What it needs is found by rpmbuild itself, as names of libraries: the names of packages differ
    from one distribution to the next, and too old a glibc is refused by the same means.
    """
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kcentre-rpm-") as temporary:
        work = Path(temporary)
        write_tree(payload, release, work / "tree")
        settle(work / "tree", release)
        spec = work / "kcentre.spec"
        spec.write_text(spec_text(work / "tree", release, fast=fast), encoding="utf-8")
        run_tool(build_command(spec, work), variables=release.clock())
        made = next((work / "made").rglob("*.rpm"))
        return Path(made.replace(output / made.name))


def spec_text(tree: Path, release: Release, *, fast: bool) -> str:
    """Return the spec of a tree whose files are complete."""
    return filled(
        "rpm/kcentre.spec",
        packing="w1.gzdio" if fast else "w6.xzdio",
        bundled=bundled_pattern(files_of(tree)),
        version=release.version,
        summary=SUMMARY,
        about="\n".join(ABOUT),
        tree=tree,
        files="\n".join(listed(files_of(tree))),
        not_running=filled("not_running.sh"),
        caches=filled("caches.sh"),
    )


def listed(files: Iterable[Path]) -> list[str]:
    """Return what the package owns outside its own folder, whose content it owns as a whole."""
    whole = (Path("/") / name for name in files)
    return [str(path) for path in whole if not path.is_relative_to(HOME)]


def bundled_pattern(files: Iterable[Path]) -> str:
    """Return a pattern of the libraries that the package brings itself, by their names."""
    names = {name.name for name in files if ".so" in name.suffixes or name.suffix == ".so"}
    # rpm reads the pattern twice, as a macro and as an expression: each needs its backslash
    return "|".join(re.escape(name).replace("\\", "\\\\") for name in sorted(names))


def build_command(spec: Path, work: Path) -> list[str]:
    """Return the command that builds a spec with everything of it beneath `work`."""
    places = {"_topdir": work / "top", "_rpmdir": work / "made", "_tmppath": work / "tmp"}
    defines = [("--define", f"{name} {place}") for name, place in places.items()]
    words = [word for define in defines for word in define]
    return ["rpmbuild", "-bb", "--quiet", "--target", "x86_64-linux", *words, str(spec)]
