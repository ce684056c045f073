"""Taking families' data out of the change log: the old and new values, and the labels.

What happened stays in the log, and when, and by whose hand; who it happened to goes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kcentre.casebook.inside import struck_inside
from kcentre.casebook.scrubbing import DAYS, EMPTIED, OTHERS
from kcentre.casebook.traces import Traces
from kcentre.families.blotting import Blotter, own_blotter
from kcentre.storage import CentreFile
from kcentre.storage.log_rows import LogRow, Values, all_values, rewrite
from kcentre.storage.texts import texts_of, write_texts

_POINTERS = ("adult_id", "recipient_id", "child_id", "session_id", "consent_id", "family_id")
_PORTION = 10_000


class LogScrubber:
    """Scrubs the log of some families; `everywhere` strikes out what names nobody else."""

    def __init__(self, all_traces: Sequence[Traces], everywhere: Blotter) -> None:
        self._everywhere = everywhere
        self._owners = {
            (table, row_id): traces
            for traces in all_traces
            for table, ids in traces.ids.items()
            for row_id in ids
        }
        self._by_operation: dict[int, list[Traces]] = {}
        for traces in all_traces:
            for operation_id in traces.operations:
                self._by_operation.setdefault(operation_id, []).append(traces)
        self._blotters = {one.family_id: own_blotter(one.personal) for one in all_traces}

    def scrub_values(self, file: CentreFile) -> None:
        """Rewrite the lines whose values tell of the families."""
        changed = []
        for row in all_values(file.db):
            scrubbed = self._scrubbed(row)
            if scrubbed != row:
                changed.append(scrubbed)
            if len(changed) == _PORTION:
                rewrite(file.db, changed)
                changed = []
        rewrite(file.db, changed)

    def scrub_labels(self, file: CentreFile) -> None:
        """Strike the names out of the labels."""
        changed = []
        for row_id, (label,) in texts_of(file.db, "operation", ["label"]):
            struck = label or ""
            for blotter in self._struck_by(self._by_operation.get(row_id, [])):
                struck = blotter.strike(struck)
            if struck != label:
                changed.append((row_id, (struck,)))
        write_texts(file.db, "operation", ["label"], changed)

    def _scrubbed(self, row: LogRow) -> LogRow:
        owners = self._owners_of(row)
        if owners and row.table in EMPTIED:
            fields = EMPTIED[row.table]
            return replace(row, old=_emptied(row.old, fields), new=_emptied(row.new, fields))
        told = owners or self._by_operation.get(row.operation_id, [])
        if row.table in OTHERS and not told:
            return row
        blotters = self._struck_by(told)
        return replace(row, old=_struck(row.old, blotters), new=_struck(row.new, blotters))

    def _struck_by(self, told: Iterable[Traces]) -> list[Blotter]:
        return [self._everywhere, *(self._blotters[traces.family_id] for traces in told)]

    def _owners_of(self, row: LogRow) -> list[Traces]:
        found = (self._owners.get(key) for key in _pointed(row))
        return list({one.family_id: one for one in found if one is not None}.values())


def _pointed(row: LogRow) -> Iterator[tuple[str, int]]:
    """Yield the record itself and those that it points at or once pointed at."""
    yield row.table, row.row_id
    for values in filter(None, (row.old, row.new)):
        for column in _POINTERS:
            number = values.get(column)
            if isinstance(number, int):
                is_adult = column == "recipient_id"
                yield "adult" if is_adult else column.removesuffix("_id"), number


def _emptied(values: Values | None, fields: Iterable[str]) -> Values | None:
    if values is None:
        return None
    return values | {field: "" for field in fields if field in values}


def _struck(values: Values | None, blotters: Sequence[Blotter]) -> Values | None:
    if values is None:
        return None
    struck = dict(values)
    for name, value in values.items():
        if isinstance(value, str) and value and name not in DAYS:
            text = value
            for blotter in blotters:
                text = struck_inside(text, blotter.strike)
            struck[name] = text
    return struck
