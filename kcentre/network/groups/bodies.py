"""The bodies of people that meet in a kindergarten, in the cases that papers need."""

from typing import NamedTuple

from kcentre.language.sentences import small


class _Cases(NamedTuple):
    genitive: str
    adopted_by: str


_CASES = {
    "Педагогический совет": _Cases("педагогического совета", "педагогическим советом"),
    "Методический совет": _Cases("методического совета", "методическим советом"),
    "Управляющий совет": _Cases("управляющего совета", "управляющим советом"),
    "Совет консультационного центра": _Cases(
        "совета консультационного центра", "советом консультационного центра"
    ),
    "Общее собрание работников": _Cases("общего собрания работников", "общим собранием работников"),
    "Совещание при заведующем": _Cases("совещания при заведующем", "на совещании при заведующем"),
}
BODIES = tuple(_CASES)
"""Who usually meets, beside the working groups."""


def adopted_by(met: str) -> str:
    """Return by whom: «педагогическим советом»; of an unusual body «на заседании: …»."""
    found = _CASES.get(met)
    return found.adopted_by if found else f"на заседании: {small(met)}"


def minutes_of(met: str) -> str:
    """Return whose minutes: «педагогического совета»; an unusual body keeps its own words."""
    found = _CASES.get(met)
    return found.genitive if found else met
