"""The department's report as data: what its tables and charts say of which period."""

from dataclasses import replace
from datetime import date

from helpers.random_journal import Event, Service
from helpers.report_reading import NBSP, heads, prose, report, rows, tables
from helpers.written_journal import fill

from kcentre.centre import queries
from kcentre.centre.verbs import change_passport
from kcentre.paper.chart import Chart
from kcentre.paper.document import Heading, Paragraph, RowRole, Signature, Table
from kcentre.storage import CentreFile

GIVEN = "Услуги в сравнении с планом и другими периодами"


def test_an_empty_period_is_a_sentence_and_a_signature(centre: CentreFile) -> None:
    document = report(centre, "2026-Q3")
    assert [type(block) for block in document.blocks] == [Paragraph, Signature]
    assert prose(document).startswith("За III квартал 2026 года в журнале консультаций нет записей")


def test_the_letter_is_written_from_the_passport(centre: CentreFile) -> None:
    passport = replace(
        queries.passport(centre),
        centre_name="Консультационный центр «Радуга»",
        city="г. Казань",
        address="ул. Мира, 1",
        phone="8 (843) 000-00-00",
        addressee="Начальнику\nуправления образования\n",
        head="Ёлкина Анна Петровна",
        head_position="И. о. заведующего",
    )
    change_passport(centre, passport)
    document = report(centre, "2025/26")
    assert document.title.split("\n") == [
        "ОТЧЁТ",
        "о работе консультационного центра",
        "за 2025/26 учебный год",
    ]
    assert document.letterhead == (
        "Детский сад № 7 «Ласточка»",
        "Консультационный центр «Радуга»",
        "г. Казань, ул. Мира, 1",
        f"тел.{NBSP}8 (843) 000-00-00",
    )
    assert document.addressee == ("Начальнику", "управления образования")
    assert document.organisation == "Детский сад № 7 «Ласточка»"
    signature = document.blocks[-1]
    assert signature == Signature("И. о. заведующего", f"А.{NBSP}П.{NBSP}Ёлкина")


def test_columns_are_only_of_periods_with_data(three_quarters: CentreFile) -> None:
    compared = ["С начала 2026 года", "Для сравнения|II кв. 2026", "Для сравнения|III кв. 2025"]
    topics = tables(report(three_quarters, "2026-Q3"))["Услуги по темам"]
    assert heads(topics) == ["Тема", "Услуг", "Доля, %", *compared]
    alone = tables(report(three_quarters, "2025-Q3"))["Услуги по темам"]
    assert heads(alone) == ["Тема", "Услуг", "Доля, %"]
    after_a_gap = tables(report(three_quarters, "2026-Q2"))["Услуги по темам"]
    assert heads(after_a_gap) == ["Тема", "Услуг", "Доля, %"]
    year = tables(report(three_quarters, "2026"))["Услуги по темам"]
    assert heads(year) == ["Тема", "Услуг", "Доля, %", "2025 г."]


def test_the_table_of_kinds_and_forms(three_quarters: CentreFile) -> None:
    table = tables(report(three_quarters, "2026-Q3"))["Услуги по видам помощи и формам"]
    assert heads(table)[2:7] == [
        "Из них в форме|очной",
        "Из них в форме|выездной",
        "Из них в форме|дистанционной",
        "Из них в форме|не указана",
        "Доля, %",
    ]
    assert rows(table) == {
        "методическая": (2, 1, 1, 0, 0, 66.7),
        "психолого-педагогическая": (0, 0, 0, 0, 0, 0.0),
        "диагностическая": (0, 0, 0, 0, 0, 0.0),
        "консультативная": (0, 0, 0, 0, 0, 0.0),
        "не указан": (1, 0, 0, 0, 1, 33.3),
        "Итого": (3, 1, 1, 0, 1, 100.0),
    }
    assert "короче 45\u00a0минут: 1" in table.note
    assert "не указана: 1" in table.note


