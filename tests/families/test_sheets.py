"""The sheets of personal data: what they must say, one page each."""

import pypdfium2
import pytest
from helpers.journal_rows import settle

from kcentre import paper
from kcentre.families.sheets import application_sheet, consent_sheet, withdrawal_sheet
from kcentre.families.values import ConsentPurpose
from kcentre.paper.document import Document, Paragraph
from kcentre.storage import CentreFile


def text(document: Document) -> str:
    said = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return "\n".join([document.title, *said])


def pages(document: Document) -> int:
    return len(pypdfium2.PdfDocument(paper.pdf_bytes(document)))


@pytest.mark.parametrize("purpose", ConsentPurpose)
def test_a_consent_is_one_sheet_with_all_that_the_law_asks(
    centre: CentreFile, purpose: ConsentPurpose
) -> None:
    kept = settle(centre, "Ёлкина Зоя " + "Очень" * 20, "Тимур", born="2022-08")
    for document in (consent_sheet(centre, purpose), consent_sheet(centre, purpose, kept.id)):
        said = text(document)
        for part in ("Детский сад № 7", "паспорт", "Цель", "Какие данные", "Действия", "Срок",
                     "отозвать", "Отказ от согласия не препятствует"):  # fmt: skip
            assert part in said
        assert pages(document) == 1


def test_it_is_filled_from_the_family_or_blank(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур", born="2022-08")
    filled = text(consent_sheet(centre, ConsentPurpose.GENERAL, kept.id, kept.adults[0].id))
    assert "Я, Ёлкина Зоя" in filled
    assert "Тимур, 08.2022" in filled
    assert "Ёлкина" not in text(consent_sheet(centre, ConsentPurpose.GENERAL))


def test_no_name_stands_in_the_properties(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    for document in (
        consent_sheet(centre, ConsentPurpose.PHOTO, kept.id),
        withdrawal_sheet(centre, None, kept.id),
        application_sheet(centre, kept.id),
    ):
        assert "Ёлкина" not in f"{document.title}{document.subject}{document.organisation}"


def test_a_withdrawal_offers_every_purpose_or_names_one(centre: CentreFile) -> None:
    assert text(withdrawal_sheet(centre)).count("☐") == 4
    one = withdrawal_sheet(centre, ConsentPurpose.HEALTH)
    assert "☑ сведения о состоянии здоровья" in text(one)
    assert pages(one) == 1


def test_an_application_asks_for_no_consent(centre: CentreFile) -> None:
    said = text(application_sheet(centre))
    assert "соглас" not in said.casefold()
    assert said.count("☐") >= 4 + 3
    assert pages(application_sheet(centre)) == 1
