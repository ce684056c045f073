"""Tables of answers as people and services really make them, with their true figures."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.survey_tables import book, counted, forms_in, options, sheets, stamped, text

from kcentre.storage import CentreFile
from kcentre.surveys.importing import import_survey

TITLE = "Опрос родителей"
WHO = ["мать", "отец", "мать", "бабушка", "мать", "отец", "мать", "мать"]


def test_title_and_lines_that_are_no_forms(centre: CentreFile, tmp_path: Path) -> None:
    head = ["Кем Вы приходитесь ребёнку?", "Удобное время", "Пожелания"]
    rows: list[list[object]] = [
        ["Опрос родителей, сентябрь 2026 г."],
        [],
        list(head),
        [1, 2, 3],
        ["мать", "утро", "Больше встреч с логопедом, пожалуйста"],
        [],
        ["отец", "вечер", ""],
        list(head),
        ["мать", "вечер", "Всего хорошего!"],
        ["мать", "", "—"],
        ["", "", ""],
        ["Итого", 3, 1],
        ["Составил: воспитатель Иванова"],
    ]
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert (report.rows, report.responses, report.skipped) == (10, 4, 6)
    assert options(centre, head[0]) == {"мать": 3, "отец": 1}
    assert options(centre, head[1]) == {"утро": 1, "вечер": 2}
    assert counted(centre)["Пожелания"]["n"] == 2


def test_what_tells_who_a_parent_is_never_comes_in(centre: CentreFile, tmp_path: Path) -> None:
    head = [
        "ID", "Отметка времени", "Адрес электронной почты", "ФИО", "Контактный телефон", "IP-адрес",
        "Статус", "Время прохождения", "Как с Вами связаться?", "Кем Вы приходитесь ребёнку?",
    ]  # fmt: skip
    rows: list[list[object]] = [list[object](head)] + [
        [100 + place, f"{place + 1:02d}.09.2026 10:15:00", f"mama{place}@mail.ru",
         "Иванова Анна Петровна", "+7 900 123-45-67", "10.0.0.1", "завершено", "00:03:15",
         f"8 (900) 765-43-2{place}", who]
        for place, who in enumerate(WHO)
    ]  # fmt: skip
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert report.responses == len(WHO)
    assert list(counted(centre)) == ["Кем Вы приходитесь ребёнку?"]
    assert [name for name, _ in report.set_aside] == [
        *head[:1], *head[2:8], "Как с Вами связаться?",
    ]  # fmt: skip
    assert "личные данные: не вносятся" in dict(report.set_aside).values()
    centre.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = centre.path.read_bytes()
    assert b"mama1@mail.ru" not in kept
    assert "Иванова Анна".encode() not in kept


@pytest.mark.parametrize("tick", ["1", "да", "+", "✓", 1, True])
def test_a_column_for_each_answer(centre: CentreFile, tmp_path: Path, tick: object) -> None:
    head = [f"Какая помощь нужна? [{one}]" for one in ("методическая", "диагностическая", "другое")]
    answers: list[list[object]] = [
        [tick, "", ""], [tick, tick, ""], ["", tick, "массаж"], ["", "", ""], [tick, "", ""],
    ]  # fmt: skip
    rows = stamped([*head, "Кем Вы приходитесь?"], [[*one, "мать"] for one in answers])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)["Какая помощь нужна?"]
    assert found["kind"] == "several"
    assert found["n"] == 4
    assert found["options"] == {"методическая": 3, "диагностическая": 2, "другое": 1}
    assert found["texts"] == ["массаж"]


def test_the_answers_words_in_their_columns(centre: CentreFile, tmp_path: Path) -> None:
    head = ["Темы / Речь", "Темы / Сон", "Темы / Еда", "Возраст ребёнка"]
    rows = stamped(head, [["Речь", "", "", "1–3"], ["Речь", "Сон", "", "3–5"], ["", "", "", "3–5"]])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Темы") == {"Речь": 2, "Сон": 1}
    assert counted(centre)["Темы"]["n"] == 2


def test_two_lines_of_questions_with_merged_cells(centre: CentreFile, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Отметка времени", "Какая помощь нужна?", "", "", "Кем Вы приходитесь?"],
        ["", "методическая", "диагностическая", "консультативная", ""],
        ["01.09.2026", "+", "", "+", "мать"],
        ["02.09.2026", "", "+", "+", "отец"],
    ]
    path = book(tmp_path / "а.xlsx", rows, merges=["B1:D1", "A1:A2", "E1:E2"])
    import_survey(centre, path, TITLE)
    assert options(centre, "Какая помощь нужна?") == {
        "методическая": 1, "диагностическая": 1, "консультативная": 2,
    }  # fmt: skip
    assert options(centre, "Кем Вы приходитесь?") == {"мать": 1, "отец": 1}
    as_text = text(tmp_path / "а.csv", rows)
    assert import_survey(centre, as_text, TITLE).duplicates == 2


def test_a_grid_of_marks(centre: CentreFile, tmp_path: Path) -> None:
    head = ["Оцените нас [Качество услуги]", "Оцените нас [Вежливость]"]
    rows = stamped(head, [[5, 4], [5, 5], [3, ""], [1, 1]])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)
    assert [one["kind"] for one in found.values()] == ["scale", "scale"]
    assert found[head[0]]["options"] == {"5": 2, "3": 1, "1": 1}
    assert found[head[1]]["n"] == 3


def test_commas_within_single_answers(centre: CentreFile, tmp_path: Path) -> None:
    said = ["Да, знаю", "Да, слышала", "Нет, не знаю", "Да, знаю"] * 6
    rows = stamped(["Знаете ли Вы о центре?", "Город"], [[one, "Казань"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)["Знаете ли Вы о центре?"]
    assert found["kind"] == "one"
    assert found["options"] == {"Да, знаю": 12, "Да, слышала": 6, "Нет, не знаю": 6}


@pytest.mark.parametrize("separator", [", ", "; ", ";", "\n"])
def test_several_answers_with_commas_of_their_own(
    centre: CentreFile, tmp_path: Path, separator: str
) -> None:
    offered = ["Листовки, буклеты", "Соцсети (ВК, Телеграм)", "Воспитатель", "Друзья"]
    picks = [(0, 1), (2,), (1, 2, 3), (0,), (3,), (0, 3), (2, 3), (1,), (0, 2), (3, 1), (2, 0)] * 2
    said = [[separator.join(offered[one] for one in pick)] for pick in picks]
    rows = stamped(["Откуда Вы узнаёте о нас?", "Ваш ребёнок"], [[*one, "сын"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)["Откуда Вы узнаёте о нас?"]
    assert found["kind"] == "several"
    assert found["options"] == {
        offered[one]: sum(one in pick for pick in picks) for one in range(4)
    }


def test_marks_numbers_days_and_words(centre: CentreFile, tmp_path: Path) -> None:
    head = [
        "Насколько Вы довольны?", "Сколько детей в семье?", "Ваш возраст", "Когда Вам удобно?",
        "Готовы ли Вы прийти?", "Знаете ли Вы о центре?", "Оценка",
    ]  # fmt: skip
    marks = ["5 – полностью", "4", "3.0", "1 – совсем нет", "5 – полностью", "2"]
    yes = ["да", "нет", "затрудняюсь ответить", "да", "да", ""]
    rows = stamped(head, [
        [marks[place], place % 3 + 1, 25.5 + place, dt.date(2026, 10, place + 1),
         ["Да", "Нет"][place % 2], yes[place], place % 5 + 1]
        for place in range(6)
    ])  # fmt: skip
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)
    kinds = [str(one["kind"]) for one in found.values()]
    assert kinds == ["scale", "number", "number", "text", "one", "yes_no", "scale"]
    assert found[head[0]]["options"] == {"5": 2, "4": 1, "3": 1, "1": 1, "2": 1}
    assert found[head[3]]["texts"] == [f"0{day}.10.2026" for day in range(1, 7)]
    assert found[head[4]]["options"] == {"Да": 3, "Нет": 3}
    assert found[head[5]]["n"] == 5
    assert report.questions[0].lowest == "совсем нет"
    assert report.questions[0].highest == "полностью"


def test_own_words_beside_other(centre: CentreFile, tmp_path: Path) -> None:
    said = ["мать", "отец", "Другое: няня", "мать", "другое: тётя", "Другое", "отец", "мать"]
    import_survey(centre, book(tmp_path / "а.xlsx", stamped(["Кто Вы?", "Чей"], [
        [one, "мой"] for one in said
    ])), TITLE)  # fmt: skip
    found = counted(centre)["Кто Вы?"]
    assert found["options"] == {"мать": 3, "отец": 2, "Другое": 3}
    assert found["texts"] == ["няня", "тётя"]


def test_rare_own_words_among_usual_answers(centre: CentreFile, tmp_path: Path) -> None:
    own = ["няня", "старшая сестра", "крёстная", "сосед"]
    said = ["мать"] * 12 + ["отец"] * 9 + ["бабушка"] * 6 + own
    rows = stamped(["Кто Вы?", "Чей"], [[one, "мой"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)["Кто Вы?"]
    assert found["options"] == {"мать": 12, "отец": 9, "бабушка": 6, "другое": 4}
    assert found["texts"] == sorted(own)


def test_one_rare_answer_is_an_answer_like_the_others(centre: CentreFile, tmp_path: Path) -> None:
    said = ["мать"] * 12 + ["отец"] * 9 + ["опекун"]
    rows = stamped(["Кто Вы?", "Чей"], [[one, "мой"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Кто Вы?") == {"мать": 12, "отец": 9, "опекун": 1}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_delimited_texts(centre: CentreFile, tmp_path: Path, encoding: str, separator: str) -> None:
    head = ["Кем Вы приходитесь ребёнку?", "Какая помощь нужна?", "Оцените нас"]
    answers = [
        ["мать", "методическая, диагностическая", "5"],
        ["отец", "диагностическая", "4"],
        ["мать", "диагностическая, методическая", "4"],
    ]
    path = text(tmp_path / "а.csv", stamped(head, answers), separator=separator, encoding=encoding)
    import_survey(centre, path, TITLE)
    assert options(centre, head[0]) == {"мать": 2, "отец": 1}
    assert options(centre, head[1]) == {"методическая": 2, "диагностическая": 3}
    assert options(centre, head[2]) == {"5": 1, "4": 2}


@pytest.mark.parametrize("forms", [1, 2, 5])
def test_few_forms(centre: CentreFile, tmp_path: Path, forms: int) -> None:
    head = ["Кем Вы приходитесь ребёнку?", "Какая помощь нужна?", "Оцените нас", "Ваши пожелания"]
    answers = [
        ["мать", "методическая; диагностическая", 5, "Спасибо"],
        ["отец", "методическая", 4, "Больше вечерних часов"],
        ["мать", "консультативная", 3, ""],
        ["опекун (попечитель)", "методическая; консультативная", 5, "Нет"],
        ["мать", "", 1, ""],
    ][:forms]
    path = book(tmp_path / "а.xlsx", stamped(head, answers))
    report = import_survey(centre, path, TITLE)
    assert [str(one.kind) for one in report.questions] == ["one", "several", "scale", "text"]
    assert forms_in(centre) == forms


def test_sheets_of_several_months(centre: CentreFile, tmp_path: Path) -> None:
    head = ["Кто Вы?", "Оцените нас"]
    september = stamped(head, [["мать", 5], ["отец", 4]])
    october = [september[0], ["03.10.2026 12:00:00", "мать", 3]]
    path = sheets(
        tmp_path / "а.xlsx",
        {"сентябрь": september, "октябрь": october, "Сводка": [["Ответ", "Сколько"], ["мать", 2]]},
    )
    report = import_survey(centre, path, TITLE)
    assert report.responses == 3
    assert options(centre, "Кто Вы?") == {"мать": 2, "отец": 1}
    assert any("Сводка" in one.reason for one in report.warnings)


def test_days_of_other_countries_and_impossible_ones(centre: CentreFile, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Timestamp", "Кто Вы?", "Чей"],
        ["9/12/2026 10:15:00", "мать", "мой"],
        ["9/25/2026 14:00:00", "отец", "мой"],
    ]
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    kept = centre.db.run("SELECT filled_on FROM survey_form ORDER BY id").fetchall()
    assert kept == [("2026-09-12",), ("2026-09-25",)]
    rows = [
        ["Дата создания", "Кто Вы?", "Чей"],
        ["2026/09/12 10:15:00 AM GMT+3", "мать", "мой"],
        ["31.02.2026", "отец", "мой"],
        ["01.01.2090", "мать", "мой"],
        ["", "мать", "мой"],
    ]
    report = import_survey(centre, book(tmp_path / "б.xlsx", rows), "Другая анкета")
    assert report.responses == 4
    assert [one.row for one in report.warnings] == [3, 4]
    later = centre.db.run("SELECT filled_on FROM survey_form ORDER BY id LIMIT 4 OFFSET 2")
    assert later.fetchall() == [("2026-09-12",), ("",), ("",), ("",)]


def test_answers_that_excel_took_for_days(centre: CentreFile, tmp_path: Path) -> None:
    spoiled = [dt.date(2026, 5, 3), dt.date(2026, 7, 5), "до 1 года", "3–5", dt.date(2026, 5, 3)]
    rows = stamped(["Возраст ребёнка", "Кто Вы?"], [[one, "мать"] for one in spoiled])
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Возраст ребёнка") == {"3–5": 3, "5–7": 1, "до 1 года": 1}
    assert ["3–5" in one.reason for one in report.warnings] == [True]


def test_answers_typed_without_a_common_question(centre: CentreFile, tmp_path: Path) -> None:
    head = ["Кто Вы?", "Логопед", "Психолог", "Дефектолог"]
    rows: list[list[object]] = [
        list(head), ["мать", "+", "", "+"], ["отец", "", "+", ""], ["мать", "+", "+", ""],
    ]  # fmt: skip
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Логопед / Психолог / Дефектолог") == {
        "Логопед": 2, "Психолог": 2, "Дефектолог": 1,
    }  # fmt: skip
    assert options(centre, "Кто Вы?") == {"мать": 2, "отец": 1}


def test_spellings_of_one_answer(centre: CentreFile, tmp_path: Path) -> None:
    said = ["5–7", "5-7", " 5 – 7 ", "Мать", "мать", "мать "]
    rows = stamped(["Кто и какого возраста?", "Чей"], [[one, "мой"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Кто и какого возраста?") == {"5–7": 3, "мать": 3}


def test_a_table_kept_by_hand(centre: CentreFile, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Результаты анкетирования родителей"],
        [],
        ["№ п/п", "Дата", "Кто Вы?", "Оцените нас", "Пожелания"],
        *([place, dt.date(2026, 9, place), who, place % 5 + 1, f"Слово {place}"]
          for place, who in enumerate(WHO, start=1)),
        ["", "", "Группа «Солнышко»"],
        [9, "", "отец", 5, ""],
        [10, "", "", "", ""],
        [],
        ["", "", "Всего анкет: 9", "средний балл 3,2", ""],
        ["", "", "Среднее значение", "3,2"],
        ["Примечание: опрос проводили на собрании"],
    ]  # fmt: skip
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert (report.responses, report.skipped, report.rejected) == (9, 6, ())
    assert options(centre, "Кто Вы?") == {"мать": 5, "отец": 3, "бабушка": 1}
    assert list(counted(centre)) == ["Кто Вы?", "Оцените нас", "Пожелания"]
    days = centre.db.run("SELECT filled_on FROM survey_form ORDER BY id").fetchall()
    assert days[0] == ("2026-09-01",)
    assert days[-1] == ("",)


def test_thanks_are_words_however_often_they_are_said(centre: CentreFile, tmp_path: Path) -> None:
    rows = stamped(["Ваши пожелания", "Кто Вы?"], [["Спасибо!", who] for who in WHO])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert counted(centre)["Ваши пожелания"]["kind"] == "text"


def test_an_export_with_an_option_in_each_column_of_one_answer(
    centre: CentreFile, tmp_path: Path
) -> None:
    head = ["Кто Вы? / Мать", "Кто Вы? / Отец", ""]
    rows = stamped(head, [["Мать", "", "x"], ["", "Отец", "y"], ["Мать", "", "z"]])
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Кто Вы?") == {"Мать": 2, "Отец": 1}
    assert report.set_aside == (("без названия", "над столбцом нет вопроса"),)
