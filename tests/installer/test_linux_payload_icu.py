"""ICU's data, made lighter."""

import struct

import pytest

from resources.installer.linux.icu import packed, stays, unpacked
from resources.installer.refusal import CannotBuild

HEADER = struct.pack("<H2s", 16, b"\xda\x27") + bytes(12)
ITEMS = {"icudt73l/ru.res": b"russian", "icudt73l/coll/root.res": b"x" * 16, "icudt73l/a.icu": b"a"}


def test_a_package_of_data_is_read_as_it_was_written() -> None:
    header, items = unpacked(packed(HEADER, ITEMS))
    assert header == HEADER
    assert list(items) == sorted(ITEMS), "ICU looks names up by halves"
    assert {name: item.rstrip(b"\xaa") for name, item in items.items()} == ITEMS


def test_every_item_begins_at_a_multiple_of_sixteen() -> None:
    data = packed(HEADER, ITEMS)
    assert all(data.index(item) % 16 == 0 for item in (b"russian", b"x" * 16))


def test_a_single_item_is_written_too() -> None:
    assert unpacked(packed(HEADER, {"icudt73l/ru.res": b"one"}))[1] == {"icudt73l/ru.res": b"one"}


def test_data_in_another_form_are_refused() -> None:
    with pytest.raises(CannotBuild):
        unpacked(b"\x10\x00\x27\xda" + bytes(20))


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("ru.res", True),
        ("coll/ru.res", True),
        ("zone/root.res", True),
        ("pool.res", True),
        ("likelySubtags.res", True),
        ("coll/ucadata.icu", True),
        ("nfkc_cf.nrm", True),
        ("ibm-5347_P100-1998.cnv", True),
        ("de.res", False),
        ("zh_Hant_TW.res", False),
        ("lang/fr.res", False),
        ("brkitr/cjdict.dict", False),
        ("translit/root.res", False),
        ("gb18030.cnv", False),
    ],
)
def test_what_is_of_no_single_locale_stays_and_of_locales_russian_and_english(
    name: str, is_kept: bool
) -> None:
    assert stays(f"icudt73l/{name}") is is_kept
