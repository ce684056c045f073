"""What an import of answers would do, worked out whole before anything is written."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kcentre.language import Problem, fold, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.typed import tidy
from kcentre.spreadsheets.collection import without_collecting
from kcentre.spreadsheets.told import Rejected, Warned
from kcentre.spreadsheets.workbook import Workbook
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.surveys.forms.family_codes import family_by_code
from kcentre.surveys.forms.queries import fingerprints
from kcentre.surveys.importing.answers import AnswerPlanning, PlannedAnswer
from kcentre.surveys.importing.columns import Asked, SurveyColumns
from kcentre.surveys.importing.lines import Line, Lines, SkippedLine, read_lines
from kcentre.surveys.importing.meanings import purpose_of, with_meanings
from kcentre.surveys.importing.questions import (
    Understood,
    known_question,
    new_question,
    question_key,
)
from kcentre.surveys.importing.refusals import NothingTaken, TooManyQuestions
from kcentre.surveys.importing.said import Said
from kcentre.surveys.importing.uses import ColumnUse
from kcentre.surveys.questionnaires.queries import newest, questionnaire_titled
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.questionnaires.rules import LONGEST_TITLE, MOST_QUESTIONS
from kcentre.surveys.rounds.queries import round_line, rounds

_NO_ANSWER = "ни один ответ не понят"
_LEFT_OUT = "листы с другими столбцами пропущены"
STRANGE = "ни один вопрос таблицы не совпал с вопросами анкеты: проверьте, туда ли вносите"
_UNKNOWN_CODE = "семьи с таким кодом нет: анкета внесена без кода"


@dataclass(frozen=True, slots=True)
class Into:
    """Where answers go: a round that is there, or a title whose questionnaire may be new.

    `starts` and `ends` are the days of a round that will be begun.
    """

    title: str
    questionnaire_id: int | None = None
    round_id: int | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PlannedForm:
    """A form that will be added; its answers by the places of the draft's questions."""

    line: Line
    family_code: str
    answers: tuple[PlannedAnswer, ...]


@dataclass(slots=True)
class SurveyPlan:
    """What an import would add; `basis` is the state of the file it holds for."""

    workbook: Workbook
    columns: SurveyColumns
    wish: str | int
    basis: int
    into: Into
    draft: QuestionnaireDraft
    is_changed: bool
    understood: tuple[Understood, ...]
    rows: int = 0
    duplicates: int = 0
    forms: list[PlannedForm] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def plan_import(
    file: CentreFile,
    workbook: Workbook,
    columns: SurveyColumns,
    into: str | int,
    progress: Progress = UNWATCHED,
) -> SurveyPlan:
    """Work an import out; the centre's file is only read.

    `into` is the title of a questionnaire, a new one where none has it, else its newest round; or
    the id of a round. Raises a TableRefused, and `Refused` for a title or a round that can't be.
    """
    asked = columns.asked()
    if not asked:
        raise NothingTaken(workbook.path)
    with file.reading(), without_collecting():
        where = _into(file, into)
        lines = read_lines(columns, counts_from_1904=workbook.counts_from_1904, progress=progress)
        before, understood = _understood(file, where, asked, lines)
        draft = _draft(where.title, before, understood)
        if len(draft.questions) > MOST_QUESTIONS:
            raise TooManyQuestions(workbook.path, len(draft.questions))
        is_changed = before is not None and draft.questions != before.questions
        plan = SurveyPlan(
            workbook, columns, into, basis_of(file), _dated(where, lines), draft, is_changed,
            understood, lines.count, skipped=lines.skipped, warnings=lines.warnings,
        )  # fmt: skip
        _fill(file, plan, lines.forms)
    return plan


def basis_of(file: CentreFile) -> int:
    """Return the number of the last operation: a plan holds while it stays the same."""
    (number,) = file.db.run("SELECT ifnull(max(id), 0) FROM operation").fetchone() or (0,)
    return int(number)


def _into(file: CentreFile, wish: str | int) -> Into:
    if isinstance(wish, int):
        line = round_line(file, wish)
        return Into(line.questionnaire, line.questionnaire_id, line.id)
    title = tidy(wish)
    refuse_if_any(_title_problems(title))
    questionnaire_id = questionnaire_titled(file, title)
    if questionnaire_id is None:
        return Into(title)
    known = newest(file, questionnaire_id).draft.title
    own = (line.id for line in rounds(file) if line.questionnaire_id == questionnaire_id)
    return Into(known, questionnaire_id, next(own, None))


def _title_problems(title: str) -> Iterator[Problem]:
    if not title:
        yield Problem("title", "Назовите анкету, например «Изучение спроса».")
    elif len(title) > LONGEST_TITLE:
        yield Problem("title", f"Название длиннее {LONGEST_TITLE} знаков: сократите его.")


def _dated(where: Into, lines: Lines) -> Into:
    days = [form.filled_on for form in lines.forms if form.filled_on is not None]
    return replace(where, starts=min(days, default=today_here()), ends=max(days, default=None))


