"""Answers that a spreadsheet program took for days: «3–5» became the third of May."""

import re
from collections.abc import Callable, Collection

from kcentre.language import fold

_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.\d{4}")
_ASKS_DAY = re.compile(r"\bдат|\bдень|\bдня\b|\bчисло|\bкогда")
_ASKS_RANGE = re.compile(r"возраст|сколько")


def _range_of(text: str) -> str:
    found = _DAY.fullmatch(text)
    if found is None or int(found[1]) >= int(found[2]):
        return ""
    return f"{int(found[1])}–{int(found[2])}"


def restoring(question: str, texts: Collection[str]) -> Callable[[str], str]:
    """Return how a cell of a question is read: as it stands, or as the range it was."""
    days = [text for text in texts if _DAY.fullmatch(text)]
    words = fold(question)
    has_others = len(days) < len(texts) or _ASKS_RANGE.search(words)
    if not days or not has_others or _ASKS_DAY.search(words) or not all(map(_range_of, days)):
        return str
    return lambda text: _range_of(text) or text
