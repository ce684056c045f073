"""Sentences about what changed between two rounds."""

from collections.abc import Iterator, Sequence

from kcentre.language.numbers import decimal_comma
from kcentre.language.plurals import counted
from kcentre.surveys.results.records import Difference, OptionChange, QuestionChange
from kcentre.surveys.values import Meaning, QuestionKind

FEW_FORMS = 30
"""With fewer forms on one side only great changes can be noticed."""

_WISHED = {
    Meaning.HELP: "Спрос на помощь «{}»",
    Meaning.TOPICS: "Спрос на тему «{}»",
    Meaning.SPECIALISTS: "Спрос на специалиста «{}»",
    Meaning.FORM: "Спрос на форму «{}»",
    Meaning.TIME: "Спрос на время «{}»",
}


def change_sentences(
    questions: Sequence[QuestionChange], earlier_forms: int, later_forms: int
) -> Iterator[str]:
    """Yield what changed beyond chance, the greatest change of a question first; or that nothing.

    A last sentence warns where there are few forms.
    """
    if not earlier_forms or not later_forms:
        which = "более раннего" if not earlier_forms else "более позднего"
        yield f"Сравнивать не с чем: анкет {which} опроса нет."
        return
    if not questions:
        yield "Сравнивать нечего: общих вопросов с вариантами ответа у этих опросов нет."
        return
    found = [sentence for question in questions for sentence in _of_question(question)]
    yield from found
    if not found:
        yield "Изменений, которые нельзя объяснить случайностью, между опросами нет."
    if min(earlier_forms, later_forms) < FEW_FORMS:
        few = counted(min(earlier_forms, later_forms), "анкета", "анкеты", "анкет")
        yield f"Анкет мало ({few}), поэтому заметны только большие изменения."


def _of_question(question: QuestionChange) -> Iterator[str]:
    changed = [option for option in question.options if option.difference.is_beyond_chance]
    changed.sort(key=lambda option: -abs(option.difference.points or 0.0))
    yield from (_option_sentence(question, option) for option in changed)
    if question.mean is not None and question.mean.is_beyond_chance:
        yield _mean_sentence(question, question.mean)


def _option_sentence(question: QuestionChange, option: OptionChange) -> str:
    wished = "" if option.is_other else _WISHED.get(question.meaning, "")
    subject = wished.format(option.label) if wished else _named(question, option)
    verb = ("снизился", "вырос") if wished else ("снизилась", "выросла")
    before, after = option.earlier.percent or 0.0, option.later.percent or 0.0
    change = _change(option.difference, 1, "\u00a0п.\u00a0п.")
    moved = f"с {decimal_comma(before)} до {decimal_comma(after)}\u00a0%"
    return f"{subject} {verb[after > before]} {moved} ({change})."


def _named(question: QuestionChange, option: OptionChange) -> str:
    return f"Доля ответов «{option.label}» на вопрос «{question.text}»"


def _mean_sentence(question: QuestionChange, difference: Difference) -> str:
    before, after = question.earlier_mean or 0.0, question.later_mean or 0.0
    is_scale = question.kind is QuestionKind.SCALE
    subject = "Средняя оценка по вопросу" if is_scale else "Среднее число в ответах на вопрос"
    verbs = ("снизилась", "выросла") if is_scale else ("снизилось", "выросло")
    moved = f"с {decimal_comma(before, 2)} до {decimal_comma(after, 2)}"
    verb = verbs[(difference.points or 0.0) > 0]
    return f"{subject} «{question.text}» {verb} {moved} ({_change(difference, 2)})."


def _change(difference: Difference, places: int, unit: str = "") -> str:
    """Return «+17,0 п. п., от +2,9 до +30,3»."""
    points = f"{_signed(difference.points or 0.0, places)}{unit}"
    if difference.low is None or difference.high is None:
        return points
    return f"{points}, от {_signed(difference.low, places)} до {_signed(difference.high, places)}"


def _signed(value: float, places: int) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + decimal_comma(abs(value), places)
