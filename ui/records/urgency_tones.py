"""In what colour a term of the day's list is told."""

from kcentre.steps.today.records import Urgency
from ui.widgets.colours import Tone

URGENCY_TONES = {
    Urgency.CALM: Tone.SECONDARY,
    Urgency.SOON: Tone.ATTENTION,
    Urgency.OVERDUE: Tone.BAD,
}
