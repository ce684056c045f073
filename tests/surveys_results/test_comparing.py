"""Two rounds beside each other: differences, what is beyond chance, sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from helpers.survey_rows import (
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    add_version_rows,
    asks,
    free,
)

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.records import Difference, QuestionChange, RoundComparison
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.values import Meaning, QuestionKind

TOPIC = asks("Какие темы важны?", "Речь", "Школа", "другое",
             kind=QuestionKind.SEVERAL, meaning=Meaning.TOPICS)  # fmt: skip
KNOWS = asks("Знаете ли Вы о центре?", "да", "нет", meaning=Meaning.AWARENESS)
MARK = asks("Готовы?", kind=QuestionKind.SCALE)
CHILDREN = asks("Детей?", kind=QuestionKind.NUMBER)
WISH = asks("Пожелания", kind=QuestionKind.TEXT)
ALL = (TOPIC, KNOWS, MARK, CHILDREN, WISH)
Forms = Sequence[Mapping[str, Given]]


def chose(key: str, count: int, of: int) -> list[Mapping[str, Given]]:
    """Return so many forms, of which `count` chose the first option and the others the second."""
    is_several = key == "q1"
    first, second = ("o1", "o2")
    options: list[Given] = [(first,), (second,)] if is_several else [first, second]
    return [{key: options[number >= count]} for number in range(of)]


def rounds(file: CentreFile, earlier: Forms, later: Forms) -> RoundComparison:
    made = add_questionnaire_rows(file, ALL)
    return compared(file, (made, earlier), (made, later))


def compared(file: CentreFile, *sides: tuple[MadeVersion, Forms]) -> RoundComparison:
    scopes = []
    for (made, forms), title in zip(sides, ("осень 2025", "осень 2026"), strict=True):
        round_id = add_round_rows(file, made, title)
        add_form_rows(file, made, round_id, forms)
        scopes.append(Scope((round_id,)))
    earlier, later = scopes
    return compare(file, earlier, later)


def question(found: RoundComparison, key: str) -> QuestionChange:
    return next(each for each in found.questions if each.key == key)


def plain(sentences: Sequence[str]) -> list[str]:
    return [sentence.replace("\u00a0", " ") for sentence in sentences]


def test_shares_are_compared_with_their_interval(centre: CentreFile) -> None:
    found = rounds(centre, chose("q2", 17, 80), chose("q2", 31, 81))
    assert (found.earlier, found.later) == ("осень 2025", "осень 2026")
    assert (found.earlier_responses, found.later_responses) == (80, 81)
    option = question(found, "q2").options[0]
    assert (option.earlier.percent, option.later.percent) == (21.3, 38.3)
    # By statsmodels confint_proportions_2indep(31, 81, 17, 80, method="newcomb"): 2.879…30.263;
    # by proportions_ztest([17, 31], [80, 81]) p = 0.0182404.
    assert (option.difference.points, option.difference.low, option.difference.high) == (
        17.0,
        2.9,
        30.3,
    )
    assert option.difference.p == pytest.approx(0.018240397666680282)


def test_one_of_many_differences_is_chance(centre: CentreFile) -> None:
    found = rounds(centre, chose("q2", 17, 80), chose("q2", 31, 81))
    # Holm's correction of two equal p values: 2 × 0.0182.
    assert question(found, "q2").options[0].difference.is_beyond_chance
    noisy = [{**form, "q1": ("o1",)} for form in chose("q2", 17, 80)]
    again = add_questionnaire_rows(centre, ALL, "Другая")
    quiet = [{**form, "q1": ("o1",)} for form in chose("q2", 31, 81)]
    corrected = compared(centre, (again, noisy), (again, quiet))
    assert not question(corrected, "q2").options[0].difference.is_beyond_chance


def test_sentences_say_what_grew(centre: CentreFile) -> None:
    found = rounds(centre, chose("q1", 10, 80), chose("q1", 50, 81))
    assert plain(found.sentences) == [
        "Спрос на тему «Речь» вырос с 12,5 до 61,7 % (+49,2 п. п., от +35,1 до +60,5).",
        "Спрос на тему «Школа» снизился с 87,5 до 38,3 % (−49,2 п. п., от −60,5 до −35,1).",
    ]


def test_sentences_of_other_questions_name_the_answer(centre: CentreFile) -> None:
    found = rounds(centre, chose("q2", 10, 80), chose("q2", 50, 81))
    assert plain(found.sentences)[0].startswith(
        "Доля ответов «да» на вопрос «Знаете ли Вы о центре?» выросла с 12,5 до 61,7 %"
    )


def test_means_are_compared_instead_of_marks(centre: CentreFile) -> None:
    earlier = [1] * 21 + [2] * 19 + [3] * 15 + [4] * 14 + [5] * 11
    later = [1] * 5 + [2] * 9 + [3] * 20 + [4] * 31 + [5] * 25
    found = rounds(centre, [{"q3": mark} for mark in earlier], [{"q3": mark} for mark in later])
    change = question(found, "q3")
    # By scipy.stats.ttest_ind(later, earlier, equal_var=False): 1.0014, 0.6118…1.3909.
    assert change.mean is not None
    assert change.mean.p == pytest.approx(1.0891130052817589e-06)
    assert change.mean == Difference(1.0, 0.61, 1.39, change.mean.p, is_beyond_chance=True)
    assert (change.earlier_mean, change.later_mean) == (2.69, 3.69)
    assert all(option.difference.p is None for option in change.options)
    assert plain(found.sentences) == [
        "Средняя оценка по вопросу «Готовы?» выросла с 2,69 до 3,69 (+1,00, от +0,61 до +1,39)."
    ]


def test_numbers_are_compared_by_their_means(centre: CentreFile) -> None:
    few: Forms = [{"q4": number} for number in [1, 2] * 20]
    many: Forms = [{"q4": number} for number in [3, 4] * 20]
    found = rounds(centre, few, many)
    assert question(found, "q4").options == ()
    (sentence,) = plain(found.sentences)
    assert sentence == (
        "Среднее число в ответах на вопрос «Детей?» выросло с 1,50 до 3,50 "
        "(+2,00, от +1,77 до +2,23)."
    )


def test_nothing_changed(centre: CentreFile) -> None:
    found = rounds(centre, chose("q2", 20, 80), chose("q2", 21, 81))
    assert found.sentences == (
        "Изменений, которые нельзя объяснить случайностью, между опросами нет.",
    )


def test_few_forms_are_told(centre: CentreFile) -> None:
    found = rounds(centre, chose("q2", 1, 3), chose("q2", 2, 3))
    assert plain(found.sentences)[-1] == (
        "Анкет мало (3 анкеты), поэтому заметны только большие изменения."
    )


def test_a_round_without_forms(centre: CentreFile) -> None:
    found = rounds(centre, [], chose("q2", 2, 3))
    assert found.sentences == ("Сравнивать не с чем: анкет более раннего опроса нет.",)
    option = question(found, "q2").options[0]
    assert option.difference == Difference(None, None, None, None)
    assert question(found, "q3").mean == Difference(None, None, None, None)


def test_questions_of_one_round_only_are_named(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [KNOWS, MARK, WISH])
    renamed = Question(
        "Слышали ли Вы о центре?", QuestionKind.ONE, (Option("да", "o1"), Option("не помню")), "q1"
    )
    later = add_version_rows(
        centre, made, [renamed, replace(WISH, key="q3"), asks("Новый?", "а", key="q9")]
    )
    found = compared(
        centre,
        (made, [*chose("q1", 10, 40), {"q3": free("да")}]),
        (later, chose("q1", 30, 40)),
    )
    assert [change.text for change in found.questions] == ["Слышали ли Вы о центре?"]
    assert [option.label for option in found.questions[0].options] == ["да", "не помню"]
    assert found.not_compared == ("Новый?", "Готовы?")


def test_rounds_of_two_questionnaires_are_joined_by_words(centre: CentreFile) -> None:
    earlier = add_questionnaire_rows(centre, [MARK, KNOWS], "Спрос 2025")
    later = add_questionnaire_rows(
        centre, [replace(KNOWS, text="знаете ли вы  о центре?")], "Спрос"
    )
    found = compared(centre, (earlier, chose("q2", 10, 80)), (later, chose("q1", 50, 81)))
    assert (found.earlier, found.later) == ("Спрос 2025, осень 2025", "Спрос, осень 2026")
    (change,) = found.questions
    assert [option.later.count for option in change.options] == [50, 31]
    assert found.not_compared == ("Готовы?",)
    assert len(found.sentences) == 2


def test_nothing_in_common(centre: CentreFile) -> None:
    earlier = add_questionnaire_rows(centre, [MARK], "Спрос 2025")
    later = add_questionnaire_rows(centre, [KNOWS], "Спрос")
    found = compared(centre, (earlier, [{"q1": 5}]), (later, chose("q1", 5, 8)))
    assert found.sentences == (
        "Сравнивать нечего: общих вопросов с вариантами ответа у этих опросов нет.",
    )


def test_a_round_beside_itself_is_refused(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, ALL)
    scope = Scope((add_round_rows(centre, made),))
    with pytest.raises(Refused, match="два разных опроса"):
        compare(centre, scope, scope)
