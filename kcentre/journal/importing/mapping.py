"""Which column means what: guessed, remembered from last time, or said by the user."""

import json
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import Caption, Header, find_header
from kcentre.journal.importing.header_words import LIKELY, SURE, candidates
from kcentre.journal.importing.refusals import MappingRefused, SheetMissing
from kcentre.journal.importing.workbook import Sheet, Workbook
from kcentre.language import fold

Choices = Dictionary[str, Field | None]
"""Folded header text → field, or None for a column that is not used."""

_SEVERAL = {Field.NOTE}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 0, its header, its meaning and how sure the guess is (0…1)."""

    place: int
    caption: Caption
    field: Field | None = None
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet is read; a sheet without a header has no columns and is skipped."""

    sheet: Sheet
    header: Header | None = None
    columns: tuple[Column, ...] = ()

    @property
    def has_journal(self) -> bool:
        """Whether the sheet can be imported: some column is the date."""
        return any(column.field is Field.DATE for column in self.columns)

    def place_of(self, field: Field) -> int | None:
        """Return the place of the field's column."""
        return next((column.place for column in self.columns if column.field is field), None)

    def caption_of(self, field: Field) -> str:
        """Return the header of the field's column."""
        found = (column.caption.text for column in self.columns if column.field is field)
        return next(found, "")

    def with_field(self, place: int, field: Field | None) -> "SheetMapping":
        """Return the mapping where the column means `field`, and no other column does."""
        columns = tuple(
            replace(column, field=field, confidence=SURE) if column.place == place
            else replace(column, field=None) if column.field is field and field not in _SEVERAL
            else column
            for column in self.columns
        )  # fmt: skip
        return replace(self, columns=columns)

    def choices(self) -> dict[str, Field | None]:
        """Return the mapping as it is remembered."""
        return {
            column.caption.whole: column.field for column in self.columns if column.caption.text
        }


def guess(
    workbook: Workbook,
    remembered: Dictionary[str, Choices] | None = None,
    *,
    said: Choices | None = None,
    only_sheet: str | None = None,
) -> tuple[SheetMapping, ...]:
    """Return how each sheet is read: as `said`, else as `remembered` by header, else as guessed.

    Hidden sheets are left out unless named. Raises SheetMissing for an unknown `only_sheet`.
    """
    mappings = []
    for sheet in _chosen(workbook, only_sheet):
        header = find_header(sheet)
        if header is None:
            mappings.append(SheetMapping(sheet))
            continue
        known = {**(remembered or {}).get(header.key, {}), **(said or {})}
        mappings.append(SheetMapping(sheet, header, columns_of(header, known)))
    return tuple(mappings)


def columns_of(header: Header, known: Choices) -> tuple[Column, ...]:
    """Return the columns with what is known of them, the rest guessed."""
    columns = [Column(place, caption) for place, caption in enumerate(header.captions)]
    taken: set[Field] = set()
    open_places: list[int] = []
    for column in columns:
        key = next((key for key in column.caption.keys if key in known), None)
        if key is None:
            open_places.append(column.place)
            continue
        field = known[key]
        columns[column.place] = replace(column, field=None if field in taken else field)
        taken |= {field} - _SEVERAL if field is not None else set()
    for place, field, weight in _guessed([columns[place] for place in open_places], taken):
        columns[place] = replace(columns[place], field=field, confidence=min(weight, SURE))
    return tuple(columns)


def _guessed(columns: Sequence[Column], taken: set[Field]) -> list[tuple[int, Field, float]]:
    """Give each field to the column that names it best, each column its best free field."""
    offers = sorted(
        (
            (weight, -column.place, field)
            for column in columns
            for field, weight in _weights(column.caption).items()
            if weight >= LIKELY
        ),
        key=lambda offer: offer[:2],
        reverse=True,
    )
    given: list[tuple[int, Field, float]] = []
    used_places: set[int] = set()
    used_fields = set(taken)
    for weight, negative_place, field in offers:
        if -negative_place in used_places or field in used_fields:
            continue
        given.append((-negative_place, field, weight))
        used_places.add(-negative_place)
        used_fields |= {field} - _SEVERAL
    return given


def _weights(caption: Caption) -> dict[Field, float]:
    """Weigh a caption by its own words, and a little less by those above it."""
    weights = {field: weight * 0.95 for field, weight in candidates(caption.whole).items()}
    if caption.own == caption.whole:
        return {field: weight / 0.95 for field, weight in weights.items()}
    for field, weight in candidates(caption.own).items():
        weights[field] = max(weights.get(field, 0.0), weight)
    return weights


def _chosen(workbook: Workbook, only_sheet: str | None) -> list[Sheet]:
    if only_sheet is None:
        visible = [sheet for sheet in workbook.sheets if not sheet.is_hidden]
        return visible or list(workbook.sheets)
    chosen = [sheet for sheet in workbook.sheets if fold(sheet.name) == fold(only_sheet)]
    if not chosen:
        raise SheetMissing(only_sheet, [sheet.name for sheet in workbook.sheets])
    return chosen


def read_choices(path: Path) -> dict[str, Field | None]:
    """Read a JSON file {"header": "field code" or null}. Raises MappingRefused."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise MappingRefused(path, "файл не найден или не читается") from error
    except ValueError as error:
        raise MappingRefused(path, "это не JSON") from error
    if not isinstance(content, dict):
        raise MappingRefused(path, "нужен объект «заголовок — поле»")
    return {fold(str(header)): _field(path, code) for header, code in content.items()}


def _field(path: Path, code: object) -> Field | None:
    if code is None:
        return None
    try:
        return Field(str(code))
    except ValueError as error:
        raise MappingRefused(path, f"нет поля с кодом «{code}»") from error
