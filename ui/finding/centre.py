"""Specialists, topics and settings."""

from kcentre.centre import queries
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def specialists(file: CentreFile, typed: str) -> list[Hit]:
    """Return the specialists who work."""
    found = (
        Hit(person.name, person.position or "специалист", f"centre/specialists/{person.id}")
        for person in queries.specialists(file)
    )
    return matching(found, typed)


def topics(file: CentreFile, typed: str) -> list[Hit]:
    """Return the topics in use."""
    found = (
        Hit(f"{topic.code} {topic.title}", "тема", f"centre/topics/{topic.id}")
        for topic in queries.topics(file)
    )
    return matching(found, typed)


def settings(_file: CentreFile, typed: str) -> list[Hit]:
    """Return where the rules of the centre are set."""
    return matching(_SETTINGS, typed)


_SETTINGS = (
    Hit("Настройки: нормы, длительность услуги, план услуг на месяц", "правила учёта",
        "centre/settings"),
    Hit("Настройки: сроки ответа на обращения и сдачи отчётов", "правила учёта",
        "centre/settings"),
)  # fmt: skip
