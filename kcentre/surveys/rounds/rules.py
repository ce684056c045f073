"""What a round must satisfy. The field of a problem is the name of the draft's field."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.language import Problem
from kcentre.language.numbers import grouped
from kcentre.language.problems import doubt, year_problems
from kcentre.language.typed import tidy, tidy_lines
from kcentre.surveys.rounds.records import RoundDraft

LONGEST_TITLE, LARGEST_TARGET = 100, 100_000
LARGEST_NUMBER = 9_999_999
"""The largest number of a blank: seven digits still fit into its box."""


@dataclass(frozen=True, slots=True)
class AroundRound:
    """What the rules must know.

    `questionnaire` is the title of the chosen one, empty where it is gone; `is_bound`: another
    questionnaire is handed out or answered already.
    """

    questionnaire: str = ""
    is_retired: bool = False
    title_is_taken: bool = False
    is_bound: bool = False
    forms: int = 0


def missing_round() -> Problem:
    """Return the problem of a round that is gone."""
    return Problem("id", "Этого опроса уже нет: его удалили. Выберите другой.")


def tidied(draft: RoundDraft) -> RoundDraft:
    """Return the draft as it is kept."""
    return replace(draft, title=tidy(draft.title), note=tidy_lines(draft.note))


def round_problems(draft: RoundDraft, around: AroundRound) -> Iterator[Problem]:
    """Yield what stops a round and what is odd about it."""
    yield from _questionnaire_problems(draft, around)
    yield from _title_problems(draft, around)
    yield from _day_problems(draft)
    yield from _target_problems(draft, around)


def print_problems(first: int, last: int) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of blanks."""
    if first < 1:
        yield Problem("first", "Номера бланков начинаются с 1.")
    if last < first:
        yield Problem("last", "Последний номер меньше первого: поменяйте их.")
    elif last > LARGEST_NUMBER:
        yield Problem("last", f"Номера бланков — до {grouped(LARGEST_NUMBER)}: начните с меньшего.")


def _questionnaire_problems(draft: RoundDraft, around: AroundRound) -> Iterator[Problem]:
    field = "questionnaire_id"
    if draft.questionnaire_id is None:
        yield Problem(field, "Выберите анкету, которую раздадут родителям.")
    elif not around.questionnaire:
        yield Problem(field, "Этой анкеты уже нет: выберите другую.")
    elif around.is_retired:
        sentence = "лежит в архиве: верните её оттуда или выберите другую."
        yield Problem(field, f"Анкета «{around.questionnaire}» {sentence}")
    elif around.is_bound:
        sentence = "Анкету этого опроса уже раздали: для другой анкеты начните новый опрос."
        yield Problem(field, sentence)


def _title_problems(draft: RoundDraft, around: AroundRound) -> Iterator[Problem]:
    if not draft.title:
        yield Problem("title", "Назовите опрос, например «осень 2026».")
    elif len(draft.title) > LONGEST_TITLE:
        yield Problem("title", f"Название длиннее {LONGEST_TITLE} знаков: сократите его.")
    elif around.title_is_taken:
        sentence = "по этой анкете уже есть: дайте другое название."
        yield Problem("title", f"Опрос «{draft.title}» {sentence}")


def _day_problems(draft: RoundDraft) -> Iterator[Problem]:
    if draft.starts is None:
        yield Problem("starts", "Укажите, с какого дня раздают анкеты.")
    yield from year_problems("starts", draft.starts)
    yield from year_problems("ends", draft.ends)
    if draft.starts is not None and draft.ends is not None and draft.ends < draft.starts:
        yield Problem("ends", "Опрос кончается раньше, чем начинается: проверьте даты.")


def _target_problems(draft: RoundDraft, around: AroundRound) -> Iterator[Problem]:
    if draft.target is None:
        return
    if not 1 <= draft.target <= LARGEST_TARGET:
        most = grouped(LARGEST_TARGET)
        yield Problem("target", f"Сколько анкет собрать — число от 1 до {most}.")
    elif draft.target < around.forms:
        sentence = f"Анкет уже больше: {around.forms}. Проверьте, сколько нужно собрать."
        yield doubt("target", sentence)
