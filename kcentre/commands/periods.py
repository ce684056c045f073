"""Closing a period, opening it again."""

from kcentre.analysis.closing.verbs import close_period, copy_closed, reopen_period
from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Words, of_period
from kcentre.periods.period import parse_period
from kcentre.storage import FileRefused, open_centre


def close(words: Words) -> None:
    """Freeze a period, keep its report as it is handed in, and copy the data."""
    period = parse_period(words.period)
    with open_centre(words.centre) as file:
        say(close_period(file, period, reason=words.reason).label)
        try:
            say(f"Копия данных: {copy_closed(file, period)}")
        except FileRefused as refusal:
            say(f"Период закрыт, но копия данных не сделана. {refusal}")


def reopen(words: Words) -> None:
    """Let the records of a closed period be changed again."""
    with open_centre(words.centre) as file:
        say(reopen_period(file, parse_period(words.period), words.reason).label)


def add_close(add: AddParser) -> None:
    """Describe `close`."""
    parser = of_period(add, "close", close, "закрыть период: записи не меняются, отчёт сохранён")
    parser.add_argument("--reason", default="", help="почему закрывают с ошибками в данных")


def add_reopen(add: AddParser) -> None:
    """Describe `reopen`."""
    parser = of_period(add, "reopen", reopen, "снова открыть закрытый период")
    parser.add_argument("--reason", required=True, help="почему его открывают")
