"""All that the conclusions of a round are drawn from, asked of the file at once."""

import datetime as dt
from dataclasses import dataclass

from kcentre.analysis.demand.gaps import Gap, gaps
from kcentre.analysis.demand.hours_proposed import ProposedWindow, windows_for
from kcentre.analysis.demand.needs import Needs, needs
from kcentre.storage import CentreFile
from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.records import RoundComparison, SurveyResults
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.results.told_changes import told_changes
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.records import RoundLine


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round with its wishes, gaps and proposed hours; `compared` with the round before it.

    `compared` is None where the questionnaire was not asked before.
    """

    round: RoundLine
    needs: Needs
    gaps: tuple[Gap, ...]
    proposals: tuple[ProposedWindow, ...]
    compared: RoundComparison | None


def round_facts(file: CentreFile, round_id: int, today: dt.date) -> RoundFacts:
    """Return the facts of a round. Raises `Refused` where it is gone."""
    with file.reading():
        line = round_line(file, round_id)
        found = needs(file, round_id, today)
        return RoundFacts(
            line,
            found,
            gaps(found),
            tuple(windows_for(file, found, today)),
            _compared(file, line, found.results) if found.results.responses else None,
        )


def _earlier_round(file: CentreFile, line: RoundLine) -> RoundLine | None:
    """Return the round of the same questionnaire before this one that has answers."""
    same = (
        other
        for other in rounds(file)
        if other.questionnaire_id == line.questionnaire_id
        and (other.starts, other.id) < (line.starts, line.id)
        and other.forms
    )
    return next(same, None)


def _compared(file: CentreFile, line: RoundLine, results: SurveyResults) -> RoundComparison | None:
    earlier = _earlier_round(file, line)
    if earlier is None:
        return None
    scopes = round_scope(file, earlier.id), round_scope(file, line.id)
    return told_changes(compare(file, *scopes, results))
