"""Whether somebody known by name gave the general consent, and keeping one given with a visit."""

import datetime as dt

from kcentre.families.personal import is_told
from kcentre.families.tables import Adult, Consent
from kcentre.families.validity import has_general_consent
from kcentre.families.values import ConsentForm, ConsentPurpose
from kcentre.storage import CentreFile


def lacks_consent(file: CentreFile, adult_id: int, day: dt.date) -> bool:
    """Tell whether an adult whose name or contacts are kept gave no general consent that holds.

    Who is known by the family's code alone needs none (152-ФЗ, ст. 3: no personal data).
    """
    if not Adult.select().where((Adult.id == adult_id) & is_told()).exists(file.db):
        return False
    return not has_general_consent(file, adult_id, day)


def write_consent(file: CentreFile, adult_id: int, day: dt.date) -> None:
    """Keep the general consent signed on a day, inside a running operation, where none holds."""
    if not lacks_consent(file, adult_id, day):
        return
    Consent.insert(
        adult=adult_id,
        purpose=ConsentPurpose.GENERAL,
        form=ConsentForm.PAPER,
        given=day.isoformat(),
    ).execute(file.db)
