"""In what colour a document's status is told."""

from kcentre.structure.documents.records import PackageState
from kcentre.structure.documents.values import DocumentStatus
from ui.widgets.colours import Tone

STATUS_TONES = {
    DocumentStatus.DRAFT: Tone.ATTENTION,
    DocumentStatus.AGREEING: Tone.ACCENT,
    DocumentStatus.ADOPTED: Tone.ACCENT,
    DocumentStatus.APPROVED: Tone.GOOD,
    DocumentStatus.CANCELLED: Tone.SECONDARY,
}

STATE_TONES = {
    PackageState.MISSING: Tone.ATTENTION,
    PackageState.DRAFT: Tone.ACCENT,
    PackageState.IN_FORCE: Tone.GOOD,
    PackageState.REVIEW_DUE: Tone.BAD,
}
