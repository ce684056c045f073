"""What the prose of a report is said from: figures, plan, indicators, measures."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.analysis.comparison import Comparison
from kcentre.centre.queries import passport, settings, topics
from kcentre.centre.records import Passport, Settings
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Ground:
    """All that is known of a period for its prose; `topics` are titles by codes."""

    compared: Comparison
    passport: Passport
    settings: Settings
    topics: Mapping[str, str]

    @property
    def period(self) -> Period:
        """The period reported."""
        return self.compared.period


def ground(file: CentreFile, compared: Comparison) -> Ground:
    """Return what is known of the period compared."""
    return Ground(
        compared=compared,
        passport=passport(file),
        settings=settings(file),
        topics={topic.code: topic.title for topic in topics(file, with_retired=True)},
    )
