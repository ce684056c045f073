"""The words of the results, the same on the screen and on paper."""

from kcentre.language.numbers import decimal_comma, grouped
from kcentre.language.plurals import plural
from kcentre.surveys.results.records import CrossTable, Difference, QuestionResult, Share
from kcentre.surveys.values import SCALE, QuestionKind

UNKNOWN = "—"
SEVERAL_NOTE = "Можно было выбрать несколько: сумма больше 100\u00a0%."
_CHANCES = (
    (0.001, "реже чем в одном случае из тысячи"),
    (0.01, "реже чем в одном случае из ста"),
    (0.05, "реже чем в одном случае из двадцати"),
)
_SMALLEST_P, _BEYOND_CHANCE = 0.001, 0.05


def forms_words(number: int) -> str:
    """Return «1 240 анкет»."""
    return f"{grouped(number)}\u00a0{plural(number, 'анкета', 'анкеты', 'анкет')}"


def base_words(question: QuestionResult) -> str:
    """Return «несколько ответов · ответили 78 из 84 анкет · без ответа 6»."""
    parts = [*_answered_words(question)]
    if question.skipped:
        parts.append(f"не спрашивали по правилу перехода: {grouped(question.skipped)}")
    if question.unanswered:
        parts.append(f"без ответа: {grouped(question.unanswered)}")
    return " · ".join(parts)


def printed_base_words(question: QuestionResult) -> str:
    """Return the same for print: how many a rule led past tells who chose the answer before it."""
    rest = question.asked - question.n
    parts = [*_answered_words(question)]
    if question.skipped and rest:
        parts.append("остальные не ответили или пропустили вопрос по правилу перехода")
    elif rest:
        parts.append(f"без ответа: {grouped(rest)}")
    return " · ".join(parts)


def mean_words(question: QuestionResult) -> str:
    """Return «95 % интервал среднего: 4–4,4 · медиана 4 · …»; empty where there is no mean."""
    parts = []
    if question.mean_low is not None and question.mean_high is not None:
        low, high = number_words(question.mean_low), number_words(question.mean_high)
        parts.append(f"95\u00a0% интервал среднего: {low}–{high}")
    if question.median is not None:
        parts.append(f"медиана {number_words(question.median)}")
    if question.deviation is not None:
        parts.append(f"стандартное отклонение {number_words(question.deviation)}")
    return " · ".join(parts)


def note_words(question: QuestionResult) -> str:
    """Return what must be known to read the answers: that they add up to more, what marks mean."""
    several = SEVERAL_NOTE if question.kind is QuestionKind.SEVERAL else ""
    ends = ((SCALE[0], question.lowest), (SCALE[-1], question.highest))
    named = ", ".join(f"{mark} — {words}" for mark, words in ends if words)
    return "\n".join(filter(None, (several, named)))


def percent_words(share: Share) -> str:
    """Return «38,1 %»; a dash where nobody answered."""
    return UNKNOWN if share.percent is None else f"{decimal_comma(share.percent)}\u00a0%"


def range_words(low: float | None, high: float | None) -> str:
    """Return «27,8–49,6»; a dash where it can't be told."""
    if low is None or high is None:
        return UNKNOWN
    return f"{decimal_comma(low)}–{decimal_comma(high)}"


def number_words(value: float) -> str:
    """Return «4,25», without decimals that say nothing."""
    return decimal_comma(value, 2).rstrip("0").rstrip(",")


def points_words(difference: Difference, *, is_mean: bool = False) -> str:
    """Return «+17,0 п. п.», of means «+0,42»; a dash where one side has no answers."""
    if difference.points is None:
        return UNKNOWN
    if is_mean:
        return _signed(difference.points, 2)
    return f"{_signed(difference.points)}\u00a0п.\u00a0п."


def interval_words(difference: Difference) -> str:
    """Return «от −4,2 до +29,0»."""
    if difference.low is None or difference.high is None:
        return UNKNOWN
    return f"от {_signed(difference.low)} до {_signed(difference.high)}"


def connection_words(table: CrossTable) -> str:
    """Return whether two questions have to do with each other, for one who knows no statistics."""
    if not table.total:
        return "Нет анкет с ответами на оба вопроса."
    if table.p is None:
        return "Связаны ли ответы, сказать нельзя: для этого слишком мало анкет."
    if table.is_beyond_chance:
        return (
            "Ответы связаны: так сильно столбцы случайно различались бы "
            f"{_chance(table.p)} ({p_words(table.p)})."
        )
    if table.p < _BEYOND_CHANCE:
        return f"Судить о связи рано: анкет слишком мало для такой таблицы ({p_words(table.p)})."
    return (
        "Связи не видно: такие различия столбцов вполне могли получиться случайно "
        f"({p_words(table.p)})."
    )


def p_words(p: float) -> str:
    """Return «p = 0,012», or «p < 0,001» where it is less."""
    if p < _SMALLEST_P:
        return f"p\u00a0<\u00a0{decimal_comma(_SMALLEST_P, 3)}"
    return f"p\u00a0=\u00a0{decimal_comma(p, 3)}"


def _answered_words(question: QuestionResult) -> tuple[str, str]:
    of_forms = plural(question.asked, "анкеты", "анкет", "анкет")
    answered = f"ответили {grouped(question.n)} из {grouped(question.asked)}\u00a0{of_forms}"
    return question.kind.label, answered


def _chance(p: float) -> str:
    return next((words for bound, words in _CHANCES if p < bound), _CHANCES[-1][1])


def _signed(value: float, places: int = 1) -> str:
    sign = "−" if value < 0 else "+" if value else ""
    return f"{sign}{decimal_comma(abs(value), places)}"
