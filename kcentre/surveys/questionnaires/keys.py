"""The keys of questions and options: given once, never to anything else of a questionnaire.

An answer of any version is found by them, so a question keeps its key as long as it is answered
in the same way, and gets a new one once it is asked in another.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import QuestionKind

_KEY = re.compile(r"[qo]([1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """The keys a questionnaire has given so far.

    `kinds`: the questions of the versions that stay as they are, and how they are answered;
    `rewritten`: those of a version being written over; `options`: by the question's key.
    """

    kinds: Mapping[str, QuestionKind] = field(default_factory=dict)
    rewritten: frozenset[str] = frozenset()
    options: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def keeps(self, question: Question) -> bool:
        """Tell whether the question may keep its key."""
        if question.key in self.kinds:
            return self.kinds[question.key] is question.kind
        return question.key in self.rewritten

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was asked before."""
        return not self.kinds and not self.rewritten


def keyed(questions: Iterable[Question], known: KnownKeys) -> tuple[Question, ...]:
    """Return the questions with their keys, and skip rules that lead to these keys.

    A key that was never given here is a stand-in: the question gets one of its own.
    """
    asked = list(questions)
    keys = _question_keys(asked, known)
    became: dict[str, str] = {}
    for question, key in zip(asked, keys, strict=True):
        became.setdefault(question.key, key)
    became.pop("", None)
    return tuple(
        replace(question, key=key, options=tuple(_options(question, key, known, became)))
        for question, key in zip(asked, keys, strict=True)
    )


def _question_keys(asked: list[Question], known: KnownKeys) -> list[str]:
    kept: list[str] = []
    for question in asked:
        is_own = known.keeps(question) or (known.is_empty and _number(question.key) > 0)
        kept.append(question.key if is_own and question.key not in kept else "")
    return _numbered("q", kept, {*known.kinds, *known.rewritten})


def _options(
    question: Question, key: str, known: KnownKeys, became: Mapping[str, str]
) -> Iterator[Option]:
    given = known.options.get(key, frozenset())
    kept: list[str] = []
    for option in question.options:
        is_own = option.key in given or (not given and _number(option.key) > 0)
        kept.append(option.key if is_own and option.key not in kept else "")
    for option, own in zip(question.options, _numbered("o", kept, given), strict=True):
        yield replace(option, key=own, leads_to=became.get(option.leads_to, option.leads_to))


def _numbered(letter: str, kept: list[str], given: Iterable[str]) -> list[str]:
    last = max(map(_number, [*kept, *given]), default=0)
    numbered: list[str] = []
    for key in kept:
        last += not key
        numbered.append(key or f"{letter}{last}")
    return numbered


def _number(key: str) -> int:
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else 0
