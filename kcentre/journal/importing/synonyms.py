"""The words people write for the values of the lists, and what they mean.

A pattern is looked for in the folded cell; in lists where several may stand in one cell («ожидает
места, не посещает»), the order says which one wins. The codes and the labels of the lists
themselves are always understood.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kcentre.centre.values import (
    Category,
    Channel,
    Education,
    EventType,
    Form,
    Kind,
    Relation,
    Result,
    Value,
)
from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

V = TypeVar("V", bound=Value)

Rules = tuple[tuple[V, tuple[str, ...]], ...]

_CHANNELS: Rules[Channel] = (
    (Channel.EMAIL, ("e-?mail", "мейл", "емейл", "почт", "@")),
    (Channel.MESSENGER, (
        "what'?s?app", "ватс", "вотс", "вацап", "viber", "вайбер", "telegram", "телегр",
        "мессендж", r"\bмакс\b", r"\bmax\b", r"\bvk\b", r"\bвк\b", "вконтакте", "чат",
    )),
    (Channel.VIDEO, (
        "zoom", "зум", "skype", "скайп", "телемост", "сферум", "jazz", "джаз", "meet", "teams",
        "видео", "вебинар",
    )),
    (Channel.PHONE, ("телефон", r"\bтел\b", "звон")),
    (Channel.SITE, ("сайт", "форум", "портал", "интернет-прием")),
)  # fmt: skip
_REMOTE = re.compile(
    "|".join(pattern for _, patterns in _CHANNELS for pattern in patterns)
    + "|дист|онлайн|он-лайн|on-?line|удален|заочн|интернет"
)
_VISIT = re.compile(r"выезд|на дому|\bдома\b|патронаж|по месту жительства|надомн")
_IN_PERSON = re.compile(r"(?<!за)очн|личн|прием|кабинет|\bв доу\b|\bв саду\b|посещени|\bоф-?лайн")
# «Индивидуальная» tells that it was no group, and nothing of the form or the kind.
_INDIVIDUAL = re.compile(r"индивид|\bинд\b")
_FACE_TO_FACE = re.compile(r"\bочн")

_KINDS: Rules[Kind] = (
    (Kind.PSYCHOLOGICAL, ("псих", r"\bпп\b", r"\bп-п\b", "педагогич")),
    (Kind.METHODICAL, ("метод",)),
    (Kind.DIAGNOSTIC, ("диагн", "обследован")),
    (Kind.CONSULTATIVE, ("консульт(?!аци[яию]|ирован)", r"\bконс\b")),
)
# «Диагностическая консультация» is diagnostic: the noun only means «a service».
_ANY_SERVICE = re.compile("консульт")
_EDUCATION: Rules[Education] = (
    (Education.SHORT_STAY, ("кратковр", r"\bгкп\b", r"\bкмп\b")),
    (Education.WAITING, ("ожида", "очеред", "ждет", "ждем", "нет мест")),
    (Education.FAMILY, ("семейн",)),
    (Education.SCHOOL, ("(?<!до)школ",)),
    (Education.OTHER_KINDERGARTEN, ("друг", "чуж", "ин(?:ое|ой|ом) (?:доу|доо|сад|детск)")),
    (Education.NONE, (
        "не получа", "не посещ", "не ?организ", "не ходит", "дома", "домашн", "нигде",
        "не охвач", "^нет$", "^-$",
    )),
    (Education.OURS, (
        "наш", "посещ", "воспитанник", "^да$", r"^\+$", "ходит", "организован",
        "^(?:в )?(?:доу|доо|д/?с|детский сад)$",
    )),
)  # fmt: skip
_CATEGORIES: Rules[Category] = (
    (Category.FOSTER_CANDIDATE, ("приня(?:ть|ти).*сем", "усынов", "опек", "приемн", "кандидат")),
    (Category.DISABILITY, ("овз", "инвалид", "особ")),
    (Category.FAMILY_EDUCATION, ("семейн",)),
    (Category.ATTENDING_DIFFICULTIES, ("трудност", "проблем")),
    (Category.NOT_ATTENDING, ("не посещ", "не ?организ", "не ходит")),
    (Category.OTHER, (r"\bин(?:ое|ая|ые|ой)\b", "друг", "проч")),
)
_RELATIONS: Rules[Relation] = (
    (Relation.MOTHER, (r"\bмат(?:ь|ери)\b", r"\bмам(?:а|ы|очка)\b")),
    (Relation.FATHER, (r"\bот(?:ец|ца)\b", r"\bпап(?:а|ы)\b")),
    (Relation.GRANDPARENT, (r"\bбабушк(?:а|и)\b", r"\bдедушк(?:а|и)\b", r"\bдед\b")),
    (Relation.FOSTER_CANDIDATE, ("кандидат",)),
    (Relation.GUARDIAN, (r"\bопекун(?:ша)?\b", r"\bпопечитель\b")),
    (Relation.FOSTER_PARENT, (r"\bприемн(?:ый|ая)\b",)),
    (Relation.ADOPTER, (r"\bусыновитель\b",)),
    (Relation.OTHER, (r"\bродственни(?:к|ца)\b", r"\bтетя\b", r"\bдядя\b", r"\bиное\b")),
)
_RESULTS: Rules[Result] = (
    (Result.REPEAT, ("повторн",)),
    (Result.OTHER_SPECIALIST, (r"друг\w* специалист",)),
    (Result.ORGANISATION, (r"направл\w* (?:в|на) ", "пмпк", "поликлин")),
    (Result.DIAGNOSTICS, ("^диагност",)),
    (Result.SOLVED, ("решен", "снят", "оказана", "выполнен")),
    (Result.OTHER, ("^иное",)),
)
_EVENTS: Rules[EventType] = (
    (EventType.WORKSHOP, (r"семинар\W*практик", "практикум")),
    (EventType.SEMINAR, (r"семинар(?:а|ы|е)?\b",)),
    (EventType.MASTER_CLASS, (r"мастер\W*класс", r"\bмк\b")),
    (EventType.TRAINING, ("тренинг",)),
    (EventType.ROUND_TABLE, (r"кругл\w+ стол",)),
    (EventType.PARENTS_LOUNGE, (r"гостин(?:ая|ой|ую|ые)\b",)),
    (EventType.WEBINAR, ("вебинар",)),
    (EventType.LECTURE, ("лектори", "лекци")),
    (EventType.GROUP_CONSULTATION, ("групп", "коллективн")),
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The code a cell means, None where it says nothing or is not understood (`problem`).

    Codes are plain strings here and below: a driver binds them several times faster than the
    items of a value list.
    """

    value: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class KindMeaning:
    """A kind of help, and the type of event where the cell speaks of a group; codes."""

    value: str | None = None
    event: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ResultMeaning:
    """How a service ended, and the words that say more."""

    value: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class FormMeaning:
    """A form of service with its channel, and the type of event where it is a group's; codes."""

    value: str | None = None
    channel: str | None = None
    event: str | None = None
    problem: str = ""


