"""Tables of the indicators: own ones, targets, values entered by hand, explanations.

A period is known by its kind (`PeriodKind`) and its first day as ISO text.
"""

import peewee

from kcentre.storage.model import Record


class OwnIndicator(Record):
    """An indicator the head added («О01»); `sort` is an `IndicatorSort`.

    `figure` and `base` are codes of figures: a ratio is `figure` in per cent of `base`.
    """

    code = peewee.TextField(unique=True)
    title = peewee.TextField()
    sort = peewee.TextField()
    unit = peewee.TextField(default="")
    figure = peewee.TextField(default="")
    base = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class IndicatorTarget(Record):
    """A target of an indicator: for one period, for all of a kind, or (both empty) always.

    `level` and, within a band, `upper`; up to `near` beyond them asks for attention, further is
    bad. None: not laid down.
    """

    code = peewee.TextField()
    kind = peewee.TextField(default="")
    starts = peewee.TextField(default="")
    direction = peewee.TextField()
    level = peewee.FloatField(null=True)
    upper = peewee.FloatField(null=True)
    near = peewee.FloatField(null=True)


class IndicatorValue(Record):
    """A value entered by hand, for a period that the centre has no records of its own for."""

    code = peewee.TextField()
    kind = peewee.TextField()
    starts = peewee.TextField()
    value = peewee.FloatField()
    note = peewee.TextField(default="")


class IndicatorNote(Record):
    """The sentence that explains an unusual value; printed with it."""

    code = peewee.TextField()
    kind = peewee.TextField()
    starts = peewee.TextField()
    text = peewee.TextField()
