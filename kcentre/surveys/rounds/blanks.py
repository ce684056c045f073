"""The running numbers of blank forms, and which version was printed on which number."""

from peewee import fn

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.tables import BlankPrint, SurveyForm


def next_number(file: CentreFile, round_id: int) -> int:
    """Return the first number that is neither on a printed blank nor on an entered form."""
    printed = BlankPrint.select(fn.MAX(BlankPrint.last)).where(BlankPrint.round == round_id)
    entered = SurveyForm.select(fn.MAX(SurveyForm.number)).where(SurveyForm.round == round_id)
    return 1 + max(int(query.scalar(file.db) or 0) for query in (printed, entered))


def version_of_number(file: CentreFile, round_id: int, number: int | None) -> int:
    """Return the id of the version that stands on a blank; the newest print of it is meant.

    Without a number, and for one that was never printed, what is handed out now. Raises `Refused`
    where the round is gone.
    """
    if number is not None:
        covers = (BlankPrint.first <= number) & (BlankPrint.last >= number)
        query = BlankPrint.select(BlankPrint.version).where((BlankPrint.round == round_id) & covers)
        for version_id in ask_ids(file.db, query.order_by(BlankPrint.id.desc()).limit(1)):
            return version_id
    return round_line(file, round_id).version_id
