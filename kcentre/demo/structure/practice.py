"""Practices that the invented centre studied, and the passport of its own one."""

from datetime import date, timedelta

from kcentre.demo.structure.ground import Ground, iso, keyed, weekday
from kcentre.demo.structure.office_words import CENTRE_NAME
from kcentre.demo.structure.roadmaps import MENTORING_AGO
from kcentre.structure.practices.examples import example_drafts

_TAKEN, _NOT_YET = "kalach", "udomlya"
_BEFORE_MENTORING = 20
"""The practice of mentoring was studied so many days before its own road map began."""

_TEXTS = (
    "region", "organisation", "source", "link", "essence", "results", "take",
)  # fmt: skip
_OWN_SECTIONS = {
    3: "Опрос показал: половина семей, чьи дети не ходят в детский сад, не знает, к кому "
    "обратиться с вопросом о развитии ребёнка. До поликлиники — два часа очереди, до центра "
    "в соседнем районе — полчаса на автобусе.",
    7: "Свободные вечером кабинеты специалистов; педагоги, которым доверяют родители; "
    "поликлиника и библиотека на соседней улице.",
}


def study(ground: Ground) -> None:
    """Write the cards of two practices: one taken over, one being taken."""
    _card(ground, _NOT_YET, ground.person(1), weekday(ground.asked + timedelta(12)))
    begun = ground.day(-MENTORING_AGO)
    studied = weekday(begun - timedelta(_BEFORE_MENTORING))
    _card(ground, _TAKEN, ground.person(0), studied, iso(begun))


def _card(ground: Ground, key: str, responsible: str, studied: date, taken: str = "") -> None:
    draft = example_drafts()[key]
    ground.put(
        "practice",
        **keyed("title", draft.title),
        **{name: getattr(draft, name) for name in _TEXTS},
        studied_on=iso(studied),
        taken_on=taken,
        responsible=responsible,
        example=key,
    )


def describe(ground: Ground) -> None:
    """Write the passport of the practice: most of it drafts itself."""
    number = ground.put(
        "practice_passport",
        title=CENTRE_NAME,
        first_year=ground.opened.year,
        last_year=ground.year,
        made_on=iso(ground.day(-9)),
    )
    for section, text in _OWN_SECTIONS.items():
        ground.put("practice_section", passport_id=number, number=section, text=text)
