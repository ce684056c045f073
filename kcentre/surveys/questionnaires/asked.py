"""The questions of versions with their options, read in two queries whatever their number."""

from collections import defaultdict

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys import tables
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import Meaning, QuestionKind


def questions_of(file: CentreFile, version_ids: list[int]) -> dict[int, list[Question]]:
    """Return the questions of versions in their order: a version's id → its questions."""
    table = tables.Question
    query = (
        table.select(
            table.version,
            table.id,
            table.text,
            table.kind,
            table.key,
            table.section,
            table.hint,
            table.is_obligatory,
            table.meaning,
            table.lowest,
            table.highest,
        )
        .where(table.version.in_(version_ids))
        .order_by(table.version, table.place, table.id)
    )
    options = _options_by_question(file, version_ids)
    found: dict[int, list[Question]] = defaultdict(list)
    for version_id, row_id, *texts, must, meaning, lowest, highest in ask(file.db, query):
        text, kind, key, section, hint = texts
        found[version_id].append(
            Question(
                text,
                QuestionKind(kind),
                tuple(options[row_id]),
                key,
                section,
                hint,
                bool(must),
                Meaning(meaning),
                lowest,
                highest,
                row_id,
            )
        )
    return found


def _options_by_question(file: CentreFile, version_ids: list[int]) -> dict[int, list[Option]]:
    table, asked = tables.QuestionOption, tables.Question
    query = (
        table.select(
            table.question,
            table.label,
            table.key,
            table.code,
            table.is_other,
            table.leads_to,
            table.id,
        )
        .join(asked)
        .where(asked.version.in_(version_ids))
        .order_by(table.question, table.place, table.id)
    )
    found: dict[int, list[Option]] = defaultdict(list)
    for question_id, label, key, code, is_other, leads_to, row_id in ask(file.db, query):
        found[question_id].append(Option(label, key, code, bool(is_other), leads_to, row_id))
    return found
