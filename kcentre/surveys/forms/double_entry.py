"""Double entry: a sample of the paper forms is entered a second time and compared.

The share of answers that differ is the usual measure of how carefully a pile was entered; what
differs is decided by a look at the paper.
"""

import random
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.numbers import share
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids
from kcentre.surveys.forms import rules
from kcentre.surveys.forms.comparing import Difference, compared, differing
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.second_entries import SecondEntry, content_of, second_entries
from kcentre.surveys.forms.shaping import Shaping
from kcentre.surveys.forms.writing import rewritten_form
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.tables import DoubleEntry, SurveyForm
from kcentre.surveys.values import Source

_WORST = 5


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A form of the sample; `disagreements` were found, `is_settled`: nothing is left to decide."""

    form_id: int
    number: int | None
    is_entered: bool
    disagreements: int
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well two entries agree.

    `forms` of a round are on paper, `chosen` of them are the sample, `compared` were entered
    twice; `rate` is the share of differing answers in per cent, None where nothing is compared;
    `worst` are the questions that differ most often.
    """

    forms: int
    chosen: int
    compared: int
    answers: int
    disagreements: int
    rate: float | None
    worst: tuple[tuple[str, int], ...] = ()


def choose_sample(
    file: CentreFile, round_id: int, percent: float, seed: int | None = None
) -> Changes:
    """Choose at random which paper forms are entered again, so many per cent of all.

    Forms chosen before stay. Only forms with a number are chosen: others can't be found in the
    pile. Raises `Refused` where there is none to be chosen. `seed` makes the choice repeatable.
    """
    if not 0 < percent <= 100:
        raise Refused([Problem("percent", "Доля анкет — от 1 до 100\u00a0%.")])
    with file.operation("Выбраны анкеты для проверки ввода") as running:
        numbered = _numbered_forms(file, round_id)
        chosen = {entry.form_id for entry in second_entries(file, round_id)}
        wanted = max(1, round(len(numbered) * percent / 100))
        free = [form_id for form_id in numbered if form_id not in chosen]
        refuse_if_any(_sample_problems(len(numbered), len(chosen), wanted))
        some = random.Random(seed)  # noqa: S311 — a sample of forms is no secret
        drawn = some.sample(free, min(wanted - len(chosen), len(free)))
        rows = [(form_id, iso_day(today_here())) for form_id in drawn]
        file.db.insert_many("double_entry", ("form_id", "chosen_on"), rows)
    return running.changes


def sample(file: CentreFile, round_id: int) -> list[SampleLine]:
    """Return the forms to be entered twice, by their numbers."""
    with file.reading():
        asked = _Versions(file)
        return [_line(entry, asked) for entry in second_entries(file, round_id)]


def keep_second(file: CentreFile, form_id: int, answers: Mapping[str, Answer]) -> Changes:
    """Keep the second entry of a form beside the first one, which stays as it is.

    Raises `Refused` where the form is gone or is not in the sample, or the answers break a rule.
    """
    first = form(file, form_id)
    number = "" if first.number is None else f" №\u00a0{first.number}"
    with file.operation(f"Введена второй раз анкета{number}") as running:
        entry = _entry(file, form_id)
        asked = version(file, first.version_id)
        shaped = Shaping(asked.questions).shape(answers)
        refuse_if_any(rules.answers_problems(asked.questions, answers, shaped))
        _write(file, replace(entry, first=first.answers, second=shaped.answers, is_settled=False))
    return running.changes


def differences(file: CentreFile, form_id: int) -> list[Difference]:
    """Return what is left to decide about a form; nothing once it is settled."""
    with file.reading():
        entry = _entry(file, form_id)
        first = form(file, form_id)
        asked = version(file, entry.version_id)
    if entry.second is None or entry.is_settled:
        return []
    return list(differing(asked.questions, first.answers, entry.second))


