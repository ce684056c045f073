"""«Направления» as a person handles them."""

import pytest
from helpers.journal_rows import hire, settle
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from helpers.request_rows import days_ago, sent, served

from kcentre.centre.values import Result
from kcentre.storage import CentreFile
from ui.journal.referrals.page import ReferralsPage
from ui.journal.referrals.referral_form import ReferralForm
from ui.journal.referrals.waiting_dialog import WaitingReferralsDialog


def with_referrals(file: CentreFile) -> None:
    hire(file)
    adult_id = settle(file, "О'Нил Ёлка").adults[0].id
    served(
        file,
        date=days_ago(2),
        recipient_id=adult_id,
        is_anonymous=False,
        result=Result.ORGANISATION,
    )
    sent(file, date=days_ago(40))
    sent(file, date=days_ago(3), adult_id=adult_id, is_anonymous=False)


def form_of(page: Listed) -> ReferralForm:
    form = page.panel.form
    assert isinstance(form, ReferralForm)
    return form


def test_an_empty_page_says_how_to_begin(listed: OpenListed) -> None:
    page = listed("referrals")
    page.page.desk.list._empty.button.click()
    page.settle()
    assert form_of(page).who.person.hasFocus()


@pytest.mark.parametrize(
    ("key", "outcome"),
    [("J", "обратился"), ("L", "обратился в другую организацию"), ("[", "отменено")],
)
def test_one_key_sets_the_outcome(listed: OpenListed, key: str, outcome: str) -> None:
    page = listed("referrals", with_referrals)
    assert page.cells("outcome") == ["нет информации", "нет информации, спросите семью"]
    page.choose(1)
    press(page.window, key, Layout.RUSSIAN)
    page.settle()
    assert page.cells("outcome")[1] == outcome
    assert page.cells("outcome_on")[1]
    page.choose(1)
    press(page.window, "Y")
    page.settle()
    assert page.cells("outcome_on")[1] == ""


def test_a_consultation_gets_its_referral(listed: OpenListed) -> None:
    page = listed("referrals", with_referrals)
    assert isinstance(page.page, ReferralsPage)
    chip = page.page._waiting
    assert chip.text() == "Ожидают направления: 1"
    chip.click()
    dialog = page.dialog(WaitingReferralsDialog)
    press(dialog, "Return")
    page.qtbot.waitUntil(lambda: page.page.shown_panel() is not None)
    page.wake()
    assert form_of(page).told.text().endswith("О'Нил Ёлка")
    type_text(page.window, "ПМПК")
    press(page.window, "Return")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("to")[0] == "ПМПК"
    assert page.cells("who")[0] == "О'Нил Ёлка"
    assert chip.isHidden()


def test_a_place_or_a_person_is_needed(listed: OpenListed) -> None:
    page = listed("referrals", with_referrals)
    page.go("session/1")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "куда направили" in form_of(page).field("organisation").problem()
    page.go("session/99")
    assert "нет" in page.page.feedback.text()


def test_the_day_of_the_outcome_is_asked_with_it(listed: OpenListed) -> None:
    page = listed("referrals", with_referrals)
    page.go("1")
    assert form_of(page).field("outcome_on").isHidden()
    form_of(page).field("outcome").editor.set_value("went")
    assert not form_of(page).field("outcome_on").isHidden()
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("outcome")[1] == "обратился"
