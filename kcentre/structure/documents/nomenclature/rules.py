"""What a file of the nomenclature must satisfy; the field is the record's."""

from collections.abc import Iterator

from kcentre.language import Problem, typed
from kcentre.language.problems import limit_problems
from kcentre.language.quoting import quoted
from kcentre.structure.documents.nomenclature.records import CaseFile

_LONGEST = {
    "code": 30, "title": 300, "section": 200, "term": 100, "article": 200, "responsible": 300,
    "note": 1000,
}  # fmt: skip


def tidied(case_file: CaseFile) -> CaseFile:
    """Return the file as it is kept."""
    return typed.tidied(case_file, ("note",))


def case_file_problems(case_file: CaseFile, same_code: str) -> Iterator[Problem]:
    """Yield what stops a file; `same_code` is the title of another with its index."""
    if not case_file.code.strip():
        yield Problem("code", "Укажите индекс дела: по нему дело находят.")
    elif same_code:
        sentence = f"Индекс {case_file.code} уже есть: {quoted(same_code)}. Дайте делу другой."
        yield Problem("code", sentence)
    if not case_file.title.strip():
        yield Problem("title", "Напишите заголовок дела.")
    yield from limit_problems(case_file, _LONGEST)


def in_use(name: str, documents: str) -> Problem:
    """Return why a file can't be removed: documents belong to it."""
    return Problem(
        "id",
        f"В деле {quoted(name)} {documents}. Снимите дело с учёта — оно останется в реестре — или "
        "выберите документам другое дело.",
    )
