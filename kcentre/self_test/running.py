"""Running the steps of a self-test one by one."""

import shutil
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kcentre.language import Refused
from kcentre.self_test.trial import Trial, Unexpected
from kcentre.storage import FileRefused
from kcentre.storage.atomic import refusal_of
from kcentre.storage.bug_report import bug_kind

Run = Callable[[Trial], None]

_PAUSES = (0.1, 0.3, 1.0)
"""Seconds."""

FOLDER = "Проверка программы"
FOLDER_REMOVED = "Временная папка удалена"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; without those it `needs` it makes no sense."""

    title: str
    run: Run
    needs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went; `problem` is why it failed or was passed over, empty where all is well."""

    title: str
    problem: str = ""
    is_passed_over: bool = False

    @property
    def is_passed(self) -> bool:
        """Whether it went well."""
        return not self.problem


def run_all(steps: Sequence[Step]) -> Generator[Outcome, None, None]:
    """Run the steps in a temporary folder of its own, which is removed in any case.

    A step that fails does not stop those that make sense without it. The last outcome is that of
    removing the folder: it fails where a file in it was left open. Raises a `FileRefused` where
    there is no place for temporary files.
    """
    around = _temporary_folder()
    trial = Trial(around / FOLDER)
    is_removed = False
    try:
        trial.folder.mkdir()
        yield from _outcomes(steps, trial)
        yield _tried(Step(FOLDER_REMOVED, lambda trial: _remove(trial, around)), trial)
        is_removed = True
    finally:
        if not is_removed:
            _abandon(trial, around)


def _outcomes(steps: Sequence[Step], trial: Trial) -> Iterator[Outcome]:
    titles = {step.run: step.title for step in steps}
    failed: set[Run] = set()
    for step in steps:
        lacking = next((titles[run] for run in step.needs if run in failed), None)
        if lacking is None:
            outcome = _tried(step, trial)
        else:
            outcome = Outcome(step.title, f"пропущено: не получилось «{lacking}»", True)
        if not outcome.is_passed:
            failed.add(step.run)
        yield outcome


def _tried(step: Step, trial: Trial) -> Outcome:
    try:
        step.run(trial)
    except (FileRefused, Refused, Unexpected) as refusal:
        return Outcome(step.title, str(refusal))
    except Exception as error:  # noqa: BLE001 — whatever it is, the next steps still tell something
        said = " ".join(str(error).split())
        return Outcome(step.title, f"ошибка в программе: {bug_kind(error)}: {said}")
    return Outcome(step.title)


def _temporary_folder() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="kcentre "))
    except OSError as error:
        raise refusal_of(error, Path(tempfile.gettempdir())) from error


def _remove(trial: Trial, around: Path) -> None:
    """Remove the folder; an antivirus may hold a new file for a moment."""
    trial.close()
    for pause in _PAUSES:
        with suppress(PermissionError):
            shutil.rmtree(around)
            return
        time.sleep(pause)
    shutil.rmtree(around)


def _abandon(trial: Trial, around: Path) -> None:
    try:
        trial.close()
    finally:
        shutil.rmtree(around, ignore_errors=True)