class _List:
    """A value list with its codes, labels and synonyms; what is found is a code."""

    def __init__(self, values: Iterable[Value], rules: Rules[V]) -> None:
        self._exact: dict[str, str] = {}
        for value in values:
            self._exact[fold(value.label)] = self._exact[str(value)] = str(value)
        self._rules = [(re.compile("|".join(patterns)), str(value)) for value, patterns in rules]

    def by_order(self, words: str) -> str | None:
        """Return the first rule's value that is found anywhere."""
        return self._exact.get(words) or next(
            (value for rule, value in self._rules if rule.search(words)), None
        )

    def by_place(self, words: str) -> Sequence[str]:
        """Return all values found, in the order they stand in the text."""
        if words in self._exact:
            return [self._exact[words]]
        found = [(match.start(), value) for rule, value in self._rules
                 if (match := rule.search(words))]  # fmt: skip
        return [value for _, value in sorted(found, key=lambda pair: pair[0])]


_KIND_LIST = _List(Kind, _KINDS)
_CHANNEL_LIST = _List(Channel, _CHANNELS)
_EDUCATION_LIST = _List(Education, _EDUCATION)
_CATEGORY_LIST = _List(Category, _CATEGORIES)
_RELATION_LIST = _List(Relation, _RELATIONS)
_RESULT_LIST = _List(Result, _RESULTS)
_EVENT_LIST = _List(EventType, _EVENTS)
_FORMS = {words: str(form) for form in Form for words in (fold(form.label), str(form))}
_IN_PERSON_CODE, _VISIT_CODE, _REMOTE_CODE = str(Form.IN_PERSON), str(Form.VISIT), str(Form.REMOTE)


