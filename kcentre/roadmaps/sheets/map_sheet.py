"""The paper «Дорожная карта»: план → корректировка → факт, and the calendar of it."""

import datetime as dt
from collections.abc import Iterator
from itertools import count

from kcentre.centre.letter import approved_by_head, issued_by, signed_name
from kcentre.centre.queries import passport
from kcentre.language import Refused
from kcentre.language.dates import long_date, short_date
from kcentre.language.quoting import quoted
from kcentre.language.sentences import ended, small
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
    group,
)
from kcentre.roadmaps import rules
from kcentre.roadmaps.queries import corrections, road_map
from kcentre.roadmaps.records import Correction, EventLine, Facts, RoadMapView, StageLine, TaskLine
from kcentre.roadmaps.sheets.timeline import timelines_of
from kcentre.roadmaps.sheets.words import corrected, mark, span, tasks_sentence, undated
from kcentre.storage import CentreFile

_TYPE_SIZE = 9.0
"""Seven columns of words on a landscape sheet: in points."""

_COLUMNS = (
    Column("№", weight=0.6),
    Column("Задача, результат", weight=4.4),
    Column("План", weight=1.7),
    Column("Корректировка", weight=1.8),
    Column("Факт", Kind.DATE, weight=1.3),
    Column("Ответственный", weight=2),
    Column("Отметка", weight=1.5),
)
_EVENT_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Мероприятие", weight=4),
    Column("Для кого", weight=2),
    Column("План", Kind.DATE, weight=1.3),
    Column("Факт", Kind.DATE, weight=1.3),
    Column("Отметка", weight=1.7),
)
_HISTORY_COLUMNS = (
    Column("Дата", Kind.DATE, weight=1.3),
    Column("Задача", weight=3.4),
    Column("Было", weight=1.4),
    Column("Стало", weight=1.4),
    Column("Причина", weight=3),
)


def road_map_sheet(file: CentreFile, road_map_id: int, today: dt.date, facts: Facts) -> Document:
    """Return a road map as a paper on a day; raises `Refused` where it was removed."""
    with file.reading():
        centre = passport(file)
        view = road_map(file, road_map_id, today, facts)
        history = corrections(file, road_map_id)
    if view is None:
        raise Refused([rules.REMOVED_MAP])
    title = quoted(view.line.draft.title)
    return Document(
        title=f"ДОРОЖНАЯ КАРТА\n{title}",
        subtitle=f"по состоянию на {long_date(today)}",
        subject=f"Дорожная карта {title}",
        **issued_by(centre),
        approved=approved_by_head(centre),
        landscape=True,
        blocks=(
            *_about(view),
            *_tasks(view, today),
            *timelines_of(view, today),
            *_events(view),
            *_history(history),
            Signature("Ответственный", signed_name(view.line.draft.responsible)),
        ),
    )


def _about(view: RoadMapView) -> Iterator[Block]:
    draft = view.line.draft
    ends = f" – {long_date(view.line.ends_on)}" if view.line.ends_on else ""
    told = (
        ("Цель", small(draft.goal)),
        ("Сроки", f"{long_date(view.line.starts_on)}{ends}"),
        ("Ответственный", draft.responsible),
        ("Куратор", draft.curator),
        ("Результат", draft.result),
    )
    for name, text in told:
        if text:
            yield Paragraph(f"{name}: {ended(text)}")


def _tasks(view: RoadMapView, today: dt.date) -> Iterator[Block]:
    yield Heading("Задачи")
    yield Table(_COLUMNS, tuple(_rows(view)), empty="задач пока нет", size=_TYPE_SIZE)
    if view.tasks:
        yield Paragraph(_conclusion(view, today))


def _rows(view: RoadMapView) -> Iterator[Row]:
    for number, stage in enumerate(view.stages, 1):
        yield group(_stage_words(number, stage))
        for place, task in enumerate(stage.tasks, 1):
            answers = stage.draft.responsible or view.line.draft.responsible
            yield _row(f"{number}.{place}", task, answers)


def _stage_words(number: int, stage: StageLine) -> str:
    who = f"ответственный: {stage.draft.responsible}" if stage.draft.responsible else ""
    told = ", ".join(filter(None, (span(stage.starts_on, stage.due), who)))
    return f"{number}. {stage.draft.title}" + (f" ({told})" if told else "")


def _row(number: str, task: TaskLine, answers: str) -> Row:
    """Return a task; for one without a responsible person that of its stage or map answers."""
    draft = task.draft
    small = [text for text in (draft.result, draft.note) if text]
    return body(
        number,
        Lines((Line(draft.title), *(Line(text, small=True) for text in small))),
        span(task.planned_start, task.planned_due),
        corrected(task) or None,
        task.done_on,
        draft.responsible or answers or None,
        mark(task),
    )


def _conclusion(view: RoadMapView, today: dt.date) -> str:
    """Return how far the tasks were fulfilled, all of them and those whose day has come."""
    due = [task for task in view.tasks if task.draft.due is not None and task.draft.due <= today]
    told = [tasks_sentence(view.tasks, today)]
    if due and len(due) < len(view.tasks):
        clause = f"срок которых наступил к\u00a0{short_date(today)}"
        told.append(tasks_sentence(due, today, clause))
    unknown = undated(view.tasks)
    if unknown:
        told.append(f"День выполнения не\u00a0известен: {unknown}.")
    return " ".join(told)


def _events(view: RoadMapView) -> Iterator[Block]:
    if view.events:
        yield Heading("Мероприятия")
        rows = tuple(map(_event_row, count(1), view.events))
        yield Table(_EVENT_COLUMNS, rows, size=_TYPE_SIZE)


def _event_row(number: int, event: EventLine) -> Row:
    draft = event.draft
    speakers = "; ".join(line.strip(" ;,") for line in draft.speakers.splitlines())
    small = ", ".join(filter(None, (draft.kind.label, draft.form.label, speakers)))
    return body(
        number,
        Lines((Line(draft.title), Line(small, small=True))),
        draft.audience or None,
        event.planned_on,
        event.held_on,
        event.state.label,
    )


def _history(found: list[Correction]) -> Iterator[Block]:
    if found:
        yield Heading("Корректировки")
        rows = (
            body(
                each.made_on,
                Lines((Line(each.title), Line(each.field.lower(), small=True))),
                each.old or None,
                each.new or None,
                each.reason or None,
            )
            for each in found
        )
        yield Table(_HISTORY_COLUMNS, tuple(rows), size=_TYPE_SIZE)
