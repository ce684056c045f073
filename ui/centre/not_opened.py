"""Why a centre was not opened, in words for the one who wanted to open it."""

from contextlib import suppress
from pathlib import Path

from kcentre.storage import FileRefused
from kcentre.storage.header import read_header
from kcentre.storage.migrations import VERSION
from kcentre.storage.refusals import DamagedCentre, FileMissing, NewerCentre

_NEWER = (
    "В нём ничего не изменено. Установите на этот компьютер новую версию программы тем же файлом "
    "установки (Setup, deb, rpm или run), которым она обновлена на другом, и откройте центр снова."
)
_DAMAGED = "Этот файл не изменён. Верните центр из копии: выберите её в списке копий."
_FOLDER = "Откройте файл с окончанием .kcentre, который лежит в ней."


class NotOpened(FileRefused):
    """A centre was not opened; whoever asked to open it tells why."""

    def __init__(self, path: Path, refusal: FileRefused) -> None:
        super().__init__(_sentence(path, refusal))
        self.path, self.refusal = path, refusal
        self.advice = _advice(path, refusal)

    @property
    def may_be_restored(self) -> bool:
        """Whether a copy could take the place of the file."""
        return isinstance(self.refusal, (DamagedCentre, FileMissing, NewerCentre))


def _sentence(path: Path, refusal: FileRefused) -> str:
    if path.is_dir():
        return f"«{path.name}» — папка, а не файл центра."
    if isinstance(refusal, NewerCentre):
        return f"{refusal.sentence}{_version_of(path)}"
    return refusal.sentence


def _advice(path: Path, refusal: FileRefused) -> str:
    if path.is_dir():
        return _FOLDER
    if isinstance(refusal, NewerCentre):
        return _NEWER
    return _DAMAGED if isinstance(refusal, DamagedCentre) else refusal.advice


def _version_of(path: Path) -> str:
    """Say which version of the file was found; it may still wait in the WAL, then nothing."""
    header = None
    with suppress(OSError):
        header = read_header(path)
    if header is None or header.user_version <= VERSION:
        return ""
    found, known = (f"\u00a0{version}" for version in (header.user_version, VERSION))
    return f" Версия файла —{found}, эта программа понимает версии до{known}."
