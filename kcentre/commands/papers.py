"""Writing papers: the department's report, the federal sheet."""

from pathlib import Path

from kcentre.analysis.closing.papers import save_report
from kcentre.analysis.federal import federal_sheet, write_federal_xml
from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Words, of_period
from kcentre.language import Problem, Refused
from kcentre.periods.period import parse_period
from kcentre.storage import open_for_reading


def report(words: Words) -> None:
    """Write the department's report of a period; of a closed one, the very one handed in."""
    asked = {"pdf": words.pdf, "xlsx": words.xlsx, "docx": words.docx}
    paths = {name: path for name, path in asked.items() if path}
    if not paths:
        sentence = "Укажите, куда записать отчёт: --pdf, --xlsx или --docx и имя файла."
        raise Refused([Problem("pdf", sentence)])
    period = parse_period(words.period)
    with open_for_reading(words.centre) as file:
        save_report(file, period, paths)
    say("\n".join(map(str, paths.values())))


def federal(words: Words) -> None:
    """Write the federal sheet of a period."""
    period = parse_period(words.period)
    with open_for_reading(words.centre) as file, file.reading():
        write_federal_xml(federal_sheet(file, period), words.xml)
    say(str(words.xml))


def add_report(add: AddParser) -> None:
    """Describe `report`."""
    parser = of_period(add, "report", report, "отчёт за период для управления образования")
    parser.add_argument("--pdf", type=Path, help="куда записать PDF")
    parser.add_argument("--xlsx", type=Path, help="куда записать книгу Excel")
    parser.add_argument("--docx", type=Path, help="куда записать документ Word")


def add_federal(add: AddParser) -> None:
    """Describe `federal`."""
    parser = of_period(add, "federal", federal, "федеральный лист advisory_centr")
    parser.add_argument("--xml", type=Path, required=True, help="куда записать XML")
