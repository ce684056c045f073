"""An import is one undoable operation: whole or not at all, and never twice."""

from pathlib import Path

import pytest
from helpers.imported_rows import dump, events, import_rows, sessions
from helpers.journal_shapes import case, delimited, xlsx

from kcentre.journal.importing import carry_out, guess, import_journal, plan_import
from kcentre.spreadsheets import read_workbook
from kcentre.storage import Cancelled, CentreFile
from kcentre.storage.changelog import recent_operations

HEADER = ["Дата", "Время", "Специалист", "Тема", "Вид помощи", "Форма", "ФИО родителя", "Телефон"]
ROWS = [
    ["01.09.2025", "10:00", "Соколова А.П.", "Т01", "диагностика", "очно", "Иванова И.И.", ""],
    ["02.09.2025", "11:00", "Соколова А.П.", "Т02", "методическая", "на дому", "Петрова П.П.", ""],
    ["02.09.2025", "12:00", "Соколова А.П.", "Т02", "методическая", "Zoom", "аноним", ""],
]


class Watching:
    """Progress that remembers what it was told, and stops at a given report."""

    def __init__(self, stops_at: int = 10**9) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stops_at = stops_at

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) >= self._stops_at:
            raise Cancelled


def test_undo_restores_the_centre_exactly(centre: CentreFile) -> None:
    import_journal(centre, case("plain"))
    before = dump(centre)
    import_journal(centre, case("real-life"))
    assert dump(centre) != before
    centre.undo()
    assert dump(centre) == before
    centre.redo()
    assert len(sessions(centre, "id")) == 157 + 214


def test_one_import_is_one_line_of_the_log(centre: CentreFile) -> None:
    import_journal(centre, case("real-life"))
    labels = [operation.label for operation in recent_operations(centre.db)]
    assert labels[0] == "Импорт журнала: 214\u00a0услуг, 6\u00a0мероприятий"
    assert centre.history.undo_label == labels[0]


def test_what_was_imported_is_found_by_search(centre: CentreFile) -> None:
    import_journal(centre, case("real-life"))
    found = centre.db.run(
        "SELECT rowid FROM session_search WHERE session_search MATCH '\"елкина\"' ORDER BY rowid"
    ).fetchall()
    names = sessions(centre, "id", "recipient")
    assert [row_id for (row_id,) in found] == [
        row_id for row_id, name in names if name and name.startswith("Ёлкина")
    ]
    assert found


@pytest.mark.parametrize("stops_at", [1, 2, 3, 5, 8])
def test_cancelling_at_any_moment_writes_nothing(centre: CentreFile, stops_at: int) -> None:
    before = dump(centre)
    with pytest.raises(Cancelled):
        import_journal(centre, case("real-life"), progress=Watching(stops_at))
    assert dump(centre) == before
    assert centre.history.undo_label is None
    assert import_journal(centre, case("real-life")).sessions == 214


def test_a_failure_at_the_last_row_writes_nothing(centre: CentreFile) -> None:
    workbook = read_workbook(case("real-life"))
    plan = plan_import(centre, workbook, guess(workbook))
    plan.events[-1].facts.topic_id = 999_999
    before = dump(centre)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        carry_out(centre, plan)
    assert dump(centre) == before
    plan.events[-1].facts.topic_id = None
    assert carry_out(centre, plan).touched("session", "group_event")


def test_progress_never_goes_back(centre: CentreFile) -> None:
    watching = Watching()
    workbook = read_workbook(case("real-life"))
    plan = plan_import(centre, workbook, guess(workbook))
    carry_out(centre, plan, watching)
    assert watching.reports == sorted(watching.reports)
    assert all(0 <= done <= total for done, total in watching.reports)


def test_a_plan_is_made_anew_where_the_journal_changed_meanwhile(
    centre: CentreFile, tmp_path: Path
) -> None:
    table = xlsx(tmp_path / "Журнал.xlsx", HEADER, *ROWS)
    workbook = read_workbook(table)
    plan = plan_import(centre, workbook, guess(workbook))
    import_rows(centre, tmp_path, HEADER, ROWS[0])
    carry_out(centre, plan)
    assert sessions(centre, "time") == ["10:00", "11:00", "12:00"]


def test_a_plan_can_be_made_within_a_question(centre: CentreFile) -> None:
    workbook = read_workbook(case("plain"))
    with centre.reading():
        plan = plan_import(centre, workbook, guess(workbook))
    assert len(plan.sessions) == 157
    assert carry_out(centre, plan).touched("session")


def test_the_nth_copy_matches_the_nth_row(centre: CentreFile, tmp_path: Path) -> None:
    twice = import_rows(centre, tmp_path, HEADER, ROWS[2], ROWS[2])
    assert (twice.sessions, twice.duplicates) == (2, 0)
    thrice = import_rows(centre, tmp_path, HEADER, ROWS[2], ROWS[2], ROWS[2])
    assert (thrice.sessions, thrice.duplicates) == (1, 2)
    once = import_rows(centre, tmp_path, HEADER, ROWS[2])
    assert (once.sessions, once.duplicates) == (0, 1)


