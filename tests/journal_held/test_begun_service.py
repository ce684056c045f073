"""What is typed of a result survives until it is recorded."""

import datetime as dt

import pytest
from helpers.appointment_rows import booked
from helpers.journal_rows import settle

from kcentre.centre.values import Result
from kcentre.journal.entry.drafts import keep_draft
from kcentre.journal.held.begun import begun_service, drop_unfinished, keep_unfinished
from kcentre.journal.held.outcome import Outcome
from kcentre.language import Refused
from kcentre.storage import CentreFile

TYPED = Outcome(Result.DIAGNOSTICS, "О'Генри, Ёж", 50)


def test_it_begins_with_the_person_and_nothing_typed(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    begun = begun_service(centre, booked(centre, adult_id=kept.adults[0].id, is_anonymous=False))
    assert begun.person is not None
    assert begun.person.title == "Ёлкина Зоя"
    assert begun.unfinished is None
    assert begun.whole == begun.draft


def test_what_was_typed_comes_back_to_its_own_appointment(centre: CentreFile) -> None:
    one, other = booked(centre), booked(centre, starts=dt.time(12, 0))
    keep_unfinished(centre, one, TYPED)
    assert begun_service(centre, one).unfinished == TYPED
    whole = begun_service(centre, one).whole
    assert (whole.result, whole.recommendations, whole.minutes) == (
        TYPED.result,
        TYPED.recommendations,
        TYPED.minutes,
    )
    assert begun_service(centre, other).unfinished is None
    drop_unfinished(centre, one, other)
    assert begun_service(centre, one).unfinished is None


def test_nothing_typed_is_no_draft(centre: CentreFile) -> None:
    one = booked(centre)
    keep_unfinished(centre, one, TYPED)
    keep_unfinished(centre, one, Outcome())
    assert begun_service(centre, one).unfinished is None


@pytest.mark.parametrize(
    "content", [{}, {"result": "unheard_of", "recommendations": 5, "minutes": "45"}]
)
def test_what_another_version_kept_is_read_forgivingly(
    centre: CentreFile, content: dict[str, object]
) -> None:
    one = booked(centre)
    keep_draft(centre, f"held-{one}", content)
    assert begun_service(centre, one).unfinished == Outcome()


def test_a_removed_appointment_is_told(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="удалили"):
        begun_service(centre, 99)
