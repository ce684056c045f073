"""What a block holds, strictly: anything that the page never writes is refused.

`r` the round's code, `v` the version's number, `i` the form's id, `d` the day, `f` the family's
code (only where the parent gave it), `a` the answers by the keys of their questions: `o` the keys
of chosen options, `n` a number or a mark, `t` a text.
"""

import datetime as dt
import json
import math
import re
from collections.abc import Mapping

from kcentre.language.typed import tidy, tidy_lines
from kcentre.surveys.electronic.records import Reply
from kcentre.surveys.forms.records import Answer

LONGEST_TEXT, LONGEST_KEY, MOST_ANSWERS, MOST_OPTIONS = 2000, 60, 400, 200
LARGEST_NUMBER = 1e9
_OBLIGATORY, _ALLOWED = {"r", "v", "i", "d", "a"}, {"r", "v", "i", "d", "a", "f"}
_ID = re.compile(r"[0-9a-f]{16}")


class PayloadError(ValueError):
    """The content of a block is not what the page writes."""


def reply_of(content: str, name: str = "") -> Reply:
    """Return the reply in the JSON of a block. Raises `PayloadError`."""
    try:
        read = json.loads(content, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise PayloadError(content[:40]) from error
    fields = _table(read)
    _demand(_OBLIGATORY <= fields.keys() <= _ALLOWED)
    _demand(_ID.fullmatch(_text(fields["i"], 16)) is not None)
    return Reply(
        tidy(_text(fields["r"], 20)),
        _version(fields["v"]),
        str(fields["i"]),
        _day(fields["d"]),
        _answers(fields["a"]),
        tidy(_text(fields.get("f", ""), 20)),
        name,
    )


def _answers(value: object) -> Mapping[str, Answer]:
    answers = _table(value)
    _demand(len(answers) <= MOST_ANSWERS)
    read = {_text(key, LONGEST_KEY): _answer(answer) for key, answer in answers.items()}
    return {key: answer for key, answer in read.items() if not answer.is_empty}


def _answer(value: object) -> Answer:
    parts = _table(value)
    _demand(bool(parts) and parts.keys() <= {"o", "n", "t"})
    options = parts.get("o", [])
    if not isinstance(options, list) or len(options) > MOST_OPTIONS:
        raise PayloadError("options")
    keys = tuple(_text(option, LONGEST_KEY) for option in options)
    _demand(len(set(keys)) == len(keys))
    number = _number(parts["n"]) if "n" in parts else None
    return Answer(keys, number, tidy_lines(_text(parts.get("t", ""), LONGEST_TEXT)))


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise PayloadError("no table")
    return value


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise PayloadError("no text")
    return value


def _version(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 10_000:
        raise PayloadError("no version")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise PayloadError("no number")
    _demand(abs(value) <= LARGEST_NUMBER and math.isfinite(value))
    return float(value)


def _day(value: object) -> dt.date:
    text = _text(value, 10)
    _demand(len(text) == 10)
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise PayloadError(text) from error


def _demand(holds: bool) -> None:
    if not holds:
        raise PayloadError


def _refuse(constant: str) -> float:
    raise PayloadError(constant)
