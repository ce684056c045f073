"""The department's report of any period: a neutral document, then PDF and XLSX.

No recipient's name is ever asked from the file here.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from kcentre.analysis.busy_hours import busy_hours
from kcentre.analysis.comparison import comparison
from kcentre.analysis.conclusions.ground import ground
from kcentre.analysis.conclusions.texts import prose_of
from kcentre.analysis.contents import Sources, contents
from kcentre.analysis.events_tables import events_list
from kcentre.analysis.sections.months import months_known
from kcentre.analysis.sections.year import year_known
from kcentre.centre.letter import addressee, issued_by, signature
from kcentre.figures.scope import scope_of
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.report_table import report_table
from kcentre.paper import write_docx, write_pdf, write_xlsx
from kcentre.paper.document import Document
from kcentre.periods import titles
from kcentre.periods.period import Period, PeriodKind
from kcentre.storage import UNWATCHED, CentreFile, Progress


def report_document(
    file: CentreFile,
    period: Period,
    today: date | None = None,
    progress: Progress = UNWATCHED,
    *,
    remark: str = "",
) -> Document:
    """Return the report of a period; `today` (None: the computer's) is the day it is made on.

    `remark`, printed in it, says with which severe findings the period was closed and why.
    """
    return document_of(report_sources(file, period, today or today_here(), progress), remark)


def report_sources(
    file: CentreFile, period: Period, today: date, progress: Progress = UNWATCHED
) -> Sources:
    """Return all that the report of a period is written from, as it is at one moment."""
    with file.reading():
        return _sources(file, period, today, progress)


def document_of(sources: Sources, remark: str = "") -> Document:
    """Return the report written from these sources."""
    passport = sources.known.passport
    words = f"о работе {passport.centre_genitive}"
    over = titles.over(sources.known.period)
    return Document(
        title=f"ОТЧЁТ\n{words}\n{over}",
        subject=f"Отчёт {words} {over}",
        **issued_by(passport),
        addressee=addressee(passport),
        blocks=(*contents(replace(sources, remark=remark)), signature(passport)),
    )


def write_report(
    file: CentreFile,
    period: Period,
    *,
    pdf: Path | None = None,
    xlsx: Path | None = None,
    docx: Path | None = None,
    today: date | None = None,
    progress: Progress = UNWATCHED,
) -> None:
    """Write the report of a period to the files asked for, each whole or not at all.

    Raises a `FileRefused`, or `CharacterNotPrintable` of the paper.
    """
    document = report_document(file, period, today, progress)
    if pdf is not None:
        write_pdf(document, pdf)
    if xlsx is not None:
        write_xlsx(document, xlsx)
    if docx is not None:
        write_docx(document, docx)


def _sources(file: CentreFile, period: Period, today: date, progress: Progress) -> Sources:
    known = ground(file, comparison(file, period, today, progress))
    scope = scope_of(file, period, today=today)
    is_year = period.kind in {PeriodKind.YEAR, PeriodKind.ACADEMIC_YEAR}
    return Sources(
        known=known,
        prose=prose_of(file, known),
        events=events_list(file, scope),
        deviations=report_table(file, period, today, known.states),
        months=months_known(file, known.compared, scope),
        hours=busy_hours(file, scope),
        year=year_known(file, known) if is_year else None,
    )
