"""What SQLite counts: answers by option and by number, forms that answered."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from peewee import JOIN, SQL, Expression, Function, ModelSelect, fn

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.results.scope import Forms, is_within
from kcentre.surveys.tables import SurveyAnswer, SurveyForm

_NUMBER_OF_ROWS = fn.COUNT(SQL("1"))


def answers_of(forms: Forms, *columns: object) -> "ModelSelect[Any]":
    """Return the query of the answers in the forms: rows of `SurveyAnswer` and `SurveyForm`."""
    same, counted = SurveyAnswer.form == SurveyForm.id, is_within(forms.scope)
    if forms.are_few:
        return SurveyForm.select(*columns).join(SurveyAnswer, JOIN.CROSS).where(same & counted)
    return SurveyAnswer.select(*columns).join(SurveyForm, on=same).where(counted)


def by_option(
    file: CentreFile, forms: Forms, question_ids: Collection[int]
) -> dict[int, dict[int | None, int]]:
    """Return how often each option was chosen: a question's id → an option's → answers.

    Under None are the answers that are a text only.
    """
    table = SurveyAnswer
    found: dict[int, dict[int | None, int]] = defaultdict(dict)
    query = answers_of(forms, table.question, table.option, _NUMBER_OF_ROWS)
    query = query.where(table.question.in_([*question_ids]))
    for question_id, option_id, count in ask(file.db, query.group_by(table.question, table.option)):
        found[question_id][option_id] = count
    return found


def by_number(
    file: CentreFile, forms: Forms, question_ids: Collection[int]
) -> dict[int, dict[float, int]]:
    """Return how often each number was given: a question's id → the number → answers."""
    if not question_ids:
        return {}
    table = SurveyAnswer
    found: dict[int, dict[float, int]] = defaultdict(dict)
    wanted = table.question.in_([*question_ids]) & table.number.is_null(False)
    query = answers_of(forms, table.question, table.number, _NUMBER_OF_ROWS).where(wanted)
    for question_id, number, count in ask(file.db, query.group_by(table.question, table.number)):
        found[question_id][number] = count
    return found


def texts_by_option(file: CentreFile, forms: Forms, option_ids: Collection[int]) -> dict[int, int]:
    """Return beside how many choices of an option («другое») something was written."""
    if not option_ids:
        return {}
    table = SurveyAnswer
    wanted = table.option.in_([*option_ids]) & (table.text != "")
    query = answers_of(forms, table.option, _NUMBER_OF_ROWS).where(wanted)
    return dict(ask(file.db, query.group_by(table.option)))


def forms_that_answered(
    file: CentreFile, forms: Forms, questions: Mapping[str, Sequence[int]]
) -> dict[str, int]:
    """Return how many forms answered each question, once however many options they chose.

    `questions`: the ids of each by its key. Each form is looked up by an index: a third of the
    time of counting distinct forms among the answers.
    """
    if not questions:
        return {}
    counts = [
        SurveyForm.select(_NUMBER_OF_ROWS).where(is_within(forms.scope) & answers_one_of(ids))
        for ids in questions.values()
    ]
    sums = SurveyForm.select(*counts).limit(1)
    found = ask(file.db, sums).fetchone() or (0,) * len(questions)
    return dict(zip(questions, found, strict=True))


def forms_led_past(file: CentreFile, forms: Forms, leading: Sequence[frozenset[int]]) -> list[int]:
    """Return for each set of options how many forms they led past what lies behind them.

    A form that also chose an option of the same question that leads there was not led past it.
    """
    return [_led_past(file, forms, option_ids) for option_ids in leading]


def answers_one_of(question_ids: Sequence[int]) -> Function:
    """Hold for the rows of `SurveyForm` that answer the question, in whichever version."""
    answer = SurveyAnswer.alias("given")
    return fn.EXISTS(
        answer.select(SQL("1")).where(
            (answer.form == SurveyForm.id) & answer.question.in_([*question_ids])
        )
    )


def _led_past(file: CentreFile, forms: Forms, option_ids: frozenset[int]) -> int:
    table, other = SurveyAnswer, SurveyAnswer.alias("other")
    leading = sorted(option_ids)
    staying = fn.EXISTS(
        other.select(SQL("1")).where(
            (other.form == table.form)
            & fn.LIKELY(other.question == table.question)  # or it is looked up among all forms
            & other.option.not_in(leading)
        )
    )
    wanted: Expression = table.option.in_(leading) & ~staying
    query = answers_of(forms, fn.COUNT(table.form.distinct())).where(wanted)
    return int(query.scalar(file.db))
