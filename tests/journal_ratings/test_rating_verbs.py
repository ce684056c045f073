"""Rating sheets are kept by hand, of a service or of none; complaints get their measures."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.journal_rows import DAY, a_session, only_id
from helpers.request_rows import days_ago, served

from kcentre.journal.queries import session_card
from kcentre.journal.ratings.codes import code_of
from kcentre.journal.ratings.queries import problems_of_rating, rating_card, title_of_sheet
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.ratings.verbs import add_rating, change_rating, remove_ratings
from kcentre.journal.records import RatingDraft
from kcentre.journal.tables import Rating
from kcentre.journal.values import Verdict
from kcentre.journal.verbs import change_session
from kcentre.language import Refused
from kcentre.storage import CentreFile

SHEET = RatingSheetDraft(
    date=dt.date(2025, 10, 20), quality=5, conditions=4, information=5, politeness=5
)


def rated(file: CentreFile, draft: RatingSheetDraft) -> int:
    return only_id(add_rating(file, draft), "rating")


def kept(file: CentreFile, rating_id: int) -> RatingSheetDraft:
    card = rating_card(file, rating_id)
    assert card is not None
    return card.draft


def test_a_sheet_without_a_service_has_its_own_day(centre: CentreFile) -> None:
    rating_id = rated(centre, replace(SHEET, suggestion=" больше  встреч "))
    draft = kept(centre, rating_id)
    assert (draft.date, draft.session_id) == (dt.date(2025, 10, 20), None)
    assert draft.suggestion == "больше встреч"
    centre.undo()
    assert rating_card(centre, rating_id) is None


def test_a_sheet_of_a_service_has_the_day_of_the_service(centre: CentreFile) -> None:
    session_id = served(centre)
    rating_id = rated(centre, replace(SHEET, code=code_of(centre, session_id)))
    assert kept(centre, rating_id).date == DAY
    assert kept(centre, rating_id).session_id == session_id
    card = session_card(centre, session_id)
    assert card is not None
    assert card.draft.rating.quality == 5


@pytest.mark.parametrize("typed", ["2", "№ 2", "2/2025", " 2 "])
def test_a_sheet_by_the_number_of_the_service(centre: CentreFile, typed: str) -> None:
    served(centre)
    second = served(centre)
    served(centre, date=dt.date(2024, 2, 29))
    assert kept(centre, rated(centre, replace(SHEET, code=typed))).session_id == second
    assert title_of_sheet(centre, typed, SHEET.date).startswith("Консультация №\u00a02 от 07.10")


def test_an_unknown_sheet_is_refused(centre: CentreFile) -> None:
    for typed in ("99", "ГЖ4Ш8", "1/2024"):
        with pytest.raises(Refused) as refused:
            add_rating(centre, replace(SHEET, code=typed))
        assert [problem.field for problem in refused.value.problems] == ["code"]


def test_the_second_sheet_of_a_service_is_noticed(centre: CentreFile) -> None:
    served(centre)
    rating_id = rated(centre, replace(SHEET, code="1"))
    assert "второй лист" in problems_of_rating(centre, replace(SHEET, code="1"), None)[0].sentence
    assert not problems_of_rating(centre, kept(centre, rating_id), rating_id)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"quality": None}, "quality"),
        ({"quality": 6}, "quality"),
        ({"date": None}, "date"),
        ({"verdict": Verdict.FOUNDED}, "complaint"),
        ({"complaint": "Ждали", "measure_due": dt.date(2025, 11, 1)}, "measure"),
        (
            {"complaint": "Ждали", "measure": "звонить", "measure_done": days_ago(-2)},
            "measure_done",
        ),
    ],
)
def test_what_stops_a_sheet(centre: CentreFile, fields: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        add_rating(centre, replace(SHEET, **fields))  # type: ignore[arg-type] # any fields
    assert field in [problem.field for problem in refused.value.problems]


def test_an_empty_sheet_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="цифра от 1 до 5"):
        add_rating(centre, RatingSheetDraft(date=DAY))


def test_a_complaint_gets_its_measure(centre: CentreFile) -> None:
    rating_id = rated(centre, replace(SHEET, quality=2, complaint="Долго ждали"))
    decided = replace(
        kept(centre, rating_id),
        verdict=Verdict.FOUNDED,
        measure="Звонить за час",
        measure_by="Соколова А. П.",
        measure_due=dt.date(2025, 11, 1),
    )
    change_rating(centre, rating_id, decided)
    assert kept(centre, rating_id) == decided
    assert remove_ratings(centre, [rating_id]).label == "Удалена оценка"
    with pytest.raises(Refused):
        change_rating(centre, rating_id, decided)
    centre.undo()
    assert kept(centre, rating_id) == decided


def test_what_was_decided_goes_with_the_complaint(centre: CentreFile) -> None:
    session_id = served(centre, rating=RatingDraft(2, complaint="Долго ждали"))
    (rating_id,) = [row.id for row in Rating.select().execute(centre.db)]
    decided = replace(kept(centre, rating_id), verdict=Verdict.FOUNDED, measure="Звонить")
    change_rating(centre, rating_id, decided)
    plain = a_session(centre, rating=RatingDraft(2, complaint="Долго ждали, холодно"))
    change_session(centre, session_id, plain)
    assert kept(centre, rating_id).verdict is Verdict.FOUNDED
    change_session(centre, session_id, replace(plain, rating=RatingDraft(4)))
    assert (kept(centre, rating_id).verdict, kept(centre, rating_id).measure) == (None, "")


def test_every_sheet_of_a_service_follows_it_to_another_day(centre: CentreFile) -> None:
    session_id = served(centre)
    for mark in (5, 4):
        add_rating(centre, RatingSheetDraft(date=DAY, session_id=session_id, quality=mark))
    card = session_card(centre, session_id)
    assert card is not None
    change_session(centre, session_id, replace(card.draft, date=dt.date(2025, 12, 1)))
    dates = Rating.select(Rating.date, Rating.quality).order_by(Rating.id)
    assert list(dates.tuples().execute(centre.db)) == [("2025-12-01", 5), ("2025-12-01", 4)]
    centre.undo()
    assert list(dates.tuples().execute(centre.db)) == [("2025-10-07", 5), ("2025-10-07", 4)]
