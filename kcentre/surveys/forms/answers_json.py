"""Answers as JSON: {"q1": {"options": ["o1"]}, "q2": {"number": 5}, "q3": {"text": "…"}}."""

import json
from collections.abc import Mapping

from kcentre.language import Problem, Refused
from kcentre.surveys.forms.records import Answer


def answers_to_json(answers: Mapping[str, Answer]) -> str:
    """Return answers as JSON; what is empty is left out."""
    return json.dumps({key: _parts(answer) for key, answer in answers.items()}, ensure_ascii=False)


def answers_from_json(text: str) -> dict[str, Answer]:
    """Return the answers that `answers_to_json` wrote; `Refused` where the text is none of its."""
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise _unreadable()
    return {str(key): _answer(parts) for key, parts in content.items()}


def _parts(answer: Answer) -> dict[str, object]:
    parts = {"options": list(answer.options), "number": answer.number, "text": answer.text}
    return {name: part for name, part in parts.items() if part not in ([], None, "")}


def _answer(parts: object) -> Answer:
    if not isinstance(parts, dict):
        raise _unreadable()
    options, number, text = (parts.get(name) for name in ("options", "number", "text"))
    chosen = options if isinstance(options, list) else []
    if not all(isinstance(option, str) for option in chosen):
        raise _unreadable()
    return Answer(tuple(chosen), _number(number), text if isinstance(text, str) else "")


def _number(part: object) -> float | None:
    if not isinstance(part, int | float) or isinstance(part, bool):
        return None
    try:
        return float(part)
    except OverflowError:
        raise _unreadable() from None


def _unreadable() -> Refused:
    return Refused([Problem("answers", "Ответы прочитать не удалось: файл повреждён.")])
