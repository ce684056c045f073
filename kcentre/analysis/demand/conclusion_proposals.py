"""«Предлагается: …»: what follows from the gaps, as the items of a list."""

from collections.abc import Iterator, Sequence

from kcentre.analysis.demand import said
from kcentre.analysis.demand.codes import kind_of, time_of_week
from kcentre.analysis.demand.conclusion_facts import RoundFacts
from kcentre.analysis.demand.conclusion_words import named_channels, unaware
from kcentre.analysis.demand.gaps import RATINGS_TARGET, Gap
from kcentre.analysis.demand.hours_proposed import ProposedWindow
from kcentre.analysis.demand.times import TIMES
from kcentre.premises.hours.texts import weekday_span
from kcentre.surveys.results.protection import SMALL
from kcentre.surveys.values import Meaning

_MANY_UNAWARE = 20
"""Per cent of families from which telling them of the help is proposed."""


def proposals(facts: RoundFacts) -> list[str]:
    """Return the list from «Предлагается:» on, a line each; empty where nothing was wished."""
    if facts.needs.results.responses < SMALL or not facts.needs.wishes:
        return []
    items = list(_items(facts))
    lines = [f"{number}) {item};" for number, item in enumerate(items, 1)]
    return ["Предлагается:", *lines[:-1], f"{lines[-1].rstrip(';')}."]


def _items(facts: RoundFacts) -> Iterator[str]:
    by_meaning = {meaning: [gap for gap in facts.gaps if gap.need.meaning is meaning]
                  for meaning in Meaning}  # fmt: skip
    yield from _hours(by_meaning[Meaning.TIME], facts.proposals)
    yield from map(_specialist, by_meaning[Meaning.SPECIALISTS])
    yield from _topics(by_meaning[Meaning.TOPICS])
    for gap in by_meaning[Meaning.HELP]:
        kind = kind_of(gap.need.code)
        if kind is not None:
            yield f"увеличить объём {kind.label.removesuffix('ая')}ой помощи"
    for gap in by_meaning[Meaning.FORM]:
        yield f"шире предлагать форму «{gap.need.title}»"
    yield from _information(facts)
    yield "составить план услуг на учебный год с\u00a0учётом выявленного спроса"


def _hours(lacking: Sequence[Gap], proposed: Sequence[ProposedWindow]) -> Iterator[str]:
    if proposed:
        windows = "; ".join(
            f"{weekday_span(one.window)} ({one.position or one.specialist})" for one in proposed
        )
        yield f"открыть дополнительные часы приёма: {windows}"
        return
    for gap in lacking:
        code = time_of_week(gap.need.code)
        if code is not None:
            yield f"найти возможность вести приём {TIMES[code].when}"


def _specialist(gap: Gap) -> str:
    whom = said.specialist_whom(gap.need.code)
    if gap.need.is_there:
        return f"увеличить часы приёма {whom}"
    return f"привлечь {whom} (по совместительству, по договору или через организацию-партнёра)"


def _topics(lacking: Sequence[Gap]) -> Iterator[str]:
    few = [gap for gap in lacking if gap.target != RATINGS_TARGET]
    if few:
        names = ", ".join(f"«{gap.need.title}»" for gap in few)
        word = "теме" if len(few) == 1 else "темам"
        yield f"предусмотреть в плане больше услуг по\u00a0{word} {names}"
    for gap in lacking:
        if gap.target == RATINGS_TARGET:
            yield f"разобрать с\u00a0педагогами оценки консультаций по\u00a0теме «{gap.need.title}»"


def _information(facts: RoundFacts) -> Iterator[str]:
    share = unaware(facts)
    if share is None or share.count * 100 < _MANY_UNAWARE * share.n:
        return
    channels = named_channels(facts)
    where = f"; самые удобные для них источники: {channels}" if channels else ""
    yield f"шире рассказывать семьям о бесплатной помощи центра{where}"
