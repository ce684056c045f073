"""Finding the header of a journal: which lines, and what each column is called.

There may be a title and empty lines above; the header may take up to three lines with merged
cells, where an upper cell («Ребёнок») speaks for all below it («ФИО», «Возраст»).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kcentre.journal.importing.contents import date_column
from kcentre.journal.importing.fields import TELLING, Field
from kcentre.journal.importing.header_words import candidates
from kcentre.language import fold
from kcentre.spreadsheets.clock import read_clock
from kcentre.spreadsheets.days import DayReader
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell, Merge, Sheet

Choices = Mapping[str, Field | None]
"""What is known of columns: folded header text → field, or None for one that is not used."""

_LINES_SEARCHED, _MOST_LINES, _MOST_COLUMNS = 60, 3, 300
_LONGEST_CAPTION = 200
_NOT_LETTERS = re.compile(r"[^\w/№]+")
_RUSSIAN = re.compile("[а-я]")
_LOOKALIKES = str.maketrans("aceopxyktmhb", "асеорхуктмнв")
_SPACED_FIO = re.compile(r"\bф и о\b|\bф и\b")


@dataclass(frozen=True, slots=True)
class Caption:
    """A column's header as it is shown, and the words by which its meaning is guessed.

    `own` are the words of its lowest cell, `whole` those of all cells above it too.
    """

    text: str
    own: str
    whole: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded texts under which a mapping may name this column."""
        return tuple(dict.fromkeys((fold(self.text), self.whole, self.own)))


@dataclass(frozen=True, slots=True)
class Header:
    """The header's lines in the sheet (from 0, the last one included) and its columns."""

    first: int
    last: int
    captions: tuple[Caption, ...]
    lines: tuple[tuple[str, ...], ...]

    @property
    def key(self) -> str:
        """What a remembered mapping of the same header is found by."""
        return "|".join(caption.whole for caption in self.captions).rstrip("|")


def find_header(sheet: Sheet, choices_for: Callable[[Header], Choices]) -> Header | None:
    """Return the header with the most columns understood; None for a sheet without a journal.

    `choices_for` tells which columns of a header are known already, said or remembered.
    """
    best: tuple[int, Header] | None = None
    for header in _possible_headers(sheet):
        score = _columns_understood(sheet, header, choices_for(header))
        if score and (best is None or score > best[0]):
            best = (score, header)
    return best[1] if best else None


def likeliest_header(sheet: Sheet) -> Header | None:
    """Return the fullest line of texts: a header to begin with where none is understood."""
    headers = [header for header in _possible_headers(sheet) if header.first == header.last]
    return max(headers, key=lambda header: len(header.key.replace("|", " ").split()), default=None)


def _possible_headers(sheet: Sheet) -> Iterator[Header]:
    for first in range(min(len(sheet.rows), _LINES_SEARCHED)):
        for last in range(first, min(first + _MOST_LINES, len(sheet.rows))):
            if not _could_be_header(sheet.rows[last]):
                break
            yield header_of(sheet, first, last)


def header_of(sheet: Sheet, first: int, last: int) -> Header:
    """Return the header made of the given lines of a sheet."""
    lines = [
        _filled_line(sheet, number, is_lowest=number == last) for number in range(first, last + 1)
    ]
    captions = tuple(_caption(column) for column in zip(*lines, strict=True))
    own_lines = tuple(
        tuple(fold(plain(cell)) for cell in sheet.rows[number][:_MOST_COLUMNS])
        for number in range(first, last + 1)
    )
    return Header(first, last, captions, own_lines)


def _could_be_header(row: Sequence[Cell]) -> bool:
    """Tell whether a line is a header's: several short texts, no dates, times or numbers."""
    texts = [plain(cell) for cell in row if cell != ""]
    texts = [text for text in texts if text]
    if len(texts) < 2 or any(len(text) > _LONGEST_CAPTION for text in texts):
        return False
    return all(isinstance(cell, str) for cell in row) and not any(_is_data(text) for text in texts)


@lru_cache(maxsize=4096)
def _is_data(text: str) -> bool:
    if not any(character.isdigit() for character in text):
        return False
    return bool(DayReader()(text).iso) or not read_clock(text).problem


def _filled_line(sheet: Sheet, number: int, *, is_lowest: bool) -> list[str]:
    """Return a header line with each merged cell's text in all the columns it covers."""
    texts = [plain(cell) for cell in sheet.rows[number][:_MOST_COLUMNS]]
    merges = [merge for merge in sheet.merges if merge.top <= number <= merge.bottom]
    for merge in merges:
        if merge.left < len(texts):
            _spread(texts, merge, plain(sheet.rows[merge.top][merge.left]))
    if not merges and not is_lowest:
        _spread_by_gaps(texts, sheet.rows[number + 1])
    return texts


def _spread(texts: list[str], merge: Merge, text: str) -> None:
    for column in range(merge.left, min(merge.right + 1, len(texts))):
        texts[column] = text


def _spread_by_gaps(texts: list[str], below: Sequence[Cell]) -> None:
    """Without merges (CSV, ODS) an upper text speaks for the empty cells right of it."""
    for column in range(1, len(texts)):
        if not texts[column] and plain(below[column]):
            texts[column] = texts[column - 1]


def _caption(texts: Sequence[str]) -> Caption:
    different = list(dict.fromkeys(text for text in texts if text))
    if not different:
        return Caption("", "", "")
    own = _words(different[-1])
    return Caption(different[-1], own, " ".join(map(_words, different)))


def _words(text: str) -> str:
    words = " ".join(map(_in_one_alphabet, _NOT_LETTERS.sub(" ", fold(text)).split()))
    return _SPACED_FIO.sub(lambda found: found[0].replace(" ", ""), words)


def _in_one_alphabet(word: str) -> str:
    """Return a Russian word with the Latin letters that only look Russian replaced."""
    return word.translate(_LOOKALIKES) if _RUSSIAN.search(word) else word


def _columns_understood(sheet: Sheet, header: Header, choices: Choices) -> int:
    """Return how many different fields the columns name; 0 without a date or anything telling."""
    fields = {_best_field(caption, choices) for caption in header.captions} - {None}
    if not fields & TELLING or _is_one_text(header):
        return 0
    if Field.DATE not in fields and date_column(sheet, header.last) is None:
        return 0
    return len(fields)


def _best_field(caption: Caption, choices: Choices) -> Field | None:
    key = next((key for key in caption.keys if key in choices), None)
    if key is not None:
        return choices[key]
    named = candidates(caption.own) or candidates(caption.whole)
    return max(named, key=lambda field: named[field]) if named else None


def _is_one_text(header: Header) -> bool:
    return len({caption.own for caption in header.captions if not is_blank(caption.own)}) < 2
