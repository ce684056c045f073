"""Fields that the forms of the two journals share."""

from collections.abc import Sequence

from kcentre.journal.queries import Choices
from ui.records.offers import offer
from ui.widgets.choice_field import Choice
from ui.widgets.form import Form


def offer_sub_units(form: Form, choices: Choices, own: int | None) -> None:
    """Offer the sub-units in use, and the record's own one; without any the field is hidden."""
    offered: Sequence[Choice] = [
        (unit.id, unit.name) for unit in choices.sub_units if not unit.is_retired or unit.id == own
    ]
    offer(form, "sub_unit", offered)
    form.field("sub_unit").setVisible(bool(offered))


def offer_channels(form: Form, choices: Choices, own: int | None) -> None:
    """Offer the channels in use by which people learn of the centre, and the record's own one."""
    offered: Sequence[Choice] = [
        (channel.id, channel.name)
        for channel in choices.info_channels
        if not channel.is_retired or channel.id == own
    ]
    offer(form, "learned_from", offered)


def offer_rooms(form: Form, choices: Choices, own: int | None) -> None:
    """Offer the rooms in use, and the record's own one; without any the field is hidden."""
    offered: Sequence[Choice] = [
        (room.id, room.name) for room in choices.rooms if not room.is_retired or room.id == own
    ]
    offer(form, "room", offered)
    form.field("room").setVisible(bool(offered))
