"""The facts every text may name: the word between the braces, what it is, where it is entered."""

from collections.abc import Callable
from typing import NamedTuple

from kcentre.centre.letter import contacts, place, signed_name
from kcentre.centre.records import Brand, Passport
from kcentre.drafts.templates import telling
from kcentre.drafts.templates.known import Known
from kcentre.drafts.templates.naming import FULL_CASES, SHORT_CASES, full_name, short_name
from kcentre.language.dates import long_date
from kcentre.language.sentences import small
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_title

_PASSPORT, _BRAND, _SETTINGS = "centre/passport", "structure/office/brand", "centre/settings"
_PEOPLE, _HOURS, _ROOMS = "centre/specialists", "premises/hours", "premises/rooms"


class FactKind(NamedTuple):
    """One fact: `tell` says it of a centre, '' where nobody has entered it."""

    key: str
    title: str
    target: str
    tell: Callable[[Known], str]


def _passport(key: str, title: str, field: str, tell: Callable[[Passport], str]) -> FactKind:
    return FactKind(key, title, f"{_PASSPORT}/{field}", lambda known: tell(known.passport))


def _brand(key: str, title: str, tell: Callable[[Brand], str]) -> FactKind:
    return FactKind(key, title, _BRAND, lambda known: tell(known.passport.brand))


def _full(key: str, question: str, adjective: str, noun: str) -> FactKind:
    def tell(known: Known) -> str:
        return full_name(known.passport.centre_kind, adjective, noun, known.own_name)

    return FactKind(key, f"как называется центр ({question})", f"{_PASSPORT}/centre_kind", tell)


def _short(key: str, question: str, ending: str) -> FactKind:
    title = f"кратко, Центр или Пункт ({question})"
    return _passport(
        key, title, "centre_kind", lambda passport: short_name(passport.centre_kind, ending)
    )


FACT_KINDS = (
    _passport(
        "детский сад", "полное название детского сада", "kindergarten", lambda it: it.kindergarten
    ),
    *(_full(*case) for case in FULL_CASES),
    *(_short(*case) for case in SHORT_CASES),
    FactKind("собственное название", "собственное название центра", _BRAND, lambda it: it.own_name),
    _brand("название (чего)", "собственное название: кого, чего", lambda it: it.genitive),
    _brand("название (чему)", "собственное название: кому, чему", lambda it: it.dative),
    _brand("название (во что)", "собственное название: в кого, во что", lambda it: it.accusative),
    _brand("название (чем)", "собственное название: кем, чем", lambda it: it.instrumental),
    _brand("название (о чём)", "собственное название: о ком, о чём", lambda it: it.prepositional),
    _brand("девиз", "девиз центра", lambda it: it.slogan),
    _passport(
        "должность руководителя",
        "должность руководителя",
        "head_position",
        lambda it: small(it.head_position),
    ),
    _passport("руководитель", "фамилия, имя, отчество руководителя", "head", lambda it: it.head),
    _passport(
        "руководитель кратко",
        "инициалы и фамилия руководителя",
        "head",
        lambda it: signed_name(it.head),
    ),
    _passport("город", "город, посёлок", "city", lambda it: it.city),
    _passport("адрес", "улица и дом", "address", lambda it: it.address),
    _passport(
        "полный адрес",
        "адрес: город, улица и дом",
        "address",
        lambda it: place(it) if it.address else "",
    ),
    _passport("телефон", "телефон", "phone", lambda it: it.phone),
    _passport("почта", "электронная почта", "email", lambda it: it.email),
    _passport("сайт", "сайт", "site", lambda it: it.site),
    _passport("способы связи", "телефон, почта или сайт", "phone", contacts),
    FactKind("специалисты", "специалисты и их должности", _PEOPLE, telling.people),
    FactKind("должности специалистов", "должности специалистов", _PEOPLE, telling.positions),
    FactKind("подразделения", "подразделения центра", "centre/sub_units", telling.units),
    FactKind("часы работы", "часы работы по дням недели", _HOURS, telling.hours),
    FactKind("помещения", "помещения центра", _ROOMS, telling.rooms),
    FactKind("темы", "темы консультаций", "centre/topics", telling.topics),
    FactKind("виды помощи", "виды помощи", "", telling.kinds),
    FactKind("формы помощи", "формы оказания помощи", "", telling.forms),
    FactKind("время консультации", "продолжительность консультации", _SETTINGS, telling.shortest),
    FactKind("срок ответа", "срок ответа на обращение", _SETTINGS, telling.answer),
    FactKind(
        "срок обезличивания", "срок обезличивания после отзыва", _SETTINGS, telling.withdrawal
    ),
    FactKind("срок хранения", "срок хранения имён", _SETTINGS, telling.retention),
    FactKind("сегодня", "сегодняшнее число", "", lambda it: long_date(it.today)),
    FactKind("год", "текущий год", "", lambda it: str(it.today.year)),
    FactKind(
        "учебный год",
        "текущий учебный год",
        "",
        lambda it: academic_year_title(academic_year_of(it.today)),
    ),
)
FACT_KEYS = frozenset(kind.key for kind in FACT_KINDS)
