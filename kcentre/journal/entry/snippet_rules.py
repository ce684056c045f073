"""What a text of recommendations must satisfy, and its holes «[…]»."""

import re
from collections.abc import Iterator

from kcentre.language import Problem

_HOLE = re.compile(r"\[[^\[\]]*\]")
_TITLE_LENGTH = 60


def holes(text: str) -> list[tuple[int, int]]:
    """Return where the holes of a text begin and end, brackets included, from the left."""
    return [hole.span() for hole in _HOLE.finditer(text)]


def is_closed(text: str) -> bool:
    """Tell whether every bracket of a text belongs to a hole."""
    return not set(_HOLE.sub("", text)) & {"[", "]"}


def title_of(text: str) -> str:
    """Return the first words of a text, as the title of one that has none."""
    line = text.partition("\n")[0]
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rpartition(" ")[0].rstrip(",.;: ") + "…"


def snippet_problems(title: str, text: str) -> Iterator[Problem]:
    """Yield what is wrong with a text of recommendations."""
    if not text:
        yield Problem("text", "Напишите текст рекомендаций: пустой шаблон нечем заполнить.")
    elif not title:
        yield Problem("title", "Укажите название: по нему шаблон находят.")
    if not is_closed(text):
        yield Problem(
            "text",
            "Квадратная скобка без пары: пропуск пишут так: «[имя ребёнка]». "
            "Закройте скобку или уберите её.",
        )
