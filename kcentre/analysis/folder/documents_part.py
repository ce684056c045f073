"""The documents of the centre in the folder: the newest file of each that is in force."""

import datetime as dt
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kcentre.analysis.folder.records import Kept, Lacking
from kcentre.attachments.queries import attachments, content
from kcentre.attachments.records import Attachment, Owner
from kcentre.attachments.rules import not_readable
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.structure.documents.lines import TABLE
from kcentre.structure.documents.queries import in_force, is_begun, package
from kcentre.structure.documents.records import DocumentLine, PackageLine, PackageState
from kcentre.structure.documents.words import kind_title, named

_PLACE = "structure/documents"


def documents_part(file: CentreFile, today: dt.date) -> Iterator[Kept | Lacking]:
    """Yield the files of the documents in force, then what the package lacks."""
    if not is_begun(file):
        sentence = "Приказ о создании, Положение, Модель и другие документы не внесены в реестр."
        yield Lacking(sentence, f"{_PLACE}/package")
        return
    for line in in_force(file, today):
        yield _newest(file, line)
    for one in package(file, today):
        if one.is_required and not one.is_current:
            yield _lacking(one)


def _newest(file: CentreFile, line: DocumentLine) -> Kept | Lacking:
    title = f"{kind_title(line.draft.kind)}: {named(line.draft)}"
    target = f"{_PLACE}/{line.id}"
    found = attachments(file, Owner(TABLE, line.id))
    if not found:
        return Lacking(f"{title}: файл не приложен.", target)
    newest = found[-1]
    if newest.is_link and not Path(newest.path).exists():
        return Lacking(f"{title}: файл «{newest.name}» по ссылке не найден.", target)
    return Kept(title, Path(newest.name).suffix.lower(), target, partial(_put, file, newest))


def _put(file: CentreFile, kept: Attachment, path: Path) -> None:
    if not kept.is_link:
        path.write_bytes(content(file, kept.id))
        return
    try:
        source = Path(kept.path).open("rb")  # noqa: SIM115 — closed below, once it could be opened
    except OSError as error:
        raise Refused([not_readable(kept.name)]) from error
    with source, path.open("wb") as copy:
        shutil.copyfileobj(source, copy)


def _lacking(line: PackageLine) -> Lacking:
    said = _SAID.get(line.state, line.why or line.state.label)
    document = line.document
    target = f"{_PLACE}/{document.id}" if document else f"{_PLACE}/package/{line.kind}"
    return Lacking(f"{line.title}: {said}.", target)


_SAID = {PackageState.DRAFT: "есть только проект", PackageState.MISSING: "нет в реестре"}
