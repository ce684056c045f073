"""Making the folder: beside its place under another name first, so it is whole or not there."""

import datetime as dt
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from kcentre.analysis.folder.contents_page import contents_page
from kcentre.analysis.folder.parts import parts
from kcentre.analysis.folder.records import FolderPaper, Kept, Lacking, MadeFolder, Wanted
from kcentre.language import Refused
from kcentre.language.file_names import file_name
from kcentre.paper import pdf_bytes
from kcentre.paper.preview import page_count
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.atomic import refusal_of
from kcentre.storage.patience import patiently

CONTENTS = "0 Содержание.pdf"


def make_folder(
    file: CentreFile,
    year: Period,
    into: Path,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> MadeFolder:
    """Make the folder of a calendar or an academic year within the folder `into`.

    Raises a `FileRefused`, and `Cancelled` of the progress: then nothing is left behind.
    """
    with _in_the_making(into) as unfinished:
        papers, lacking = _fill(file, year, unfinished, today, progress)
        path = _free_name(into, year, today)
        patiently(partial(unfinished.rename, path))
    return MadeFolder(path, papers, lacking)


def _fill(
    file: CentreFile, year: Period, folder: Path, today: dt.date, progress: Progress
) -> tuple[tuple[FolderPaper, ...], tuple[Lacking, ...]]:
    with file.reading():
        found = parts(file, year, today)
        total = sum(len(part.items) for part in found) + 1
        done = 0
        written: list[tuple[str, list[FolderPaper]]] = []
        lacking: list[Lacking] = []
        for number, part in enumerate(found, 1):
            papers: list[FolderPaper] = []
            for item in part.items:
                progress.report(done, total)
                made = _made(item, f"{number}.{len(papers) + 1:02}", folder)
                if isinstance(made, Lacking):
                    lacking.append(made)
                else:
                    papers.append(made)
                done += 1
            written.append((part.title, papers))
        page = contents_page(file, year, today, written, lacking)
    (folder / CONTENTS).write_bytes(pdf_bytes(page))
    return tuple(paper for _, papers in written for paper in papers), tuple(lacking)


def _made(item: Wanted | Kept | Lacking, number: str, folder: Path) -> FolderPaper | Lacking:
    if isinstance(item, Lacking):
        return item
    return _copy(item, number, folder) if isinstance(item, Kept) else _write(item, number, folder)


def _copy(item: Kept, number: str, folder: Path) -> FolderPaper | Lacking:
    """Lay a kept file into the folder as it is; one that can't be read any more is missing."""
    name = f"{file_name(f'{number} {item.title}')}{item.suffix}"
    try:
        item.put(folder / name)
    except Refused as refusal:
        return Lacking(f"{item.title}: {refusal}", item.target)
    pages = _pages(folder / name) if item.suffix == ".pdf" else None
    return FolderPaper(number, item.title, name, pages)


def _pages(path: Path) -> int | None:
    """Return how many pages a file has that may only be called a PDF."""
    try:
        return page_count(path)
    except RuntimeError:  # what PDFium says of a file that is none
        return None


def _write(item: Wanted, number: str, folder: Path) -> FolderPaper:
    name = f"{file_name(f'{number} {item.title}')}.pdf"
    made = item.make()
    content = made if isinstance(made, bytes) else pdf_bytes(made)
    (folder / name).write_bytes(content)
    return FolderPaper(number, item.title, name, page_count(content))


@contextmanager
def _in_the_making(into: Path) -> Iterator[Path]:
    folder = into / f".{secrets.token_hex(4)}.part"
    try:
        folder.mkdir()
        yield folder
    except OSError as error:
        raise refusal_of(error, into) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_name(into: Path, year: Period, today: dt.date) -> Path:
    stem = file_name(f"Папка для проверки {year.word} от {today.isoformat()}")
    path, copy = into / stem, 1
    while path.exists():
        copy += 1
        path = into / f"{stem} ({copy})"
    return path
