"""Where answers go, what comes again, what is refused; all of an import or nothing."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.survey_tables import book, counted, forms_in, options, stamped, text
from openpyxl import Workbook

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.language import Refused
from kcentre.storage import Cancelled, CentreFile
from kcentre.storage.refusals import FileRefused
from kcentre.surveys.importing import (
    ColumnUse,
    carry_out,
    guess_columns,
    import_survey,
    plan_import,
    read_survey,
    remembered_choices,
)
from kcentre.surveys.questionnaires.queries import newest, questionnaire_titled, questionnaires
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.verbs import add_questionnaire, retire_questionnaires
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.values import Meaning, Purpose, QuestionKind

TITLE = "Изучение спроса"
WHO, HELP = "Кем Вы приходитесь ребёнку?", "Какая помощь Вам нужна?"
ANSWERS = [
    ["мать", "методическая, диагностическая"],
    ["отец", "диагностическая"],
    ["мать", "методическая"],
    ["мать", "диагностическая, методическая"],
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return book(tmp_path / "Ответы.xlsx", stamped([WHO, HELP], ANSWERS))


def designed(file: CentreFile, *questions: Question) -> int:
    """Add a questionnaire of that title; return its id."""
    add_questionnaire(file, QuestionnaireDraft(TITLE, Purpose.DEMAND, questions=questions))
    found = questionnaire_titled(file, TITLE)
    assert found is not None
    return found


def who(*labels: str, other: bool = False) -> Question:
    offered = [Option(label) for label in labels]
    if other:
        offered.append(Option("другое", is_other=True))
    return Question("Кем вы приходитесь ребенку", QuestionKind.ONE, tuple(offered))


def test_a_new_title_makes_a_questionnaire_and_its_round(centre: CentreFile, table: Path) -> None:
    import_survey(centre, table, TITLE)
    [line] = rounds(centre)
    assert (line.questionnaire, line.title, line.forms) == (TITLE, "осень 2026", 4)
    assert line.purpose is Purpose.DEMAND
    asked = newest(centre, line.questionnaire_id).questions
    assert [question.meaning for question in asked] == [Meaning.RELATION, Meaning.HELP]
    assert [option.code for option in asked[1].options] == ["methodical", "diagnostic"]


def test_answers_go_to_the_questions_that_are_there(centre: CentreFile, table: Path) -> None:
    own = designed(
        centre,
        Question("Что ещё?", QuestionKind.TEXT),
        who("мать", "отец", "бабушка"),
        Question(HELP, QuestionKind.SEVERAL, (Option("Диагностическая"), Option("методическая"))),
    )
    report = import_survey(centre, table, "изучение Спроса")
    assert report.title == TITLE
    assert newest(centre, own).number == 1
    assert len(questionnaires(centre)) == 1
    assert options(centre, "Кем вы приходитесь ребенку") == {"мать": 3, "отец": 1}
    assert options(centre, HELP) == {"Диагностическая": 3, "методическая": 3}


def test_what_nobody_could_choose_yet_is_added_in_a_new_version(
    centre: CentreFile, tmp_path: Path, table: Path
) -> None:
    import_survey(centre, table, TITLE)
    later = stamped([WHO, HELP, "Оцените нас"], [["опекун", "консультативная", 5], ["мать", "", 4]])
    report = import_survey(centre, book(tmp_path / "б.xlsx", later), TITLE)
    assert (report.responses, report.duplicates) == (2, 0)
    own = questionnaire_titled(centre, TITLE)
    assert own is not None
    version = newest(centre, own)
    assert version.number == 2
    assert [option.label for option in version.questions[0].options] == ["мать", "отец", "опекун"]
    assert [question.text for question in version.questions] == [WHO, HELP, "Оцените нас"]
    assert len(rounds(centre)) == 1


def test_one_parents_own_words_stand_beside_other(centre: CentreFile, tmp_path: Path) -> None:
    own = designed(centre, who("мать", "отец", other=True))
    said = [["мать"], ["няня"], ["другое: тётя"], ["бабушка"], ["бабушка"]]
    rows = stamped([WHO, "Чей"], [[*one, "мой"] for one in said])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    found = counted(centre)["Кем вы приходитесь ребенку"]
    assert found["options"] == {"мать": 1, "другое": 2, "бабушка": 2}
    assert found["texts"] == ["няня", "тётя"]
    labels = [option.label for option in newest(centre, own).questions[0].options]
    assert labels == ["мать", "отец", "бабушка", "другое"]


def test_typed_numbers_of_the_answers(centre: CentreFile, tmp_path: Path) -> None:
    designed(
        centre,
        who("мать", "отец"),
        Question(HELP, QuestionKind.SEVERAL, (Option("методическая"), Option("диагностическая"))),
    )
    rows: list[list[object]] = [[WHO, HELP], [1, "1, 2"], [2, 2], [1, "2, 1"]]
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert options(centre, "Кем вы приходитесь ребенку") == {"мать": 2, "отец": 1}
    assert options(centre, HELP) == {"методическая": 2, "диагностическая": 3}
    assert len(report.warnings) == 2


def test_a_given_round(centre: CentreFile, table: Path) -> None:
    own = designed(centre, who("мать", "отец"))
    for title in ("весна 2026", "осень 2026"):
        start_round(centre, RoundDraft(own, title, starts=dt.date(2026, 3, 1)))
    spring = next(line.id for line in rounds(centre) if line.title == "весна 2026")
    import_survey(centre, table, spring)
    assert {line.title: line.forms for line in rounds(centre)} == {"весна 2026": 4, "осень 2026": 0}
    again = import_survey(centre, table, TITLE)
    assert (again.responses, again.duplicates) == (0, 4)


def test_equal_forms_come_as_often_as_the_table_has_them(
    centre: CentreFile, tmp_path: Path
) -> None:
    rows: list[list[object]] = [[WHO, HELP]]
    rows.extend(["мать", "методическая"] for _ in range(3))
    assert import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE).responses == 3
    rows += [["мать", "методическая"], ["отец", "методическая"]]
    report = import_survey(centre, book(tmp_path / "б.xlsx", rows), TITLE)
    assert (report.responses, report.duplicates) == (2, 3)
    assert forms_in(centre) == 5


def test_another_order_of_columns_and_another_format(centre: CentreFile, tmp_path: Path) -> None:
    rows = stamped([WHO, HELP, "Оцените нас"], [[*one, 5] for one in ANSWERS])
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    turned = [list(reversed(row)) for row in rows]
    report = import_survey(centre, text(tmp_path / "б.csv", turned, encoding="cp1251"), TITLE)
    assert (report.responses, report.duplicates) == (0, 4)


def test_only_a_known_code_ties_a_form_to_a_family(centre: CentreFile, tmp_path: Path) -> None:
    add_family(centre, Family((Adult("Петрова Ольга Ивановна"),)))
    rows = [[*row, code] for row, code in zip(
        stamped([WHO, HELP], ANSWERS), ["Код семьи", "С-0001", "с-0001", "С-0777", ""], strict=True
    )]  # fmt: skip
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    kept = centre.db.run("SELECT family_id IS NOT NULL FROM survey_form ORDER BY id").fetchall()
    assert kept == [(1,), (1,), (0,), (0,)]
    assert [(one.row, one.text) for one in report.warnings] == [(4, "С-0777")]
    assert WHO in counted(centre)
    assert "Код семьи" not in counted(centre)


def test_a_correction_is_remembered_for_the_same_questions(
    centre: CentreFile, table: Path, tmp_path: Path
) -> None:
    workbook = read_survey(table)
    corrected = guess_columns(workbook).with_use(2, ColumnUse.TEXT).with_use(1, None)
    carry_out(centre, plan_import(centre, workbook, corrected, TITLE))
    assert list(counted(centre)) == [HELP]
    next_one = book(tmp_path / "б.xlsx", stamped([WHO, HELP], [["отец", "иная, методическая"]]))
    columns = guess_columns(read_survey(next_one), remembered_choices(centre))
    assert [column.use for column in columns.columns] == [ColumnUse.MOMENT, None, ColumnUse.TEXT]


def test_a_plan_made_before_the_file_changed_is_made_anew(centre: CentreFile, table: Path) -> None:
    workbook = read_survey(table)
    plan = plan_import(centre, workbook, guess_columns(workbook), TITLE)
    import_survey(centre, table, TITLE)
    carry_out(centre, plan)
    assert forms_in(centre) == 4


class _Stopping:
    def __init__(self, after: int) -> None:
        self._left = after

    def report(self, _done: int, _total: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def test_stopping_leaves_nothing(centre: CentreFile, table: Path) -> None:
    for after in range(4):
        with pytest.raises(Cancelled):
            import_survey(centre, table, TITLE, progress=_Stopping(after))
        assert forms_in(centre) == 0
        assert questionnaires(centre) == []
        assert centre.history.undo_label is None


def test_a_row_of_which_nothing_is_understood(centre: CentreFile, tmp_path: Path) -> None:
    designed(centre, Question("Оцените нас", QuestionKind.SCALE))
    rows: list[list[object]] = [["Дата", "Оцените нас"], ["01.09.2026", 5], ["02.09.2026", "ну"]]
    report = import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert report.responses == 1
    assert [(one.row, one.reason) for one in report.rejected] == [(3, "ни один ответ не понят")]
    assert [one.row for one in report.warnings] == [3]
    assert report.rows == report.responses + len(report.rejected)


def test_all_forms_say_the_same(centre: CentreFile, tmp_path: Path) -> None:
    rows = stamped([WHO, "Оцените нас"], [["мать", 5]] * 6)
    import_survey(centre, book(tmp_path / "а.xlsx", rows), TITLE)
    assert counted(centre)[WHO]["kind"] == "one"
    assert options(centre, WHO) == {"мать": 6}


def test_a_title_nobody_gave_and_a_questionnaire_in_the_archive(
    centre: CentreFile, table: Path
) -> None:
    with pytest.raises(Refused, match="Назовите анкету"):
        import_survey(centre, table, "  ")
    with pytest.raises(Refused, match="200"):
        import_survey(centre, table, "а" * 300)
    retire_questionnaires(centre, [designed(centre, who("мать", "отец"))])
    with pytest.raises(Refused, match="архив"):
        import_survey(centre, table, TITLE)
    with pytest.raises(Refused):
        import_survey(centre, table, 777)
    assert forms_in(centre) == 0


def test_tables_that_hold_no_answers(centre: CentreFile, tmp_path: Path) -> None:
    many: list[list[object]] = [
        [f"Вопрос {number}?" for number in range(300)],
        *[list[object]([1] * 300)] * 3,
    ]
    journal: list[list[object]] = [
        ["Дата", "Специалист", "ФИО родителя", "Тема", "Длительность", "Рекомендации"],
        ["01.09.2026", "Соколова А. П.", "Иванова И. И.", "Речь", 45, "Играть"],
    ]
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04" + bytes(500))
    (tmp_path / "empty.csv").write_bytes(b"")
    tables = {
        "один столбец": book(tmp_path / "1.xlsx", [["Пожелания"], ["спасибо"], ["нет"]]),
        "300": book(tmp_path / "2.xlsx", many),
        "журнал услуг": book(tmp_path / "3.xlsx", journal),
        "не найдены ответы": book(tmp_path / "4.xlsx", [[1, 2, 3], [4, 5, 6]]),
        "поврежден": broken,
        "пуст": tmp_path / "empty.csv",
    }
    for sentence, path in tables.items():
        with pytest.raises(FileRefused, match=sentence):
            import_survey(centre, path, TITLE)
    with pytest.raises(FileRefused, match="пуст"):
        Workbook().save(tmp_path / "5.xlsx")
        import_survey(centre, tmp_path / "5.xlsx", TITLE)
    assert forms_in(centre) == 0
    assert questionnaires(centre) == []


def test_questions_without_any_form(centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="нет ни одной анкеты"):
        import_survey(centre, book(tmp_path / "а.xlsx", [["Дата", WHO, HELP]]), TITLE)
    assert questionnaires(centre) == []


def test_thousands_of_forms(centre: CentreFile, tmp_path: Path) -> None:
    answers = [ANSWERS[place % 4] for place in range(3000)]
    path = text(tmp_path / "а.csv", stamped([WHO, HELP], answers))
    assert import_survey(centre, path, TITLE).responses == 3000
    assert import_survey(centre, path, TITLE).duplicates == 3000
    assert options(centre, WHO) == {"мать": 2250, "отец": 750}
    centre.undo()
    assert forms_in(centre) == 0
