"""The department's report of any period: a neutral document, then PDF and XLSX.

No recipient's name is ever asked from the file here.
"""

from datetime import date
from pathlib import Path

from kcentre.analysis.comparison import comparison
from kcentre.analysis.contents import Sources, contents
from kcentre.analysis.events_tables import events_list
from kcentre.centre import queries
from kcentre.centre.letter import addressee, letterhead, signature
from kcentre.figures.scope import scope_of
from kcentre.language.dates import today_here
from kcentre.paper import write_docx, write_pdf, write_xlsx
from kcentre.paper.document import Document
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress


def report_document(
    file: CentreFile,
    period: Period,
    today: date | None = None,
    progress: Progress = UNWATCHED,
) -> Document:
    """Return the report of a period; `today` (None: the computer's) is the day it is made on."""
    day = today or today_here()
    passport = queries.passport(file)
    sources = Sources(
        compared=comparison(file, period, day, progress),
        passport=passport,
        settings=queries.settings(file),
        topics={topic.code: topic.title for topic in queries.topics(file, with_retired=True)},
        events=events_list(file, scope_of(file, period, today=day)),
    )
    words = f"о работе {passport.centre_kind.genitive}"
    over = titles.over(period)
    return Document(
        title=f"ОТЧЁТ\n{words}\n{over}",
        subject=f"Отчёт {words} {over}",
        organisation=passport.kindergarten,
        letterhead=letterhead(passport),
        addressee=addressee(passport),
        blocks=(*contents(sources), signature(passport)),
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
