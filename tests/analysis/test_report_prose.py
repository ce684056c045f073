"""The prose of the department's report: its opening and its conclusions."""

from datetime import date

import pytest
from helpers.random_journal import Service
from helpers.report_reading import prose, report
from helpers.written_journal import fill

from kcentre.paper.document import Heading
from kcentre.storage import CentreFile


def test_the_opening_says_the_main_figures(three_quarters: CentreFile) -> None:
    text = prose(report(three_quarters, "2026-Q3"))
    assert (
        "За III квартал 2026 года консультационный центр оказал 3 услуги общей длительностью "
        "1,5 ч. За помощью обратились 2 родителя" in text
    )
    assert "обратились 2 родителя (законных представителя), вопросы касались 2 детей." in text
    assert "По обращениям: первичные — 1, повторные — 1, анонимные — 1." in text
    assert "По видам помощи: методическая — 2, вид не указан — 1." in text
    assert "По формам: очно — 1, с выездом — 1, форма не указана — 1." in text
    assert "За период проведено 1 групповое мероприятие с участием 12 человек." in text
    assert (
        "По итогам услуг получены 2 оценки, доля удовлетворённых — 50 % (норма — не менее 85 %, "
        "не выполнена)." in text
    )


def test_a_quarters_conclusions_compare_and_name_who_leads(three_quarters: CentreFile) -> None:
    text = prose(report(three_quarters, "2026-Q3"))
    assert (
        "Консультационный центр оказал 3 услуги — на 2 услуги больше, чем за II квартал 2026 "
        "года, и на 2 услуги больше, чем за III квартал 2025 года." in text
    )
    assert "Наиболее востребованные темы: «Адаптация к детскому саду» (2 услуги, 66,7 %)." in text
    assert "Чаще всего оказывалась методическая помощь (2 услуги, 66,7 %)" in text
    headings = [
        block.text
        for block in report(three_quarters, "2026-Q3").blocks
        if isinstance(block, Heading)
    ]
    assert headings[-4:] == [
        "9. Отклонения и меры",
        "10. Выводы",
        "11. Проблемы",
        "12. Задачи на следующий период",
    ]


def test_a_months_report_compares_in_its_opening(three_quarters: CentreFile) -> None:
    document = report(three_quarters, "2026-08")
    text = prose(document)
    assert "оказал 1 услугу общей длительностью 0,5 ч. Это столько же, сколько за июль" in text
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings == [
        "1. Оказанные услуги",
        "2. Специалисты",
        "3. Категории получателей",
        "4. Родители и дети по возрасту",
        "5. Темы консультаций",
        "6. Обращения и запись на приём",
        "7. Групповые мероприятия",
        "8. Удовлетворённость получателей",
        "9. Отклонения и меры",
    ]


def test_an_unfinished_period_says_so_and_is_not_compared(three_quarters: CentreFile) -> None:
    text = prose(report(three_quarters, "2026-Q3", date(2026, 9, 30)))
    assert text.startswith("Отчётный период не завершён: приведены данные на 30.09.2026 г.")
    assert "больше" not in text


@pytest.mark.parametrize(
    ("count", "given", "asked"),
    [
        (
            1,
            "оказал 1 услугу",
            "обратился 1 родитель (законный представитель), вопросы касались 1 ребёнка.",
        ),
        (
            5,
            "оказал 5 услуг",
            "обратились 5 родителей (законных представителей), вопросы касались 5 детей.",
        ),
    ],
)
def test_words_agree_with_numbers(centre: CentreFile, count: int, given: str, asked: str) -> None:
    fill(
        centre,
        *(
            Service(number, "2026-07-01", recipient_id=number, child_id=number)
            for number in range(1, count + 1)
        ),
    )
    text = prose(report(centre, "2026-Q3"))
    assert given in text
    assert asked in text


def test_anonymous_services_alone_are_said_to_be_so(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01"))
    text = prose(report(centre, "2026-Q3"))
    assert "Все услуги оказаны анонимно." in text
    assert "обрати" not in text
