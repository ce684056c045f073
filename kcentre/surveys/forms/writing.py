"""Writing forms inside a running operation, one or thousands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, kept_day, short_date, today_here
from kcentre.spreadsheets.collection import without_collecting
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record
from kcentre.surveys.forms import rules
from kcentre.surveys.forms.family_codes import family_by_code
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.rows import AnswerRow, AnswerRows
from kcentre.surveys.forms.shaping import Shaping
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.rules import LARGEST_NUMBER
from kcentre.surveys.tables import SurveyAnswer, SurveyForm

_FORM = ("id", "round_id", "version_id", "number", "source", "filled_on", "entered_on",
         "fingerprint", "family_id")  # fmt: skip
_ANSWER = ("form_id", "question_id", "option_id", "number", "text")
_FORMS_A_REPORT = 500


@dataclass(frozen=True, slots=True)
class ReadyForm:
    """A form that may be written: the columns of its row, and the rows of its answers."""

    fields: dict[str, object]
    answers: tuple[AnswerRow, ...]


class FormWriting:
    """Checks forms against the file and each other, and makes their rows.

    It looks only among the numbers of these forms: entering one never waits for thousands.
    """

    def __init__(self, file: CentreFile, drafts: Sequence[FormDraft]) -> None:
        self._file = file
        numbers = (draft.number for draft in drafts if draft.number is not None)
        possible = [number for number in numbers if 0 < number <= LARGEST_NUMBER]
        self._lowest, self._highest = min(possible, default=0), max(possible, default=0)
        self._today = today_here()
        self._versions: dict[int, tuple[int, Shaping, AnswerRows]] = {}
        self._questionnaires: dict[int, int] = {}
        self._taken: dict[int, dict[int, str]] = {}
        self._families: dict[str, int | None] = {}

    def ready(self, draft: FormDraft, own_number: int | None = None) -> ReadyForm:
        """Return the rows of a form. Raises `Refused` where the rules forbid it.

        `own_number` is the number that the form being changed already has.
        """
        shaping, rows = self._version(draft)
        family_id = self._family(draft.family_code.strip())
        is_known = family_id is not None or not draft.family_code.strip()
        taken = None if draft.number == own_number else self._entered(draft)
        head = rules.heading_problems(draft, self._today, taken, family_is_known=is_known)
        shaped = shaping.shape(draft.answers)
        told = rules.answers_problems(shaping.questions, draft.answers, shaped)
        refuse_if_any(chain(head, told))
        if draft.number is not None:
            self._numbers(draft.round_id)[draft.number] = iso_day(self._today)
        fields: dict[str, object] = {
            "round_id": draft.round_id,
            "version_id": draft.version_id,
            "number": draft.number,
            "source": draft.source,
            "filled_on": iso_day(draft.filled_on),
            "entered_on": iso_day(self._today),
            "fingerprint": draft.fingerprint,
            "family_id": family_id,
        }
        return ReadyForm(fields, tuple(rows.of(shaped.answers)))

    def _version(self, draft: FormDraft) -> tuple[Shaping, AnswerRows]:
        if draft.version_id not in self._versions:
            found = version(self._file, draft.version_id)
            made = Shaping(found.questions), AnswerRows(found.questions)
            self._versions[draft.version_id] = found.questionnaire_id, *made
        if draft.round_id not in self._questionnaires:
            line = round_line(self._file, draft.round_id)
            self._questionnaires[draft.round_id] = line.questionnaire_id
        questionnaire_id, shaping, rows = self._versions[draft.version_id]
        if questionnaire_id != self._questionnaires[draft.round_id]:
            raise Refused([rules.foreign_version()])
        return shaping, rows

    def _family(self, code: str) -> int | None:
        if not code:
            return None
        if code not in self._families:
            self._families[code] = family_by_code(self._file, code)
        return self._families[code]

    def _entered(self, draft: FormDraft) -> str | None:
        day = None
        if draft.number is not None:
            day = kept_day(self._numbers(draft.round_id).get(draft.number))
        return short_date(day) if day else None

    def _numbers(self, round_id: int) -> dict[int, str]:
        """Return which numbers of a round are entered already, and the day of each."""
        if round_id not in self._taken:
            table = SurveyForm
            query = table.select(table.number, table.entered_on).where(
                (table.round == round_id) & table.number.between(self._lowest, self._highest)
            )
            self._taken[round_id] = dict(ask(self._file.db, query))
        return self._taken[round_id]


def kept_forms(
    file: CentreFile, drafts: Sequence[FormDraft], progress: Progress = UNWATCHED
) -> range:
    """Write new forms within a running operation; return their ids, in the order of the drafts.

    Raises `Refused` where any of them breaks a rule, and `Cancelled` at the user's wish: the
    operation then leaves nothing.
    """
    writing = FormWriting(file, drafts)
    first = file.db.next_id("survey_form")
    with without_collecting():
        for done in range(0, len(drafts), _FORMS_A_REPORT):
            progress.report(done, len(drafts))
            some = [writing.ready(draft) for draft in drafts[done : done + _FORMS_A_REPORT]]
            _insert(file, first + done, some)
    progress.report(len(drafts), len(drafts))
    return range(first, first + len(drafts))


def rewritten_form(file: CentreFile, form_id: int, draft: FormDraft) -> None:
    """Write a form anew within a running operation; the day of its entering stays.

    An answer that is still given keeps its row, and with it the topics found in it.
    """
    before = SurveyForm.select(SurveyForm.round, SurveyForm.number).where(SurveyForm.id == form_id)
    row = next(iter(ask(file.db, before)), None)
    if row is None:
        raise Refused([rules.missing_form()])
    if row[0] != draft.round_id:
        raise Refused([rules.foreign_version()])
    ready = FormWriting(file, [draft]).ready(draft, own_number=row[1])
    fields = {name: value for name, value in ready.fields.items() if name != "entered_on"}
    write_record(file, SurveyForm, form_id, fields, rules.missing_form())
    _rewrite_answers(file, form_id, ready.answers)


def _rewrite_answers(file: CentreFile, form_id: int, answers: Sequence[AnswerRow]) -> None:
    table = SurveyAnswer
    query = table.select(table.question, table.option, table.number, table.text, table.id)
    kept: dict[tuple[int, int | None], tuple[AnswerRow, int]] = {}
    for *columns, row_id in ask(file.db, query.where(table.form == form_id)):
        row = AnswerRow(*columns)
        kept[row[:2]] = row, row_id
    wanted = {answer[:2]: answer for answer in answers}
    gone = [row_id for place, (_, row_id) in kept.items() if place not in wanted]
    delete_records(file, table, gone)
    for place, answer in wanted.items():
        before = kept.get(place)
        if before is not None and before[0] != answer:
            fields = {"number": answer.number, "text": answer.text}
            write_record(file, table, before[1], fields)
    new = [(form_id, *answer) for place, answer in wanted.items() if place not in kept]
    file.db.insert_many("survey_answer", _ANSWER, new)


def _insert(file: CentreFile, first: int, forms: Sequence[ReadyForm]) -> None:
    rows = [
        (form_id, *(form.fields[name] for name in _FORM[1:]))
        for form_id, form in enumerate(forms, start=first)
    ]
    file.db.insert_many("survey_form", _FORM, rows)
    answers = [
        (form_id, *answer)
        for form_id, form in enumerate(forms, start=first)
        for answer in form.answers
    ]
    file.db.insert_many("survey_answer", _ANSWER, answers)
