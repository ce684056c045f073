"""The lists of the Model as texts of a line an item, the way they are typed."""

from collections.abc import Sequence

from kcentre.language.typed import tidy
from kcentre.structure.office.records import ModelItem

ANSWER = " — "
"""Parts a risk from the answer to it."""
_DASHES = (" — ", " – ", " - ")
_BULLETS = "-–—•*· \t"


def items_from(text: str, *, with_answers: bool) -> tuple[ModelItem, ...]:
    """Return the items of a typed text; bullets before the lines and empty lines are dropped."""
    lines = (tidy(line.lstrip(_BULLETS)) for line in text.splitlines())
    return tuple(_item(line, with_answers=with_answers) for line in lines if line)


def lines_of(items: Sequence[ModelItem]) -> str:
    """Return items as a text to be typed in."""
    return "\n".join(ANSWER.join(filter(None, (item.title, item.detail))) for item in items)


def _item(line: str, *, with_answers: bool) -> ModelItem:
    if with_answers:
        for dash in _DASHES:
            title, found, detail = line.partition(dash)
            if found:
                return ModelItem(title.strip(), detail.strip())
    return ModelItem(line)
