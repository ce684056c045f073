"""Tables of answers written for the tests, and what the centre counted of them."""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from kcentre.storage import CentreFile

Rows = Sequence[Sequence[object]]
STAMP = "Отметка времени"


def book(path: Path, rows: Rows, *, merges: Sequence[str] = (), name: str = "Ответы") -> Path:
    """Write an Excel book of one sheet."""
    return sheets(path, {name: rows}, merges=merges)


def sheets(path: Path, named: dict[str, Rows], *, merges: Sequence[str] = ()) -> Path:
    """Write an Excel book of several sheets; the merged areas are those of the first."""
    written = Workbook()
    written.remove(written.worksheets[0])
    for name, rows in named.items():
        sheet = written.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for area in merges:
        written.worksheets[0].merge_cells(area)
    written.save(path)
    return path


def text(path: Path, rows: Rows, *, separator: str = ";", encoding: str = "utf-8") -> Path:
    """Write a delimited text."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(rows)
    return path


def stamped(questions: Sequence[str], answers: Rows) -> list[list[object]]:
    """Return a table with a time stamp before each line, as web form services write it."""
    lines = [
        [f"{place % 28 + 1:02d}.09.2026 10:{place % 60:02d}:00", *line]
        for place, line in enumerate(answers)
    ]
    return [[STAMP, *questions], *lines]


def counted(file: CentreFile) -> dict[str, dict[str, object]]:
    """Return what the rows of the file say: question → kind, n, options, sum of numbers, texts."""
    found: dict[str, dict[str, object]] = {}
    asked = file.db.run("SELECT id, text, kind FROM question ORDER BY id").fetchall()
    for question_id, words, kind in asked:
        rows = file.db.run(
            "SELECT a.form_id, o.label, a.number, a.text FROM survey_answer a"
            " LEFT JOIN question_option o ON o.id = a.option_id WHERE a.question_id = ?",
            (question_id,),
        ).fetchall()
        labels = Counter(label for _, label, _, _ in rows if label is not None)
        numbers = Counter(number for _, _, number, _ in rows if number is not None)
        found[words] = {
            "kind": kind,
            "n": len({row[0] for row in rows}),
            "options": dict(labels) or {f"{mark:g}": count for mark, count in numbers.items()},
            "texts": sorted(said for _, _, _, said in rows if said),
        }
    return found


def options(file: CentreFile, question: str) -> dict[str, int]:
    """Return how often each answer to a question was given."""
    chosen = counted(file)[question]["options"]
    assert isinstance(chosen, dict)
    return chosen


def forms_in(file: CentreFile) -> int:
    """Return how many forms are kept."""
    (count,) = file.db.run("SELECT count(*) FROM survey_form").fetchone() or (0,)
    return int(count)
