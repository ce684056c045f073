"""Prose with facts in it: the words are typed freely, each fact is one piece that is not."""

from ui.widgets.fact_text.field import FactField
from ui.widgets.fact_text.runs import Piece

__all__ = ["FactField", "Piece"]
