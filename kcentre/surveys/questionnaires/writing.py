"""Questionnaires written inside a running operation."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language import fold
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys import tables
from kcentre.surveys.questionnaires import queries
from kcentre.surveys.questionnaires.keys import KnownKeys, Label, keyed, label_of, wording_of
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft, Version


def write_questionnaire(file: CentreFile, draft: QuestionnaireDraft) -> int:
    """Write a new questionnaire with its first version, as `shaped`; return its id."""
    table = tables.Questionnaire
    fields = {
        "title": draft.title,
        "title_key": fold(draft.title),
        "purpose": draft.purpose,
        "ready_key": draft.ready_key,
    }
    questionnaire_id = int(table.insert(**fields).execute(file.db))
    asked = keyed(draft.questions, KnownKeys())
    _write_version(file, questionnaire_id, 1, replace(draft, questions=asked))
    return questionnaire_id


def write_change(file: CentreFile, questionnaire_id: int, draft: QuestionnaireDraft) -> None:
    """Write what a questionnaire became, as `shaped`.

    The newest version is written over while nothing of it is in the world: no form and no printed
    blank. Otherwise a new one is made, and the rounds that have neither follow to it.
    """
    known = queries.versions(file, questionnaire_id)
    last = known[0]
    _write_heading(file, last, draft)
    is_fresh = is_untouched(file, last)
    asked = keyed(draft.questions, _known_keys(known, is_rewritten=is_fresh))
    after = replace(draft, questions=asked)
    if _is_same(last.draft, after):
        return
    if is_fresh:
        _rewrite(file, last, after)
        return
    version_id = _write_version(file, questionnaire_id, last.number + 1, after)
    _follow(file, questionnaire_id, version_id)


def is_untouched(file: CentreFile, version: Version) -> bool:
    """Tell whether a version has neither forms nor printed blanks."""
    blanks = tables.BlankPrint.select().where(tables.BlankPrint.version == version.id)
    return not version.forms and not blanks.exists(file.db)


def _known_keys(known: Sequence[Version], *, is_rewritten: bool) -> KnownKeys:
    lasting = known[1:] if is_rewritten else known
    # From the oldest on: how a question is asked lately decides.
    kinds = {question.key: question.kind for one in reversed(lasting) for question in one.questions}
    options: dict[str, frozenset[str]] = defaultdict(frozenset)
    labels: dict[str, dict[Label, str]] = defaultdict(dict)
    for question in (question for one in reversed(known) for question in one.questions):
        options[question.key] |= {option.key for option in question.options}
        labels[question.key].update((label_of(one), one.key) for one in question.options)
    texts = {wording_of(question): question.key
             for one in reversed(lasting) for question in one.questions
             if kinds[question.key] is question.kind}  # fmt: skip
    own = frozenset(question.key for question in known[0].questions) if is_rewritten else ()
    return KnownKeys(kinds, frozenset(own), options, texts, labels)


def _is_same(before: QuestionnaireDraft, after: QuestionnaireDraft) -> bool:
    texts = (before.introduction, before.closing) == (after.introduction, after.closing)
    return texts and tuple(map(_bare, before.questions)) == tuple(map(_bare, after.questions))


def _bare(question: Question) -> Question:
    options = tuple(replace(option, id=None) for option in question.options)
    return replace(question, id=None, options=options)


def _write_heading(file: CentreFile, last: Version, draft: QuestionnaireDraft) -> None:
    if (last.draft.title, last.draft.purpose) == (draft.title, draft.purpose):
        return
    table = tables.Questionnaire
    fields = {"title": draft.title, "title_key": fold(draft.title), "purpose": draft.purpose}
    table.update(**fields).where(table.id == last.questionnaire_id).execute(file.db)


def _write_version(
    file: CentreFile, questionnaire_id: int, number: int, draft: QuestionnaireDraft
) -> int:
    fields = {
        "questionnaire": questionnaire_id,
        "number": number,
        "made_on": today_here().isoformat(),
        "introduction": draft.introduction,
        "closing": draft.closing,
    }
    version_id = int(tables.QuestionnaireVersion.insert(**fields).execute(file.db))
    _write_questions(file, version_id, draft.questions)
    return version_id


def _rewrite(file: CentreFile, last: Version, draft: QuestionnaireDraft) -> None:
    table, asked = tables.QuestionnaireVersion, tables.Question
    fields = {
        "introduction": draft.introduction,
        "closing": draft.closing,
        "made_on": today_here().isoformat(),
    }
    table.update(**fields).where(table.id == last.id).execute(file.db)
    asked.delete().where(asked.version == last.id).execute(file.db)
    _write_questions(file, last.id, draft.questions)


def _write_questions(file: CentreFile, version_id: int, asked: Sequence[Question]) -> None:
    names = ("key", "kind", "text", "section", "hint", "is_obligatory", "meaning")
    for place, question in enumerate(asked):
        fields = {name: getattr(question, name) for name in (*names, "lowest", "highest")}
        row = tables.Question.insert(version=version_id, place=place, **fields)
        _write_options(file, int(row.execute(file.db)), question.options)


def _write_options(file: CentreFile, question_id: int, options: Sequence[Option]) -> None:
    table = tables.QuestionOption
    columns = (
        table.question,
        table.place,
        table.key,
        table.label,
        table.code,
        table.is_other,
        table.leads_to,
    )
    rows = [
        (question_id, place, one.key, one.label, one.code, one.is_other, one.leads_to)
        for place, one in enumerate(options)
    ]
    if rows:
        table.insert_many(rows, columns).execute(file.db)


def _follow(file: CentreFile, questionnaire_id: int, version_id: int) -> None:
    table, form, blank = tables.SurveyRound, tables.SurveyForm, tables.BlankPrint
    busy = [
        *ask_ids(file.db, form.select(form.round).distinct()),
        *ask_ids(file.db, blank.select(blank.round).distinct()),
    ]
    untouched = (table.questionnaire == questionnaire_id) & table.id.not_in(busy)
    table.update(version=version_id).where(untouched).execute(file.db)
