"""Finding replies in any text: a message, a whole letter, a quotation of it.

A reply stands between «КЦ-ОТВЕТ 1» and «КОНЕЦ» with the CRC-32 of its bytes: base64 of JSON in
UTF-8. Line breaks, spaces of any kind, marks of quotation and invisible characters between its
letters are put there by programs on the way and mean nothing.
"""

import base64
import re
import zlib
from collections.abc import Iterator

FORMAT = "1"
DAMAGED = "Ответ повреждён: скопируйте его целиком ещё раз."
NEWER = "Анкета сделана более новой версией программы: обновите программу и загрузите ответ снова."

_START = re.compile(r"КЦ\s*[-\u2010-\u2015\u2212]\s*ОТВЕТ\s*(\d)", re.IGNORECASE)
_END = re.compile(r"КОНЕЦ\s*([0-9A-F]{8})", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_PUT_ON_THE_WAY = ">|*=`\"'«»"
_URL_ALPHABET = str.maketrans("-_", "+/")
_LETTERS = re.compile(r"[A-Za-z0-9+/]+")


class BlockError(ValueError):
    """A block that can't be read; the sentence says what to do."""


def found_blocks(text: str) -> Iterator[str | BlockError]:
    """Yield the JSON of each block in `text`, or why it can't be read, in their order."""
    seen = _INVISIBLE.sub("", text)
    starts = list(_START.finditer(seen))
    for number, start in enumerate(starts, start=1):
        end = starts[number].start() if number < len(starts) else len(seen)
        try:
            yield _content(start[1], seen[start.end() : end])
        except ValueError as error:
            yield error if isinstance(error, BlockError) else BlockError(DAMAGED)


def has_block(text: str) -> bool:
    """Tell whether a block begins somewhere in `text`."""
    return _START.search(_INVISIBLE.sub("", text)) is not None


def _content(version: str, rest: str) -> str:
    if version != FORMAT:
        raise BlockError(NEWER)
    end = _END.search(rest)
    if end is None:
        raise BlockError(DAMAGED)
    letters = _letters(rest[: end.start()])
    content = base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    if zlib.crc32(content) != int(end[1], 16):
        raise BlockError(DAMAGED)
    return content.decode("utf-8")


def _letters(body: str) -> str:
    letters = "".join(filter(_is_meant, body)).translate(_URL_ALPHABET)
    if not _LETTERS.fullmatch(letters):
        raise BlockError(DAMAGED)
    return letters


def _is_meant(character: str) -> bool:
    return not character.isspace() and character not in _PUT_ON_THE_WAY
