"""What the centre offers and when: from the journal, the topics and the hours."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.queries import topics
from kcentre.centre.values import OTHER_TOPIC, Form, Kind
from kcentre.journal.tables import Session
from kcentre.language.sentences import capital, small
from kcentre.paper.document import Align, Block, Column, Paragraph, Table, WritingLines, body
from kcentre.premises.hours.queries import windows
from kcentre.premises.timetable.approved import hours_table
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.known import known, usual_hours
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_GIVEN = "✓"
_NOTE = "✓ — услуги этого вида в этой форме уже оказаны или для неё открыты часы приёма."
_TO_BE_MARKED = "Отметьте знаком ✓, какая помощь в какой форме оказывается."
_BLANK_LINES = 2


def services(file: CentreFile) -> Iterator[Block]:
    """Yield the kinds of help by form, and the topics."""
    yield Paragraph(
        "Центр оказывает помощь четырёх видов в трёх формах; форму выбирает семья.", leads=True
    )
    given, open_forms = _given(file), _open_forms(file)
    rows = tuple(
        body(
            capital(kind.label),
            *(_GIVEN if (kind, form) in given or form in open_forms else "" for form in Form),
        )
        for kind in Kind
    )
    columns = (
        Column("Вид помощи", weight=1.4),
        *(Column(capital(form.label), align=Align.CENTRE) for form in Form),
    )
    yield Table(columns, rows, note=_NOTE if given or open_forms else _TO_BE_MARKED)
    offered = [
        small(topic.title)
        for topic in topics(file)
        if topic.parent_id is None and topic.code != OTHER_TOPIC
    ]
    if offered:
        yield Paragraph(f"Темы консультаций: {'; '.join(offered)}.")


def hours(file: CentreFile, today: dt.date) -> Iterator[Block]:
    """Yield the usual hours of a week; lines to write on where they are not set."""
    found = usual_hours(file, known(file, TimetableLook()), today).opened
    if not found:
        yield WritingLines(_BLANK_LINES)
        return
    yield hours_table(found)


def _given(file: CentreFile) -> set[tuple[str, str]]:
    """Return the pairs of kind and form that the journal has services of."""
    query = Session.select(Session.kind, Session.form).distinct()
    return {(kind, form) for kind, form in ask(file.db, query)}


def _open_forms(file: CentreFile) -> set[str]:
    """Return the forms that somebody receives in."""
    return {line.window.form for line in windows(file) if not line.is_retired}
