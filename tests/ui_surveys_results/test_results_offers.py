"""Which rounds can be looked at."""

from datetime import date

from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.values import Purpose
from ui.surveys.results.offers import first_worth_showing, offers


def _round(number: int, questionnaire: int = 1, forms: int = 0) -> RoundLine:
    return RoundLine(
        id=number,
        questionnaire_id=questionnaire,
        questionnaire=f"Анкета {questionnaire}",
        purpose=Purpose.DEMAND,
        version_id=1,
        version=1,
        newest_version=1,
        title=f"опрос {number}",
        code=f"К{number}",
        starts=date(2026, 9, number),
        ends=None,
        target=None,
        forms=forms,
        printed=0,
        has_conclusion=False,
    )


def test_without_rounds_there_is_nothing_to_choose() -> None:
    assert offers([]) == ()
    assert first_worth_showing(()) is None


def test_a_lonely_round_has_no_sum_beside_it() -> None:
    assert [one.words for one in offers([_round(1, forms=1)])] == [
        "Анкета 1, опрос 1 · 1\u00a0анкета"
    ]


def test_rounds_of_a_questionnaire_stand_together_and_are_summed() -> None:
    offered = offers([_round(3, 2, 7), _round(2, 1, 1_200), _round(1, 1, 40)])
    assert [one.round_ids for one in offered] == [(3,), (2,), (1,), (2, 1)]
    assert offered[-1].words == "Анкета 1, все опросы (2) · 1\u00a0240\u00a0анкет"


def test_the_newest_round_with_forms_is_shown_first() -> None:
    offered = offers([_round(3), _round(2, forms=5), _round(1, forms=9)])
    first = first_worth_showing(offered)
    assert first is not None
    assert first.round_ids == (2,)


def test_where_no_round_has_forms_the_newest_is_shown() -> None:
    first = first_worth_showing(offers([_round(2), _round(1)]))
    assert first is not None
    assert first.round_ids == (2,)
