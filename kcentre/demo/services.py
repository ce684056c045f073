"""Invented services: one visit at a time, with all that is written down about it."""

from dataclasses import dataclass
from random import Random

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Result
from kcentre.demo.advice import ADVICE, OTHER_QUESTIONS
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.topics import OTHER

_FORMS = Weighted({Form.IN_PERSON: 70, Form.VISIT: 8, Form.REMOTE: 22})
_ANONYMOUS_FORMS = Weighted({Form.REMOTE: 82, Form.IN_PERSON: 18})
_CHANNELS = Weighted({Channel.PHONE: 42, Channel.VIDEO: 25, Channel.MESSENGER: 19,
                      Channel.EMAIL: 8, Channel.SITE: 6})  # fmt: skip
_MINUTES: dict[Form, Weighted[int | None]] = {
    Form.IN_PERSON: Weighted({45: 38, 50: 19, 55: 7, 60: 29, 40: 2, 30: 2, 20: 1, None: 2}),
    Form.VISIT: Weighted({60: 62, 50: 15, 45: 20, None: 3}),
    Form.REMOTE: Weighted({45: 56, 50: 14, 60: 10, 30: 10, 20: 5, 15: 1, None: 4}),
}
_RESULTS: dict[bool, Weighted[Result | None]] = {
    False: Weighted({Result.SOLVED: 58, Result.REPEAT: 26, Result.OTHER_SPECIALIST: 7,
                     Result.ORGANISATION: 4, Result.OTHER: 2, None: 3}),
    True: Weighted({Result.DIAGNOSTICS: 52, Result.REPEAT: 28, Result.OTHER_SPECIALIST: 10,
                    Result.ORGANISATION: 7, None: 3}),
}  # fmt: skip
_AT_HOME = {Education.NONE, Education.WAITING}
_IN_KINDERGARTEN = {Education.OURS, Education.OTHER_KINDERGARTEN}
_STAYS_AT_HOME = Weighted({Category.NOT_ATTENDING: 96, None: 4})
_ATTENDS = Weighted({Category.ATTENDING_DIFFICULTIES: 84, Category.OTHER: 14, None: 2})
_SHORT_STAY = Weighted({Category.NOT_ATTENDING: 70, Category.ATTENDING_DIFFICULTIES: 30})
_WITHOUT_ADVICE = 0.07


@dataclass(frozen=True, slots=True)
class Course:
    """How a visit went, as the journal's codes."""

    form: Form
    channel: Channel | None
    minutes: int | None
    result: Result | None
    topic_text: str
    recommendations: str


def course(chance: Random, kind: Kind, topic: int, *, is_anonymous: bool) -> Course:
    """Return how a visit about a topic went."""
    form = (_ANONYMOUS_FORMS if is_anonymous else _FORMS).pick(chance)
    channel = _CHANNELS.pick(chance) if form is Form.REMOTE else None
    return Course(
        form,
        channel,
        _MINUTES[form].pick(chance),
        _RESULTS[kind is Kind.DIAGNOSTIC].pick(chance),
        one_of(chance, OTHER_QUESTIONS) if topic == OTHER else "",
        "" if chance.random() < _WITHOUT_ADVICE else one_of(chance, ADVICE[topic]),
    )


def category(
    chance: Random, education: Education | None, *, has_disability: bool = False
) -> Category | None:
    """Return the recipient's main category; None is unknown, as with many anonymous callers."""
    if has_disability:
        return Category.DISABILITY
    if education is Education.FAMILY:
        return Category.FAMILY_EDUCATION
    if education in _AT_HOME:
        return _STAYS_AT_HOME.pick(chance)
    if education in _IN_KINDERGARTEN:
        return _ATTENDS.pick(chance)
    if education is Education.SHORT_STAY:
        return _SHORT_STAY.pick(chance)
    return Category.OTHER if education is Education.SCHOOL else None
