"""The blanks of a round: what is asked, in boxes, with keys, numbers and the round's code."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from helpers.ready_file import found_ready

from kcentre.centre.records import Passport
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Choices, Heading, Paragraph, WritingLines
from kcentre.storage import CentreFile
from kcentre.surveys.blanks.records import BlankWish
from kcentre.surveys.blanks.sheets import LARGE_PRINT, blanks
from kcentre.surveys.questionnaires.ready import READY_KEYS, adopt
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.verbs import add_questionnaire
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.values import END, QuestionKind


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Детский сад «Ёлочка»")) as centre:
        yield centre


def a_round(file: CentreFile, questionnaire_id: int) -> int:
    draft = RoundDraft(questionnaire_id, "осень 2026", date(2026, 9, 1))
    (round_id,) = start_round(file, draft).rows["survey_round"]
    return round_id


def own(file: CentreFile, *questions: Question) -> int:
    draft = QuestionnaireDraft("Своя анкета", questions=questions)
    (questionnaire_id,) = add_questionnaire(file, draft).rows["questionnaire"]
    return a_round(file, questionnaire_id)


def ready(file: CentreFile, key: str = "demand") -> int:
    (questionnaire_id,) = adopt(file, key).rows["questionnaire"]
    return a_round(file, questionnaire_id)


def said(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_the_demand_questionnaire_is_one_sheet_of_two_sides(file: CentreFile) -> None:
    document = blanks(file, BlankWish(ready(file), 2, first=41))
    pages = said(pdf_bytes(document))
    assert len(pages) == 4
    assert "Уважаемые родители!" in pages[0]
    assert "№ 0041" in pages[1].replace("\u00a0", " ")
    assert "№ 0042" in pages[2].replace("\u00a0", " ")
    assert "Спасибо!" in pages[3]


@pytest.mark.parametrize("key", READY_KEYS)
@pytest.mark.parametrize("is_large", [False, True])
def test_every_ready_questionnaire_can_be_printed(
    file: CentreFile, key: str, is_large: bool
) -> None:
    document = blanks(file, BlankWish(ready(file, key), 1, is_large=is_large))
    assert document.enlarged == (LARGE_PRINT if is_large else 1.0)
    assert said(pdf_bytes(document))


def test_boxes_bear_the_keys_that_enter_them(file: CentreFile) -> None:
    options = tuple(Option(f"вариант {number}") for number in range(12))
    document = blanks(
        file, BlankWish(own(file, Question("Что?", QuestionKind.SEVERAL, options)), 1)
    )
    (choices,) = [block for block in document.blocks if isinstance(block, Choices)]
    assert "".join(choice.mark for choice in choices.options) == "1234567890АБ"


def test_a_skip_is_told_beside_the_box(file: CentreFile) -> None:
    yes_no = (Option("да"), Option("нет", leads_to="q4"), Option("не знаю", leads_to=END))
    round_id = own(
        file,
        Question("Есть дети?", QuestionKind.ONE, yes_no, key="q1"),
        Question("Сколько?", QuestionKind.NUMBER, key="q2"),
        Question("Кто они?", QuestionKind.TEXT, key="q3", hint="Кратко."),
        Question("Пожелания", QuestionKind.TEXT, key="q4"),
    )
    blocks = blanks(file, BlankWish(round_id, 1)).blocks
    (choices,) = [block for block in blocks if isinstance(block, Choices)]
    assert [choice.hint for choice in choices.options] == [
        "", "→ переходите к вопросу 4", "→ дальше отвечать не нужно",
    ]  # fmt: skip
    lines = [block for block in blocks if isinstance(block, WritingLines)]
    assert [block.hint for block in lines] == ["", "Кратко.", ""]


def test_other_has_a_line_and_a_scale_its_ends(file: CentreFile) -> None:
    round_id = own(
        file,
        Question("Кто?", QuestionKind.ONE, (Option("мать"), Option("другое", is_other=True))),
        Question("Готовы?", QuestionKind.SCALE, lowest="нет", highest="да"),
    )
    other, scale = [
        block for block in blanks(file, BlankWish(round_id, 1)).blocks if isinstance(block, Choices)
    ]
    assert [(one.label, one.is_written) for one in other.options] == [
        ("мать", False),
        ("другое:", True),
    ]
    assert (scale.is_scale, scale.lowest, scale.highest) == (True, "нет", "да")


def test_the_star_is_explained_only_where_there_is_one(file: CentreFile) -> None:
    free = blanks(file, BlankWish(own(file, Question("Пожелания", QuestionKind.TEXT)), 1))
    assert not [block for block in free.blocks if isinstance(block, Paragraph)]
    (head,) = [block for block in free.blocks if isinstance(block, Heading)]
    assert head.text == "1. Пожелания"


def test_a_sample_has_a_line_for_its_number(file: CentreFile) -> None:
    round_id = ready(file)
    document = blanks(file, BlankWish(round_id, 0))
    assert document.copies == ("№\u00a0________",)
    code = round_line(file, round_id).code
    assert document.copy_of == f"Код\u00a0{code}-1"


def test_nobody_is_named_in_the_files_properties(file: CentreFile) -> None:
    document = blanks(file, BlankWish(ready(file), 1))
    assert (document.title, document.organisation) == ("Изучение спроса", "Детский сад «Ёлочка»")


def test_a_question_of_300_characters_with_an_apostrophe(file: CentreFile) -> None:
    text = ("О’Коннор спрашивает: " + "ё" * 8 + " ") * 10
    document = blanks(file, BlankWish(own(file, Question(text.strip(), QuestionKind.TEXT)), 1))
    assert "О’Коннор" in said(pdf_bytes(document))[0]


def test_a_round_that_is_gone_is_refused(file: CentreFile) -> None:
    with pytest.raises(Refused):
        blanks(file, BlankWish(99, 1))
