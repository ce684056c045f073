"""The list of referrals on the screen, and the panel of one."""

from kcentre.journal.queries import Choices
from kcentre.journal.referrals.filters import STALE_DAYS, ReferralFilter
from kcentre.journal.referrals.listing import ReferralList
from kcentre.journal.referrals.queries import problems_of_referral, referral_card
from kcentre.journal.referrals.records import ReferralCard, ReferralDraft, ReferralLine
from kcentre.journal.referrals.sheets import REFERRAL_TITLE, export_referrals
from kcentre.journal.referrals.verbs import keep_referral, remove_referrals
from kcentre.journal.values import ReferralOutcome
from kcentre.storage import CentreFile, Changes
from ui.journal.referrals.referral_form import ReferralForm
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, by_specialist, listed
from ui.records.listed.ledger import Ledger
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_TONES = {
    ReferralOutcome.WENT: Tone.GOOD,
    ReferralOutcome.ELSEWHERE: Tone.GOOD,
    ReferralOutcome.CANCELLED: Tone.SECONDARY,
}


def _outcome_tone(row: Row) -> Tone | None:
    if not isinstance(row, ReferralLine):
        return None
    return Tone.ATTENTION if row.is_stale else _TONES.get(row.outcome_code)


def _outcome_text(row: Row) -> str:
    if isinstance(row, ReferralLine) and row.is_stale:
        return f"{row.outcome}, спросите семью"
    return str(row[5])


def _who_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, ReferralLine) and row.is_anonymous else None


def _facets(choices: Choices) -> list[Facet]:
    return [
        listed("outcome", "Исход", ReferralOutcome),
        by_specialist(choices.specialists),
        Facet("stale", f"Без исхода больше {STALE_DAYS} дней", is_yes_or_no=True),
    ]


def _title_of(card: ReferralCard) -> str:
    return f"Направление от {card.draft.date:%d.%m.%Y}" if card.draft.date else "Направление"


def _note_of(_card: ReferralCard) -> str:
    return ""


def _change(file: CentreFile, referral_id: int, draft: ReferralDraft) -> Changes:
    return keep_referral(file, draft, referral_id)


REFERRALS = Ledger(
    title="Направления",
    table="referral",
    shown_from=("adult", "family", "specialist", "session"),
    columns=(
        Column("moment", "Дата"),
        Column("who", "Кого", tone=_who_tone, widest_chars=26),
        Column("session", "По консультации"),
        Column("to", "Куда", widest_chars=24),
        Column("purpose", "Зачем", widest_chars=22),
        Column("outcome", "Исход", text=_outcome_text, tone=_outcome_tone),
        Column("outcome_on", "Когда узнали"),
    ),
    hint="Имя, код, куда, зачем…",
    filter_kind=ReferralFilter,
    listing=ReferralList,
    facets=_facets,
    remove=remove_referrals,
    export=export_referrals,
    file_name=REFERRAL_TITLE,
    empty_icon="send",
    empty_title="Здесь будут направления",
    empty_sentence=(
        "Куда и зачем направили семью и что из этого вышло. Если исхода нет больше "
        f"{STALE_DAYS} дней, программа напомнит спросить."
    ),
    empty_button="Записать направление",
)

REFERRAL_ENTRY = Entry(
    new_title="Новое направление",
    title_of=_title_of,
    note_of=_note_of,
    make_form=ReferralForm,
    ask_card=referral_card,
    ask_problems=problems_of_referral,
    add=keep_referral,
    change=_change,
)
