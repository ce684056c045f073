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


_BEGINNINGS = {
    "Рабочая группа": "рабочей группы",
    "Творческая группа": "творческой группы",
    "Проектная группа": "проектной группы",
    "Группа": "группы",
    "Координационный совет": "координационного совета",
    "Совет": "совета",
    "Комиссия": "комиссии",
    "Проектный офис": "проектного офиса",
}
"""How groups are usually called: their first words in the genitive."""


def adopted_by(met: str) -> str:
    """Return by whom: «педагогическим советом»; of an unusual body «на заседании: …»."""
    found = _CASES.get(met)
    return found.adopted_by if found else f"на заседании: {small(met)}"


def minutes_of(met: str) -> str:
    """Return whose minutes: «педагогического совета», «заседания рабочей группы «Модель»».

    A body that begins with no usual word keeps its own ones: «заседания: Клуб наставников».
    """
    found = _CASES.get(met)
    if found:
        return found.genitive
    for word, genitive in _BEGINNINGS.items():
        if met == word or met.startswith(f"{word} "):
            return f"заседания {genitive}{met.removeprefix(word)}"
    return f"заседания: {met}"
