"""Whole numbers in words, as papers repeat them in brackets."""

from kcentre.language.plurals import plural

_UNITS = (
    "", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
    "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
    "семнадцать", "восемнадцать", "девятнадцать",
)  # fmt: skip
_TENS = (
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят",
    "восемьдесят", "девяносто",
)  # fmt: skip
_HUNDREDS = (
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот",
    "девятьсот",
)  # fmt: skip
_FEMININE = {"один": "одна", "два": "две"}


def in_words(number: int) -> str:
    """Return «двадцать один» of 21, masculine, for 0 to 999 999."""
    if not 0 <= number < 1_000_000:
        raise ValueError(f"{number} is not said in words")
    thousands, rest = divmod(number, 1000)
    words = _below_thousand(rest)
    if thousands:
        said = [_FEMININE.get(word, word) for word in _below_thousand(thousands)]
        words = [*said, plural(thousands, "тысяча", "тысячи", "тысяч"), *words]
    return " ".join(words) or "ноль"


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10) if rest >= len(_UNITS) else (0, rest)
    return [word for word in (_HUNDREDS[hundreds], _TENS[tens], _UNITS[units]) if word]
