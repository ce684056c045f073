"""The accessibility grid in words and colours, and the keys that choose a state."""

from dataclasses import dataclass

from kcentre.language.keyboard import readings
from kcentre.premises.values import AccessState

NOT_LOOKED = "не оценено"


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown: its keys, its words, its ground among the theme's categories.

    The short words are for narrow cells.
    """

    state: AccessState | None
    key: str
    letter: str
    words: str
    short: str
    category: int | None = None


LOOKS = (
    Look(AccessState.FULL, "1", "п", AccessState.FULL.label, "полностью", 1),
    Look(AccessState.PARTIAL, "2", "ч", AccessState.PARTIAL.label, "частично", 2),
    Look(AccessState.ASSISTED, "3", "с", AccessState.ASSISTED.label, "с помощью", 0),
    Look(AccessState.NONE, "4", "н", AccessState.NONE.label, AccessState.NONE.label, 4),
    Look(
        AccessState.NOT_NEEDED, "5", "т", AccessState.NOT_NEEDED.label, AccessState.NOT_NEEDED.label
    ),
    Look(None, "0", "", NOT_LOOKED, NOT_LOOKED),
)
"""Keys 1…5 and 0; the letters begin «полностью», «частично», «с помощью», «недоступно», «не
требуется» (by its second word)."""

LOOK_OF = {look.state: look for look in LOOKS}


def look_for_key(typed: str) -> Look | None:
    """Return the state that a digit or a letter means, in either layout."""
    for reading in readings(typed.lower()):
        for look in LOOKS:
            if reading and reading in {look.key, look.letter}:
                return look
    return None


def next_state(state: AccessState | None) -> AccessState | None:
    """Return the state after this one, as Space goes through them."""
    order = [look.state for look in LOOKS]
    return order[(order.index(state) + 1) % len(order)]
