"""What Ctrl+K finds of appointments: those to come, by who comes."""

from kcentre.language.dates import today_here
from kcentre.premises.appointments.filters import AppointmentFilter
from kcentre.premises.appointments.listing import AppointmentList, Order
from kcentre.storage import CentreFile
from ui.widgets.command_palette import Hit

_MOST = 5


def coming_appointments(file: CentreFile, typed: str) -> list[Hit]:
    """Return the appointments to come of the person that is meant, the nearest first."""
    if not any(character.isalnum() for character in typed):
        return []
    wanted = AppointmentFilter(first_day=today_here(), search=typed, few=True)
    listing = AppointmentList(wanted, Order(descending=False))
    listing.count(file)
    return [
        Hit(
            f"{row.who}: {row.moment}, {row.specialist}",
            f"запись, {row.state}",
            f"premises/appointments/{row.id}",
        )
        for row in listing.page(file, 0, _MOST)
    ]
