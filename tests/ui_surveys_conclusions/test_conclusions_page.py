"""The page «Выводы и план»: its rounds, its empty states, its parts, its papers."""

from pathlib import Path

import pytest
from helpers.conclusions_page import Conclusions, OpenConclusions, usual_centre
from helpers.demand_centre import ask_families, demand_questions
from helpers.file_dialogs import choose_next
from helpers.keyboard import press
from helpers.survey_rows import add_questionnaire_rows, add_round_rows
from PySide6.QtWidgets import QApplication

from kcentre.analysis.demand.conclusion import accept_conclusion, keep_conclusion
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.values import Purpose
from ui.papers.dialog import PaperDialog
from ui.surveys.conclusions.hours_view import HoursView
from ui.surveys.conclusions.needs_view import NeedsView
from ui.surveys.conclusions.part_keys import HOURS, NEEDS, PLAN, TEXT
from ui.surveys.conclusions.plan_view import PlanView
from ui.surveys.conclusions.text_view import TextView
from ui.surveys.conclusions.views import VIEWS


def _two_rounds(file: CentreFile) -> None:
    made = add_questionnaire_rows(file, demand_questions(file))
    ask_families(file, 30, made=made, title="осень 2025")
    ask_families(file, 20, made=made)
    add_round_rows(file, made, "весна 2027")


def _satisfaction_only(file: CentreFile) -> None:
    made = add_questionnaire_rows(file, demand_questions(file), purpose=Purpose.SATISFACTION)
    ask_families(file, 10, made=made)


def _no_forms(file: CentreFile) -> None:
    add_round_rows(file, add_questionnaire_rows(file, demand_questions(file)))


@pytest.mark.parametrize("fill", [None, _satisfaction_only])
def test_without_a_demand_round_one_button_leads_to_the_rounds(
    conclusions: OpenConclusions, fill: object
) -> None:
    made = conclusions(fill)
    assert made.page.empty.isVisible()
    assert not made.page.bar.isVisible()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        made.page.empty.button.click()
    assert gone.args == ["surveys/rounds"]


def test_a_round_without_answers_says_so_and_leads_to_it(conclusions: OpenConclusions) -> None:
    made = conclusions(_no_forms)
    assert made.page.empty.isVisible()
    assert not made.page.bar.note.isEnabled()
    assert not made.page.bar.answers.isEnabled()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        made.page.empty.button.click()
    assert gone.args == ["surveys/rounds/1"]


def test_the_newest_round_with_forms_is_shown_and_another_can_be_chosen(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions(_two_rounds)
    assert made.page.bar.rounds.currentText().endswith("осень 2026 · 20\u00a0анкет")
    made.page.bar.rounds.setCurrentIndex(2)
    made.settle()
    view = made.show(NEEDS, NeedsView)
    assert view.study is not None
    assert view.study.needs.results.responses == 30
    made.page.bar.rounds.setCurrentIndex(0)
    made.settle()
    assert made.page.empty.isVisible()


def test_targets_lead_to_a_round_and_to_a_part(conclusions: OpenConclusions) -> None:
    made = conclusions(_two_rounds)
    made.go(f"1/{PLAN}")
    assert made.page.bar.rounds.currentText().endswith("осень 2025 · 30\u00a0анкет")
    assert made.page.view is made.page.views[PLAN]
    made.go(TEXT)
    assert made.page.view is made.page.views[TEXT]


def test_every_part_and_everything_in_it_has_a_name(conclusions: OpenConclusions) -> None:
    made = conclusions()
    for key, _ in VIEWS:
        made.page.show_view(key)
        made.settle()
        first = made.page.view.first()
        assert first.isVisible(), key
        assert first.accessibleName() or first.property("text"), key


def _paper(made: Conclusions) -> PaperDialog:
    found: list[PaperDialog] = []

    def is_ready() -> bool:
        tops = QApplication.topLevelWidgets()
        found[:] = [top for top in tops if isinstance(top, PaperDialog) and top.isVisible()]
        return bool(found) and found[0].papers.paper is not None

    made.qtbot.waitUntil(is_ready, timeout=20_000)
    return found[0]


def test_the_analytic_note_holds_the_words_just_written(conclusions: OpenConclusions) -> None:
    made = conclusions()
    made.go(TEXT)
    text = made.page.views[TEXT].first()
    made.wake()
    text.setFocus()
    text.setProperty("plainText", "Открыть вечерние часы логопеда.")
    press(made.window, "Ctrl+P")
    dialog = _paper(made)
    assert dialog.papers.paper is not None
    assert "Открыть вечерние часы логопеда." in str(dialog.papers.paper.document)
    assert dialog.docx.isEnabled()
    assert dialog.xlsx.isEnabled()
    dialog.reject()


def test_the_answers_are_written_form_by_form(conclusions: OpenConclusions, tmp_path: Path) -> None:
    made = conclusions()
    target = tmp_path / "Ответы.xlsx"
    choose_next(target)
    made.page.bar.answers.click()
    made.qtbot.waitUntil(made.page.note.isVisible)
    assert target.exists()
    said = made.page.note.text.text()
    assert said.startswith("Сохранено в «Ответы.xlsx»: 84\u00a0анкеты. ")
    assert "не для публикации" in said


def test_conclusions_of_a_round_whose_forms_are_gone_are_still_read(
    conclusions: OpenConclusions,
) -> None:
    def fill(file: CentreFile) -> None:
        round_id = ask_families(file, 1)
        keep_conclusion(file, round_id, "Спрос изучен.")
        accept_conclusion(file, round_id, today_here())
        with file.operation("Удалены анкеты"):
            file.db.run("DELETE FROM survey_answer")
            file.db.run("DELETE FROM survey_form")

    made = conclusions(fill)
    made.go(f"1/{TEXT}")
    assert not made.page.empty.isVisible()
    assert made.page.views[TEXT].first().isVisible()


def test_another_part_is_shown_from_a_gap_at_once(conclusions: OpenConclusions) -> None:
    made = conclusions(usual_centre)
    view = made.show(NEEDS, NeedsView)
    gone: list[str] = []
    made.page.go_to.connect(gone.append)
    for row in list(view.gaps.rows):
        made.page.show_view(NEEDS)
        row.link.click()
    assert {HOURS, PLAN} <= set(made.page.views)
    assert not [target for target in gone if target.startswith("surveys/conclusions")]


def test_the_keyboard_stays_in_the_part_whatever_button_goes(conclusions: OpenConclusions) -> None:
    made = conclusions()
    made.wake()
    hours = made.show(HOURS, HoursView)
    hours.open.setFocus()
    press(made.window, "Return")
    made.settle()
    assert hours.has_keyboard()
    plan = made.show(PLAN, PlanView)
    plan.card.nothing.button.setFocus()
    press(made.window, "Return")
    made.settle()
    assert plan.card.rows.rows[0].volume.hasFocus()
    plan.card.save.setFocus()
    press(made.window, "Return")
    made.settle()
    assert plan.has_keyboard()
    text = made.show(TEXT, TextView)
    text.card.accept.setFocus()
    press(made.window, "Return")
    made.settle()
    assert text.card.change.hasFocus()
    press(made.window, "Return")
    made.settle()
    assert text.card.text.hasFocus()
