"""An amount of money, as people type it."""

from PySide6.QtWidgets import QWidget

from kcentre.language.money import rubles_typed, typed_rubles
from ui.widgets.typed_field import TypedField


class MoneyField(TypedField):
    """An amount in roubles: `12500`, `12 500,50`, `12,5 тыс.`; its value is kopecks or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        problem = "Сумму пишут так: 12500 или 12 500,50."
        super().__init__(typed_rubles, rubles_typed, problem, "не известна", parent)
