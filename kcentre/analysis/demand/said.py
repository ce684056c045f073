"""How wishes, hours and positions are said in official Russian."""

from kcentre.language import fold
from kcentre.language.numbers import decimal_comma, grouped, round_half_away
from kcentre.language.plurals import plural
from kcentre.surveys.results.records import Share

NBSP = "\u00a0"
_MANY = 15
"""Per cent of families that are called many."""
_GENITIVE = {
    "педагог-психолог": "педагога-психолога",
    "учитель-логопед": "учителя-логопеда",
    "учитель-дефектолог": "учителя-дефектолога",
    "социальный педагог": "социального педагога",
    "воспитатель": "воспитателя",
    "старший воспитатель": "старшего воспитателя",
    "музыкальный руководитель": "музыкального руководителя",
    "инструктор по физкультуре": "инструктора по физкультуре",
    "медицинский работник": "медицинского работника",
}
_DATIVE = {
    "педагог-психолог": "педагогу-психологу",
    "учитель-логопед": "учителю-логопеду",
    "учитель-дефектолог": "учителю-дефектологу",
    "социальный педагог": "социальному педагогу",
    "воспитатель": "воспитателю",
    "старший воспитатель": "старшему воспитателю",
    "музыкальный руководитель": "музыкальному руководителю",
    "инструктор по физкультуре": "инструктору по физкультуре",
    "медицинский работник": "медицинскому работнику",
}


def specialist_whom(position: str) -> str:
    """Return «учителя-логопеда»; a position of the centre's own stays as it is written."""
    return _GENITIVE.get(fold(position), f"специалиста «{position}»")


def specialist_to_whom(position: str) -> str:
    """Return «учителю-логопеду»; a position of the centre's own stays as it is written."""
    return _DATIVE.get(fold(position), f"специалисту «{position}»")


def families(wished: Share) -> str:
    """Return «41 из 84 семей (49 %)»."""
    word = plural(wished.n, "семьи", "семей", "семей")
    return f"{wished.count} из{NBSP}{wished.n} {word} ({percent(wished.count, wished.n)})"


def some_families(wished: Share) -> str:
    """Return «многие семьи» or «некоторые семьи», where their number may not be told."""
    return "многие семьи" if wished.count * 100 >= _MANY * wished.n else "некоторые семьи"


def percent(part: float, whole: float) -> str:
    """Return «49 %»; «менее 1 %» and «более 99 %» for what is not nothing and not all."""
    if not whole or not part:
        return f"0{NBSP}%"
    exact = part * 100 / whole
    rounded = int(round_half_away(exact, 0))
    if rounded == 0:
        return f"менее 1{NBSP}%"
    if rounded == 100 and part < whole:
        return f"более 99{NBSP}%"
    return f"{rounded}{NBSP}%"


def with_interval(wished: Share) -> str:
    """Return «49 % (от 38 до 60 %)»: the share and the bounds of its 95 % interval."""
    if wished.low is None or wished.high is None:
        return percent(wished.count, wished.n)
    low, high = (int(round_half_away(bound, 0)) for bound in (wished.low, wished.high))
    return f"{percent(wished.count, wished.n)} (от{NBSP}{low} до{NBSP}{high}{NBSP}%)"


def hours(minutes: float) -> str:
    """Return «2 часа», «1,5 часа», «5 часов»."""
    return f"{hours_number(minutes)}{NBSP}{_hours_word(minutes)}"


def hours_number(minutes: float) -> str:
    """Return «2», «1,5»."""
    number = round_half_away(minutes / 60)
    return grouped(int(number)) if number == int(number) else decimal_comma(number)


def open_hours(minutes: float, total: float) -> str:
    """Return «открыто 2 часа в неделю из 30»."""
    verb = "открыт" if _hours_word(minutes) == "час" else "открыто"
    return f"{verb} {hours(minutes)} в{NBSP}неделю из{NBSP}{hours_number(total)}"


def services_given(given: int, total: int) -> str:
    """Return «дано 14 услуг из 210 (7 %)»."""
    verb = plural(given, "дана", "даны", "дано")
    word = plural(given, "услуга", "услуги", "услуг")
    return f"{verb} {grouped(given)}{NBSP}{word} из{NBSP}{grouped(total)} ({percent(given, total)})"


def _hours_word(minutes: float) -> str:
    number = round_half_away(minutes / 60)
    if number != int(number):
        return "часа"
    return plural(int(number), "час", "часа", "часов")
