"""The questions of a table as questions of a questionnaire, a new one or one that is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from kcentre.language import fold
from kcentre.surveys.importing.columns import Asked
from kcentre.surveys.importing.labels import Spellings, in_order, label_key
from kcentre.surveys.importing.marks import mark_in, other_in
from kcentre.surveys.importing.meanings import with_codes
from kcentre.surveys.importing.said import Said, reader_of
from kcentre.surveys.importing.spoiled import restoring
from kcentre.surveys.importing.uses import SEPARATORS, ColumnUse
from kcentre.surveys.importing.words import KNOWN_ANSWERS
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.questionnaires.rules import LONGEST_LABEL, LONGEST_TEXT, MOST_OPTIONS
from kcentre.surveys.values import OTHER_LABEL, QuestionKind

_FEWEST_FORMS, _FEWEST_SINGLE, _USUAL_OFTEN = 20, 4, 5
"""From when on answers given once are taken for own words: four of them among twenty forms, where
the others are given five times and more. Fewer are answers like the others."""

_KIND_USES = {
    QuestionKind.ONE: ColumnUse.ONE,
    QuestionKind.SCALE: ColumnUse.SCALE,
    QuestionKind.YES_NO: ColumnUse.YES_NO,
    QuestionKind.NUMBER: ColumnUse.NUMBER,
    QuestionKind.TEXT: ColumnUse.TEXT,
}

Texts = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Understood:
    """A question and what each form says to it; `remark` is worth knowing about the column."""

    asked: Asked
    question: Question
    said: tuple[Said, ...]
    remark: str = ""


def question_key(text: str) -> str:
    """Return what the same question is known by, however its end is marked."""
    return label_key(text.rstrip(" ?*:.")) or label_key(text)


def new_question(asked: Asked, lines: Texts) -> Understood:
    """Return a question as the table itself shows it."""
    said = _said(asked, lines, KNOWN_ANSWERS)
    kind = asked.use.kind or QuestionKind.TEXT
    bare = Question(asked.text[:LONGEST_TEXT], kind)
    if not bare.has_options or kind is QuestionKind.YES_NO:
        lowest, highest = _ends(asked, lines)
        return Understood(asked, replace(bare, lowest=lowest, highest=highest), said)
    options = _options(asked, said)
    if len(options) > MOST_OPTIONS or any(len(one.label) > LONGEST_LABEL for one in options):
        return _as_text(asked, lines)
    return Understood(asked, replace(bare, options=options), said, _restored(asked, lines))


def known_question(asked: Asked, lines: Texts, question: Question) -> Understood:
    """Return a question that is there already; what nobody could choose yet is added to it."""
    use = _use_for(asked, question, lines)
    if use is None:
        return new_question(asked, lines)
    known = KNOWN_ANSWERS | {fold(option.label) for option in question.options}
    said = _said(replace(asked, use=use), lines, known)
    if not question.has_options or question.kind is QuestionKind.YES_NO:
        return Understood(asked, question, said)
    said, by_number = _named(question, said)
    grown = _grown(question, said)
    remark = "цифры поняты как номера вариантов ответа" if by_number else ""
    return Understood(asked, grown, said, remark or _restored(asked, lines))


def _restored(asked: Asked, lines: Texts) -> str:
    """Return the remark on answers that Excel took for days; empty where it did not."""
    if asked.use is not ColumnUse.ONE:
        return ""
    texts = {cells[asked.columns[0].place] for cells in lines} - {""}
    restored = restoring(asked.text, texts)
    changed = next((text for text in sorted(texts) if restored(text) != text), "")
    return f"{changed} — это ответ «{restored(changed)}», который стал датой" if changed else ""


def _said(asked: Asked, lines: Texts, known: Iterable[str]) -> tuple[Said, ...]:
    read = reader_of(asked, lines, frozenset(known))
    return tuple(read(cells) for cells in lines)


def _as_text(asked: Asked, lines: Texts) -> Understood:
    plain = replace(asked, use=ColumnUse.TEXT)
    question = Question(asked.text[:LONGEST_TEXT], QuestionKind.TEXT)
    remark = "слишком много разных ответов: столбец внесён как свободный ответ"
    return Understood(plain, question, _said(plain, lines, ()), remark)


def _use_for(asked: Asked, question: Question, lines: Texts) -> ColumnUse | None:
    """Return how the answers of a known question are read; None where they cannot be."""
    if asked.use is ColumnUse.OPTION:
        return ColumnUse.OPTION if question.kind is QuestionKind.SEVERAL else None
    if question.kind is not QuestionKind.SEVERAL:
        return _KIND_USES[question.kind]
    if asked.use in SEPARATORS:
        return asked.use
    texts = [cells[asked.columns[0].place] for cells in lines]
    found = (use for use, sign in SEPARATORS.items() if any(sign in text for text in texts))
    return next(found, ColumnUse.SEVERAL_COMMA)


def _options(asked: Asked, said: Sequence[Said]) -> tuple[Option, ...]:
    spellings = _spellings(said)
    counts = spellings.counts()
    single = _own_words(counts, len(said))
    keys = [key for key in counts if key not in single]
    labels = in_order(spellings.usual(key) for key in keys)
    if asked.use is ColumnUse.OPTION:
        offered = [column.option or column.heading for column in asked.columns]
        fixed = [label for label in dict.fromkeys(offered) if asked.columns[0].option]
        have = set(map(label_key, fixed))
        labels = fixed + [label for label in labels if label_key(label) not in have]
    other = next((label for label in labels if other_in(label)), "")
    options = [Option(label) for label in labels if label != other]
    if other or single or any(one.other for one in said):
        options.append(Option(other or OTHER_LABEL, is_other=True))
    return tuple(options)


def _spellings(said: Iterable[Said]) -> Spellings:
    spellings = Spellings()
    for one in said:
        for label in one.labels:
            spellings.add(label)
    return spellings


def _own_words(counts: dict[str, int], forms: int) -> set[str]:
    """Return the answers that are somebody's own words beside those that were offered."""
    single = {key for key, count in counts.items() if count == 1 and key not in KNOWN_ANSWERS}
    often = [count for key, count in counts.items() if key not in single]
    if forms < _FEWEST_FORMS or len(single) < _FEWEST_SINGLE or len(often) < 2:
        return set()
    return single if median(often) >= _USUAL_OFTEN else set()


