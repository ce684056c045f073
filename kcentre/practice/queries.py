"""The passports of the centre's practice, and what a section of one says."""

import datetime as dt
from dataclasses import replace

from kcentre.analysis.years.results import results
from kcentre.centre.queries import passport as centre_passport
from kcentre.language import Refused
from kcentre.language.dates import kept_day, today_here
from kcentre.periods.period import academic_year_of
from kcentre.practice import rules
from kcentre.practice.drafting import drafted_sections
from kcentre.practice.naming import practice_name
from kcentre.practice.records import PassportDraft, PassportLine, PassportView, SectionView
from kcentre.practice.tables import PracticePassport, PracticeSection
from kcentre.practice.values import SECTIONS
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask


def passports(file: CentreFile) -> list[PassportLine]:
    """Return the passports, the newest first."""
    table = PracticePassport
    columns = (table.id, table.title, table.first_year, table.last_year, table.note, table.made_on)
    query = table.select(*columns).order_by(table.id.desc())
    return [
        PassportLine(row_id, PassportDraft(title, first, last, note), kept_day(day) or today_here())
        for row_id, title, first, last, note, day in ask(file.db, query)
    ]


def passport_view(
    file: CentreFile, passport_id: int, today: dt.date, progress: Progress = UNWATCHED
) -> PassportView:
    """Return a passport with its sections; raises `Refused` where it was removed."""
    with file.reading():
        line = next((one for one in passports(file) if one.id == passport_id), None)
        if line is None:
            raise Refused([rules.missing_passport()])
        drafted = drafted_sections(file, line.draft, today, progress)
        own = _own_texts(file, passport_id)
    sections = (SectionView(kind, drafted[kind.number], own.get(kind.number)) for kind in SECTIONS)
    return PassportView(line, tuple(sections))


def with_own_texts(file: CentreFile, view: PassportView) -> PassportView:
    """Return a passport of which only the head's own texts have changed.

    Drafting counts the academic years: with 100 000 services that takes 0.4 s.
    """
    own = _own_texts(file, view.line.id)
    sections = (replace(section, own=own.get(section.kind.number)) for section in view.sections)
    return replace(view, sections=tuple(sections))


def drafted_view(file: CentreFile, draft: PassportDraft, today: dt.date) -> PassportView:
    """Return what a passport that is not kept yet would say."""
    drafted = drafted_sections(file, draft, today, UNWATCHED)
    sections = (SectionView(kind, drafted[kind.number]) for kind in SECTIONS)
    return PassportView(PassportLine(0, draft, today), tuple(sections))


def proposed(file: CentreFile, today: dt.date) -> PassportDraft:
    """Return what a new passport begins with: all academic years that anything is known of."""
    with file.reading():
        years = [year.year.start.year for year in results(file, today).years]
        title = practice_name(centre_passport(file))
    this_year = academic_year_of(today)
    return PassportDraft(title, min(years, default=this_year), max(years, default=this_year))


def _own_texts(file: CentreFile, passport_id: int) -> dict[int, str]:
    table = PracticeSection
    query = table.select(table.number, table.text).where(table.passport == passport_id)
    return dict(ask(file.db, query))
