"""«Обезличить»: names, contacts and addresses go for good, every figure stays as it was.

152-ФЗ, ст. 3 п. 9 and ст. 21: after it nobody can be told from the file, nor from what SQLite
leaves behind (`storage.erasing`). The records of services stay, with the family's code.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from kcentre.casebook.act import act
from kcentre.casebook.due import due
from kcentre.casebook.inside import struck_inside
from kcentre.casebook.log_scrubbing import LogScrubber
from kcentre.casebook.old_copies import copies_with_names
from kcentre.casebook.others import of_others
from kcentre.casebook.records import DueReason
from kcentre.casebook.scrubbing import OwnRows, strike_everywhere, strike_rows
from kcentre.casebook.tables import Depersonalisation
from kcentre.casebook.traces import Past, Traces, traces_of
from kcentre.families.blotting import Blotter, forms_of, own_blotter
from kcentre.families.personal import is_personal
from kcentre.families.tables import Adult, Child, Consent, ConsentScan, Family
from kcentre.journal.entry.tables import Draft
from kcentre.journal.tables import PrivateNote, Session
from kcentre.language import Problem, Refused, digits_of
from kcentre.language.plurals import counted
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.driver import plain_refusals
from kcentre.storage.erasing import (
    MARK,
    NotYetErased,
    begin_erasing,
    mark_for_sweeping,
    sweep,
)
from kcentre.storage.refusals import CentreBusy, DiskFull

_LATER = "Остатки сотрутся при следующем открытии центра."
_ADULTS = {"recipient_id", "adult_id", "guest_ids", "people"}
__all__ = ["act", "copies_with_names", "depersonalise", "depersonalise_due", "due"]


def depersonalise(
    file: CentreFile,
    family_ids: Sequence[int],
    reason: str,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Changes:
    """Take everything personal of these families out of the file; it can't be undone.

    Nothing of the working session can be undone after it. Raises `Refused` where nothing personal
    is kept of them. Where the file can't be rewritten now (another program reads it, the disk is
    full) the label of the changes says so; what is left goes at the next opening.
    """
    text = DueReason(reason).label if reason in set(DueReason) else reason
    return _depersonalise(file, dict.fromkeys(family_ids, text), today, progress)


def depersonalise_due(file: CentreFile, today: dt.date, progress: Progress = UNWATCHED) -> Changes:
    """Depersonalise every family whose term has come, each for its own reason."""
    reasons = {one.family_id: one.reason.label for one in due(file, today)}
    return _depersonalise(file, reasons, today, progress)


def _depersonalise(
    file: CentreFile, reasons: Mapping[int, str], today: dt.date, progress: Progress
) -> Changes:
    with plain_refusals(file.path):
        begin_erasing(file.db)
    with file.operation(_label(file, reasons), passes_closed=True) as running:
        families = _personal_ones(file, reasons)
        past = Past(file)
        all_traces = [traces_of(file, family_id, past) for family_id in families]
        everywhere = _everywhere(file, all_traces)
        strike_everywhere(file, everywhere)
        own_rows = OwnRows(file)
        for done, traces in enumerate(all_traces):
            progress.report(done, len(all_traces))
            own_rows.strike(traces)
            _empty(file, traces)
            _note(file, traces, reasons[traces.family_id], today)
        _drop_drafts(file, all_traces, everywhere)
        log = LogScrubber(all_traces, everywhere)
        log.scrub_values(file)
        log.scrub_labels(file)
        mark_for_sweeping(file.db)
    file.history.forget()
    progress.report(len(all_traces), len(all_traces))
    return _swept(file, running.changes)


def _swept(file: CentreFile, done: Changes) -> Changes:
    """Sweep the file; where something hinders it, let the label say so: the names are gone."""
    try:
        with plain_refusals(file.path):
            sweep(file.db)
    except (NotYetErased, DiskFull, CentreBusy) as refusal:
        return replace(done, label=f"{done.label}. {refusal.sentence} {_LATER}")
    return done


def _personal_ones(file: CentreFile, reasons: Mapping[int, str]) -> list[int]:
    wanted = Family.select(Family.id).where(Family.id.in_(list(reasons)), is_personal())
    found = list(ask_ids(file.db, wanted.order_by(Family.id)))
    if not found:
        raise Refused([Problem("id", "Обезличивать нечего: имён и контактов здесь уже нет.")])
    return found


def _empty(file: CentreFile, traces: Traces) -> None:
    """Empty the family's own rows; its code, relations and intervals of birth are figures."""
    own = traces.family_id
    gone = {"name": "", "name_key": ""}
    contacts = {"phone": "", "phone_digits": "", "email": ""}
    Adult.update(**gone, **contacts).where(Adult.family == own).execute(file.db)
    flags = {"special_needs": False, "disability": False}
    Child.update(**gone, **flags).where(Child.family == own).execute(file.db)
    Family.update(note="", address="").where(Family.id == own).execute(file.db)
    consents = Consent.id.in_(traces.ids["consent"])
    Consent.update(note="").where(consents & (Consent.note != "")).execute(file.db)
    ConsentScan.delete().where(ConsentScan.consent.in_(traces.ids["consent"])).execute(file.db)
    _take_notes(file, traces)


