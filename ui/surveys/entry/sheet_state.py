"""What each question of the sheet shows, from what is answered and where the cursor is."""

from dataclasses import dataclass, field

from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.block_painting import BlockLook
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.number_words import number_words
from ui.surveys.entry.question_block import BlockState, option_labels
from ui.widgets.colours import Tone


@dataclass(slots=True)
class Cursor:
    """Where the form is being filled in.

    `place` None: the cursor is elsewhere; `furthest`: how far it came; `hints`: what was not
    understood, by place; `pointed`: the option the arrows point at.
    """

    place: int | None = None
    furthest: int = -1
    pointed: int | None = None
    hints: dict[int, str] = field(default_factory=dict)


def state_of(
    filling: Filling, place: int, cursor: Cursor, skipped_for: dict[int, int]
) -> BlockState:
    """Return what the question at a place shows."""
    is_current, is_skipped = place == cursor.place, place in skipped_for
    note, tone = _note(filling, place, cursor, skipped_for)
    look = BlockLook(
        is_current=is_current,
        is_skipped=is_skipped,
        picked=frozenset(n for n in range(filling.choices(place)) if filling.is_picked(place, n)),
        pointed=cursor.pointed if is_current else None,
        note_tone=tone,
    )
    return BlockState(look, note, filling.has_other(place))


def words_of(filling: Filling, place: int) -> str:
    """Return the words that stand in a question's field."""
    answer = filling.answer(place)
    if filling.questions[place].kind is QuestionKind.NUMBER:
        return number_words(answer.number)
    return answer.text


def answer_words(filling: Filling, place: int) -> str:
    """Return an answer in a few words, as a person would say it."""
    question, answer = filling.questions[place], filling.answer(place)
    if question.kind in {QuestionKind.SCALE, QuestionKind.NUMBER}:
        return number_words(answer.number)
    labels = option_labels(question)
    chosen = [labels[n] for n in range(len(labels)) if filling.is_picked(place, n)]
    if answer.text and filling.has_other(place):
        return f"{', '.join(chosen)}: {answer.text}"
    return ", ".join(chosen) or answer.text


def _note(
    filling: Filling, place: int, cursor: Cursor, skipped_for: dict[int, int]
) -> tuple[str, Tone]:
    if place in skipped_for:
        return _skipped_note(filling, place, skipped_for[place]), Tone.SECONDARY
    if place in cursor.hints:
        return cursor.hints[place], Tone.ATTENTION
    is_passed = place < cursor.furthest and place != cursor.place
    if is_passed and filling.questions[place].is_obligatory and filling.answer(place).is_empty:
        return "Нет ответа", Tone.ATTENTION
    return "", Tone.ATTENTION


def _skipped_note(filling: Filling, place: int, because: int) -> str:
    why = f"Пропускается: так ведёт ответ на вопрос {because + 1}"
    if filling.answer(place).is_empty:
        return why
    return f"{why}. Ответ «{answer_words(filling, place)}» не сохранится"
