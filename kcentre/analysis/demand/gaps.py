"""Where the centre falls short of what families wish, as sentences, the strongest gap first.

Before the centre has any hours at all, only the times wished are told.

A wish is a gap when at least five families and a share of `_MANY` have it, and its part of the
hours (of the services, where hours say nothing) is under half of its part of all wishes. How
strong a gap is: the share of families with the wish, times the part of it that is not met.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kcentre.analysis.demand import said
from kcentre.analysis.demand.codes import form_of, kind_of, time_of_week
from kcentre.analysis.demand.needs import Need, Needs
from kcentre.analysis.demand.times import TIMES
from kcentre.centre.values import Form
from kcentre.language.sentences import capital
from kcentre.surveys.results.protection import SMALL
from kcentre.surveys.values import Meaning

HOURS_TARGET = "premises/hours"
FIRST_HOURS_TARGET = "premises/hours/new"
SPECIALISTS_TARGET = "centre/specialists"
RATINGS_TARGET = "journal/ratings"

_MANY, _MANY_FOR_SOMEBODY = 15, 10
"""Per cent of families from which a wish counts; a specialist is asked for by fewer."""
_MET_ENOUGH = 0.5
_FEWEST_RATINGS = 10


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in one sentence; `target` is where something can be done about it.

    `weight`: 0…1, the share of families whose wish is not met. `need` is the wish.
    """

    sentence: str
    target: str
    weight: float
    need: Need


def gaps(found: Needs) -> tuple[Gap, ...]:
    """Return the gaps, the strongest first; the channels of a form are one gap."""
    known: dict[tuple[Meaning, str], Gap] = {}
    for gap in sorted(_gaps(found), key=lambda gap: -gap.weight):
        known.setdefault((gap.need.meaning, gap.need.code.partition("/")[0]), gap)
    return tuple(known.values())


def plan_target(found: Needs) -> str:
    """Return where the plan is drafted from this round."""
    return f"surveys/conclusions/{found.round_id}"


def _gaps(found: Needs) -> Iterator[Gap]:
    about: dict[Meaning, Callable[[Needs, Need], Gap | None]] = {
        Meaning.TOPICS: _topic,
        Meaning.HELP: _kind,
        Meaning.SPECIALISTS: _specialist,
        Meaning.FORM: _form,
        Meaning.TIME: _time,
    }
    for need in found.wishes:
        gap = about[need.meaning](found, need) if _is_wished(need) else None
        if gap is not None:
            yield gap
        elif _is_wished(need) and (unsatisfied := _badly_rated(found, need)):
            yield unsatisfied


def _is_wished(need: Need) -> bool:
    least = _MANY_FOR_SOMEBODY if need.meaning is Meaning.SPECIALISTS else _MANY
    return need.wished.count >= SMALL and need.wished.count * 100 >= least * need.wished.n


def _unmet(need: Need, had: float, whole: float) -> float:
    """Return the weight of a gap; 0 where there is none."""
    if not need.part:
        return 0.0
    met = had / whole / need.part if whole else 0.0
    return need.wished.count / need.wished.n * (1 - met) if met < _MET_ENOUGH else 0.0


def _topic(found: Needs, need: Need) -> Gap | None:
    start = f"Тему «{need.title}» выбрали {need.families}"
    return _by_services(found, need, start, "по ней")


def _kind(found: Needs, need: Need) -> Gap | None:
    kind = kind_of(need.code)
    name = f"{kind.label.removesuffix('ая')}ую помощь" if kind else f"помощь «{need.title}»"
    start = f"{capital(name)} назвали нужной {need.families}"
    return _by_services(found, need, start, "по этому виду")


def _by_services(found: Needs, need: Need, start: str, by: str) -> Gap | None:
    """Return the gap between a wish and the services of a year; without any there is none."""
    weight = _unmet(need, need.given, found.given_total)
    if not found.given_total or not weight:
        return None
    if need.given:
        rest = f"за год {by} {said.services_given(need.given, found.given_total)}"
    else:
        rest = f"за год {by} не дано ни одной услуги"
    return Gap(f"{start}, {rest}.", plan_target(found), weight, need)


def _specialist(found: Needs, need: Need) -> Gap | None:
    if not need.is_there:
        whom = capital(said.specialist_whom(need.code))
        sentence = f"{whom} просят {need.families}, такого специалиста в центре нет."
        return Gap(sentence, SPECIALISTS_TARGET, need.wished.count / need.wished.n, need)
    if not found.open_minutes:
        return None
    start = f"К {said.specialist_to_whom(need.code)} хотят обратиться {need.families}"
    return _by_hours(found, need, start, "")


def _form(found: Needs, need: Need) -> Gap | None:
    start = f"Форму «{need.title}» считают удобной {need.families}"
    if found.given_total:
        return _by_services(found, need, start, "в этой форме")
    form = form_of(need.code)
    if form is Form.VISIT or not found.open_minutes:
        return None
    return _by_hours(found, need, start, "для неё ")


def _time(found: Needs, need: Need) -> Gap | None:
    code = time_of_week(need.code)
    if code is None:
        return None
    time = TIMES[code]
    start = f"{capital(time.when)} хотят приходить {need.families}"
    return _by_hours(found, need, start, f"{time.bounds} ")


def _by_hours(found: Needs, need: Need, start: str, where: str) -> Gap | None:
    weight = _unmet(need, need.minutes or 0.0, found.open_minutes)
    if not weight:
        return None
    if not found.open_minutes:
        return Gap(f"{start}, часы приёма пока не заданы.", FIRST_HOURS_TARGET, weight, need)
    if need.minutes:
        rest = f"{where}{said.open_hours(need.minutes, found.open_minutes)}"
    else:
        rest = f"{where}приёма нет" if where else "часов приёма у этого специалиста нет"
    return Gap(f"{start}, {rest}.", HOURS_TARGET, weight, need)


def _badly_rated(found: Needs, need: Need) -> Gap | None:
    """Return that a topic many families wish is given, but not well enough."""
    count, positive = need.rated.count, need.rated.positive
    if (
        need.meaning is not Meaning.TOPICS
        or count < _FEWEST_RATINGS
        or positive * 100 >= found.norm * count
    ):
        return None
    sentence = (
        f"Тему «{need.title}» выбрали {need.families}, положительных оценок по ней "
        f"{said.percent(positive, count)} (всего оценок — {count}) при норме "
        f"{found.norm}{said.NBSP}%."
    )
    weight = need.wished.count / need.wished.n * (1 - positive / count)
    return Gap(sentence, RATINGS_TARGET, weight, need)
