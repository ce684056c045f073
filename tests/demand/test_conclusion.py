"""«Выводы по спросу»: drafted from the figures, kept, accepted, withdrawn."""

import datetime as dt

import pytest
from helpers.demand_centre import (
    TODAY,
    add_staff,
    ask_families,
    demand_questions,
    give_services,
    open_mornings,
)
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows

from kcentre.analysis.demand.conclusion import (
    Conclusion,
    accept_conclusion,
    conclusion,
    drafted_conclusion,
    keep_conclusion,
    withdraw_conclusion,
)
from kcentre.language import Refused
from kcentre.storage import CentreFile

NBSP = "\u00a0"
DAY = dt.date(2020, 2, 29)


def drafted(file: CentreFile, round_id: int) -> str:
    return drafted_conclusion(file, round_id, TODAY).replace(NBSP, " ")


def refusal(caught: pytest.ExceptionInfo[Refused]) -> str:
    (problem,) = caught.value.problems
    return problem.sentence


def test_the_draft_tells_who_answered_and_what_is_wished(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    give_services(centre, psychologist, 210)
    text = drafted(centre, ask_families(centre, target=80)).splitlines()
    assert text[0] == (
        "В ходе опроса «Изучение спроса, осень 2026» (14.09.2026) получены 84 анкеты "
        "при плане 80 (105 %)."
    )
    assert text[1].startswith("Анкеты заполнили: мать — 83 %, отец — 17 %. Возраст детей: ")
    assert "О бесплатной помощи центра знают 56 из 84 семей (67 %)" in text[1]
    assert text[2].startswith(
        "Чаще всего семьи выбирали темы: «Речевое развитие» — 61 % (от 50 до 71 %), "
    )
    assert text[6].endswith("с 25.11.2025 по 24.11.2026.")
    assert text[7].startswith("— Тему «Речевое развитие» выбрали 51 из 84 семей (61 %)")
    proposals = text[text.index("Предлагается:") + 1 :]
    assert proposals[0].startswith("1) открыть дополнительные часы приёма: понедельник 17:00–19:00")
    assert "3) привлечь учителя-дефектолога (по совместительству" in proposals[2]
    assert "увеличить объём диагностической помощи" in "".join(proposals)
    assert proposals[-1].endswith("с учётом выявленного спроса.")
    assert all(line.endswith(";") for line in proposals[:-1])


def test_an_empty_round_says_so_and_gives_no_share(centre: CentreFile) -> None:
    text = drafted(centre, ask_families(centre, 0, target=80))
    assert "получено 0 анкет при плане 80" in text
    assert "выводов о спросе сделать нельзя" in text
    assert "Предлагается" not in text


@pytest.mark.parametrize("count", [1, 4])
def test_few_forms_give_nobody_away(centre: CentreFile, count: int) -> None:
    text = drafted(centre, ask_families(centre, count))
    assert "%" not in text
    assert "слишком мало" in text


def test_a_draft_with_small_groups_names_none_of_them(centre: CentreFile) -> None:
    text = drafted(centre, ask_families(centre, 12))
    assert "дефектолог" not in text
    assert "отец" not in text


def test_changes_since_the_earlier_round_are_told(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, demand_questions(centre))
    ask_families(centre, 60, made=made, evening=10, title="весна 2026", starts=DAY)
    text = drafted(centre, ask_families(centre, made=made))
    assert "Сравнение с опросом «весна 2026» (60 анкет)." in text
    assert "Спрос на время «будни, вечер» вырос с 10,0 до 50,0 % (+40,0 п. п." in text


def test_a_change_of_a_small_group_is_not_told(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, demand_questions(centre)[7:8])
    rounds = [add_round_rows(centre, made, title, starts=day)
              for title, day in (("весна 2026", DAY), ("осень 2026", TODAY))]  # fmt: skip
    for round_id, evenings in zip(rounds, (3, 80), strict=True):
        add_form_rows(centre, made, round_id, [{"q1": ("o3",)}] * evenings, first_number=None)
        add_form_rows(centre, made, round_id, [{"q1": ("o1",)}] * 80, first_number=None)
    text = drafted(centre, rounds[1])
    assert "3,6" not in text
    assert "Спрос на время «будни, утро» снизился" in text


def test_a_questionnaire_without_wishes_proposes_nothing(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, demand_questions(centre)[:3])
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1", "q3": "o2"}] * 7)
    text = drafted(centre, round_id)
    assert "Анкеты заполнили: мать — 100 %." in text
    assert "сопоставить спрос с работой центра не с чем" in text
    assert "Предлагается" not in text


def test_conclusions_are_kept_edited_and_accepted(centre: CentreFile) -> None:
    round_id = ask_families(centre, 6)
    assert conclusion(centre, round_id) is None
    keep_conclusion(centre, round_id, " Выводы \n")
    assert conclusion(centre, round_id) == Conclusion("Выводы")
    accept_conclusion(centre, round_id, DAY)
    assert conclusion(centre, round_id) == Conclusion("Выводы", DAY)
    keep_conclusion(centre, round_id, "Выводы")
    assert conclusion(centre, round_id) == Conclusion("Выводы", DAY)
    keep_conclusion(centre, round_id, "Другие выводы")
    assert conclusion(centre, round_id) == Conclusion("Другие выводы")


def test_each_verb_is_undone(centre: CentreFile) -> None:
    round_id = ask_families(centre, 6)
    keep_conclusion(centre, round_id, "Выводы")
    accept_conclusion(centre, round_id, DAY)
    withdraw_conclusion(centre, round_id)
    assert conclusion(centre, round_id) == Conclusion("Выводы")
    centre.undo()
    assert conclusion(centre, round_id) == Conclusion("Выводы", DAY)
    centre.undo()
    assert conclusion(centre, round_id) == Conclusion("Выводы")
    centre.undo()
    assert conclusion(centre, round_id) is None


def test_what_can_not_be_accepted(centre: CentreFile) -> None:
    round_id, empty = ask_families(centre, 6), ask_families(centre, 0, title="весна 2027")
    with pytest.raises(Refused) as caught:
        accept_conclusion(centre, round_id, DAY)
    assert "Сначала составьте" in refusal(caught)
    keep_conclusion(centre, empty, "Выводы")
    with pytest.raises(Refused) as caught:
        accept_conclusion(centre, empty, DAY)
    assert "ни одной анкеты" in refusal(caught)
    keep_conclusion(centre, round_id, "Выводы")
    with pytest.raises(Refused) as caught:
        accept_conclusion(centre, round_id, dt.date(2999, 1, 1))
    assert "ещё не наступил" in refusal(caught)
    with pytest.raises(Refused):
        keep_conclusion(centre, round_id, "  ")
    with pytest.raises(Refused):
        keep_conclusion(centre, 99, "Выводы")


def test_no_gap_tells_the_number_that_hides_a_small_group(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    give_services(centre, psychologist, 60)
    made = add_questionnaire_rows(centre, demand_questions(centre))
    round_id = add_round_rows(centre, made)
    forms = ["o1"] * 60 + ["o2"] * 3 + ["o3"] * 21
    add_form_rows(centre, made, round_id, [{"q7": form} for form in forms])
    text = drafted(centre, round_id)
    assert "Форму «по телефону» считают удобной многие семьи, за год в этой форме" in text
    assert "21 из 84" not in text
