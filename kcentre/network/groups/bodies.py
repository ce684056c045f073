"""The bodies of people that meet in a kindergarten, in the genitive that papers need."""

_GENITIVES = {
    "Педагогический совет": "педагогического совета",
    "Методический совет": "методического совета",
    "Управляющий совет": "управляющего совета",
    "Совет консультационного центра": "совета консультационного центра",
    "Общее собрание работников": "общего собрания работников",
    "Совещание при заведующем": "совещания при заведующем",
}
BODIES = tuple(_GENITIVES)
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


def minutes_of(met: str) -> str:
    """Return whose minutes: «педагогического совета», «заседания рабочей группы «Модель»».

    A body that begins with no usual word keeps its own ones: «заседания: Клуб наставников».
    """
    if met in _GENITIVES:
        return _GENITIVES[met]
    for word, genitive in _BEGINNINGS.items():
        if met == word or met.startswith(f"{word} "):
            return f"заседания {genitive}{met.removeprefix(word)}"
    return f"заседания: {met}"
