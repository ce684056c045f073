"""Every kind of document as a draft: complete, blank where nothing is known, on PDF and in Word."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest

from kcentre.centre.queries import specialists
from kcentre.centre.records import Passport, Specialist
from kcentre.centre.values import POSITIONS
from kcentre.centre.verbs import found_centre, keep_specialist
from kcentre.demo import make_demo
from kcentre.drafts.kinds import DraftOffer, draft, draft_blanks, drafts_of, subject_facts
from kcentre.drafts.templates import BLANK, template, template_keys, template_problems
from kcentre.drafts.templates.grammar import block_names
from kcentre.language import Refused
from kcentre.network.partners.records import PartnerDraft
from kcentre.network.partners.registers import PARTNERS
from kcentre.paper import docx_bytes, pdf_bytes
from kcentre.paper.document import Document
from kcentre.paper.words import texts_of
from kcentre.practice.records import PassportDraft
from kcentre.practice.verbs import add_passport, keep_section
from kcentre.roadmaps.records import RoadMapDraft
from kcentre.roadmaps.verbs import start_road_map
from kcentre.storage import CentreFile
from kcentre.structure.documents.values import DocumentKind as Kind
from kcentre.structure.office.records import TeamMember
from kcentre.structure.office.values import TeamRole
from kcentre.structure.office.verbs import keep_member

TODAY = dt.date(2026, 11, 22)
KINDS = [kind for kind in Kind if kind is not Kind.OTHER]
MIXED = re.compile(r"[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]")
MARKUP = re.compile(r"[{}]|\[\[|\]\]|^#|^\? ")
UNKNOWN = re.compile(f"(?<!_){BLANK}(?!_)")
"""A blank for what the program doesn't know; those for a pen are shorter or longer."""

