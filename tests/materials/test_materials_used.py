"""Materials noted with services: written, kept, taken back, never carried to another service."""

import base64
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.casebook_rows import wonders
from helpers.journal_rows import a_session, an_event, only_id, settle

from kcentre.attachments.queries import content
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.casebook.comparison import side_by_side
from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.merging import merge_families
from kcentre.casebook.records import DueReason
from kcentre.centre.values import Kind, Result
from kcentre.journal.bulk import change_field, set_in_sessions
from kcentre.journal.entry.habits import carried_forward
from kcentre.journal.entry.session_json import draft_from_json, draft_to_json
from kcentre.journal.event_verbs import add_event
from kcentre.journal.materials.cards import material_card, material_choices
from kcentre.journal.materials.exported import export_materials, material_rows
from kcentre.journal.materials.filters import ALL_MATERIALS
from kcentre.journal.materials.listing import MaterialList
from kcentre.journal.materials.sheets import materials_catalogue
from kcentre.journal.materials.uses import materials_of
from kcentre.journal.materials.verbs import remove_materials
from kcentre.journal.one_field import SessionField
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft
from kcentre.journal.verbs import add_session, add_sessions, change_session, remove_sessions
from kcentre.materials.queries import materials
from kcentre.materials.records import MaterialDraft
from kcentre.materials.verbs import add_material, change_material
from kcentre.paper import document as d
from kcentre.paper import write_docx, write_pdf
from kcentre.storage import CentreFile

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def bank(centre: CentreFile) -> tuple[int, int]:
    """Return the ids of two materials."""
    drafts = (MaterialDraft("Сон ребёнка"), MaterialDraft("Лото «Звери»", age_from=36, age_to=84))
    return tuple(only_id(add_material(centre, one, DAY), "material") for one in drafts)  # type: ignore[return-value] # two of them


def recorded(file: CentreFile, **fields: object) -> int:
    return only_id(add_session(file, a_session(file, **fields)), "session")


def draft_of(file: CentreFile, session_id: int) -> SessionDraft:
    card = session_card(file, session_id)
    assert card is not None
    return card.draft


def test_a_service_keeps_its_materials_whatever_is_changed(
    centre: CentreFile, bank: tuple[int, int]
) -> None:
    row_id = recorded(centre, material_ids=(bank[1], bank[0]))
    assert materials_of(centre, row_id) == (bank[1], bank[0])
    change_session(centre, row_id, replace(draft_of(centre, row_id), minutes=60))
    change_field(centre, row_id, SessionField.RECOMMENDATIONS, "Читать вслух")
    set_in_sessions(centre, [row_id], SessionField.RESULT, Result.SOLVED)
    assert materials_of(centre, row_id) == (bank[1], bank[0])
    change_session(centre, row_id, replace(draft_of(centre, row_id), material_ids=(bank[0],)))
    assert materials_of(centre, row_id) == (bank[0],)
    centre.undo()
    assert {*materials_of(centre, row_id)} == {*bank}


def test_undo_and_removal_bring_the_uses_along(centre: CentreFile, bank: tuple[int, int]) -> None:
    row_id = recorded(centre, material_ids=bank)
    centre.undo()
    assert session_card(centre, row_id) is None
    centre.redo()
    assert materials_of(centre, row_id) == bank
    remove_sessions(centre, [row_id])
    assert centre.db.run("SELECT count(*) FROM session_material").fetchone() == (0,)
    centre.undo()
    assert materials_of(centre, row_id) == bank


def test_a_copied_row_carries_no_material(centre: CentreFile, bank: tuple[int, int]) -> None:
    draft = draft_of(centre, recorded(centre, material_ids=bank))
    assert draft.material_ids == bank
    assert carried_forward(draft).material_ids == ()
    assert draft_from_json(draft_to_json(draft)).material_ids == bank


def test_services_apart_note_it_each_and_what_is_gone_is_passed_over(
    centre: CentreFile, bank: tuple[int, int]
) -> None:
    draft = a_session(centre, material_ids=(bank[0], bank[0], 99))
    ids = sorted(add_sessions(centre, [draft, draft]).rows["session"])
    assert [materials_of(centre, one) for one in ids] == [(bank[0],), (bank[0],)]


