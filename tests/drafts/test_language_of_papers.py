"""The language of every paper of step 2: no slip of the pen in what the program writes itself."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from kcentre.centre.branding import keep_brand
from kcentre.centre.queries import brand, passport
from kcentre.centre.records import Brand, Passport
from kcentre.centre.verbs import found_centre
from kcentre.demo import make_demo
from kcentre.drafts.announcements.texts import announcement_text
from kcentre.drafts.announcements.values import Announcement
from kcentre.drafts.kinds import draft, drafts_of
from kcentre.journal.materials.sheets import materials_catalogue
from kcentre.network.contests.sheets import contests_sheet
from kcentre.network.groups.queries import minutes
from kcentre.network.groups.sheets import minutes_sheet
from kcentre.network.partners.sheets import partners_sheet
from kcentre.network.resources.sheets import costs_sheet, inventory_sheet
from kcentre.paper.document import Document, Line
from kcentre.paper.words import texts_of
from kcentre.periods.period import academic_year, calendar_year
from kcentre.roadmaps.queries import road_maps
from kcentre.roadmaps.records import NO_FACTS
from kcentre.roadmaps.sheets import reference, road_map_sheet, year_work_plan
from kcentre.storage import CentreFile
from kcentre.structure.documents.sheets import package_sheet, register_sheet
from kcentre.structure.documents.values import DocumentKind as Kind
from kcentre.structure.practices.sheets import practices_note

TODAY = dt.date(2026, 11, 22)
YEAR = 2026
LONG = (
    "Муниципальное автономное дошкольное образовательное учреждение города Набережные Челны "
    "«Центр развития ребёнка — детский сад комбинированного вида № 127»"
)
COSTLY = {Kind.REPORTS, Kind.QUESTIONNAIRES, Kind.OTHER}
"""Papers of other steps, read where they are made."""

SLIPS = {
    "two full stops": re.compile(r"(?<!\.)\.\.(?!\.)"),
    "a mark of the template": re.compile(r"[{}]|\[\[|\]\]"),
    "a space before a stop": re.compile(r"(?<=[^\s\W]) [,.;:](?!\w)"),
    "quotation marks in a row": re.compile(r"««|»»|«»"),
    "one of many": re.compile(
        r"(?<![\d,.])(?:\d*[^1\D]|)1[ \u00a0](?:документов|материалов|практик|мероприятий|человека"
        r"|дней|записей|строк|партнёров|заявок|обращений)\b"
    ),
    "a capital after a semicolon": re.compile(r"— [а-яё][^;]*;$\n— [А-ЯЁ][а-яё]", re.MULTILINE),
    "two forms of a year": re.compile(r"20\d\d/20\d\d"),
    "a word of the program": re.compile(r"\b(?:None|True|False|nan|null)\b"),
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("language") / "Пустой.kcentre"
    with found_centre(path, Passport(LONG)) as file:
        yield file


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("language") / "Учебный.kcentre"
    with make_demo(path, 60, years=1, until=TODAY) as file:
        if not brand(file).name:
            keep_brand(file, Brand("Ёлочка", "Ёлочки", "Ёлочке", "Ёлочку", "Ёлочкой", "Ёлочке"))
        yield file


def drafts(file: CentreFile) -> Iterator[Document]:
    for kind in Kind:
        if kind not in COSTLY:
            for offer in drafts_of(file, kind, TODAY)[:2]:
                yield draft(file, offer, TODAY)


def sheets(file: CentreFile) -> Iterator[Document]:
    yield package_sheet(file, TODAY)
    yield register_sheet(file, TODAY)
    yield partners_sheet(file, TODAY)
    yield costs_sheet(file, YEAR, TODAY)
    yield inventory_sheet(file, TODAY)
    yield contests_sheet(file, calendar_year(YEAR), TODAY)
    yield materials_catalogue(file, TODAY)
    yield practices_note(file, (), TODAY)
    yield year_work_plan(file, YEAR, TODAY, NO_FACTS)
    yield reference(file, None, academic_year(YEAR), TODAY)
    for line in minutes(file, TODAY):
        yield minutes_sheet(file, line.id)
    for road in road_maps(file, TODAY, NO_FACTS):
        yield road_map_sheet(file, road.id, TODAY, NO_FACTS)
        yield reference(file, road.id, academic_year(YEAR), TODAY)


def announcements(file: CentreFile) -> Iterator[tuple[str, str]]:
    for kind in Announcement:
        if kind.size is None:
            yield kind.label, announcement_text(file, kind, TODAY).text


def told(paper: Document) -> str:
    marks = (line for mark in (paper.adopted, paper.approved) if mark for line in mark.lines)
    return "\n".join((paper.title, paper.subtitle, paper.subject, *marks, *texts_of(paper.blocks)))


def slips(name: str, text: str) -> list[tuple[str, str, str]]:
    """Return what is wrong in a text: of which paper, what, and where."""
    found = [
        (name, what, text[max(0, each.start() - 40) : each.end() + 20])
        for what, pattern in SLIPS.items()
        for each in pattern.finditer(text)
    ]
    unbalanced = [line for line in text.split("\n\n") if line.count("«") != line.count("»")]
    return [*found, *((name, "unbalanced quotation marks", line[:200]) for line in unbalanced)]


@pytest.mark.parametrize("whose", ["empty", "demo"])
def test_no_paper_has_a_slip_of_the_pen(request: pytest.FixtureRequest, whose: str) -> None:
    file: CentreFile = request.getfixturevalue(whose)
    texts = [
        *((paper.title, told(paper)) for paper in (*drafts(file), *sheets(file))),
        *announcements(file),
    ]
    assert len(texts) > 30
    assert [slip for name, text in texts for slip in slips(name, text)] == []


def test_every_paper_names_the_centre_by_its_brand(demo: CentreFile) -> None:
    own = f"«{brand(demo).name}»"
    bare = passport(demo).centre_kind.genitive
    unnamed = [
        paper.title
        for paper in (*drafts(demo), *sheets(demo))
        if bare in paper.title and own not in paper.title
    ]
    assert [title for title in unnamed if not title.startswith("ПРОТОКОЛ")] == []


def test_what_a_council_adopts_has_both_marks(empty: CentreFile) -> None:
    for kind in (Kind.REGULATION, Kind.MODEL, Kind.TIMETABLE, Kind.YEAR_PLAN):
        paper = draft(empty, drafts_of(empty, kind, TODAY)[0], TODAY)
        assert paper.adopted is not None
        assert paper.approved is not None
        assert paper.adopted.lines[0] == "педагогическим советом"


def test_every_paper_has_the_head_of_the_kindergarten(demo: CentreFile) -> None:
    for paper in (*drafts(demo), *sheets(demo)):
        lines = [line.text if isinstance(line, Line) else line for line in paper.letterhead]
        assert passport(demo).kindergarten in lines, paper.title


def test_several_are_told_you_in_small_letters(demo: CentreFile) -> None:
    memo = draft(demo, drafts_of(demo, Kind.MEMO, TODAY)[0], TODAY)
    texts = (told(memo), *(text for _, text in announcements(demo)))
    polite = re.compile(r"(?<=[а-яё,] )(?:Вы|Вас|Вам|Ваш\w*)\b")
    assert [found for text in texts for found in polite.findall(text)] == []


def test_a_blank_for_the_place_says_what_it_is(empty: CentreFile) -> None:
    for kind in (Kind.ORDER, Kind.CONTRACT, Kind.PARTNER_AGREEMENT):
        paper = draft(empty, drafts_of(empty, kind, TODAY)[0], TODAY)
        assert any(text.startswith("г.\u00a0___") for text in texts_of(paper.blocks))
