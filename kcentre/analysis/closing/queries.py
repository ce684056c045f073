"""What was handed in: the closings of a period, and their papers as they were."""

import base64
import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from peewee import ModelSelect

from kcentre.analysis.closing.content import (
    DOCUMENT,
    PDF,
    XLSX,
    KeptFigures,
    digest,
    figures_from,
)
from kcentre.analysis.closing.drawing import draw
from kcentre.analysis.closing.records import HandedIn, PaperFormat, Snapshot
from kcentre.language import Problem, Refused
from kcentre.language.dates import kept_day
from kcentre.paper.document_json import document_from
from kcentre.periods.keeping import is_period
from kcentre.periods.period import Period, period_from
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod, SnapshotPaper
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def snapshots(file: CentreFile, period: Period) -> list[Snapshot]:
    """Return the closings of a period, the newest first."""
    of_period = is_period(ReportPeriod.kind, ReportPeriod.starts, period)
    query = _lines().where(of_period).order_by(PeriodSnapshot.id.desc())
    return [_line(row) for row in ask(file.db, query)]


def snapshot(file: CentreFile, snapshot_id: int) -> Snapshot:
    """Return one closing; raises `Refused` where there is none."""
    for row in ask(file.db, _lines().where(PeriodSnapshot.id == snapshot_id)):
        return _line(row)
    raise Refused([missing_snapshot()])


def in_force(file: CentreFile, period: Period) -> Snapshot | None:
    """Return the closing that holds now; None for an open period."""
    newest = next(iter(snapshots(file, period)), None)
    return newest if newest is not None and newest.is_in_force else None


def kept_figures_of(file: CentreFile, snapshot_id: int) -> KeptFigures:
    """Return the figures as they were handed in. Raises `Refused` as `snapshot_paper` does."""
    _whole_papers(file, snapshot_id)
    query = PeriodSnapshot.select(PeriodSnapshot.figures).where(PeriodSnapshot.id == snapshot_id)
    for (text,) in ask(file.db, query):
        return figures_from(text)
    raise Refused([missing_snapshot()])


def snapshot_paper(file: CentreFile, snapshot_id: int, paper: str) -> bytes:
    """Return a paper («pdf», «xlsx», «docx») as it was handed in: the first two byte for byte.

    A «docx» is drawn now of the kept document. Raises `Refused` where what was kept is no longer
    the same: it must not go out as the report.
    """
    wanted, found = PaperFormat(paper), _whole_papers(file, snapshot_id)
    return found.get(wanted) or draw(document_from(found[DOCUMENT]), wanted)


def handed_in(file: CentreFile, snapshot_id: int) -> HandedIn:
    """Return all papers of a closing at once. Raises `Refused` as `snapshot_paper` does."""
    found = _whole_papers(file, snapshot_id)
    return HandedIn(found[PDF], found[XLSX], document_from(found[DOCUMENT]))


def missing_snapshot() -> Problem:
    """Return why a closing can't be shown."""
    return Problem("id", "Этого закрытого отчёта в файле нет. Обновите страницу.")


def _damaged() -> Problem:
    return Problem(
        "id",
        "Сохранённый отчёт изменился после закрытия: файл центра повреждён или правился другой "
        "программой. Возьмите отчёт из резервной копии.",
    )


def _whole_papers(file: CentreFile, snapshot_id: int) -> dict[str, bytes]:
    found = _papers(file, snapshot_id)
    if not _is_whole(file, snapshot_id, found):
        raise Refused([_damaged()])
    return found


def _is_whole(file: CentreFile, snapshot_id: int, papers: Mapping[str, bytes]) -> bool:
    table = PeriodSnapshot
    query = table.select(table.figures, table.texts, table.digest).where(table.id == snapshot_id)
    for figures, texts, kept in ask(file.db, query):
        return bool(digest(figures, texts, papers) == kept)
    raise Refused([missing_snapshot()])


def _papers(file: CentreFile, snapshot_id: int) -> dict[str, bytes]:
    table = SnapshotPaper
    query = table.select(table.format, table.content).where(table.snapshot == snapshot_id)
    return {name: _decoded(content) for name, content in ask(file.db, query)}


def _decoded(content: str) -> bytes:
    """Return a paper's bytes; none of what is not base64 any more, which no digest fits."""
    try:
        return base64.b64decode(content, validate=True)
    except ValueError:
        return b""


def _lines() -> "ModelSelect[Any]":
    table, of = PeriodSnapshot, ReportPeriod
    query: ModelSelect[Any] = table.select(
        table.id, of.kind, of.starts, table.made_at, table.made_by, table.reason, table.findings,
        table.digest, table.number, table.sent_on, table.sent_to, table.reopened_on,
        table.reopened_by, table.reopen_reason,
    ).join(of, on=table.period == of.id)  # fmt: skip
    return query


def _line(row: Sequence[Any]) -> Snapshot:
    (row_id, kind, starts, made_at, made_by, reason, findings, kept, number, sent_on, sent_to,
     reopened_on, reopened_by, reopen_reason) = row  # fmt: skip
    return Snapshot(
        id=row_id,
        period=period_from(kind, starts),
        made_at=dt.datetime.fromisoformat(made_at),
        made_by=made_by,
        reason=reason,
        severe=tuple(json.loads(findings)) if findings else (),
        digest=kept,
        number=number,
        sent_on=kept_day(sent_on),
        sent_to=sent_to,
        reopened_on=kept_day(reopened_on),
        reopened_by=reopened_by,
        reopen_reason=reopen_reason,
    )
