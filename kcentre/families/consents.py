"""Consents to the use of personal data: one a purpose, with a term, a scan and a withdrawal."""

import base64
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from peewee import JOIN

from kcentre.families.consent_records import ConsentDraft, ConsentLine, ConsentState, Scan
from kcentre.families.consent_rules import (
    consent_problems,
    is_pdf,
    missing_consent,
    scan_problems,
)
from kcentre.families.health import clear_uncovered
from kcentre.families.tables import Adult, Child, Consent, ConsentScan, Family
from kcentre.families.validity import has_general_consent, in_force
from kcentre.families.values import ConsentForm, ConsentPurpose
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import iso_day, kept_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.paper.photo import reduced_photo
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record

__all__ = [
    "consent_doubts",
    "consent_state",
    "consents_of",
    "has_general_consent",
    "keep_consent",
    "remove_consents",
    "remove_scan",
    "scan",
    "set_scan",
    "withdraw_consent",
]


def consents_of(file: CentreFile, family_id: int) -> list[ConsentLine]:
    """Return a family's consents, the newest first, as they stand today."""
    rows = (
        Consent.select(
            Consent.id, Consent.adult, Consent.child, Consent.purpose, Consent.form,
            Consent.given, Consent.valid_to, Consent.withdrawn, Consent.note,
            Adult.name, Family.code, Child.name, ConsentScan.name,
        )
        .join(Adult)
        .join(Family)
        .join(Child, JOIN.LEFT_OUTER, on=Consent.child == Child.id)
        .join(ConsentScan, JOIN.LEFT_OUTER, on=ConsentScan.consent == Consent.id)
        .where(Adult.family == family_id)
        .order_by(Consent.given.desc(), Consent.id.desc())
    )  # fmt: skip
    today = today_here()
    return [_line(row, today) for row in rows.tuples().execute(file.db)]


def consent_state(
    file: CentreFile,
    adult_id: int,
    purpose: ConsentPurpose,
    day: dt.date,
    child_id: int | None = None,
) -> ConsentState:
    """Return whether an adult's consent holds on a day; of several the best.

    With `child_id`, only those about this child or about all of the family's.
    """
    wanted = (Consent.adult == adult_id) & (Consent.purpose == purpose)
    if child_id is not None:
        wanted &= Consent.child.is_null() | (Consent.child == child_id)
    rows = Consent.select(Consent.given, Consent.valid_to, Consent.withdrawn).where(wanted)
    states = [
        ConsentDraft(given=kept_day(given), valid_to=kept_day(last), withdrawn=kept_day(withdrawn))
        for given, last, withdrawn in ask(file.db, rows.order_by(Consent.given.desc()))
    ]
    found = {draft.state_on(day) for draft in states}
    return next(
        (state for state in ConsentState if state in found),
        ConsentState.NONE,
    )


def consent_doubts(file: CentreFile, draft: ConsentDraft) -> list[Problem]:
    """Return what is wrong or odd about a consent being entered, for beside its fields."""
    return list(consent_problems(draft, today_here(), another=_another(file, draft)))


def keep_consent(file: CentreFile, draft: ConsentDraft) -> Changes:
    """Add a consent, or change the one with the same id.

    Health flags that it no longer covers go in the same operation.
    """
    tidied = replace(draft, note=tidy_lines(draft.note))
    refuse_if_any(consent_problems(tidied, today_here()))
    action = "Внесено" if draft.id is None else "Изменено"
    with file.operation(f"{action} согласие: {draft.purpose.label}") as running:
        refuse_if_any(_people_problems(file, tidied))
        write_record(file, Consent, draft.id, _fields(tidied), missing_consent())
        clear_uncovered(file, tidied.adult_id or 0)
    return running.changes


def withdraw_consent(file: CentreFile, consent_id: int, day: dt.date) -> Changes:
    """Note that a consent was withdrawn; a withdrawn one for health takes the flags along.

    152-ФЗ, ст. 9 ч. 2: it may be withdrawn at any time.
    """
    draft = consent_draft(file, consent_id)
    withdrawn = replace(draft, withdrawn=day)
    refuse_if_any(consent_problems(withdrawn, today_here()))
    with file.operation(f"Отозвано согласие: {draft.purpose.label}") as running:
        write_record(file, Consent, consent_id, {"withdrawn": day.isoformat()}, missing_consent())
        clear_uncovered(file, draft.adult_id or 0)
    return running.changes


