"""One word in five cases (genitive, dative, accusative, instrumental, prepositional)."""

from typing import Final

Cases = tuple[str, str, str, str, str]

_HUSHING: Final = "жшщч"
_NO_Y: Final = _HUSHING + "гкх"
"""After these letters Russian writes «и», never «ы»."""
_SOFT_FEMININE: Final = ("сть", "знь", "вь", "чь", "шь", "жь", "щь", "дь", "бель", "вань")
_SOFT_MASCULINE: Final = ("тель", "арь", "ень", "оль")
_STRESSED_MASCULINE: Final = ("абль", "авль")
_STRESSED_STEMS: Final = ("больш", "чуж")
"""Adjectives whose endings are stressed: «Большой семьи», but «хорошей»."""
_KEEPS_VOWEL: Final = frozenset({"исток", "поток", "восток", "урок", "срок", "игрок", "порок"})
_ENDINGS_OF_Y: Final = {
    "ый": ("ого", "ому", "ый", "ым", "ом"),
    "ий": ("его", "ему", "ий", "им", "ем"),
    "ой": ("ого", "ому", "ой", "ым", "ом"),
    "ая": ("ой", "ой", "ую", "ой", "ой"),
    "яя": ("ей", "ей", "юю", "ей", "ей"),
    "ое": ("ого", "ому", "ое", "ым", "ом"),
    "ее": ("его", "ему", "ее", "им", "ем"),
    "ые": ("ых", "ым", "ые", "ыми", "ых"),
    "ие": ("их", "им", "ие", "ими", "их"),
}
_POSSESSIVE: Final = ("ино", "ово", "ево")
"""«Ласточкино гнездо»; alone such a word is a noun or the name of a place."""
_NOT_ADJECTIVES: Final = ("вие", "ние", "тие", "рие", "лие", "сие", "ений")
"""«Доверие», «Общение», «Гений» are nouns."""
_SHORTEST_WITH_ENDING: Final = 3
"""«Ёж» declines by its last letter; of a word that is only begun nothing can be told."""
_IRREGULAR: Final[dict[str, Cases]] = {
    "любовь": ("Любви", "Любви", "Любовь", "Любовью", "Любви"),
    "семья": ("Семьи", "Семье", "Семью", "Семьёй", "Семье"),
}


def declined_adjective(word: str) -> Cases | None:
    """Return the cases of «Семейная»; None for a word that is no adjective by its ending."""
    folded, ending = word.casefold(), word[-2:].casefold()
    if folded.endswith(_POSSESSIVE):
        return _all(word[:-1], "а", "у", "о", "ым", "ом")
    if ending not in _ENDINGS_OF_Y or len(word) < 4:
        return None
    if folded.endswith(_NOT_ADJECTIVES) or (ending == "ий" and folded[-3] not in _NO_Y + "н"):
        return None
    stem, before = word[:-2], folded[-3]
    endings = list(_ENDINGS_OF_Y[ending])
    if before in _NO_Y:
        is_stressed = folded.startswith(_STRESSED_STEMS)
        endings = [_after_hard(one, before, ending, is_stressed) for one in endings]
    return _all(stem, *endings)


def declined_noun(word: str) -> Cases | None:
    """Return the cases of a noun, an unknown one ''; None where nothing can be told."""
    folded = word.casefold()
    if folded in _IRREGULAR:
        return _in_case_of(word, _IRREGULAR[folded])
    if folded.endswith(("ая", "яя", "ое", "ее", "ый")):
        return declined_adjective(word)  # «Гостиная» declines as what it once was
    is_hard = folded[-1] in "бвгджзклмнпрстфхцчшщ"
    if len(folded) < _SHORTEST_WITH_ENDING:
        return _hard(word) if is_hard and len(folded) > 1 else None
    for ending, declined in _BY_ENDING:
        if folded.endswith(ending):
            return declined(word)
    return _hard(word) if is_hard else _unchanged(word)


def _after_hard(ending: str, before: str, nominative: str, is_stressed: bool) -> str:
    """Return an ending of «Маленький», «Тихая», «Хорошее» after г, к, х and the hushing ones."""
    is_back = before in "гкх"
    if ending[0] == "ы" or (nominative == "ий" and is_back and ending[0] == "е"):
        return {"ы": "и", "е": "о"}[ending[0]] + ending[1:]
    if not is_back and not is_stressed and nominative == "ая" and ending == "ой":
        return "ей"
    return ending


def _feminine(word: str) -> Cases:
    stem, last = word[:-1], word[-2].casefold()
    instrumental = "ей" if last in _HUSHING + "ц" else "ой"
    return _all(stem, "и" if last in _NO_Y else "ы", "е", "у", instrumental, "е")


def _feminine_soft(word: str) -> Cases:
    return _all(word[:-1], "и", "е", "ю", "ей", "е")


