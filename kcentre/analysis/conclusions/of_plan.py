"""What the prose can say of the plan and its fulfilment."""

from collections.abc import Iterator

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import NBSP, SERVICE, part, percent
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped, round_half_away
from kcentre.monitoring.catalogue import EVENTS_DONE, PLAN_DONE, SERVICES
from kcentre.monitoring.plan.shares import plan_text


def facts_of_plan(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the plan; nothing where there is none."""
    planned = known.plan.total
    if planned:
        codes = (PLAN_DONE, SERVICES)
        yield Fact("plan.volume", SERVICE.counted(planned), codes, "План услуг")
        yield Fact("plan.done", _done(known, planned), codes, "Выполнение плана услуг")
    if known.events.planned:
        codes = (EVENTS_DONE, "events.total")
        yield Fact("plan.events", plan_text(known.events), codes, "Выполнение плана мероприятий")
    ahead = known.next_plan.total
    if ahead:
        said = f"не менее {SERVICE.of(ahead)}"
        yield Fact("plan.next", said, (), "План услуг на следующий период")


def _done(known: Ground, planned: int) -> str:
    """Return «выполнен на 91,3 % (219 из 240)»; while the period runs, what is due by now."""
    compared = known.compared
    given = compared.current.sessions.total
    said = f"выполнен на{NBSP}{part(given, planned)} ({grouped(given)} из {grouped(planned)})"
    to_date = known.plan.to_date
    if compared.is_over or to_date is None:
        return said
    due = percent(round_half_away(100 * to_date))
    return f"{said}, на {short_date(compared.today)} по плану — {due}"
