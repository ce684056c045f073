"""The compound file that wraps an .xls book: its streams, with every chain checked.

Layout: [MS-CFB]. The parser of books follows the chains of sectors wherever they lead, round in
circles too, and reserves what the header asks for; so they are walked here first.
"""

import struct
from dataclasses import dataclass

_FREE, _END = 0xFFFFFFFA, 0xFFFFFFFE
_HEADER, _ENTRY = 512, 128
_MINI_SECTOR, _SMALL_STREAM = 64, 4096
_MOST_RESERVED = 1 << 26


class BrokenContainer(Exception):  # noqa: N818 — caught and turned into a refusal
    """The file's own tables contradict each other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A directory entry: its name, the first sector and the length in bytes of its stream."""

    name: str
    start: int
    size: int


class OldContainer:
    """A compound file in memory. Raises BrokenContainer wherever it is not sound."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER:
            raise BrokenContainer
        self._data = data
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in {9, 12}:
            raise BrokenContainer
        self._sector = 1 << shift
        self._demand_modest_header()
        self._fat = self._read_fat()
        self.entries = self._read_entries(struct.unpack_from("<I", data, 48)[0])
        self._mini_fat = self._numbers(self._chain(struct.unpack_from("<I", data, 60)[0]))
        self._mini_stream = self._chain(self.entries[0].start) if self._mini_fat else b""

    def stream(self, *names: str) -> bytes | None:
        """Return the stream of the first of the names that is there."""
        for name in names:
            for entry in self.entries:
                if entry.name == name:
                    return self._stream_of(entry)
        return None

    def _stream_of(self, entry: Entry) -> bytes:
        if entry.size >= _SMALL_STREAM:
            return self._chain(entry.start)[: entry.size]
        pieces = [
            self._mini_stream[number * _MINI_SECTOR : (number + 1) * _MINI_SECTOR]
            for number in _followed(entry.start, self._mini_fat)
        ]
        return b"".join(pieces)[: entry.size]

    def _demand_modest_header(self) -> None:
        """Refuse what the parser would take from the header and reserve memory for."""
        sectors = len(self._data) // self._sector
        fat_sectors = struct.unpack_from("<I", self._data, 44)[0]
        reserved = struct.unpack_from("<I", self._data, 62)[0]
        if fat_sectors > sectors or reserved > _MOST_RESERVED:
            raise BrokenContainer

    def _read_fat(self) -> list[int]:
        listed = self._numbers(self._data[76:_HEADER])
        following = struct.unpack_from("<I", self._data, 68)[0]
        for _ in range(len(self._data) // self._sector):
            if following >= _FREE:
                break
            *numbers, following = self._numbers(self._sector_at(following))
            listed.extend(numbers)
        else:
            raise BrokenContainer
        fat: list[int] = []
        for number in listed:
            if number < _FREE:
                fat.extend(self._numbers(self._sector_at(number)))
        return fat

    def _read_entries(self, start: int) -> list[Entry]:
        directory = self._chain(start)
        entries = [
            _entry(directory[at : at + _ENTRY])
            for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)
        ]
        if not entries:
            raise BrokenContainer
        return entries

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector_at(number) for number in _followed(start, self._fat))

    def _sector_at(self, number: int) -> bytes:
        at = (number + 1) * self._sector
        if at >= len(self._data):
            raise BrokenContainer
        return self._data[at : at + self._sector]

    @staticmethod
    def _numbers(data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _followed(start: int, table: list[int]) -> list[int]:
    """Return the sectors of a chain; one longer than the table goes round in a circle."""
    numbers: list[int] = []
    number = start
    while number != _END and len(numbers) <= len(table):
        if number >= len(table):
            raise BrokenContainer
        numbers.append(number)
        number = table[number]
    if len(numbers) > len(table):
        raise BrokenContainer
    return numbers


def _entry(data: bytes) -> Entry:
    name = data[:64].decode("utf-16-le", "replace").split("\x00")[0]
    start, size = struct.unpack_from("<II", data, 116)
    return Entry(name, start, size)
