"""A figure on the screen: its text, and the code by which its journal rows are found."""

from dataclasses import dataclass

from ui.widgets.colours import Tone


@dataclass(frozen=True, slots=True)
class Door:
    """What is shown; with a `code` it opens the rows behind it. `name` is said in full.

    `bar`: how much (0…1) of a bar before the text is filled; None, there is no bar.
    """

    text: str
    code: str = ""
    name: str = ""
    is_bold: bool = False
    tone: Tone = Tone.TEXT
    bar: float | None = None

    @property
    def opens(self) -> bool:
        """Whether there are rows to show."""
        return bool(self.code)
