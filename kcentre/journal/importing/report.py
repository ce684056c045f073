"""An import from a script: a file in, counts out."""

from dataclasses import dataclass
from pathlib import Path

from kcentre.journal.importing.mapping import guess, read_choices
from kcentre.journal.importing.memory import remembered_choices
from kcentre.journal.importing.plan import ImportPlan, plan_import
from kcentre.journal.importing.writing import carry_out
from kcentre.language.plurals import counted, rows, services
from kcentre.spreadsheets.collection import without_collecting
from kcentre.spreadsheets.reading import read_workbook
from kcentre.spreadsheets.told import Rejected, Warned, told_json, told_sentences
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The counts of an import: rows = sessions + events + duplicates + skipped + rejected.

    `changes` is None where the import was only tried (`dry_run`).
    """

    rows: int
    sessions: int
    events: int
    duplicates: int
    skipped: int
    rejected: tuple[Rejected, ...]
    warnings: tuple[Warned, ...]
    recipients_new: int
    specialists_new: int
    changes: Changes | None = None

    def as_json(self) -> dict[str, object]:
        """Return the answer of `import-journal --json`."""
        return {
            "rows": self.rows,
            "sessions": self.sessions,
            "events": self.events,
            "duplicates": self.duplicates,
            "skipped": self.skipped,
            "rejected": told_json(self.rejected),
            "warnings": told_json(self.warnings),
            "recipients_new": self.recipients_new,
            "specialists_new": self.specialists_new,
        }

    def sentences(self) -> list[str]:
        """Return the report in words, one line a thing to know."""
        events = counted(self.events, "мероприятие", "мероприятия", "мероприятий")
        verb = "Добавлено" if self.changes else "Будет добавлено"
        return [
            f"{verb}: {services(self.sessions)}, {events}.",
            f"Уже были в журнале: {self.duplicates}. Пропущено: {rows(self.skipped)}.",
            f"Новые получатели: {self.recipients_new}, специалисты: {self.specialists_new}.",
            *told_sentences(self.rejected, self.warnings),
        ]


def report_of(plan: ImportPlan, changes: Changes | None = None) -> ImportReport:
    """Return the report of a plan, carried out or not."""
    return ImportReport(
        plan.rows, len(plan.sessions), len(plan.events), plan.duplicates, len(plan.skipped),
        tuple(plan.rejected), tuple(plan.warnings), plan.recipients_new, plan.specialists_new,
        changes,
    )  # fmt: skip


def import_journal(
    file: CentreFile,
    table_path: Path,
    *,
    sheet: str | None = None,
    mapping_path: Path | None = None,
    dry_run: bool = False,
    progress: Progress = UNWATCHED,
) -> ImportReport:
    """Import services and group events from a spreadsheet. Raises a TableRefused.

    `mapping_path`: a JSON file {"header": "field code" or null} over the guess; `dry_run` only
    works out what would be done.
    """
    with without_collecting():
        return _imported(file, table_path, sheet, mapping_path, progress, dry_run=dry_run)


def _imported(
    file: CentreFile,
    table_path: Path,
    sheet: str | None,
    mapping_path: Path | None,
    progress: Progress,
    *,
    dry_run: bool,
) -> ImportReport:
    said = read_choices(mapping_path) if mapping_path else None
    workbook = read_workbook(table_path, progress)
    mappings = guess(workbook, remembered_choices(file), said=said, only_sheet=sheet)
    plan = plan_import(file, workbook, mappings, progress)
    return report_of(plan, None if dry_run else carry_out(file, plan, progress))
