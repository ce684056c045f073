"""The duties of the day as rows: a band for each matter, the term in words and in colour."""

from collections.abc import Iterable, Iterator

from kcentre.steps.today.records import Duty, Section, Urgency
from ui.records.rows import Note, Row
from ui.records.urgency_tones import URGENCY_TONES


def duty_rows(sections: Iterable[Section]) -> Iterator[Row]:
    """Yield a row for every duty; its key is (matter, place, target)."""
    for section in sections:
        band = f"{section.matter.label.upper()} · {section.count}"
        for place, duty in enumerate(section.duties):
            yield _row(section, place, duty, "" if place else band)
        rest = section.count - len(section.duties)
        if rest:
            key = (section.matter, len(section.duties), section.target)
            yield Row(key, f"Ещё {rest} — показать все")


def target_of(key: object) -> str:
    """Return where a row leads."""
    match key:
        case (_, _, str(target)):
            return target
        case _:
            return ""


def _row(section: Section, place: int, duty: Duty, band: str) -> Row:
    tone = URGENCY_TONES[duty.urgency]
    notes = (Note(duty.detail, tone),) if duty.detail else ()
    key = (section.matter, place, duty.target)
    mark = None if duty.urgency is Urgency.CALM else tone
    return Row(key, duty.title, notes=notes, band=band, mark=mark)
