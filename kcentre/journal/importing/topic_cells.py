"""Finding a topic by its code, its name, or the name of one below it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kcentre.centre.records import Topic
from kcentre.centre.values import OTHER_TOPIC
from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_CODE = re.compile(r"([а-яa-z]{1,3})\s?[-.№]?\s?(\d{1,3}(?:\.\d{1,3})*)(?![\d\w])[\s.:,)–—-]*")
_LATIN_TO_CYRILLIC = str.maketrans("abcehkmoptx", "авсенкмортх")
_NOT_LETTERS = re.compile(r"\W+")
_AFTER_TOPIC = re.compile(r"\s*[:(;.]\s*|\s+[-–—]\s+")
_SEVERAL = re.compile(r"\s*[,;/+]\s*")
_LONGEST_LIST = 400
_OTHER = re.compile(r"ин(?:ое|ая|ые|ой)\b\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TopicMeaning:
    """The topic a cell names (its id), and what the cell says beyond the topic's own name.

    `key` is the same however the topic is written, and whether or not it is in the list yet.
    """

    topic_id: int | None = None
    text: str = ""
    problem: str = ""
    key: str = ""


class TopicFinder:
    """The centre's topics by everything they may be called; reads cells of a topic column."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._codes: dict[str, int] = {}
        self._titles: dict[str, int] = {}
        self._keys: dict[int | None, str] = {}
        for topic in topics:
            if topic.id is not None:
                self._codes.setdefault(_code_key(fold(topic.code)), topic.id)
                self._titles.setdefault(_title_key(topic.title), topic.id)
                self._keys[topic.id] = _title_key(topic.title)
        self._other = self._codes.get(_code_key(fold(OTHER_TOPIC)))

    def __call__(self, cell: Cell) -> TopicMeaning:
        text = plain(cell)
        if is_blank(text):
            return TopicMeaning()
        found = self._by_code(text) or self._by_title(text) or self._unknown(text)
        title = self._keys.get(found.topic_id, "") if found.topic_id != self._other else ""
        return replace(found, key=" ".join(filter(None, (title, _title_key(found.text)))))

    def _by_code(self, text: str) -> TopicMeaning | None:
        found = _CODE.match(fold(text))
        topic_id = self._codes.get(_code_key(found[0])) if found else None
        if found is None or topic_id is None:
            return None
        rest = text[found.end() :].strip()
        is_its_title = self._titles.get(_title_key(rest)) == topic_id
        return TopicMeaning(topic_id, "" if is_its_title else rest)

    def _by_title(self, text: str) -> TopicMeaning | None:
        topic_id = self._titles.get(_title_key(text))
        if topic_id is not None:
            return TopicMeaning(topic_id)
        first, *rest = _AFTER_TOPIC.split(text, maxsplit=1)
        topic_id = self._titles.get(_title_key(first))
        if topic_id is not None:
            return TopicMeaning(topic_id, rest[0].rstrip(") ") if rest else "")
        return self._first_of_several(text)

    def _first_of_several(self, text: str) -> TopicMeaning | None:
        for part in _SEVERAL.split(text) if len(text) <= _LONGEST_LIST else ():
            one = self._by_code(part) or TopicMeaning(self._titles.get(_title_key(part)))
            if one.topic_id is not None and part != text:
                return TopicMeaning(one.topic_id, problem=f"названо несколько тем: «{text}»")
        return None

    def _unknown(self, text: str) -> TopicMeaning:
        own_words = _OTHER.sub("", text, count=1) if _OTHER.match(text) else ""
        if own_words:
            return TopicMeaning(self._other, own_words)
        return TopicMeaning(self._other, text, f"темы нет в списке, записана как «Иное»: «{text}»")


def _code_key(words: str) -> str:
    """Return «т2» for «Т02», «T-2» or «т 02.»: Cyrillic letters, numbers without zeros."""
    found = _CODE.match(words)
    if found is None:
        return words.translate(_LATIN_TO_CYRILLIC)
    numbers = ".".join(str(int(number)) for number in found[2].split("."))
    return found[1].translate(_LATIN_TO_CYRILLIC) + numbers


def _title_key(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", fold(text)).split())
