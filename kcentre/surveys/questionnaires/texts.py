"""The program's own questions, as its files say them.

A question in a file: its `text`, `kind` and what else it has of a question; `options` are labels
or tables of an option's own; `from` takes them from the lists of the centre instead.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kcentre.centre import queries
from kcentre.centre.values import OTHER_TOPIC, POSITIONS
from kcentre.language import fold
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.questionnaires.shaping import shaped_question
from kcentre.surveys.values import OTHER_LABEL, Meaning, QuestionKind

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "questionnaires"
_NOT_CONSULTED = "старший воспитатель"
_TEXTS = ("text", "key", "section", "hint", "lowest", "highest")


@dataclass(frozen=True, slots=True)
class CentreLists:
    """What the centre's own lists offer to choose from."""

    topics: tuple[Option, ...]
    positions: tuple[Option, ...]


def centre_lists(file: CentreFile) -> CentreLists:
    """Return the topics of the first level and the positions of those who consult.

    A position the centre lacks is offered too: that it is wished for is worth knowing.
    """
    kept = [one for one in queries.topics(file) if one.parent_id is None]
    topics = [Option(one.title, code=one.code) for one in kept if one.code != OTHER_TOPIC]
    if len(topics) < len(kept):
        topics.append(Option(OTHER_LABEL, code=OTHER_TOPIC, is_other=True))
    own = [one.position for one in queries.specialists(file) if one.position]
    usual = [one for one in POSITIONS if one != _NOT_CONSULTED]
    names = {fold(name): name for name in (*own, *usual)}
    ordered = sorted(names.values(), key=lambda name: usual.index(name) if name in usual else 99)
    positions = [Option(name, code=name) for name in ordered]
    return CentreLists(tuple(topics), (*positions, Option(OTHER_LABEL, is_other=True)))


@cache
def read_texts(name: str) -> dict[str, Any]:
    """Return a file of the program's questionnaires."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def question_of(said: Mapping[str, Any], lists: CentreLists) -> Question:
    """Return the question that a file says."""
    texts = {name: said.get(name, "") for name in _TEXTS}
    question = Question(
        **texts,
        kind=QuestionKind(said["kind"]),
        options=_options(said, lists),
        is_obligatory=said.get("is_obligatory", False),
        meaning=Meaning(said.get("meaning", "")),
    )
    return shaped_question(question)


def has_choice(question: Question) -> bool:
    """Tell whether there is enough to choose from, where one chooses."""
    return not question.has_options or len(question.options) > 1


def _options(said: Mapping[str, Any], lists: CentreLists) -> tuple[Option, ...]:
    if "from" in said:
        return lists.topics if said["from"] == "topics" else lists.positions
    given = said.get("options", ())
    return tuple(Option(one) if isinstance(one, str) else Option(**one) for one in given)
