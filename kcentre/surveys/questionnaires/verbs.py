"""What can be done to questionnaires. Each verb is one operation that can be undone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records
from kcentre.surveys import tables
from kcentre.surveys.questionnaires import queries
from kcentre.surveys.questionnaires.checks import problems_of_questionnaire
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.questionnaires.rules import LONGEST_TITLE
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.writing import write_change, write_questionnaire


def add_questionnaire(file: CentreFile, draft: QuestionnaireDraft) -> Changes:
    """Add a questionnaire; its first version is what the draft asks."""
    kept = shaped(draft)
    with file.operation(f"Добавлена анкета «{kept.title}»") as running:
        refuse_if_any(problems_of_questionnaire(file, None, kept))
        write_questionnaire(file, kept)
    return running.changes


def change_questionnaire(
    file: CentreFile, questionnaire_id: int, draft: QuestionnaireDraft
) -> Changes:
    """Change what a questionnaire asks; answers given already stay with their version.

    Its newest version is written over while it has neither forms nor printed blanks; otherwise a
    new one is made.
    """
    kept = shaped(draft)
    with file.operation(f"Изменена анкета «{kept.title}»") as running:
        refuse_if_any(problems_of_questionnaire(file, questionnaire_id, kept))
        write_change(file, questionnaire_id, kept)
    return running.changes


def copy_questionnaire(file: CentreFile, questionnaire_id: int) -> Changes:
    """Add a copy of a questionnaire's newest version under a title of its own."""
    draft = queries.newest(file, questionnaire_id).draft
    with file.operation(f"Скопирована анкета «{draft.title}»") as running:
        copied = replace(draft, title=_free_title(file, draft.title))
        write_questionnaire(file, shaped(copied))
    return running.changes


def retire_questionnaires(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Put questionnaires into the archive; their rounds and answers stay."""
    return _mark(file, ids, "В архив: {}", is_retired=True)


def restore(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Take questionnaires out of the archive."""
    return _mark(file, ids, "Из архива: {}", is_retired=False)


def remove_questionnaire(file: CentreFile, questionnaire_id: int) -> Changes:
    """Remove a questionnaire with its rounds.

    Raises `Refused` where forms are kept or blanks were printed: there is the archive for it.
    """
    last = queries.newest(file, questionnaire_id)
    with file.operation(f"Удалена анкета «{last.draft.title}»") as running:
        _refuse_if_used(file, questionnaire_id)
        rounds = tables.SurveyRound
        rounds.delete().where(rounds.questionnaire == questionnaire_id).execute(file.db)
        delete_records(file, tables.Questionnaire, [questionnaire_id])
    return running.changes


def _refuse_if_used(file: CentreFile, questionnaire_id: int) -> None:
    found = queries.versions(file, questionnaire_id)
    forms = sum(one.forms for one in found)
    blank = tables.BlankPrint
    printed = blank.select().where(blank.version.in_([one.id for one in found]))
    why = ""
    if forms:
        kept = counted(forms, "заполненная анкета", "заполненные анкеты", "заполненных анкет")
        why = f"По ней хранится {kept}"
    elif printed.exists(file.db):
        why = "Её уже раздают родителям"
    if why:
        raise Refused([Problem("id", f"{why}: уберите её в архив, удалить нельзя.")])


def _mark(file: CentreFile, ids: Sequence[int], label: str, *, is_retired: bool) -> Changes:
    table = tables.Questionnaire
    titles = [
        title for (title,) in ask(file.db, table.select(table.title).where(table.id.in_(ids)))
    ]
    what = f"анкета «{titles[0]}»" if len(titles) == 1 else _questionnaires(len(titles))
    with file.operation(label.format(what)) as running:
        marked = table.update(is_retired=is_retired).where(table.id.in_(ids))
        marked.execute(file.db)
    return running.changes


def _free_title(file: CentreFile, title: str) -> str:
    marks = chain(["(копия)"], (f"(копия {number})" for number in count(2)))
    titles = (f"{title[: LONGEST_TITLE - len(mark) - 1]} {mark}" for mark in marks)
    return next(one for one in titles if queries.questionnaire_titled(file, one) is None)


def _questionnaires(number: int) -> str:
    return counted(number, "анкета", "анкеты", "анкет")
