"""Forms are entered one by one and by thousands, corrected and removed; each verb is undone."""

from dataclasses import replace

import pytest
from helpers.survey_forms import (
    ANSWERS,
    DAY,
    QUESTIONS,
    a_form,
    a_new_version,
    a_questionnaire,
    a_round,
    answered,
)
from helpers.survey_rows import keep_forms
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.language import Refused
from kcentre.language.dates import short_date, today_here
from kcentre.storage import Cancelled, CentreFile
from kcentre.surveys.forms.queries import fingerprints, form, is_entered, problems_of_form
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.rows import answers_of
from kcentre.surveys.forms.verbs import keep_form, remove_forms
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.verbs import remove_round
from kcentre.surveys.tables import AnswerTopic, SurveyAnswer, SurveyForm, SurveyRound
from kcentre.surveys.values import QuestionKind, Source


def entered(file: CentreFile, draft: FormDraft) -> int:
    (form_id,) = keep_form(file, draft).rows["survey_form"]
    return form_id


def fields(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.field for problem in error.value.problems]


def test_a_form_comes_back_as_it_was_entered(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 42)
    changes = keep_form(centre, draft)
    assert changes.label == "Введена анкета №\u00a042"
    (form_id,) = changes.rows["survey_form"]
    assert form(centre, form_id) == draft
    assert is_entered(centre, draft.round_id, 42) == short_date(today_here())
    centre.undo()
    assert is_entered(centre, draft.round_id, 42) is None
    with pytest.raises(Refused):
        form(centre, form_id)
    centre.redo()
    assert form(centre, form_id) == draft


def test_a_number_is_entered_once(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 42)
    form_id = entered(centre, draft)
    other = replace(draft, answers={"q1": Answer(("o2",))})
    with pytest.raises(Refused) as refusal:
        keep_form(centre, other)
    assert fields(refusal) == ["number"]
    assert short_date(today_here()) in str(refusal.value)
    assert [one.field for one in problems_of_form(centre, draft)] == ["number"]
    assert problems_of_form(centre, draft, form_id) == ()
    keep_form(centre, replace(other, number=43))
    second_round = a_round(
        centre, "весна 2026", round_line(centre, draft.round_id).questionnaire_id
    )
    keep_form(centre, replace(draft, round_id=second_round))


@pytest.mark.parametrize("taken", [1, 5, 9, 9_999_999])
def test_a_number_is_entered_once_among_many(centre: CentreFile, taken: int) -> None:
    round_id = a_round(centre)
    entered(centre, a_form(centre, round_id, taken))
    some = [a_form(centre, round_id, number) for number in (5, 1, 9, 9_999_999)]
    with pytest.raises(Refused) as refusal:
        keep_forms(centre, some, "Стопка")
    assert fields(refusal) == ["number"]


@pytest.mark.parametrize("number", [10**30, -(10**30), 0])
def test_a_number_that_is_none_is_refused(centre: CentreFile, number: int) -> None:
    round_id = a_round(centre)
    sound = a_form(centre, round_id, 7)
    with pytest.raises(Refused) as refusal:
        keep_forms(centre, [sound, replace(sound, number=number)], "Стопка")
    assert fields(refusal) == ["number"]


def test_forms_without_a_number_do_not_clash(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre))
    first, second = entered(centre, draft), entered(centre, draft)
    assert first != second
    assert round_line(centre, draft.round_id).forms == 2


