"""The lists of the network: narrowed, searched, ordered, exported, joined in the inventory."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.journal_rows import hire, only_id
from helpers.network_rows import (
    a_contest,
    a_cost,
    a_group,
    a_partner,
    a_resource,
    an_agreement,
    some_minutes,
)
from openpyxl import load_workbook

from kcentre.centre.records import Specialist
from kcentre.centre.values import Employment
from kcentre.centre.verbs import keep_specialist
from kcentre.journal.ordering import Order
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.materials.records import MaterialDraft
from kcentre.materials.verbs import add_material
from kcentre.network.choices import network_choices
from kcentre.network.contests.contest_list import ContestFilter, ContestList, export_contests
from kcentre.network.contests.values import ContestStatus
from kcentre.network.groups.group_list import GroupFilter, GroupList, export_groups
from kcentre.network.groups.minutes_list import MinutesFilter, MinutesList, export_minutes
from kcentre.network.groups.records import Decision
from kcentre.network.partners.agreement_list import (
    AgreementFilter,
    AgreementList,
    export_agreements,
)
from kcentre.network.partners.partner_list import PartnerFilter, PartnerList, export_partners
from kcentre.network.partners.registers import PARTNERS
from kcentre.network.partners.values import AgreementState, AgreementStatus, PartnerKind
from kcentre.network.resources.cost_list import CostFilter, CostList, costs_told, export_costs
from kcentre.network.resources.cost_queries import costs, totals
from kcentre.network.resources.inventory import inventory
from kcentre.network.resources.inventory_list import (
    InventoryFilter,
    InventoryList,
    export_inventory,
    remove_lines,
)
from kcentre.network.resources.records import CostTotal
from kcentre.network.resources.values import CostSource, ResourceKind, ResourceState
from kcentre.premises.rooms.records import Equipment, Room
from kcentre.premises.rooms.verbs import keep_equipment, keep_room
from kcentre.premises.values import Condition
from kcentre.storage import CentreFile

TODAY = today_here()
DAY = dt.timedelta(days=1)


def ids(listing: Any, file: CentreFile) -> list[int]:
    return [row.id for row in listing.page(file, 0, listing.count(file))]


def test_partners_are_read_by_name_those_off_the_books_last(centre: CentreFile) -> None:
    fir, school, old = (a_partner(centre, name=one) for one in ("Ёлочка", "Школа № 5", "Арка"))
    doctor = a_partner(centre, name="Поликлиника № 2", kind=PartnerKind.MEDICAL, gives="Невролог")
    PARTNERS.retire(centre, (old,))
    an_agreement(centre, school, valid_to=TODAY)
    an_agreement(centre, doctor, valid_to=TODAY - DAY)
    assert ids(PartnerList(PartnerFilter()), centre) == [fir, doctor, school, old]
    assert ids(PartnerList(PartnerFilter(agreed=True)), centre) == [school]
    assert ids(PartnerList(PartnerFilter(bare=True)), centre) == [fir, doctor]
    assert ids(PartnerList(PartnerFilter(retired=True)), centre) == [old]
    assert ids(PartnerList(PartnerFilter(kind=PartnerKind.MEDICAL)), centre) == [doctor]
    assert ids(PartnerList(PartnerFilter(search="ytdhjkju")), centre) == [doctor]
    by_kind = PartnerList(PartnerFilter(), Order("kind", descending=False))
    assert ids(by_kind, centre)[-1] == doctor
    rows = PartnerList(PartnerFilter())
    rows.count(centre)
    told = [row.agreement for row in rows.page(centre, 0, 9)]
    assert told == ["нет", "срок истёк", f"действует до {TODAY:%d.%m.%y}", "нет"]


def test_agreements_are_found_by_how_they_stand(centre: CentreFile) -> None:
    school = a_partner(centre)
    plain = {"signed_on": TODAY - 40 * DAY}
    stands = {
        AgreementState.DRAFT: an_agreement(centre, school, status=AgreementStatus.DRAFT, **plain),
        AgreementState.IN_FORCE: an_agreement(centre, school, valid_to=None, **plain),
        AgreementState.ENDING: an_agreement(centre, school, valid_to=TODAY + 30 * DAY, **plain),
        AgreementState.EXPIRED: an_agreement(centre, school, valid_to=TODAY - DAY, **plain),
        AgreementState.ENDED: an_agreement(centre, school, status=AgreementStatus.ENDED, **plain),
    }
    for state, row_id in stands.items():
        assert ids(AgreementList(AgreementFilter(state=state)), centre) == [row_id]
    day = TODAY - 40 * DAY
    assert len(ids(AgreementList(AgreementFilter(first_day=day, last_day=day)), centre)) == 5
    assert not ids(AgreementList(AgreementFilter(last_day=day - DAY)), centre)
    other = an_agreement(centre, a_partner(centre, name="Библиотека"), **plain)
    assert ids(AgreementList(AgreementFilter(search="библ")), centre) == [other]
    by_partner = AgreementList(AgreementFilter(), Order("partner", descending=False))
    assert ids(by_partner, centre)[0] == other


def test_groups_and_minutes_are_found_by_the_words_within(centre: CentreFile) -> None:
    group = a_group(centre)
    a_group(centre, title="Совет сети", members=(), curator="")
    assert ids(GroupList(GroupFilter(search="елкина")), centre) == [group]
    late = (Decision("Пандус у входа", "Ёж", TODAY - DAY), Decision("Скоро", due=TODAY))
    plain = some_minutes(centre, date=TODAY - 3 * DAY, decisions=())
    own = some_minutes(centre, group_id=group, date=TODAY - 2 * DAY, decisions=late)
    assert ids(MinutesList(MinutesFilter()), centre) == [own, plain]
    for wanted in (
        MinutesFilter(search="пандус"),
        MinutesFilter(search="еж"),
        MinutesFilter(open=True),
        MinutesFilter(overdue=True),
        MinutesFilter(group_id=group),
        MinutesFilter(ids=(own,)),
    ):
        assert ids(MinutesList(wanted), centre) == [own]
    rows = MinutesList(MinutesFilter())
    rows.count(centre)
    told = rows.page(centre, 0, 1)[0]
    assert told.decisions == "2\u00a0решения, 2\u00a0в работе, 1\u00a0просрочено"
    assert told.is_overdue


def test_contests_are_found_by_status_and_deadline(centre: CentreFile) -> None:
    late = a_contest(centre, deadline=TODAY - DAY)
    bare = a_contest(centre, deadline=None, asked=None)
    won = a_contest(centre, deadline=TODAY - 2 * DAY, status=ContestStatus.WON)
    assert ids(ContestList(ContestFilter()), centre) == [late, won, bare]
    assert ids(ContestList(ContestFilter(overdue=True)), centre) == [late]
    assert ids(ContestList(ContestFilter(status=ContestStatus.WON)), centre) == [won]
    assert ids(ContestList(ContestFilter(last_day=TODAY - 2 * DAY)), centre) == [won]
    assert ids(ContestList(ContestFilter(), Order("asked")), centre)[-1] == bare


def test_costs_are_summed_by_source(centre: CentreFile) -> None:
    assert costs_told(centre, CostFilter()) == ""
    a_cost(centre, spent=1_000_050)
    a_cost(centre, source=CostSource.MISSING, planned=500_000)
    a_cost(centre, year=2025, planned=None, spent=None)
    assert totals(costs(centre, 2026)) == (
        CostTotal(CostSource.OWN, 1_500_000, 1_000_050),
        CostTotal(CostSource.MISSING, 500_000, 0),
        CostTotal(None, 2_000_000, 1_000_050),
    )
    assert totals([]) == (CostTotal(None, 0, 0),)
    assert costs_told(centre, CostFilter(year=2026)).replace("\u00a0", " ") == (
        "Запланировано 20 000,00 ₽, израсходовано 10 000,50 ₽, без источника — 5 000,00 ₽"
    )
    days = CostFilter(first_day=dt.date(2025, 12, 31), last_day=dt.date(2025, 12, 31))
    assert [row.year for row in CostList(days).lines(centre)] == ["2025"]
    assert network_choices(centre).years[-2:] == (2026, 2025) or TODAY.year > 2026


def furnish(file: CentreFile) -> dict[str, int]:
    """Fill every part that the inventory joins; return where each line is kept."""
    room = only_id(keep_room(file, Room("Кабинет 2")), "room")
    for piece in (
        Equipment(room, "Стол", required=2, present=3),
        Equipment(room, "Лампа", required=2, present=1, condition=Condition.REPAIR),
        Equipment(room, "Зеркало", required=1, present=1, condition=Condition.WORN_OUT),
    ):
        keep_equipment(file, piece)
    person = hire(file, "Ёлкина Ирина")
    guest = Specialist("Орлов Пётр", "логопед", Employment.PARTNER)
    keep_specialist(file, guest)
    material = only_id(add_material(file, MaterialDraft("Сон ребёнка")), "material")
    school = a_partner(file)
    hall = a_resource(
        file,
        title="Зал",
        kind=ResourceKind.ROOM,
        state=ResourceState.PARTNER,
        partner_id=school,
        quantity=1,
    )
    return {"room": room, "person": person, "material": material, "hall": hall}


def test_the_inventory_joins_what_the_program_knows(centre: CentreFile) -> None:
    assert inventory(centre) == []
    kept = furnish(centre)
    found = [
        (line.kind, line.title, line.quantity, line.state, line.whose) for line in inventory(centre)
    ]
    rooms, gear, people = ResourceKind.ROOM, ResourceKind.EQUIPMENT, ResourceKind.PEOPLE
    own, partner, missing = ResourceState
    assert found == [
        (rooms, "Кабинет 2", 1, own, ""),
        (rooms, "Зал", 1, partner, "Школа № 5"),
        (gear, "Стол", 3, own, ""),
        (gear, "Лампа", 1, own, ""),
        (gear, "Лампа", 1, missing, ""),
        (gear, "Зеркало", 1, missing, ""),
        (people, "Ёлкина Ирина", 1, own, ""),
        (people, "Орлов Пётр", 1, partner, ""),
        (ResourceKind.METHODS, "Сон ребёнка", None, own, ""),
    ]
    targets = {line.target for line in inventory(centre)}
    assert f"premises/rooms/{kept['room']}" in targets
    assert f"centre/specialists/{kept['person']}" in targets
    assert f"structure/materials/{kept['material']}" in targets
    assert f"structure/network/resources/{kept['hall']}" in targets


def test_the_inventory_is_narrowed_and_only_own_lines_are_removed(centre: CentreFile) -> None:
    kept = furnish(centre)
    whole = InventoryList()
    assert whole.count(centre) == 9
    assert whole.position(centre, kept["hall"]) == 1
    assert whole.position(centre, 999) is None
    lamp = InventoryList(InventoryFilter(search="лампа", state=ResourceState.MISSING))
    (row,) = lamp.page(centre, 0, lamp.count(centre))
    assert (row.quantity, row.note) == ("1\u00a0шт.", "Кабинет 2")
    assert lamp.target(row.id) == f"premises/rooms/{kept['room']}"
    assert ids(InventoryList(InventoryFilter(own=True)), centre) == [kept["hall"]]
    assert len(ids(InventoryList(InventoryFilter(kind=ResourceKind.PEOPLE)), centre)) == 2
    by_title = InventoryList(InventoryFilter(), Order("title", descending=False))
    assert by_title.count(centre) == 9
    assert by_title.page(centre, 0, 1)[0].title == "Ёлкина Ирина"
    with pytest.raises(Refused, match="ведётся в своём разделе"):
        remove_lines(centre, (row.id, kept["hall"]))
    remove_lines(centre, (kept["hall"],))
    assert whole.count(centre) == 8


Export = Callable[[CentreFile, Path, Any], int]
BOOKS: list[tuple[Callable[[CentreFile], int], Export, object, object]] = [
    (a_partner, export_partners, PartnerFilter(), "Школа № 5"),
    (an_agreement, export_agreements, AgreementFilter(), "Школа № 5"),
    (a_group, export_groups, GroupFilter(), "Рабочая группа «Модель»"),
    (some_minutes, export_minutes, MinutesFilter(), "3"),
    (a_contest, export_contests, ContestFilter(), "Поддержка семей с детьми"),
    (a_cost, export_costs, CostFilter(), 2026),
    (a_resource, export_inventory, InventoryFilter(), "иное"),
]


@pytest.mark.parametrize("book", BOOKS)
def test_every_list_becomes_a_workbook(
    centre: CentreFile,
    tmp_path: Path,
    book: tuple[Callable[[CentreFile], int], Export, object, object],
) -> None:
    fill, export, wanted, cell = book
    fill(centre)
    path = tmp_path / "Список.xlsx"
    assert export(centre, path, wanted) == 1
    sheet = load_workbook(path).worksheets[0]
    assert sheet.cell(2, 1).value == cell
