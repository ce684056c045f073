"""Russian words that agree with a number."""

from kcentre.language.numbers import grouped

_GROUPED_FROM = 10_000
"""Four digits are read without a space (the usage of Russian typography)."""


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the word for `number`: 1 услуга, 2 услуги, 5 услуг."""
    tens, ones = abs(number) % 100, abs(number) % 10
    if ones == 1 and tens != 11:
        return one
    if 2 <= ones <= 4 and not 12 <= tens <= 14:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with its word: «21 услуга», «20 000 услуг»."""
    said = grouped(number) if abs(number) >= _GROUPED_FROM else str(number)
    return f"{said}\u00a0{plural(number, one, few, many)}"


def services(number: int) -> str:
    """Return «21 услуга»."""
    return counted(number, "услуга", "услуги", "услуг")


def records(number: int) -> str:
    """Return «2 записи»."""
    return counted(number, "запись", "записи", "записей")


def day_count(number: int) -> str:
    """Return «3 дня»."""
    return counted(number, "день", "дня", "дней")


def days_left(number: int) -> str:
    """Return «остался 1 день», «осталось 3 дня»."""
    return f"{plural(number, 'остался', 'осталось', 'осталось')} {day_count(number)}"


def rows(number: int) -> str:
    """Return «5 строк»."""
    return counted(number, "строка", "строки", "строк")
