"""Where a centre's file lives, and which places are risky for it."""

import re
import sys
from pathlib import Path, PurePath

import platformdirs

FILE_NAME = "Мой центр.kcentre"
DEMO_FILE_NAME = "Учебный центр.kcentre"
SUFFIX = ".kcentre"

_SYNCHRONISED = (
    "onedrive", "dropbox", "yandexdisk", "яндекс.диск", "yandex.disk", "google drive",
    "googledrive", "icloud", "облако mail.ru", "cloud mail.ru", "nextcloud",
)  # fmt: skip
_NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"}
_MOUNTS, _ESCAPED = Path("/proc/mounts"), re.compile(r"\\([0-7]{3})")
_STICKS = ("/media/", "/run/media/")
"""Where desktops show what is plugged in (udisks)."""

_REMOVABLE_DRIVE = 2
"""DRIVE_REMOVABLE of GetDriveTypeW."""


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
    return any(name in part.casefold() for part in path.parts for name in _SYNCHRONISED)


def _is_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    return sys.platform.startswith("linux") and _mount_of(path)[1] in _NETWORK_SYSTEMS


def is_removable(path: Path) -> bool:
    """Tell whether `path` lies on a stick or another disk that is taken out again."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 — there alone

        root = f"{path.absolute().drive}\\"
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOVABLE_DRIVE)
    return sys.platform.startswith("linux") and _mount_of(path)[0].startswith(_STICKS)


def _mount_of(path: Path) -> tuple[str, str]:
    """Return the folder that the disk holding `path` is seen in, and its file system."""
    lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    points = [line.split(" ")[1:3] for line in lines if line.count(" ") >= 3]
    whole = path.resolve()
    named = [(_ESCAPED.sub(_letter, point), kind) for point, kind in points]
    holding = [(len(point), point, kind) for point, kind in named if whole.is_relative_to(point)]
    return max(holding)[1:] if holding else ("", "")


def _letter(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))
