"""What a person needs to know who enters a stack of paper forms."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from peewee import fn

from kcentre.journal.filters import is_one_of
from kcentre.language.dates import iso_day, today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.surveys.forms.queries import is_entered
from kcentre.surveys.questionnaires.queries import versions
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.rounds.blanks import version_of_number
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.tables import BlankPrint, SurveyForm


@dataclass(frozen=True, slots=True)
class Blank:
    """A paper form by its number: what is printed on it, when it was entered («12.10.2026»).

    `following` is the next number that was not entered yet.
    """

    number: int
    version_id: int
    entered_on: str | None
    following: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many forms of a round are entered: today, and in all."""

    today: int
    forms: int


@dataclass(frozen=True, slots=True)
class Stack:
    """A round whose forms are being entered; `blank` is the one that comes next."""

    round: RoundLine
    versions: Mapping[int, Version]
    blank: Blank
    tally: Tally


def stack(file: CentreFile, round_id: int) -> Stack:
    """Return what is entered already and what comes next.

    Raises `Refused` where the round is gone.
    """
    with file.reading():
        line = round_line(file, round_id)
        known = {version.id: version for version in versions(file, line.questionnaire_id)}
        number = _free_after(file, round_id, _last_entered(file, round_id))
        return Stack(line, known, blank(file, round_id, number), tally(file, round_id))


def blank(file: CentreFile, round_id: int, number: int, by_other_than: int | None = None) -> Blank:
    """Return what is known of a number; `by_other_than` is the form that is being changed."""
    with file.reading():
        return Blank(
            number,
            version_of_number(file, round_id, number),
            is_entered(file, round_id, number, by_other_than),
            _free_after(file, round_id, number),
        )


def tally(file: CentreFile, round_id: int) -> Tally:
    """Return how many forms of a round are entered."""
    is_of_today = SurveyForm.entered_on == iso_day(today_here())
    query = SurveyForm.select(fn.COUNT(SurveyForm.id), fn.COALESCE(fn.SUM(is_of_today), 0)).where(
        SurveyForm.round == round_id
    )
    forms, today = next(iter(ask(file.db, query)))
    return Tally(int(today), int(forms))


def still_kept(file: CentreFile, form_ids: Collection[int]) -> frozenset[int]:
    """Return those of the forms that were not removed or undone meanwhile."""
    query = SurveyForm.select(SurveyForm.id).where(is_one_of(SurveyForm.id, form_ids))
    return frozenset(ask_ids(file.db, query))


def _last_entered(file: CentreFile, round_id: int) -> int:
    """Return the number of the form entered last; before the first one, what precedes a stack."""
    has_number = (SurveyForm.round == round_id) & SurveyForm.number.is_null(False)
    query = SurveyForm.select(SurveyForm.number).where(has_number)
    for number in ask_ids(file.db, query.order_by(SurveyForm.id.desc()).limit(1)):
        return number
    is_paper = BlankPrint.last >= BlankPrint.first
    printed = BlankPrint.select(fn.MIN(BlankPrint.first)).where(
        (BlankPrint.round == round_id) & is_paper
    )
    return int(printed.scalar(file.db) or 1) - 1


def _free_after(file: CentreFile, round_id: int, number: int) -> int:
    later = (SurveyForm.round == round_id) & (SurveyForm.number > number)
    query = SurveyForm.select(SurveyForm.number).where(later).order_by(SurveyForm.number)
    free = number + 1
    for (taken,) in ask(file.db, query):
        if taken != free:
            break
        free += 1
    return free
