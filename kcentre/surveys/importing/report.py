"""An import of answers from a script: a file in, counts out."""

from dataclasses import dataclass
from pathlib import Path

from kcentre.language.plurals import counted, rows
from kcentre.spreadsheets import Workbook, read_workbook
from kcentre.spreadsheets.preview import UNNAMED
from kcentre.spreadsheets.told import Rejected, Warned, told_json, told_sentences
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.surveys.importing.columns import SurveyColumns, guess_columns
from kcentre.surveys.importing.memory import remembered_choices
from kcentre.surveys.importing.plan import SurveyPlan, plan_import
from kcentre.surveys.importing.writing import carry_out
from kcentre.surveys.questionnaires.queries import questionnaire_titled
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import QuestionKind


@dataclass(frozen=True, slots=True)
class SurveyImportReport:
    """The counts of an import: rows = responses + duplicates + skipped + rejected.

    `set_aside` are the columns that were not taken, each with its reason; `changes` is None where
    the import was only tried.
    """

    title: str
    questionnaire_id: int | None
    rows: int
    responses: int
    duplicates: int
    skipped: int
    rejected: tuple[Rejected, ...]
    warnings: tuple[Warned, ...]
    questions: tuple[Question, ...]
    set_aside: tuple[tuple[str, str], ...]
    changes: Changes | None = None

    def as_json(self) -> dict[str, object]:
        """Return the answer of `import-survey --json`."""
        return {
            "title": self.title,
            "questionnaire_id": self.questionnaire_id,
            "rows": self.rows,
            "responses": self.responses,
            "duplicates": self.duplicates,
            "skipped": self.skipped,
            "rejected": told_json(self.rejected),
            "warnings": told_json(self.warnings),
            "questions": [
                {"text": question.text, "kind": _kind_code(question.kind)}
                for question in self.questions
            ],
            "set_aside": [
                {"column": heading, "reason": reason} for heading, reason in self.set_aside
            ],
        }

    def sentences(self) -> list[str]:
        """Return the report in words, one line a thing to know."""
        forms = counted(self.responses, "анкета", "анкеты", "анкет")
        verb = "Внесено" if self.changes else "Будет внесено"
        lines = [
            f"«{self.title}». {verb}: {forms}.",
            f"Уже были внесены: {self.duplicates}. Пропущено: {rows(self.skipped)}.",
        ]
        lines.extend(f"«{one.text}» — {one.kind.label}." for one in self.questions)
        lines.extend(f"Не взят столбец «{name}»: {reason}." for name, reason in self.set_aside)
        return lines + told_sentences(self.rejected, self.warnings)


def read_survey(path: Path, progress: Progress = UNWATCHED) -> Workbook:
    """Read a table of answers. Raises a TableRefused."""
    return read_workbook(path, progress)


def import_survey(
    file: CentreFile,
    path: Path,
    title: str | int,
    *,
    dry_run: bool = False,
    progress: Progress = UNWATCHED,
) -> SurveyImportReport:
    """Import answers from a spreadsheet into the questionnaire of that title, or into a round.

    A title that no questionnaire has makes a new one with a round. Raises a TableRefused, and
    `Refused` for a title or a round that can't be; `dry_run` only works out what would be done.
    """
    workbook = read_survey(path, progress)
    columns = guess_columns(workbook, remembered_choices(file))
    plan = plan_import(file, workbook, columns, title, progress)
    if dry_run:
        return report_of(plan)
    changes = carry_out(file, plan, progress)
    return report_of(plan, changes, questionnaire_titled(file, plan.into.title))


def report_of(
    plan: SurveyPlan, changes: Changes | None = None, questionnaire_id: int | None = None
) -> SurveyImportReport:
    """Return the report of a plan, carried out or not."""
    return SurveyImportReport(
        plan.into.title, questionnaire_id or plan.into.questionnaire_id, plan.rows,
        len(plan.forms), plan.duplicates, len(plan.skipped), tuple(plan.rejected),
        tuple(plan.warnings), tuple(one.question for one in plan.understood),
        set_aside(plan.columns), changes,
    )  # fmt: skip


def set_aside(columns: SurveyColumns) -> tuple[tuple[str, str], ...]:
    """Return the headings of the columns that are not taken, each with why."""
    return tuple(
        (column.heading or UNNAMED, str(column.aside) if column.aside else "не взят")
        for column in columns.columns
        if column.use is None and (column.heading or column.aside is not None)
    )


def _kind_code(kind: QuestionKind) -> str:
    return QuestionKind.ONE if kind is QuestionKind.YES_NO else kind
