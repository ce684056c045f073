"""Import of a journal kept in a spreadsheet: read → guess the columns → plan → carry out."""

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.mapping import SheetMapping, guess
from kcentre.journal.importing.memory import remembered_choices
from kcentre.journal.importing.plan import ImportPlan, plan_import
from kcentre.journal.importing.report import ImportReport, import_journal, report_of
from kcentre.journal.importing.writing import carry_out, label_of

__all__ = [
    "Field",
    "ImportPlan",
    "ImportReport",
    "SheetMapping",
    "carry_out",
    "guess",
    "import_journal",
    "label_of",
    "plan_import",
    "remembered_choices",
    "report_of",
]
