"""The drafts of a report's texts: official prose with keys where the numbers belong."""

from collections.abc import Callable

from kcentre.analysis.conclusions.conclusions_draft import conclusions_draft
from kcentre.analysis.conclusions.grants_draft import grants_draft
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import ReportPart, parts_of
from kcentre.analysis.conclusions.sentences import Facts
from kcentre.analysis.conclusions.summary_draft import summary_draft
from kcentre.analysis.conclusions.tasks_draft import problems_draft, tasks_draft


def drafted(facts: Facts, known: Ground) -> dict[ReportPart, str]:
    """Return the drafts of all texts that the report of the period has."""
    return {part: _DRAFTS[part](facts, known) for part in parts_of(known.period.kind)}


_DRAFTS: dict[ReportPart, Callable[[Facts, Ground], str]] = {
    ReportPart.SUMMARY: summary_draft,
    ReportPart.CONCLUSIONS: conclusions_draft,
    ReportPart.PROBLEMS: problems_draft,
    ReportPart.TASKS: tasks_draft,
    ReportPart.GRANTS: grants_draft,
}
