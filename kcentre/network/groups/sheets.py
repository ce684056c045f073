"""The paper «Протокол» of a meeting (ГОСТ Р 7.0.97, the practice of minutes)."""

from collections.abc import Iterator

from kcentre.centre.letter import issued_by, signed_name
from kcentre.centre.queries import passport
from kcentre.language import Refused, fold
from kcentre.language.dates import long_date, short_date
from kcentre.language.sentences import ended
from kcentre.network.groups.bodies import minutes_of
from kcentre.network.groups.queries import minutes_lines
from kcentre.network.groups.records import Decision, MinutesDraft, MinutesLine
from kcentre.network.groups.tables import Minutes
from kcentre.paper.document import (
    Align,
    Block,
    Document,
    Paragraph,
    Signature,
)
from kcentre.storage import CentreFile
from kcentre.storage.writing import REMOVED

_BLANK = "____________________"


def minutes_sheet(file: CentreFile, minutes_id: int) -> Document:
    """Return the minutes as a paper; raises `Refused` where they were removed."""
    with file.reading():
        line = next(iter(minutes_lines(file, (Minutes.id == minutes_id,))), None)
        facts = passport(file)
    if line is None:
        raise Refused([REMOVED])
    number = f"№\u00a0{line.draft.number}"
    return Document(
        title=f"ПРОТОКОЛ {number}\n{minutes_of(line.met)}",
        subject=f"Протокол {number} {minutes_of(line.met)}",
        **issued_by(facts),
        blocks=tuple(_blocks(line, facts.city)),
    )


def _blocks(line: MinutesLine, city: str) -> Iterator[Block]:
    draft = line.draft
    day = long_date(draft.date) if draft.date else _BLANK
    yield Paragraph("\n".join(filter(None, (day, city))), Align.LEFT)
    yield Paragraph(_attendance(draft), Align.LEFT)
    if draft.agenda:
        yield _heading("ПОВЕСТКА ДНЯ:")
        yield Paragraph(_numbered(draft.agenda.splitlines()), Align.LEFT)
    if not fold(draft.text).startswith("слушали"):
        yield _heading("СЛУШАЛИ:")
    yield from (Paragraph(part) for part in (draft.text or _BLANK).splitlines() if part)
    yield _heading("РЕШИЛИ:")
    yield Paragraph(_numbered([_decided(one) for one in draft.decisions]) or _BLANK, Align.LEFT)
    yield Signature("Председатель", _signed(draft.chair), dated=False)
    yield Signature("Секретарь", _signed(draft.secretary), dated=False)


def _attendance(draft: MinutesDraft) -> str:
    present = [part for part in draft.present.splitlines() if part]
    number = f"\u00a0({len(present)}\u00a0чел.)" if len(present) > 1 else ""
    return "\n".join(
        (
            f"Председатель: {draft.chair or _BLANK}",
            f"Секретарь: {draft.secretary or _BLANK}",
            f"Присутствовали{number}: {', '.join(present) or _BLANK}",
        )
    )


def _heading(words: str) -> Paragraph:
    return Paragraph(words, Align.LEFT, bold=True, leads=True)


def _numbered(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return "\n".join(f"{number}. {part}" for number, part in enumerate(parts, 1))


def _decided(decision: Decision) -> str:
    who = f"ответственный — {decision.responsible}" if decision.responsible else ""
    due = f"срок — до {short_date(decision.due)}" if decision.due else ""
    terms = ", ".join(filter(None, (who, due)))
    said = " ".join(decision.text.split())
    return f"{ended(said)} {terms[:1].upper()}{terms[1:]}." if terms else ended(said)


def _signed(name: str) -> str:
    return signed_name(name) if name and "." not in name else name
