"""Documents of the register."""

from kcentre.storage import CentreFile
from kcentre.structure.documents import queries
from kcentre.structure.documents.records import DocumentLine
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.words import named
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def documents(file: CentreFile, typed: str) -> list[Hit]:
    """Return the documents that are not cancelled; they are found by kind and number too."""
    found = (
        _hit(line)
        for line in queries.documents(file)
        if line.draft.status is not DocumentStatus.CANCELLED
    )
    return matching(found, typed)


def _hit(line: DocumentLine) -> Hit:
    draft = line.draft
    what = f"документ, {draft.status.label}"
    also = f"{draft.kind.label} {draft.order_number} {line.case_code} {line.partner}"
    return Hit(named(draft), what, f"structure/documents/{line.id}", also)
