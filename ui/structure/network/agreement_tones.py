"""In which tone the state of an agreement is written."""

from kcentre.network.partners.values import AgreementState
from ui.widgets.colours import Tone

STATE_TONES = {
    AgreementState.DRAFT: Tone.ACCENT,
    AgreementState.IN_FORCE: Tone.GOOD,
    AgreementState.ENDING: Tone.ATTENTION,
    AgreementState.EXPIRED: Tone.BAD,
    AgreementState.ENDED: Tone.SECONDARY,
}
