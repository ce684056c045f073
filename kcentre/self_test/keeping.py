"""Copies: made, listed, brought back over a spoiled file; files of older and newer programs."""

from pathlib import Path

from kcentre.centre.queries import passport
from kcentre.copies.queries import facts_of, list_copies
from kcentre.copies.verbs import make_copy, restore_copy
from kcentre.figures.figures import figures
from kcentre.self_test.trial import KINDERGARTEN, OCTOBER, Trial, Unexpected, demand, demand_equal
from kcentre.storage import FileRefused, migrations, open_centre
from kcentre.storage.older import make_older
from kcentre.storage.refusals import DamagedCentre, NewerCentre

_VERSION_AT, _PAGE = 60, 4096
"""Bytes: where a SQLite file keeps the number of its shape, and how large its pages are."""


def backup(trial: Trial) -> None:
    """Copy the centre while it is open; the list of copies knows what the copy holds."""
    trial.copy = make_copy(trial.path)
    demand(trial.copy in [one.path for one in list_copies(trial.path)], "копии нет в списке")
    facts, found = facts_of(trial.copy), figures(trial.file, OCTOBER)
    demand_equal("сад в копии", facts.centre, KINDERGARTEN)
    demand(facts.services >= found.sessions.total, "в копии не все услуги")


def spoiled_file_refused(trial: Trial) -> None:
    """Spoil the file; it is refused with a sentence and stays as it is."""
    trial.close()
    with trial.path.open("r+b") as spoiled:
        spoiled.seek(_PAGE)
        spoiled.write(b"\xff" * 2 * _PAGE)
    _demand_refused(trial.path, DamagedCentre)


def restored(trial: Trial) -> None:
    """Bring the copy back; the spoiled file is kept beside the copies."""
    trial.close()
    if trial.copy is None:
        raise Unexpected("копии нет")
    wanted = facts_of(trial.copy)
    spoiled = trial.path.read_bytes()
    kept = restore_copy(trial.path, trial.copy)
    demand(kept is not None and kept.read_bytes() == spoiled, "прежний файл не сохранён")
    demand_equal("содержимое после возврата", facts_of(trial.path), wanted)
    demand_equal("паспорт после возврата", passport(trial.file).kindergarten, KINDERGARTEN)


def older_file_migrated(trial: Trial) -> None:
    """Open a file of the first shape: it is copied first, then brought to the present one."""
    path = trial.folder / "Прежняя версия" / "Мой центр.kcentre"
    path.parent.mkdir()
    make_older(path, 1, KINDERGARTEN)
    with open_centre(path) as file:
        demand_equal("сад", passport(file).kindergarten, KINDERGARTEN)
        demand_equal("вид файла", int(file.db.user_version), migrations.VERSION)
        copy = file.migrated_copy
    demand(copy is not None and facts_of(copy).shape == 1, "копии прежнего файла нет")


def newer_file_refused(trial: Trial) -> None:
    """Refuse a file of a program that is not released yet."""
    path = trial.folder / "Новая версия.kcentre"
    make_older(path, 1, KINDERGARTEN)
    with path.open("r+b") as file:
        file.seek(_VERSION_AT)
        file.write((migrations.VERSION + 1).to_bytes(4, "big"))
    _demand_refused(path, NewerCentre)


def _demand_refused(path: Path, kind: type[FileRefused]) -> None:
    before = path.read_bytes()
    try:
        open_centre(path).close()
    except kind:
        demand(path.read_bytes() == before, "отвергнутый файл изменился")
        return
    raise Unexpected("файл открылся, хотя не должен")
