"""The keys of questions and options: given once, never to anything else of a questionnaire.

An answer of any version is found by them, so a question keeps its key as long as it is answered
in the same way, and gets a new one once it is asked in another. What was taken out and is put in
again in the same words is the same as before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kcentre.language import fold
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.values import QuestionKind

Wording = tuple[str, QuestionKind]
Label = tuple[str, bool]
_KEY = re.compile(r"[qo]([1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """The keys a questionnaire has given so far.

    `kinds`: the questions of the versions that stay as they are, and how they are answered;
    `rewritten`: those of a version being written over; `options`: by the question's key. `texts`
    and `labels` (by the question's key) tell what was worded so: `wording_of`, `label_of`.
    """

    kinds: Mapping[str, QuestionKind] = field(default_factory=dict)
    rewritten: frozenset[str] = frozenset()
    options: Mapping[str, frozenset[str]] = field(default_factory=dict)
    texts: Mapping[Wording, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[Label, str]] = field(default_factory=dict)

    def keeps(self, question: Question) -> bool:
        """Tell whether the question may keep its key."""
        if question.key in self.kinds:
            return self.kinds[question.key] is question.kind
        return question.key in self.rewritten

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was asked before."""
        return not self.kinds and not self.rewritten


def wording_of(question: Question) -> Wording:
    """Return by what a question is known again that lost its key."""
    return fold(question.text), question.kind


def label_of(option: Option) -> Label:
    """Return by what an option is known again that lost its key."""
    return fold(option.label), option.is_other


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
    found = _found_again(kept, [known.texts.get(wording_of(one), "") for one in asked])
    return _numbered("q", found, {*known.kinds, *known.rewritten})


def _found_again(kept: list[str], before: list[str]) -> list[str]:
    """Return the keys; what has none gets the one it had before, if nobody has it by now."""
    found = list(kept)
    for place, key in enumerate(before):
        if not found[place] and key not in found:
            found[place] = key
    return found


def _options(
    question: Question, key: str, known: KnownKeys, became: Mapping[str, str]
) -> Iterator[Option]:
    given = known.options.get(key, frozenset())
    kept: list[str] = []
    for option in question.options:
        is_own = option.key in given or (not given and _number(option.key) > 0)
        kept.append(option.key if is_own and option.key not in kept else "")
    labels = known.labels.get(key, {})
    found = _found_again(kept, [labels.get(label_of(one), "") for one in question.options])
    for option, own in zip(question.options, _numbered("o", found, given), strict=True):
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
