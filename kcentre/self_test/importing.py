"""Taking in tables as people keep them, written here a moment before."""

from datetime import date
from pathlib import Path

from kcentre.figures.figures import figures
from kcentre.journal.importing import ImportReport, import_journal
from kcentre.periods.period import parse_period
from kcentre.self_test.trial import Trial, demand_equal

_HEADER = ("Дата", "ФИО специалиста", "ФИО родителя", "Возраст ребёнка", "Форма", "Мин.", "Тема")
_NOVEMBER, _DECEMBER = parse_period("2025-11"), parse_period("2025-12")
_SPECIALIST = "Иванова Ольга Петровна"


def workbook(trial: Trial) -> None:
    """Import a workbook with a title, a total line and a row without a date."""
    path = trial.folder / "Журнал за ноябрь.xlsx"
    _write_workbook(path)
    report = import_journal(trial.file, path)
    _demand_counts(report, sessions=2, skipped=1, rejected=1)
    _demand_counts(import_journal(trial.file, path), duplicates=2, skipped=1, rejected=1)
    demand_equal("услуг в ноябре", figures(trial.file, _NOVEMBER).sessions.total, 2)


def old_text_table(trial: Trial) -> None:
    """Import a table with semicolons in the old Windows encoding."""
    rows = (
        _HEADER,
        ("02.12.2025", _SPECIALIST, "Щукин Пётр", "3 года", "по телефону", "45", "Т01"),
        ("03.12.25", _SPECIALIST, "аноним", "", "очно", "1 ч", "Т02"),
    )
    path = trial.folder / "Журнал за декабрь.csv"
    path.write_bytes("\r\n".join(";".join(row) for row in rows).encode("cp1251"))
    _demand_counts(import_journal(trial.file, path), sessions=2)
    found = figures(trial.file, _DECEMBER).sessions
    demand_equal("услуг и минут в декабре", (found.total, found.minutes), (2, 105))


def _write_workbook(path: Path) -> None:
    import openpyxl  # noqa: PLC0415 — as everywhere, when first used

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Ноябрь")
    for row in (
        ("Журнал учёта консультаций",),
        (),
        _HEADER,
        (date(2025, 11, 5), _SPECIALIST, "Ёжикова Анна", "2 г. 5 мес.", "Zoom", 45, "Т01"),
        (date(2025, 11, 6), _SPECIALIST, "Ежикова Анна", "2 г. 5 мес.", "очно", 60, "Т02"),
        ("нет даты", _SPECIALIST, "Кто-то Ещё", "", "очно", 45, "Т02"),
        ("Итого", "", "", "", "", 105, ""),
    ):
        sheet.append(row)
    book.save(path)
    book.close()


def _demand_counts(
    report: ImportReport,
    *,
    sessions: int = 0,
    duplicates: int = 0,
    skipped: int = 0,
    rejected: int = 0,
) -> None:
    found = (report.sessions, report.duplicates, report.skipped, len(report.rejected))
    wanted = (sessions, duplicates, skipped, rejected)
    demand_equal("услуг, повторов, пропущено, отклонено", found, wanted)
