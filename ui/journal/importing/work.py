"""What the wizard asks of the centre; runs in the worker, refusals come back as answers.

A refused table is no trouble of the program: its sentence belongs on the page, not in a box.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kcentre.journal.importing import (
    SheetMapping,
    carry_out,
    guess,
    plan_import,
    remembered_choices,
)
from kcentre.journal.importing.header import Choices
from kcentre.journal.importing.planned import PlanView, view_of
from kcentre.spreadsheets import Workbook, read_workbook
from kcentre.storage import CentreFile, Changes, FileRefused, Progress


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that was read, and how its sheets are understood so far."""

    workbook: Workbook
    mappings: tuple[SheetMapping, ...]
    remembered: Mapping[str, Choices]


def reading_of(path: Path) -> Callable[[CentreFile, Progress], ReadTable | FileRefused]:
    """Return the work that reads a table and guesses its columns."""

    def read(file: CentreFile, progress: Progress) -> ReadTable | FileRefused:
        try:
            workbook = read_workbook(path, progress)
            remembered = remembered_choices(file)
            return ReadTable(workbook, guess(workbook, remembered), remembered)
        except FileRefused as refusal:
            return refusal

    return read


def plan_for(
    workbook: Workbook, mappings: Sequence[SheetMapping]
) -> Callable[[CentreFile, Progress], PlanView | FileRefused]:
    """Return the work that finds out what an import would do."""

    def work_out(file: CentreFile, progress: Progress) -> PlanView | FileRefused:
        try:
            return view_of(plan_import(file, workbook, mappings, progress))
        except FileRefused as refusal:
            return refusal

    return work_out


def writing_of(view: PlanView) -> Callable[[CentreFile, Progress], Changes]:
    """Return the work that carries a plan out."""

    def write(file: CentreFile, progress: Progress) -> Changes:
        return carry_out(file, view.plan, progress)

    return write
