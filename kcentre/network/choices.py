"""What the records of the network are chosen from."""

from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.language.dates import today_here
from kcentre.network.contests.queries import contest_periods
from kcentre.network.groups.queries import group_lines
from kcentre.network.partners.queries import partner_lines
from kcentre.network.resources.cost_queries import cost_years
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Offered:
    """A partner or a group to choose; one taken off the books is offered to its own records."""

    id: int
    title: str
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class NetworkChoices:
    """`people` may answer for something; `periods` and `years` have contests and costs."""

    people: tuple[str, ...]
    partners: tuple[Offered, ...]
    groups: tuple[Offered, ...]
    periods: tuple[Period, ...]
    years: tuple[int, ...]


def network_choices(file: CentreFile) -> NetworkChoices:
    """Return what the forms and filters of the network offer."""
    today = today_here()
    with file.reading():
        return NetworkChoices(
            responsible_people(file),
            tuple(
                Offered(line.id, line.draft.name, line.draft.is_retired)
                for line in partner_lines(file, (), today)
            ),
            tuple(
                Offered(line.id, line.draft.title, line.draft.is_retired)
                for line in group_lines(file, (), today)
            ),
            contest_periods(file, today),
            cost_years(file, today),
        )