def test_services_stand_beside_the_year_and_other_periods(three_quarters: CentreFile) -> None:
    table = tables(report(three_quarters, "2026-Q3"))[GIVEN]
    compared = ["С начала 2026 года", "Для сравнения|II кв. 2026", "Для сравнения|III кв. 2025"]
    assert heads(table) == ["Услуги", "III кв. 2026", *compared]
    assert rows(table) == {
        "методическая": (2, 2, 0, 1),
        "психолого-педагогическая": (0, 0, 0, 0),
        "диагностическая": (0, 1, 1, 0),
        "консультативная": (0, 0, 0, 0),
        "вид не указан": (1, 1, 0, 0),
        "очная": (1, 1, 0, 0),
        "выездная": (1, 1, 0, 0),
        "дистанционная": (0, 1, 1, 1),
        "форма не указана": (1, 1, 0, 0),
        "Итого": (3, 4, 1, 1),
    }
    assert GIVEN not in tables(report(three_quarters, "2025-Q3"))


def test_the_table_of_specialists(three_quarters: CentreFile) -> None:
    table = tables(report(three_quarters, "2026-Q3"))["Услуги по специалистам"]
    assert [row.cells for row in table.rows] == [
        ("учитель-логопед", "Ежова О'Нил", 0, None, None, 1, 1, 0),
        ("педагог-психолог", "Ёлкина Анна Петровна", 2, 1.5, 45.0, 2, 0, 1),
        ("", "не указан", 1, None, None, 1, 0, 0),
        ("Итого", "", 3, 1.5, 45.0, 4, 1, 1),
    ]


def test_the_table_of_categories_and_attendance(three_quarters: CentreFile) -> None:
    found = rows(tables(report(three_quarters, "2026-Q3"))["Услуги по категориям получателей"])
    assert found["ребёнок не посещает ДОО"] == (1, 33.3, 1, 0, 0)
    assert found["иное"] == (0, 0.0, 1, 1, 1)
    assert found["не указана"] == (2, 66.7, 2, 0, 0)
    assert found["посещают — всего"] == (0, 0.0, 1, 1, 1)
    assert found["не посещают — всего"] == (2, 66.7, 2, 0, 0)
    assert found["– семейное образование"] == (1, 33.3, 1, 0, 0)
    assert found["не указано"] == (1, 33.3, 1, 0, 0)
    assert "школьники" not in found


