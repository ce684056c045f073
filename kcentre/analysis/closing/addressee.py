"""To whom reports are handed in."""

from kcentre.centre.queries import passport
from kcentre.language.typed import tidy
from kcentre.periods.tables import PeriodSnapshot
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def usual_addressee(file: CentreFile) -> str:
    """Return to whom the last report went; before any, the addressee of the passport's papers."""
    table = PeriodSnapshot
    query = table.select(table.sent_to).where(table.sent_to != "").order_by(table.id.desc())
    for (name,) in ask(file.db, query.limit(1)):
        return str(name)
    return tidy(passport(file).addressee)
