"""Who is who in imported rows."""

from pathlib import Path

from helpers.imported_rows import import_rows, sessions

from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.language.ages import month_number
from kcentre.storage import CentreFile

PEOPLE = ["Дата", "Код семьи", "ФИО родителя", "Телефон"]
CHILDREN = ["Дата", "ФИО родителя", "ФИО ребёнка", "Возраст ребёнка"]


def adults(centre: CentreFile) -> list[tuple[str, str, str]]:
    rows = centre.db.run(
        "SELECT f.code, a.name, a.phone FROM adult a JOIN family f ON f.id = a.family_id"
        " ORDER BY a.id"
    )
    return [(code, name, phone) for code, name, phone in rows]


def children(centre: CentreFile) -> list[tuple[str, int, int]]:
    rows = centre.db.run("SELECT name, born_from, born_to FROM child ORDER BY id")
    return [(name, low, high) for name, low, high in rows]


def test_names_are_equal_however_written(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, PEOPLE,
        ["01.09.2025", "", "Королёва И.И.", ""],
        ["02.09.2025", "", "КОРОЛЕВА И. И.", ""],
        ["03.09.2025", "", "королева  ИИ", ""],
    )  # fmt: skip
    assert report.recipients_new == 1
    assert adults(centre) == [("С-0001", "Королёва И.И.", "")]


def test_two_phones_are_two_people(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, PEOPLE,
        ["01.09.2025", "", "Иванова И.И.", "8 900 111-22-33"],
        ["02.09.2025", "", "Иванова И.И.", "+7 (900) 1112233"],
        ["03.09.2025", "", "Иванова И.И.", "8 900 111-22-44"],
        ["04.09.2025", "", "Иванова И.И.", ""],
    )  # fmt: skip
    assert report.recipients_new == 2
    assert sessions(centre, "code") == ["С-0001", "С-0001", "С-0002", "С-0001"]


def test_a_phone_that_comes_later_is_learnt(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, PEOPLE,
        ["01.09.2025", "", "Иванова И.И.", ""],
        ["02.09.2025", "", "Иванова И.И.", "8 900 111-22-33"],
    )  # fmt: skip
    assert adults(centre) == [("С-0001", "Иванова И.И.", "8 900 111-22-33")]
    import_rows(centre, tmp_path, PEOPLE, ["03.09.2025", "", "Иванова И.И.", "8 900 111-22-44"])
    assert len(adults(centre)) == 2


def test_a_code_alone_is_enough_and_wins_over_the_name(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, PEOPLE,
        ["01.09.2025", "С-0142", "", ""],
        ["02.09.2025", "C-0142", "аноним", ""],
        ["03.09.2025", "с - 0142", "Иванова И.И.", ""],
        ["04.09.2025", "С-0143", "Иванова И.И.", ""],
    )  # fmt: skip
    assert report.recipients_new == 2
    assert sessions(centre, "code") == ["С-0142", "С-0142", "С-0142", "С-0143"]
    assert adults(centre)[0] == ("С-0142", "Иванова И.И.", "")


def test_new_codes_follow_the_largest_one(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, PEOPLE,
        ["01.09.2025", "", "Иванова И.И.", ""],
        ["02.09.2025", "С-0007", "Петрова П.П.", ""],
        ["03.09.2025", "", "Сидорова С.С.", ""],
    )  # fmt: skip
    import_rows(centre, tmp_path, PEOPLE, ["04.09.2025", "", "Новая Н.Н.", ""])
    assert [code for code, _, _ in adults(centre)] == ["С-0008", "С-0007", "С-0009", "С-0010"]


def test_people_of_the_journal_are_found_again(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, PEOPLE, ["01.09.2025", "С-0005", "Иванова И.И.", "89001112233"])
    report = import_rows(
        centre, tmp_path, PEOPLE,
        ["02.09.2025", "С-0005", "", ""],
        ["03.09.2025", "", "ИВАНОВА И. И.", "8 900 111-22-33"],
    )  # fmt: skip
    assert report.recipients_new == 0
    assert sessions(centre, "code") == ["С-0005"] * 3


def test_anonymous_rows_make_nobody(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, [*PEOPLE, "Возраст"],
        ["01.09.2025", "—", "аноним", "", "3 года"],
        ["02.09.2025", "", "", "8 900 111-22-33", ""],
    )  # fmt: skip
    assert report.recipients_new == 0
    assert (adults(centre), children(centre)) == ([], [])
    assert sessions(centre, "recipient", "age_months") == [(None, 36), (None, None)]
    assert [line.row for line in report.warnings] == [3]