def remove_consents(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove consents entered by mistake, with their scans and the flags they covered."""
    adults = Consent.select(Consent.adult).where(Consent.id.in_(list(ids)))
    adult_ids = {adult_id for (adult_id,) in ask(file.db, adults)}
    what = counted(len(ids), "согласие", "согласия", "согласий")
    with file.operation(f"Удалено {what}") as running:
        ConsentScan.delete().where(ConsentScan.consent.in_(list(ids))).execute(file.db)
        delete_records(file, Consent, ids)
        for adult_id in adult_ids:
            clear_uncovered(file, adult_id)
    return running.changes


def consent_draft(file: CentreFile, consent_id: int) -> ConsentDraft:
    """Return a consent opened for changing. Raises `Refused` where it was removed."""
    for row in Consent.select().where(Consent.id == consent_id).tuples().execute(file.db):
        return _draft(row)
    raise Refused([missing_consent()])


def set_scan(file: CentreFile, consent_id: int, name: str, content: bytes) -> Changes:
    """Keep the signed sheet: a JPEG or PNG, reduced, or a PDF of at most 5 MB."""
    draft = consent_draft(file, consent_id)
    name, kept = _scan_of(name, content)
    with file.operation(f"Приложен скан согласия: {draft.purpose.label}") as running:
        ConsentScan.delete().where(ConsentScan.consent == consent_id).execute(file.db)
        text = base64.b64encode(kept).decode("ascii")
        ConsentScan.insert(consent=consent_id, name=name, content=text).execute(file.db)
    return running.changes


def remove_scan(file: CentreFile, consent_id: int) -> Changes:
    """Take the scan of a consent away."""
    draft = consent_draft(file, consent_id)
    with file.operation(f"Убран скан согласия: {draft.purpose.label}") as running:
        ConsentScan.delete().where(ConsentScan.consent == consent_id).execute(file.db)
    return running.changes


def scan(file: CentreFile, consent_id: int) -> Scan | None:
    """Return the signed sheet; None where there is none."""
    wanted = ConsentScan.select(ConsentScan.name, ConsentScan.content)
    for name, content in ask(file.db, wanted.where(ConsentScan.consent == consent_id)):
        return Scan(name, base64.b64decode(content))
    return None


def _scan_of(name: str, content: bytes) -> tuple[str, bytes]:
    stem = tidy(PurePath(name).stem) or "согласие"
    if is_pdf(content):
        refuse_if_any(scan_problems(content))
        return f"{stem}.pdf", content
    try:
        return f"{stem}.jpg", reduced_photo(content)
    except Refused as refused:
        raise Refused([replace(one, field="scan") for one in refused.problems]) from refused


def _another(file: CentreFile, draft: ConsentDraft) -> dt.date | None:
    """Return the day of another consent in force of this adult for the same purpose and child."""
    same_child = (
        Consent.child.is_null() if draft.child_id is None else (Consent.child == draft.child_id)
    )
    others = Consent.select(Consent.given).where(
        (Consent.adult == draft.adult_id) & (Consent.id != (draft.id or 0)),
        same_child,
        in_force(draft.purpose, today_here()),
    )
    newest = others.order_by(Consent.given.desc()).limit(1)
    return next((kept_day(given) for (given,) in ask(file.db, newest)), None)


def _people_problems(file: CentreFile, draft: ConsentDraft) -> list[Problem]:
    """Return why the people don't fit: removed meanwhile, or of two families."""
    whose = Adult.select(Adult.family).where(Adult.id == draft.adult_id)
    family_id = next((row for (row,) in ask(file.db, whose)), None)
    if family_id is None:
        return [Problem("adult", "Этого взрослого уже нет: выберите другого.")]
    if draft.child_id is None:
        return []
    child = Child.select().where((Child.id == draft.child_id) & (Child.family == family_id))
    if child.exists(file.db):
        return []
    return [Problem("child", "Этот ребёнок не из семьи того, кто дал согласие.")]


def _fields(draft: ConsentDraft) -> dict[str, object]:
    return {
        "adult": draft.adult_id,
        "child": draft.child_id,
        "purpose": draft.purpose,
        "form": draft.form,
        "given": iso_day(draft.given),
        "valid_to": iso_day(draft.valid_to),
        "withdrawn": iso_day(draft.withdrawn),
        "note": draft.note,
    }


def _draft(row: Sequence[object]) -> ConsentDraft:
    row_id, adult, child, purpose, form, given, valid_to, withdrawn, note = row
    return ConsentDraft(
        int(str(adult)),
        ConsentPurpose(str(purpose)),
        kept_day(str(given)),
        ConsentForm(str(form)),
        None if child is None else int(str(child)),
        kept_day(str(valid_to)),
        kept_day(str(withdrawn)),
        str(note),
        int(str(row_id)),
    )


def _line(row: Sequence[object], today: dt.date) -> ConsentLine:
    adult, code, child, scan_name = row[9:]
    draft = _draft(row[:9])
    return ConsentLine(
        draft, str(adult or code), str(child or ""), draft.state_on(today), str(scan_name or "")
    )
