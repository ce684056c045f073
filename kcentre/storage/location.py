"""Where a centre's file lives, and which places are risky for it."""

import re
import sys
from pathlib import Path, PurePath
from string import ascii_uppercase

import platformdirs

FILE_NAME = "Мой центр.kcentre"
DEMO_FILE_NAME = "Учебный центр.kcentre"
SUFFIX = ".kcentre"

_SYNCHRONISED = (
    "onedrive", "dropbox", "yandexdisk", "яндекс.диск", "yandex.disk", "google drive",
    "googledrive", "icloud", "облако mail.ru", "cloud mail.ru", "nextcloud", "сбердиск", "sberdisk",
)  # fmt: skip
_WHOLE_DRIVES = {"мой диск", "my drive"}
"""The first folder of the drive that Google's program shows on Windows."""
_NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"}
_MOUNTS, _ESCAPED = Path("/proc/mounts"), re.compile(r"\\([0-7]{3})")
_STICKS = ("/media/", "/run/media/")
"""Where desktops show what is plugged in (udisks)."""

_REMOVABLE_DRIVE, _REMOTE_DRIVE = 2, 4
"""DRIVE_REMOVABLE and DRIVE_REMOTE of GetDriveTypeW."""
_SHARE = re.compile(r"[\\/]{2}(?:\?[\\/]UNC[\\/]|[^?.\\/])", re.IGNORECASE)
r"""How a server's name begins: «\\server\share», and not «\\?\C:\», a long name of an own disk."""


def data_folder() -> Path:
    """Return the user's data folder of the program (not created here)."""
    return Path(platformdirs.user_data_dir("kcentre", appauthor=False, roaming=False))


def log_folder() -> Path:
    """Return the folder of the files that tell of the program's mistakes."""
    return Path(platformdirs.user_log_dir("kcentre", appauthor=False))


def own_centre() -> Path:
    """Return the path of the user's own centre."""
    return data_folder() / FILE_NAME


def demo_centre() -> Path:
    """Return the path of the invented centre for learning."""
    return data_folder() / DEMO_FILE_NAME


def risk_of(path: Path) -> str | None:
    """Return a sentence where `path` lies on a network share or in a synchronised folder.

    SQLite's locks are not kept there, and a synchronising program may mix two versions of a file.
    """
    if _is_network(path):
        return (
            "Файл центра лежит на сетевом диске: при обрыве связи записи могут пропасть. "
            "Надёжнее держать его на этом компьютере, а на сетевой диск класть копии."
        )
    if _is_synchronised(path):
        return (
            "Файл центра лежит в папке, которую синхронизирует облачная программа: она может "
            "смешать две версии файла. Надёжнее держать его в обычной папке."
        )
    return None


def _is_synchronised(path: PurePath) -> bool:
    parts = [part.casefold() for part in path.parts]
    is_within = any(name in part for part in parts for name in _SYNCHRONISED)
    return is_within or not _WHOLE_DRIVES.isdisjoint(parts[1:2])


def _is_network(path: Path) -> bool:
    # A folder may be a link to a server's; Windows tells of a whole drive what it is.
    if _SHARE.match(str(path)) or _SHARE.match(str(path.resolve())):
        return True
    if _drive_kind(path) == _REMOTE_DRIVE:
        return True
    return _mount_of(path)[1] in _NETWORK_SYSTEMS


def is_removable(path: Path) -> bool:
    """Tell whether `path` lies on a stick or another disk that is taken out again."""
    if _drive_kind(path) == _REMOVABLE_DRIVE:
        return True
    return _mount_of(path)[0].startswith(_STICKS)


def sticks() -> list[Path]:
    """Return the sticks and other removable disks that are in now.

    Network drives are never touched: to ask one whose server is gone takes half a minute.
    """
    if sys.platform == "win32":
        drives = [Path(f"{letter}:\\") for letter in ascii_uppercase]
        return [drive for drive in drives if is_removable(drive) and drive.exists()]
    return [Path(point) for point, _ in _mounts() if point.startswith(_STICKS)]


def _drive_kind(path: Path) -> int:
    """Return what Windows says of a drive; 0, «unknown», on every other system."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 — there alone

        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{path.absolute().drive}\\"))
    return 0


def _mount_of(path: Path) -> tuple[str, str]:
    """Return the folder that the disk holding `path` is seen in, and its file system."""
    whole = path.resolve()
    holding = [
        (len(point), point, kind) for point, kind in _mounts() if whole.is_relative_to(point)
    ]
    return max(holding)[1:] if holding else ("", "")


def _mounts() -> list[tuple[str, str]]:
    """Return the folders that disks are seen in, each with its file system, on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    points = [line.split(" ")[1:3] for line in lines if line.count(" ") >= 3]
    return [(_ESCAPED.sub(_letter, point), kind) for point, kind in points]


def _letter(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))
