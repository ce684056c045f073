"""What can be said of appointments: the states with their keys and words."""

from dataclasses import dataclass

from kcentre.premises.values import AppointmentState


@dataclass(frozen=True, slots=True)
class Mark:
    """A state to be set, the words of the menu, the letter that sets it, the reason's question.

    `key` is the Latin letter of the same key: П is on G. A reason is asked where there are words
    for it.
    """

    state: AppointmentState
    words: str
    key: str = ""
    reason_question: str = ""


MARKS = (
    Mark(AppointmentState.CONFIRMED, "Подтверждена", "G"),
    Mark(AppointmentState.HELD, "Состоялась", "C"),
    Mark(AppointmentState.NO_SHOW, "Неявка…", "Y", "Почему не пришли"),
    Mark(
        AppointmentState.CANCELLED_BY_RECIPIENT,
        "Отменена получателем…",
        "J",
        "Почему получатель отменил запись",
    ),
    Mark(
        AppointmentState.CANCELLED_BY_CENTRE,
        "Отменена центром…",
        "W",
        "Почему центр отменил запись",
    ),
    Mark(AppointmentState.BOOKED, "Снова назначена"),
)
CANCEL, CANCEL_BY_CENTRE = MARKS[3:5]
MOVE_KEY, MOVE_LETTER = "H", "Р"
"""пеРенести: П confirms."""


def letter_of(mark: Mark) -> str:
    """Return the Russian letter on the mark's key, as the menu shows it."""
    return _LETTERS.get(mark.key, "")


_LETTERS = {"G": "П", "C": "С", "Y": "Н", "J": "О", "W": "Ц"}
