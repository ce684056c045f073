"""Which rules of data quality this centre does not want."""

import peewee

from kcentre.storage.model import Record


class QualityRuleOff(Record):
    """A rule that is switched off."""

    code = peewee.TextField(unique=True)
