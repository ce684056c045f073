"""Step 2: the project office, the information field, the package of documents.

The recommendations ask for a project office of four blocks, the study of other practices, a
strategy of the information field and a package of regulating documents.
"""

import datetime as dt
from collections.abc import Callable, Iterator

from kcentre.centre import queries
from kcentre.centre.missing import Missing
from kcentre.centre.records import Passport
from kcentre.language.plurals import counted
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile
from kcentre.structure.documents.queries import package
from kcentre.structure.documents.records import PackageLine, PackageState
from kcentre.structure.media.tables import MediaItem
from kcentre.structure.office.blocks import blocks
from kcentre.structure.office.records import BlockState
from kcentre.structure.practices.tables import Practice

STRUCTURE_TARGET = "structure/office"
PASSPORT_TARGET = "centre/passport"
_SPECIALISTS_TARGET = "centre/specialists"
_PRACTICES_TARGET = "structure/practices"
_MEDIA_TARGET = "structure/media"
_PACKAGE_TARGET = "structure/documents/package"

_NAMED_PAPERS = 4
"""So many papers in one state are named: a longer list beneath the step helps nobody."""

_PASSPORT_FACTS: tuple[tuple[str, str, Callable[[Passport], str]], ...] = (
    ("руководитель", "head", lambda passport: passport.head),
    ("адресат отчётов", "addressee", lambda passport: passport.addressee),
)


def structure_step(file: CentreFile, number: int, title: str, today: dt.date) -> StepState:
    """Return step 2: done when the four blocks, a media plan and every document are there."""
    office, papers = blocks(file), [one for one in package(file, today) if one.is_required]
    missing = tuple(_lacking(file, office, papers))
    if not missing:
        progress = Progress.DONE
    elif _is_begun(office, papers):
        progress = Progress.IN_WORK
    else:
        progress = Progress.NOT_STARTED
    target = missing[0].target if missing else STRUCTURE_TARGET
    return StepState(number, title, progress, _summary(office, papers), missing, target)


def _lacking(
    file: CentreFile, office: tuple[BlockState, ...], papers: list[PackageLine]
) -> Iterator[Missing]:
    yield from _lacking_in_passport(file)
    for block in office:
        if not block.is_ready:
            lacks = ", ".join(lack.text for lack in block.missing)
            yield Missing(f"{block.title}: {lacks}", block.missing[0].target)
    if not Practice.select().where(~Practice.is_retired).exists(file.db):
        yield Missing("изучение практики других центров", _PRACTICES_TARGET)
    if not MediaItem.select().where(~MediaItem.is_dropped).exists(file.db):
        yield Missing("медиаплан", _MEDIA_TARGET)
    yield from _lacking_papers([paper for paper in papers if not paper.is_current])


def _lacking_papers(papers: list[PackageLine]) -> Iterator[Missing]:
    """Name the papers one by one, or say of too many of them how many."""
    for state in PackageState:
        own = [paper for paper in papers if paper.state is state]
        if len(own) <= _NAMED_PAPERS:
            for one in own:
                yield Missing(f"{one.title}: {state.label}", f"{_PACKAGE_TARGET}/{one.kind}")
        else:
            count = counted(len(own), "документ", "документа", "документов")
            yield Missing(f"{count}: {state.label}", f"{_PACKAGE_TARGET}/lacking")


def _lacking_in_passport(file: CentreFile) -> Iterator[Missing]:
    passport = queries.passport(file)
    for name, field, fact in _PASSPORT_FACTS:
        if not fact(passport):
            yield Missing(name, f"{PASSPORT_TARGET}/{field}")
    if not queries.specialists(file):
        yield Missing("специалисты", _SPECIALISTS_TARGET)


def _is_begun(office: tuple[BlockState, ...], papers: list[PackageLine]) -> bool:
    is_written = any(paper.state is not PackageState.MISSING for paper in papers)
    return is_written or any(block.is_ready for block in office)


def _summary(office: tuple[BlockState, ...], papers: list[PackageLine]) -> str:
    ready = sum(block.is_ready for block in office)
    current = sum(paper.is_current for paper in papers)
    whole = counted(len(papers), "документа", "документов", "документов")
    return f"проектный офис {ready} из {len(office)}, в силе {current} из {whole}"