def test_the_interval_of_a_childs_birth_narrows(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, CHILDREN,
        ["01.09.2025", "Иванова И.И.", "", "3 года"],
        ["01.01.2026", "Иванова И.И.", "", "3,5"],
        ["01.02.2026", "Иванова И.И.", "", "3 г. 8 мес."],
    )  # fmt: skip
    born = month_number(2022, 6)
    assert children(centre) == [("", born, born)]
    assert sessions(centre, "age_months") == [36, 42, 44]


def test_an_age_that_does_not_meet_is_another_child(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, CHILDREN,
        ["01.09.2025", "Иванова И.И.", "", "3 г. 1 мес."],
        ["31.10.2025", "Иванова И.И.", "", "7 мес."],
        ["31.10.2025", "Петрова П.П.", "", "7 мес."],
        ["30.11.2025", "Иванова И.И.", "", "3 г. 3 мес."],
    )  # fmt: skip
    assert len(children(centre)) == 3
    first, second, other, again = sessions(centre, "child_id")
    assert first == again
    assert len({first, second, other}) == 3


def test_the_interval_narrows_over_imports(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, CHILDREN, ["01.09.2025", "Иванова И.И.", "", "3 года"])
    import_rows(centre, tmp_path, CHILDREN, ["01.09.2026", "Иванова И.И.", "", "4 г. 0 мес."])
    born = month_number(2022, 9)
    assert children(centre) == [("", born, born)]
    import_rows(centre, tmp_path, CHILDREN, ["01.10.2026", "Иванова И.И.", "", "4 г. 2 мес."])
    assert len(children(centre)) == 2


def test_twins_are_told_apart_by_name(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, CHILDREN,
        ["01.09.2025", "Иванова И.И.", "Маша", "3 года"],
        ["01.09.2025", "Иванова И.И.", "Петя", "3 года"],
        ["01.10.2025", "Иванова И.И.", "Мария Иванова", "3 г. 1 мес."],
    )  # fmt: skip
    assert [name for name, _, _ in children(centre)] == ["Маша", "Петя"]


def test_a_known_name_goes_before_a_child_without_one(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(
        centre, tmp_path, CHILDREN,
        ["01.09.2025", "Иванова И.И.", "", "3 года"],
        ["02.09.2025", "Иванова И.И.", "Петя", "6 лет"],
        ["03.09.2025", "Иванова И.И.", "Петя", ""],
    )  # fmt: skip
    assert sessions(centre, "child") == ["", "Петя", "Петя"]


def test_a_row_that_tells_of_no_child_makes_none(centre: CentreFile, tmp_path: Path) -> None:
    import_rows(centre, tmp_path, CHILDREN, ["01.09.2025", "Иванова И.И.", "", ""])
    assert children(centre) == []


def test_initials_and_the_full_name_are_one_specialist(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, ["Дата", "Специалист"],
        ["01.09.2025", "Соколова А.П."],
        ["02.09.2025", "Соколова Анна Павловна, педагог-психолог"],
        ["03.09.2025", "СОКОЛОВА А. П., психолог"],
        ["04.09.2025", "Соколова"],
    )  # fmt: skip
    assert report.specialists_new == 1
    names = sessions(centre, "specialist", "position")
    assert names == [("Соколова Анна Павловна", "педагог-психолог")] * 4


def test_initials_that_fit_two_people_are_a_third(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, ["Дата", "Специалист"],
        ["01.09.2025", "Соколова А.П."],
        ["02.09.2025", "Соколова Анна Павловна"],
        ["03.09.2025", "Соколова Алла Петровна"],
    )  # fmt: skip
    assert report.specialists_new == 3


def test_one_name_with_two_positions_is_two_specialists(centre: CentreFile, tmp_path: Path) -> None:
    report = import_rows(
        centre, tmp_path, ["Дата", "Специалист", "Должность"],
        ["01.09.2025", "Соколова Анна Павловна", "педагог-психолог"],
        ["02.09.2025", "Соколова Анна Павловна", "учитель-логопед"],
        ["03.09.2025", "Соколова Анна Павловна", ""],
    )  # fmt: skip
    assert report.specialists_new == 2


def test_specialists_of_the_centre_are_found_and_learn_a_position(
    centre: CentreFile, tmp_path: Path
) -> None:
    keep_specialist(centre, Specialist("Соколова Анна Павловна"))
    keep_specialist(centre, Specialist("Миронова Ирина Олеговна", "логопед", is_retired=True))
    report = import_rows(
        centre, tmp_path, ["Дата", "Специалист"],
        ["01.09.2025", "Соколова А.П., педагог-психолог"],
        ["02.09.2025", "Миронова И.О."],
    )  # fmt: skip
    assert report.specialists_new == 0
    assert sessions(centre, "specialist", "position") == [
        ("Соколова Анна Павловна", "педагог-психолог"), ("Миронова Ирина Олеговна", "логопед"),
    ]  # fmt: skip
