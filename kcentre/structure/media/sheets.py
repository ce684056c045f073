"""The paper «Медиаплан» of an academic year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count

from kcentre.centre.letter import approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.language.dates import short_date, today_here
from kcentre.language.numbers import UNKNOWN, grouped
from kcentre.language.plurals import counted
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Heading,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
    total,
)
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile
from kcentre.structure.media.by_channel import NOBODY_ASKED, requests_by_channel
from kcentre.structure.media.plan.lines import EVERYBODY
from kcentre.structure.media.plan.queries import media_items
from kcentre.structure.media.plan.records import MediaLine
from kcentre.structure.media.values import MediaState

_TYPE_SIZE = 9.5
"""Nine columns of words on a landscape sheet: in points."""

_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Срок", weight=1.3),
    Column("Что сделать", weight=2.8),
    Column("Для кого", weight=2.4),
    Column("Канал", weight=2),
    Column("Сообщение", weight=3.2),
    Column("Ответственный", weight=2),
    Column("Охват: план / факт, чел.", weight=1.4),
    Column("Выполнение", weight=1.5),
)

_CHANNEL_COLUMNS = (
    Column("Откуда узнали о центре", weight=3),
    Column("Обращений", Kind.INTEGER),
)


def media_plan_sheet(file: CentreFile, year: int, today: dt.date | None = None) -> Document:
    """Return the media plan of the academic year that begins in `year`.

    Beneath it the requests of the year by the channels that brought any.
    """
    day = today or today_here()
    within = academic_year(year)
    with file.reading():
        centre = passport(file)
        items = media_items(file, year, day)
        came = requests_by_channel(file, within)
    title = f"на {within.word} учебный год"
    words = centre.centre_genitive
    channels = _channels([(one.name, one.requests) for one in came])
    return Document(
        title=f"МЕДИАПЛАН\n{words}\n{title}",
        subject=f"Медиаплан {words} {title}",
        **issued_by(centre),
        approved=approved_by_head(centre),
        landscape=True,
        blocks=(
            *_plan(items, day),
            *channels,
            Signature("Ответственный за информирование родителей", ""),
        ),
    )


def _plan(items: Sequence[MediaLine], today: dt.date) -> Iterator[Block]:
    kept = [item for item in items if item.state is not MediaState.DROPPED]
    numbers = count(1)
    rows = tuple(_row(item, next(numbers)) for item in kept)
    yield Table(_COLUMNS, rows, empty="в план ничего не внесено", size=_TYPE_SIZE)
    if kept:
        yield Paragraph(_summed(kept, today), small=True)


def _row(item: MediaLine, number: int) -> Row:
    draft = item.draft
    title = Lines((Line(draft.title), Line(draft.link, small=True))) if draft.link else draft.title
    return body(
        number,
        short_date(item.planned_on),
        title,
        item.audience or EVERYBODY,
        item.channel,
        draft.text or item.message,
        draft.responsible,
        " / ".join(_people(number) for number in (draft.reach_planned, draft.reach)),
        _done(item),
    )


def _done(item: MediaLine) -> str:
    done_on = item.draft.done_on
    if item.state is MediaState.DONE and done_on is not None:
        return f"{item.state.label} {short_date(done_on)}"
    return "" if item.state is MediaState.AHEAD else item.state.label


def _people(number: int | None) -> str:
    return "—" if number is None else grouped(number)


def _summed(items: Sequence[MediaLine], today: dt.date) -> str:
    states = [item.state for item in items]
    late = states.count(MediaState.LATE)
    whole = counted(len(items), "строка", "строки", "строк")
    reached = [item.draft.reach for item in items if item.draft.reach is not None]
    people = f", охват {grouped(sum(reached))} чел." if reached else "."
    late_words = f", просрочено {late}" if late else ""
    return (
        f"Всего {whole}: сделано {states.count(MediaState.DONE)}{late_words}{people} "
        f"Сведения на {short_date(today)}."
    )


def _channels(came: Sequence[tuple[str, int]]) -> Iterator[Block]:
    asked = [number for name, number in came if name != NOBODY_ASKED]
    if not any(asked):
        return
    yield Heading("Обращения по каналам", level=2)
    rows = [body(name, number) for name, number in came if number]
    whole = sum(number for _, number in came)
    yield Table(_CHANNEL_COLUMNS, (*rows, total("Всего", whole)), empty=UNKNOWN)
