"""The catalogue of figures: finding one by its code.

A code is the path of the value in the answer of the command `figures`: «sessions.total»,
«sessions.by_form.remote», «people.children_cells.family_3_7», «sessions.by_specialist.<name>»
(or the specialist's id; with «.minutes» behind it, the minutes). A few figures that the reports
and the indicators need beside that answer have codes of the same shape.
"""

from kcentre.figures.divided import DIVIDED
from kcentre.figures.figure import Figure
from kcentre.figures.fixed import FIXED
from kcentre.language import Problem, Refused
from kcentre.storage import CentreFile


def figure_of(file: CentreFile, code: str) -> Figure:
    """Return the figure with a code; raises `Refused` with a sentence that lists the codes."""
    wanted = code.strip()
    if wanted in FIXED:
        return FIXED[wanted]
    for division, find in DIVIDED.items():
        if wanted.startswith(f"{division}."):
            return find(file, wanted.removeprefix(f"{division}."))
    raise Refused([Problem("code", _unknown(wanted))])


def known_codes() -> list[str]:
    """Return every code; «…» stands where a value of the division belongs."""
    return [*FIXED, *(f"{division}.…" for division in DIVIDED)]


def _unknown(code: str) -> str:
    return f"Показателя «{code}» нет. Известные показатели: {', '.join(known_codes())}."