def _take_notes(file: CentreFile, traces: Traces) -> None:
    """Remove the private notes on the family; strike its names out of those on other families."""
    sessions, adults, children = (traces.ids[name] for name in ("session", "adult", "child"))
    of_another_child = Session.child.is_null() | Session.child.not_in(children)
    of_others = Session.select(Session.id).where(
        Session.id.in_(sessions), Session.recipient.not_in(adults), of_another_child
    )
    kept = PrivateNote.select(PrivateNote.id).where(PrivateNote.session.in_(of_others))
    kept_ids = list(ask_ids(file.db, kept))
    strike_rows(file, "private_note", ["text"], own_blotter(traces.personal), kept_ids)
    own = PrivateNote.session.in_(sessions) & PrivateNote.id.not_in(kept_ids)
    PrivateNote.delete().where(own).execute(file.db)


def _note(file: CentreFile, traces: Traces, reason: str, today: dt.date) -> None:
    own = traces.family_id
    Depersonalisation.insert(
        family=own,
        date=today.isoformat(),
        reason=reason,
        adults=Adult.select().where(Adult.family == own).count(file.db),
        children=Child.select().where(Child.family == own).count(file.db),
    ).execute(file.db)


def _everywhere(file: CentreFile, all_traces: Sequence[Traces]) -> Blotter:
    """Return what strikes out only what names nobody else who is known."""
    own = {traces.family_id for traces in all_traces}
    told = [traces.personal for traces in all_traces]
    words, phones = of_others(file, own, (name for one in told for name in one.names))
    return Blotter(
        [word for one in told for word in one.surnames() if not forms_of(word) & words],
        [phone for one in told for phone in one.phones if digits_of(phone) not in phones],
        [email for one in told for email in one.emails],
        [address for one in told for address in one.addresses],
        spares_words=True,
    )


def _drop_drafts(file: CentreFile, all_traces: Sequence[Traces], everywhere: Blotter) -> None:
    """Drop what is being entered about the families; other drafts stay."""
    adults = frozenset().union(*(traces.ids["adult"] for traces in all_traces))
    for row in Draft.select().where(Draft.kind != MARK).execute(file.db):
        struck = struck_inside(row.content, everywhere.strike)
        if struck != row.content or _points(row.content, adults):
            Draft.delete().where(Draft.id == row.id).execute(file.db)


def _points(content: str, adults: frozenset[int]) -> bool:
    with suppress(ValueError):
        return any(number in adults for number in _numbers(json.loads(content)))
    return False


def _numbers(value: object, name: str = "") -> Iterator[int]:
    """Yield the numbers of adults in a draft, wherever they stand in it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _numbers(inner, name)
    elif isinstance(value, int) and name in _ADULTS:
        yield value


def _label(file: CentreFile, reasons: Mapping[int, str]) -> str:
    if len(reasons) == 1:
        codes = Family.select(Family.code).where(Family.id.in_(list(reasons)))
        code = next((code for (code,) in ask(file.db, codes)), "")
        return f"Обезличена семья {code}"
    return f"Обезличено: {counted(len(reasons), 'семья', 'семьи', 'семей')}"
