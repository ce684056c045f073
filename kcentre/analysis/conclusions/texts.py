"""The texts of a period's report: as the head left them, else drafted from the figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kcentre.analysis.comparison import comparison
from kcentre.analysis.conclusions.drafting import drafted
from kcentre.analysis.conclusions.facts import facts
from kcentre.analysis.conclusions.ground import Ground, ground
from kcentre.analysis.conclusions.keeping import kept_texts
from kcentre.analysis.conclusions.records import Fact, ReportPart
from kcentre.analysis.conclusions.rendering import rendered
from kcentre.language.dates import today_here
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress


@dataclass(frozen=True, slots=True)
class Prose:
    """The texts of a period's report with their keys, in their order, and what the keys say.

    `drafts` are the texts as the program would write them; `changed` are those that the head did.
    """

    period: Period
    texts: Mapping[ReportPart, str]
    facts: Mapping[str, Fact]
    drafts: Mapping[ReportPart, str]
    changed: frozenset[ReportPart]

    def said(self, part: ReportPart) -> str:
        """Return a text as it is printed; empty where the report has no such part."""
        return rendered(self.texts.get(part, ""), self.facts)


def report_prose(
    file: CentreFile, period: Period, today: date | None = None, progress: Progress = UNWATCHED
) -> Prose:
    """Return the texts of a period's report; `today` (None: the computer's) is its day."""
    compared = comparison(file, period, today or today_here(), progress)
    return prose_of(file, ground(file, compared))


def prose_of(file: CentreFile, known: Ground) -> Prose:
    """Return the texts of a report, of what is known already."""
    said = facts(known)
    drafts = drafted(said, known)
    kept = {part: text for part, text in kept_texts(file, known.period).items() if part in drafts}
    return Prose(known.period, {**drafts, **kept}, said, drafts, frozenset(kept))