def test_a_corrected_form_keeps_its_day_and_its_topics(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 7)
    form_id = entered(centre, draft)
    with centre.operation("Тема"):
        SurveyForm.update(entered_on="2025-10-08").execute(centre.db)
        wish = SurveyAnswer.select(SurveyAnswer.id).where(SurveyAnswer.text == "Больше встреч")
        AnswerTopic.insert(answer=wish.scalar(centre.db), topic=1).execute(centre.db)
    corrected = answered(
        draft, q1=Answer(("o2",)), q3=Answer(("o2", "o3"), text="прогулки"), q4=Answer()
    )
    changes = keep_form(centre, replace(corrected, number=8), form_id)
    assert changes.label == "Исправлена анкета №\u00a08"
    kept = form(centre, form_id)
    assert kept.number == 8
    wanted = {key: answer for key, answer in corrected.answers.items() if key != "q4"}
    assert kept.answers == wanted
    assert is_entered(centre, draft.round_id, 8) == "08.10.2025"
    assert AnswerTopic.select().count(centre.db) == 1
    centre.undo()
    assert form(centre, form_id) == draft
    assert AnswerTopic.select().count(centre.db) == 1


def test_a_form_that_is_gone_is_not_corrected(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 7)
    form_id = entered(centre, draft)
    remove_forms(centre, [form_id])
    with pytest.raises(Refused):
        keep_form(centre, draft, form_id)
    centre.undo()
    assert form(centre, form_id) == draft


def test_a_form_stays_in_its_round_and_its_questionnaire(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 7)
    form_id = entered(centre, draft)
    other = a_round(centre, "весна", a_questionnaire(centre, "Другая"))
    for moved in (replace(draft, round_id=other), a_form(centre, other, 7)):
        with pytest.raises(Refused):
            keep_form(centre, moved, form_id)
    with pytest.raises(Refused):
        keep_form(centre, replace(draft, round_id=other, number=8))
    for gone in (replace(draft, round_id=99), replace(draft, version_id=99)):
        with pytest.raises(Refused):
            keep_form(centre, replace(gone, number=9))


def test_only_a_code_that_exists_ties_a_form_to_a_family(centre: CentreFile) -> None:
    add_family(centre, Family((Adult("Ёлкина Анна"),)))
    draft = a_form(centre, a_round(centre))
    assert form(centre, entered(centre, draft)).family_code == ""
    for typed in ("С-0001", " c-0001 ", "1", "0001", "с1", "С – 1", "C 001", "00001"):
        assert form(centre, entered(centre, replace(draft, family_code=typed))).family_code == (
            "С-0001"
        )
    with pytest.raises(Refused) as refusal:
        keep_form(centre, replace(draft, family_code="С-0999"))
    assert fields(refusal) == ["family_code"]
    assert [one.field for one in problems_of_form(centre, replace(draft, family_code="9"))] == [
        "number",
        "family_code",
    ]


def test_forms_keep_their_version(centre: CentreFile) -> None:
    draft = a_form(centre, a_round(centre), 1)
    shorter = a_new_version(
        centre, round_line(centre, draft.round_id).questionnaire_id, QUESTIONS[:1]
    )
    second = replace(draft, version_id=shorter, number=2, answers={"q1": ANSWERS["q1"]})
    first_id, second_id = entered(centre, draft), entered(centre, second)
    assert form(centre, first_id) == draft
    assert form(centre, second_id) == second


class Watched:
    """Progress that notes what it is told, and stops at a wish."""

    def __init__(self, *, stop: bool = False) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop = stop

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if self._stop and done:
            raise Cancelled


def many(centre: CentreFile, count: int) -> list[FormDraft]:
    one = replace(a_form(centre, a_round(centre)), source=Source.FILE)
    return [
        replace(one, number=number, fingerprint=f"f{number % 7}") for number in range(1, count + 1)
    ]


def test_many_forms_are_one_operation(centre: CentreFile) -> None:
    drafts = many(centre, 1201)
    progress = Watched()
    changes = keep_forms(centre, drafts, "Импорт анкет", progress)
    assert changes.label == "Импорт анкет"
    ids = sorted(changes.rows["survey_form"])
    assert len(ids) == 1201
    assert progress.told == [(0, 1201), (500, 1201), (1000, 1201), (1201, 1201)]
    assert form(centre, ids[-1]) == drafts[-1]
    assert all(answers == ANSWERS for answers in answers_of(centre, ids).values())
    assert fingerprints(centre, drafts[0].round_id)["f1"] == 172
    centre.undo()
    assert round_line(centre, drafts[0].round_id).forms == 0
    centre.redo()
    assert form(centre, ids[-1]) == drafts[-1]


