"""The library of questions: the program's, those of the ready questionnaires, the centre's own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.language import fold
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.asked import questions_of
from kcentre.surveys.questionnaires.queries import questionnaires
from kcentre.surveys.questionnaires.ready import ready_draft, ready_questionnaires
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.questionnaires.texts import centre_lists, has_choice, question_of, read_texts

OWN_GROUP = "Из Ваших анкет"


@dataclass(frozen=True, slots=True)
class LibraryQuestion:
    """A question to take over; `group` is what it is about, `source` where it comes from.

    It has no keys and leads nowhere: both belong to the questionnaire it came from.
    """

    question: Question
    group: str
    source: str


def library(file: CentreFile) -> list[LibraryQuestion]:
    """Return the questions to take over, none twice: the ready ones, the program's, the own."""
    with file.reading():
        offered = [*_ready(file), *_program(file), *_own(file)]
    found: dict[tuple[str, str], LibraryQuestion] = {}
    for one in offered:
        key = (fold(one.question.text), one.question.kind)
        found.setdefault(key, replace(one, question=_bare(one.question)))
    return list(found.values())


def _ready(file: CentreFile) -> Iterator[LibraryQuestion]:
    for ready in ready_questionnaires():
        source = f"готовая анкета «{ready.title}»"
        for question in ready_draft(file, ready.key).questions:
            yield LibraryQuestion(question, ready.title, source)


def _program(file: CentreFile) -> Iterator[LibraryQuestion]:
    lists = centre_lists(file)
    for group, questions in read_texts("library").items():
        for said in questions:
            question = question_of(said, lists)
            if has_choice(question):
                yield LibraryQuestion(question, group, "библиотека")


def _own(file: CentreFile) -> Iterator[LibraryQuestion]:
    lines = questionnaires(file, with_retired=True)
    asked = questions_of(file, [line.version_id for line in lines])
    for line in lines:
        for question in asked[line.version_id]:
            yield LibraryQuestion(question, OWN_GROUP, f"анкета «{line.title}»")


def _bare(question: Question) -> Question:
    options = tuple(replace(one, key="", leads_to="", id=None) for one in question.options)
    return replace(question, key="", section="", options=options, id=None)
