"""Leaflets and posters: one page each, nothing cut, a code that cameras can read."""

from io import BytesIO

import pypdfium2
import pytest
from helpers.qr_reading import code_on, read
from PIL import Image

from kcentre.language import Refused
from kcentre.paper.document import PaperSize
from kcentre.paper.placard import Placard, PlacardContacts, PlacardLine, PlacardPart
from kcentre.paper.placards import placard_pdf
from kcentre.paper.placards.qr import qr_squares
from kcentre.paper.png import png_pages

LONG = "Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 107» " * 3


def a_placard(size: PaperSize = PaperSize.A5, **fields: object) -> Placard:
    plain: dict[str, object] = {
        "above": "Детский сад № 7",
        "kind": "Консультационный центр",
        "name": "Ёлочка",
        "slogan": "Рядом с семьёй",
        "badge": "Бесплатно",
        "lead": "Помощь родителям",
        "lead_lines": (PlacardLine("Имя называть не обязательно."),),
        "parts": (
            PlacardPart("Кто поможет", (PlacardLine("Педагог-психолог", is_item=True),)),
            PlacardPart("Когда", (PlacardLine("Среда: 9:00–12:00"),)),
        ),
        "contacts": PlacardContacts(
            "Запись", ("12-34-56",), ("ул. Садовая, 7",), "tel:123456", "Наведите камеру"
        ),
        "foot": "Часть 3 статьи 64.",
    }
    return Placard(size, **{**plain, **fields})  # type: ignore[arg-type] # any fields


def said_on(pdf: bytes) -> str:
    """Return the text of the only page, words alone: lines are broken anywhere."""
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        return "".join(document[0].get_textpage().get_text_range().split())


def code_of(pdf: bytes) -> str:
    (page,) = png_pages(pdf, 200)
    return read(code_on(Image.open(BytesIO(page))))


@pytest.mark.parametrize("size", PaperSize)
def test_everything_stands_on_one_page_of_each_size(size: PaperSize) -> None:
    pdf = placard_pdf(a_placard(size))
    assert pdf == placard_pdf(a_placard(size))
    said = said_on(pdf)
    for words in ("Ёлочка", "Рядомссемьёй", "Бесплатно", "Педагог-психолог", "12-34-56", "Часть3"):
        assert words in said
    with pypdfium2.PdfDocument(pdf) as document:
        width = {"A5": 148, "A4": 210, "A3": 297}[size]
        assert abs(document[0].get_width() * 25.4 / 72 - width) < 0.1


@pytest.mark.parametrize(
    "payload",
    [
        "tel:+78552123456",
        "https://ds7.example.org",
        "https://edu.tatar.example.ru/nabchelny/dou107/konsultatsionnyj-tsentr",
        "https://xn--e1afmkfd.xn--p1ai/%D1%86%D0%B5%D0%BD%D1%82%D1%80/" + "stranica/" * 12,
    ],
)
def test_the_code_on_the_page_is_read_back(payload: str) -> None:
    contacts = PlacardContacts("Запись", qr=payload, qr_caption="Наведите камеру")
    assert code_of(placard_pdf(a_placard(contacts=contacts))) == payload
    assert read([list(row) for row in qr_squares(payload)]) == payload


def test_nothing_is_cut_of_long_names_and_many_people() -> None:
    people = tuple(
        PlacardLine(f"Специалист {number} Константинопольская-Преображенская", is_item=True)
        for number in range(30)
    )
    crowded = a_placard(
        above=LONG,
        name="Семейная гостиная при детском саде",
        parts=(PlacardPart("Кто поможет", people), PlacardPart("Темы", people)),
    )
    said = said_on(placard_pdf(crowded))
    assert said.count("Преображенская") == 60
    assert "№107»" * 1 in said
    assert "12-34-56" in said


def test_without_anything_it_still_is_a_page() -> None:
    bare = Placard(PaperSize.A4, "", "Консультационный пункт")
    assert said_on(placard_pdf(bare)) == "Консультационныйпункт"
    assert bare.title == "Консультационный пункт"


def test_what_cannot_be_printed_is_refused() -> None:
    with pytest.raises(Refused, match="нельзя напечатать"):
        placard_pdf(a_placard(slogan="教育"))
    with pytest.raises(Refused, match="логотип"):
        placard_pdf(a_placard(logo=b"not a picture"))
