"""What the wizard asks of the centre; runs in the worker, refusals come back as answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kcentre.language import Refused
from kcentre.spreadsheets import Workbook
from kcentre.storage import CentreFile, Changes, FileRefused, Progress
from kcentre.surveys.importing import (
    SurveyColumns,
    carry_out,
    guess_columns,
    plan_import,
    read_survey,
    remembered_choices,
)
from kcentre.surveys.importing.columns import Choices
from kcentre.surveys.importing.planned import SurveyPlanView, suggested_title, view_of
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine


@dataclass(frozen=True, slots=True)
class ReadSurvey:
    """A table that was read, how its columns are understood so far, where it may go."""

    workbook: Workbook
    columns: SurveyColumns
    remembered: Mapping[str, Choices]
    rounds: tuple[RoundLine, ...]
    title: str


@dataclass(frozen=True, slots=True)
class ReadingWork:
    """Reads a table and guesses its columns."""

    path: Path

    def __call__(self, file: CentreFile, progress: Progress) -> ReadSurvey | FileRefused:
        try:
            workbook = read_survey(self.path, progress)
            remembered = remembered_choices(file)
            columns = guess_columns(workbook, remembered)
        except FileRefused as refusal:
            return refusal
        lines = tuple(rounds(file))
        return ReadSurvey(workbook, columns, remembered, lines, suggested_title(self.path))


@dataclass(frozen=True, slots=True)
class PlanningWork:
    """Finds out what an import would do."""

    workbook: Workbook
    columns: SurveyColumns
    into: str | int

    def __call__(
        self, file: CentreFile, progress: Progress
    ) -> SurveyPlanView | FileRefused | Refused:
        try:
            return view_of(plan_import(file, self.workbook, self.columns, self.into, progress))
        except (FileRefused, Refused) as refusal:
            return refusal


@dataclass(frozen=True, slots=True)
class WritingWork:
    """Carries a plan out."""

    view: SurveyPlanView

    def __call__(self, file: CentreFile, progress: Progress) -> Changes:
        return carry_out(file, self.view.plan, progress)
