"""СОДЕРЖАНИЕ.txt of the licences: every part, in Russian, for whoever administers the computer."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from email.message import Message
from pathlib import Path

from resources.installer.fetching import System
from resources.installer.licences.known_parts import TEXTS, known_of
from resources.installer.payload import Part
from resources.installer.pins import canonical

NAME = "СОДЕРЖАНИЕ.txt"
_PLACES: Mapping[System, str] = {
    "windows": r"lib\PySide6 и lib\shiboken6",
    "linux": "lib/PySide6 и lib/shiboken6",
}
_LABELS = ("source", "source code", "repository", "code", "github", "homepage")
_WIDTH = 78


def write_contents(
    folder: Path, parts: Iterable[Part], about: Mapping[str, Message], system: System
) -> None:
    """Write СОДЕРЖАНИЕ.txt into the folder `licences`.

    `about` is the METADATA of the parts that came as wheels, by canonical name.
    """
    every = sorted(parts, key=lambda part: canonical(part.name))
    template = (TEXTS / "README.txt").read_text("utf-8")
    versions = {canonical(part.name): part.version for part in every}
    text = template.format(
        places=_PLACES[system],
        qt=versions.get("pyside6-essentials", "6"),
        parts="\n".join(told(part, about.get(canonical(part.name)), folder) for part in every),
    )
    newline = "\r\n" if system == "windows" else "\n"
    (folder / NAME).write_text(
        text, encoding="utf-8-sig" if newline != "\n" else "utf-8", newline=newline
    )


def told(part: Part, about: Message | None, folder: Path) -> str:
    """Return the paragraph on one part."""
    known = known_of(part.name)
    lines = [f"{part.name} {part.version}".rstrip()]
    lines += _line("что это", known.about)
    lines += _line("внутри", "; ".join(known.holds))
    lines += _line("лицензия", part.licence)
    lines += _line("тексты", ", ".join(_texts(folder / canonical(part.name))))
    lines += _line("исходный код", known.source or source_of(part, about))
    return "\n".join(lines) + "\n"


def source_of(part: Part, about: Message | None) -> str:
    """Return where the source of a wheel is, as its METADATA says."""
    if about is None:
        return ""
    links = dict(_link(line) for line in about.get_all("Project-URL", []))
    named = [links[label] for label in _LABELS if label in links]
    address = (named or [about.get("Home-page", "")])[0]
    return f"{address} (выпуск {part.version})" if address else ""


def _link(line: str) -> tuple[str, str]:
    label, _, address = line.partition(",")
    return label.strip().lower(), address.strip()


def _texts(own: Path) -> Sequence[str]:
    files = sorted(path for path in own.rglob("*") if path.is_file())
    found = [path.relative_to(own.parent).as_posix() for path in files]
    return found if len(found) <= 4 else [f"папка {own.name} (файлов: {len(found)})"]


def _line(label: str, words: str) -> list[str]:
    if not words:
        return []
    indent = " " * 4
    return textwrap.wrap(
        f"{label}: {words}",
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent * 2,
        break_long_words=False,
        break_on_hyphens=False,
    )
