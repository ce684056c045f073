"""What a paper tells of two rounds: the right shares, and no small group through a mean."""

from collections.abc import Mapping, Sequence

from helpers.survey_rows import (
    Given,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
)

from kcentre.paper.document import Document, Paragraph, Row, Table
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.sheets.changes import changes_paper
from kcentre.surveys.values import QuestionKind

MARK = asks("Готовы?", kind=QuestionKind.SCALE)
FAMILIES = asks("Тема", "речь", "школа", "сон")
Forms = Sequence[Mapping[str, Given]]


def paper(file: CentreFile, *sides: tuple[Question, Forms]) -> Document:
    """Return the paper of two rounds, each of a questionnaire of its own."""
    scopes = []
    for number, (question, forms) in enumerate(sides):
        made = add_questionnaire_rows(file, [question], f"Анкета {number}")
        round_id = add_round_rows(file, made, f"опрос {number}")
        add_form_rows(file, made, round_id, forms)
        scopes.append(Scope((round_id,)))
    return changes_paper(file, *scopes)


def rows(document: Document) -> dict[str, Row]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return {str(row.cells[0]): row for table in tables for row in table.rows}


def prose(document: Document) -> str:
    return " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_options_of_two_questionnaires_are_told_by_their_words(centre: CentreFile) -> None:
    turned = asks("Тема", "сон", "школа", "речь")
    before: Forms = [{"q1": "o3"}] * 30 + [{"q1": "o1"}] * 10
    after: Forms = [{"q1": "o1"}] * 10 + [{"q1": "o3"}] * 30
    found = rows(paper(centre, (turned, before), (FAMILIES, after)))
    assert found["речь"].cells[1:4] == (75.0, 25.0, -50.0)
    assert found["сон"].cells[1:4] == (25.0, 75.0, 50.0)
    assert found["школа"].cells[1:4] == (0.0, 0.0, 0.0)


def test_the_mean_of_three_forms_is_neither_told_nor_listed(centre: CentreFile) -> None:
    before: Forms = [{"q1": 1}, {"q1": 1}, {"q1": 2}]
    after: Forms = [{"q1": 5}] * 20 + [{"q1": 4}] * 20
    document = paper(centre, (MARK, before), (MARK, after))
    assert "1,33" not in prose(document)
    assert "меньше 5" in prose(document)
    assert [block.caption for block in document.blocks if isinstance(block, Table)] == [""]


def test_a_mean_of_hidden_marks_is_told_without_their_spread(centre: CentreFile) -> None:
    before: Forms = [{"q1": 1}] * 18 + [{"q1": 2}] * 2
    after: Forms = [{"q1": 5}] * 20 + [{"q1": 4}] * 20
    document = paper(centre, (MARK, before), (MARK, after))
    assert "выросла с 1,10 до 4,50 (+3,40)." in prose(document)
    (means,) = [row for row in document.blocks if isinstance(row, Table)][1].rows
    assert means.cells == ("Готовы?", 1.1, 4.5, 3.4, None, None)
