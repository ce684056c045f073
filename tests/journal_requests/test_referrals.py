"""Referrals: kept, with their outcome, found, written to Excel."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.journal_rows import DAY, hire, only_id, settle
from helpers.request_rows import days_ago, sent, served
from openpyxl import load_workbook

from kcentre.centre.values import Result
from kcentre.journal.ordering import Order
from kcentre.journal.queries import session_card
from kcentre.journal.referrals.filters import ReferralFilter
from kcentre.journal.referrals.listing import ReferralList
from kcentre.journal.referrals.queries import (
    card_for_session,
    places_sent_to,
    problems_of_referral,
    referral_card,
    unreferred,
)
from kcentre.journal.referrals.records import ReferralDraft, ReferralLine
from kcentre.journal.referrals.sheets import REFERRAL_COLUMNS, export_referrals
from kcentre.journal.referrals.verbs import keep_referral, remove_referrals, set_outcome
from kcentre.journal.values import ReferralOutcome
from kcentre.journal.verbs import change_session, remove_sessions
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def lines(file: CentreFile, order: Order | None = None, **wanted: object) -> list[ReferralLine]:
    listing = ReferralList(ReferralFilter(**wanted), order or Order())  # type: ignore[arg-type] # any
    listing.count(file)
    return list(listing.lines(file))


def found(file: CentreFile, order: Order | None = None, **wanted: object) -> list[int]:
    return [line.id for line in lines(file, order, **wanted)]


def test_a_referral_of_a_consultation_is_of_its_recipient(centre: CentreFile) -> None:
    adult_id = settle(centre, "Д'Артаньян Ольга").adults[0].id
    session_id = served(centre, recipient_id=adult_id, is_anonymous=False)
    card = card_for_session(centre, session_id)
    assert (card.draft.date, card.draft.adult_id) == (DAY, adult_id)
    other = settle(centre, "Ёлкина Зоя").adults[0].id
    sent(centre, session_id=session_id, adult_id=other, is_anonymous=False)
    (line,) = lines(centre)
    assert (line.who, line.session) == ("Д'Артаньян Ольга", "№\u00a01 от 07.10.25")
    assert (line.to, line.purpose) == ("Поликлиника № 3", "осмотр")
    remove_sessions(centre, [session_id])
    assert lines(centre) == []
    with pytest.raises(Refused):
        card_for_session(centre, session_id)


def test_the_outcome_has_its_day(centre: CentreFile) -> None:
    ids = [sent(centre), sent(centre)]
    changes = set_outcome(centre, ids, ReferralOutcome.WENT)
    assert changes.label == "Направления «обратился»: 2\u00a0записи"
    assert lines(centre)[0].outcome_on == f"{today_here():%d.%m.%y}"
    set_outcome(centre, ids[:1], ReferralOutcome.UNKNOWN)
    card = referral_card(centre, ids[0])
    assert card is not None
    assert card.draft.outcome_on is None
    centre.undo()
    assert lines(centre)[0].outcome_code is ReferralOutcome.WENT
    for day in (days_ago(-1), DAY - dt.timedelta(1)):
        with pytest.raises(Refused):
            set_outcome(centre, ids, ReferralOutcome.ELSEWHERE, day)
    with pytest.raises(Refused):
        set_outcome(centre, [99], ReferralOutcome.WENT)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": None}, "date"),
        ({"organisation": " "}, "organisation"),
        ({"is_anonymous": False}, "who"),
        ({"outcome": ReferralOutcome.WENT, "outcome_on": days_ago(-1)}, "outcome_on"),
    ],
)
def test_what_stops_a_referral(centre: CentreFile, fields: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        sent(centre, **fields)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_changed_and_removed(centre: CentreFile) -> None:
    row_id = sent(centre)
    anna = hire(centre, "Иванова Анна Павловна")
    draft = ReferralDraft(date=DAY, is_anonymous=True, specialist_id=anna, note="щ" * 300)
    assert problems_of_referral(centre, draft, row_id)[0].field == "purpose"
    changed = keep_referral(centre, draft, row_id)
    assert only_id(changed, "referral") == row_id
    assert lines(centre)[0].to == "Иванова А. П."
    assert remove_referrals(centre, [row_id]).label == "Удалено направление"
    with pytest.raises(Refused):
        keep_referral(centre, draft, row_id)
    centre.undo()
    assert found(centre) == [row_id]


def test_conditions_and_search(centre: CentreFile) -> None:
    adult_id = settle(centre, "Ёлкина Зоя").adults[0].id
    old = sent(centre, date=days_ago(31), organisation="ПМПК")
    new = sent(centre, date=days_ago(30), adult_id=adult_id, is_anonymous=False)
    assert found(centre, stale=True) == [old]
    assert [line.is_stale for line in lines(centre)] == [False, True]
    assert found(centre, outcome=ReferralOutcome.WENT) == []
    assert found(centre, first_day=days_ago(30)) == [new]
    assert found(centre, search="елкина") == [new]
    assert found(centre, search="пмпк") == [old]
    assert places_sent_to(centre) == ["Поликлиника № 3", "ПМПК"]
    for key in ReferralLine._fields[: ReferralLine._fields.index("id")]:
        assert set(found(centre, Order(key, descending=False))) == {old, new}


def test_consultations_that_wait_for_a_referral(centre: CentreFile) -> None:
    for days, result in ((1, Result.ORGANISATION), (2, Result.SOLVED), (3, None), (90, None)):
        served(centre, date=days_ago(days), result=result)
    session_id = served(centre, date=days_ago(4), result=Result.OTHER_SPECIALIST)
    served(centre, date=days_ago(90), result=Result.ORGANISATION)
    waiting = unreferred(centre)
    assert [each.result for each in waiting] == [
        "направлен в организацию",
        "направлен к другому специалисту",
    ]
    sent(centre, session_id=session_id, date=days_ago(4))
    assert len(unreferred(centre)) == 1


def test_written_to_excel(centre: CentreFile, tmp_path: Path) -> None:
    sent(centre, organisation="=1+1")
    path = tmp_path / "направления.xlsx"
    assert export_referrals(centre, path) == 1
    head, row = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert list(head) == [column.title for column in REFERRAL_COLUMNS]
    assert row[head.index("В организацию")] == "=1+1"


def test_a_referral_follows_who_its_consultation_is_about(centre: CentreFile) -> None:
    adult_id = settle(centre, "Орлова Вера").adults[0].id
    session_id = served(centre, is_anonymous=False, recipient_id=adult_id)
    referral_id = sent(centre, session_id=session_id)
    card = session_card(centre, session_id)
    assert card is not None
    nobody = replace(card.draft, recipient_id=None, is_anonymous=True)
    change_session(centre, session_id, nobody)
    told = referral_card(centre, referral_id)
    assert told is not None
    assert told.person is None
    centre.undo()
    told = referral_card(centre, referral_id)
    assert told is not None
    assert told.draft.adult_id == adult_id
