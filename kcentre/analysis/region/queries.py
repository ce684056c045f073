"""The forms that the centre keeps, and the figures their rows can show."""

from kcentre.analysis.region.records import FormDraft, FormLine, FormRow
from kcentre.analysis.region.tables import RegionForm, RegionFormRow
from kcentre.language import Problem, Refused, fold
from kcentre.monitoring.indicators import known_indicators
from kcentre.monitoring.targets.queries import figure_choices
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

Choice = tuple[str, str, str]
"""The code of a figure or an indicator, its title and its unit in words."""


def forms(file: CentreFile) -> list[FormLine]:
    """Return the forms by their titles."""
    query = RegionForm.select(RegionForm.id, RegionForm.title).order_by(RegionForm.title_key)
    lines = list(ask(file.db, query))
    return [FormLine(form_id, title, len(_rows(file, form_id))) for form_id, title in lines]


def form(file: CentreFile, form_id: int) -> FormDraft:
    """Return a form; raises `Refused` where it was removed."""
    query = RegionForm.select(RegionForm.title, RegionForm.note).where(RegionForm.id == form_id)
    for title, note in ask(file.db, query):
        return FormDraft(title, _rows(file, form_id), note)
    raise Refused([missing_form()])


def missing_form() -> Problem:
    """Return why a form can't be shown or changed."""
    return Problem("id", "Этой формы уже нет: её удалили.")


def is_taken(file: CentreFile, title: str, form_id: int | None) -> bool:
    """Return whether another form has this title."""
    same = (RegionForm.title_key == fold(title)) & (RegionForm.id != (form_id or 0))
    return bool(RegionForm.select().where(same).exists(file.db))


def row_choices(file: CentreFile) -> list[Choice]:
    """Return what a row can show: the indicators, then every figure."""
    own = [
        (one.code, f"{one.code} {one.title}", one.unit if isinstance(one.unit, str) else "")
        for one in known_indicators(file)
    ]
    return [*own, *figure_choices(file)]


def _rows(file: CentreFile, form_id: int) -> tuple[FormRow, ...]:
    table = RegionFormRow
    query = (
        table.select(table.title, table.number, table.unit, table.figure, table.text)
        .where(table.form == form_id)
        .order_by(table.place)
    )
    return tuple(FormRow(*row) for row in ask(file.db, query))
