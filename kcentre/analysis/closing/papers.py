"""The report of a period as a file: of a closed one the very paper that was handed in."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from kcentre.analysis.closing.drawing import draw
from kcentre.analysis.closing.queries import in_force, snapshot_paper
from kcentre.analysis.closing.records import PaperFormat
from kcentre.analysis.report import report_document
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress, atomic_write


def kept_or_drawn(
    file: CentreFile,
    period: Period,
    paper: str,
    today: dt.date | None = None,
    progress: Progress = UNWATCHED,
) -> bytes:
    """Return the report in a format («pdf», «xlsx», «docx»).

    Of a closed period as it was handed in, whatever changed since (see `snapshot_paper`). Raises
    `Refused` where what was kept is damaged, `CharacterNotPrintable` where it can't be drawn.
    """
    wanted = PaperFormat(paper)
    return _papers(file, period, (wanted,), today, progress)[wanted]


def save_report(
    file: CentreFile,
    period: Period,
    paths: Mapping[str, Path],
    today: dt.date | None = None,
    progress: Progress = UNWATCHED,
) -> None:
    """Write the report to a file for each format asked for, each whole or not at all.

    Raises what `kept_or_drawn` does, or a `FileRefused`.
    """
    wanted = {PaperFormat(name): path for name, path in paths.items()}
    papers = _papers(file, period, wanted, today, progress)
    for paper, path in wanted.items():
        with atomic_write(path) as temporary:
            temporary.write_bytes(papers[paper])


def _papers(
    file: CentreFile,
    period: Period,
    wanted: Iterable[PaperFormat],
    today: dt.date | None,
    progress: Progress,
) -> dict[PaperFormat, bytes]:
    with file.reading():
        closing = in_force(file, period)
        if closing is not None:
            return {paper: snapshot_paper(file, closing.id, paper) for paper in wanted}
        document = report_document(file, period, today, progress)
    return {paper: draw(document, paper) for paper in wanted}
