"""Which consents are in force on a day: the one condition that every question uses."""

import datetime as dt

from peewee import Expression, Field

from kcentre.families.tables import Consent
from kcentre.families.values import ConsentPurpose
from kcentre.storage import CentreFile


def in_force(purpose: ConsentPurpose, day: dt.date | Field) -> Expression:
    """Hold for the consents for a purpose that are valid on a day, or on that of a row.

    The last day of a term is still in it; the day of a withdrawal no longer.
    """
    iso = day.isoformat() if isinstance(day, dt.date) else day
    holds: Expression = (
        (Consent.purpose == purpose)
        & (Consent.given <= iso)
        & ((Consent.valid_to == "") | (Consent.valid_to >= iso))
        & ((Consent.withdrawn == "") | (Consent.withdrawn > iso))
    )
    return holds


def has_general_consent(file: CentreFile, adult_id: int, day: dt.date) -> bool:
    """Tell whether an adult's data may be kept on a day; one look at an index."""
    whose = Consent.adult == adult_id
    found = Consent.select(Consent.id).where(whose, in_force(ConsentPurpose.GENERAL, day))
    return bool(found.exists(file.db))
