"""Letting go a specialist who answers for something: it may go to another one with the hours."""

from kcentre.centre.queries import specialists
from kcentre.language import Problem, Refused
from kcentre.premises.leaving import SpecialistAway, what_holds_specialist
from kcentre.premises.leaving.specialists import leaving_label, retire
from kcentre.storage import CentreFile, Changes
from kcentre.structure.office.responsibilities import hand_over, responsibilities


def let_responsible_go(
    file: CentreFile,
    specialist_id: int,
    way: SpecialistAway,
    to_specialist_id: int | None = None,
    reason: str = "",
) -> Changes:
    """Retire a specialist, the hours and appointments as `let_specialist_go` does.

    HAND_OVER also hands over what the specialist answers for; otherwise that keeps the name.
    """
    ties = what_holds_specialist(file, specialist_id)
    with file.operation(leaving_label(ties, way)) as running:
        retire(file, ties, way, to_specialist_id, reason)
        if way is SpecialistAway.HAND_OVER and responsibilities(file, ties.specialist.name):
            hand_over(file, ties.specialist.name, _name_of(file, specialist_id, to_specialist_id))
    return running.changes


def _name_of(file: CentreFile, leaving_id: int, specialist_id: int | None) -> str:
    for person in specialists(file):
        if person.id == specialist_id and person.id != leaving_id:
            return person.name
    raise Refused([Problem("to_specialist_id", "Выберите специалиста, которому передать дела.")])
