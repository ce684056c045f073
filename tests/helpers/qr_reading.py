"""Reading a QR code back from a picture of a page (ISO/IEC 18004, level M, up to version 10)."""

from collections.abc import Callable, Iterator

from PIL import Image

_BLACK = 20
"""Darker than any text of a placard: only the code is black."""

_ALIGNED = {
    1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38),
    8: (6, 24, 42), 9: (6, 26, 46), 10: (6, 28, 50),
}  # fmt: skip
_BLOCKS = {
    1: (16,), 2: (28,), 3: (44,), 4: (32,) * 2, 5: (43,) * 2, 6: (27,) * 4, 7: (31,) * 4,
    8: (38, 38, 39, 39), 9: (36, 36, 36, 37, 37), 10: (43, 43, 43, 43, 44),
}  # fmt: skip
_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, _: i % 2 == 0,
    lambda _, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)
_FORMAT_PLACES = (
    *((8, j) for j in (0, 1, 2, 3, 4, 5, 7, 8)),
    *((i, 8) for i in (7, 5, 4, 3, 2, 1, 0)),
)

Squares = list[list[bool]]


def code_on(page: Image.Image) -> Squares:
    """Return the squares of the one code of a page."""
    grey = page.convert("L").point(lambda value: 255 if value < _BLACK else 0)
    box = grey.getbbox()
    assert box is not None, "there is no code on the page"
    left, top, right, bottom = box
    corner = [grey.getpixel((x, top + 1)) for x in range(left, right)]
    step = corner.index(0) / 7
    count = 17 + 4 * round(((right - left) / step - 17) / 4)
    side = (right - left) / count
    assert abs((bottom - top) - (right - left)) <= 2
    return [
        [
            bool(grey.getpixel((int(left + (j + 0.5) * side), int(top + (i + 0.5) * side))))
            for j in range(count)
        ]
        for i in range(count)
    ]


def read(squares: Squares) -> str:
    """Return what a code says."""
    version = (len(squares) - 17) // 4
    bits = "".join("1" if squares[i][j] else "0" for i, j in _FORMAT_PLACES)
    told = int(bits, 2) ^ 0b101010000010010
    assert told >> 13 == 0, "the code is not of level M"
    mask = _MASKS[told >> 10 & 7]
    read_bits = [squares[i][j] != mask(i, j) for i, j in _places(len(squares), version)]
    words = [_number(read_bits[at : at + 8]) for at in range(0, len(read_bits) - 7, 8)]
    return _said(_unwoven(words, _BLOCKS[version]), 16 if version > 9 else 8)


def _said(words: list[int], count_bits: int) -> str:
    bits = [bool(word >> place & 1) for word in words for place in range(7, -1, -1)]
    assert _number(bits[:4]) == 4, "the text is not kept in bytes"
    count, start = _number(bits[4 : 4 + count_bits]), 4 + count_bits
    places = range(start, start + 8 * count, 8)
    return bytes(_number(bits[at : at + 8]) for at in places).decode()


def _unwoven(words: list[int], lengths: tuple[int, ...]) -> list[int]:
    blocks: list[list[int]] = [[] for _ in lengths]
    given = iter(words)
    for place in range(max(lengths)):
        for block, length in zip(blocks, lengths, strict=True):
            if place < length:
                block.append(next(given))
    return [word for block in blocks for word in block]


def _places(size: int, version: int) -> Iterator[tuple[int, int]]:
    """Yield the places of data, two columns at a time, up and down from the right."""
    taken = _taken(size, version)
    upward = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        rows = range(size - 1, -1, -1) if upward else range(size)
        for i in rows:
            yield from ((i, j) for j in (right, right - 1) if (i, j) not in taken)
        upward = not upward


def _taken(size: int, version: int) -> set[tuple[int, int]]:
    corners = ((0, 0), (0, size - 8), (size - 8, 0))
    found = {(top + i, left + j) for top, left in corners for i in range(8) for j in range(8)}
    found |= {(8, j) for j in (*range(9), *range(size - 8, size))}
    found |= {(i, 8) for i in (*range(9), *range(size - 8, size))}
    found |= {(6, j) for j in range(size)} | {(i, 6) for i in range(size)}
    centres = _ALIGNED[version]
    last = centres[-1] if centres else 0
    for i in centres:
        for j in centres:
            if (i, j) not in {(6, 6), (6, last), (last, 6)}:
                found |= {(i + a, j + b) for a in range(-2, 3) for b in range(-2, 3)}
    if version > 6:
        found |= {(i, size - 11 + j) for i in range(6) for j in range(3)}
        found |= {(size - 11 + i, j) for i in range(3) for j in range(6)}
    return found


def _number(bits: list[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
