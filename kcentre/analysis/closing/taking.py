"""Taking the snapshot of a period: figures, texts and papers, inside one transaction."""

import base64
import datetime as dt
import json
from collections.abc import Mapping

from kcentre.analysis.closing import rules
from kcentre.analysis.closing.checks import checks_of
from kcentre.analysis.closing.content import digest, figures_text, kept_figures
from kcentre.analysis.closing.drawing import to_be_kept
from kcentre.analysis.closing.records import ClosingChecks
from kcentre.analysis.closing.remark import remark_of
from kcentre.analysis.conclusions.texts import Prose
from kcentre.analysis.report import document_of, report_sources
from kcentre.casebook.naming import people_named
from kcentre.language import refuse_if_any
from kcentre.paper.words import texts_of
from kcentre.periods.keeping import put_state
from kcentre.periods.period import Period
from kcentre.periods.reporting import report_state
from kcentre.periods.tables import PeriodSnapshot, SnapshotPaper
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile, Progress
from kcentre.storage.operations import user_name
from kcentre.storage.progress import Portion


def take(
    file: CentreFile, period: Period, reason: str, now: dt.datetime, progress: Progress
) -> None:
    """Check, freeze and keep a period, inside a running operation. Raises `Refused`.

    The state is asked here again: whoever closed the period a moment ago holds no lock now.
    """
    today = now.date()
    refuse_if_any(rules.closing_problems(report_state(file, period, today), today))
    sources = report_sources(file, period, today, Portion(progress, 0, 40))
    found, states = sources.compared.current, sources.known.states
    checks = checks_of(file, found, states, now, Portion(progress, 40, 60))
    refuse_if_any((*checks.problems, *rules.reason_problems(reason, checks.doubts)))
    document = document_of(sources, remark_of(checks, reason))
    named = people_named(file, texts_of(document.blocks)), people_named(file, [reason])
    refuse_if_any(rules.naming_problems(*named))
    papers = to_be_kept(document, Portion(progress, 60, 99))
    kept = figures_text(kept_figures(file, found, states), states)
    texts = _texts(sources.prose)
    snapshot = PeriodSnapshot.insert(
        period=put_state(file, period, ReportState.CLOSED),
        made_at=now.isoformat(" ", "seconds"),
        made_by=user_name(),
        reason=reason,
        findings=json.dumps(lines_of(checks), ensure_ascii=False) if checks.severe else "",
        figures=kept,
        texts=texts,
        digest=digest(kept, texts, papers),
    )
    _keep_papers(file, int(snapshot.execute(file.db)), papers)
    progress.report(100, 100)


def lines_of(checks: ClosingChecks) -> list[str]:
    """Return the severe findings, a line each, of every rule as many as are listed.

    Their notes are left out: they may quote what was entered, and a snapshot names nobody.
    """
    return [f"{finding.place}: {finding.title}" for finding in checks.severe]


def _texts(prose: Prose) -> str:
    """Return the texts as they were printed, by their parts."""
    return json.dumps({part: prose.said(part) for part in prose.texts}, ensure_ascii=False)


def _keep_papers(file: CentreFile, snapshot_id: int, papers: Mapping[str, bytes]) -> None:
    for paper, content in papers.items():
        SnapshotPaper.insert(
            snapshot=snapshot_id, format=paper, content=base64.b64encode(content).decode()
        ).execute(file.db)
