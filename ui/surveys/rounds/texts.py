"""Rounds and their forms in words."""

from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.surveys.rounds.records import RoundLine


def forms_words(number: int) -> str:
    """Return «84 анкеты»."""
    return counted(number, "анкета", "анкеты", "анкет")


def progress_words(line: RoundLine) -> str:
    """Return «42 из 80 анкет», or «42 анкеты» where no number was aimed at."""
    if line.target is None:
        return forms_words(line.forms) if line.forms else "анкет пока нет"
    return f"{grouped(line.forms)} из\u00a0{counted(line.target, 'анкеты', 'анкет', 'анкет')}"


def state_words(line: RoundLine) -> str:
    """Return how far a round is: its progress, and whether it is concluded."""
    progress = progress_words(line)
    return f"{progress} · выводы приняты" if line.has_conclusion else progress


def fraction(line: RoundLine) -> float | None:
    """Return how much of the target is collected, at most 1; None without a target."""
    return None if line.target is None else min(1.0, line.forms / line.target)


def days_words(line: RoundLine) -> str:
    """Return «с 01.09.2026 по 30.11.2026»."""
    ends = f" по\u00a0{short_date(line.ends)}" if line.ends else ""
    return f"с\u00a0{short_date(line.starts)}{ends}"


def facts_words(line: RoundLine) -> str:
    """Return what the round's own line says: the questionnaire, the days, what was handed out."""
    asked = f"«{line.questionnaire}», версия\u00a0{line.version}"
    parts = (asked, days_words(line), _handed_out_words(line))
    return " · ".join(part for part in parts if part)


def _handed_out_words(line: RoundLine) -> str:
    if line.printed:
        return f"напечатано {counted(line.printed, 'бланк', 'бланка', 'бланков')}"
    return "роздана без номеров" if line.is_handed_out else ""


def newer_words(line: RoundLine) -> str:
    """Return that the questionnaire was changed since; empty where it was not."""
    if line.newest_version <= line.version:
        return ""
    now, newest = line.version, line.newest_version
    return f"Анкету изменили: раздаётся версия\u00a0{now}, новая —\u00a0{newest}."