COSTLY = {Kind.REPORTS, Kind.QUESTIONNAIRES}
"""Their pages are proved where they are made."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("drafts") / "Пустой.kcentre"
    with found_centre(path, Passport("Детский сад № 7 «Ласточка»")) as file:
        yield file


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("drafts") / "Учебный.kcentre"
    with make_demo(path, 60, years=1, until=TODAY) as file:
        yield file


def told(document: Document) -> list[str]:
    return [document.title, document.subject, *texts_of(document.blocks)]


def made(file: CentreFile, kind: Kind) -> Document:
    return draft(file, drafts_of(file, kind, TODAY)[0], TODAY)


def looked_at(kind: Kind, offers: list[DraftOffer]) -> list[DraftOffer]:
    """Return all duties, which differ; of the others enough to see a second one."""
    return offers if kind is Kind.DUTIES else offers[:1] if kind in COSTLY else offers[:2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_draft_is_a_whole_paper(empty: CentreFile, demo: CentreFile, kind: Kind) -> None:
    for file in (empty, demo):
        offers = drafts_of(file, kind, TODAY)
        assert len({offer.title for offer in offers}) == len(offers) > 0
        for offer in looked_at(kind, offers):
            is_sound(file, offer)
        document = draft(file, offers[0], TODAY)
        with pypdfium2.PdfDocument(pdf_bytes(document)) as pdf:
            assert len(pdf) >= 1
        assert docx.Document(io.BytesIO(docx_bytes(document))).core_properties.title


def is_sound(file: CentreFile, offer: DraftOffer) -> None:
    """Hold a draft against all that may go wrong in its words."""
    document, found = draft(file, offer, TODAY), draft_blanks(file, offer, TODAY)
    assert document.organisation == "Детский сад № 7 «Ласточка»"
    assert not [text for text in told(document) if MARKUP.search(text)]
    assert not [text for text in told(document) if MIXED.search(text)]
    assert all(blank.text and blank.target for blank in found), offer
    assert len(set(found)) == len(found)
    facts = subject_facts(file, offer, TODAY) if offer.template_keys else {}
    for key in offer.template_keys:
        text = template(key).text
        assert not list(template_problems(text, facts, set(block_names(text))))
    is_blank = any(UNKNOWN.search(text) for text in told(document))
    assert found or not (offer.template_keys and is_blank)


def test_another_document_has_no_draft(empty: CentreFile) -> None:
    assert drafts_of(empty, Kind.OTHER, TODAY) == []


def test_what_is_blank_is_named(empty: CentreFile) -> None:
    order = drafts_of(empty, Kind.ORDER, TODAY)[0]
    titles = [blank.text for blank in draft_blanks(empty, order, TODAY)]
    assert "специалисты и их должности" in titles
    assert "фамилия, имя, отчество руководителя" in titles


@pytest.mark.parametrize("key", template_keys("documents"))
def test_a_shipped_text_is_sound(key: str) -> None:
    text = template(key).text
    assert template(key).title
    assert not MIXED.search(text)
    assert not re.search(r"[ \t]$|  |\t| — —|\.\.|« | »|\( | \)|[,;:]\.", text, re.MULTILINE)
    assert not re.search(r"[\"“”]|(?<=[а-я])--", text)


def test_every_position_has_its_own_duties(empty: CentreFile) -> None:
    offers = drafts_of(empty, Kind.DUTIES, TODAY)
    assert [offer.variant for offer in offers] == list(POSITIONS)
    assert len({offer.template_keys[1] for offer in offers}) == len(POSITIONS)
    assert "documents/duties_other" not in {offer.template_keys[1] for offer in offers}


def test_every_text_of_the_package_belongs_to_a_draft(
    empty: CentreFile, centre: CentreFile
) -> None:
    keep_specialist(centre, Specialist("Ёлкина Яна", "тьютор"))
    used = {
        key
        for file in (empty, centre)
        for kind in KINDS
        for offer in drafts_of(file, kind, TODAY)
        for key in offer.template_keys
    }
    assert used == set(template_keys("documents"))


def test_the_order_names_the_staff_and_where_it_came_from(demo: CentreFile) -> None:
    words = "\n".join(told(made(demo, Kind.ORDER)))
    assert "частью 3 статьи 64 Федерального закона от 29.12.2012 №\u00a0273-ФЗ" in words
    assert "город Набережные Челны" in words
    assert all(person.name in words for person in specialists(demo))


def test_the_regulation_is_adopted_and_approved(empty: CentreFile) -> None:
    document = made(empty, Kind.REGULATION)
    assert document.title == "ПОЛОЖЕНИЕ\nо консультационном центре"
    assert document.adopted
    assert document.approved
    assert document.subject == "Положение о консультационном центре"


def test_duties_are_of_one_specialist(centre: CentreFile) -> None:
    keep_specialist(centre, Specialist("О'Нил Ёлка Петровна", "тьютор"))
    offer = drafts_of(centre, Kind.DUTIES, TODAY)[0]
    document = draft(centre, offer, TODAY)
    assert document.title.endswith("\n(тьютор)")
    assert "1.3. Фамилия, имя, отчество специалиста: О'Нил Ёлка Петровна." in told(document)
    gone = DraftOffer(Kind.DUTIES, 99, "", offer.template_keys)
    with pytest.raises(Refused, match="больше не работает"):
        draft(centre, gone, TODAY)


def test_an_agreement_is_with_a_partner(centre: CentreFile) -> None:
    draft_of = PartnerDraft("Библиотека № 3", gives="Лектории для родителей.")
    partner_id = next(iter(PARTNERS.add(centre, draft_of).rows["partner"]))
    offer = drafts_of(centre, Kind.PARTNER_AGREEMENT, TODAY)[0]
    assert offer.subject_id == partner_id
    assert offer.title == "Соглашение с партнёром: Библиотека № 3"
    words = "\n".join(told(draft(centre, offer, TODAY)))
    assert "1.2. Содержание сотрудничества: лектории для родителей." in words
    with pytest.raises(Refused, match="партнёра"):
        draft(centre, DraftOffer(Kind.PARTNER_AGREEMENT, 99, "", offer.template_keys), TODAY)


def test_a_word_file_holds_the_text(demo: CentreFile, tmp_path: Path) -> None:
    path = tmp_path / "Памятка.docx"
    path.write_bytes(docx_bytes(made(demo, Kind.MEMO)))
    text = "\n".join(one.text for one in docx.Document(str(path)).paragraphs)
    assert "Консультационный центр «Ласточкино гнездо» работает для вас" in text


def test_the_order_appoints_whom_the_team_named(centre: CentreFile) -> None:
    keep_member(centre, TeamMember("Орлова Дарья Ильинична", TeamRole.LEADER))
    offer = drafts_of(centre, Kind.ORDER, TODAY)[0]
    titles = [blank.text for blank in draft_blanks(centre, offer, TODAY)]
    assert "координатор в команде центра: ответственный за работу" in titles
    assert f"3. Назначить ответственным за работу Центра: {BLANK}." in told(
        made(centre, Kind.ORDER)
    )
    keep_member(centre, TeamMember("Ёлкина Анна Павловна", TeamRole.COORDINATOR))
    words = told(made(centre, Kind.ORDER))
    assert "3. Назначить ответственным за работу Центра: Ёлкина Анна Павловна." in words


def test_a_kept_passport_of_practice_is_drafted_with_its_own_texts(centre: CentreFile) -> None:
    (kept,) = add_passport(centre, PassportDraft("Мы рядом", 2024, 2026), TODAY).rows[
        "practice_passport"
    ]
    keep_section(centre, kept, 2, "Город Кама")
    offer = drafts_of(centre, Kind.PRACTICE_PASSPORT, TODAY)[0]
    assert (offer.subject_id, offer.title) == (kept, "Паспорт практики «Мы рядом»")
    assert "Город Кама" in told(draft(centre, offer, TODAY))


def test_the_year_is_planned_by_road_maps_too(centre: CentreFile) -> None:
    assert len(drafts_of(centre, Kind.YEAR_PLAN, TODAY)) == 2
    begun = RoadMapDraft("Шесть шагов", dt.date(2026, 9, 1))
    start_road_map(centre, "six_steps", begun)
    offers = {offer.title: offer for offer in drafts_of(centre, Kind.YEAR_PLAN, TODAY)}
    offer = offers["План работы по дорожным картам на 2026/27 учебный год"]
    assert len(offers) == 4
    assert draft_blanks(centre, offer, TODAY) == []
    words = "\n".join(told(draft(centre, offer, TODAY)))
    assert words.startswith("ПЛАН РАБОТЫ\nпо дорожным картам")
    plain = draft_blanks(centre, offers["План работы на 2026/27 учебный год"], TODAY)
    assert [blank.target for blank in plain] == [
        "monitoring/plan/services",
        "monitoring/plan/events",
    ]
