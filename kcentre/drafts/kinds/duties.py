"""«Функционал специалистов»: a draft for each specialist, or for each usual position."""

from collections.abc import Iterator

from kcentre.centre.letter import signed_name
from kcentre.centre.records import Specialist
from kcentre.centre.values import POSITIONS
from kcentre.drafts.kinds.records import Blocks, DraftOffer, Ground
from kcentre.drafts.kinds.written import Facts, Written
from kcentre.drafts.templates.filling import filled
from kcentre.drafts.templates.own import text_of
from kcentre.drafts.templates.records import Fact
from kcentre.drafts.templates.telling import week_text
from kcentre.language import Problem, Refused, fold
from kcentre.language.names import initials
from kcentre.paper.document import Signature, WritingLines
from kcentre.structure.documents.values import DocumentKind

_COMMON, _OTHER = "documents/duties", "documents/duties_other"
_TEXTS = dict(
    zip(
        map(fold, POSITIONS),
        (
            "psychologist",
            "speech_therapist",
            "defectologist",
            "social_teacher",
            "teacher",
            "senior_teacher",
            "music",
            "physical",
            "medical",
        ),
        strict=True,
    )
)
_ALSO = {
    "психолог": "psychologist",
    "логопед": "speech_therapist",
    "дефектолог": "defectologist",
    "олигофренопедагог": "defectologist",
    "соцпедагог": "social_teacher",
    "инструктор по физической культуре": "physical",
    "медицинская сестра": "medical",
    "медсестра": "medical",
    "врач": "medical",
}
"""How else some positions are called, with the same duties."""

_SPECIALISTS = "centre/specialists"
_FOR_WRITING: Blocks = {"строка для записи": (WritingLines(1),)}


def _offers(ground: Ground) -> Iterator[DraftOffer]:
    for person in ground.known.specialists:
        title = f"Функционал: {person.position or 'специалист'} {initials(person.name)}"
        yield DraftOffer(
            DocumentKind.DUTIES, person.id, title, _keys(person.position), person.position
        )
    if not ground.known.specialists:
        for position in POSITIONS:
            title = f"Функционал: {position}"
            yield DraftOffer(DocumentKind.DUTIES, None, title, _keys(position), position)


def _keys(position: str) -> tuple[str, str]:
    known = _TEXTS.get(fold(position)) or _ALSO.get(fold(position))
    return _COMMON, f"documents/duties_{known}" if known else _OTHER


def _person(ground: Ground, offer: DraftOffer) -> Specialist | None:
    if offer.subject_id is None:
        return None
    for person in ground.known.specialists:
        if person.id == offer.subject_id:
            return person
    sentence = "Этот специалист больше не работает в центре. Выберите другого специалиста."
    raise Refused([Problem("subject_id", sentence)])


def _about(ground: Ground, offer: DraftOffer) -> Facts:
    person = _person(ground, offer)
    own = [one for one in ground.known.hours.opened if person and one.specialist_id == person.id]
    facts = (
        Fact("должность", "должность специалиста", offer.variant or None, _SPECIALISTS),
        Fact(
            "специалист",
            "фамилия, имя, отчество специалиста",
            person.name if person else None,
            _SPECIALISTS,
        ),
        Fact("часы приёма", "часы приёма специалиста", week_text(own) or None, "premises/hours"),
    )
    return {fact.key: fact for fact in facts}


def _blocks(ground: Ground, offer: DraftOffer, facts: Facts) -> Blocks:
    person = _person(ground, offer)
    name = signed_name(person.name) if person else ""
    return {
        "обязанности по должности": filled(
            text_of(ground.file, offer.template_keys[1]), facts, _FOR_WRITING
        ),
        "подпись специалиста": (Signature(offer.variant.capitalize() or "Специалист", name),),
    }


DUTIES = Written(
    DocumentKind.DUTIES,
    "Функциональные обязанности\nспециалиста {консультационного центра}\n({должность})",
    _offers,
    _blocks,
    about=_about,
    is_approved=True,
)
