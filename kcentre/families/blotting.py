"""Striking a family's names, phones and addresses out of a text.

A name is known in all its cases and in any spelling of «ё»; a phone with any separators.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kcentre.language import digits_of, fold
from kcentre.language.folding import fold_name

BLOT = "…"
_WORD = re.compile(r"[^\W\d_]+")
_PHONE = re.compile(r"\+?\d(?:[ \u00a0()\-–.]{0,3}\d){4,}")
_EMAIL = re.compile(r"[^\s<>,;:\"'()]+@[^\s<>,;:\"'()]+")
_INITIAL = r"[А-ЯЁA-Z]\.\s?"
_BESIDE = re.compile(rf"(?:\b{_INITIAL}){{1,2}}{BLOT}|{BLOT}\s?(?:{_INITIAL}){{1,2}}(?![^\W\d_])")
_RUN = re.compile(rf"{BLOT}(?:[\s,\-]*{BLOT})+")
_NOTHING_SAID = re.compile(rf"[\s\d.,;:()/\-–—{BLOT}]*")

_NOUN = ("", "а", "я", "у", "ю", "ы", "и", "е", "й", "ь", "ью", "ом", "ем", "ой", "ей", "ою",
         "ею", "ым", "им", "ых", "их", "ами", "ям")  # fmt: skip
_ADJECTIVE = ("ий", "ый", "ой", "ого", "его", "ому", "ему", "им", "ым", "ом", "ем", "ая", "яя",
              "ую", "юю", "ой", "ей", "ых", "их", "ыми", "ими", "ие", "ые")  # fmt: skip
_ALSO_WORDS = frozenset(
    ("вера", "надежда", "любовь", "роман", "лев", "мир", "слава", "роза", "лилия", "майя", "рада",
     "марта", "август", "мила", "светлана", "герман", "богдана", "серафима", "клим", "марк")
)  # fmt: skip
_SURNAME = re.compile(r"(?:[ое]в|[её]ва|ова|ин|ина|ын|ына|ский|ская|цкий|цкая|ко|ян|дзе|швили|ых)$")
_SHORTEST = 2


@lru_cache(maxsize=4_096)
def forms_of(word: str) -> frozenset[str]:
    """Return a folded name in the shapes it takes in a sentence: «иванова, ивановой, …»."""
    key = fold(word)
    if len(key) < _SHORTEST:
        return frozenset()
    found = {key}
    for stem in _stems(key):
        found |= {stem + ending for ending in _NOUN}
    if _is_adjective(key):
        found |= {key[:-2] + ending for ending in _ADJECTIVE}
    return frozenset(form for form in found if len(form) >= _SHORTEST)


def beginnings_of(word: str) -> set[str]:
    """Return the beginnings that all shapes of a name have between them, for an index."""
    key = fold(word)
    return {*_stems(key), key[:-2] if _is_adjective(key) else key}


def _is_adjective(key: str) -> bool:
    return key[-2:] in {"ий", "ый", "ая", "яя", "ой"} and len(key) > 4


def _stems(key: str) -> Iterator[str]:
    """Yield what the endings follow; a fleeting vowel is gone in it: «Павла», «Льва»."""
    stem = key[:-1] if key[-1] in "аяойьеи" else key
    if len(stem) >= _SHORTEST:
        yield stem
    if stem == key and len(key) > _SHORTEST and key[-2] in "ео":
        yield key[:-2] + key[-1]
        yield f"{key[:-2]}ь{key[-1]}"


def words_of(name: str) -> list[str]:
    """Return the folded words of a name; a hyphen and an apostrophe part them as in any text."""
    return _WORD.findall(fold(name))


@dataclass(frozen=True, slots=True)
class Personal:
    """What tells who somebody is; everything as it was typed."""

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    def words(self) -> Iterator[str]:
        """Yield every folded word of the names."""
        for name in self.names:
            yield from words_of(name)

    def surnames(self) -> Iterator[str]:
        """Yield the folded words that tell of one family: not a first name or patronymic."""
        for name in self.names:
            words = fold_name(name).split()
            for at, word in enumerate(words):
                if len(words) > 1 and (at == 0 or _SURNAME.search(word)):
                    yield from words_of(word)


class Blotter:
    """Strikes what is known of somebody out of texts."""

    def __init__(
        self,
        words: Iterable[str],
        phones: Iterable[str] = (),
        emails: Iterable[str] = (),
        addresses: Iterable[str] = (),
        *,
        spares_words: bool = False,
    ) -> None:
        """Take the words (folded) and contacts to be struck out.

        With `spares_words` a word in small letters stays unless it can only be a surname: a family
        «Мороз» takes no frost out of other people's texts.
        """
        words = [word for word in words if len(word) >= _SHORTEST]
        self._words = words
        self._forms = {form for word in words for form in forms_of(word)}
        self._capital_only = {
            form
            for word in words
            if _needs_capital(word) or (spares_words and not _SURNAME.search(word))
            for form in forms_of(word)
        }
        self._digits = {digits_of(phone) for phone in phones if len(digits_of(phone)) >= 5}
        self._emails = {email.casefold() for email in emails if email}
        self._addresses = [_loosely(address) for address in addresses if len(address) > 5]

    @property
    def asked(self) -> set[str]:
        """The beginnings by which an index finds the texts that may hold any of it."""
        stems = set().union(*map(beginnings_of, self._words))
        return stems | self._digits | {"8" + digits[1:] for digits in self._digits}

    def strike(self, text: str) -> str:
        """Return the text with «…» for what is known; the very text where there is nothing."""
        struck = text
        for address in self._addresses:
            struck = address.sub(BLOT, struck)
        struck = _EMAIL.sub(self._email, struck) if "@" in struck else struck
        struck = _PHONE.sub(self._phone, struck) if self._digits else struck
        struck = _WORD.sub(self._word, struck)
        return text if struck == text else _RUN.sub(BLOT, _BESIDE.sub(BLOT, struck)).strip()

    def strike_note(self, text: str) -> str:
        """Return `strike`, or nothing where the text said nothing else."""
        struck = self.strike(text)
        return "" if struck != text and _NOTHING_SAID.fullmatch(struck) else struck

    def _email(self, found: re.Match[str]) -> str:
        return BLOT if found[0].rstrip(".").casefold() in self._emails else found[0]

    def _phone(self, found: re.Match[str]) -> str:
        digits = digits_of(found[0])
        same = {digits, "7" + digits, digits[1:]} if len(digits) >= 10 else {digits}
        return BLOT if same & self._digits else found[0]

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        key = word.casefold().replace("ё", "е")
        if key not in self._forms or (word[0].islower() and key in self._capital_only):
            return word
        return BLOT


def own_blotter(personal: Personal) -> Blotter:
    """Return what strikes everything out, for texts that tell of this family."""
    return Blotter([*personal.words()], personal.phones, personal.emails, personal.addresses)


def _needs_capital(word: str) -> bool:
    return word in _ALSO_WORDS or len(word) < 4


def _loosely(address: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in address.split())
    return re.compile(re.sub("[её]", "[её]", words, flags=re.IGNORECASE), re.IGNORECASE)
