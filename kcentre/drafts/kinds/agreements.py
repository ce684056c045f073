"""What is signed with a family and with a partner."""

from collections.abc import Iterator

from kcentre.drafts.kinds import parts
from kcentre.drafts.kinds.founding import only
from kcentre.drafts.kinds.records import Blocks, DraftOffer, Ground
from kcentre.drafts.kinds.written import Facts, Written
from kcentre.drafts.templates.records import Fact
from kcentre.language import Problem, Refused
from kcentre.language.sentences import small
from kcentre.network.partners.queries import partner, partners
from kcentre.network.partners.records import PartnerDraft, PartnerLine
from kcentre.paper.document import WritingLines
from kcentre.structure.documents.values import DocumentKind

_PARTNERS = "structure/network/partners"
_FAMILY = (
    "Фамилия, имя, отчество:",
    parts.LONG_BLANK,
    "Способ связи (по желанию):",
    parts.LONG_BLANK,
    f"___________ {parts.LONG_BLANK}",
    "Второй экземпляр получен:",
    "___________ «___» _______ 20___\u00a0г.",
)


def _contract_blocks(ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    return {
        "место и дата": parts.place_and_day(ground),
        "строка для записи": (WritingLines(1),),
        "стороны": parts.sides(ground, "Получатель", _FAMILY),
    }


def _partner_offers(ground: Ground) -> Iterator[DraftOffer]:
    keys = ("documents/partner_agreement",)
    found = partners(ground.file, today=ground.today)
    for line in found:
        title = f"Соглашение с партнёром: {line.draft.name}"
        yield DraftOffer(DocumentKind.PARTNER_AGREEMENT, line.id, title, keys)
    if not found:
        yield DraftOffer(DocumentKind.PARTNER_AGREEMENT, None, "Соглашение с партнёром", keys)


def _partner(ground: Ground, offer: DraftOffer) -> PartnerLine:
    if offer.subject_id is None:
        return PartnerLine(0, PartnerDraft())
    found = partner(ground.file, offer.subject_id, ground.today)
    if found is None:
        sentence = "Этого партнёра в списке больше нет. Выберите другого партнёра."
        raise Refused([Problem("subject_id", sentence)])
    return found


def _about_partner(ground: Ground, offer: DraftOffer) -> Facts:
    line = _partner(ground, offer)
    known = line.draft
    answers = next((one.draft.responsible for one in line.agreements), "")
    target = f"{_PARTNERS}/{offer.subject_id}" if offer.subject_id else _PARTNERS
    told = (
        ("партнёр", "название партнёра", known.name),
        ("что даёт партнёр", "что даёт партнёр", small(known.gives.strip().rstrip("."))),
        ("ответственный от партнёра", "контактное лицо партнёра", known.contact),
        ("ответственный за соглашение", "ответственный за соглашение", answers),
    )
    return {key: Fact(key, title, text or None, target) for key, title, text in told}


def _partner_blocks(ground: Ground, offer: DraftOffer, _facts: Facts) -> Blocks:
    known = _partner(ground, offer).draft
    links = ", ".join(filter(None, (known.phone, known.email, known.site)))
    lines = (
        known.name or parts.LONG_BLANK,
        known.address or f"Адрес: {parts.LONG_BLANK}",
        links or f"Телефон: {parts.LONG_BLANK}",
        "",
        f"___________ {parts.LONG_BLANK}",
        "М.\u00a0П.",
    )
    return {
        "место и дата": parts.place_and_day(ground),
        "стороны": parts.sides(ground, "Партнёр", lines),
    }


CONTRACT = Written(
    DocumentKind.CONTRACT,
    "Договор № ______\nо безвозмездном оказании помощи",
    only(DocumentKind.CONTRACT, "Договор с родителем", "documents/contract"),
    _contract_blocks,
)
PARTNER_AGREEMENT = Written(
    DocumentKind.PARTNER_AGREEMENT,
    "Соглашение № ______\nо сотрудничестве",
    _partner_offers,
    _partner_blocks,
    about=_about_partner,
)
