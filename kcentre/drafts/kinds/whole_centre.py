"""The Model of the centre and the passport of its practice: what all rooms together know."""

from collections.abc import Iterable, Iterator, Sequence

from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.parts import needed_blanks
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.drafts.model.sheets import model_document
from kcentre.language.quoting import quoted
from kcentre.paper.document import Document
from kcentre.practice.queries import drafted_view, passport_view, passports, proposed
from kcentre.practice.records import PassportView
from kcentre.practice.sheets import view_document
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.office.blocks import blocks
from kcentre.structure.office.values import OfficeBlock

_OF_MODEL = {OfficeBlock.IDEA, OfficeBlock.MODEL}


class ModelDraft:
    """«Модель», written in the project office."""

    def offers(self, _ground: Ground) -> Iterator[DraftOffer]:
        """Yield the one Model."""
        yield DraftOffer(DocumentKind.MODEL, None, "Модель")

    def document(self, ground: Ground, _offer: DraftOffer) -> Document:
        """Return the Model as it stands."""
        return model_document(ground.file, ground.today)

    def blanks(self, ground: Ground, _offer: DraftOffer) -> Sequence[Missing]:
        """Return what its blocks lack, and the people, hours and rooms it tells of."""
        lacks = [
            lack
            for state in blocks(ground.file)
            if state.block in _OF_MODEL
            for lack in state.missing
        ]
        known = needed_blanks(("специалисты", "помещения", "часы работы"), ground.facts)
        return list(dict.fromkeys((*lacks, *known)))


class PracticePassports:
    """The kept passports, and the one that would be drafted now."""

    def offers(self, ground: Ground) -> Iterable[DraftOffer]:
        """Yield the passports, the newest first; where none is kept, the drafted one."""
        kind = DocumentKind.PRACTICE_PASSPORT
        found = passports(ground.file)
        for line in found:
            yield DraftOffer(kind, line.id, f"Паспорт практики {quoted(line.draft.title)}")
        if not found:
            yield DraftOffer(kind, None, "Паспорт практики")

    def document(self, ground: Ground, offer: DraftOffer) -> Document:
        """Return the passport; raises `Refused` where it was removed."""
        return view_document(ground.file, _view(ground, offer))

    def blanks(self, ground: Ground, offer: DraftOffer) -> Sequence[Missing]:
        """Return what its sections lack, each thing once."""
        lacks = (lack for section in _view(ground, offer).sections for lack in section.lacking)
        return list(dict.fromkeys(lacks))


def _view(ground: Ground, offer: DraftOffer) -> PassportView:
    file, today = ground.file, ground.today
    if offer.subject_id is None:
        return drafted_view(file, proposed(file, today), today)
    return passport_view(file, offer.subject_id, today)