def test_what_no_row_says_is_a_sentence_not_empty_rows(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01", education="ours"))
    found = tables(report(centre, "2026-Q3"))
    categories = found["Услуги по категориям получателей"]
    assert categories.note == "Категории получателей в журнале за период не указаны."
    assert list(rows(categories)) == [
        "посещают — всего",
        "– наш детский сад",
        "– другой детский сад",
        "– группу кратковременного пребывания",
        "не посещают — всего",
        "– ожидают места",
        "– семейное образование",
        "– не получают дошкольного образования",
        "Итого",
    ]
    ages = found["Родители и дети по возрасту ребёнка"]
    assert (ages.rows, ages.empty.startswith("Все получатели за период анонимные")) == ((), True)


def test_what_is_known_of_nobody_is_said_once(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01"))
    categories = tables(report(centre, "2026-Q3"))["Услуги по категориям получателей"]
    assert (categories.rows, categories.note) == ((), "")
    assert categories.empty.startswith("Категории получателей в журнале за период не указаны.")


def test_the_table_of_ages_counts_everybody_once(three_quarters: CentreFile) -> None:
    table = tables(report(three_quarters, "2026-Q3"))["Родители и дети по возрасту ребёнка"]
    assert heads(table)[1:5] == [
        "За период|родителей",
        "За период|детей",
        "С начала 2026 года|родителей",
        "С начала 2026 года|детей",
    ]
    by_group: dict[str, dict[str, tuple[object, ...]]] = {}
    for row in table.rows:
        if row.role is RowRole.GROUP:
            current = by_group.setdefault(str(row.cells[0]), {})
        else:
            current[str(row.cells[0])] = row.cells[1:3]
    everybody, family, not_educated = by_group.values()
    assert everybody["до 1,5 лет"] == everybody["от 1,5 до 3 лет"] == (1, 1)
    assert everybody["Итого"] == (2, 2)
    assert family["до 1,5 лет"] == not_educated["до 3 лет"] == (1, 1)
    assert "не указан" not in everybody


def test_topics_stand_by_frequency(three_quarters: CentreFile) -> None:
    found = rows(tables(report(three_quarters, "2026-Q3"))["Услуги по темам"])
    assert list(found) == ["Адаптация к детскому саду", "Иное", "Речевое развитие", "Итого"]
    assert found["Адаптация к детскому саду"] == (2, 66.7, 2, 0, 1)


def test_events_and_their_list(three_quarters: CentreFile) -> None:
    document = report(three_quarters, "2026-Q3")
    found = rows(tables(document)["Групповые мероприятия и участники"])
    assert found["Проведено мероприятий"] == (1, 1, 0, 0)
    assert found["Участников"] == (12, 12, 0, 0)
    place = document.blocks.index(Heading("Перечень мероприятий", 2))
    listed = document.blocks[place + 1]
    assert isinstance(listed, Table)
    assert listed.rows[0].cells == (
        date(2026, 9, 1),
        "мероприятие",
        "",
        "Ёлкина Анна Петровна",
        12,
    )
    without = tables(report(three_quarters, "2026-Q2"))["Групповые мероприятия и участники"]
    assert (without.rows, without.empty) == ((), "Групповых мероприятий за период не было.")


def test_ratings_print_n_the_norm_and_the_formula(three_quarters: CentreFile) -> None:
    table = tables(report(three_quarters, "2026-Q3"))["Оценка услуг получателями"]
    found = {str(row.cells[0]): [str(cell) for cell in row.cells[1:]] for row in table.rows}
    assert found["Получено оценок (n)"] == ["2", "2", "0", "0", "—"]
    assert found["Доля удовлетворённых, %"] == [
        "50.0",
        "50.0",
        "None",
        "None",
        f"не{NBSP}менее{NBSP}85",
    ]
    assert found["Средний балл: качество услуги"][0] == "4.0"
    assert {column.absent for column in table.columns[1:-1]} == {"нет данных"}
    assert "формуле А: положительные оценки / все оценки" in table.note
    without = tables(report(three_quarters, "2025-Q3"))["Оценка услуг получателями"]
    assert (without.rows, without.empty) == ((), "Оценок получателей за период нет.")


def test_a_share_of_some_services_says_of_which(three_quarters: CentreFile) -> None:
    note = tables(report(three_quarters, "2026-Q3"))["Показатели мониторинга"].note
    assert "от услуг, для которых посещение указано." in note
    assert "Доля повторных обращений — от услуг, оказанных не анонимно." in note


def test_a_period_with_events_only_has_no_tables_of_services(centre: CentreFile) -> None:
    fill(centre, Event(1, "2026-09-01", participants=12))
    document = report(centre, "2026-Q3")
    listed = tables(document)["Групповые мероприятия и участники"]
    assert [row.cells[1] for row in listed.rows] == ["мероприятие", "Итого"]
    assert list(tables(document)) == [
        "Обращения, запись на приём и график",
        "Групповые мероприятия и участники",
        "Оценка услуг получателями",
        "Показатели мониторинга",
        "Отклонения от целевых значений и меры",
    ]
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings[:2] == ["1. Обращения и запись на приём", "2. Групповые мероприятия"]
    assert "услуг не оказано" in prose(document)


def test_charts_show_months_kinds_and_topics(three_quarters: CentreFile) -> None:
    document = report(three_quarters, "2026-Q3")
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    assert [chart.title for chart in charts] == [
        "Рисунок 1. Услуги по видам помощи и формам",
        "Рисунок 2. Услуги по месяцам",
        "Рисунок 3. Услуги по темам",
        "Рисунок 4. Доля удовлетворённых по месяцам, %",
    ]
    months = charts[1]
    assert months.categories == ("июл", "авг", "сен")
    assert [series.values for series in months.series] == [(1.0, 1.0, 1.0), (None, 1.0, 0.0)]


def test_a_single_month_shows_the_months_of_its_year(three_quarters: CentreFile) -> None:
    document = report(three_quarters, "2026-07")
    months = next(
        block for block in document.blocks if isinstance(block, Chart) and "месяцам" in block.title
    )
    assert months.categories[0] == "янв 2026"
    assert months.series[0].values == (0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0)
    january = report(three_quarters, "2026-01")
    assert not [block for block in january.blocks if isinstance(block, Chart)]
