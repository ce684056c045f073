"""Journals as people really keep them: titles, captions, merged cells, any order, any name."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.imported_rows import events, import_rows, sessions
from helpers.journal_shapes import delimited, xlsx, xlsx_of_sheets
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from kcentre.journal.importing import guess, import_journal, plan_import
from kcentre.spreadsheets import read_workbook
from kcentre.storage import CentreFile

TWO_LINES = (
    ["№", "Дата", "Получатель", "", "Ребёнок", "", "Специалист"],
    ["", "", "ФИО", "Телефон", "ФИО", "Возраст", ""],
)
ROW = ["", "01.09.2025", "Иванова И.И.", "8 900 111-22-33", "Петя", "3 года", "Соколова А.П."]


def test_the_official_journal(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path,
        ["ЖУРНАЛ учёта работы консультационного центра"],
        [],
        ["№ п/п", "Дата, время проведения консультации", "Тема консультации", "Форма проведения",
         "Участники", "Возраст ребёнка", "Консультант, должность", "Рекомендации", "Подпись"],
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ["", "Сентябрь 2025"],
        [1, "12.09.2025 16:00", "Речевое развитие", "очно", "Иванова А.П., 8-900-123-45-67",
         "3 года", "Соколова А.П., педагог-психолог", "игры", ""],
        [2, "15.09.2025, 10.30", "Т04", "по телефону", "мать", "1,5",
         "педагог-психолог Соколова Анна Павловна", "", ""],
        [3, "17.09.2025", "Т01", "очно", "12 чел.", "", "Соколова А.П.", "", ""],
        [],
        ["", "Итого за сентябрь: 3"],
        ["Заведующий ____________ Петрова"],
    )  # fmt: skip
    assert (report.rows, report.skipped, report.sessions, report.events) == (8, 5, 2, 1)
    assert report.warnings == ()
    assert sessions(centre, "date", "time", "topic", "form", "channel", "recipient", "phone",
                    "age_months", "specialist", "position", "recommendations") == [
        ("2025-09-12", "16:00", "Т02", "in_person", None, "Иванова А.П.", "8-900-123-45-67", 36,
         "Соколова Анна Павловна", "педагог-психолог", "игры"),
        ("2025-09-15", "10:30", "Т04", "remote", "phone", None, None, 18,
         "Соколова Анна Павловна", "педагог-психолог", ""),
    ]  # fmt: skip
    assert events(centre, "date", "topic", "participants") == [("2025-09-17", "Т01", 12)]


@pytest.mark.parametrize(
    ("header", "row", "column", "value"),
    [
        ("Кто проводил", "Соколова А.П.", "specialist", "Соколова А.П."),
        ("Консультант", "Соколова А.П.", "specialist", "Соколова А.П."),
        ("ФИО специалиста", "Соколова А.П.", "specialist", "Соколова А.П."),
        ("Суть обращения", "Речевое развитие", "topic", "Т02"),
        ("Запрос родителя", "Речевое развитие", "topic", "Т02"),
        ("Ф.И.О. родителя (зак. предст.)", "Иванова И.И.", "recipient", "Иванова И.И."),
        ("Заявитель", "Иванова И.И.", "recipient", "Иванова И.И."),
        ("Сколько лет ребёнку", "3", "age_months", 36),
        ("Возраст (мес.)", "8", "age_months", 8),
        ("Продолжительность (мин.)", 45, "minutes", 45),
        ("Кол-во минут", "45", "minutes", 45),
        ("Посещает ДОУ (да/нет)", "нет", "education", "none"),
        ("Способ связи", "WhatsApp", "channel", "messenger"),
        ("Характер помощи", "диагностика", "kind", "diagnostic"),
        ("Категория семьи", "ОВЗ", "category", "disability"),
        ("Баллы", 4, "quality", 4),
        ("Удовлетворённость", "отлично", "quality", 5),
        ("Выданные рекомендации", "игры", "recommendations", "игры"),
        ("Примечание", "пришла с мамой", "source_note", "Примечание: пришла с мамой"),
        ("Результат", "нужна повторная консультация", "result", "repeat"),
        ("Tемa", "Речевое развитие", "topic", "Т02"),
    ],
)
def test_columns_go_under_many_names(
    centre: CentreFile, tmp_path: Path, *, header: str, row: object, column: str, value: object
) -> None:
    others = ["Вид помощи", "Дата консультации"] if column != "kind" else ["Тема", "Дата"]
    report = import_rows(centre, tmp_path, [header, *others], [row, "", "01.09.2025"])
    assert report.warnings == ()
    assert sessions(centre, column) == [value]


def test_a_header_of_two_lines_with_merged_cells(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(
        tmp_path / "Журнал.xlsx", ["Журнал учёта"], [], *TWO_LINES, ROW,
        merged=("A1:G1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4"),
    )  # fmt: skip
    assert import_journal(centre, table).rows == 1
    assert sessions(centre, "recipient", "child", "age_months", "specialist") == [
        ("Иванова И.И.", "Петя", 36, "Соколова А.П.")
    ]


def test_a_header_of_two_lines_without_merges(centre: CentreFile, tmp_path: Path) -> None:
    table = delimited(tmp_path / "Журнал.csv", *TWO_LINES, ROW, *TWO_LINES, ROW)
    report = import_journal(centre, table)
    assert (report.rows, report.sessions, report.skipped) == (4, 2, 2)
    assert sessions(centre, "recipient", "child") == [("Иванова И.И.", "Петя")] * 2


def test_a_header_of_three_lines(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(
        tmp_path / "Журнал.xlsx",
        ["Дата", "Консультация", "", "", "Специалист"],
        ["", "Получатель", "", "Тема", ""],
        ["", "ФИО", "Телефон", "", ""],
        ["01.09.2025", "Иванова И.И.", "8 900 111-22-33", "Т01", "Соколова А.П."],
        merged=("B1:D1", "B2:C2", "A1:A3", "E1:E3", "D2:D3"),
    )
    import_journal(centre, table)
    assert sessions(centre, "recipient", "phone", "topic", "specialist") == [
        ("Иванова И.И.", "8 900 111-22-33", "Т01", "Соколова А.П.")
    ]


def test_a_cell_merged_downwards_speaks_for_the_rows_beside(
    centre: CentreFile, tmp_path: Path
) -> None:
    table = xlsx(
        tmp_path / "Журнал.xlsx",
        ["Дата", "Специалист", "Тема"],
        [dt.date(2025, 9, 1), "Соколова А.П.", "Т01"],
        ["", "", "Т02"],
        ["", "", ""],
        [dt.date(2025, 9, 2), "Миронова И.О.", "Т03"],
        merged=("A2:A4", "B2:B4"),
    )
    report = import_journal(centre, table)
    assert (report.sessions, report.skipped) == (3, 1)
    assert sessions(centre, "date", "specialist") == [
        ("2025-09-01", "Соколова А.П."), ("2025-09-01", "Соколова А.П."),
        ("2025-09-02", "Миронова И.О."),
    ]  # fmt: skip


def test_one_sheet_per_month_with_days_only(centre: CentreFile, tmp_path: Path) -> None:
    header = ["Число", "Специалист", "Тема"]
    table = xlsx_of_sheets(tmp_path / "Журнал.xlsx", {
        "Январь 2026": [header, [15, "Соколова А.П.", "Т01"], ["Итого", 1, ""]],
        "Февраль 2026": [header, [1, "Соколова А.П.", "Т01"], [30, "Соколова А.П.", "Т01"]],
    })  # fmt: skip
    report = import_journal(centre, table)
    assert sessions(centre, "date") == ["2026-01-15", "2026-02-01"]
    assert [(line.sheet, line.row, line.reason) for line in report.rejected] == [
        ("Февраль 2026", 3, "такой даты нет: «30.02.2026»")
    ]


def test_captions_name_the_year_and_month(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path,
        ["Журнал за 2025-2026 учебный год"],
        ["Дата", "Специалист", "Тема"],
        ["Сентябрь"],
        ["12.09", "Соколова А.П.", "Т01"],
        ["Январь"],
        ["15 января", "Соколова А.П.", "Т01"],
    )  # fmt: skip
    assert report.skipped == 2
    assert sessions(centre, "date") == ["2025-09-12", "2026-01-15"]


def test_the_name_of_the_book_tells_the_year(centre: CentreFile, tmp_path: Path) -> None:
    rows = (["Дата", "Специалист"], ["12.09", "Соколова А.П."], ["12.01", "Соколова А.П."])
    import_journal(centre, xlsx(tmp_path / "Журнал КЦ 2025-2026.xlsx", *rows))
    assert sessions(centre, "date") == ["2025-09-12", "2026-01-12"]


def test_a_result_in_free_words_is_kept_as_advice(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, ["Дата", "Результат", "Рекомендации"],
        ["01.09.2025", "даны игры", ""], ["02.09.2025", "запрос решён", "читать"],
        ["03.09.2025", "повторная встреча в мае", "читать"],
    )  # fmt: skip
    assert report.warnings == ()
    assert sessions(centre, "result", "recommendations") == [
        (None, "даны игры"), ("solved", "читать"), ("repeat", "читать; повторная встреча в мае"),
    ]  # fmt: skip


def test_serial_numbers_of_dates_and_times(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path,
        ["Дата", "Время", "Длительность", "Специалист"],
        [45912, 0.6875, 0.03125, "Соколова А.П."],
        [45912.6875, "", dt.time(0, 45), "Соколова А.П."],
    )  # fmt: skip
    assert sessions(centre, "date", "time", "minutes") == [("2025-09-12", "16:30", 45)] * 2


def test_dates_of_an_old_macintosh(centre: CentreFile, tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    for row in (["Дата", "Специалист", "Тема"], [44450, "Соколова А.П.", "Т01"]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "Журнал.xlsx")
    import_journal(centre, tmp_path / "Журнал.xlsx")
    assert sessions(centre, "date") == ["2025-09-12"]


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866", "koi8_r"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_delimited_texts(centre: CentreFile, tmp_path: Path, letters: str, separator: str) -> None:
    table = delimited(
        tmp_path / "Журнал.csv",
        ["Дата", "Кто проводил", "Вопрос, тема", "Рекомендации"],
        [
            "01.09.2025",
            "Ёжикова Ё.Ё., педагог-психолог",
            "Речевое\nразвитие",
            "игры; стихи, песни",
        ],
        [],
        ["02.09.2025", "Ёжикова Ё.Ё.", "Подготовка к школе", 'сказать "да"'],
        letters=letters,
        separator=separator,
    )
    report = import_journal(centre, table)
    assert (report.rows, report.sessions, report.skipped) == (3, 2, 1)
    assert sessions(centre, "specialist", "topic", "recommendations") == [
        ("Ёжикова Ё.Ё.", "Т02", "игры; стихи, песни"),
        ("Ёжикова Ё.Ё.", "Т07", 'сказать "да"'),
    ]


def test_a_text_that_names_its_separator(centre: CentreFile, tmp_path: Path) -> None:
    table = tmp_path / "Журнал.csv"
    table.write_text("sep=|\nДата|Специалист|Тема\n01.09.2025|А, Б|Т01\n", encoding="utf-8")
    assert import_journal(centre, table).sessions == 1


@pytest.mark.parametrize(
    ("row", "kind", "participants"),
    [
        (["семинар", "", "", ""], "seminar", None),
        (["семинар", "", "", 12], "seminar", 12),
        (["", "групповая онлайн", "", ""], "group_consultation", None),
        (["", "очная", "родительская гостиная, 16 чел.", ""], "parents_lounge", 16),
        (["", "очная", "Иванова И.И.", 2], None, 2),
        (["", "очная", "", "24 чел."], None, 24),
        (["", "мастер-класс", "", ""], "master_class", None),
    ],
)
def test_group_rows_become_events(
    centre: CentreFile,
    tmp_path: Path,
    row: list[object],
    kind: str | None,
    participants: int | None,
) -> None:
    header = ["Дата", "Мероприятие", "Форма", "Получатель", "Количество участников"]
    report = import_rows(centre, tmp_path, header, ["01.09.2025", *row])
    assert (report.sessions, report.events) == (0, 1)
    assert events(centre, "event_type", "participants") == [(kind, participants)]


@pytest.mark.parametrize("row", [["", "очная", "Иванова И.И.", 1], ["нет", "очная", "", ""],
                                 ["", "", "1", ""], ["", "индивидуальная", "", ""]])  # fmt: skip
def test_single_rows_stay_services(centre: CentreFile, tmp_path: Path, row: list[object]) -> None:
    header = ["Дата", "Мероприятие", "Форма", "Получатель", "Количество участников"]
    report = import_rows(centre, tmp_path, header, ["01.09.2025", *row])
    assert (report.sessions, report.events, report.warnings) == (1, 0, ())


def test_what_is_not_understood_is_told_and_kept(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path,
        ["Дата", "Специалист", "Вид помощи", "Форма", "Оценка", "Длительность", "Возраст"],
        ["01.09.2025", "О'Коннор А.А.", "танцы", "на Луне", 6, "вечность", "взрослый"],
    )  # fmt: skip
    assert {(line.row, line.column, line.text) for line in report.warnings} == {
        (2, "Вид помощи", "танцы"), (2, "Форма", "на Луне"), (2, "Оценка", "6"),
        (2, "Длительность", "вечность"), (2, "Возраст", "взрослый"),
    }  # fmt: skip
    (note,) = sessions(centre, "source_note")
    for kept in ("Вид помощи: танцы", "Форма: на Луне", "Оценка: 6", "Возраст: взрослый"):
        assert kept in note


def test_a_topic_of_300_characters(centre: CentreFile, tmp_path: Path) -> None:
    topic = "Ёж" * 150
    report = import_rows(centre, tmp_path, ["Дата", "Тема"], ["01.09.2025", topic])
    assert len(report.warnings) == 1
    assert sessions(centre, "topic", "topic_text", "source_note") == [("Т99", topic, "")]


def test_full_months_are_counted_from_a_birthday(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path,
        ["Дата", "Родитель", "Дата рождения"],
        ["28.02.2025", "Иванова И.И.", "29.02.2024"],
        ["01.03.2025", "Иванова И.И.", "29.02.2024"],
        ["01.03.2025", "Иванова И.И.", "02.2024"],
        ["29.02.2024", "Иванова И.И.", "29.02.2024"],
        ["28.02.2024", "Иванова И.И.", "29.02.2024"],
    )  # fmt: skip
    assert sessions(centre, "age_months") == [11, 12, 13, 0, None]
    assert [line.reason for line in report.warnings] == ["ребёнок родился позже дня услуги"]


def test_marks_of_all_questions(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path,
        ["Дата", "Качество услуги", "Условия предоставления", "Полнота и доступность информации",
         "Доброжелательность и вежливость", "Жалобы", "Предложения", "Специалист"],
        ["01.09.2025", 5, 4, 3, 2, "—", "больше встреч", "Соколова А.П."],
        ["02.09.2025", "", 4, "", "", "", "", "Соколова А.П."],
    )  # fmt: skip
    ratings = centre.db.run(
        "SELECT date, quality, conditions, information, politeness, suggestion FROM rating"
    ).fetchall()
    assert ratings == [("2025-09-01", 5, 4, 3, 2, "больше встреч")]
    assert sessions(centre, "source_note") == ["", "Оценка: 4"]


def test_times_of_beginning_and_end(centre: CentreFile, tmp_path: Path) -> None:
    header = ["Дата", "Время начала", "Время окончания", "Специалист"]
    import_rows(centre, tmp_path, header, ["01.09.2025", "10:00", "10:50", "Соколова А.П."])
    assert sessions(centre, "time", "minutes") == [("10:00", 50)]


def test_numbers_run_within_the_year(centre: CentreFile, tmp_path: Path) -> None:
    rows = [["Дата", "Тема"], ["31.12.2025", "Т01"], ["01.01.2026", "Т01"], ["30.12.2025", "Т01"]]
    import_rows(centre, tmp_path, *rows)
    import_rows(centre, tmp_path, rows[0], ["05.01.2026", "Т02"])
    assert sessions(centre, "number", "date") == [
        (1, "2025-12-31"), (1, "2026-01-01"), (2, "2025-12-30"), (2, "2026-01-05"),
    ]  # fmt: skip


def test_lines_that_are_no_services_are_skipped_each_for_its_reason(
    centre: CentreFile, tmp_path: Path
) -> None:
    header = ["Дата", "Специалист", "Тема"]
    table = xlsx(
        tmp_path / "Журнал.xlsx", header, [1, 2, 3], ["Сентябрь 2025 г."], [], ["  ", "—", ""],
        ["01.09.2025", "Соколова А.П.", "Т01"], header, ["Всего:", "", 1], ["в том числе", 1],
        ["Заведующий ______"], ["", "Итого", ""],
    )  # fmt: skip
    workbook = read_workbook(table)
    plan = plan_import(centre, workbook, guess(workbook))
    assert [(line.row, line.reason) for line in plan.skipped] == [
        (2, "номера столбцов"), (3, "подзаголовок"), (4, "пустая строка"), (5, "пустая строка"),
        (7, "повтор заголовка"), (8, "итоги"), (9, "итоги"), (10, "подпись"), (11, "итоги"),
    ]  # fmt: skip


def test_a_row_without_a_date_is_rejected_with_its_place(
    centre: CentreFile, tmp_path: Path
) -> None:
    report = import_rows(
        centre, tmp_path, ["Журнал"], ["Дата", "Специалист", "Тема"],
        ["", "Соколова А.П.", "Т01"], ["вчера", "Соколова А.П.", "Т01"],
        ["29.02.2025", "Соколова А.П.", "Т01"], ["01.09.2025", "Соколова А.П.", "Т01"],
        sheet="Осень",
    )  # fmt: skip
    assert [(line.sheet, line.row, line.reason) for line in report.rejected] == [
        ("Осень", 3, "нет даты"),
        ("Осень", 4, "не дата: «вчера»"),
        ("Осень", 5, "такой даты нет: «29.02.2025»"),
    ]
    assert report.sessions == 1
