"""How much of the package of documents is in force. The register keeps what is, not what was."""

from kcentre.figures.records import DocumentFigures
from kcentre.figures.scope import Scope
from kcentre.periods.period import following
from kcentre.storage import CentreFile
from kcentre.structure.documents.queries import is_begun, package
from kcentre.structure.documents.records import PackageLine


def documents_counted(file: CentreFile, scope: Scope) -> list[PackageLine]:
    """Return the required kinds, for a period of which it can still be told how they stand.

    That is the one going on and the one just before it, of the whole centre, as of the rooms.
    Nothing is told while the register is empty: nobody knows then what lies in the cupboard.
    """
    period = scope.period
    is_known = period.start <= scope.asked_on <= following(period).end
    if not is_known or scope.sub_unit_id is not None or not is_begun(file):
        return []
    return [line for line in package(file, scope.asked_on) if line.is_required]


def document_figures(file: CentreFile, scope: Scope) -> DocumentFigures:
    """Return how many required kinds are in force, and how many are required."""
    found = documents_counted(file, scope)
    return DocumentFigures(sum(line.is_current for line in found), len(found))
