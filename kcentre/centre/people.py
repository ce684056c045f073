"""Who may answer for something: the names that forms offer."""

from kcentre.centre.queries import passport, specialists
from kcentre.centre.tables import TeamMember
from kcentre.storage import CentreFile


def responsible_people(file: CentreFile) -> tuple[str, ...]:
    """Return the head, the specialists and the team in use, each name once; any may be typed."""
    team = TeamMember.select(TeamMember.name).where(~TeamMember.is_retired)
    members = team.order_by(TeamMember.place, TeamMember.id).tuples().execute(file.db)
    names = [
        passport(file).head,
        *(person.name for person in specialists(file)),
        *(name for (name,) in members),
    ]
    return tuple(dict.fromkeys(filter(None, names)))
