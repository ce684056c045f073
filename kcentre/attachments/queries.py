"""The files of records, and their contents."""

import base64
import hashlib
import secrets
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import peewee

from kcentre.attachments import rules
from kcentre.attachments.records import Attachment, Owner
from kcentre.attachments.tables import Attachment as Table
from kcentre.attachments.tables import AttachmentContent
from kcentre.language import Refused
from kcentre.language.dates import kept_day, today_here
from kcentre.language.file_names import file_name
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.storage.atomic import refusal_of

_NAMELESS = "файл"
"""What a file is called whose name said no more than whom it is about, once that is gone."""


def attachments(file: CentreFile, owner: Owner) -> list[Attachment]:
    """Return the files of a record in the order they were added."""
    columns = (Table.id, Table.name, Table.size, Table.added_on, Table.note, Table.path)
    query = Table.select(*columns).where(of_owner(owner.table, [owner.id])).order_by(Table.id)
    return [
        Attachment(row_id, name, size, kept_day(day) or today_here(), note, path)
        for row_id, name, size, day, note, path in ask(file.db, query)
    ]


def file_counts(file: CentreFile, table: str) -> Counter[int]:
    """Return how many files each record of a table has, by the record's number."""
    query = Table.select(Table.owner_id, peewee.fn.COUNT(Table.id)).where(Table.owner == table)
    return Counter(dict(ask(file.db, query.group_by(Table.owner_id))))


def content(file: CentreFile, attachment_id: int) -> bytes:
    """Return the bytes of a file kept inside, proved by their digest; raises `Refused`."""
    query = (
        AttachmentContent.select(AttachmentContent.content, Table.digest)
        .join(Table)
        .where(Table.id == attachment_id)
    )
    row = next(iter(ask(file.db, query)), None)
    if row is None:
        raise Refused([rules.gone()])
    found = base64.b64decode(row[0])
    if hashlib.sha256(found).hexdigest() != row[1]:
        raise Refused([rules.not_readable(_name(file, attachment_id))])
    return found


def taken_out(file: CentreFile, attachment_id: int, folder: Path) -> Path:
    """Write a file kept inside into a folder of its own, to be opened; return where it is.

    Of a file that is only linked to, where it lies; `Refused` where it is no longer there.
    """
    query = Table.select(Table.name, Table.path).where(Table.id == attachment_id)
    row = next(iter(ask(file.db, query)), None)
    if row is None:
        raise Refused([rules.gone()])
    name, linked = row
    if linked:
        return _there(Path(linked), name)
    found = content(file, attachment_id)
    path = folder / secrets.token_hex(4) / _safe(name)
    try:
        path.parent.mkdir(parents=True)
        path.write_bytes(found)
    except OSError as error:
        raise refusal_of(error, path) from error
    return path


def of_owner(table: str, ids: Sequence[int]) -> peewee.Expression:
    """Hold for the files of some records of a table."""
    found: peewee.Expression = (Table.owner == table) & Table.owner_id.in_(list(ids))
    return found


def _there(path: Path, name: str) -> Path:
    if not path.exists():
        raise Refused([rules.not_readable(name)])
    return path


def _safe(name: str) -> str:
    """Return a name that any system takes, its suffix kept for the program that opens it."""
    suffix = Path(name).suffix
    stem, ending = file_name(name.removesuffix(suffix)), file_name(suffix)
    return f"{stem or _NAMELESS}{'.' if ending else ''}{ending}"


def _name(file: CentreFile, attachment_id: int) -> str:
    query = Table.select(Table.name).where(Table.id == attachment_id)
    return next((name for (name,) in ask(file.db, query)), "")
