"""Numbers as the reports round and write them."""

from decimal import ROUND_HALF_UP, Decimal

UNKNOWN = "нет данных"
"""What stands for a number that nobody knows: never 0."""


def round_half_away(value: Decimal | float, digits: int = 1) -> float:
    """Round to `digits` decimals, halves away from zero, as the department's forms do."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    return float(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def share(part: float, whole: float) -> float | None:
    """Return `part` of `whole` in per cent with one decimal; None where there is no whole."""
    if whole == 0:
        return None
    return round_half_away(100 * Decimal(str(part)) / Decimal(str(whole)))


def mean(total: int, count: int, digits: int = 2) -> float | None:
    """Return the mean of `count` values that add up to `total`; None where there are none."""
    if count == 0:
        return None
    return round_half_away(Decimal(total) / Decimal(count), digits)


def decimal_comma(value: float, digits: int = 1) -> str:
    """Return «91,7»."""
    return f"{value:.{digits}f}".replace(".", ",")


def decimal_trimmed(value: float, digits: int) -> str:
    """Return «85», «4,5»: at most so many decimals, and none that are zero at the end."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".").replace(".", ",")


def grouped(value: int) -> str:
    """Return «1 234 567» with no-break spaces."""
    return f"{value:,}".replace(",", "\u00a0")
