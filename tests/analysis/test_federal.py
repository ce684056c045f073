"""The federal sheet: every attribute of the schema, each with the rows behind it."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from helpers.random_journal import Event, Journal, Service, write

from kcentre.analysis.federal import federal_sheet, write_federal_xml
from kcentre.figures.rows import behind
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, FileRefused

YEAR = parse_period("2026")
CELLS = [
    "family_0_15",
    "family_15_3",
    "family_3_7",
    "family_7_8",
    "not_edu_0_3",
    "not_edu_3_7",
    "not_edu_7_8",
]
NAMES = [
    "fact",
    "num_hits_personally",
    "num_hits_distant",
    "num_staff_member",
    "num_freelancer",
    "forma_1",
    "forma_2",
    "forma_3",
    "forma_4",
    "num_parent",
    *(f"num_parent_{cell}" for cell in CELLS),
    "num_child",
    *(f"num_child_{cell}" for cell in CELLS),
]


@pytest.fixture
def busy_centre(centre: CentreFile) -> CentreFile:
    services = [
        Service(1, "2026-01-01", "", 1, None, 1, 1, "in_person", "methodical", None, None,
                "family", 18),
        Service(2, "2026-05-01", "", 1, None, 2, 2, "visit", "diagnostic", None, None,
                "waiting", 84),
        Service(3, "2026-12-31", "", 2, None, 2, 3, "remote", None, None, None, "none", 35),
        Service(4, "2026-12-31", "", 2, None, None, None, "remote"),
        Service(5, "2025-12-31", "", 2, None, 3, 3, "remote"),
        Service(6, "2026-06-01"),
    ]  # fmt: skip
    with centre.operation("Проверка"):
        write(centre, Journal(services, [Event(1, "2026-03-03", "", 3)], [], []))
    return centre


def test_the_sheet_counts_as_its_titles_say(busy_centre: CentreFile) -> None:
    sheet = federal_sheet(busy_centre, YEAR)
    values = {attribute.name: attribute.value for attribute in sheet.attributes}
    assert list(values) == NAMES
    assert {name: value for name, value in values.items() if value} == {
        "fact": 1,
        "num_hits_personally": 2,
        "num_hits_distant": 2,
        "num_staff_member": 1,
        "num_freelancer": 2,
        "forma_1": 1,
        "forma_3": 1,
        "num_parent": 2,
        "num_parent_family_15_3": 1,
        "num_parent_not_edu_0_3": 1,
        "num_child": 3,
        "num_child_family_15_3": 1,
        "num_child_not_edu_0_3": 1,
        "num_child_not_edu_7_8": 1,
    }


def test_every_attribute_opens_the_rows_behind_it(busy_centre: CentreFile) -> None:
    for attribute in federal_sheet(busy_centre, YEAR).attributes:
        value = behind(busy_centre, YEAR, attribute.figure_code).value
        if attribute.name == "fact" or attribute.name.startswith("forma_"):
            assert attribute.value == int(bool(value))
        else:
            assert attribute.value == value
        assert attribute.title


def test_the_file_is_one_element_of_the_exchange(busy_centre: CentreFile, tmp_path: Path) -> None:
    path = tmp_path / "Сведения.xml"
    path.write_text("старое", "utf-8")
    write_federal_xml(federal_sheet(busy_centre, YEAR), path)
    element = ET.parse(path).getroot()  # noqa: S314 — our own file
    assert element.tag == "{http://eo.edu.ru/v5}advisory_centr"
    assert list(element) == []
    assert list(element.attrib) == NAMES
    assert element.attrib["num_child"] == "3"
    assert [entry.name for entry in tmp_path.iterdir() if "xml" in entry.name] == [path.name]


def test_a_folder_that_is_not_there_is_refused(busy_centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        write_federal_xml(federal_sheet(busy_centre, YEAR), tmp_path / "нет" / "Сведения.xml")
