"""How many were expected at a group event and how many came, in one short field."""

from PySide6.QtWidgets import QWidget

from kcentre.journal.events.participants import participants_text
from kcentre.language.typing_grammar import typed_participants
from ui.widgets.typed_field import TypedField

_PROBLEM = "Число участников пишут так: 12, 12-2 (двое не пришли) или 10 из 12."


class ParticipantsField(TypedField):
    """Its value is (registered, came), or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(typed_participants, _shown, _PROBLEM, "12-2", parent)


def _shown(counted: tuple[int, int]) -> str:
    registered, came = counted
    return participants_text(came, registered)
