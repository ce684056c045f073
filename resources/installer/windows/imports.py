"""Whether everything that the payload's DLLs ask for is there: in it, or in Windows itself."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pefile

from resources.installer.refusal import CannotBuild

_SUFFIXES = (".dll", ".exe", ".pyd")
_LOADED_FROM = ("", "lib/PySide6", "lib/shiboken6")
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
    unmet = list(unmet_imports(root))
    if unmet:
        listed = "\n".join(f"    {asker} asks for {library}" for asker, library in unmet)
        raise CannotBuild(f"DLLs are missing from the payload:\n{listed}")


def unmet_imports(root: Path) -> Iterator[tuple[str, str]]:
    """Yield (file, library) for every import met neither by the payload nor by Windows."""
    shared = {name for folder in _LOADED_FROM for name in _names(root / folder)}
    for path in binaries(root):
        near = shared | _names(path.parent)
        for library in imports_of(path):
            if library not in near and not is_of_windows(library):
                yield path.relative_to(root).as_posix(), library


def unused_libraries(root: Path) -> set[str]:
    """Return the shared DLLs that nothing in the payload imports, by name."""
    asked = {library for path in binaries(root) for library in imports_of(path)}
    kept = {name for folder in _LOADED_FROM for name in _names(root / folder)}
    return {name for name in kept if name.endswith(".dll")} - asked


def is_of_windows(library: str) -> bool:
    """Tell whether Windows itself has a library, named in small letters."""
    return library in WINDOWS or library.startswith("api-ms-win-")


def imports_of(path: Path) -> list[str]:
    """Return the libraries that a PE file asks for, also late ones, in small letters."""
    with pefile.PE(str(path), fast_load=True) as image:
        image.parse_data_directories(directories=_DIRECTORIES)
        entries = [
            *getattr(image, "DIRECTORY_ENTRY_IMPORT", ()),
            *getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
        ]
        return sorted({entry.dll.decode("ascii").lower() for entry in entries})


def binaries(root: Path) -> list[Path]:
    """Return the PE files of a payload."""
    return sorted(path for path in root.rglob("*") if path.suffix.lower() in _SUFFIXES)


def _names(folder: Path) -> set[str]:
    return {path.name.lower() for path in _files(folder)}


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else ()
