"""Printing the blanks of a round."""

from ui.surveys.blanks.window import open_blanks

__all__ = ["open_blanks"]
