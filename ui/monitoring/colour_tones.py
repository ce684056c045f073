"""In what colour it is told how an indicator stands; the label says it too."""

from kcentre.monitoring.norms import Colour
from ui.widgets.colours import Tone

COLOUR_TONES = {
    Colour.GOOD: Tone.GOOD,
    Colour.ATTENTION: Tone.ATTENTION,
    Colour.BAD: Tone.BAD,
}
