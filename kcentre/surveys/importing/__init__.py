"""Answers from a spreadsheet: an export of a web form service, or a table typed by hand."""

from kcentre.surveys.importing.columns import SurveyColumn, SurveyColumns, guess_columns
from kcentre.surveys.importing.memory import remembered_choices
from kcentre.surveys.importing.plan import SurveyPlan, plan_import
from kcentre.surveys.importing.report import (
    SurveyImportReport,
    import_survey,
    read_survey,
    report_of,
)
from kcentre.surveys.importing.uses import ColumnUse
from kcentre.surveys.importing.writing import carry_out

__all__ = [
    "ColumnUse",
    "SurveyColumn",
    "SurveyColumns",
    "SurveyImportReport",
    "SurveyPlan",
    "carry_out",
    "guess_columns",
    "import_survey",
    "plan_import",
    "read_survey",
    "remembered_choices",
    "report_of",
]
