"""Practices that the invented centre studied, and the passport of its own one."""

from collections.abc import Mapping
from datetime import timedelta

from kcentre.demo.structure.ground import Ground, iso, keyed, weekday
from kcentre.demo.structure.office_words import CENTRE_NAME
from kcentre.structure.practices.examples import example_drafts

_STUDIED: Mapping[str, int] = {"udomlya": 1, "kalach": 0}
"""Examples with the places of those who answer for taking them over."""

_TEXTS = (
    "title", "region", "organisation", "source", "link", "essence", "results", "take",
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
    for place, (key, who) in enumerate(_STUDIED.items()):
        draft = example_drafts()[key]
        texts = {name: getattr(draft, name) for name in _TEXTS if name != "title"}
        ground.put(
            "practice",
            **keyed("title", draft.title),
            **texts,
            studied_on=iso(weekday(ground.asked + timedelta(12 + 7 * place))),
            taken_on=iso(ground.day(-5)) if place else "",
            responsible=ground.person(who),
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
