"""The report's texts on the screen: what is kept, what is drafted, and what the facts say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kcentre.analysis.conclusions.keeping import keep_text, redraft
from kcentre.language.dates import today_here
from kcentre.language.sentences import shortened
from ui.widgets.pick_field import Pick

if TYPE_CHECKING:
    from kcentre.analysis.conclusions.records import ReportPart
    from kcentre.analysis.conclusions.texts import Prose
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Changes

_LONGEST = 90
"""Letters of a fact in the list: it is told from others by how it begins."""


def known_prose(file: CentreFile, period: Period) -> Prose:
    """Return the texts of a report as they stand."""
    from kcentre.analysis.conclusions.texts import report_prose  # noqa: PLC0415 — in the worker

    with file.reading():
        return report_prose(file, period, today_here())


def kept(file: CentreFile, prose: Prose, part: ReportPart, text: str) -> Changes:
    """Keep a text; one that is as drafted is drafted again with the figures to come."""
    if text == prose.drafts[part].strip():
        return redraft(file, prose.period, part)
    return keep_text(file, prose.period, part, text)


def offered(prose: Prose) -> Iterator[Pick]:
    """Yield the facts that can be put into a text, as a list names them."""
    for fact in prose.facts.values():
        title = f"{fact.title}: {fact.text}" if fact.title else fact.text
        yield Pick(fact.key, shortened(title, _LONGEST))


def is_indicator(code: str) -> bool:
    """Tell an indicator's code, «П04», from a figure's, «sessions.total»."""
    return "." not in code
