"""What is said of a material: its ages, its name within a sentence."""

from kcentre.language import fold
from kcentre.language.ages import age_text
from kcentre.language.numbers import decimal_trimmed
from kcentre.language.plurals import plural
from kcentre.language.quoting import quoted
from kcentre.language.sentences import small
from kcentre.materials.values import MaterialKind

ANY_AGE, ANY_TOPIC = "любой возраст", "любая тема"
_HALF_A_YEAR = 6


def ages_text(age_from: int | None, age_to: int | None) -> str:
    """Return «1,5–3 года», «от 3 лет», «до 7 лет»; «любой возраст» where nothing is said."""
    if age_from is None and age_to is None:
        return ANY_AGE
    if age_from is None:
        return f"до\u00a0{_years_of(age_to or 0)}"
    if age_to is None:
        return f"от\u00a0{_years_of(age_from)}"
    if age_from % _HALF_A_YEAR or age_to % _HALF_A_YEAR:
        return f"от\u00a0{_years_of(age_from)} до\u00a0{_years_of(age_to)}"
    word = "года" if age_to % 12 else plural(age_to // 12, "год", "года", "лет")
    return f"{_number(age_from)}–{_number(age_to)}\u00a0{word}"


def named(kind: MaterialKind, title: str) -> str:
    """Return «памятка «Сон ребёнка»»; of another kind the title alone.

    A title that begins with the word of its kind says it once: «памятка «Сон ребёнка»».
    """
    if fold(title).startswith(f"{fold(kind.label)} "):
        return small(title)
    return quoted(title) if kind is MaterialKind.OTHER else f"{kind.label} {quoted(title)}"


def recommended(kind: MaterialKind, title: str) -> str:
    """Return the sentence that a recommendation says it with."""
    return f"Рекомендовано: {named(kind, title)}."


def _years_of(months: int) -> str:
    """Return an age after «от» and «до»."""
    if months % _HALF_A_YEAR:
        return age_text(months)
    word = "года" if months % 12 else plural(months // 12, "года", "лет", "лет")
    return f"{_number(months)}\u00a0{word}"


def _number(months: int) -> str:
    return decimal_trimmed(months / 12, 1)
