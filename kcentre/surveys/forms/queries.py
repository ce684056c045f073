"""What is known about filled-in forms."""

import datetime as dt
from collections import Counter

from peewee import JOIN, fn

from kcentre.families.tables import Family
from kcentre.language import Problem, Refused
from kcentre.language.dates import kept_day, short_date, today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.forms import rules
from kcentre.surveys.forms.family_codes import family_by_code
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.rows import answers_of
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.tables import SurveyForm
from kcentre.surveys.values import Source


def form(file: CentreFile, form_id: int) -> FormDraft:
    """Return a form as it was entered; raises `Refused` where there is none any more."""
    table = SurveyForm
    query = (
        table.select(
            table.round, table.version, table.number, table.filled_on, table.source,
            table.fingerprint, Family.code,
        )
        .join(Family, JOIN.LEFT_OUTER)
        .where(table.id == form_id)
    )  # fmt: skip
    with file.reading():
        row = next(iter(ask(file.db, query)), None)
        if row is None:
            raise Refused([rules.missing_form()])
        answers = answers_of(file, [form_id]).get(form_id, {})
    round_id, version_id, number, filled_on, source, fingerprint, code = row
    day = kept_day(filled_on)
    return FormDraft(
        round_id, version_id, answers, number, day, Source(source), code or "", fingerprint
    )


def is_entered(
    file: CentreFile, round_id: int, number: int, by_other_than: int | None = None
) -> str | None:
    """Return the day («12.10.2026») when the form of that number was entered; None: it was not.

    `by_other_than` is the form that is being changed itself.
    """
    table = SurveyForm
    same = (table.round == round_id) & (table.number == number)
    query = table.select(table.entered_on).where(same & (table.id != (by_other_than or 0)))
    days = (short_date(dt.date.fromisoformat(day)) for (day,) in ask(file.db, query))
    return next(days, None)


def fingerprints(file: CentreFile, round_id: int) -> "Counter[str]":
    """Return how often each fingerprint stands in a round; forms without one are left out."""
    table = SurveyForm
    has_one = (table.round == round_id) & (table.fingerprint != "")
    query = table.select(table.fingerprint, fn.COUNT(table.id)).where(has_one)
    return Counter(dict(ask(file.db, query.group_by(table.fingerprint))))


def problems_of_form(
    file: CentreFile, draft: FormDraft, form_id: int | None = None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a form while it is being entered.

    Raises `Refused` where its version is gone.
    """
    with file.reading():
        asked = version(file, draft.version_id)
        taken = None
        if draft.number is not None:
            taken = is_entered(file, draft.round_id, draft.number, form_id)
        code = draft.family_code.strip()
        is_known = not code or family_by_code(file, code) is not None
    found = rules.form_problems(asked, draft, today_here(), taken, family_is_known=is_known)
    return tuple(found)
