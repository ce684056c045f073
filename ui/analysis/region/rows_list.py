"""The rows of a form in their order; the first row is the form itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Signal

from kcentre.analysis.region.records import FormDraft, FormRow, RowChoice, RowSort
from kcentre.language import Problem
from kcentre.language.plurals import counted
from ui.records.places_card import PlacesCard, marks_of
from ui.records.rows import Note, Row
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone


class FormRowsList(PlacesCard):
    """Insert adds a row, its button a heading too."""

    heading_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Строки", "Строки формы", "Сделать копию строки", "Убрать строку")
        self.new = QuietButton("Показатель", "plus")
        self.heading = QuietButton("Заголовок", "plus")
        self.new.setToolTip("Insert")
        for button in (self.new, self.heading):
            self.add_beneath(button)
        self.new.clicked.connect(self.adding_wanted)
        self.heading.clicked.connect(self.heading_wanted)

    def show_draft(
        self, draft: FormDraft, problems: Iterable[Problem], choices: Mapping[str, RowChoice]
    ) -> None:
        """Show the rows with marks where something is wrong."""
        self.show_places(list(_rows(draft, marks_of(problems, "rows"), choices)))
        self.set_note(counted(len(draft.rows), "строка", "строки", "строк"))


def _rows(
    draft: FormDraft, marks: Mapping[int, Tone], choices: Mapping[str, RowChoice]
) -> Iterator[Row]:
    about = Note(draft.title or "ещё без названия")
    yield Row(-1, "Название и примечание", notes=(about,), mark=marks.get(-1), stays=True)
    for place, row in enumerate(draft.rows):
        title = row.title or ("Новый заголовок" if row.is_heading else "Новая строка")
        notes = () if row.is_heading else (Note(_shown(row, choices)),)
        yield Row(place, title, row.number, notes, mark=marks.get(place), is_bold=row.is_heading)


def _shown(row: FormRow, choices: Mapping[str, RowChoice]) -> str:
    if row.sort is RowSort.TEXT:
        return f"текст: {row.text}" if row.text else "текст не написан"
    choice = choices.get(row.figure)
    return choice.named if choice is not None else "показатель не выбран"
