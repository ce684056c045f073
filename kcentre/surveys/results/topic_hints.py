"""What topics the words of a free answer hint at: an offer to the head, never a decision."""

from collections.abc import Iterable, Iterator

from kcentre.centre.records import Topic
from kcentre.language import fold
from kcentre.storage.search import words_of

# Beginnings of words by the codes of the topics that every centre starts with.
_HINTS = {
    "Т01": "адаптац привык расстав",
    "Т02": "речь речи речев говор логопед звук заик произнош выговар",
    "Т03": "познават мышлен память памят внимани игра игры играт кубик",
    "Т04": "истери агресс страх эмоци поведен каприз тревог тревож драк",
    "Т05": "общени общат друзь дружи социализ сверстник",
    "Т06": "воспитан отношени наказан ревност непослуш",
    "Т07": "школ читать чтени письм первоклас",
    "Т08": "здоров физич физкульт осанк питани закалив плоскостоп",
    "Т09": "музык рисова творч танц пение лепк",
    "Т10": "овз инвалид аутизм аутист диагноз",
    "Т11": "семейн",
    "Т12": "пособи льгот юрид юрист выплат",
    "Т13": "опек приемн усынов",
    "Т14": "гаджет планшет интернет компьют смартфон",
}
_TOO_COMMON = frozenset(
    fold("детский ребенок дети развитие сад центр работа помощь вопрос другое иное").split()
)
_SHORTEST, _ENDING = 5, 2


def hinted(text: str, topics: Iterable[Topic]) -> tuple[int, ...]:
    """Return the ids of the topics that a text hints at, in the order of their codes."""
    words = words_of(text)
    return tuple(
        topic.id
        for topic in topics
        if topic.id is not None and any(_begins(words, hint) for hint in _hints(topic))
    )


def _hints(topic: Topic) -> Iterator[str]:
    """Yield the beginnings of words that speak of a topic: known ones, and those of its title."""
    yield from _HINTS.get(topic.code, "").split()
    for word in words_of(topic.title):
        if len(word) > _SHORTEST and not _is_common(word):
            yield word[:-_ENDING]


def _is_common(word: str) -> bool:
    return any(word.startswith(common[:_SHORTEST]) for common in _TOO_COMMON)


def _begins(words: Iterable[str], hint: str) -> bool:
    return any(word.startswith(hint) for word in words)
