"""What can be done to the files of a record. Each verb is one operation that can be undone."""

import base64
import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from kcentre.attachments import rules
from kcentre.attachments.queries import of_owner
from kcentre.attachments.records import Owner
from kcentre.attachments.tables import Attachment, AttachmentContent
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.texts import rows_pointing
from kcentre.storage.writing import REMOVED, delete_records

_REFUSED_NAMES = frozenset(
    (".exe", ".bat", ".cmd", ".com", ".msi", ".pif", ".scr", ".cpl", ".lnk", ".url", ".reg",
     ".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".ps1", ".jar", ".sh", ".desktop")
)  # fmt: skip
"""What the system would run instead of showing it."""


def attach(
    file: CentreFile,
    owner: Owner,
    paths: Sequence[Path],
    today: dt.date | None = None,
    *,
    progress: Progress = UNWATCHED,
) -> Changes:
    """Keep files inside the centre's file with a record; all of them or, refused, none.

    Raises what `progress` raises; then none is kept either.
    """
    day = today or today_here()
    names = [rules.tidied_name(path.name) for path in paths]
    with file.operation(_label("Приложено", names)) as running:
        _demand_owner(file, owner)
        for number, path in enumerate(paths):
            progress.report(number, len(paths))
            attach_bytes(file, owner, path.name, _read(path), day)
    return running.changes


def attach_bytes(file: CentreFile, owner: Owner, name: str, found: bytes, day: dt.date) -> int:
    """Keep bytes as a file of a record within a running operation; return its number."""
    name = rules.tidied_name(name)
    refuse_if_any(rules.file_problems(name, len(found)))
    _demand_harmless(name)
    digest = hashlib.sha256(found).hexdigest()
    row_id = _add(file, owner, name, day, size=len(found), digest=digest)
    AttachmentContent.insert(
        attachment=row_id, content=base64.b64encode(found).decode("ascii")
    ).execute(file.db)
    return row_id


def attach_link(
    file: CentreFile, owner: Owner, path: Path, today: dt.date | None = None
) -> Changes:
    """Keep only where a file lies: for one that is too large to be kept inside."""
    name = rules.tidied_name(path.name)
    _demand_harmless(name)
    if not path.exists():
        raise Refused([rules.not_readable(name)])
    refuse_if_any(rules.link_problems(str(path)))
    with file.operation(_label("Сохранена ссылка на", [name])) as running:
        _demand_owner(file, owner)
        _add(file, owner, name, today or today_here(), path=str(path))
    return running.changes


def detach(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove files; undoing brings them back."""
    query = Attachment.select(Attachment.name).where(Attachment.id.in_(list(ids)))
    names = [name for (name,) in ask(file.db, query)]
    action = "Удалён" if len(names) == 1 else "Удалены"
    with file.operation(_label(action, names)) as running:
        delete_records(file, Attachment, ids)
    return running.changes


def drop_files(file: CentreFile, table: str, owner_ids: Sequence[int]) -> None:
    """Remove the files of records that go, within the running operation that removes them."""
    query = Attachment.select(Attachment.id).where(of_owner(table, owner_ids))
    delete_records(file, Attachment, [*ask_ids(file.db, query)])


def _add(
    file: CentreFile,
    owner: Owner,
    name: str,
    day: dt.date,
    *,
    size: int = 0,
    digest: str = "",
    path: str = "",
) -> int:
    row = Attachment.insert(
        owner=owner.table,
        owner_id=owner.id,
        name=name,
        size=size,
        digest=digest,
        path=path,
        added_on=iso_day(day),
    )
    return int(row.execute(file.db))


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > rules.MOST_BYTES:
            raise Refused([rules.too_large(rules.tidied_name(path.name), size)])
        return path.read_bytes()
    except OSError as error:
        raise Refused([rules.not_readable(rules.tidied_name(path.name))]) from error


def _demand_owner(file: CentreFile, owner: Owner) -> None:
    """Demand the record: files of one that was removed meanwhile would never be seen again."""
    if not rows_pointing(file.db, owner.table, "id", [owner.id]):
        raise Refused([REMOVED])


def _demand_harmless(name: str) -> None:
    # Windows drops full stops and spaces at the end of a name and then knows the program.
    if Path(name.rstrip(". ")).suffix.lower() in _REFUSED_NAMES:
        sentence = (
            f"«{name}» — программа, а не документ: такие файлы не прикладывают. "
            "Сохраните документ в PDF, Word или Excel и приложите его."
        )
        raise Refused([Problem("file", sentence)])


def _label(action: str, names: Sequence[str]) -> str:
    what = f"«{names[0]}»" if len(names) == 1 else counted(len(names), "файл", "файла", "файлов")
    return f"{action}: {what}"
