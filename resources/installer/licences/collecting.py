"""The licences of everything inside a payload: collected, complete, told in Russian.

`ROOT/licences` gets the program's own licence, one folder a part with the texts that its authors
ask to be handed on, the texts that several share, and СОДЕРЖАНИЕ.txt for whoever administers the
computer. A part without a text stops the build: without it the part may not be handed on.
"""

import email
import shutil
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from email.message import Message
from pathlib import Path

from resources.installer.fetching import System, sha256_of
from resources.installer.licences.components import NAME as COMPONENTS
from resources.installer.licences.components import write_components
from resources.installer.licences.contents import write_contents
from resources.installer.licences.known_parts import TEXTS, always_inside, known_of, licence_of
from resources.installer.licences.terms import may_be_handed_on
from resources.installer.payload import Part
from resources.installer.pins import canonical
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT

FOLDER = "licences"
SHARED = ("LGPL-3.txt", "GPL-3.txt", "LGPL-2.1.txt", "Apache-2.0.txt")
READS_ITSELF = frozenset(["holidays"])
"""The distributions that ask for their own METADATA when they are imported."""
BRINGS_NONE = frozenset(["pyside6-essentials", "shiboken6"])
"""The wheels that bring the text of no free licence: parts.toml names the texts of Qt's."""
OURS = {
    "pt-fonts": "fonts/LICENCE-PT.txt",
    "dejavu-fonts": "fonts/LICENCE-DejaVu.txt",
    "lucide-icons": "icons/LICENCE-Lucide.txt",
}
"""The parts that lie in the program's own resources -> their licence there."""
_LEGAL = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "CONTRIBUTORS")
_NOT_CHOSEN = "LicenseRef-"
"""A licence of a seller that the wheel offers beside the free one, which is the one we take."""


def wheel_parts(wheels: Iterable[Path]) -> list[Part]:
    """Return what the wheels are, each with its licence.

    Raises CannotBuild where a licence is unclear, or the wheel may not be handed on.
    """
    parts = [_wheel_part(wheel) for wheel in wheels]
    demand_allowed(parts)
    return parts


def write_licences(
    payload_root: Path,
    parts: Sequence[Part],
    system: System,
    extra: Mapping[str, Path] | None = None,
) -> None:
    """Fill `ROOT/licences`; take the `dist-info` folders out of `ROOT/lib`.

    `extra` gives the licence files of parts that are no wheels: part name -> file. Raises
    CannotBuild naming the parts for which there is no text, or a licence that is not allowed.
    """
    every = [*parts, *_standing(system, parts)]
    demand_allowed(every)
    folder = payload_root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    for name in SHARED:
        shutil.copyfile(TEXTS / name, folder / name)
    about = take_dist_infos(payload_root / "lib", folder)
    for part in every:
        _add_texts(part, folder, (extra or {}).get(part.name))
    _take_python_licence(payload_root, folder)
    _demand_texts(every, folder, about.keys() - BRINGS_NONE)
    write_contents(folder, every, about, system)


def demand_allowed(parts: Iterable[Part]) -> None:
    """Raise CannotBuild naming the parts that are under a licence which is not allowed."""
    wrong = [f"{part.name} ({part.licence})" for part in parts if not _is_allowed(part)]
    if wrong:
        raise CannotBuild(f"May not be handed on inside a package: {', '.join(wrong)}.")


def take_dist_infos(lib: Path, folder: Path) -> dict[str, Message]:
    """Move the legal texts of each wheel into its own folder; return name -> METADATA.

    Whatever else a `dist-info` holds is deleted; of those that read their own METADATA it stays.
    """
    found: dict[str, Message] = {}
    for info in sorted(lib.glob("*.dist-info")):
        metadata = info / "METADATA"
        about = email.message_from_string(metadata.read_text("utf-8"))
        name = canonical(about["Name"])
        found[name] = about
        _take_texts(info, folder / name)
        shutil.rmtree(info)
        if name in READS_ITSELF:
            info.mkdir()
            metadata.write_text(about.as_string(), encoding="utf-8")
    return found


def own_folder(part: Part) -> str:
    """Return the name of a part's folder in `licences`."""
    return canonical(part.name)


def _wheel_part(wheel: Path) -> Part:
    with zipfile.ZipFile(wheel) as archive:
        found = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        about = email.message_from_bytes(archive.read(found[0]))
    name = canonical(about["Name"])
    return Part(name, about["Version"], sha256_of(wheel), licence_of(name, about))


def _standing(system: System, given: Iterable[Part]) -> list[Part]:
    named = {canonical(part.name) for part in given}
    return [
        Part(name, known.version, "", known.licence)
        for name, known in always_inside(system).items()
        if name not in named
    ]


def _is_allowed(part: Part) -> bool:
    return may_be_handed_on(part.licence)


def _take_texts(info: Path, target: Path) -> None:
    for path in sorted(info.rglob("*")):
        if path.is_file() and _is_legal(path, info):
            inside = [step for step in path.parent.relative_to(info).parts if step != "licenses"]
            place = target.joinpath(*inside, _readable(path))
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)
    write_components(target, known_of(target.name).absent)


def _readable(path: Path) -> str:
    """Return a name that opens by a double click too."""
    return path.name if path.suffix in (".txt", ".json") else f"{path.name}.txt"


def _is_legal(path: Path, info: Path) -> bool:
    is_inside = path.parent != info or path.name.upper().startswith(_LEGAL)
    return is_inside and not path.name.startswith(_NOT_CHOSEN)


def _add_texts(part: Part, folder: Path, given: Path | None) -> None:
    own = folder / own_folder(part)
    sources = [TEXTS / name for name in known_of(part.name).texts]
    if own_folder(part) in OURS:
        sources.append(ROOT / "resources" / OURS[own_folder(part)])
    if given is not None:
        sources.append(given)
    for source in sources:
        own.mkdir(exist_ok=True)
        shutil.copyfile(source, own / _readable(source))


def _take_python_licence(payload_root: Path, folder: Path) -> None:
    licence = payload_root / "LICENSE.txt"
    if licence.is_file():
        (folder / "cpython").mkdir(exist_ok=True)
        licence.replace(folder / "cpython" / licence.name)


def _demand_texts(parts: Iterable[Part], folder: Path, with_own: Collection[str]) -> None:
    """Raise CannotBuild for the parts without a text; `with_own` must have brought theirs."""
    lacking = [
        part.name
        for part in parts
        if not _texts_of(folder / own_folder(part), is_own=own_folder(part) in with_own)
    ]
    if lacking:
        raise CannotBuild(
            f"No licence text for {', '.join(sorted(lacking))}: give its file to write_licences, "
            "or name it in resources/installer/licences/parts.toml."
        )


def _texts_of(folder: Path, *, is_own: bool) -> set[str]:
    """Return the texts in a part's folder; of its own are not those that tell of its insides."""
    found = {path.name for path in folder.rglob("*") if path.is_file()}
    return found - {COMPONENTS, *known_of(folder.name).texts} if is_own else found
