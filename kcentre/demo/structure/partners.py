"""Partners of the invented centre and the agreements with them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kcentre.demo.structure.ground import Ground, iso, keyed, weekday
from kcentre.network.partners.values import AgreementStatus, PartnerKind

POLYCLINIC, SCHOOL, SOCIAL, COMMISSION, LIBRARY, COLLEGE, SHOP = range(7)
"""Places in the list of partners."""


class _Ready(NamedTuple):
    name: str
    kind: PartnerKind
    contact: str
    gives: str
    address: str = ""


class _Agreement(NamedTuple):
    partner: int
    number: str
    signed: date | None
    until: date | None
    subject: str
    status: AgreementStatus = AgreementStatus.SIGNED


_PARTNERS = (
    _Ready("Детская поликлиника № 4", PartnerKind.MEDICAL, "заведующая отделением",
           "Направляет родителей, размещает листовки, врач участвует в родительских гостиных",
           "бульвар Цветочный, дом 15"),
    _Ready("Средняя школа № 12", PartnerKind.SCHOOL, "заместитель директора",
           "Учитель начальных классов на встречах с семьями будущих первоклассников",
           "бульвар Цветочный, дом 9"),
    _Ready("Центр социальной помощи семье и детям", PartnerKind.SOCIAL,
           "специалист по работе с семьёй", "Направляет семьи, консультирует о мерах поддержки"),
    _Ready("Территориальная ПМПК", PartnerKind.COMMISSION, "секретарь комиссии",
           "Принимает детей по направлению центра, разъясняет заключения"),
    _Ready("Городская детская библиотека № 3", PartnerKind.CULTURE, "заведующая",
           "Зал для встреч с родителями, подборки книг"),
    _Ready("Педагогический колледж", PartnerKind.COLLEGE, "руководитель практики",
           "Студенты-практиканты играют с детьми, пока родители на консультации"),
    _Ready("Магазин развивающих игр «Кубик»", PartnerKind.BUSINESS, "администратор",
           "Скидка на пособия"),
)  # fmt: skip
_PHONE, _FIRST_PHONE = "8 (900) 000-01-{:02}", 10


def agree(ground: Ground) -> tuple[int, ...]:
    """Write the partners and the agreements; return the numbers of the partners."""
    numbers = tuple(_partner(ground, place, ready) for place, ready in enumerate(_PARTNERS))
    for one in _agreements(ground):
        ground.put(
            "agreement",
            partner_id=numbers[one.partner],
            number=f"{one.number}/{one.signed.year}" if one.signed else "",
            signed_on=iso(one.signed),
            valid_to=iso(one.until),
            subject=one.subject,
            status=one.status,
            responsible=ground.person(4) if one.signed else ground.coordinator,
        )
    return numbers


def _agreements(ground: Ground) -> Iterator[_Agreement]:
    opened = weekday(ground.opened, forward=True)
    second, third = (weekday(opened + timedelta(days)) for days in (28, 35))
    autumn, spring = weekday(date(ground.year, 8, 31)), date(ground.year + 1, 5, 31)
    subject = "Взаимное информирование семей, направление родителей на консультации"
    yield _Agreement(POLYCLINIC, "1", opened, ground.day(12), subject)
    subject = "Сопровождение семей, которым нужна социальная помощь"
    yield _Agreement(SOCIAL, "2", second, None, subject)
    subject = "Пособия для игровой комнаты на льготных условиях"
    over = weekday(third + timedelta(120))
    yield _Agreement(SHOP, "3", third, over, subject, AgreementStatus.ENDED)
    subject = "Встречи с семьями будущих первоклассников"
    yield _Agreement(SCHOOL, "1", autumn, spring, subject)
    subject = "Совместные встречи с родителями в читальном зале"
    yield _Agreement(LIBRARY, "2", autumn, None, subject)
    subject = "Практика студентов в консультационном центре"
    yield _Agreement(COLLEGE, "", None, None, subject, AgreementStatus.DRAFT)


def _partner(ground: Ground, place: int, ready: _Ready) -> int:
    return ground.put(
        "partner",
        **keyed("name", ready.name),
        kind=ready.kind,
        contact=ready.contact,
        phone=_PHONE.format(_FIRST_PHONE + place),
        address=ready.address,
        gives=ready.gives,
        is_retired=place == SHOP,
    )
