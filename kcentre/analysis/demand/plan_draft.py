"""The plan of services of an academic year, drafted from what families wish.

The rule: every topic's part of the year is the mean of its part of the wishes and of its part of
last year's services (where one of the two is not known, the other alone); so is every position's,
form's and kind's. Whole numbers follow by the largest remainders, so that every table of the plan
adds up to the same total. Who answers for a topic is told by the journal, else by common practice.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from kcentre.analysis.demand import said
from kcentre.analysis.demand.capacity import position_key
from kcentre.analysis.demand.codes import form_of, kind_of
from kcentre.analysis.demand.divisions import middle, spread
from kcentre.analysis.demand.given import Given, given
from kcentre.analysis.demand.needs import Need, Needs, needs
from kcentre.analysis.demand.pairing import affinity, paired
from kcentre.analysis.demand.year_ahead import YearAhead, year_ahead
from kcentre.centre.queries import specialists, topics
from kcentre.centre.values import Form, Kind, Value
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from kcentre.language.plurals import services
from kcentre.language.sentences import capital
from kcentre.monitoring.plan.portions import portions
from kcentre.monitoring.plan.queries import plan
from kcentre.monitoring.plan.records import Plan, PlanDraft, PlanLine
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.storage import CentreFile
from kcentre.surveys.results.protection import SMALL
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.values import Meaning

V = TypeVar("V", bound=Value)

_NOBODY = ""
"""The topic, or the position, where nothing is known of any."""


class _Unit(NamedTuple):
    """One service of the plan."""

    month: str
    topic: str
    position: str
    form: Form | None
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class _Division(Generic[V]):
    """By what services are divided: the question asked, the part of services, their values."""

    meaning: Meaning
    part: str
    value_of: Callable[[str], V | None]
    values: type[V]


@dataclass(frozen=True, slots=True)
class _Sources:
    """What a plan is drafted from; `topic_ids` by codes, `positions` by their keys."""

    needs: Needs
    given: Given
    ahead: YearAhead
    topic_ids: Mapping[str, int]
    positions: Mapping[str, str]


def drafted_plan(file: CentreFile, round_id: int, year: int, today: dt.date) -> PlanDraft:
    """Return the plan of the academic year beginning in `year`; nothing is written.

    Raises `Refused` where the round is gone.
    """
    with file.reading():
        line = round_line(file, round_id)
        found = needs(file, round_id, today)
        done = given(file, today)
        sources = _Sources(
            found,
            done,
            year_ahead(file, year, done, today),
            {topic.code: topic.id for topic in topics(file) if topic.id is not None},
            {position_key(person.position): person.position for person in specialists(file)},
        )
        known = plan(file, year)
    lines = tuple(_lines(sources))
    remarks = [sources.ahead.why, *_absent(found)]
    if known is not None:
        remarks.insert(0, _known_remark(known))
    if not lines:
        remarks.append("План составить не из чего: внесите услуги или задайте часы приёма.")
    return PlanDraft(year, today, lines, round_id, _note(sources, line), tuple(remarks))


def _known_remark(known: Plan) -> str:
    title = f"План на {academic_year_title(known.year)} учебный год"
    if known.approved_on is not None:
        return (
            f"{title} утверждён {short_date(known.approved_on)}: новый его не заменит. Внесите "
            "корректировку в разделе «Мониторинг», на странице «План»."
        )
    return (
        f"{title} уже есть: {services(known.total)}, составлен {short_date(known.made_on)}. "
        "Новый план займёт его место."
    )


def _note(sources: _Sources, line: RoundLine) -> str:
    return (
        f"По опросу «{line.name}» (анкет — {grouped(line.forms)}). "
        f"{sources.ahead.why} Темы, специалисты, формы и виды помощи — среднее между "
        "пожеланиями семей и услугами за 12\u00a0месяцев."
    )


def _absent(found: Needs) -> Iterator[str]:
    for need in found.of(Meaning.SPECIALISTS):
        if not need.is_there and need.wished.count >= SMALL:
            whom = capital(said.specialist_whom(need.code))
            wish = f"{whom} просят {need.families}"
            yield f"{wish}, такого специалиста в центре нет: в план он не вошёл."


def _lines(sources: _Sources) -> Iterator[PlanLine]:
    reasons = {need.code: _reason(need, sources.needs) for need in sources.needs.wishes
               if need.meaning is Meaning.TOPICS}  # fmt: skip
    for unit, volume in sorted(Counter(_units(sources)).items(), key=_order):
        yield PlanLine(
            volume,
            unit.month,
            unit.kind,
            unit.form,
            sources.topic_ids.get(unit.topic),
            position=sources.positions.get(unit.position, ""),
            reason=reasons.get(unit.topic, ""),
        )


def _order(counted: tuple[_Unit, int]) -> tuple[str, ...]:
    return tuple(str(part or "") for part in counted[0])


def _reason(need: Need, found: Needs) -> str:
    wish = f"выбрали {need.families}"
    if not need.given:
        return f"{wish}; услуг за год не было"
    return f"{wish}; за год {said.services_given(need.given, found.given_total)}"


def _units(sources: _Sources) -> list[_Unit]:
    """Return every service of the year with all that it is told apart by.

    Each division is spread evenly over services put in the order of those before it, so that it
    holds, as nearly as whole numbers allow, within every topic and position too.
    """
    total = sum(portions(sources.ahead.total, sources.ahead.weights).values())
    units = [_Unit("", *pair, None, None) for pair in _pairs(sources, total)]
    forms = _divided(sources, total, _Division(Meaning.FORM, "form", form_of, Form))
    units = [unit._replace(form=form) for unit, form in _beside(units, spread(forms))]
    units.sort(key=_by_work)
    kinds = _divided(sources, total, _Division(Meaning.HELP, "kind", kind_of, Kind))
    units = [unit._replace(kind=kind) for unit, kind in _beside(units, spread(kinds))]
    units.sort(key=_by_work)
    months = spread(portions(sources.ahead.total, sources.ahead.weights))
    return [unit._replace(month=month) for unit, month in zip(units, months, strict=True)]


def _by_work(unit: _Unit) -> tuple[str, ...]:
    return unit.topic, unit.position, str(unit.form or ""), str(unit.kind or "")


def _beside(units: list[_Unit], values: Sequence[V]) -> "zip[tuple[_Unit, V | None]]":
    """Return the units with a value each; where nothing is known of it, with None."""
    unknown: list[V | None] = [None] * len(units)
    return zip(units, values or unknown, strict=True)


def _divided(sources: _Sources, total: int, division: _Division[V]) -> dict[V, int]:
    """Return the services by a value list."""
    wished: Counter[V] = Counter()
    for need in sources.needs.of(division.meaning):
        value = division.value_of(need.code)
        if value is not None:
            wished[value] += need.wished.count
    done = {value: float(count) for value, count in sources.given.shares(division.part).items()
            if isinstance(value, division.values)}  # fmt: skip
    return portions(total, middle(wished, done))


def _pairs(sources: _Sources, total: int) -> Iterator[tuple[str, str]]:
    topic_counts = _topics(sources, total) or {_NOBODY: total}
    position_counts = _positions(sources, total) or {_NOBODY: total}
    found = paired(topic_counts, position_counts, affinity(sources.given.pairs))
    for pair, number in sorted(found.items()):
        yield from [pair] * number


def _topics(sources: _Sources, total: int) -> dict[str, int]:
    """Return the services by topics still in the list, the most frequent first."""
    wished = {need.code: float(need.wished.count) for need in sources.needs.of(Meaning.TOPICS)
              if need.code in sources.topic_ids}  # fmt: skip
    done = {str(code): float(count) for code, count in sources.given.shares("topic").items()
            if code in sources.topic_ids}  # fmt: skip
    found = portions(total, middle(wished, done))
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _positions(sources: _Sources, total: int) -> dict[str, int]:
    """Return the services by the positions of those who work here."""
    there = [key for key in sources.positions if key]
    wished = {key: float(need.wished.count) for need in sources.needs.of(Meaning.SPECIALISTS)
              if (key := position_key(need.code)) in there}  # fmt: skip
    done = {str(key): float(count) for key, count in sources.given.shares("position").items()
            if key in there}  # fmt: skip
    return portions(total, middle(wished, done) or dict.fromkeys(there, 1.0))
