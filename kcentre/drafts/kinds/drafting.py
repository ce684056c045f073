"""Which draft of which kind is made how."""

import datetime as dt
from collections.abc import Mapping

from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.agreements import CONTRACT, PARTNER_AGREEMENT
from kcentre.drafts.kinds.by_year import (
    CORRECTION_PLAN,
    MEDIA_PLAN,
    NOMENCLATURE,
    REPORTS,
    TIMETABLE,
)
from kcentre.drafts.kinds.duties import DUTIES
from kcentre.drafts.kinds.family_papers import APPLICATION, CONSENTS, WITHDRAWAL
from kcentre.drafts.kinds.forms import JOURNAL_FORMS
from kcentre.drafts.kinds.founding import MEMO, ORDER, REGULATION
from kcentre.drafts.kinds.questionnaires import QUESTIONNAIRES
from kcentre.drafts.kinds.records import DraftKind, DraftOffer, ground_of
from kcentre.drafts.kinds.rooms import RoomPassports
from kcentre.drafts.kinds.whole_centre import ModelDraft, PracticePassports
from kcentre.drafts.kinds.written import Written
from kcentre.drafts.kinds.year_plan import YEAR_PLAN
from kcentre.drafts.templates.records import Fact
from kcentre.paper.document import Document
from kcentre.roadmaps.records import NO_FACTS
from kcentre.roadmaps.records import Facts as RoadFacts
from kcentre.storage import CentreFile
from kcentre.structure.documents.values import DocumentKind as Kind

_KINDS: Mapping[Kind, DraftKind] = {
    Kind.ORDER: ORDER,
    Kind.REGULATION: REGULATION,
    Kind.MODEL: ModelDraft(),
    Kind.TIMETABLE: TIMETABLE,
    Kind.YEAR_PLAN: YEAR_PLAN,
    Kind.DUTIES: DUTIES,
    Kind.JOURNAL_FORMS: JOURNAL_FORMS,
    Kind.APPLICATION: APPLICATION,
    Kind.CONSENTS: CONSENTS,
    Kind.WITHDRAWAL: WITHDRAWAL,
    Kind.CONTRACT: CONTRACT,
    Kind.MEMO: MEMO,
    Kind.ROOM_PASSPORT: RoomPassports(),
    Kind.QUESTIONNAIRES: QUESTIONNAIRES,
    Kind.REPORTS: REPORTS,
    Kind.CORRECTION_PLAN: CORRECTION_PLAN,
    Kind.MEDIA_PLAN: MEDIA_PLAN,
    Kind.PRACTICE_PASSPORT: PracticePassports(),
    Kind.PARTNER_AGREEMENT: PARTNER_AGREEMENT,
    Kind.NOMENCLATURE: NOMENCLATURE,
}


def drafts_of(file: CentreFile, kind: Kind, today: dt.date) -> list[DraftOffer]:
    """Return the drafts of a kind that can be made now; none of `OTHER`."""
    made = _KINDS.get(kind)
    return list(made.offers(ground_of(file, today))) if made else []


def draft(
    file: CentreFile, offer: DraftOffer, today: dt.date, proved: RoadFacts = NO_FACTS
) -> Document:
    """Return a draft filled from the centre's data; what is unknown is a visible blank.

    `proved` are the tasks of road maps that the program knows to be done; the steps, a floor
    higher, compute them. Raises `Refused` where the subject of the offer is gone.
    """
    with file.reading():
        return _KINDS[offer.kind].document(ground_of(file, today, proved), offer)


def draft_blanks(file: CentreFile, offer: DraftOffer, today: dt.date) -> list[Missing]:
    """Return what is not known in a draft, each with the place where it is entered."""
    with file.reading():
        return list(_KINDS[offer.kind].blanks(ground_of(file, today), offer))


def subject_facts(file: CentreFile, offer: DraftOffer, today: dt.date) -> dict[str, Fact]:
    """Return every fact that the texts of a draft may name."""
    made = _KINDS[offer.kind]
    with file.reading():
        ground = ground_of(file, today)
        return dict(made.facts(ground, offer) if isinstance(made, Written) else ground.facts)
