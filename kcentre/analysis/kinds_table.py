"""The report's table of services by kind of help and form."""

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import SHARE, label_column, part_of, rest_of
from kcentre.centre.values import Form, Kind
from kcentre.figures.records import Figures, SessionFigures
from kcentre.language.numbers import grouped, share
from kcentre.paper import document as paper
from kcentre.paper.document import Cell, Column, Row, RowRole, Table

_FORMS = {
    Form.IN_PERSON: "очной",
    Form.VISIT: "выездной",
    Form.REMOTE: "дистанционной",
    None: "не указана",
}


def kinds_table(compared: Comparison, caption: str, shortest_minutes: int) -> Table:
    """Return the table; what is not known has a row and a column only where it occurs."""
    forms = [form for form in _FORMS if form or rest_of(_by_form)(compared.current)]
    heads = [Column(_FORMS[form], paper.Kind.INTEGER, group="Из них в форме") for form in forms]
    columns = (label_column("Вид помощи"), Column("Услуг", paper.Kind.INTEGER), *heads, SHARE)
    rows = [_row(compared, kind, forms) for kind in _kinds(compared)]
    return Table(
        columns,
        (*rows, _total(compared, forms)),
        caption,
        note=_durations(compared.current.sessions, shortest_minutes),
    )


def _kinds(compared: Comparison) -> list[Kind | None]:
    current = compared.current
    known = list(Kind) if part_of(_by_kind, *Kind)(current) else []
    return [*known, *([None] if rest_of(_by_kind)(current) else [])]


def _row(compared: Comparison, kind: Kind | None, forms: list[Form | None]) -> Row:
    count = part_of(_by_kind, kind) if kind else rest_of(_by_kind)
    sessions = compared.current.sessions
    cells = [_cell(sessions, kind, form) for form in forms]
    return _counted(sessions, kind.label if kind else "не указан", count(compared.current), cells)


def _total(compared: Comparison, forms: list[Form | None]) -> Row:
    sessions = compared.current.sessions
    cells = [
        sessions.by_form.get(form, 0) if form else rest_of(_by_form)(compared.current)
        for form in forms
    ]
    return _counted(sessions, "Итого", sessions.total, cells, RowRole.TOTAL)


def _counted(
    sessions: SessionFigures,
    label: str,
    number: int,
    cells: list[int],
    role: RowRole = RowRole.BODY,
) -> Row:
    shown: list[Cell] = [label, number, *cells, share(number, sessions.total)]
    return Row(tuple(shown), role)


def _cell(sessions: SessionFigures, kind: Kind | None, form: Form | None) -> int:
    """Return the services of one kind given in one form; None is what is not known."""
    forms = sessions.by_kind_and_form
    if kind and form:
        return forms.get(kind, {}).get(form, 0)
    if kind:
        return sessions.by_kind.get(kind, 0) - sum(forms.get(kind, {}).values())
    if form:
        return sessions.by_form.get(form, 0) - sum(_cell(sessions, known, form) for known in Kind)
    unknown = sessions.total - sum(sessions.by_kind.values())
    return unknown - sum(_cell(sessions, None, known) for known in Form)


def _durations(sessions: SessionFigures, shortest: int) -> str:
    note = "Услуга — одна консультация одного получателя."
    if sessions.short:
        note += f" Услуг короче {shortest}\u00a0минут: {grouped(sessions.short)}."
    if sessions.unknown_duration:
        note += f" Услуг, длительность которых не указана: {grouped(sessions.unknown_duration)}."
    return note


def _by_form(found: Figures) -> dict[Form, int]:
    return dict(found.sessions.by_form)


def _by_kind(found: Figures) -> dict[Kind, int]:
    return dict(found.sessions.by_kind)
