"""Sections told in words of the project office: name, place, need, goals, principles, essence."""

from collections.abc import Iterable

from kcentre.centre.letter import place
from kcentre.centre.missing import Missing
from kcentre.practice.drafting.known import Known
from kcentre.practice.drafting.wording import within
from kcentre.practice.naming import practice_name
from kcentre.practice.records import Drafted
from kcentre.structure.office.values import ModelSection

_OFFICE = "structure/office"
_ADDRESS = "centre/passport/city"
_NO_NEED = Missing("«Идея»: зачем центр семьям", f"{_OFFICE}/idea/need")
_NO_ESSENCE = Missing("«Идея»: в чём она", f"{_OFFICE}/idea/essence")
_NO_GOAL = Missing("«Модель»: миссия и цель", f"{_OFFICE}/model/goal")
_NO_TASKS = Missing("«Модель»: направления работы", f"{_OFFICE}/model/direction")
_NO_PRINCIPLES = Missing("«Модель»: принципы", f"{_OFFICE}/model/principle")
_NO_AUDIENCE = Missing("«Модель»: целевая аудитория", f"{_OFFICE}/model/audience")
_NO_PLACE = Missing("город и адрес", _ADDRESS)


def name(known: Known) -> Drafted:
    """Return the name under which the centre is known."""
    return Drafted((f"{practice_name(known.passport)}, {known.passport.kindergarten}",))


def territory(known: Known) -> Drafted:
    """Return where the centre works."""
    found = place(known.passport)
    return Drafted((f"{found}.",) if found else (), () if found else (_NO_PLACE,))


def need(known: Known) -> Drafted:
    """Return why the practice was needed."""
    return _told(known.idea.need, _NO_NEED)


def goals(known: Known) -> Drafted:
    """Return mission, goal and, as tasks, the directions of work."""
    tasks = _numbered(item.title for item in known.lists[ModelSection.DIRECTION])
    goal = known.model.goal or known.model.mission
    lines = [f"Цель: {_sentence(within(goal))}"] if goal else []
    lines += ["Задачи:", *tasks] if tasks else []
    lacks = [lack for lack, found in ((_NO_GOAL, goal), (_NO_TASKS, tasks)) if not found]
    return Drafted(tuple(lines), tuple(lacks))


def principles(known: Known) -> Drafted:
    """Return the principles of the Model."""
    found = [
        f"{item.title} — {item.detail}" if item.detail else item.title
        for item in known.lists[ModelSection.PRINCIPLE]
    ]
    return Drafted(tuple(_numbered(found)), () if found else (_NO_PRINCIPLES,))


def stakeholders(known: Known) -> Drafted:
    """Return whom the results matter to: families and partners."""
    audience = [item.title for item in known.lists[ModelSection.AUDIENCE]]
    partners = [line.draft.name for line in known.partners]
    lacks = () if audience else (_NO_AUDIENCE,)
    return Drafted(tuple(_numbered((*audience, *partners))), lacks)


def essence(known: Known) -> Drafted:
    """Return what the practice is and what a family gets."""
    parts = (known.idea.essence, known.idea.distinction, known.idea.outcome)
    lines = [line for part in parts for line in part.splitlines() if line.strip()]
    return Drafted(tuple(lines), () if known.idea.essence else (_NO_ESSENCE,))


def beneficiaries(known: Known) -> Drafted:
    """Return who gets the help."""
    found = [
        f"{item.title} — {item.detail}" if item.detail else item.title
        for item in known.lists[ModelSection.AUDIENCE]
    ]
    return Drafted(tuple(_numbered(found)), () if found else (_NO_AUDIENCE,))


def _told(text: str, lack: Missing) -> Drafted:
    lines = tuple(line for line in text.splitlines() if line.strip())
    return Drafted(lines, () if lines else (lack,))


def _numbered(lines: Iterable[str]) -> list[str]:
    return [f"{number}. {_sentence(line)}" for number, line in enumerate(lines, 1)]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
