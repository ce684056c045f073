"""Why families need the centre, in the words of the latest conclusions about the demand."""

from kcentre.analysis.demand.conclusion import conclusion
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.values import Purpose

_PROPOSALS = "Предлагается"
"""What follows this word is what to do, not what is needed."""


def need_from_demand(file: CentreFile) -> str:
    """Return the conclusions of the newest round that has them; '' where there are none."""
    for line in rounds(file, Purpose.DEMAND):
        kept = conclusion(file, line.id)
        if kept is not None:
            return kept.text.partition(f"\n{_PROPOSALS}")[0].strip()
    return ""
