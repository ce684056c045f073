"""The brand: forms of the own name, slogan, logo, and the letterhead that carries them."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from PIL import Image

from kcentre.centre import queries, verbs
from kcentre.centre.letter import centre_line, letterhead
from kcentre.centre.own_name import own_name, renamed, unquoted
from kcentre.centre.records import NO_BRAND, Brand, Passport
from kcentre.language import Refused
from kcentre.language.declension import proposed_forms, undeclined
from kcentre.paper import docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.document import Document, Line, Picture
from kcentre.paper.document_json import document_from, document_json
from kcentre.paper.logo import LONGEST_SIDE
from kcentre.storage import CentreFile

PASSPORT = Passport("МБДОУ «Детский сад № 7»", city="г. Кама", phone="12-34-56")
BRAND = Brand("Ёлочка", **asdict(proposed_forms("Ёлочка")), slogan="Рядом с каждой семьёй")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with verbs.found_centre(tmp_path / "центр.kcentre", PASSPORT) as centre:
        yield centre


def picture(size: tuple[int, int] = (300, 200), ink: str = "#1B66A6") -> bytes:
    """Return a PNG with empty edges around a box."""
    drawn = Image.new("RGBA", size, (0, 0, 0, 0))
    drawn.paste(ink, (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    target = BytesIO()
    drawn.save(target, "PNG")
    return target.getvalue()


def problems_of(brand: Brand, file: CentreFile) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        verbs.keep_brand(file, brand)
    return {problem.field: problem.sentence for problem in caught.value.problems}


def test_a_brand_is_kept_and_taken_back(file: CentreFile) -> None:
    assert queries.brand(file) == NO_BRAND
    verbs.keep_brand(file, replace(BRAND, name=" «Ёлочка» ", slogan="Рядом  с каждой семьёй"))
    assert queries.brand(file) == BRAND
    assert queries.passport(file).centre_name == "«Ёлочка»"
    assert queries.passport(file).brand == BRAND
    file.undo()
    assert queries.brand(file) == NO_BRAND
    assert queries.passport(file).centre_name == ""


def test_a_missing_form_is_told_with_its_sentence_and_a_proposal(file: CentreFile) -> None:
    told = problems_of(replace(BRAND, instrumental=" "), file)
    assert told == {
        "instrumental": "Предложение «Детский сад гордится «…»» не закончено: впишите название "
        "в форме «кем? чем?», например «Ёлочкой», или отметьте, что оно не склоняется."
    }
    assert set(problems_of(Brand("Ручей"), file)) == set(asdict(undeclined("")))
    assert "например" not in problems_of(Brand("Ручей"), file)["genitive"]


def test_a_form_of_another_name_or_with_a_preposition_is_told(file: CentreFile) -> None:
    told = problems_of(replace(BRAND, dative="Ладошке", prepositional="о Ёлочке"), file)
    assert told["dative"] == (
        "«Ладошке» — не форма названия «Ёлочка»: впишите его в форме «кому? чему?» без предлога, "
        "например «Ёлочке»."
    )
    assert set(told) == {"dative", "prepositional"}
    verbs.keep_brand(file, replace(BRAND, genitive="елочки"))


def test_a_name_that_does_not_decline_and_a_slogan_alone(file: CentreFile) -> None:
    verbs.keep_brand(file, Brand("Мы вместе", **asdict(undeclined("Мы вместе"))))
    assert queries.brand(file).prepositional == "Мы вместе"
    verbs.keep_brand(file, Brand(slogan="Рядом"))
    assert queries.brand(file) == Brand(slogan="Рядом")
    assert queries.passport(file).centre_name == ""


def test_texts_too_long_for_a_letterhead_are_refused(file: CentreFile) -> None:
    assert "slogan" in problems_of(replace(BRAND, slogan="я" * 300), file)


def test_another_name_in_the_passport_brings_its_forms(file: CentreFile) -> None:
    verbs.keep_brand(file, BRAND)
    verbs.change_passport(file, replace(PASSPORT, centre_name="Центр «Мир детства»"))
    assert queries.brand(file).genitive == "Мира детства"
    assert queries.brand(file).slogan == BRAND.slogan
    verbs.change_passport(file, replace(PASSPORT, centre_name="Консультационный центр"))
    assert queries.brand(file) == Brand(slogan=BRAND.slogan)
    file.undo()
    assert queries.brand(file).name == "Мир детства"


def test_a_logo_is_reduced_and_keeps_what_is_transparent(file: CentreFile) -> None:
    verbs.set_logo(file, picture((4000, 2000)))
    kept = queries.brand(file).logo
    assert kept is not None
    with Image.open(BytesIO(kept)) as opened:
        assert (opened.format, opened.mode, opened.size) == (
            "PNG",
            "RGBA",
            (LONGEST_SIDE, LONGEST_SIDE // 2),
        )
    verbs.keep_brand(file, replace(queries.brand(file), slogan="Рядом"))
    assert queries.brand(file).logo == kept
    verbs.set_logo(file, None)
    assert queries.brand(file) == Brand(slogan="Рядом")
    file.undo()
    assert queries.brand(file).logo == kept


@pytest.mark.parametrize(
    ("image", "said"),
    [
        (b"no picture", "Не удалось прочитать логотип"),
        (picture((20, 20)), "слишком мала: 20 × 20"),
        (picture((100, 100), "#00000000"), "Картинка пуста"),
    ],
)
def test_what_is_no_logo_is_refused(file: CentreFile, image: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said):
        verbs.set_logo(file, image)
    assert queries.brand(file) == NO_BRAND


@pytest.mark.parametrize(
    ("name", "own", "changed"),
    [
        ("", "", "«Мост»"),
        ("«Мы вместе»", "Мы вместе", "«Мост»"),
        ("Мы вместе", "Мы вместе", "«Мост»"),
        ("Консультационный центр «Мы вместе»", "Мы вместе", "Консультационный центр «Мост»"),
        ("Консультационный центр", "", "Консультационный центр «Мост»"),
        ("Консультативный пункт «А» «Б»", "А» «Б", "Консультативный пункт «Мост»"),
    ],
)
def test_the_own_name_within_the_centres_name(name: str, own: str, changed: str) -> None:
    assert own_name(name) == own
    assert renamed(name, "Мост") == changed
    assert renamed(name, own) == name


def test_the_letterhead_carries_the_brand(file: CentreFile) -> None:
    plain = ("МБДОУ «Детский сад № 7»", "г. Кама", "тел.\u00a012-34-56")
    assert letterhead(queries.passport(file)) == plain
    assert queries.passport(file).centre_genitive == "консультационного центра"
    verbs.keep_brand(file, BRAND)
    verbs.set_logo(file, picture())
    passport = queries.passport(file)
    logo, *lines = letterhead(passport)
    assert isinstance(logo, Picture)
    assert lines == [
        plain[0], "Консультационный центр «Ёлочка»", Line(BRAND.slogan, small=True), *plain[1:]
    ]  # fmt: skip
    assert passport.centre_genitive == "консультационного центра «Ёлочка»"
    full = replace(passport, centre_name="Семейный центр «Ёлочка»")
    assert centre_line(full) == "Семейный центр «Ёлочка»"


def test_every_format_prints_the_logo(file: CentreFile) -> None:
    verbs.keep_brand(file, BRAND)
    verbs.set_logo(file, picture())
    paper = Document("Проба", (), letterhead=letterhead(queries.passport(file)))
    assert document_from(document_json(paper)) == paper
    assert pdf_bytes(paper).count(b"/SMask") == 1  # of the one picture
    written = docx.Document(BytesIO(docx_bytes(paper)))
    assert len(written.inline_shapes) == 1
    assert "Ёлочка" in written.tables[0].cell(0, 1).text
    (sheet,) = load_workbook(BytesIO(xlsx_bytes(paper))).worksheets
    assert [cell.value for cell in sheet["A"] if cell.value][1] == "Консультационный центр «Ёлочка»"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("«Ёлочка»", "Ёлочка"),
        ('"Ёлочка"', "Ёлочка"),
        ("«Ёлочка", "Ёлочка"),
        ("Студия «Ладошка»", "Студия „Ладошка“"),
        ("«Студия «Ладошка»»", "Студия „Ладошка“"),
        ('Студия "Ладошка"', "Студия „Ладошка“"),
        ("«Ладошка» и «Ёлочка»", "„Ладошка“ и „Ёлочка“"),
        ("О’Нил", "О’Нил"),
        ("«»", ""),
    ],
)
def test_quotes_around_a_name_go_and_those_within_become_inner(typed: str, kept: str) -> None:
    assert unquoted(typed) == kept