def correct(file: CentreFile, form_id: int, keys: Collection[str]) -> Changes:
    """Take the second answers to these questions over; at all others the first ones are right.

    The form is settled by it; the disagreement rate stays what it was.
    """
    first = form(file, form_id)
    number = "" if first.number is None else f" №\u00a0{first.number}"
    with file.operation(f"Сверена анкета{number}") as running:
        entry = _entry(file, form_id)
        second = entry.second
        if second is None:
            raise Refused([Problem("id", "Сначала введите эту анкету второй раз.")])
        answers = {key: answer for key, answer in first.answers.items() if key not in keys}
        answers |= {key: second[key] for key in keys if key in second}
        if answers != first.answers:
            rewritten_form(file, form_id, replace(first, answers=answers))
        _write(file, replace(entry, is_settled=True))
    return running.changes


def agreement(file: CentreFile, round_id: int) -> Agreement:
    """Return how well the entries of a round's sample agree."""
    with file.reading():
        paper = (SurveyForm.round == round_id) & (SurveyForm.source == Source.PAPER)
        forms = SurveyForm.select().where(paper).count(file.db)
        entries = list(second_entries(file, round_id))
        asked = _Versions(file)
        done = [entry for entry in entries if entry.second is not None]
        answers = sum(asked.compared(entry) for entry in done)
        found = [one for entry in done for one in asked.differing(entry)]
    worst = Counter(one.question.text for one in found).most_common(_WORST)
    rate = share(len(found), answers)
    return Agreement(forms, len(entries), len(done), answers, len(found), rate, tuple(worst))


class _Versions:
    """Compares entries by the questions of their versions, each read once."""

    def __init__(self, file: CentreFile) -> None:
        self._file = file
        self._known: dict[int, Version] = {}

    def differing(self, entry: SecondEntry) -> list[Difference]:
        questions = self._version(entry).questions
        return list(differing(questions, entry.first or {}, entry.second or {}))

    def compared(self, entry: SecondEntry) -> int:
        return compared(self._version(entry).questions, entry.first or {}, entry.second or {})

    def _version(self, entry: SecondEntry) -> Version:
        if entry.version_id not in self._known:
            self._known[entry.version_id] = version(self._file, entry.version_id)
        return self._known[entry.version_id]


def _line(entry: SecondEntry, asked: _Versions) -> SampleLine:
    if entry.second is None:
        return SampleLine(entry.form_id, entry.number, is_entered=False, disagreements=0)
    found = len(asked.differing(entry))
    is_settled = entry.is_settled or not found
    return SampleLine(entry.form_id, entry.number, True, found, is_settled)


def _sample_problems(forms: int, chosen: int, wanted: int) -> list[Problem]:
    if not forms:
        sentence = "Проверять нечего: введите бумажные анкеты с номерами."
        return [Problem("percent", sentence)]
    if chosen >= wanted:
        already = counted(chosen, "анкета", "анкеты", "анкет")
        sentence = f"Уже выбрано: {already} из {forms}. Чтобы проверить ещё, увеличьте долю."
        return [Problem("percent", sentence)]
    return []


def _numbered_forms(file: CentreFile, round_id: int) -> list[int]:
    table = SurveyForm
    is_paper = (table.round == round_id) & (table.source == Source.PAPER)
    query = table.select(table.id).where(is_paper & table.number.is_null(False))
    return list(ask_ids(file.db, query.order_by(table.number)))


def _entry(file: CentreFile, form_id: int) -> SecondEntry:
    round_id = form(file, form_id).round_id
    for entry in second_entries(file, round_id, form_id):
        return entry
    raise Refused([Problem("id", "Эта анкета не выбрана для второго ввода: выберите её снова.")])


def _write(file: CentreFile, entry: SecondEntry) -> None:
    fields = {"content": content_of(entry), "entered_on": iso_day(today_here())}
    DoubleEntry.update(**fields).where(DoubleEntry.form == entry.form_id).execute(file.db)
