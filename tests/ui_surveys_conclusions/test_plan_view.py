"""«План услуг»: drafted, changed, kept, undone; what is not kept is never lost."""

from helpers.conclusions_page import Conclusions, OpenConclusions, usual_centre
from helpers.demand_centre import ask_families
from helpers.keyboard import press, type_text

from kcentre.analysis.demand.year_ahead import usual_plan_year
from kcentre.language.dates import today_here
from kcentre.monitoring.plan.queries import plan
from kcentre.monitoring.plan.records import Plan
from ui.surveys.conclusions.part_keys import NEEDS, PLAN
from ui.surveys.conclusions.plan_rows import PlanRowWidgets
from ui.surveys.conclusions.plan_view import PlanView
from ui.surveys.conclusions.plan_work import PARTS

_TOTAL = 120


def _plan(made: Conclusions) -> PlanView:
    return made.show(PLAN, PlanView)


def _drafted(made: Conclusions) -> PlanView:
    view = _plan(made)
    view.card.nothing.button.click()
    made.settle()
    return view


def _kept(made: Conclusions) -> Plan | None:
    year = usual_plan_year(today_here())
    return made.ask(lambda file: plan(file, year))


def _row(view: PlanView, title: str) -> PlanRowWidgets:
    return next(row for row in view.card.rows.rows if row.row.title == title)


def test_one_click_drafts_the_plan_with_its_reasons(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _plan(made)
    assert view.card.nothing.isVisible()
    view = _drafted(made)
    assert view.card.total.text() == f"Всего {_TOTAL}\u00a0услуг"
    assert view.card.state.text() == "не сохранён"
    assert "за год" in _row(view, "Речевое развитие").reason.text()
    assert "За последние 12" in view.card.told.text()
    assert _kept(made) is None


def test_the_plan_is_kept_undone_and_removed(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    view.card.save.click()
    made.settle()
    kept = _kept(made)
    assert kept is not None
    assert kept.total == _TOTAL
    assert view.card.state.text().startswith("сохранён")
    assert not view.card.save.isVisible()
    view.card.remove.click()
    made.settle()
    assert _kept(made) is None
    assert view.card.nothing.isVisible()
    made.undo()
    assert _kept(made) is not None
    made.undo()
    assert _kept(made) is None


def test_a_volume_is_typed_and_the_other_parts_follow(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    made.wake()
    row = _row(view, "Речевое развитие")
    before = row.row.volume
    row.volume.setFocus()
    row.volume.selectAll()
    type_text(made.window, str(before + 30))
    press(made.window, "Return")
    assert view.work.total == _TOTAL + 30
    assert _row(view, "Речевое развитие").part.text().endswith("%")
    for part, _ in PARTS:
        view.card.switch.set_value(str(part))
        view.card.switch.chosen.emit(str(part))
        assert sum(one.row.volume for one in view.card.rows.rows) == _TOTAL + 30
    press(made.window, "Ctrl+S")
    made.settle()
    kept = _kept(made)
    assert kept is not None
    assert kept.total == _TOTAL + 30


def test_months_stand_in_the_order_of_the_year(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    view.card.switch.set_value("month")
    view.card.switch.chosen.emit("month")
    keys = [str(row.row.key) for row in view.card.rows.rows]
    assert keys == sorted(keys)
    assert not view.card.rows.heads.reason.isVisible()


def test_what_is_no_number_is_told_and_not_kept(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    row = view.card.rows.rows[0]
    row.volume.setText("много")
    row.settle()
    assert row.problem.isVisible()
    view.save()
    made.settle()
    assert _kept(made) is None
    row.volume.setText("")
    row.settle()
    assert row.volume.value() == row.row.volume
    assert not row.problem.isVisible()


def test_a_topic_may_come_down_to_nothing(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    row = _row(view, "Речевое развитие")
    rest = _TOTAL - row.row.volume
    row.volume.set_value(0)
    row.settle()
    view.save()
    made.settle()
    kept = _kept(made)
    assert kept is not None
    assert kept.total == rest
    assert all(line.volume for line in kept.lines)


def test_an_unsaved_plan_waits_in_the_file(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    row = view.card.rows.rows[0]
    row.volume.set_value(77)
    row.settle()
    made.page.show_view(NEEDS)
    assert made.page.may_leave(made.settle)
    made.settle()
    made.page.centre_opened()
    made.settle()
    again = _plan(made)
    assert again.card.rows.rows[0].volume.value() == 77
    assert again.card.state.text() == "не сохранён"


def test_drafting_anew_asks_before_volumes_typed_are_replaced(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions()
    view = _drafted(made)
    row = view.card.rows.rows[0]
    drafted = row.row.volume
    row.volume.set_value(77)
    row.settle()
    view.card.draft.click()
    made.answer("Оставить как есть")
    assert view.card.rows.rows[0].volume.value() == 77
    view.card.draft.click()
    made.answer("Составить заново")
    assert view.card.rows.rows[0].volume.value() == drafted


def test_what_is_not_wanted_gives_way_to_the_plan_that_is_kept(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions()
    view = _drafted(made)
    view.save()
    made.settle()
    row = view.card.rows.rows[0]
    kept = row.row.volume
    row.volume.set_value(kept + 5)
    row.settle()
    assert view.card.state.text() == "не сохранён"
    view.card.drop.click()
    made.answer("Не сохранять")
    assert view.card.rows.rows[0].volume.value() == kept
    assert view.card.state.text().startswith("сохранён")


def test_without_services_hours_and_staff_the_reason_is_said(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions(ask_families)
    view = _drafted(made)
    assert view.card.nothing.isVisible()
    assert "План составить не из чего" in view.card.told.text()


def test_the_kept_plan_is_there_when_the_page_is_opened(conclusions: OpenConclusions) -> None:
    made = conclusions(usual_centre)
    view = _drafted(made)
    view.save()
    made.settle()
    made.page.centre_opened()
    made.settle()
    again = _plan(made)
    assert again.work.total == _TOTAL
    assert again.card.origin.text().startswith("По опросу")


def test_a_narrow_page_says_the_reasons_in_tooltips(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _drafted(made)
    row = _row(view, "Речевое развитие")
    assert row.reason.isVisible()
    view.card.rows.setMaximumWidth(400)
    made.settle()
    assert not row.reason.isVisible()
    assert row.volume.toolTip() == row.row.reason
