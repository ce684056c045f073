"""ICU's data with the languages of this program only: 4 MB in place of 32.

Qt is linked with ICU and asks it to collate, to convert old encodings and to name time zones; the
data of some 800 other locales, of converters and of dictionaries for Thai or Chinese are never
read here. The shared library that holds the data is made anew from those of its items that stay;
ICU's own manual («ICU Data») foresees that. Of any other locale ICU answers with its root.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from resources.installer.refusal import CannotBuild
from resources.installer.running import run_tool

_MAGIC, _ALIGNED, _PADDING = b"\xda\x27", 16, b"\xaa"
_LOCALES = r"(?:root|pool|res_index|en|en_US|en_001|ru|ru_RU)"
_CYRILLIC = r"ibm-(?:5347_P100-1998|878_P100-1996|1168_P100-2002|866_P100-1995|915_P100-1995)\.cnv"
_STAYS = re.compile(
    rf"(?:curr|lang|region|unit|zone|coll)/{_LOCALES}\.res"
    rf"|{_LOCALES}\.res"
    r"|(?![a-z]{2,3}(?:_\w+)?\.res)[A-Za-z0-9]+\.res"
    r"|[a-z0-9_]+\.(?:icu|nrm|cfu|spp)"
    r"|coll/\w+\.icu"
    rf"|{_CYRILLIC}"
)
"""Items that stay, by name: what isn't of one locale, and the locales and encodings of Russia."""
_SOURCE = """\
.section .note.GNU-stack,"",@progbits
.section .rodata
.balign {aligned}
.globl {symbol}
.type {symbol}, @object
.size {symbol}, {size}
{symbol}: .incbin "{data}"
"""


def lighten(library: Path, work: Path) -> None:
    """Make the library of ICU's data anew, with what stays of it."""
    symbol, data = data_of(library)
    header, items = unpacked(data)
    kept = {name: item for name, item in items.items() if stays(name)}
    work.mkdir(parents=True, exist_ok=True)
    binary, source, package = (work / f"{symbol}{end}" for end in (".o", ".s", ".dat"))
    size = package.write_bytes(packed(header, kept))
    source.write_text(_SOURCE.format(aligned=_ALIGNED, symbol=symbol, size=size, data=package))
    run_tool(["as", "-o", str(binary), str(source)])
    flags = ("-shared", "--build-id=none", "-z", "noexecstack", "-soname", library.name)
    run_tool(["ld", *flags, "-o", str(library), str(binary)])


def stays(name: str) -> bool:
    """Tell whether an item goes in; its name begins with the package's: `icudt73l/ru.res`."""
    return _STAYS.fullmatch(name.partition("/")[2]) is not None


def data_of(library: Path) -> tuple[str, bytes]:
    """Return the one symbol that the library exports, and the bytes behind it."""
    with library.open("rb") as file:
        elf = ELFFile(file)
        for section in elf.iter_sections():
            if not isinstance(section, SymbolTableSection):
                continue
            for symbol in section.iter_symbols():
                if symbol.name.startswith("icudt"):
                    start = next(elf.address_offsets(symbol["st_value"]))
                    file.seek(start)
                    return symbol.name, file.read(symbol["st_size"])
    raise CannotBuild(f"{library.name} holds no data of ICU.")


def unpacked(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the header of a data package, and its items: name -> bytes."""
    size, magic = struct.unpack_from("<H2s", data)
    if magic != _MAGIC:
        raise CannotBuild("ICU's data are not in the form that is known here.")
    body = data[size:]
    places = list(_places(body))
    ends = [*(start for _, start in places[1:]), len(body)]
    items = {name: body[start:end] for (name, start), end in zip(places, ends, strict=True)}
    return data[:size], items


def packed(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """Return a data package: its header, a table of names and places by name, the items."""
    names = dict(sorted(items.items()))
    texts = [name.encode() + b"\0" for name in names]
    start_of_texts = 4 + 8 * len(texts)
    body = bytearray(start_of_texts)
    struct.pack_into("<I", body, 0, len(texts))
    for number, text in enumerate(texts):
        struct.pack_into("<I", body, 4 + 8 * number, len(body))
        body += text
    for number, item in enumerate(names.values()):
        body += _PADDING * (-(len(header) + len(body)) % _ALIGNED)
        struct.pack_into("<I", body, 8 + 8 * number, len(body))
        body += item
    return header + bytes(body)


def _places(body: bytes) -> Iterator[tuple[str, int]]:
    (count,) = struct.unpack_from("<I", body)
    for name, start in struct.iter_unpack("<II", body[4 : 4 + 8 * count]):
        yield body[name : body.index(b"\0", name)].decode(), start