def _understood(
    file: CentreFile, where: Into, asked: Sequence[Asked], lines: Lines
) -> tuple[QuestionnaireDraft | None, tuple[Understood, ...]]:
    """Match the table's questions with those that are there, and read the answers."""
    before = None
    if where.questionnaire_id is not None:
        before = newest(file, where.questionnaire_id).draft
    free = {question_key(one.text): one for one in reversed(before.questions if before else ())}
    texts = [form.cells for form in lines.forms]
    found = []
    for one in asked:
        question = free.pop(question_key(one.text), None)
        found.append(known_question(one, texts, question) if question else new_question(one, texts))
    return before, tuple(found)


def _draft(
    title: str, before: QuestionnaireDraft | None, understood: Sequence[Understood]
) -> QuestionnaireDraft:
    if before is None:
        questions = with_meanings(tuple(one.question for one in understood))
        return QuestionnaireDraft(title, purpose_of(title), questions=questions)
    became = {one.question.key: one.question for one in understood if one.question.key}
    kept = tuple(became.get(question.key, question) for question in before.questions)
    added = tuple(one.question for one in understood if not one.question.key)
    return replace(before, questions=with_meanings((*kept, *added)) if added else (*kept,))


def _fill(file: CentreFile, plan: SurveyPlan, forms: Sequence[Line]) -> None:
    places = _places(plan)
    planning = [AnswerPlanning(place, plan.draft.questions[place]) for place in places]
    known = _known_prints(file, plan)
    codes = _Codes(file, plan)
    headings = {column.place: column.heading for column in plan.columns.columns}
    if is_strange(plan):
        plan.warnings.append(Warned("", 0, "", "", STRANGE))
    if plan.columns.left_out:
        named = ", ".join(f"«{name}»" for name in plan.columns.left_out)
        plan.warnings.append(Warned("", 0, "", "", f"{_LEFT_OUT}: {named}"))
    for one in plan.understood:
        if one.remark:
            plan.warnings.append(Warned("", 0, one.asked.text, "", one.remark))
    for number, line in enumerate(forms):
        if known[line.print] > 0:
            known[line.print] -= 1
            plan.duplicates += 1
            continue
        said = [one.said[number] for one in plan.understood]
        plan.warnings.extend(_not_understood(line, said, headings))
        answers = tuple(
            plan_answer(one)
            for plan_answer, one in zip(planning, said, strict=True)
            if not one.is_empty
        )
        if answers:
            plan.forms.append(PlannedForm(line, codes.known(line), answers))
        else:
            plan.rejected.append(Rejected(line.sheet, line.row, _NO_ANSWER))


def _places(plan: SurveyPlan) -> list[int]:
    """Return where the draft has the questions of the table."""
    by_key = {question.key: place for place, question in enumerate(plan.draft.questions)}
    new = iter([place for place, question in enumerate(plan.draft.questions) if not question.key])
    return [by_key[one.question.key] if one.question.key else next(new) for one in plan.understood]


def _known_prints(file: CentreFile, plan: SurveyPlan) -> "Counter[str]":
    """Return the forms that may come again: of the round, dated ones of the other rounds too."""
    if plan.into.questionnaire_id is None:
        return Counter()
    found: Counter[str] = Counter()
    is_dated = plan.columns.column_of(ColumnUse.MOMENT) is not None
    for line in rounds(file):
        is_own = line.questionnaire_id == plan.into.questionnaire_id
        if line.id == plan.into.round_id or (is_own and is_dated):
            found += fingerprints(file, line.id)
    return found


def _not_understood(
    line: Line, said: Sequence[Said], headings: Mapping[int, str]
) -> Iterator[Warned]:
    for one in said:
        if one.problem:
            heading, text = headings[one.place], line.cells[one.place]
            yield Warned(line.sheet, line.row, heading, text, f"{one.problem}: ответ не внесён")


class _Codes:
    """Finds out which families signed: a code that nobody has is told and left out."""

    def __init__(self, file: CentreFile, plan: SurveyPlan) -> None:
        self._file = file
        self._plan = plan
        self._known: dict[str, bool] = {}

    def known(self, line: Line) -> str:
        code = line.family_code
        if not code:
            return ""
        key = fold(code)
        if key not in self._known:
            self._known[key] = family_by_code(self._file, code) is not None
        if self._known[key]:
            return code
        column = self._plan.columns.column_of(ColumnUse.FAMILY_CODE)
        heading = column.heading if column else ""
        self._plan.warnings.append(Warned(line.sheet, line.row, heading, code, _UNKNOWN_CODE))
        return ""


def is_strange(plan: SurveyPlan) -> bool:
    """Tell whether a table shares no question with the questionnaire that is there."""
    is_known = plan.into.questionnaire_id is not None
    return is_known and not any(one.question.key for one in plan.understood)
