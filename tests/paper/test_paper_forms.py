"""Forms to fill in by hand: boxes, lines, copies with their numbers, large print."""

from itertools import pairwise

import pypdfium2
import pytest

from kcentre.paper import pdf_bytes
from kcentre.paper.document import Block, Choice, Choices, Document, Heading, WritingLines

MM = 72 / 25.4
DRAWN = 1.6  # PDFium counts the thickness of the line
SHORT = tuple(Choice(label) for label in ("да", "нет", "затрудняюсь ответить"))
LONG = tuple(
    Choice(f"Очень длинный вариант ответа, который не помещается в половину, {n}") for n in range(4)
)


def form(*blocks: Block, copies: tuple[str, ...] = ("№ 1",), enlarged: float = 1.0) -> bytes:
    return pdf_bytes(
        Document(
            "Анкета", blocks, is_form=True, copies=copies, copy_of="Код К7М-1", enlarged=enlarged
        )
    )


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def boxes(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Return the squares of a page: left, bottom, right, top in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        bounds = [one.get_bounds() for one in document[page].get_objects(filter=[2])]
    square = [one for one in bounds if abs((one[2] - one[0]) - (one[3] - one[1])) < 0.5]
    return [one for one in square if one[2] - one[0] > 2 * MM]


def test_boxes_are_five_millimetres() -> None:
    found = boxes(form(Choices(SHORT)))
    assert len(found) == 3
    for left, _, right, _ in found:
        assert right - left == pytest.approx(5 * MM + DRAWN, abs=0.01)


def test_short_labels_stand_side_by_side_long_ones_beneath_each_other() -> None:
    beside = {round(box[1]) for box in boxes(form(Choices(SHORT)))}
    beneath = {round(box[1]) for box in boxes(form(Choices(LONG)))}
    assert (len(beside), len(beneath)) == (1, 4)


def test_columns_are_read_downwards() -> None:
    options = tuple(Choice(f"вариант {number}") for number in range(1, 8))
    (said,) = pages(form(Choices(options)))
    first = said.index("вариант 1")
    assert first < said.index("вариант 4") < said.index("вариант 2")


def test_each_copy_has_its_number_on_every_page() -> None:
    questions = [
        block
        for number in range(1, 30)
        for block in (Heading(f"{number}. Вопрос", 2), Choices(LONG, "Можно несколько."))
    ]
    copies = tuple(f"№ {number:04d}" for number in (41, 42, 43))
    said = pages(form(*questions, copies=copies))
    count = len(said) // 3
    assert count > 1
    for place, text in enumerate(said):
        assert copies[place // count] in text
        assert f"стр. {place % count + 1} из {count}" in text.replace("\u00a0", " ")
        assert "Код К7М-1" in text
    assert [text.count("Вопрос") for text in said[:count]] == [
        text.count("Вопрос") for text in said[count : 2 * count]
    ]


def test_a_question_is_not_torn() -> None:
    questions = [
        block
        for number in range(1, 20)
        for block in (Heading(f"Вопрос {number}", 2), Choices(LONG, f"Подсказка {number}."))
    ]
    said = pages(form(*questions))
    for text in said:
        heads = text.count("Вопрос")
        assert text.count("Подсказка") == heads
        assert text.count("Очень длинный") == 4 * heads


def test_large_print_is_larger_on_the_same_paper() -> None:
    usual, large = form(Choices(SHORT)), form(Choices(SHORT), enlarged=1.5)
    left, _, right, _ = boxes(large)[0]
    assert right - left == pytest.approx(1.5 * (5 * MM + DRAWN), abs=0.01)
    with pypdfium2.PdfDocument(usual) as one, pypdfium2.PdfDocument(large) as other:
        assert one[0].get_size() == other[0].get_size()


def test_a_scale_stands_between_its_ends() -> None:
    marks = tuple(Choice(str(mark)) for mark in range(1, 6))
    scale = Choices(marks, is_scale=True, lowest="совсем не готовы", highest="готовы")
    found = sorted(boxes(form(scale)))
    assert len(found) == 5
    assert all(right[0] - left[0] > 5 * MM for left, right in pairwise(found))
    (said,) = pages(form(scale))
    assert said.index("совсем не готовы") < said.rindex("готовы")


def test_what_is_written_in_and_where_it_leads() -> None:
    options = (Choice("мать", "1"), Choice("другое:", "2", "→ переходите к вопросу 6", True))
    (said,) = pages(form(Choices(options), WritingLines(3, "Своими словами.")))
    assert "→ переходите к вопросу 6" in said
    assert "Своими словами." in said


def test_nothing_to_tick_is_no_block() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Choices(())


def test_a_label_longer_than_the_page_is_wide_breaks() -> None:
    (said,) = pages(form(Choices((Choice("очень " * 60 + "длинный"), Choice("О’Коннор ☐ №")))))
    assert "длинный" in said
    assert "О’Коннор" in said
