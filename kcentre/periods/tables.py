"""Tables of reported periods: their state, their texts, what was handed in."""

import peewee

from kcentre.periods.values import ReportState
from kcentre.storage.model import Record


class ReportPeriod(Record):
    """A period of a kind (`PeriodKind`), known by its first day; both days are ISO text.

    While its state is one of `CLOSED_STATES` the file itself refuses changes to the records of
    its days (see `kcentre.storage.guards`).
    """

    kind = peewee.TextField()
    starts = peewee.TextField()
    ends = peewee.TextField()
    state = peewee.TextField(default=ReportState.OPEN)


class ReportText(Record):
    """Prose of a period's report as the head left it; `part` is a `ReportPart`."""

    period = peewee.ForeignKeyField(ReportPeriod, on_delete="CASCADE")
    part = peewee.TextField()
    text = peewee.TextField()


class PeriodSnapshot(Record):
    """A period as it was handed in. Never changed but for where it was sent and its reopening.

    `figures` and `texts` are JSON, `findings` the severe findings it was closed with (JSON) for
    the `reason` given; `digest` is the SHA-256 over figures, texts and papers, in hexadecimal.
    """

    period = peewee.ForeignKeyField(ReportPeriod)
    made_at = peewee.TextField()
    made_by = peewee.TextField(default="")
    reason = peewee.TextField(default="")
    findings = peewee.TextField(default="")
    figures = peewee.TextField()
    texts = peewee.TextField()
    digest = peewee.TextField()
    number = peewee.TextField(default="")
    sent_on = peewee.TextField(default="")
    sent_to = peewee.TextField(default="")
    reopened_on = peewee.TextField(default="")
    reopened_by = peewee.TextField(default="")
    reopen_reason = peewee.TextField(default="")


class SnapshotPaper(Record):
    """A paper of a snapshot («pdf», «xlsx», «document») as base64, because the log keeps JSON."""

    snapshot = peewee.ForeignKeyField(PeriodSnapshot)
    format = peewee.TextField()
    content = peewee.TextField()
