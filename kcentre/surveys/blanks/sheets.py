"""A questionnaire as people like to fill it in by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kcentre.centre.queries import passport
from kcentre.paper.document import (
    Align,
    Block,
    Choice,
    Choices,
    Document,
    Heading,
    Paragraph,
    WritingLines,
)
from kcentre.storage import CentreFile
from kcentre.surveys.blanks.records import BlankWish
from kcentre.surveys.questionnaires.option_keys import key_of
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.values import END, SCALE, QuestionKind

LARGE_PRINT = 1.5
"""18 points instead of 12: what is called large print."""

_LINES = {QuestionKind.TEXT: 2, QuestionKind.NUMBER: 1}
_SAMPLE = "№\u00a0________"
_OBLIGATORY = "Вопросы со звёздочкой\u00a0* важны больше всего: ответьте на них, пожалуйста."


def blanks(file: CentreFile, wish: BlankWish) -> Document:
    """Return the blanks of a round: one copy for each number, or one without a number.

    Raises `Refused` where the round is gone.
    """
    line = round_line(file, wish.round_id)
    draft = version(file, line.version_id).draft
    numbers = tuple(f"№\u00a0{number:04d}" for number in wish.numbers)
    return replace(
        sample_blank(file, draft),
        subject=line.name,
        copies=numbers or (_SAMPLE,),
        copy_of=_series(line),
        enlarged=LARGE_PRINT if wish.is_large else 1.0,
    )


def sample_blank(file: CentreFile, draft: QuestionnaireDraft) -> Document:
    """Return the blank of a questionnaire that no round has handed out yet: it has no number."""
    kindergarten = passport(file).kindergarten
    return Document(
        title=draft.title,
        organisation=kindergarten,
        subject=draft.title,
        letterhead=(kindergarten,),
        blocks=tuple(_blocks(draft)),
        is_form=True,
    )


def _series(line: RoundLine) -> str:
    """Return what tells these forms from those of other rounds and versions: «К7М-2»."""
    return f"Код\u00a0{line.code}-{line.version}"


def _blocks(draft: QuestionnaireDraft) -> Iterator[Block]:
    if draft.introduction:
        yield Paragraph(draft.introduction, Align.LEFT)
    if any(question.is_obligatory for question in draft.questions):
        yield Paragraph(_OBLIGATORY, Align.LEFT, small=True)
    places = {question.key: number for number, question in enumerate(draft.questions, 1)}
    for number, question in enumerate(draft.questions, 1):
        if question.section:
            yield Heading(question.section)
        yield from _question(number, question, places)
    if draft.closing:
        yield Paragraph(draft.closing, Align.LEFT)


def _question(number: int, question: Question, places: Mapping[str, int]) -> Iterator[Block]:
    star = "\u00a0*" if question.is_obligatory else ""
    yield Heading(f"{number}. {question.text}{star}", 2)
    if question.kind is QuestionKind.SCALE:
        marks = tuple(Choice(str(mark)) for mark in SCALE)
        yield Choices(marks, question.hint, True, question.lowest, question.highest)
    elif question.has_options:
        yield Choices(
            tuple(
                _choice(place, option, number, places)
                for place, option in enumerate(question.options)
            ),
            question.hint,
        )
    else:
        yield WritingLines(_LINES[question.kind], question.hint)


def _choice(place: int, option: Option, number: int, places: Mapping[str, int]) -> Choice:
    label = f"{option.label}:" if option.is_other else option.label
    return Choice(label, key_of(place), _leads(option, number, places), option.is_other)


def _leads(option: Option, number: int, places: Mapping[str, int]) -> str:
    """Return where ticking an option leads, where that is not simply the next question."""
    if option.leads_to == END:
        return "→ дальше отвечать не нужно"
    target = places.get(option.leads_to, 0)
    return f"→ переходите к вопросу {target}" if target > number + 1 else ""
