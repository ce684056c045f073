"""Skip rules lead forward only, whatever they say."""

from hypothesis import given
from hypothesis import strategies as st

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import next_key, path
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import END, QuestionKind


def asked(key: str, **leads: str) -> Question:
    """Return a question of several options, each with where it leads («yes»: «q4»)."""
    options = tuple(Option(label, label, leads_to=leads_to) for label, leads_to in leads.items())
    return Question(f"Вопрос {key}?", QuestionKind.SEVERAL, options, key)


FOUR = (
    asked("q1", yes="", no="q4", never=END),
    asked("q2", yes=""),
    asked("q3", back="q1", itself="q3", nowhere="q99"),
    asked("q4", yes="", no=END),
)


def test_without_answers_every_question_is_asked() -> None:
    assert path(FOUR, {}) == ("q1", "q2", "q3", "q4")
    assert path((), {}) == ()


def test_an_answer_leads_over_questions_and_to_the_end() -> None:
    assert path(FOUR, {"q1": Answer(("no",))}) == ("q1", "q4")
    assert path(FOUR, {"q1": Answer(("never",))}) == ("q1",)
    assert next_key(FOUR, {"q1": Answer(("never",))}, "q1") == END
    assert next_key(FOUR, {"q1": Answer(("no",))}, "q1") == "q4"
    assert next_key(FOUR, {}, "q4") == END


def test_of_several_answers_the_nearest_place_is_meant() -> None:
    assert path(FOUR, {"q1": Answer(("no", "never"))}) == ("q1", "q4")
    assert path(FOUR, {"q1": Answer(("never", "yes"))}) == ("q1", "q2", "q3", "q4")


def test_a_rule_that_leads_back_or_nowhere_is_not_followed() -> None:
    for label in ("back", "itself", "nowhere"):
        assert next_key(FOUR, {"q3": Answer((label,))}, "q3") == "q4"


def test_an_answer_to_a_skipped_question_leads_nowhere() -> None:
    answers = {"q1": Answer(("yes",)), "q2": Answer(("unknown",)), "q4": Answer(("no",))}
    assert path(FOUR, answers) == ("q1", "q2", "q3", "q4")


_KEYS = [f"q{number}" for number in range(12)]
_LEADS = st.sampled_from([*_KEYS, END, "", "gone"])


@given(st.data())
def test_a_path_never_loops_and_keeps_the_order(data: st.DataObject) -> None:
    keys = _KEYS[: data.draw(st.integers(0, len(_KEYS)))]
    questions = [asked(key, a=data.draw(_LEADS), b=data.draw(_LEADS)) for key in keys]
    chosen = st.lists(st.sampled_from(["a", "b", "c"]), unique=True)
    answers = {key: Answer(tuple(data.draw(chosen))) for key in keys}

    found = path(questions, answers)
    places = [keys.index(key) for key in found]
    assert places == sorted(set(places))
    assert found[:1] == tuple(keys[:1])
    for key, following in zip(found, [*found[1:], END], strict=False):
        assert next_key(questions, answers, key) == following
