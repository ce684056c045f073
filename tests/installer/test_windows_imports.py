"""Every DLL that the Windows payload asks for is in it, or in Windows."""

from pathlib import Path, PurePosixPath

import pytest

from resources.installer.refusal import CannotBuild
from resources.installer.windows.imports import (
    demand_closed,
    is_of_windows,
    unmet_imports,
    unused_libraries,
)

PAYLOAD = {
    "kcentre.exe": ["kernel32.dll", "msvcrt.dll"],
    "python311.dll": ["api-ms-win-crt-heap-l1-1-0.dll", "vcruntime140.dll"],
    "vcruntime140.dll": ["kernel32.dll"],
    "lib/PySide6/Qt6Core.dll": ["icuuc.dll", "vcruntime140.dll"],
    "lib/PySide6/QtCore.pyd": ["qt6core.dll", "shiboken6.abi3.dll"],
    "lib/PySide6/plugins/platforms/qwindows.dll": ["qt6core.dll", "user32.dll"],
    "lib/shiboken6/shiboken6.abi3.dll": ["vcruntime140.dll"],
    "lib/alpha/alpha.pyd": ["beside.dll", "python311.dll"],
    "lib/alpha/beside.dll": ["kernel32.dll"],
}


def asked(**more: list[str]) -> dict[PurePosixPath, list[str]]:
    return {PurePosixPath(path): names for path, names in {**PAYLOAD, **more}.items()}


def test_libraries_are_found_beside_in_the_shared_folders_and_in_windows() -> None:
    assert list(unmet_imports(asked())) == []


def test_a_library_is_not_found_in_a_folder_that_is_not_searched() -> None:
    wanted = {"lib/beta.pyd": ["beside.dll", "qt6network.dll", "kernel32.dll"]}
    assert list(unmet_imports(asked(**wanted))) == [
        (PurePosixPath("lib/beta.pyd"), "beside.dll"),
        (PurePosixPath("lib/beta.pyd"), "qt6network.dll"),
    ]


@pytest.mark.parametrize(
    ("library", "is_there"),
    [
        ("kernel32.dll", True),
        ("winspool.drv", True),
        ("api-ms-win-crt-runtime-l1-1-0.dll", True),
        ("icu.dll", False),  # of 1903, and 1809 is promised
        ("vcruntime140.dll", False),
        ("libwinpthread-1.dll", False),
    ],
)
def test_what_windows_has_is_a_written_list(library: str, is_there: bool) -> None:
    assert is_of_windows(library) is is_there


def test_a_shared_library_that_nothing_asks_for_is_told() -> None:
    assert unused_libraries(asked()) == set()
    assert unused_libraries(asked(**{"lib/PySide6/Qt6Network.dll": []})) == {"qt6network.dll"}


def test_a_folder_without_binaries_asks_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "version.txt").write_text("1.0.0\n", encoding="utf-8")
    demand_closed(tmp_path)


def test_a_missing_library_stops_the_build_by_name(tmp_path: Path) -> None:
    (tmp_path / "small.dll").write_bytes(small_library(b"lost.dll"))
    with pytest.raises(CannotBuild, match=r"small\.dll asks for lost\.dll"):
        demand_closed(tmp_path)


def small_library(wanted: bytes) -> bytes:
    """Return the least that is a PE file (PE32+) and asks for one library."""
    optional = bytearray(240)
    optional[0:2] = (0x20B).to_bytes(2, "little")
    optional[32:40] = (0x1000).to_bytes(4, "little") + (0x200).to_bytes(4, "little")
    optional[56:64] = (0x2000).to_bytes(4, "little") + (0x200).to_bytes(4, "little")
    optional[108:112] = (16).to_bytes(4, "little")
    optional[120:128] = (0x1000).to_bytes(4, "little") + (40).to_bytes(4, "little")
    head = b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0"
    kind = b"\x64\x86\x01\0" + bytes(12) + (240).to_bytes(2, "little") + b"\x22\x20"
    sizes = [0x200, 0x1000, 0x200, 0x200, 0, 0, 0, 0x40000040]
    section = b".idata\0\0" + b"".join(size.to_bytes(4, "little") for size in sizes)
    # the descriptor, an empty one, the name, and the list of what is called (by number 1)
    rows = [0x1000 + 64, 0, 0, 0x1000 + 40, 0x1000 + 64]
    imports = b"".join(row.to_bytes(4, "little") for row in rows) + bytes(20)
    imports += wanted.ljust(24, b"\0") + b"\x01" + bytes(6) + b"\x80" + bytes(8)
    return (head + kind + optional + section).ljust(0x200, b"\0") + imports.ljust(0x200, b"\0")
