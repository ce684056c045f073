"""The federal sheet «Сведения о консультационном центре»: element `advisory_centr`.

Of the preschool exchange, schema http://eo.edu.ru/v5; all values are attributes of the element.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from kcentre.centre.values import Form, Kind
from kcentre.figures.ages import CELLS
from kcentre.figures.figures import figures
from kcentre.figures.people import Person
from kcentre.figures.records import Figures
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, atomic_write

ELEMENT, NAMESPACE = "advisory_centr", "http://eo.edu.ru/v5"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One value of the sheet, and the code of the figure whose rows stand behind it."""

    name: str
    title: str
    value: int
    figure_code: str


@dataclass(frozen=True, slots=True)
class FederalSheet:
    """The sheet of a period, its attributes in the order of the schema."""

    period: Period
    attributes: tuple[Attribute, ...]


def federal_sheet(file: CentreFile, period: Period) -> FederalSheet:
    """Return the sheet of a period."""
    return sheet_of(figures(file, period))


def sheet_of(found: Figures) -> FederalSheet:
    """Return the sheet made of figures known already.

    Services of unknown form are in neither of the two numbers of hits. Staff and freelance are
    those who held a service or a group event in the period.
    """
    return FederalSheet(found.period, (*_work(found), *_kinds(found), *_everybody(found)))


def write_federal_xml(sheet: FederalSheet, path: Path) -> None:
    """Write the sheet to an XML file, whole or not at all. Raises a `FileRefused`."""
    values = {attribute.name: str(attribute.value) for attribute in sheet.attributes}
    element = ET.Element(ELEMENT, {"xmlns": NAMESPACE, **values})
    content = ET.tostring(element, "utf-8", xml_declaration=True)
    with atomic_write(path) as temporary:
        temporary.write_bytes(content + b"\n")


def _work(found: Figures) -> Iterator[Attribute]:
    sessions, people = found.sessions, found.specialists
    yield Attribute("fact", "Консультационный центр действует", 1, "sessions.total")
    yield Attribute(
        "num_hits_personally",
        "Обращений лично: очно и с выездом",
        sessions.face_to_face,
        "sessions.face_to_face",
    )
    yield Attribute(
        "num_hits_distant",
        "Обращений дистанционно",
        sessions.by_form.get(Form.REMOTE, 0),
        "sessions.by_form.remote",
    )
    yield Attribute("num_staff_member", "Специалистов штатных", people.staff, "specialists.staff")
    yield Attribute(
        "num_freelancer", "Специалистов внештатных", people.freelance, "specialists.freelance"
    )


def _kinds(found: Figures) -> Iterator[Attribute]:
    for number, kind in enumerate(Kind, 1):
        yield Attribute(
            f"forma_{number}",
            f"Оказывается {kind.label} помощь (1 — да, 0 — нет)",
            int(found.sessions.by_kind.get(kind, 0) > 0),
            f"sessions.by_kind.{kind}",
        )


def _everybody(found: Figures) -> Iterator[Attribute]:
    people = found.people
    yield from _people("parent", "Родителей", Person.PARENT, people.parents, people.parents_cells)
    yield from _people("child", "Детей", Person.CHILD, people.children, people.children_cells)


def _people(
    word: str, title: str, person: Person, total: int, cells: Mapping[str, int]
) -> Iterator[Attribute]:
    yield Attribute(f"num_{word}", f"{title}, всего", total, f"people.{person}")
    for cell in CELLS:
        code = f"people.{person}_cells.{cell.code}"
        yield Attribute(f"num_{word}_{cell.code}", f"{title}: {cell.title}", cells[cell.code], code)
