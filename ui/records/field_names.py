"""Problems name the draft's fields, forms the things themselves: «specialist_id», «specialist»."""

from collections.abc import Iterable
from dataclasses import replace

from kcentre.language import Problem


def by_form(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems by the names of a form's fields."""
    return [replace(each, field=each.field.removesuffix("_id")) for each in problems]