def test_used_ones_are_retired_and_the_others_removed(
    centre: CentreFile, bank: tuple[int, int]
) -> None:
    row_id = recorded(centre, material_ids=bank[:1])
    changes = remove_materials(centre, bank)
    assert changes.label == (
        "Удалён материал «Лото „Звери“». "
        "Материал «Сон ребёнка» использован в консультациях и снят с учёта"
    )
    assert [one.is_retired for one in materials(centre, with_retired=True)] == [True]
    assert materials_of(centre, row_id) == bank[:1]
    change_session(centre, row_id, draft_of(centre, row_id))
    assert materials_of(centre, row_id) == bank[:1]
    centre.undo()
    centre.undo()
    assert len(materials(centre)) == 2


def test_where_it_was_used_is_told(centre: CentreFile, bank: tuple[int, int]) -> None:
    first = recorded(centre, material_ids=bank[:1])
    second = recorded(centre, material_ids=bank[:1], date=dt.date(2026, 1, 1), topic_text="Сон")
    event = an_event(centre, materials="Раздали памятку «СОН РЕБЕНКА»")
    event_id = only_id(add_event(centre, event), "group_event")
    card = material_card(centre, bank[0])
    assert card is not None
    assert [(one.id, one.is_event) for one in card.uses] == [
        (second, False), (first, False), (event_id, True),
    ]  # fmt: skip
    assert card.uses[0].title == "Сон"
    assert card.uses[1].title == "Адаптация к детскому саду"
    found = MaterialList(ALL_MATERIALS)
    assert {row.title: row.uses for row in found.page(centre, 0, found.count(centre))} == {
        "Сон ребёнка": "2",
        "Лото «Звери»": "",
    }
    assert material_card(centre, 99) is None
    assert [row[10] for row in material_rows(centre, bank)] == [2, 0]


def test_families_come_and_go_and_the_uses_stay(centre: CentreFile, bank: tuple[int, int]) -> None:
    change_material(centre, bank[0], MaterialDraft("Сон ребёнка", author="Белова Ирина"))
    gone, into = wonders(centre), settle(centre, "Щедролюбова З.", "Тимур", "89161234567")
    row_id = recorded(centre, recipient_id=gone.adults[0].id, is_anonymous=False, material_ids=bank)
    both = (into.id or 0, gone.id or 0)
    alike = side_by_side(centre, *both)
    merge_families(centre, *both, alike.same_adults, alike.same_children)
    assert draft_of(centre, row_id).recipient_id == into.adults[0].id
    depersonalise(centre, [into.id or 0], DueReason.WISH, DAY)
    assert materials_of(centre, row_id) == bank
    assert [one.draft.author for one in materials(centre)] == ["", "Белова Ирина"]


def test_a_phone_in_the_bytes_of_a_file_is_no_phone(
    centre: CentreFile, bank: tuple[int, int]
) -> None:
    kept = base64.b64decode("ab+9123456789+aa")
    with centre.operation("Приложено"):
        file_id = attach_bytes(centre, Owner("material", bank[0]), "Сон.pdf", kept, DAY)
    family = settle(centre, "Щедролюбова Зоя", "Тимур", "9123456789")
    depersonalise(centre, [family.id or 0], DueReason.WISH, DAY)
    assert content(centre, file_id) == kept
    assert materials(centre)[0].added_on == DAY


def test_the_catalogue_goes_by_topics(centre: CentreFile, tmp_path: Path) -> None:
    empty = materials_catalogue(centre, DAY)
    assert [block.rows for block in empty.blocks if isinstance(block, d.Table)] == [()]
    speech = next(one.id for one in material_choices(centre).topics if one.code == "Т02")
    add_material(centre, MaterialDraft("Ёлка", summary="Как нарядить\nвместе " + "Ё’ " * 100), DAY)
    of_speech = MaterialDraft("Дыхание", topic_id=speech, author="О’Нил", text="Дуем")
    used = only_id(add_material(centre, of_speech, DAY), "material")
    recorded(centre, material_ids=(used,), kind=Kind.METHODICAL)
    paper = materials_catalogue(centre, DAY)
    (table,) = [block for block in paper.blocks if isinstance(block, d.Table)]
    assert [str(row.cells[0]) for row in table.rows] == [
        "Т02 Речевое развитие", "1", "Любая тема", "2",
    ]  # fmt: skip
    assert table.rows[1].cells[3:] == ("О’Нил", "текст в банке", 1)
    for write, suffix in ((write_pdf, "pdf"), (write_docx, "docx")):
        write(paper, tmp_path / f"Каталог.{suffix}")
    assert export_materials(centre, tmp_path / "Банк.xlsx") == 2