def test_many_forms_are_kept_whole_or_not_at_all(centre: CentreFile) -> None:
    drafts = many(centre, 600)
    for broken in (
        [*drafts, drafts[0]],
        [*drafts, replace(drafts[0], number=700, answers={"q4": Answer(number=9)})],
    ):
        with pytest.raises(Refused):
            keep_forms(centre, broken, "Импорт анкет")
    with pytest.raises(Cancelled):
        keep_forms(centre, drafts, "Импорт анкет", Watched(stop=True))
    assert round_line(centre, drafts[0].round_id).forms == 0
    assert keep_forms(centre, [], "Ничего").rows == {}


def test_removed_forms_come_back(centre: CentreFile) -> None:
    drafts = many(centre, 3)
    ids = sorted(keep_forms(centre, drafts, "Импорт анкет").rows["survey_form"])
    assert remove_forms(centre, ids[:1]).label == "Удалена введённая анкета"
    assert remove_forms(centre, ids[1:]).label == "Удалены введённые: 2\u00a0анкеты"
    assert round_line(centre, drafts[0].round_id).forms == 0
    centre.undo()
    centre.undo()
    assert [form(centre, form_id) for form_id in ids] == drafts
    remove_round(centre, drafts[0].round_id)
    assert SurveyAnswer.select().count(centre.db) == 0
    centre.undo()
    assert [form(centre, form_id) for form_id in ids] == drafts


def test_no_moment_of_the_day_is_kept_with_a_form(centre: CentreFile) -> None:
    entered(centre, a_form(centre, a_round(centre), 1))
    table = SurveyForm
    columns = (table.filled_on, table.entered_on, table.family)
    (row,) = table.select(*columns).tuples().execute(centre.db)
    assert row == (str(DAY), str(today_here()), None)


_CHOICES = {
    "q1": st.sampled_from([Answer(("o1",)), Answer(("o3",), text="тётя"), Answer()]),
    "q2": st.sampled_from([Answer((f"o{number}",)) for number in (1, 2, 3)]),
    "q3": st.lists(st.sampled_from(["o1", "o2", "o3"]), unique=True).map(
        lambda chosen: Answer(tuple(chosen))
    ),
    "q4": st.integers(1, 5).map(lambda mark: Answer(number=float(mark))),
    "q5": st.floats(-1e6, 1e6).map(lambda number: Answer(number=number)),
    "q6": st.text(max_size=300).map(lambda text: Answer(text=text)),
}


@given(st.lists(st.fixed_dictionaries({}, optional=_CHOICES), min_size=1, max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_kept_is_undone_and_done_again(
    centre: CentreFile, answers: list[dict[str, Answer]]
) -> None:
    before = SurveyForm.select().count(centre.db)
    round_id = SurveyRound.select(SurveyRound.id).scalar(centre.db) or a_round(centre)
    one = a_form(centre, round_id)
    drafts = [replace(one, answers=given) for given in answers]
    try:
        ids = sorted(keep_forms(centre, drafts, "Анкеты").rows["survey_form"])
    except Refused:
        assert SurveyForm.select().count(centre.db) == before
        return
    kept = [form(centre, form_id) for form_id in ids]
    centre.undo()
    assert SurveyForm.select().count(centre.db) == before
    centre.redo()
    assert [form(centre, form_id) for form_id in ids] == kept
    again = keep_form(centre, kept[0], ids[0])
    assert not again.touched("survey_answer")


def test_a_questionnaire_may_have_a_single_question(centre: CentreFile) -> None:
    alone = (Question("Пожелания", QuestionKind.TEXT, key="q1"),)
    round_id = a_round(centre, "осень", a_questionnaire(centre, "Одна", alone))
    draft = replace(a_form(centre, round_id), answers={"q1": Answer(text="д'Артаньян")})
    assert form(centre, entered(centre, draft)) == draft
