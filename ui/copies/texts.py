"""How a copy is told of: in the list, under it, and before it is given back."""

from __future__ import annotations

import datetime as dt

from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.language.dates import long_date, short_date
from kcentre.language.numbers import decimal_comma
from kcentre.language.plurals import counted, services

_KILO, _MEGA = 1024, 1024 * 1024
_NOTHING_YET = "записей ещё нет"


def moment_text(moment: dt.datetime) -> str:
    """Return «22.11.2026, 16:05»."""
    return f"{short_date(moment.date())}, {moment:%H:%M}"


def purpose_text(words: str) -> str:
    """Return what a copy was made for; one made before the file changed its shape says so."""
    return f"до обновления ({words})" if words.startswith("версия ") else words


def size_text(size: int) -> str:
    """Return «1,4 МБ», «812 КБ»."""
    if size >= _MEGA:
        return f"{decimal_comma(size / _MEGA)}\u00a0МБ"
    return f"{max(1, round(size / _KILO))}\u00a0КБ"


def holds_text(facts: CopyFacts) -> str:
    """Return «120 услуг, 3 мероприятия, 14 семей, последняя запись 07.10.2025»."""
    last = f"последняя запись {short_date(facts.last_day)}" if facts.last_day else _NOTHING_YET
    events = counted(facts.events, "мероприятие", "мероприятия", "мероприятий")
    families = counted(facts.families, "семья", "семьи", "семей")
    return f"{services(facts.services)}, {events}, {families}, {last}"


def return_question(copy: KeptCopy | None, name: str) -> str:
    """Return the question before a copy is given back; without a known moment it has a name."""
    if copy is None:
        return f"Вернуть центр к копии «{name}»?"
    return f"Вернуть центр к копии от {long_date(copy.made.date())}, {copy.made:%H:%M}?"


def return_words(copy: CopyFacts, now: CopyFacts | None) -> str:
    """Return what will be there, what will be lost, and what is kept."""
    words = [f"В копии {holds_text(copy)}."]
    if now is not None:
        words.append(f"Сейчас в центре {holds_text(now)}.")
        if now.centre and copy.centre and now.centre != copy.centre:
            words.insert(0, f"Внимание: в копии другой детский сад — {copy.centre}.")
        if now.depersonalised > copy.depersonalised:
            words.append(
                "После этой копии центр обезличил семьи: их имена вернутся. Обезличьте их снова."
            )
    words.append(
        "Всё, что записано и начато после этой копии, из центра пропадёт. Нынешний файл программа "
        "сначала сохранит среди копий, и к нему тоже можно будет вернуться."
    )
    return "\n\n".join(words)
