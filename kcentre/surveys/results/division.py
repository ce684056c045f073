"""How a question divides the forms: into its options, its marks, or bands of its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from peewee import Field, ModelAlias

from kcentre.language import Problem, Refused
from kcentre.storage import CentreFile
from kcentre.surveys.results.bands import bands
from kcentre.surveys.results.counts import by_number
from kcentre.surveys.results.merged import MergedQuestion
from kcentre.surveys.results.scope import Forms
from kcentre.surveys.tables import SurveyAnswer
from kcentre.surveys.values import SCALE, QuestionKind


@dataclass(frozen=True, slots=True)
class Division:
    """The parts of a question: their labels, and the place of each value of the answers' column.

    `is_several`: a form may be in more than one of them.
    """

    question: MergedQuestion
    labels: tuple[str, ...]
    places: Mapping[float, int]
    by_number: bool

    @property
    def is_several(self) -> bool:
        """Tell whether a form may be in several parts."""
        return self.question.kind is QuestionKind.SEVERAL

    def column(self, answer: "type[SurveyAnswer] | ModelAlias[SurveyAnswer]") -> Field:
        """Return the column of an answer (or of an alias of the table) that tells its part."""
        found: Field = answer.number if self.by_number else answer.option
        return found


def division(file: CentreFile, forms: Forms, question: MergedQuestion) -> Division:
    """Return how a question divides the forms. Raises `Refused` for one of free text."""
    match question.kind:
        case QuestionKind.TEXT:
            sentence = (
                f"На вопрос «{question.question.text}» отвечают своими словами: выберите вопрос "
                "с вариантами ответа, шкалой или числом."
            )
            raise Refused([Problem("key", sentence)])
        case QuestionKind.SCALE:
            marks = {float(mark): place for place, mark in enumerate(SCALE)}
            return Division(question, tuple(map(str, SCALE)), marks, by_number=True)
        case QuestionKind.NUMBER:
            return _banded(file, forms, question)
        case _:
            labels = tuple(merged.option.label for merged in question.options)
            places = {
                float(row_id): place
                for place, merged in enumerate(question.options)
                for row_id in merged.ids
            }
            return Division(question, labels, places, by_number=False)


def _banded(file: CentreFile, forms: Forms, question: MergedQuestion) -> Division:
    counts: dict[float, int] = {}
    for found in by_number(file, forms, question.ids).values():
        for number, count in found.items():
            counts[number] = counts.get(number, 0) + count
    parts = bands(counts)
    places = {
        number: place
        for place, band in enumerate(parts)
        for number in counts
        if band.low <= number <= band.high
    }
    return Division(question, tuple(band.label for band in parts), places, by_number=True)
