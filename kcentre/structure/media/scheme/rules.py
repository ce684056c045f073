"""What audiences and messages must satisfy, and what holds an entry in its list."""

from collections.abc import Iterable, Iterator

from kcentre.language import Problem
from kcentre.language.plurals import counted
from kcentre.language.problems import length_problems
from kcentre.language.quoting import quoted
from kcentre.structure.media.scheme.records import Audience, Message

Words = tuple[str, str, str]
"""A noun as it stands after 1, 2 and 5."""

REQUESTS = ("обращение", "обращения", "обращений")
ITEMS = ("строка медиаплана", "строки медиаплана", "строк медиаплана")
MESSAGES = ("сообщение", "сообщения", "сообщений")
PUBLICATIONS = ("публикация", "публикации", "публикаций")

_LONGEST_NAME, _LONGEST_TEXT = 200, 1000


def audience_problems(audience: Audience, *, name_is_taken: bool) -> Iterator[Problem]:
    """Yield what is wrong with a tidied audience."""
    if not audience.name:
        yield Problem("name", "Назовите аудиторию: например, «родители детей до 3 лет».")
    elif name_is_taken:
        yield Problem("name", f"Аудитория {quoted(audience.name)} уже есть в списке.")
    yield from length_problems("name", audience.name, _LONGEST_NAME)
    yield from length_problems("detail", audience.detail, _LONGEST_TEXT)


def message_problems(message: Message, *, audience_is_known: bool) -> Iterator[Problem]:
    """Yield what is wrong with a tidied message."""
    if not message.text:
        yield Problem("text", "Напишите сообщение: одну мысль, которую должны запомнить.")
    yield from length_problems("text", message.text, _LONGEST_TEXT)
    if not audience_is_known:
        yield Problem("audience_id", "Этой аудитории уже нет в списке: выберите другую.")


def in_use(what: str, uses: Iterable[tuple[int, Words]]) -> Iterator[Problem]:
    """Yield why something can't be removed: what was recorded with it would lose its meaning.

    `what` is «Канал «сайт»»; `uses` are how many records of a kind name it, in words.
    """
    said = [counted(number, *words) for number, words in uses if number]
    if said:
        sentence = (
            f"{what} удалить нельзя, в записях есть: {', '.join(said)}. "
            "Снимите с учёта: в прежних записях всё останется, в новых его не предложат."
        )
        yield Problem("id", sentence)
