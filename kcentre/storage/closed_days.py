"""What a guard of a closed period says, and what the user is told of it."""

from kcentre.language import Problem, Refused

MARK = "kcentre: closed period"
"""A guard's message. A constant: SQLite before 3.47 can't open a file whose triggers compose one,
and other programs must be able to read a centre's file."""

_SENTENCE = (
    "Запись относится к закрытому периоду: его записи не меняются. Чтобы исправить её, откройте "
    "период снова в разделе «Анализ» и укажите причину."
)


def closed_refusal(error: BaseException) -> Refused | None:
    """Return the refusal that a guard's error means; None for any other error."""
    return Refused([Problem("date", _SENTENCE)]) if MARK in str(error) else None
