"""The project office of the invented centre: team, idea, brand, Model and structure chart."""

from dataclasses import asdict

from kcentre.demo.staff import SUB_UNITS, Specialist
from kcentre.demo.structure import office_words as words
from kcentre.demo.structure.ground import Ground
from kcentre.structure.office.queries import IDEA, MODEL
from kcentre.structure.office.starting import starting_items
from kcentre.structure.office.values import ModelSection

_PHONE = "8 (900) 000-00-{:02}"
_FIRST_NUMBER = 11


def gather(ground: Ground) -> None:
    """Write the four blocks of the project office, and the posts."""
    _team(ground)
    ground.put("brand", **asdict(words.BRAND) | {"logo": ""})
    for name, text in asdict(words.IDEA).items():
        ground.put("office_text", part=f"{IDEA}.{name}", text=text)
    for part, text in words.MODEL_TEXTS.items():
        ground.put("office_text", part=f"{MODEL}.{part}", text=text)
    _lists(ground)
    _posts(ground)


def _team(ground: Ground) -> None:
    by_position = {one.role.position: one for one in ground.staff}
    for place, (role, position, duties) in enumerate(words.MEMBERS, start=1):
        person = by_position.get(position or "")
        ground.put(
            "team_member",
            place=place,
            name=person.name if person else ground.head,
            role=role,
            specialist_id=person.id if person else None,
            duties=duties,
            contact=_PHONE.format(_FIRST_NUMBER + place),
        )


def _lists(ground: Ground) -> None:
    for section in ModelSection:
        ready = [(item.title, item.detail) for item in starting_items(section)]
        own = [(title, "") for title in words.OWN_ITEMS.get(section, ())]
        for place, (title, detail) in enumerate([*ready, *own], start=1):
            ground.put("model_item", section=section, place=place, title=title, detail=detail)


def _posts(ground: Ground) -> None:
    """Write the chart: the head, the coordinator, the sub-units with their people, the others."""
    head = ground.put("post", place=1, title="Заведующий", duties=words.HEAD_DUTIES)
    coordinator = next(one for one in ground.staff if one.name == ground.coordinator)
    leading = ground.put(
        "post",
        place=1,
        title="Координатор консультационного центра",
        reports_to_id=head,
        specialist_id=coordinator.id,
        duties=words.COORDINATOR_DUTIES,
    )
    others = [one for one in ground.staff if one is not coordinator]
    for number, (name, _) in enumerate(SUB_UNITS, start=1):
        duties = words.UNIT_DUTIES[number - 1]
        unit = ground.put("post", place=number, title=name, reports_to_id=leading, duties=duties)
        _below(ground, [one for one in others if one.role.sub_unit_id == number], unit, 0)
    _below(ground, [one for one in others if not one.role.sub_unit_id], leading, len(SUB_UNITS))


def _below(ground: Ground, people: list[Specialist], above: int, after: int) -> None:
    for place, person in enumerate(people, start=after + 1):
        title = person.role.position.capitalize()
        ground.put("post", place=place, title=title, reports_to_id=above, specialist_id=person.id)
