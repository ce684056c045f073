"""Files of the nomenclature as screens and papers see them."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A line of the nomenclature («дело»); `id` None before it is kept.

    `term` is how long the file is kept («5 лет», «постоянно»), `article` by what rule.
    """

    code: str
    title: str
    section: str = ""
    term: str = ""
    article: str = ""
    responsible: str = ""
    note: str = ""
    is_retired: bool = False
    id: int | None = None


class CaseFileRow(NamedTuple):
    """One line of the list of files, ready to be shown."""

    moment: str
    title: str
    section: str
    term: str
    article: str
    responsible: str
    documents: str
    id: int
    is_retired: bool


@dataclass(frozen=True, slots=True)
class CaseFileCard:
    """A file opened for changing, or with `id` None what a new one begins with."""

    id: int | None
    draft: CaseFile = CaseFile("", "")
    documents: int = 0


@dataclass(frozen=True, slots=True)
class CaseFileChoices:
    """What the form of a file offers: the sections there are, who answers for it."""

    sections: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseFileLine:
    """A kept file with how many documents of the register belong to it."""

    case_file: CaseFile
    documents: int = 0

    @property
    def id(self) -> int:
        """The number of the record."""
        if self.case_file.id is None:
            raise TypeError("a kept case file has a number")
        return self.case_file.id

    @property
    def name(self) -> str:
        """«КЦ-03 Положение»: how a list offers it."""
        return f"{self.case_file.code} {self.case_file.title}"
