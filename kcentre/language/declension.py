"""Proposing the grammatical forms of a centre's own name, for its head to confirm.

The endings are those of school grammar. What they can't tell (stress, a vanishing vowel, the
genitive of most plurals) is left empty rather than guessed: the head knows.
"""

from dataclasses import astuple, dataclass, fields
from typing import Final

from kcentre.language.declined_words import declined_adjective, declined_noun


@dataclass(frozen=True, slots=True)
class Forms:
    """The five cases beside the nominative; an empty one is not known."""

    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    instrumental: str = ""
    prepositional: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether every form is known."""
        return all(astuple(self))


CASES: Final = tuple(field.name for field in fields(Forms))
_LONGEST_DECLINED = 4
"""More words are a sentence, and a sentence in quotes doesn't decline."""
_SENTENCES = frozenset({
    "мы", "я", "ты", "вы", "он", "она", "оно", "они", "все", "всё", "вместе", "рядом", "давай",
    "давайте",
})  # fmt: skip
_UNKNOWN = frozenset({
    "наш", "наша", "наше", "наши", "мой", "моя", "моё", "твой", "твоя", "свой", "два", "две",
    "три", "пять", "семь",
})  # fmt: skip
"""Words that decline in their own way, together with what follows."""
_JOINING = frozenset({
    "и", "или", "не", "в", "во", "на", "от", "до", "к", "ко", "с", "со", "у", "за", "под",
    "над", "для", "без", "по", "из", "о", "об",
})  # fmt: skip
_POSSESSIVE_ENDINGS = ("ин", "ина", "ины", "ов", "ова", "овы", "ев", "ева", "евы")
_VERB_ENDINGS = ("ём", "ем", "им", "ешь", "ишь", "ть", "ться", "емся", "имся", "айте", "ите")


def undeclined(name: str) -> Forms:
    """Return the forms of a name that stays as it is in every case."""
    return Forms(name, name, name, name, name)


def proposed_forms(name: str) -> Forms:
    """Return the likely forms of «Ладошка», «Семейная гостиная», «Мир детства»."""
    words = name.split()
    if not words or not _declines(words):
        return undeclined(name)
    if words[0].casefold() in _UNKNOWN or (len(words) > 1 and _is_anybodys(words[0])):
        return Forms()
    adjective = declined_adjective(words[0])
    is_described = len(words) > 1 and adjective is not None
    head = 1 if is_described else 0
    noun = declined_noun(words[head])
    if noun is None:
        return Forms()
    rest = words[head + 1 :]
    return Forms(
        *(
            _joined((adjective[case] if is_described and adjective else None), noun[case], rest)
            for case in range(len(CASES))
        )
    )


def _joined(adjective: str | None, noun: str, rest: list[str]) -> str:
    """Return one case of a whole name, '' where a part of it is not known."""
    if not noun:
        return ""
    return " ".join([*([adjective] if adjective else []), noun, *rest])


def _declines(words: list[str]) -> bool:
    """Tell whether a name is a noun with what belongs to it, and not a sentence or a sign."""
    folded = [word.casefold() for word in words]
    if len(words) > _LONGEST_DECLINED or folded[0] in _SENTENCES | _JOINING:
        return False
    if any(mark in " ".join(words) for mark in ",!?…:+—"):
        return False
    if any(word in {"и", "или", "я"} for word in folded):
        return False
    if len(words) > 1 and folded[0].endswith(_VERB_ENDINGS):
        return False
    return _is_russian_word(words[0])


def _is_anybodys(word: str) -> bool:
    """Tell a word that may say whose something is: «Мамина школа», but also «Долина детства»."""
    return word.casefold().endswith(_POSSESSIVE_ENDINGS)


def _is_russian_word(word: str) -> bool:
    """Tell a word from a sign: «ЦИПР», «Baby» and «7» don't decline."""
    letters = word.replace("-", "")
    is_russian = all("а" <= one <= "я" or one == "ё" for one in letters.casefold())
    return is_russian and bool(letters) and not (word.isupper() and len(word) > 1)