def test_the_same_rows_in_another_kind_of_file_are_known(
    centre: CentreFile, tmp_path: Path
) -> None:
    import_rows(centre, tmp_path, HEADER, *ROWS)
    order = [7, 6, 0, 1, 4, 2, 3, 5]
    names = ["тел.", "Родитель", "Дата приёма", "Начало", "Вид", "Консультант", "Вопрос", "Форма"]
    others = [
        ["2025-09-01", "10.00", "СОКОЛОВА А. П.", "Адаптация к детскому саду", "диагностическая",
         "очная", "ИВАНОВА И. И.", ""],
        ["2 сентября 2025 г.", "11ч00", "Соколова А.П.", "T2", "метод.", "выездная",
         "петрова п.п.", ""],
        ["02.09.25", "12", "Соколова А.П.", "речевое развитие", "Методическая", "zoom", "—", ""],
    ]  # fmt: skip
    rows = [[row[place] for place in order] for row in others]
    table = delimited(tmp_path / "Журнал.csv", names, *rows, letters="cp1251")
    report = import_journal(centre, table)
    assert (report.sessions, report.duplicates) == (0, 3)


def test_rows_added_to_the_file_later_are_added_alone(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, HEADER, *ROWS[:2])
    report = import_rows(centre, tmp_path, HEADER, *ROWS)
    assert (report.sessions, report.duplicates, report.recipients_new) == (1, 2, 0)


def test_a_record_corrected_in_the_journal_is_still_known(
    centre: CentreFile, tmp_path: Path
) -> None:
    import_rows(centre, tmp_path, HEADER, *ROWS)
    with centre.operation("Исправлено"):
        centre.db.run("UPDATE session SET topic_id = 5, minutes = 50, time = '13:00'")
    report = import_rows(centre, tmp_path, HEADER, *ROWS)
    assert (report.sessions, report.duplicates) == (0, 3)
    assert sessions(centre, "minutes") == [50, 50, 50]


def test_a_record_moved_to_another_year_is_still_known(centre: CentreFile, tmp_path: Path) -> None:
    header = ["Дата", "Тема", "Мероприятие"]
    rows = [["01.09.2025", "Т01", ""], ["02.09.2025", "", "семинар"], ["03.09.2025", "Т02", ""]]
    import_rows(centre, tmp_path, header, *rows)
    with centre.operation("Исправлено"):
        centre.db.run("UPDATE session SET date = '2024-09-01' WHERE id = 1")
        centre.db.run("UPDATE group_event SET date = '2026-09-02'")
    again = import_rows(centre, tmp_path, header, *rows, rows[0])
    assert (again.sessions, again.events, again.duplicates) == (1, 0, 3)


def test_another_child_is_another_service(centre: CentreFile, tmp_path: Path) -> None:
    header = ["Дата", "ФИО родителя", "ФИО ребёнка", "Возраст ребёнка"]
    day, mother = "01.09.2025", "Иванова И.И."
    import_rows(centre, tmp_path, header, [day, mother, "Маша", ""], [day, mother, "", "3 года"])
    with centre.operation("Введены вручную"):
        centre.db.run("UPDATE session SET origin = NULL")
    same = import_rows(
        centre, tmp_path, header, [day, mother, "Мария", "4 года"], [day, mother, "", "3,5"]
    )
    assert (same.sessions, same.duplicates) == (0, 2)
    others = import_rows(
        centre, tmp_path, header, [day, mother, "Петя", "3 года"], [day, mother, "", "6 лет"]
    )
    assert (others.sessions, others.duplicates) == (1, 1)


def test_columns_in_another_order_add_nothing(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, HEADER, *ROWS)
    rows = [row[::-1] for row in (HEADER, *ROWS)]
    assert import_rows(centre, tmp_path, *rows).duplicates == 3


def test_an_import_taken_back_can_be_done_again(centre: CentreFile) -> None:
    before = dump(centre)
    first = import_journal(centre, case("real-life"))
    centre.undo()
    assert import_journal(centre, case("real-life")).as_json() == first.as_json()
    centre.undo()
    assert dump(centre) == before


def test_records_typed_by_hand_are_known_by_their_content(
    centre: CentreFile, tmp_path: Path
) -> None:
    import_rows(centre, tmp_path, HEADER, *ROWS)
    with centre.operation("Введены вручную"):
        centre.db.run("UPDATE session SET origin = NULL, category = 'other', minutes = 45")
    report = import_rows(centre, tmp_path, HEADER, *ROWS, ROWS[2])
    assert (report.sessions, report.duplicates) == (1, 3)


def test_group_events_are_known_too(centre: CentreFile, tmp_path: Path) -> None:
    header = ["Дата", "Мероприятие", "Количество участников"]
    rows = [["01.09.2025", "семинар", 12], ["01.09.2025", "семинар", 13]]
    assert import_rows(centre, tmp_path, header, *rows).events == 2
    assert import_rows(centre, tmp_path, header, *rows).duplicates == 2
    with centre.operation("Введены вручную"):
        centre.db.run("UPDATE group_event SET origin = NULL")
    assert import_rows(centre, tmp_path, header, *rows).duplicates == 2
    assert events(centre, "number", "participants") == [(1, 12), (2, 13)]


def test_a_topic_added_to_the_list_later_does_not_make_rows_new(
    centre: CentreFile, tmp_path: Path
) -> None:
    rows = [["Дата", "Тема"], ["01.09.2025", "Кризис трёх лет"]]
    assert import_rows(centre, tmp_path, *rows).sessions == 1
    with centre.operation("Новая тема"):
        centre.db.run(
            "INSERT INTO topic (code, title, title_key) VALUES (?, ?, ?)",
            ("Т15", "Кризис трёх лет", "кризис трех лет"),
        )
    assert import_rows(centre, tmp_path, *rows).duplicates == 1


def test_counts_always_add_up(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, HEADER, *ROWS, [], ["Итого", 3], ["", "", "Соколова", "Т01"]
    )
    parts = report.sessions + report.events + report.duplicates + report.skipped
    assert report.rows == parts + len(report.rejected) == 6
