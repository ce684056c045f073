"""The academic years that a paper can be printed for."""

from collections.abc import Sequence

from kcentre.periods.period import academic_year
from kcentre.periods.titles import title
from ui.widgets.choice_menu import ChoiceMenu


class YearsMenu(ChoiceMenu):
    """Tells the calendar year that the chosen academic one begins in."""

    def offer_years(self, years: Sequence[int]) -> None:
        """Take the years in the order they are given, the newest first."""
        self.offer((year, title(academic_year(year))) for year in years)
