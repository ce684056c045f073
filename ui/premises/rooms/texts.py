"""Rooms in words, as lists and cards say them."""

from kcentre.language.money import rubles
from kcentre.language.plurals import counted
from kcentre.language.sentences import capital
from kcentre.premises.rooms.records import Readiness, Room
from ui.premises.rooms.fields import area_typed

NBSP = "\u00a0"
UNKNOWN = "—"


def percent_text(readiness: Readiness) -> str:
    """Return «67 %»; a dash where nothing is listed."""
    return UNKNOWN if readiness.percent is None else f"{readiness.percent}{NBSP}%"


def readiness_words(readiness: Readiness) -> str:
    """Return «готово 7 из 12», or that nothing is listed yet."""
    if not readiness.needed:
        return "перечень пока пуст"
    return f"готово {readiness.done} из {readiness.needed}"


def lacks_words(readiness: Readiness) -> str:
    """Return «не хватает 5 · 45 000 ₽»; empty where nothing is missing."""
    if not readiness.lacks:
        return ""
    counted_lacks = f"не хватает {len(readiness.lacks)}"
    return f"{counted_lacks} · {short_money(readiness.cost)}" if readiness.cost else counted_lacks


def purpose_words(room: Room) -> str:
    """Return «Индивидуальная консультация · 2 этаж»."""
    return " · ".join(part for part in (capital(room.purpose.label), room.place) if part)


def size_words(room: Room) -> str:
    """Return «18,5 м² · до 12 человек», what of it is known."""
    parts = []
    if room.area is not None:
        parts.append(f"{area_typed(room.area)}{NBSP}м²")
    if room.capacity is not None:
        parts.append(f"до {counted(room.capacity, 'человека', 'человек', 'человек')}")
    return " · ".join(parts)


def money_text(kopecks: int | None) -> str:
    """Return «12 500 ₽»; a dash where nobody has priced it."""
    return UNKNOWN if kopecks is None else short_money(kopecks)


def short_money(kopecks: int) -> str:
    """Return «12 500 ₽»; kopecks only where there are some."""
    return rubles(kopecks).replace(",00", "")


def positions(number: int) -> str:
    """Return «5 позиций»."""
    return counted(number, "позиция", "позиции", "позиций")
