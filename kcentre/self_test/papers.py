"""The figures of a month, and its papers: written, then read back."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from kcentre.analysis.closing.papers import save_report
from kcentre.analysis.federal import federal_sheet, write_federal_xml
from kcentre.figures.figures import figures
from kcentre.paper.preview import page_count, page_images
from kcentre.self_test.trial import (
    AFTERWARDS,
    MOTHER,
    OCTOBER,
    Trial,
    demand,
    demand_equal,
)
from kcentre.spreadsheets.reading import read_workbook

_SURNAME = MOTHER.split()[0]


def figures_of_october(trial: Trial) -> None:
    """Count the month in which one of everything happened."""
    found = figures(trial.file, OCTOBER)
    sessions, people, ratings = found.sessions, found.people, found.ratings
    demand_equal("услуг и минут", (sessions.total, sessions.minutes), (1, 60))
    demand_equal("родителей и детей", (people.parents, people.children), (1, 1))
    demand_equal("ячейка «не получает, 0–3»", people.children_cells["not_edu_0_3"], 1)
    demand_equal("мероприятий", (found.events.total, found.events.participants), (1, 12))
    demand_equal("дней до услуги", found.requests.mean_days_to_service, 2.0)
    demand_equal("оценки", (ratings.count, ratings.positive, ratings.share), (1, 1, 100.0))


def report_in_pdf(trial: Trial) -> None:
    """Write the month's report as PDF; read its text and draw its first page."""
    import pypdfium2  # noqa: PLC0415 — as everywhere, when first used

    path = _report(trial, "pdf")
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    _demand_words(texts)
    demand_equal("страниц", page_count(path), len(texts))
    (image,) = page_images(path, 0.5, [0])
    demand(len(set(image.pixels[::4])) > 1, "первая страница пуста")


def report_in_xlsx(trial: Trial) -> None:
    """Write the month's report as a workbook and read it as any other."""
    book = read_workbook(_report(trial, "xlsx"))
    _demand_words(str(cell) for sheet in book.sheets for row in sheet.rows for cell in row)


def report_in_docx(trial: Trial) -> None:
    """Write the month's report as a document and read its paragraphs."""
    import docx  # noqa: PLC0415 — as everywhere, when first used

    document = docx.Document(str(_report(trial, "docx")))
    _demand_words(paragraph.text for paragraph in document.paragraphs)


def federal_xml(trial: Trial) -> None:
    """Write the federal sheet and read its attributes."""
    path = trial.folder / "Федеральный лист.xml"
    write_federal_xml(federal_sheet(trial.file, OCTOBER), path)
    found = ET.fromstring(path.read_bytes()).attrib  # noqa: S314 — written a moment ago
    names = ("num_hits_personally", "num_hits_distant", "num_parent", "num_child", "forma_2")
    demand_equal("атрибуты листа", [found[name] for name in names], ["1", "0", "1", "1", "1"])


def _report(trial: Trial, kind: str) -> Path:
    path = trial.folder / f"Отчёт за октябрь.{kind}"
    save_report(trial.file, OCTOBER, {kind: path}, AFTERWARDS)
    return path


def _demand_words(texts: Iterable[str]) -> None:
    """Demand the kindergarten's name, and that the mother's stays out of a report."""
    text = "\n".join(texts)
    demand("Ласточка" in text, "в отчёте нет названия детского сада")
    demand(_SURNAME not in text, "в отчёте названа получательница")
