"""The folders of an installed package, as `.deb` and `.rpm` lay them out alike."""

import gzip
import os
import shutil
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

from resources.installer.linux.desktop import NAME, TITLE, write_menu
from resources.installer.payload import Payload
from resources.installer.release import ROOT, Release

HOME = Path("/opt") / NAME
LAUNCHER = HOME / NAME
SUMMARY = "Консультационный центр детского сада: журнал, мониторинг, отчёты"
ABOUT = (
    "Рабочее место заведующего и специалистов консультационного центра.",
    "Работает без сети. Данные лежат у пользователя, в ~/.local/share/kcentre;",
    "удаление программы их не трогает.",
)
_TEMPLATES = Path(__file__).resolve().parent / "templates"


def write_tree(payload: Payload, release: Release, tree: Path) -> None:
    """Lay out the installed files beneath `tree`; the same payload always gives the same bytes."""
    place_payload(payload, tree / HOME.relative_to("/"))
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(LAUNCHER)
    write_menu(tree / "usr" / "share", str(LAUNCHER))
    _write_documents(tree / "usr" / "share" / "doc" / NAME, release)


def place_payload(payload: Payload, folder: Path) -> None:
    """Copy the payload into a folder that is not there yet; links stay links."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(payload.root, folder, symlinks=True)


def settle(tree: Path, release: Release) -> None:
    """Give every file and folder beneath `tree` the same rights and the time of the release.

    What a file's owner may execute, everybody may; nobody but the administrator may write.
    """
    for path in (tree, *sorted(tree.rglob("*"))):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (release.seconds, release.seconds), follow_symlinks=False)


def files_of(tree: Path) -> Iterator[Path]:
    """Yield every file and link beneath `tree`, by name, relative to it."""
    for path in sorted(tree.rglob("*")):
        if path.is_symlink() or path.is_file():
            yield path.relative_to(tree)


def filled(template: str, **words: object) -> str:
    """Return a template with its @WORDS@ replaced."""
    text = (_TEMPLATES / template).read_text("utf-8")
    for name, value in words.items():
        text = text.replace(f"@{name.upper()}@", str(value))
    return text


def _write_documents(folder: Path, release: Release) -> None:
    folder.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text("utf-8")
    told = f"{TITLE} ({NAME}) {release.version}\n\n{licence}\n"
    parts = f"Лицензии всего, что входит в программу: {HOME}/licences\n"
    (folder / "copyright").write_text(told + parts, encoding="utf-8")
    changes = filled("deb/changelog", version=release.version, date=formatdate(release.seconds))
    (folder / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))
