"""The paper «Информационная справка-отчёт»: the events of a period told in their order."""

import datetime as dt
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language import Refused
from kcentre.language.dates import long_date
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital, ended, small
from kcentre.paper.document import Block, Document, Heading, Paragraph
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.roadmaps import rules
from kcentre.roadmaps.queries import Found, all_found
from kcentre.roadmaps.records import NO_FACTS, Facts
from kcentre.roadmaps.sheets.conclusion import Chronicle, chronicle, conclusion
from kcentre.roadmaps.sheets.event_words import held_text, named, not_held_text
from kcentre.storage import CentreFile


def reference(
    file: CentreFile,
    road_map_id: int | None,
    period: Period,
    today: dt.date,
    facts: Facts = NO_FACTS,
) -> Document:
    """Return the events of a road map (None: of all) in a period as prose, and the conclusion.

    It stands as of the period's last day: what was held later wasn't held yet. Of a period that
    is not over it says so.
    """
    with file.reading():
        centre = passport(file)
        found = all_found(file, today, facts, with_retired=road_map_id is not None)
    own = [one for one in found if road_map_id in {None, one.line.id}]
    if road_map_id is not None and not own:
        raise Refused([rules.REMOVED_MAP])
    about = (
        _about(own[0])
        if road_map_id is not None
        else f"по\u00a0дорожным картам {centre.centre_genitive}"
    )
    over = titles.over(period)
    return Document(
        title=f"ИНФОРМАЦИОННАЯ СПРАВКА-ОТЧЁТ\nо\u00a0мероприятиях {about}\n{over}",
        subtitle=titles.still_running(today) if today <= period.end else "",
        subject=f"Информационная справка-отчёт о\u00a0мероприятиях {about} {over}",
        **issued_by(centre),
        blocks=(*_blocks(own, period, today, is_one=road_map_id is not None), signature(centre)),
    )


def _about(found: Found) -> str:
    return f"дорожной карты {quoted(found.line.draft.title)}"


def _blocks(
    found: Sequence[Found], period: Period, today: dt.date, *, is_one: bool
) -> Iterator[Block]:
    events = sorted((event for one in found for event in one.events), key=attrgetter("moment"))
    told = chronicle(events, period, today)
    if is_one:
        yield from _map_lines(found[0])
    many = len(found) > 1
    yield Heading("Проведённые мероприятия")
    yield from _held(told, is_named=many)
    if told.missed or told.cancelled:
        yield Heading("Непроведённые мероприятия")
        late = sorted((*told.missed, *told.cancelled), key=lambda event: event.planned_on)
        yield from (Paragraph(not_held_text(event)) for event in late)
    yield Heading("Вывод")
    tasks = [task for one in found for task in one.tasks] if is_one else []
    yield Paragraph(" ".join(conclusion(told, tasks)))


def _map_lines(found: Found) -> Iterator[Paragraph]:
    draft = found.line.draft
    told = (
        ("Цель", small(draft.goal)),
        ("Ответственный", draft.responsible),
        ("Куратор", draft.curator),
    )
    for name, text in told:
        if text:
            yield Paragraph(ended(f"{name}: {text}"))


def _held(told: Chronicle, *, is_named: bool) -> Iterator[Paragraph]:
    """Yield an event a paragraph; several on one day follow each other as such."""
    if told.early:
        days = "; ".join(f"{named(each)}\u00a0— {long_date(each.shown_on)}" for each in told.early)
        yield Paragraph(ended(f"До\u00a0начала периода, раньше срока, проведены: {days}"))
    before: dt.date | None = None
    for event in told.held:
        text = held_text(event, is_same_day=event.held_on == before)
        source = f" Дорожная карта: {quoted(event.map_title)}." if is_named else ""
        yield Paragraph(f"{text}{source}")
        before = event.held_on
    if not told.held:
        when = capital(titles.during(told.period))
        yield Paragraph(f"{when} мероприятия не\u00a0проводились.")
