"""The questions of a questionnaire in their order; the first row is the questionnaire itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal

from kcentre.language import Problem
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from ui.records.places_card import PlacesCard, marks_of
from ui.records.rows import Note, Row
from ui.surveys.questionnaires.texts import FACTS, question_notes, questions_words, text_of
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone


class QuestionList(PlacesCard):
    """The first row is the questionnaire itself."""

    library_wanted = Signal()

    def __init__(self) -> None:
        words = ("Сделать копию вопроса", "Убрать вопрос")
        super().__init__("Вопросы", "Вопросы анкеты", *words)
        self.new = QuietButton("Вопрос", "plus")
        self.library = QuietButton("Из библиотеки…", "book-open")
        self.new.setToolTip("Insert")
        for button in (self.new, self.library):
            self.add_beneath(button)
        self.new.clicked.connect(self.adding_wanted)
        self.library.clicked.connect(self.library_wanted)

    def show_draft(
        self, draft: QuestionnaireDraft, problems: Iterable[Problem], *, is_read_only: bool
    ) -> None:
        """Show the questions with marks where something is wrong."""
        self.show_places(
            list(_rows(draft, marks_of(problems, "questions"))), is_read_only=is_read_only
        )
        self.set_note(questions_words(len(draft.questions)))


def _rows(draft: QuestionnaireDraft, marks: dict[int, Tone]) -> Iterator[Row]:
    about = Note(draft.purpose.label)
    yield Row(FACTS, "Название и вступление", notes=(about,), mark=marks.get(-1), stays=True)
    for place, question in enumerate(draft.questions):
        first, *leads = question_notes(draft.questions, place)
        notes = (Note(first), *(Note(lead, Tone.ACCENT) for lead in leads))
        number = f"{place + 1}"
        mark = marks.get(place)
        yield Row(question.key, text_of(question), number, notes, question.section, mark)
