"""Which column means what: guessed, remembered from last time, or said by the user."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kcentre.journal.importing.contents import FITTING, FOREIGN, LISTED, share_understood
from kcentre.journal.importing.fields import TELLING, Field
from kcentre.journal.importing.header import (
    Caption,
    Choices,
    Header,
    find_header,
    likeliest_header,
)
from kcentre.journal.importing.header_words import LIKELY, SURE, candidates, is_unused
from kcentre.journal.importing.refusals import MappingRefused, SheetMissing
from kcentre.language import fold
from kcentre.spreadsheets.workbook import Sheet, Workbook

_SEVERAL = {Field.NOTE}
_OTHER_PAPERS = re.compile(
    r"\bплан|график|расписани|справочник|спис(?:ок|ки)|отчет|итог|\bсвод|анкет|опрос"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 0, its header, its meaning and how sure the guess is (0…1)."""

    place: int
    caption: Caption
    field: Field | None = None
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet is read; `is_used` is the user's wish to read it at all."""

    sheet: Sheet
    header: Header | None = None
    columns: tuple[Column, ...] = ()
    is_used: bool = True

    @property
    def has_date(self) -> bool:
        """Whether some column is the date: without it no line can be imported."""
        return any(column.field is Field.DATE for column in self.columns)

    @property
    def has_journal(self) -> bool:
        """Whether the sheet will be imported: wished, dated, and telling something of services."""
        return self.is_used and self.has_date and any(c.field in TELLING for c in self.columns)

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
        chosen: dict[str, Field | None] = {}
        for column in self.columns:
            # Of several columns under one header the one in use speaks for it.
            if column.caption.text and chosen.get(column.caption.whole) is None:
                chosen[column.caption.whole] = column.field
        return chosen


def guess(
    workbook: Workbook,
    remembered: Mapping[str, Choices] | None = None,
    *,
    said: Choices | None = None,
    only_sheet: str | None = None,
) -> tuple[SheetMapping, ...]:
    """Return how each sheet is read: as `said`, else as `remembered` by header, else as guessed.

    Hidden sheets are left out unless named. Raises SheetMissing for an unknown `only_sheet`.
    """

    def choices_for(header: Header) -> Choices:
        return {**(remembered or {}).get(header.key, {}), **(said or {})}

    mappings = []
    for sheet in _chosen(workbook, only_sheet):
        header = find_header(sheet, choices_for) or likeliest_header(sheet)
        columns = columns_of(sheet, header, choices_for(header)) if header else ()
        mappings.append(SheetMapping(sheet, header, columns))
    return tuple(mappings if only_sheet else _without_plans(mappings))


def _without_plans(mappings: Sequence[SheetMapping]) -> list[SheetMapping]:
    """Leave out plans, lists and reports beside a journal: they have dates and names as well."""
    others = {
        mapping.sheet.name for mapping in mappings if _OTHER_PAPERS.search(fold(mapping.sheet.name))
    }
    if not any(mapping.has_journal and mapping.sheet.name not in others for mapping in mappings):
        return list(mappings)
    return [replace(mapping, is_used=mapping.sheet.name not in others) for mapping in mappings]


def columns_of(sheet: Sheet, header: Header, known: Choices) -> tuple[Column, ...]:
    """Return the columns with what is known of them, the rest guessed by headers and cells."""
    columns = [
        Column(place, caption, confidence=0) for place, caption in enumerate(header.captions)
    ]
    taken: set[Field] = set()
    open_places: list[int] = []
    for column in columns:
        key = next((key for key in column.caption.keys if key in known), None)
        if key is None:
            open_places.append(column.place)
            continue
        field = known[key]
        field = None if field in taken else field
        columns[column.place] = replace(column, field=field, confidence=SURE)
        taken |= {field} - _SEVERAL if field is not None else set()
    for place, field, weight in _guessed([columns[place] for place in open_places], taken):
        columns[place] = replace(columns[place], field=field, confidence=min(weight, SURE))
    for place in open_places:
        columns[place] = _corrected(sheet, header, columns[place], columns)
    return tuple(columns)


def _corrected(sheet: Sheet, header: Header, column: Column, columns: Sequence[Column]) -> Column:
    """Let the cells speak where the header said nothing, or something they do not bear out."""
    used = {other.field for other in columns}
    if column.field is None:
        free = [field for field in (Field.DATE, *LISTED) if field not in used]
    elif column.field in LISTED and _fit(sheet, header, column, column.field) <= FOREIGN:
        free = [field for field in LISTED if field not in used]
    else:
        return column
    if is_unused(column.caption.whole):
        return column
    fits = {field: _fit(sheet, header, column, field, of_too_few=0) for field in free}
    best = max(fits, key=lambda field: fits[field], default=None)
    if best is None or fits[best] < FITTING:
        return column
    return replace(column, field=best, confidence=LIKELY)


def _fit(
    sheet: Sheet, header: Header, column: Column, field: Field, of_too_few: float = 1
) -> float:
    share = share_understood(sheet, header.last, column.place, field)
    return of_too_few if share is None else share


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
