"""The questions of an electronic form as HTML: one field set a question, one label an answer."""

from collections.abc import Iterator, Sequence
from html import escape

from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import SCALE, Purpose, QuestionKind

LONGEST_TEXT, LONGEST_OTHER, LONGEST_NUMBER = 2000, 300, 12

_FAMILY = """<div class="card">
<label for="family"><strong>Код семьи</strong> <span class="hint">необязательно</span></label>
<p class="hint" id="family-hint">Если специалист дал Вам код вида «С-0142», его можно вписать:
тогда мы учтём ответы в работе с Вашей семьёй. Без кода ответы анонимны: никто не узнает, чьи
они.</p>
<input type="text" id="family" class="words short" maxlength="20" aria-describedby="family-hint"
 autocapitalize="characters" spellcheck="false">
</div>"""


def family_code(purpose: Purpose) -> str:
    """Return the field for the family's code; colleagues are not asked for one."""
    return "" if purpose is Purpose.READINESS else _FAMILY


def paragraphs(text: str) -> str:
    """Return lines of a text as paragraphs."""
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def sections(questions: Sequence[Question]) -> str:
    """Return all questions under the headings of their sections."""
    parts: list[str] = []
    for place, question in enumerate(questions, start=1):
        if question.section or not parts:
            parts.append(_opening(question.section, is_first=not parts))
        parts.append(field_set(place, question))
    return "\n".join([*parts, "</div>"] if parts else parts)


def field_set(place: int, question: Question) -> str:
    """Return one question; `place` is its number."""
    ids = f"h{place} p{place}" if question.hint else f"p{place}"
    described = f'aria-describedby="{ids}"'
    role = ' role="radiogroup"' if _is_single(question.kind) else ""
    required = ' aria-required="true"' if role and question.is_obligatory else ""
    return "\n".join(
        (
            f'<fieldset class="question" id="f{place}" {described}{role}{required}>',
            _legend(place, question),
            *_hint(place, question),
            *_inputs(place, question),
            f'<p class="problem" id="p{place}" hidden></p>',
            "</fieldset>",
        )
    )


def _opening(title: str, *, is_first: bool) -> str:
    heading = f"<h2>{escape(title)}</h2>" if title else ""
    return f'{"" if is_first else "</div>"}<div class="section">{heading}'


def _legend(place: int, question: Question) -> str:
    remarks = ["обязательно"] * question.is_obligatory
    is_told = "несколько" in question.hint.casefold()
    remarks += ["можно несколько"] * (question.kind is QuestionKind.SEVERAL and not is_told)
    told = f' <span class="must">— {", ".join(remarks)}</span>' if remarks else ""
    number = f'<span class="number">{place}.</span>'
    return f'<legend id="l{place}">{number} {escape(question.text)}{told}</legend>'


def _hint(place: int, question: Question) -> Iterator[str]:
    if question.hint:
        yield f'<p class="hint" id="h{place}">{escape(question.hint)}</p>'


def _inputs(place: int, question: Question) -> Iterator[str]:
    if question.has_options:
        for option in question.options:
            yield _choice(place, question, option)
    elif question.kind is QuestionKind.SCALE:
        yield from _scale(place, question)
    elif question.kind is QuestionKind.NUMBER:
        limits = f'type="text" maxlength="{LONGEST_NUMBER}" inputmode="decimal"'
        yield f'<input class="words short" {limits} {_named(place, question)}>'
    else:
        limits = f'rows="4" maxlength="{LONGEST_TEXT}"'
        yield f'<textarea class="words" {limits} {_named(place, question)}></textarea>'
    if _is_single(question.kind):
        yield '<button type="button" class="clear" hidden>Убрать ответ</button>'


def _choice(place: int, question: Question, option: Option) -> str:
    kind = "checkbox" if question.kind is QuestionKind.SEVERAL else "radio"
    mark = " data-other" if option.is_other else ""
    choice = (
        f'<label class="choice"><input class="pick" type="{kind}" name="q{place}"'
        f' value="{escape(option.key)}"{mark}>{escape(option.label)}</label>'
    )
    if not option.is_other:
        return choice
    words = f'maxlength="{LONGEST_OTHER}" placeholder="напишите, что именно"'
    label = f'aria-label="{escape(option.label)}: напишите, что именно"'
    return f'{choice}\n<div class="other"><input type="text" class="words" {words} {label}></div>'


def _scale(place: int, question: Question) -> Iterator[str]:
    yield '<div class="marks">'
    for mark in SCALE:
        end = {SCALE[0]: question.lowest, SCALE[-1]: question.highest}.get(mark, "")
        label = f' aria-label="{mark}, {escape(end)}"' if end else ""
        yield (
            f'<label class="mark"><input class="pick" type="radio" name="q{place}"'
            f' value="{mark}"{label}>{mark}</label>'
        )
    yield "</div>"
    if question.lowest or question.highest:
        ends = f"<span>{escape(question.lowest)}</span><span>{escape(question.highest)}</span>"
        yield f'<p class="ends" aria-hidden="true">{ends}</p>'


def _named(place: int, question: Question) -> str:
    """Return what a screen reader says of a field to write in."""
    required = ' aria-required="true"' if question.is_obligatory else ""
    return f'aria-labelledby="l{place}"{required}'


def _is_single(kind: QuestionKind) -> bool:
    return kind in {QuestionKind.ONE, QuestionKind.YES_NO, QuestionKind.SCALE}
