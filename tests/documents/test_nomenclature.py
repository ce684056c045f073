"""«Номенклатура дел»: its files, their order, their documents, its paper."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kcentre.journal.ordering import Order
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import RowRole, Table
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.nomenclature.cards import case_file_card, case_file_choices
from kcentre.structure.documents.nomenclature.listing import (
    ALL_CASE_FILES,
    CaseFileFilter,
    CaseFileList,
    export_case_files,
)
from kcentre.structure.documents.nomenclature.queries import (
    case_file,
    case_files,
    usual_case_files,
)
from kcentre.structure.documents.nomenclature.records import CaseFile
from kcentre.structure.documents.nomenclature.sheets import nomenclature_sheet
from kcentre.structure.documents.nomenclature.starting import ready_case_files
from kcentre.structure.documents.nomenclature.verbs import (
    add_ready_case_files,
    keep_case_file,
    move_case_file,
    remove_case_files,
    use_case_files,
)
from kcentre.structure.documents.package import PACKAGE
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import add_document

ORDERS = CaseFile("КЦ-01", "Приказы", "Организация", term="постоянно", article="ст. 19а")


def codes(centre: CentreFile) -> list[str]:
    """Return the indexes in their order."""
    return [line.case_file.code for line in case_files(centre, with_retired=True)]


def keep(centre: CentreFile, case_file: CaseFile) -> int:
    """Keep a file; return its number."""
    (row_id,) = keep_case_file(centre, case_file).rows["case_file"]
    return row_id


def test_every_kind_of_the_package_has_its_ready_file_once() -> None:
    kinds = [kind for ready in ready_case_files() for kind in ready.kinds]
    assert sorted(kinds) == sorted(PACKAGE)
    assert len({ready.code for ready in ready_case_files()}) == len(ready_case_files())


def test_the_ready_set_adds_what_is_not_there_and_adds_it_once(centre: CentreFile) -> None:
    keep(centre, ORDERS)
    add_ready_case_files(centre)
    assert codes(centre)[0] == "КЦ-01"
    assert len(codes(centre)) == len(ready_case_files())
    add_ready_case_files(centre)
    assert len(codes(centre)) == len(ready_case_files())
    centre.undo()
    assert codes(centre) == ["КЦ-01"]


def test_a_file_needs_an_index_of_its_own_and_a_title(centre: CentreFile) -> None:
    row_id = keep(centre, ORDERS)
    with pytest.raises(Refused, match="Индекс кц-01 уже есть: «Приказы»"):
        keep(centre, replace(ORDERS, code=" кц-01 "))
    for wrong in (replace(ORDERS, code=" "), replace(ORDERS, code="2", title=""),
                  replace(ORDERS, code="3", title="Ё" * 301)):  # fmt: skip
        with pytest.raises(Refused):
            keep(centre, wrong)
    keep(centre, replace(ORDERS, term="5 лет", id=row_id))
    line = case_file(centre, row_id)
    assert line is not None
    assert (line.case_file.term, line.name) == ("5 лет", "КЦ-01 Приказы")
    assert case_file(centre, 77) is None


def test_files_are_moved_within_their_section(centre: CentreFile) -> None:
    first = keep(centre, ORDERS)
    keep(centre, replace(ORDERS, code="К", section="Другой"))
    second = keep(centre, replace(ORDERS, code="КЦ-02"))
    assert codes(centre) == ["КЦ-01", "КЦ-02", "К"]
    move_case_file(centre, second, -1)
    assert codes(centre) == ["КЦ-02", "КЦ-01", "К"]
    move_case_file(centre, second, -1)
    move_case_file(centre, first, 5)
    assert codes(centre) == ["КЦ-02", "КЦ-01", "К"]
    centre.undo()
    assert codes(centre) == ["КЦ-01", "КЦ-02", "К"]


def test_a_file_with_documents_is_retired_not_removed(centre: CentreFile) -> None:
    row_id = keep(centre, ORDERS)
    add_document(centre, DocumentDraft(title="О создании", case_file_id=row_id))
    with pytest.raises(Refused, match="Снимите дело с учёта"):
        remove_case_files(centre, [row_id])
    use_case_files(centre, [row_id], is_used=False)
    assert case_files(centre) == []
    assert codes(centre) == ["КЦ-01"]
    use_case_files(centre, [row_id], is_used=True)
    free = keep(centre, replace(ORDERS, code="К"))
    remove_case_files(centre, [free])
    assert codes(centre) == ["КЦ-01"]
    centre.undo()
    assert codes(centre) == ["КЦ-01", "К"]


def test_the_paper_leaves_blank_what_nobody_entered(centre: CentreFile) -> None:
    assert len(nomenclature_sheet(centre, 2027).blocks) == 1
    add_ready_case_files(centre)
    keep(centre, replace(ORDERS, code="КЦ-99", section="Организация работы"))
    sheet = nomenclature_sheet(centre, 2027)
    assert sheet.title == "НОМЕНКЛАТУРА ДЕЛ\nконсультационного центра\nна 2027 год"
    table = sheet.blocks[0]
    assert isinstance(table, Table)
    sections = [row.cells[0] for row in table.rows if row.role is RowRole.GROUP]
    assert sections == [
        "Организация работы", "Планирование и отчётность", "Оказание услуг", "Сотрудничество",
    ]  # fmt: skip
    terms = {str(row.cells[3]) for row in table.rows if row.role is RowRole.BODY}
    assert terms == {"____________", "постоянно\nст. 19а"}
    assert pdf_bytes(sheet).startswith(b"%PDF")


def listed(
    centre: CentreFile, wanted: CaseFileFilter = ALL_CASE_FILES, order: Order | None = None
) -> list[str]:
    """Return the indexes of a list in its order."""
    found = CaseFileList(wanted, order or Order())
    return [row.moment for row in found.page(centre, 0, found.count(centre))]


def test_the_list_keeps_the_order_of_the_nomenclature(centre: CentreFile, tmp_path: Path) -> None:
    assert listed(centre) == []
    first = keep(centre, ORDERS)
    keep(centre, replace(ORDERS, code="К", section="Другой", title="Ёлки", term=""))
    keep(centre, replace(ORDERS, code="КЦ-02"))
    day = dt.date(2028, 2, 29)
    add_document(centre, DocumentDraft(title="О создании", case_file_id=first, date=day))
    assert listed(centre) == ["КЦ-01", "КЦ-02", "К"]
    assert listed(centre, CaseFileFilter(first_day=day, last_day=day)) == ["КЦ-01"]
    assert (
        listed(centre, CaseFileFilter(first_day=day.replace(day=1), last_day=day.replace(day=28)))
        == []
    )
    assert listed(centre, CaseFileFilter(search="елки")) == ["К"]
    assert listed(centre, CaseFileFilter(section="Другой")) == ["К"]
    assert listed(centre, CaseFileFilter(termless=True)) == ["К"]
    use_case_files(centre, [first], is_used=False)
    assert listed(centre) == ["КЦ-02", "К", "КЦ-01"]
    assert listed(centre, CaseFileFilter(retired=True)) == ["КЦ-01"]
    assert listed(centre, CaseFileFilter(ids=(first,))) == ["КЦ-01"]
    for key in ("term", "responsible"):
        assert len(listed(centre, order=Order(key))) == 3
    assert export_case_files(centre, tmp_path / "Дела.xlsx") == 3
    assert case_file_choices(centre).sections == ("Организация", "Другой")
    opened = case_file_card(centre, first)
    assert opened is not None
    assert (opened.documents, opened.draft.is_retired) == (1, True)
    assert case_file_card(centre, 77) is None


def test_a_kind_of_document_knows_its_usual_file(centre: CentreFile) -> None:
    assert usual_case_files(centre) == {}
    add_ready_case_files(centre)
    found = usual_case_files(centre)
    assert set(found) == set(PACKAGE)
    line = case_file(centre, found[DocumentKind.REGULATION])
    assert line is not None
    assert line.case_file.code == "КЦ-02"


def test_every_change_of_a_file_can_be_taken_back(centre: CentreFile) -> None:
    row_id = keep(centre, ORDERS)
    before = case_files(centre, with_retired=True)
    changes: tuple[Callable[[], Changes], ...] = (
        lambda: keep_case_file(centre, replace(ORDERS, title="Иное", id=row_id)),
        lambda: use_case_files(centre, [row_id], is_used=False),
        lambda: remove_case_files(centre, [row_id]),
    )
    for change in changes:
        change()
        assert case_files(centre) != before
        centre.undo()
        assert case_files(centre, with_retired=True) == before
    assert centre.undo() is not None
    assert case_files(centre, with_retired=True) == []
