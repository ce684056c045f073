"""The Model as a document: what the head wrote, what the program knows, blanks for the rest."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import docx
import pytest

from kcentre.centre.queries import specialists
from kcentre.centre.records import Brand, Passport
from kcentre.centre.verbs import found_centre, keep_brand
from kcentre.demo import make_demo
from kcentre.drafts.model.need import need_from_demand
from kcentre.drafts.model.sheets import model_document
from kcentre.language.declension import undeclined
from kcentre.language.sentences import capital
from kcentre.network.partners.records import PartnerDraft
from kcentre.network.partners.registers import PARTNERS
from kcentre.paper import docx_bytes, pdf_bytes
from kcentre.paper.document import Document, Heading, Paragraph, Table, WritingLines
from kcentre.paper.drawing import Scheme
from kcentre.paper.preview import page_count
from kcentre.storage import CentreFile
from kcentre.structure.office.records import Model
from kcentre.structure.office.starting import with_starting
from kcentre.structure.office.values import ModelSection
from kcentre.structure.office.verbs import keep_model

TODAY = dt.date(2026, 11, 22)
HEADINGS = [
    "Миссия и цель",
    "Целевая аудитория",
    "Направления и принципы работы",
    "Структура",
    "Услуги",
    "Режим работы",
    "Ресурсы",
    "Партнёры",
    "Риски и ответы на них",
    "Показатели",
    "Развитие Модели",
]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[CentreFile]:
    with found_centre(tmp_path / "центр.kcentre", Passport("Сад № 7")) as centre:
        yield centre


def headings(paper: Document) -> list[str]:
    found = [block.text for block in paper.blocks if isinstance(block, Heading)]
    return [text.partition(". ")[2] for text in found]


def tables(paper: Document) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def test_of_an_empty_centre_the_model_is_a_form_of_blanks(empty: CentreFile) -> None:
    paper = model_document(empty, TODAY)
    assert headings(paper) == HEADINGS
    blanks = [block for block in paper.blocks if isinstance(block, WritingLines)]
    assert len(blanks) == 8
    targets = tables(paper)[-1]
    assert [row.cells[0] for row in targets.rows] == [f"П{number:02}" for number in range(1, 17)]
    assert [row.cells[2] for row in targets.rows[:4]] == [
        "____________", "не менее 95\u00a0%", "____________", "не менее 85\u00a0%",
    ]  # fmt: skip
    assert {row.cells[2] for row in targets.rows[-3:]} == {"100\u00a0%"}
    assert targets.note == "Цели на 2026/27 учебный год."
    assert page_count(pdf_bytes(paper)) >= 2
    assert need_from_demand(empty) == ""


def test_the_demo_centre_is_described_by_what_it_knows(tmp_path: Path) -> None:
    demo = make_demo(tmp_path / "учебный.kcentre", 60, until=TODAY)
    keep_brand(demo, Brand("Мы вместе", **asdict(undeclined("Мы вместе"))))
    lists = {section.value: with_starting(section, "") for section in ModelSection}
    keep_model(demo, Model(mission="Помогать семьям.", goal="Всем.", development="Грант.", **lists))
    PARTNERS.add(demo, PartnerDraft("Детская поликлиника № 2", gives="приём невролога"))
    paper = model_document(demo, TODAY)
    assert paper.title == "МОДЕЛЬ\nконсультационного центра «Мы вместе»"
    (chart,) = [block for block in paper.blocks if isinstance(block, Scheme)]
    assert chart.title == "Рисунок 1. Структура центра"
    services, hours, resources, partners, risks, _ = tables(paper)
    assert services.rows[0].cells[0] == "Методическая"
    assert len(hours.rows) >= 5
    people = next(row for row in resources.rows if row.cells[0] == "Кадры")
    assert capital(specialists(demo)[0].position) in str(people.cells[1])
    assert ("Детская поликлиника № 2", "приём невролога", None) in [
        row.cells for row in partners.rows
    ]
    assert all(row.cells[2] for row in risks.rows)
    assert not any(isinstance(block, WritingLines) for block in paper.blocks)
    texts = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert "— методическая помощь;" in texts
    assert docx.Document(BytesIO(docx_bytes(paper))).inline_shapes
    need = need_from_demand(demo)
    assert need.startswith("Опрош")
    assert "Предлагается" not in need
    demo.close()
