"""«Спрос» on the page «Режим»: what a survey adds to the heat map."""

from helpers.demand_centre import ask_families
from helpers.hours_of_centre import Hours
from helpers.hours_page import OpenHours

from kcentre.language.dates import today_here


def test_a_survey_is_seen_among_the_wishes(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        ask_families(hours.file, 10, starts=today_here())

    room = hours_page(fill)
    card = room.page.side.demand
    words = card._words.text().replace("\u00a0", " ")
    assert "10 пожеланий" in words
    assert "приёма нет" in words
    assert not card._map.isHidden()
