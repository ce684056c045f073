"""Families that are booked or wait are not removed from under their appointments."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.appointment_rows import booked
from helpers.journal_rows import settle

from kcentre.families.queries import family
from kcentre.families.records import Family
from kcentre.families.verbs import change_family, remove_family
from kcentre.language import Refused
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.verbs import remove_appointments
from kcentre.premises.appointments.waiting import put_on_list
from kcentre.storage import CentreFile

SAID = (
    "Удалить нельзя: {} есть в журнале, в записях на приём или в листе ожидания. Они нужны отчётам."
)


def books(file: CentreFile, adult_id: int | None, child_id: int | None) -> None:
    booked(file, adult_id=adult_id, child_id=child_id, is_anonymous=False)


def waits(file: CentreFile, adult_id: int | None, child_id: int | None) -> None:
    put_on_list(file, WaitingDraft(adult_id, child_id=child_id))


@pytest.mark.parametrize("needs", [books, waits])
def test_who_is_needed_stays(
    centre: CentreFile, needs: Callable[[CentreFile, int | None, int | None], None]
) -> None:
    kept: Family = settle(centre, "Ёлкина Зоя", "Тимур")
    needs(centre, kept.adults[0].id, kept.children[0].id)
    with pytest.raises(Refused) as caught:
        remove_family(centre, kept.id or 0)
    assert str(caught.value) == SAID.format("эта семья")
    with pytest.raises(Refused) as caught:
        change_family(centre, replace(kept, children=()))
    assert str(caught.value) == SAID.format("этот человек")
    assert family(centre, kept.id or 0) == kept


def test_who_is_booked_no_more_may_go(centre: CentreFile) -> None:
    kept: Family = settle(centre, "Ёлкина Зоя", "Тимур")
    row_id = booked(
        centre, adult_id=kept.adults[0].id, child_id=kept.children[0].id, is_anonymous=False
    )
    remove_appointments(centre, [row_id])
    remove_family(centre, kept.id or 0)
    centre.undo()
    assert family(centre, kept.id or 0) == kept
