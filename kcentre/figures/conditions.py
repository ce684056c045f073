"""The conditions and divisions that figures of services are made of.

Each stands here once: the values are summed over it, the rows behind are found by it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from peewee import ColumnBase, Expression, fn

from kcentre.centre.values import Education, Form
from kcentre.figures.scope import Scope
from kcentre.journal.filters import is_first_of_recipient
from kcentre.journal.tables import Rating, Session

Holds = Callable[[Scope], Expression]
"""Returns what is true of the rows of `Session` that are meant."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Services of a certain sort."""

    code: str
    title: str
    holds: Holds


@dataclass(frozen=True, slots=True)
class Share:
    """Services of a certain sort in per cent of the services of another."""

    code: str
    title: str
    part: Holds
    whole: Holds


@dataclass(frozen=True, slots=True)
class Division:
    """Services told apart by the value of a column; where it is unknown they are in no part."""

    code: str
    title: str
    column: ColumnBase


def is_any(_: Scope) -> Expression:
    """Hold for every session."""
    return _known(Session.id)


def is_named(_: Scope) -> Expression:
    """Hold for a session whose recipient is known."""
    return _known(Session.recipient)


def is_first(_: Scope) -> Expression:
    """Hold for the recipient's first session in the whole journal, by date, time and id."""
    return is_first_of_recipient()


def is_repeat(scope: Scope) -> Expression:
    """Hold for any session of a recipient after the first one."""
    held: Expression = is_named(scope) & ~is_first(scope)
    return held


def is_rated(scope: Scope) -> Expression:
    """Hold for a session that a rating of the period came with."""
    rated = Rating.select(Rating.session).where(scope.dated(Rating.date), _known(Rating.session))
    held: Expression = Session.id.in_(rated)
    return held


def is_one_of(column: ColumnBase, values: Collection[object]) -> Holds:
    """Hold for a session with one of these values."""
    return lambda _: column.in_(values)


def _known(column: ColumnBase) -> Expression:
    held: Expression = column.is_null(False)
    return held


ATTENDING = (Education.OURS, Education.OTHER_KINDERGARTEN, Education.SHORT_STAY)
NOT_ATTENDING = (Education.WAITING, Education.FAMILY, Education.NONE)
AWAY = (Form.VISIT, Form.REMOTE)
MET_IN = (Form.IN_PERSON, Form.VISIT)

SHORT = Condition(
    "short",
    "Услуги короче установленного времени",
    lambda scope: Session.minutes < scope.settings.shortest_minutes,
)
ANONYMOUS = Condition("anonymous", "Анонимные услуги", lambda _: Session.recipient.is_null())
UNKNOWN_DURATION = Condition(
    "unknown_duration", "Услуги неизвестной длительности", lambda _: Session.minutes.is_null()
)
FIRST = Condition("first_in_centre", "Первичные обращения", is_first)
REPEAT = Condition("repeat_in_centre", "Повторные обращения", is_repeat)
RATED = Condition("rated", "Услуги с оценкой получателя", is_rated)
FACE_TO_FACE = Condition("face_to_face", "Очные и выездные услуги", is_one_of(Session.form, MET_IN))
CONDITIONS = (SHORT, ANONYMOUS, UNKNOWN_DURATION, FIRST, REPEAT, RATED, FACE_TO_FACE)

RATED_SHARE = Share("rated_share", "Охват услуг оценкой", is_rated, is_any)
NOT_ATTENDING_SHARE = Share(
    "not_attending_share",
    "Доля услуг семьям, чьи дети не посещают детский сад",
    is_one_of(Session.education, NOT_ATTENDING),
    lambda _: _known(Session.education),
)
AWAY_SHARE = Share(
    "away_share",
    "Доля дистанционных и выездных услуг",
    is_one_of(Session.form, AWAY),
    lambda _: _known(Session.form),
)
REPEAT_SHARE = Share("repeat_share", "Доля повторных обращений", is_repeat, is_named)
SHARES = (RATED_SHARE, NOT_ATTENDING_SHARE, AWAY_SHARE, REPEAT_SHARE)

BY_FORM = Division("by_form", "Услуги по форме", Session.form)
BY_KIND = Division("by_kind", "Услуги по виду помощи", Session.kind)
BY_TOPIC = Division("by_topic", "Услуги по теме", Session.topic)
BY_CATEGORY = Division("by_category", "Услуги по категории получателей", Session.category)
BY_EDUCATION = Division("by_education", "Услуги по образованию ребёнка", Session.education)
BY_MONTH = Division("by_month", "Услуги по месяцам", fn.SUBSTR(Session.date, 1, 7))
BY_SPECIALIST = Division("by_specialist", "Услуги по специалистам", Session.specialist)