def _named(question: Question, said: tuple[Said, ...]) -> tuple[tuple[Said, ...], bool]:
    """Return the answers with the options' labels where only their numbers were typed."""
    labels = {label for one in said for label in one.labels}
    numbers = {label for label in labels if label.isdecimal()}
    known = {label_key(option.label) for option in question.options}
    if not numbers or numbers != labels or known & numbers:
        return said, False
    if not all(1 <= int(number) <= len(question.options) for number in numbers):
        return said, False
    named = {number: question.options[int(number) - 1].label for number in numbers}
    return tuple(
        replace(one, labels=tuple(named[label] for label in one.labels)) for one in said
    ), True


def _grown(question: Question, said: Sequence[Said]) -> Question:
    """Return the question with the options that were chosen and are not there.

    What one single form says stands beside «другое» where the question offers that.
    """
    spellings = _spellings(said)
    known = {label_key(option.label) for option in question.options}
    unknown = {key: count for key, count in spellings.counts().items() if key not in known}
    if question.other is not None:
        unknown = {
            key: count for key, count in unknown.items()
            if count > 1 and other_in(spellings.usual(key)) is None
        }  # fmt: skip
    has_words = any(one.other for one in said)
    if len(unknown) + len(question.options) >= MOST_OPTIONS:
        unknown, has_words = {}, True
    added = [Option(label) for label in in_order(spellings.usual(key) for key in unknown)]
    if not added and not (has_words and question.other is None):
        return question
    others = [option for option in question.options if option.is_other]
    if has_words and not others:
        others = [Option(OTHER_LABEL, is_other=True)]
    chosen = [option for option in question.options if not option.is_other]
    return with_codes(replace(question, options=(*chosen, *added, *others)))


def _ends(asked: Asked, lines: Texts) -> tuple[str, str]:
    """Return what the ends of a scale are called: «1 – совсем не готов»."""
    words = {1: "", 5: ""}
    if asked.use is ColumnUse.SCALE:
        place = asked.columns[0].place
        for text in {cells[place] for cells in lines}:
            mark, said = mark_in(text) or (0, "")
            if mark in words and said:
                words[mark] = said
    return words[1], words[5]
