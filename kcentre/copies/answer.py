"""The list of copies as one JSON object, and as lines to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kcentre.attachments.rules import size_text
from kcentre.copies.queries import copies_folder, facts_of, list_copies
from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.language.dates import iso_day, short_date
from kcentre.language.plurals import counted, services
from kcentre.storage import FileRefused

_UNKNOWN = dict.fromkeys(("centre", "services", "families", "events", "last_day", "shape"))


@dataclass(frozen=True, slots=True)
class _Line:
    """A copy with what it holds; without it, `refusal` says why it can't be used."""

    copy: KeptCopy
    facts: CopyFacts | None
    refusal: str = ""


def copies_answer(centre: Path, folder: Path | None = None) -> dict[str, object]:
    """Return the copies of a centre, the newest first; what is unknown is None.

    `refusal` of a copy that can't be brought back says why; None of the others.
    """
    return {
        "folder": str(folder or copies_folder(centre)),
        "copies": [_as_json(line) for line in _lines(centre, folder)],
    }


def copies_text(centre: Path, folder: Path | None = None) -> str:
    """Return a paragraph a copy, the newest first."""
    found = [_paragraph(line) for line in _lines(centre, folder)]
    return "\n\n".join(found) or f"Копий нет: {folder or copies_folder(centre)}"


def _lines(centre: Path, folder: Path | None) -> Iterator[_Line]:
    for copy in list_copies(centre, folder):
        try:
            yield _Line(copy, facts_of(copy.path))
        except FileRefused as refusal:
            yield _Line(copy, None, refusal.sentence)


def _as_json(line: _Line) -> dict[str, object]:
    copy, facts = line.copy, line.facts
    of_name = {
        "path": str(copy.path),
        "made": copy.made.isoformat(),
        "words": copy.words,
        "size": copy.size,
    }
    if facts is None:
        return {**of_name, **_UNKNOWN, "refusal": line.refusal}
    return {
        **of_name,
        "centre": facts.centre,
        "services": facts.services,
        "families": facts.families,
        "events": facts.events,
        "last_day": iso_day(facts.last_day) or None,
        "shape": facts.shape,
        "refusal": None,
    }


def _paragraph(line: _Line) -> str:
    copy = line.copy
    head = f"{copy.made:%d.%m.%Y %H:%M} · {copy.words} · {size_text(copy.size)}"
    return f"{head}\n{_holds(line.facts) if line.facts else line.refusal}\n{copy.path}"


def _holds(facts: CopyFacts) -> str:
    held = [
        facts.centre,
        services(facts.services),
        counted(facts.families, "семья", "семьи", "семей"),
        counted(facts.events, "мероприятие", "мероприятия", "мероприятий"),
    ]
    if facts.last_day:
        held.append(f"последняя запись {short_date(facts.last_day)}")
    return ", ".join(held)
