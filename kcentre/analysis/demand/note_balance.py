"""What the analytic note shows of wishes beside the centre's hours and services."""

from collections.abc import Iterator

from kcentre.analysis.demand.codes import form_of
from kcentre.analysis.demand.conclusion_facts import RoundFacts
from kcentre.analysis.demand.needs import NEEDED, Need
from kcentre.centre.values import Form
from kcentre.language.dates import short_date
from kcentre.language.numbers import round_half_away
from kcentre.paper.document import Block, Cell, Column, Heading, Kind, Row, Table, body, group
from kcentre.surveys.results.protection import HIDDEN

_COLUMNS = (
    Column("Пожелание", weight=3),
    Column("Семей", Kind.INTEGER, absent=HIDDEN),
    Column("% ответивших", Kind.PERCENT, absent=HIDDEN),
    Column("Услуг за 12\u00a0месяцев", Kind.INTEGER),
    Column("Часов приёма в\u00a0неделю", Kind.DECIMAL),
)


def balance(facts: RoundFacts) -> Iterator[Block]:
    """Yield the table of wishes, services and hours; nothing where nothing was wished."""
    rows = tuple(_rows(facts))
    if not rows:
        return
    period = facts.needs.period
    days = f"с\u00a0{short_date(period.start)} по\u00a0{short_date(period.end)}"
    yield Heading("Спрос и возможности центра")
    yield Table(
        _COLUMNS,
        rows,
        caption="Пожелания семей, услуги и часы приёма",
        note=f"Услуги — {days}. Часы нескольких специалистов в одно время складываются. "
        "Услуги и часы дистанционной формы по каналам связи не разделены.",
    )


def _rows(facts: RoundFacts) -> Iterator[Row]:
    for meaning in NEEDED:
        question = facts.needs.results.meaning(meaning)
        wishes = facts.needs.of(meaning)
        if question is None or not wishes:
            continue
        yield group(question.text)
        for need in wishes:
            title = need.title if need.is_there else f"{need.title} (в\u00a0центре нет)"
            yield body(title, *_wished(need), *_answered(need))


def _wished(need: Need) -> tuple[Cell, Cell]:
    return (need.wished.count, need.wished.percent) if need.is_told else (None, None)


def _answered(need: Need) -> tuple[Cell, Cell]:
    if need.minutes is None or not need.is_there or form_of(need.code) is Form.VISIT:
        return need.given, None
    return need.given, round_half_away(need.minutes / 60)
