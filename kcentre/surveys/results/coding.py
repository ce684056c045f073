"""Coding free answers one topic at a time, as a hand on the keyboard does."""

from collections.abc import Sequence

from kcentre.journal.filters import is_one_of
from kcentre.language import Problem, Refused
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.writing import delete_records
from kcentre.surveys.tables import AnswerTopic, SurveyAnswer

_GONE = Problem("answers", "Этих ответов уже нет: их анкеты удалили.")


def switch_topic(file: CentreFile, answer_ids: Sequence[int], topic_id: int) -> Changes:
    """Let all these answers speak of a topic; where all of them do already, none of them does.

    Raises `Refused` where none of the answers is there any more.
    """
    with file.operation(_label(len(answer_ids))) as running:
        table = AnswerTopic
        wanted = (table.topic == topic_id) & is_one_of(table.answer, answer_ids)
        query = table.select(table.id, table.answer).where(wanted)
        marks: dict[int, int] = {answer: mark for mark, answer in ask(file.db, query)}
        there = SurveyAnswer.select(SurveyAnswer.id).where(is_one_of(SurveyAnswer.id, answer_ids))
        known = list(ask_ids(file.db, there))
        if not known:
            raise Refused([_GONE])
        unmarked = [answer_id for answer_id in known if answer_id not in marks]
        if unmarked:
            rows = [(answer_id, topic_id) for answer_id in unmarked]
            file.db.insert_many("answer_topic", ("answer_id", "topic_id"), rows)
        else:
            delete_records(file, table, list(marks.values()))
    return running.changes


def _label(answers: int) -> str:
    words = counted(answers, "свободного ответа", "свободных ответов", "свободных ответов")
    return f"Тема {words}"
