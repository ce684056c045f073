"""Whether everything that the payload's DLLs ask for is there: in it, or in Windows itself."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import pefile

from resources.installer.refusal import CannotBuild

Asked = Mapping[PurePosixPath, Sequence[str]]
"""A binary of the payload, from its root -> the libraries that it asks for, in small letters."""
_SUFFIXES = (".dll", ".exe", ".pyd")
_LOADED_FROM = (".", "lib/PySide6", "lib/shiboken6")
"""Besides its own folder, where a file of the payload finds its DLLs: the launcher's folder, and
those that PySide6 adds."""
_DIRECTORIES = [
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
]
WINDOWS = frozenset(
    (
        *("advapi32.dll", "authz.dll", "bcrypt.dll", "bcryptprimitives.dll", "comdlg32.dll"),
        *("crypt32.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll", "dwmapi.dll", "dwrite.dll"),
        *("dxgi.dll", "gdi32.dll", "icuuc.dll", "imm32.dll", "iphlpapi.dll", "kernel32.dll"),
        *("mpr.dll", "msvcrt.dll", "netapi32.dll", "ntdll.dll", "ole32.dll", "oleaut32.dll"),
        *("rpcrt4.dll", "setupapi.dll", "shell32.dll", "shlwapi.dll", "uiautomationcore.dll"),
        *("user32.dll", "userenv.dll", "uxtheme.dll", "version.dll", "winmm.dll"),
        *("winspool.drv", "ws2_32.dll", "wtsapi32.dll"),
    )
)
"""What Windows 10 1809 has in its own folder; of a new name ask whether every PC has it."""


def demand_closed(root: Path) -> None:
    """Raise CannotBuild unless every import of the payload is met."""
    unmet = list(unmet_imports(asked_by(root)))
    if unmet:
        listed = "\n".join(f"    {asker} asks for {library}" for asker, library in unmet)
        raise CannotBuild(f"DLLs are missing from the payload:\n{listed}")


def unmet_imports(asked: Asked) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield (binary, library) for every import met neither by the payload nor by Windows."""
    shared = _shared(asked)
    for binary, libraries in asked.items():
        near = shared | _names_in(binary.parent, asked)
        yield from (
            (binary, library)
            for library in libraries
            if library not in near and not is_of_windows(library)
        )


def unused_libraries(asked: Asked) -> set[str]:
    """Return the shared DLLs that nothing in the payload asks for, by name."""
    wanted = {library for libraries in asked.values() for library in libraries}
    return {name for name in _shared(asked) if name.endswith(".dll")} - wanted


def is_of_windows(library: str) -> bool:
    """Tell whether Windows itself has a library, named in small letters."""
    return library in WINDOWS or library.startswith("api-ms-win-")


def asked_by(root: Path) -> dict[PurePosixPath, list[str]]:
    """Read what every binary of a payload asks for."""
    found = sorted(path for path in root.rglob("*") if path.suffix.lower() in _SUFFIXES)
    return {PurePosixPath(path.relative_to(root)): imports_of(path) for path in found}


def imports_of(path: Path) -> list[str]:
    """Return the libraries that a PE file asks for, also late ones, in small letters."""
    with pefile.PE(str(path), fast_load=True) as image:
        image.parse_data_directories(directories=_DIRECTORIES)
        entries = [
            *getattr(image, "DIRECTORY_ENTRY_IMPORT", ()),
            *getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
        ]
        return sorted({entry.dll.decode("ascii").lower() for entry in entries})


def _shared(asked: Asked) -> set[str]:
    return {name for folder in _LOADED_FROM for name in _names_in(PurePosixPath(folder), asked)}


def _names_in(folder: PurePosixPath, asked: Asked) -> set[str]:
    return {binary.name.lower() for binary in asked if binary.parent == folder}
