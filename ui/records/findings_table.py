"""What the rules of data quality object to: a line for each finding, a door to its record."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.monitoring.quality.answer import told
from kcentre.monitoring.quality.records import Finding, Grade
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView

GRADE_TONES = {Grade.ERROR: Tone.BAD, Grade.WARNING: Tone.ATTENTION, Grade.NOTE: Tone.SECONDARY}
_TARGETS = {
    "session": "journal/sessions",
    "group_event": "journal/events",
    "request": "journal/requests",
    "rating": "journal/ratings",
    "family": "journal/families",
    "appointment": "premises/appointments",
}


def target_of(finding: Finding) -> str:
    """Return where the record of a finding is mended."""
    return f"{_TARGETS[finding.record]}/{finding.record_id}"


class FindingsTable(PagedTableView):
    """Enter or a double click opens the record of a finding."""

    opened = Signal(object)
    """(Finding)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.findings = PagedTableModel(_COLUMNS)
        super().__init__(self.findings, "Что найдено", parent)
        self.findings.setParent(self)
        self.row_activated.connect(self._open)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings in their order."""
        self.findings.show_all([_row(finding) for finding in findings])

    def current_finding(self) -> Finding | None:
        """Return the finding under the cursor."""
        row = self.current_row()
        return row[-1] if row else None

    def _open(self, place: int) -> None:
        row = self.findings.row_at(place)
        if row is not None:
            self.opened.emit(row[-1])


def _row(finding: Finding) -> Row:
    return (finding.grade.label, finding.place, told(finding), finding)


def _grade_tone(row: Row) -> Tone | None:
    return GRADE_TONES[row[-1].grade]


_COLUMNS = (
    Column("grade", "Важность", tone=_grade_tone, is_sortable=False),
    Column("place", "Где", is_sortable=False, widest_chars=34),
    Column("told", "Что не так", is_sortable=False, widest_chars=70),
)
