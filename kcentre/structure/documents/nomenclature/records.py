"""Files of the nomenclature as screens and papers see them."""

from dataclasses import dataclass


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
