"""Who may answer for something: the names that forms offer."""

from kcentre.centre.queries import passport, specialists
from kcentre.storage import CentreFile


def responsible_people(file: CentreFile) -> tuple[str, ...]:
    """Return the head and the specialists in use, each name once; any other may be typed."""
    names = [passport(file).head, *(person.name for person in specialists(file))]
    return tuple(dict.fromkeys(filter(None, names)))
