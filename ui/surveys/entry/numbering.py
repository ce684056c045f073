"""Which number the next form of the stack has, as far as is known without asking."""

from collections.abc import Collection
from dataclasses import dataclass

from kcentre.surveys.forms.stack import Blank


@dataclass(slots=True)
class Numbering:
    """`blank` is what was last answered about a number; None before the first answer."""

    blank: Blank | None = None

    def following(self, after: int | None, taken: Collection[int | None]) -> int | None:
        """Return the number after another one; `taken` are being written at this moment."""
        if after is None:
            return self.blank.following if self.blank else None
        is_known = self.blank is not None and self.blank.number == after
        number = self.blank.following if self.blank and is_known else after + 1
        while number in taken:
            number += 1
        return number
