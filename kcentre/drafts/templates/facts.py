"""What the texts are filled with: the facts of a centre on a day."""

import datetime as dt

from kcentre.drafts.templates.fact_catalogue import FACT_KINDS
from kcentre.drafts.templates.known import Known, known_centre
from kcentre.drafts.templates.records import Fact
from kcentre.storage import CentreFile


def facts(file: CentreFile, today: dt.date) -> dict[str, Fact]:
    """Return every fact by the word between its braces; what nobody has entered has no text."""
    return facts_of(known_centre(file, today))


def facts_of(known: Known) -> dict[str, Fact]:
    """Return the facts of what was asked already."""
    return {
        kind.key: Fact(kind.key, kind.title, _told(kind.tell(known)), kind.target)
        for kind in FACT_KINDS
    }


def _told(text: str) -> str | None:
    return " ".join(line.strip() for line in text.splitlines()).strip() or None
