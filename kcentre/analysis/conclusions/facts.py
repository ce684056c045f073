"""All facts of a period by their keys."""

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.of_answers import (
    facts_of_events,
    facts_of_ratings,
    facts_of_requests,
)
from kcentre.analysis.conclusions.of_contests import facts_of_contests
from kcentre.analysis.conclusions.of_goals import facts_of_goals, facts_of_measures
from kcentre.analysis.conclusions.of_people import facts_of_people
from kcentre.analysis.conclusions.of_plan import facts_of_plan
from kcentre.analysis.conclusions.of_services import facts_of_services
from kcentre.analysis.conclusions.records import Fact

_SORTS = (
    facts_of_services,
    facts_of_people,
    facts_of_events,
    facts_of_ratings,
    facts_of_requests,
    facts_of_plan,
    facts_of_goals,
    facts_of_measures,
    facts_of_contests,
)


def facts(known: Ground) -> dict[str, Fact]:
    """Return what can be said of a period, by key; what isn't known has no fact."""
    return {fact.key: fact for sort in _SORTS for fact in sort(known)}
