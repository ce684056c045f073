"""Reading one answer as a mark, a number, a day, a yes or a no, somebody's own words."""

import re

from kcentre.language import fold
from kcentre.surveys.values import YES_NO_LABELS

_MARK = re.compile(r"([1-5])(?:[.,]0+)?(?:\s*[-–—=:]+\s*(\D.*)|\s*\((\D.*)\))?")
_NUMBER = re.compile(r"[-−+]?\d{1,3}(?:[  \u00a0]\d{3})+(?:[.,]\d+)?|[-−+]?\d{1,12}(?:[.,]\d+)?")
_NO_ANSWER = re.compile(r"затрудн|не знаю|не могу (?:оценить|ответить)|нет ответа|без ответа")
_OTHER = re.compile(
    r"((?:другое|другой|другая|другие|иное|свой вариант|свой ответ|другой вариант|other)"
    r"(?: \((?:укажите|напишите|впишите|что именно|свой вариант)[^)]*\))?)"
    r"(?:\s*[:\-–—]\s*(.+)|\s*\((.+)\))?",
    re.IGNORECASE,
)
_YES = re.compile(r"да|yes|есть|\+|✓|✔|☑|true|истина")
_NO = re.compile(r"нет|no|false|ложь|☐|✗|✘")
_UNSURE = re.compile(r"затрудн\w*(?: ответить| с ответом)?|не знаю|не уверена?|не определил.*")

_TICKS = frozenset({
    "1", "+", "✓", "✔", "☑", "√", "*", "v", "х", "x", "y", "да", "yes", "true", "истина", "выбрано",
    "отмечено",
})  # fmt: skip
_NO_TICKS = frozenset({"0", "-", "–", "—", "нет", "no", "false", "ложь", "☐", "n"})


def mark_in(text: str) -> tuple[int, str] | None:
    """Return the mark of «5», «5.0», «5 – полностью согласен» and its words; None for no mark."""
    found = _MARK.fullmatch(text)
    return (int(found[1]), (found[2] or found[3] or "").strip()) if found else None


def number_in(text: str) -> float | None:
    """Return the number of «3», «2,5», «1 200»; None for no number."""
    if not _NUMBER.fullmatch(text):
        return None
    bare = "".join(text.split()).replace("−", "-").replace(",", ".")
    return float(bare)


def gives_no_answer(text: str) -> bool:
    """Tell whether a parent said that there is no answer to give."""
    return _NO_ANSWER.match(fold(text)) is not None


def other_in(text: str) -> tuple[str, str] | None:
    """Return «Другое» and what is written beside it; None for any other answer."""
    found = _OTHER.fullmatch(text)
    return (found[1], (found[2] or found[3] or "").strip()) if found else None


def yes_no_in(text: str) -> int | None:
    """Return the place of a yes, a no or a doubt among `YES_NO_LABELS`; None for neither."""
    words = fold(text).rstrip(".!")
    if words in YES_NO_LABELS:
        return YES_NO_LABELS.index(words)
    for place, pattern in enumerate((_YES, _NO, _UNSURE)):
        if pattern.fullmatch(words):
            return place
    return None


def tick_in(text: str, label: str) -> bool | None:
    """Return whether an option's own column is ticked; None for what is no tick.

    Some services write the option's own words into its column.
    """
    words = fold(text)
    if not words or words in _NO_TICKS:
        return False
    if words in _TICKS or words == fold(label):
        return True
    return None
