"""«Документы»: the check-list of the package, the register, the nomenclature of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kcentre.structure.documents.package import kind_absent
from kcentre.structure.documents.values import DocumentKind
from ui.structure.documents.nomenclature_part import NomenclaturePart
from ui.structure.documents.package_part import PackagePart
from ui.structure.documents.register_part import RegisterPart
from ui.tab import Page, PageKind, PartsPage

if TYPE_CHECKING:
    from ui.operations import Operations

PACKAGE, REGISTER, NOMENCLATURE = "package", "register", "nomenclature"
PARTS = (
    PageKind(PACKAGE, "Пакет документов", PackagePart),
    PageKind(REGISTER, "Реестр", RegisterPart),
    PageKind(NOMENCLATURE, "Номенклатура дел", NomenclaturePart),
)


class DocumentsPage(PartsPage):
    """More targets: «12» a document of the register, «-3» a kind of which there is none.

    Also «drafts», or «drafts/order»: the desk where documents are drafted.
    """

    def __init__(self, operations: Operations) -> None:
        super().__init__(PARTS, "Части документов", operations)
        self._deck.made.connect(self._take_part)

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        number = int(name) if name.removeprefix("-").isdecimal() else 0
        if number > 0:
            super().activate(f"{REGISTER}/{number}")
        elif number < 0:
            super().activate(f"{PACKAGE}/{kind_absent(number)}")
        elif name == "drafts":
            super().activate()
            self.open_drafts(DocumentKind(rest) if rest in set(DocumentKind) else None)
        else:
            super().activate(target)

    def open_drafts(self, kind: DocumentKind | None) -> None:
        """Open the desk of drafts on a kind, or on the first one."""
        from ui.structure.documents.drafts import open_desk  # noqa: PLC0415 — when it is wanted

        open_desk(self.operations, self, kind).go_to.connect(self.go_to)

    def _take_part(self, part: Page) -> None:
        if isinstance(part, PackagePart):
            part.draft_wanted.connect(self.open_drafts)
