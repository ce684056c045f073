"""The steps of what is not saved yet, taken back and done again."""

from kcentre.analysis.region.records import FormDraft, FormRow
from ui.analysis.region.form_work import Beginning, FormWork
from ui.records.steps import Steps


def test_steps_of_one_name_are_taken_back_together() -> None:
    steps: Steps[str] = Steps()
    assert not steps.can_undo
    assert steps.undo("") == ""
    for before, name in (("", "typing"), ("т", "typing"), ("те", "typing"), ("тек", "")):
        steps.note(before, name)
    assert steps.undo("текст") == "тек"
    assert steps.undo("тек") == ""
    assert (steps.can_undo, steps.can_redo) == (False, True)
    assert steps.redo("") == "тек"
    steps.note("тек", "typing")
    assert not steps.can_redo
    steps.forget()
    assert not steps.can_undo


def test_only_the_last_steps_are_remembered() -> None:
    steps: Steps[int] = Steps()
    for number in range(1000):
        steps.note(number)
    taken = 0
    while steps.can_undo:
        steps.undo(0)
        taken += 1
    assert 100 < taken < 300


def test_what_is_wrong_is_told_once_keeping_was_refused() -> None:
    work = FormWork(Beginning(None, FormDraft(), ()))
    work.put(FormDraft("  ", (FormRow(),)))
    assert work.is_changed
    assert not work.problems
    work.refuse(())
    work.put(FormDraft("Форма", (FormRow("Услуг"),)))
    assert [problem.field for problem in work.problems] == ["rows/0/figure"]
    work.undo()
    assert {problem.field for problem in work.problems} == {
        "title", "rows/0/title", "rows/0/figure",
    }  # fmt: skip
    work.undo()
    assert not work.is_changed
