"""A child's month of birth, typed in a few keys."""

from kcentre.language.birth_month import birth_month_text, typed_birth_month
from kcentre.language.dates import today_here
from ui.widgets.typed_field import TypedField

_PROBLEM = "Месяц рождения пишут так: 8.2022 или август 2022."


class BirthMonthField(TypedField):
    """A month of birth: `8.2022`, `август 2022`. Its value is `language.ages.month_number`."""

    def __init__(self) -> None:
        super().__init__(_read, birth_month_text, _PROBLEM, "08.2022")


def _read(text: str) -> int | None:
    return typed_birth_month(text, today_here())
