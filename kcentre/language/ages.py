"""A child's age in full months, as the norms keep it."""

from kcentre.language.plurals import plural


def month_number(year: int, month: int) -> int:
    """Return the calendar month as one whole number; differences of two are full months."""
    return year * 12 + month - 1


def age_text(months: int) -> str:
    """Return «3 г. 2 мес.», «5 л. 1 мес.»; under a year only the months."""
    years, rest = divmod(months, 12)
    if years == 0:
        return f"{rest}\u00a0мес."
    return f"{years}\u00a0{plural(years, 'г.', 'г.', 'л.')} {rest}\u00a0мес."
