"""Questionnaires as screens and papers see them."""

from dataclasses import dataclass

from kcentre.surveys.values import CHOSEN_FROM_OPTIONS, Meaning, Purpose, QuestionKind


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose.

    `key` is the same in every version, empty while new. `leads_to`: the key of the question that
    follows when it is chosen, `values.END` to finish, empty for the next one. `code`: what it
    stands for (a kind of help, a topic, a position, a form, a time), empty where nothing.
    """

    label: str
    key: str = ""
    code: str = ""
    is_other: bool = False
    leads_to: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question; one with a `section` begins that section.

    `key` is the same in every version, empty while new. `lowest` and `highest` name the ends of a
    scale.
    """

    text: str
    kind: QuestionKind
    options: tuple[Option, ...] = ()
    key: str = ""
    section: str = ""
    hint: str = ""
    is_obligatory: bool = False
    meaning: Meaning = Meaning.NONE
    lowest: str = ""
    highest: str = ""
    id: int | None = None

    @property
    def has_options(self) -> bool:
        """Tell whether it is answered by choosing among options."""
        return self.kind in CHOSEN_FROM_OPTIONS

    @property
    def other(self) -> Option | None:
        """The option beside which something is written, where there is one."""
        return next((option for option in self.options if option.is_other), None)


@dataclass(frozen=True, slots=True)
class QuestionnaireDraft:
    """A questionnaire being designed."""

    title: str = ""
    purpose: Purpose = Purpose.OTHER
    introduction: str = ""
    closing: str = ""
    questions: tuple[Question, ...] = ()
    ready_key: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a questionnaire, with what it asks; `number` runs from 1.

    `forms`: how many forms of it are kept; with any it is never changed again.
    """

    id: int
    questionnaire_id: int
    number: int
    made_on: str
    forms: int
    draft: QuestionnaireDraft

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions in their order."""
        return self.draft.questions


@dataclass(frozen=True, slots=True)
class QuestionnaireLine:
    """A questionnaire in a list: its newest version, and what came of it."""

    id: int
    title: str
    purpose: Purpose
    version_id: int
    version: int
    questions: int
    rounds: int
    forms: int
    is_retired: bool = False
