"""The counts of an imported journal."""

from collections.abc import Iterator

from kcentre.journal.importing import ImportReport
from ui.papers.importing.count_tiles import Count
from ui.widgets.colours import Tone


def counts_of(report: ImportReport) -> Iterator[Count]:
    """Yield the seven figures of a plan or of what was done."""
    rejected = len(report.rejected)
    yield "Услуги", report.sessions, Tone.ACCENT if report.sessions else Tone.SECONDARY
    yield "Мероприятия", report.events, Tone.ACCENT if report.events else Tone.SECONDARY
    yield "Уже в журнале", report.duplicates, Tone.TEXT
    yield "Пропущено строк", report.skipped, Tone.TEXT
    yield "Не принято", rejected, Tone.BAD if rejected else Tone.TEXT
    yield "Новые получатели", report.recipients_new, Tone.TEXT
    yield "Новые специалисты", report.specialists_new, Tone.TEXT
