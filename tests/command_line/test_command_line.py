"""The command line: words, answers, exit statuses; the same functions as the window calls."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pypdfium2
import pytest

from kcentre.__main__ import main

REPOSITORY = Path(__file__).resolve().parents[2]
CASES = REPOSITORY / "tests" / "importing" / "cases"


@pytest.fixture(scope="session")
def demo_centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("Учебный центр") / "центр.kcentre"
    assert main(["--centre", str(path), "demo", "--until", "2026-10-31"]) == 0
    return path


def run(
    capsys: pytest.CaptureFixture[str], centre: Path, *words: str | Path, status: int = 0
) -> str:
    """Run a command; return what it said on standard output, or on error when it is refused."""
    capsys.readouterr()
    assert main(["--centre", str(centre), *map(str, words)]) == status
    said = capsys.readouterr()
    assert (said.err if status == 0 else said.out) == ""
    return said.out if status == 0 else said.err


def test_new_refuses_to_overwrite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    centre = tmp_path / "Папка" / "Мой центр.kcentre"
    assert "Ласточка" in run(capsys, centre, "new", "--name", "Детский сад «Ласточка»")
    before = centre.read_bytes()
    assert "уже есть" in run(capsys, centre, "new", "--name", "Другой", status=1)
    assert "уже есть" in run(capsys, centre, "demo", status=1)
    assert centre.read_bytes() == before


def test_figures_have_the_shape_of_the_contract(
    demo_centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = json.loads(run(capsys, demo_centre, "figures", "2026-Q3", "--json"))
    assert answer["period"] == {
        "kind": "quarter",
        "start": "2026-07-01",
        "end": "2026-09-30",
        "closed": False,
    }
    assert set(answer) == {
        "period",
        "sessions",
        "people",
        "events",
        "requests",
        "ratings",
        "indicators",
    }
    sessions = answer["sessions"]
    assert sum(sessions["by_form"].values()) <= sessions["total"]
    assert sum(sessions["by_month"].values()) == sessions["total"] > 0
    first = answer["indicators"][0]
    assert set(first) == {"code", "value", "target", "colour"}
    assert (first["code"], first["value"]) == ("П01", sessions["total"])


def test_rows_behind_a_figure_add_up_to_it(
    demo_centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for code in ("sessions.total", "people.children", "events.participants", "П01"):
        answer = json.loads(run(capsys, demo_centre, "rows", "2025/26", code, "--json"))
        assert sum(row["amount"] for row in answer["rows"]) == answer["value"] > 0


def test_answers_without_json_are_russian_text(
    demo_centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "III квартал" in run(capsys, demo_centre, "figures", "2026-Q3")
    assert "услуг" in run(capsys, demo_centre, "rows", "2026-09", "sessions.total")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("figures", "2026-Q5"), "ериод"),
        (("figures", "2026", "--sub-unit", "Нет такого"), "Подразделения «Нет такого» нет"),
        (("rows", "2026", "sessions.nonsense"), "sessions.total"),
        (("report", "2026"), "--pdf"),
        (("import-journal", "нет.xlsx"), "не найден"),
    ],
)
def test_refusals_are_one_plain_sentence(
    demo_centre: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    sentence: str,
) -> None:
    said = run(capsys, demo_centre, *words, status=1)
    assert sentence in said
    assert "Traceback" not in said


def test_a_missing_centre(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "не найден" in run(capsys, tmp_path / "нет.kcentre", "figures", "2026", status=1)


@pytest.mark.parametrize("words", [["figure", "2026"], ["figures"], ["demo", "--sessions", "x"]])
def test_wrong_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2


def test_report_and_federal_sheet(
    demo_centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, xlsx, xml = (tmp_path / f"Отчёт.{kind}" for kind in ("pdf", "xlsx", "xml"))
    run(capsys, demo_centre, "report", "2026-Q3", "--pdf", pdf, "--xlsx", xlsx)
    run(capsys, demo_centre, "federal", "2026-Q3", "--xml", xml)
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text = page.get_textpage().get_text_bounded()
    assert "III квартал 2026 года" in text
    assert "Ласточка" in text
    assert openpyxl.load_workbook(xlsx).sheetnames
    element = ET.parse(xml).getroot()  # noqa: S314 — our own file
    assert element.tag == "{http://eo.edu.ru/v5}advisory_centr"
    total = json.loads(run(capsys, demo_centre, "figures", "2026-Q3", "--json"))["sessions"]
    assert int(element.attrib["num_hits_distant"]) == total["by_form"].get("remote", 0)


def test_looking_works_while_the_window_has_the_centre_open(
    demo_centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kcentre.storage import open_centre  # noqa: PLC0415 — the second opener of this test

    with open_centre(demo_centre):
        run(capsys, demo_centre, "figures", "2026-Q3", "--json")
        said = run(capsys, demo_centre, "import-journal", CASES / "journal-plain.xlsx", status=1)
    assert "открыт для записи" in said


def test_import_as_the_contract_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    centre = tmp_path / "центр.kcentre"
    run(capsys, centre, "new", "--name", "Сад")
    table = CASES / "journal-plain.xlsx"
    words = ("import-journal", table, "--json")
    planned = json.loads(run(capsys, centre, *words, "--dry-run"))
    nothing = json.loads(run(capsys, centre, "figures", "2025/26", "--json"))
    assert nothing["sessions"]["total"] == 0
    done = json.loads(run(capsys, centre, *words))
    assert done == planned
    assert done["rows"] == sum(
        (
            done["sessions"],
            done["events"],
            done["duplicates"],
            done["skipped"],
            len(done["rejected"]),
        )
    )
    again = json.loads(run(capsys, centre, *words))
    assert (again["sessions"], again["events"]) == (0, 0)
    assert again["duplicates"] == done["sessions"] + done["events"]


def test_as_a_program_of_its_own(demo_centre: Path) -> None:
    command = [sys.executable, "-m", "kcentre", "--centre", str(demo_centre), "figures", "2026-Q3"]
    done = subprocess.run(
        [*command, "--json"], capture_output=True, cwd=REPOSITORY, check=False, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["period"]["kind"] == "quarter"


def test_check_tells_what_is_odd(demo_centre: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(run(capsys, demo_centre, "check", "--json"))
    assert answer["total"] == len(answer["findings"]) == sum(answer["by_severity"].values())
    assert len(answer["rules"]) >= 25
    assert {"rule", "severity", "record", "id", "place", "date", "advice"} <= set(
        answer["findings"][0]
    )
    october = run(capsys, demo_centre, "check", "2026-10")
    assert october.splitlines()[-1].startswith("Всего: ")


def test_check_of_an_empty_centre(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    centre = tmp_path / "центр.kcentre"
    run(capsys, centre, "new", "--name", "Сад")
    assert run(capsys, centre, "check") == "Замечаний нет.\n"
    assert json.loads(run(capsys, centre, "check", "2026-Q3", "--json"))["findings"] == []
    assert "период" in run(capsys, centre, "check", "осенью", status=1).lower()


def test_a_period_is_closed_printed_again_and_opened(
    demo_centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    centre = Path(shutil.copy(demo_centre, tmp_path / "центр.kcentre"))
    assert "продлится до" in run(capsys, centre, "close", "2099", status=1)
    said = run(capsys, centre, "close", "2026-Q2", "--reason", "Проверено заведующим")
    assert said.startswith("Закрыт период: II квартал 2026\u00a0года\nКопия данных: ")
    assert len(list((tmp_path / "Копии").iterdir())) == 1
    period = json.loads(run(capsys, centre, "figures", "2026-Q2", "--json"))["period"]
    assert period["closed"] is True
    assert "уже закрыт" in run(capsys, centre, "close", "2026-Q2", status=1)
    papers = [tmp_path / f"{number}.pdf" for number in range(2)]
    for paper in papers:
        run(capsys, centre, "report", "2026-Q2", "--pdf", paper)
    assert papers[0].read_bytes() == papers[1].read_bytes()
    assert "Напишите, почему" in run(capsys, centre, "reopen", "2026-Q2", "--reason", " ", status=1)
    said = run(capsys, centre, "reopen", "2026-Q2", "--reason", "Забыли услугу")
    assert said == "Открыт снова период: II квартал 2026\u00a0года\n"
