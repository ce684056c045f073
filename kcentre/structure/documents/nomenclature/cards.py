"""Single files of the nomenclature opened for entering, and what their forms offer."""

from dataclasses import replace

from kcentre.centre.people import responsible_people
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.nomenclature.queries import (
    case_file,
    case_files,
    problems_of_case_file,
)
from kcentre.structure.documents.nomenclature.records import (
    CaseFile,
    CaseFileCard,
    CaseFileChoices,
)
from kcentre.structure.documents.nomenclature.verbs import keep_case_file


def case_file_choices(file: CentreFile) -> CaseFileChoices:
    """Return what the form and the filters of files offer."""
    with file.reading():
        sections = (line.case_file.section for line in case_files(file, with_retired=True))
        return CaseFileChoices(
            tuple(dict.fromkeys(filter(None, sections))), responsible_people(file)
        )


def case_file_card(file: CentreFile, case_file_id: int) -> CaseFileCard | None:
    """Return a file opened for changing; None where it was removed."""
    found = case_file(file, case_file_id)
    return None if found is None else CaseFileCard(found.id, found.case_file, found.documents)


def add_case_file(file: CentreFile, draft: CaseFile) -> Changes:
    """Add a file at the end."""
    return keep_case_file(file, replace(draft, id=None))


def change_case_file(file: CentreFile, case_file_id: int, draft: CaseFile) -> Changes:
    """Write a file; whether it is in use stays as the draft has it."""
    return keep_case_file(file, replace(draft, id=case_file_id))


def problems_of(file: CentreFile, draft: CaseFile, case_file_id: int | None) -> tuple[Problem, ...]:
    """Return everything wrong about a file while it is being entered."""
    return problems_of_case_file(file, replace(draft, id=case_file_id))
