"""What is known about questionnaires. A list of any length costs a handful of queries."""

from collections.abc import Iterator

import peewee

from kcentre.language import Refused, fold
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys import tables
from kcentre.surveys.questionnaires import rules
from kcentre.surveys.questionnaires.asked import questions_of
from kcentre.surveys.questionnaires.records import (
    QuestionnaireDraft,
    QuestionnaireLine,
    Version,
)
from kcentre.surveys.values import Purpose


def questionnaires(file: CentreFile, *, with_retired: bool = False) -> list[QuestionnaireLine]:
    """Return the questionnaires, the newest first, each with its newest version."""
    table = tables.Questionnaire
    query = table.select(table.id, table.title, table.purpose, table.is_retired)
    if not with_retired:
        query = query.where(~table.is_retired)
    with file.reading():
        rows = list(ask(file.db, query.order_by(table.id.desc())))
        last, asked = _newest_versions(file), _questions_by_version(file)
        rounds, forms = _rounds_by_questionnaire(file), _forms_by_questionnaire(file)
    lines = []
    for row_id, title, purpose, is_retired in rows:
        version_id, number = last[row_id]
        counts = (asked.get(version_id, 0), rounds.get(row_id, 0), forms.get(row_id, 0))
        lines.append(
            QuestionnaireLine(
                row_id, title, Purpose(purpose), version_id, number, *counts, bool(is_retired)
            )
        )
    return lines


def version(file: CentreFile, version_id: int) -> Version:
    """Return a version. Raises `Refused` where there is none any more."""
    found = _versions(file, tables.QuestionnaireVersion.id == version_id)
    if not found:
        raise Refused([rules.missing_questionnaire()])
    return found[0]


def newest(file: CentreFile, questionnaire_id: int) -> Version:
    """Return the newest version of a questionnaire. Raises `Refused` where there is none."""
    table = tables.QuestionnaireVersion
    latest = table.select(peewee.fn.MAX(table.id)).where(table.questionnaire == questionnaire_id)
    found = _versions(file, table.id == latest)
    if not found:
        raise Refused([rules.missing_questionnaire()])
    return found[0]


def versions(file: CentreFile, questionnaire_id: int) -> list[Version]:
    """Return all versions of a questionnaire, the newest first.

    Raises `Refused` where there is no such questionnaire any more.
    """
    found = _versions(file, tables.QuestionnaireVersion.questionnaire == questionnaire_id)
    if not found:
        raise Refused([rules.missing_questionnaire()])
    return found


def questionnaire_titled(file: CentreFile, title: str) -> int | None:
    """Return the id of the questionnaire with that title, ё as е; None where none has it."""
    table = tables.Questionnaire
    query = table.select(table.id).where(table.title_key == fold(title))
    row = next(iter(ask(file.db, query)), None)
    return None if row is None else row[0]


def _versions(file: CentreFile, which: peewee.Expression) -> list[Version]:
    table, whole, form = tables.QuestionnaireVersion, tables.Questionnaire, tables.SurveyForm
    forms = form.select(peewee.fn.COUNT(form.id)).where(form.version == table.id)
    query = (
        table.select(
            table.id,
            table.questionnaire,
            table.number,
            table.made_on,
            forms,
            whole.title,
            whole.purpose,
            table.introduction,
            table.closing,
            whole.ready_key,
        )
        .join(whole)
        .where(which)
        .order_by(table.number.desc())
    )
    with file.reading():
        rows = list(ask(file.db, query))
        asked = questions_of(file, [row[0] for row in rows])
    found = []
    for row_id, owner, number, made_on, forms_kept, title, purpose, *texts in rows:
        opening, closing, ready_key = texts
        questions = tuple(asked[row_id])
        draft = QuestionnaireDraft(title, Purpose(purpose), opening, closing, questions, ready_key)
        found.append(Version(row_id, owner, number, made_on, forms_kept, draft))
    return found


def _newest_versions(file: CentreFile) -> dict[int, tuple[int, int]]:
    table = tables.QuestionnaireVersion
    query = table.select(table.questionnaire, table.id, table.number).order_by(table.number)
    return {owner: (row_id, number) for owner, row_id, number in ask(file.db, query)}


def _questions_by_version(file: CentreFile) -> dict[int, int]:
    table = tables.Question
    return dict(_counted(file, table, table.version))


def _rounds_by_questionnaire(file: CentreFile) -> dict[int, int]:
    table = tables.SurveyRound
    return dict(_counted(file, table, table.questionnaire))


def _forms_by_questionnaire(file: CentreFile) -> dict[int, int]:
    form, whole = tables.SurveyForm, tables.QuestionnaireVersion
    query = (
        form.select(whole.questionnaire, peewee.fn.COUNT(form.id))
        .join(whole)
        .group_by(whole.questionnaire)
    )
    return dict(ask(file.db, query))


def _counted(
    file: CentreFile, table: type[peewee.Model], by: peewee.Field
) -> Iterator[tuple[int, int]]:
    query = table.select(by, peewee.fn.COUNT(peewee.SQL("1"))).group_by(by)
    return ((owner, count) for owner, count in ask(file.db, query))
