"""Finding the header; which column is which: guessed, said, remembered."""

import json
from pathlib import Path

import pytest
from helpers.imported_rows import import_rows, sessions
from helpers.journal_shapes import case, xlsx, xlsx_of_sheets

from kcentre.journal.importing import (
    Field,
    carry_out,
    guess,
    import_journal,
    plan_import,
    remembered_choices,
)
from kcentre.journal.importing.refusals import MappingRefused, NoJournal, SheetMissing
from kcentre.spreadsheets import TableRefused, read_workbook
from kcentre.storage import CentreFile

HEADER = ["Дата", "Кто", "Что"]
ROW = ["01.09.2025", "Соколова А.П.", "Т01"]


def said(folder: Path, choices: object) -> Path:
    path = folder / "Столбцы.json"
    path.write_text(json.dumps(choices, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("above", [[], [["Журнал"]], [["Журнал"], [], ["за сентябрь", "2025"]],
                                   [[]] * 40])  # fmt: skip
def test_the_header_is_found_under_anything(tmp_path: Path, above: list[list[str]]) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", *above, ["Дата", "Тема"], ["01.09.2025", "Т01"])
    (mapping,) = guess(read_workbook(table))
    assert mapping.header is not None
    assert (mapping.header.first, mapping.header.last) == (len(above), len(above))


def test_every_field_of_the_plain_case_is_guessed_surely() -> None:
    (mapping,) = guess(read_workbook(case("plain")))
    assert [column.field for column in mapping.columns] == [
        Field.DATE, Field.TIME, Field.SPECIALIST, Field.POSITION, Field.FORM, Field.KIND,
        Field.TOPIC, Field.FAMILY_CODE, Field.RECIPIENT, Field.PHONE, Field.BIRTH,
        Field.EDUCATION, Field.MINUTES, Field.RATING, Field.PARTICIPANTS, Field.EVENT,
    ]  # fmt: skip
    assert all(column.confidence == 1 for column in mapping.columns)


@pytest.mark.parametrize(
    "caption", ["Подпись", "№ п/п", "Паспорт", "Адрес", "Согласие на обработку", "СНИЛС", "Диагноз"]
)
def test_what_the_program_does_not_keep_is_left_out(tmp_path: Path, caption: str) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", ["Дата", "Тема", caption], ["01.09.2025", "Т01", "есть"])
    (mapping,) = guess(read_workbook(table))
    assert mapping.columns[2].field is None


def test_the_cells_correct_a_misleading_header(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, ["Дата", "Вид консультации", "Помощь оказана"],
        ["01.09.2025", "очная", "методическая"], ["02.09.2025", "дистанционная", "диагностика"],
        ["03.09.2025", "очная", "методическая"],
    )  # fmt: skip
    assert sessions(centre, "form", "kind")[:2] == [
        ("in_person", "methodical"), ("remote", "diagnostic"),
    ]  # fmt: skip


def test_dates_without_a_header_are_found(centre: CentreFile, tmp_path: Path) -> None:
    rows = [[f"0{day}.09.2025", "Соколова А.П.", "Т01"] for day in (1, 2, 3)]
    assert import_rows(centre, tmp_path, ["", "Консультант", "Тема"], *rows).sessions == 3


def test_sheets_without_a_journal_are_named(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx_of_sheets(tmp_path / "Журнал.xlsx", {
        "Журнал": [["Дата", "Тема"], ["01.09.2025", "Т01"]],
        "Справка": [["Показатель", "Число"], ["Всего", 1]],
        "План мероприятий": [["Дата", "Мероприятие"], ["01.10.2025", "семинар"]],
        "Пустой": [],
    })  # fmt: skip
    report = import_journal(centre, table)
    assert (report.rows, report.sessions, report.events) == (1, 1, 0)
    assert [(line.sheet, line.row) for line in report.warnings] == [
        ("Справка", 0), ("План мероприятий", 0), ("Пустой", 0),
    ]  # fmt: skip


def test_one_sheet_can_be_chosen(centre: CentreFile, tmp_path: Path) -> None:
    sheets = {name: [["Дата", "Тема"], ["01.09.2025", name]] for name in ("Осень", "Весна")}
    table = xlsx_of_sheets(tmp_path / "Журнал.xlsx", sheets)
    assert import_journal(centre, table, sheet="весна").rows == 1
    assert sessions(centre, "topic_text") == ["Весна"]
    with pytest.raises(SheetMissing, match="Есть листы: «Осень», «Весна»"):
        import_journal(centre, table, sheet="Лето")


def test_a_book_without_a_journal_is_refused(centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(NoJournal, match="не найден журнал"):
        import_rows(centre, tmp_path, ["Показатель", "Число"], ["Всего", 1])


def test_columns_can_be_said(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", HEADER, ROW)
    choices = said(tmp_path, {"КТО": "specialist", "Что": "topic", "Лишний": None})
    import_journal(centre, table, mapping_path=choices)
    assert sessions(centre, "specialist", "topic") == [("Соколова А.П.", "Т01")]


def test_a_column_can_be_left_out(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", ["Дата", "Специалист", "Тема"], ROW)
    import_journal(centre, table, mapping_path=said(tmp_path, {"Тема": None}))
    assert sessions(centre, "specialist", "topic") == [("Соколова А.П.", None)]


def test_what_was_said_is_remembered_for_this_header(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", HEADER, ROW)
    choices = said(tmp_path, {"Кто": "specialist", "Что": "topic"})
    import_journal(centre, table, mapping_path=choices)
    again = xlsx(tmp_path / "Ещё.xlsx", ["Журнал"], HEADER, ["02.09.2025", "Миронова И.О.", "Т02"])
    import_journal(centre, again)
    assert sessions(centre, "specialist", "topic")[1] == ("Миронова И.О.", "Т02")


def test_a_correction_in_the_window_is_remembered_and_undone(
    centre: CentreFile, tmp_path: Path
) -> None:
    workbook = read_workbook(
        xlsx(tmp_path / "Журнал.xlsx", ["Дата", "Тема", "Кто"], [ROW[0], "Т01", "А"])
    )
    (mapping,) = guess(workbook, remembered_choices(centre))
    mapping = mapping.with_field(2, Field.SPECIALIST).with_field(1, None)
    carry_out(centre, plan_import(centre, workbook, [mapping]))
    assert remembered_choices(centre) == {
        "дата|тема|кто": {"дата": Field.DATE, "тема": None, "кто": Field.SPECIALIST}
    }
    (again,) = guess(workbook, remembered_choices(centre))
    assert [column.field for column in again.columns] == [Field.DATE, None, Field.SPECIALIST]
    centre.undo()
    assert remembered_choices(centre) == {}


def test_a_sheet_whose_header_says_nothing_can_still_be_mapped(tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", ["Раз", "Два", "Три"], ["а", "б", "в"])
    (mapping,) = guess(read_workbook(table))
    assert [column.caption.text for column in mapping.columns] == ["Раз", "Два", "Три"]
    assert not mapping.has_journal
    assert mapping.with_field(0, Field.DATE).with_field(1, Field.TOPIC).has_journal


@pytest.mark.parametrize("header", [["Дата", "Количество"], ["Дата", "Время"], ["Дата", "Оценка"]])
def test_dates_with_numbers_alone_are_no_journal(tmp_path: Path, header: list[str]) -> None:
    (mapping,) = guess(read_workbook(xlsx(tmp_path / "Таблица.xlsx", header, ["01.09.2025", 5])))
    assert not mapping.has_journal


def test_a_pure_guess_is_not_remembered(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, ["Дата", "Тема"], ["01.09.2025", "Т01"])
    assert remembered_choices(centre) == {}


def test_columns_under_one_header_do_not_undo_each_other(
    centre: CentreFile, tmp_path: Path
) -> None:
    rows = [["Дата", "ФИО", "ФИО", "Кто"], ["01.09.2025", "Иванова И.И.", "Петя", "Соколова А.П."]]
    workbook = read_workbook(xlsx(tmp_path / "Журнал.xlsx", *rows))
    (mapping,) = guess(workbook)
    carry_out(centre, plan_import(centre, workbook, [mapping.with_field(3, Field.SPECIALIST)]))
    (again,) = guess(workbook, remembered_choices(centre))
    assert [column.field for column in again.columns] == [
        Field.DATE, Field.RECIPIENT, None, Field.SPECIALIST,
    ]  # fmt: skip


def test_a_field_goes_to_one_column_only(tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", ["Дата", "Тема", "Вопрос"], ["01.09.2025", "Т01", "сон"])
    (mapping,) = guess(read_workbook(table))
    assert [column.field for column in mapping.columns] == [Field.DATE, Field.TOPIC, None]
    moved = mapping.with_field(2, Field.TOPIC)
    assert [column.field for column in moved.columns] == [Field.DATE, None, Field.TOPIC]


@pytest.mark.parametrize(
    ("content", "reason"),
    [("{", "это не JSON"), ("[1]", "нужен объект"), ('{"Тема": "pasport"}', "нет поля с кодом")],
)
def test_a_broken_mapping_file_is_refused(
    centre: CentreFile, tmp_path: Path, content: str, reason: str
) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", HEADER, ROW)
    path = tmp_path / "Столбцы.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(MappingRefused, match=reason):
        import_journal(centre, table, mapping_path=path)


def test_a_missing_mapping_file_is_refused(centre: CentreFile, tmp_path: Path) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", HEADER, ROW)
    with pytest.raises(TableRefused, match="не читается"):
        import_journal(centre, table, mapping_path=tmp_path / "нет.json")
