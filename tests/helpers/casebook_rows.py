"""A family with everything that can be told of it, for the tests of the casebook."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from helpers.journal_rows import a_session, an_event, hire, only_id
from kcentre.centre.values import Relation
from kcentre.families.consent_records import ConsentDraft
from kcentre.families.consents import keep_consent, set_scan
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.values import ConsentPurpose
from kcentre.families.verbs import add_family, change_family
from kcentre.journal.event_verbs import add_event
from kcentre.journal.records import Participant, RatingDraft
from kcentre.journal.tables import PrivateNote, Referral, Request
from kcentre.journal.verbs import add_session, change_session
from kcentre.language.ages import month_number
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.changelog import tracked_tables
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.second_entries import SecondEntry, content_of
from kcentre.surveys.tables import (
    DoubleEntry,
    Question,
    Questionnaire,
    QuestionnaireVersion,
    SurveyAnswer,
    SurveyForm,
    SurveyRound,
)

MONTH = month_number(2022, 8)
PDF = b"%PDF-1.4 signed by hand"


def wonders(file: CentreFile) -> Family:
    """Add the family «Щедролюбова» with rows in every table that can point at it."""
    added = add_family(
        file,
        Family(
            (Adult("Щедролюбова Зоя Андреевна", "8 (912) 345-67-89", Relation.MOTHER),),
            (Child("Щедролюбов Тимур", MONTH, MONTH),),
            note="Щедролюбовы просили звонить после 18",
            address="ул. Лётная, д. 5, кв. 7",
        ),
    )
    kept = family(file, only_id(added, "family"))
    mother = replace(kept.adults[0], email="zoya.wonder@example.org")
    change_family(file, replace(kept, adults=(mother,)))
    _give_everything(file, mother.id or 0, kept.children[0].id or 0)
    _fill_in_a_form(file, kept.id or 0)
    return family(file, kept.id or 0)


def _fill_in_a_form(file: CentreFile, family_id: int) -> None:
    """Keep a questionnaire with the family's code, entered twice."""
    wish = "Щедролюбова З. А. просит звонить"
    with file.operation("Введена анкета"):
        asked = Questionnaire.insert(title="Спрос", title_key="спрос").execute(file.db)
        day = {"made_on": "2026-09-01"}
        version = QuestionnaireVersion.insert(questionnaire=asked, number=1, **day).execute(file.db)
        question = Question.insert(
            version=version, place=1, key="q1", kind="text", text="Пожелания"
        ).execute(file.db)
        asking = SurveyRound.insert(
            questionnaire=asked, version=version, title="осень", title_key="осень", code="К7М",
            starts="2026-09-01",
        ).execute(file.db)  # fmt: skip
        form = SurveyForm.insert(
            round=asking, version=version, number=1, entered_on="2026-09-02", family=family_id
        ).execute(file.db)
        SurveyAnswer.insert(form=form, question=question, text=wish).execute(file.db)
        said = {"q1": Answer(text=f"Просьба:\n{wish}")}
        twice = SecondEntry(form, 1, version, said, said)
        second = DoubleEntry.insert(form=form, chosen_on="2026-09-03", content=content_of(twice))
        second.execute(file.db)


def _give_everything(file: CentreFile, adult_id: int, child_id: int) -> None:
    came = {"is_anonymous": False, "recipient_id": adult_id, "child_id": child_id}
    draft = a_session(
        file,
        **came,
        recommendations="Щедролюбовой З. А. читать Тимуру вслух; звонить 8 912 345 67 89",
        rating=RatingDraft(
            5, complaint="Щедролюбова ждала", suggestion="писать на zoya.wonder@example.org"
        ),
    )
    session_id = only_id(add_session(file, draft), "session")
    change_session(file, session_id, replace(draft, minutes=50))
    add_session(
        file,
        a_session(file, guest_ids=(), recommendations="Пришли от ЩЕДРОЛЮБОВЫХ", time=dt.time(9)),
    )
    event = an_event(file, title="Чай у Щедролюбовых", people=(Participant(adult_id),))
    add_event(file, event)
    specialist_id = hire(file, "Логинова Ольга")
    day = "2025-10-07"
    with file.operation("Внесено остальное: Щедролюбова"):
        Request.insert(
            date=day, adult=adult_id, child=child_id, note="Щедролюбова просила"
        ).execute(file.db)
        Referral.insert(
            date=day, session=session_id, adult=adult_id, note="везёт Щедролюбов"
        ).execute(file.db)
        PrivateNote.insert(session=session_id, specialist=specialist_id, text="Зоя устала").execute(
            file.db
        )
        Appointment.insert(date=day, starts="10:00", ends="10:45", specialist=specialist_id,
                           form="in_person", adult=adult_id, child=child_id,
                           note="Щедролюбова").execute(file.db)  # fmt: skip
        Waiting.insert(since=day, adult=adult_id, child=child_id, note="Зоя").execute(file.db)
    given = dt.date(2025, 10, 7)
    consent = ConsentDraft(adult_id, ConsentPurpose.GENERAL, given, note="подписала Щедролюбова")
    consent_id = only_id(keep_consent(file, consent), "consent")
    set_scan(file, consent_id, "Щедролюбова согласие.pdf", PDF)


def dump(file: CentreFile) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the file by table, but for the change log."""
    everything = "SELECT * FROM "
    return {
        table: file.db.run(f'{everything}"{table}" ORDER BY id').fetchall()
        for table in tracked_tables(file.db)
        if not table.startswith("session_search")
    }


def bytes_left(path: Path) -> bytes:
    """Return everything that lies in the file and beside it."""
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(path.name + "*")))


def met(path: Path, *words: str) -> list[str]:
    """Return those of the words whose letters, in any case, are still somewhere in the file."""
    left = bytes_left(path)
    shapes = {shape for word in words for shape in (word, word.lower(), word.upper(), word.title())}
    return sorted(shape for shape in shapes if shape.encode() in left)
