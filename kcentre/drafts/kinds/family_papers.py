"""What a family signs, as blank sheets: application, consents, withdrawal."""

from collections.abc import Iterator

from kcentre.drafts.kinds.computed import Computed
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.families.sheets import application_sheet, consent_sheet, withdrawal_sheet
from kcentre.families.values import ConsentPurpose
from kcentre.language.sentences import small
from kcentre.paper.document import Document
from kcentre.structure.documents.values import DocumentKind

_OPERATOR = ("детский сад", "полный адрес")


def _application(_ground: Ground) -> Iterator[DraftOffer]:
    yield DraftOffer(DocumentKind.APPLICATION, None, "Заявление на оказание услуги")


def _consents(_ground: Ground) -> Iterator[DraftOffer]:
    for purpose in ConsentPurpose:
        title = f"Согласие: {small(purpose.label)}"
        yield DraftOffer(DocumentKind.CONSENTS, None, title, variant=purpose)


def _withdrawal(_ground: Ground) -> Iterator[DraftOffer]:
    yield DraftOffer(DocumentKind.WITHDRAWAL, None, "Отзыв согласия")


def _application_made(ground: Ground, _offer: DraftOffer) -> Document:
    return application_sheet(ground.file)


def _consent_made(ground: Ground, offer: DraftOffer) -> Document:
    return consent_sheet(ground.file, ConsentPurpose(offer.variant))


def _withdrawal_made(ground: Ground, _offer: DraftOffer) -> Document:
    return withdrawal_sheet(ground.file)


APPLICATION = Computed(_application, _application_made, ("должности специалистов",))
CONSENTS = Computed(_consents, _consent_made, _OPERATOR)
WITHDRAWAL = Computed(_withdrawal, _withdrawal_made, ())