def kind_in(cell: Cell) -> KindMeaning:
    """Read a kind of help; of several the first counts, and the rest is a problem to tell."""
    text = plain(cell)
    if is_blank(text):
        return KindMeaning()
    words = fold(text)
    event = event_type_of(words)
    found = _KIND_LIST.by_place(words)
    if len(found) > 1:
        return KindMeaning(found[0], event, f"названо несколько видов помощи: «{text}»")
    if found:
        return KindMeaning(found[0], event)
    if event is not None or _INDIVIDUAL.search(words):
        return KindMeaning(event=event)
    if _ANY_SERVICE.search(words):
        return KindMeaning(str(Kind.CONSULTATIVE))
    return KindMeaning(problem=f"вид помощи не понят: «{text}»")


def form_in(cell: Cell) -> FormMeaning:
    """Read a form with its channel («по телефону», «Zoom»), and whether it is a group's."""
    text = plain(cell)
    if is_blank(text):
        return FormMeaning()
    words = fold(text)
    return FormMeaning(_FORMS[words]) if words in _FORMS else _form_in(text, words)


def _form_in(text: str, words: str) -> FormMeaning:
    event = event_type_of(words)
    if _REMOTE.search(words):
        problem = f"названы две формы: «{text}»" if _FACE_TO_FACE.search(words) else ""
        return FormMeaning(_REMOTE_CODE, _CHANNEL_LIST.by_order(words), event, problem)
    if _VISIT.search(words):
        return FormMeaning(_VISIT_CODE, event=event)
    if _IN_PERSON.search(words):
        return FormMeaning(_IN_PERSON_CODE, event=event)
    if event is not None or _INDIVIDUAL.search(words):
        return FormMeaning(event=event)
    return FormMeaning(problem=f"форма не понята: «{text}»")


def education_in(cell: Cell) -> Meaning:
    """Read where the child is educated."""
    return _meaning(cell, _EDUCATION_LIST, "где ребёнок получает образование, не понято")


def category_in(cell: Cell) -> Meaning:
    """Read the recipient's category."""
    return _meaning(cell, _CATEGORY_LIST, "категория не понята")


def result_in(cell: Cell) -> ResultMeaning:
    """Read how the service ended; whatever is said beyond the list is a recommendation."""
    text = plain(cell)
    if is_blank(text):
        return ResultMeaning()
    words = fold(text)
    found = _RESULT_LIST.by_order(words)
    return ResultMeaning(found, "" if found and words == fold(Result(found).label) else text)


def relation_of(words: str) -> str | None:
    """Return the relation that folded words name."""
    return _RELATION_LIST.by_order(words)


def event_type_of(words: str) -> str | None:
    """Return the type of group event that folded words name; a label of «иное» names none."""
    found = _EVENT_LIST.by_order(words)
    return None if found == EventType.OTHER else found


def _meaning(cell: Cell, values: _List, complaint: str) -> Meaning:
    text = plain(cell)
    if is_blank(text):
        return Meaning()
    found = values.by_order(fold(text))
    return Meaning(found) if found else Meaning(problem=f"{complaint}: «{text}»")
