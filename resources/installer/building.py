"""The whole way from an order to the packages that lie in the output folder."""

import errno
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resources.installer.linux import deb, debian, rpm, run
from resources.installer.linux import payload as linux_payload
from resources.installer.payload import Payload
from resources.installer.refusal import CannotBuild, ToolMissing
from resources.installer.release import Release, this_release
from resources.installer.report import (
    demand_small,
    demand_sums,
    hand_over,
    packages_in,
    write_report,
    write_sums,
)
from resources.installer.tools import NEEDED, install_line, missing_tools
from resources.installer.windows import payload as windows_payload
from resources.installer.windows.setup import make_setup

Pack = Callable[..., Path]
Made = Mapping[Path, Payload]
"""A finished package -> what is packed in it."""
PACKERS: Mapping[str, Pack] = {"deb": deb.make_deb, "rpm": rpm.make_rpm, "run": run.make_run}
"""A target on Linux -> what packs it."""
OF_THE_DISK = frozenset(
    (
        *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS),
        *(errno.EACCES, errno.EPERM, errno.EEXIST, errno.ENOTDIR),
    )
)
"""What the system refuses for want of room, rights or a sound disk; all else is our mistake."""
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Asked:
    """An order: which packages, into which folder, packed quickly or well.

    `embed` is python.org's archive of the runtime for Windows, where it is not to be fetched.
    """

    targets: Sequence[str]
    output: Path
    fast: bool = False
    embed: Path | None = None

    def linux(self) -> list[str]:
        """Return the targets that share the payload for Linux."""
        return [target for target in self.targets if target in PACKERS]


def carry_out(asked: Asked, *, check: bool) -> tuple[int, str]:
    """Make the packages, or only look; return the exit status and how it went, in words."""
    try:
        demand_tools(asked)
        return 0, "\n".join(told_by_check(asked.output) if check else told_by_build(asked))
    except CannotBuild as sentence:
        return 2 if isinstance(sentence, ToolMissing) else 1, str(sentence)
    except OSError as error:
        if error.errno not in OF_THE_DISK:
            raise
        return 1, why_stopped(error, asked.output)
    except KeyboardInterrupt:
        return INTERRUPTED, f"Stopped; {asked.output} is as it was."


def demand_tools(asked: Asked) -> None:
    """Raise ToolMissing with the line to copy, if this machine can't make the targets."""
    if asked.linux():
        debian.demand_debian_12()
    missing = missing_tools(asked.targets)
    if missing:
        names = ", ".join(sorted(missing))
        line = install_line(missing.values())
        raise ToolMissing(f"Missing on this machine: {names}. Install them with:\n    {line}")
    if asked.linux():
        linux_payload.demand_packages()


def told_by_check(output: Path) -> list[str]:
    """Look at what lies in the output folder; return what to say of it."""
    found = demand_sums(output)
    return [f"{path}: as its sum says" for path in found] or [f"Nothing is made yet in {output}."]


def told_by_build(asked: Asked) -> list[str]:
    """Make the packages; return what to say of them, and of those that lay there before."""
    made = build(asked)
    former = [path for path in packages_in(asked.output) if path not in made]
    return [*map(str, made), *(f"{path} was made earlier" for path in former)]


def build(asked: Asked) -> list[Path]:
    """Make the packages and what is told about them; return their paths.

    All is made beside the output's files and takes their place at the end: what is stopped or
    fails on the way leaves the packages of before with the sums of before.
    """
    release = this_release()
    asked.output.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="kcentre-") as work,
        tempfile.TemporaryDirectory(prefix=".making-", dir=asked.output) as staged,
    ):
        made = pack(asked, release, Path(work), Path(staged))
        if not asked.fast:
            demand_small(made)
        write_sums(Path(staged), asked.output)
        tools = {name: of for target in asked.targets for name, of in NEEDED[target].items()}
        write_report(Path(staged), asked.output, release, made, tools)
        hand_over(Path(staged), asked.output)
    return [asked.output / path.name for path in made]


def pack(asked: Asked, release: Release, work: Path, staged: Path) -> Made:
    """Make the packages in the folder `staged`; each system's payload is put together once."""
    made: dict[Path, Payload] = {}
    if "windows" in asked.targets:
        payload = windows_payload.make_payload(work / "windows", release, embed=asked.embed)
        made[make_setup(payload, release, staged, fast=asked.fast)] = payload
    if asked.linux():
        payload = linux_payload.make_payload(work / "linux", release)
        packed = [
            PACKERS[name](payload, release, staged, fast=asked.fast) for name in asked.linux()
        ]
        made |= dict.fromkeys(packed, payload)
    return made


def why_stopped(error: OSError, output: Path) -> str:
    """Return in words what the system refused, and what can be done."""
    where = f" ({error.filename})" if error.filename else ""
    return (
        f"The system refused: {error.strerror}{where}. The work needs 2 GB in "
        f"{tempfile.gettempdir()} (TMPDIR names another place) and 200 MB in {output} "
        "(--output names another)."
    )