def _feminine_iya(word: str) -> Cases:
    return _all(word[:-1], "и", "и", "ю", "ей", "и")


def _sign(word: str) -> Cases | None:
    """Return the cases of a word in «ь»: its gender is told by its ending or not at all."""
    folded, stem = word.casefold(), word[:-1]
    if folded.endswith(("день", "пень", "тень")):
        return None
    if folded.endswith(_SOFT_FEMININE):
        return _all(stem, "и", "и", "ь", "ью", "и")
    if folded.endswith(_SOFT_MASCULINE):
        return _all(stem, "я", "ю", "ь", "ем", "е")
    if folded.endswith(_STRESSED_MASCULINE):
        return _all(stem, "я", "ю", "ь", "ём", "е")
    return None


def _neuter(word: str) -> Cases:
    return _all(word[:-1], "а", "у", "о", "ом", "е")


def _neuter_soft(word: str) -> Cases:
    stem, last = word[:-1], word[-2].casefold()
    if last in _HUSHING + "ц":
        return _all(stem, "а", "у", "е", "ем", "е")
    return _all(stem, "я", "ю", "е", "ем", "и" if last == "и" else "е")


def _time(word: str) -> Cases:
    stem = word[:-1]
    return _all(stem, "ени", "ени", "я", "енем", "ени")


def _short_i(word: str) -> Cases | None:
    folded, stem = word.casefold(), word[:-1]
    if folded.endswith("ей"):  # «Ручей» — «Ручья», but «Музей» — «Музея»
        return None
    prepositional = "и" if folded.endswith("ий") else "е"
    return _all(stem, "я", "ю", "й", "ем", prepositional)


def _little(word: str) -> Cases:
    """Return the cases of «Росток», whose vowel vanishes, and of «Исток», whose doesn't."""
    if word.casefold() in _KEEPS_VOWEL:
        return _hard(word)
    return _declined(word, word[:-2] + word[-1])


def _light(word: str) -> Cases:
    """Return the cases of «Огонёк»: «Огонька»."""
    soft = "й" if word[-3].casefold() in "аеёиоуыэюя" else "ь"
    return _declined(word, word[:-2] + soft + word[-1])


def _nestling(word: str) -> Cases | None:
    """Return the cases of «Птенец»: «Птенца»; of «Кузнец» the vowel stays."""
    if word[-3].casefold() in "аеёиоуыэюя" or word[-4:-3].casefold() not in "аеёиоуыэюя":
        return None
    soft = "ь" if word[-3].casefold() == "л" else ""
    return _declined(word, word[:-2] + soft + word[-1])


def _hard(word: str) -> Cases:
    return _declined(word, word)


def _declined(word: str, stem: str) -> Cases:
    last = word[-1].casefold()
    is_stressed = word.casefold().endswith(("ыш", "аш", "юч", "уч", "ач", "ец", "ёж", "еж"))
    instrumental = "ом" if last not in _HUSHING + "ц" or is_stressed else "ем"
    return (stem + "а", stem + "у", word, stem + instrumental, stem + "е")


def _many_y(word: str) -> Cases:
    stem = word[:-1]
    return ("", stem + "ам", word, stem + "ами", stem + "ах")


def _many_i(word: str) -> Cases | None:
    folded, stem = word.casefold(), word[:-1]
    if folded[-2] not in _NO_Y:  # «Родители»: soft
        return ("", stem + "ям", "", stem + "ями", stem + "ях")
    genitive = stem + "ов" if folded.endswith("ики") else ""
    if folded.endswith(("шки", "жки", "чки")):
        genitive = stem[:-1] + "ек"
    return (genitive, stem + "ам", word, stem + "ами", stem + "ах")


def _young(word: str) -> Cases:
    stem = word[:-1]
    return (stem, stem + "ам", word, stem + "ами", stem + "ах")


def _in_case_of(word: str, cases: Cases) -> Cases:
    """Return the cases with a small first letter where the word has one."""
    if word[0].isupper():
        return cases
    genitive, dative, accusative, instrumental, prepositional = (one.lower() for one in cases)
    return genitive, dative, accusative, instrumental, prepositional


def _unchanged(word: str) -> Cases:
    return (word, word, word, word, word)


def _all(stem: str, *endings: str) -> Cases:
    genitive, dative, accusative, instrumental, prepositional = (stem + one for one in endings)
    return genitive, dative, accusative, instrumental, prepositional


_BY_ENDING: Final = (
    ("ята", _young),
    ("ия", _feminine_iya),
    ("мя", _time),
    ("а", _feminine),
    ("я", _feminine_soft),
    ("ь", _sign),
    ("о", _neuter),
    ("е", _neuter_soft),
    ("й", _short_i),
    ("ёк", _light),
    ("ок", _little),
    ("ец", _nestling),
    ("ы", _many_y),
    ("и", _many_i),
)
"""Longer endings first; a word in none of them ends in a consonant or doesn't decline."""
