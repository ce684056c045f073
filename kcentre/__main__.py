"""The command line: the centre's verbs and answers without a window.

`python -m kcentre [--centre FILE] COMMAND …`; the exit status is 0 for done, 1 for refused or
failed (one plain sentence on standard error), 2 for wrong words.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from kcentre.analysis.closing.papers import save_report
from kcentre.analysis.closing.verbs import close_period, copy_closed, reopen_period
from kcentre.analysis.federal import federal_sheet, write_federal_xml
from kcentre.analysis.figures_answer import (
    figures_answer,
    figures_text,
    rows_answer,
    rows_text,
)
from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.demo import make_demo
from kcentre.journal.importing import import_journal
from kcentre.language import Problem, Refused
from kcentre.language.plurals import services
from kcentre.monitoring.quality import checking
from kcentre.monitoring.quality.answer import check_answer, check_text
from kcentre.periods.period import parse_period
from kcentre.storage import FileRefused, open_centre, open_for_reading
from kcentre.storage.bug_report import bug_details, write_bug_file
from kcentre.storage.location import log_folder, own_centre
from kcentre.surveys.importing import import_survey
from kcentre.surveys.results.answer import survey_answer, survey_text

Words = argparse.Namespace
Run = Callable[[Words], None]
Parser = argparse.ArgumentParser
AddParser = Callable[..., Parser]


def new(words: Words) -> None:
    """Create a new, empty centre."""
    found_centre(words.centre, Passport(words.name)).close()
    _say(f"Создан центр «{words.name}»: {words.centre}")


def demo(words: Words) -> None:
    """Create a centre filled with an invented kindergarten."""
    file = make_demo(
        words.centre,
        sessions=words.sessions,
        seed=words.seed,
        years=words.years,
        until=words.until,
    )
    file.close()
    _say(f"Создан учебный центр, {services(words.sessions)}: {words.centre}")


def import_table(words: Words) -> None:
    """Add the services and group events of a spreadsheet to the journal."""
    with open_centre(words.centre) as file:
        report = import_journal(
            file, words.table, sheet=words.sheet, mapping_path=words.mapping, dry_run=words.dry_run
        )
    _say(report.as_json() if words.json else "\n".join(report.sentences()))


def import_answers(words: Words) -> None:
    """Add the answers of a spreadsheet to a questionnaire, a new one where none has the title."""
    with open_centre(words.centre) as file:
        report = import_survey(file, words.table, words.title, dry_run=words.dry_run)
    _say(report.as_json() if words.json else "\n".join(report.sentences()))


def figures(words: Words) -> None:
    """Print every figure of a period."""
    period = parse_period(words.period)
    answer = figures_answer if words.json else figures_text
    with open_for_reading(words.centre) as file, file.reading():
        _say(answer(file, period, words.sub_unit))


def survey_figures(words: Words) -> None:
    """Print the answers to every question of a questionnaire or of one of its rounds."""
    answer = survey_answer if words.json else survey_text
    with open_for_reading(words.centre) as file, file.reading():
        _say(answer(file, words.title))


def rows(words: Words) -> None:
    """Print the journal rows behind one figure."""
    period = parse_period(words.period)
    answer = rows_answer if words.json else rows_text
    with open_for_reading(words.centre) as file, file.reading():
        _say(answer(file, period, words.code))


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
    _say("\n".join(map(str, paths.values())))


def federal(words: Words) -> None:
    """Write the federal sheet of a period."""
    period = parse_period(words.period)
    with open_for_reading(words.centre) as file, file.reading():
        write_federal_xml(federal_sheet(file, period), words.xml)
    _say(str(words.xml))


def check(words: Words) -> None:
    """Print what the rules of data quality object to."""
    period = parse_period(words.period) if words.period else None
    answer = check_answer if words.json else check_text
    with open_for_reading(words.centre) as file, file.reading():
        _say(answer(checking.check(file, period)))


def close(words: Words) -> None:
    """Freeze a period, keep its report as it is handed in, and copy the data."""
    period = parse_period(words.period)
    with open_centre(words.centre) as file:
        _say(close_period(file, period, reason=words.reason).label)
        try:
            _say(f"Копия данных: {copy_closed(file, period)}")
        except FileRefused as refusal:
            _say(f"Период закрыт, но копия данных не сделана. {refusal}")


def reopen(words: Words) -> None:
    """Let the records of a closed period be changed again."""
    with open_centre(words.centre) as file:
        _say(reopen_period(file, parse_period(words.period), words.reason).label)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    words = _parser().parse_args(arguments)
    try:
        words.run(words)
    except (FileRefused, Refused) as refusal:
        sys.stderr.write(f"{refusal}\n")
    except Exception as error:  # noqa: BLE001 — the user gets a sentence, the file the details
        sys.stderr.write(f"{_apology(error)}\n")
    else:
        return 0
    return 1


def _apology(error: Exception) -> str:
    path = write_bug_file(bug_details(error), log_folder())
    return f"Ошибка в программе, данные целы. Сведения о ней (без личных данных): {path}"


def _say(answer: object) -> None:
    text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
    sys.stdout.write(f"{text}\n")


def _parser() -> Parser:
    parser = argparse.ArgumentParser("python -m kcentre", description="Консультационный центр")
    parser.add_argument("--centre", type=Path, default=own_centre(), help="файл центра")
    commands = parser.add_subparsers(title="команды", required=True, metavar="КОМАНДА")
    for describe in (
        _add_new,
        _add_demo,
        _add_import,
        _add_import_survey,
        _add_figures,
        _add_survey_figures,
        _add_rows,
        _add_report,
        _add_federal,
        _add_check,
        _add_close,
        _add_reopen,
    ):
        describe(commands.add_parser)
    return parser


def _add_new(add: AddParser) -> None:
    command = _command(add, "new", new, "создать новый пустой центр")
    command.add_argument("--name", required=True, help="название детского сада")


def _add_demo(add: AddParser) -> None:
    command = _command(add, "demo", demo, "создать учебный центр с придуманными данными")
    command.add_argument("--sessions", type=int, default=600, help="сколько услуг")
    command.add_argument("--seed", type=int, default=1, help="число, от которого всё придумано")
    command.add_argument("--years", type=int, default=2, help="за сколько учебных лет")
    command.add_argument("--until", type=date.fromisoformat, help="по какой день, ГГГГ-ММ-ДД")


def _add_import(add: AddParser) -> None:
    command = _command(add, "import-journal", import_table, "внести журнал из таблицы")
    command.add_argument("table", type=Path, help="файл .xlsx, .xlsm, .xls, .ods или .csv")
    command.add_argument("--sheet", help="только этот лист")
    command.add_argument("--mapping", type=Path, help="файл JSON: заголовок столбца → поле")
    command.add_argument("--dry-run", action="store_true", help="только посмотреть, не записывая")
    _add_json(command)


def _add_import_survey(add: AddParser) -> None:
    command = _command(add, "import-survey", import_answers, "внести ответы на анкету из таблицы")
    command.add_argument("table", type=Path, help="файл .xlsx, .xlsm, .xls, .ods или .csv")
    command.add_argument("--title", required=True, help="название анкеты, новой или имеющейся")
    command.add_argument("--dry-run", action="store_true", help="только посмотреть, не записывая")
    _add_json(command)


def _add_figures(add: AddParser) -> None:
    command = _of_period(add, "figures", figures, "все показатели периода")
    command.add_argument("--sub-unit", help="только это подразделение")
    _add_json(command)


def _add_survey_figures(add: AddParser) -> None:
    command = _command(add, "survey-figures", survey_figures, "ответы на вопросы анкеты")
    command.add_argument("title", help="название анкеты (все её опросы) или одного опроса")
    _add_json(command)


def _add_rows(add: AddParser) -> None:
    command = _of_period(add, "rows", rows, "строки журнала, из которых сложился показатель")
    command.add_argument("code", help="код показателя, например sessions.by_form.remote или П01")
    _add_json(command)


def _add_report(add: AddParser) -> None:
    command = _of_period(add, "report", report, "отчёт за период для управления образования")
    command.add_argument("--pdf", type=Path, help="куда записать PDF")
    command.add_argument("--xlsx", type=Path, help="куда записать книгу Excel")
    command.add_argument("--docx", type=Path, help="куда записать документ Word")


def _add_federal(add: AddParser) -> None:
    command = _of_period(add, "federal", federal, "федеральный лист advisory_centr")
    command.add_argument("--xml", type=Path, required=True, help="куда записать XML")


def _add_check(add: AddParser) -> None:
    command = _of_period(add, "check", check, "проверить, верны ли данные", nargs="?")
    _add_json(command)


def _add_close(add: AddParser) -> None:
    command = _of_period(add, "close", close, "закрыть период: записи не меняются, отчёт сохранён")
    command.add_argument("--reason", default="", help="почему закрывают с ошибками в данных")


def _add_reopen(add: AddParser) -> None:
    command = _of_period(add, "reopen", reopen, "снова открыть закрытый период")
    command.add_argument("--reason", required=True, help="почему его открывают")


def _of_period(add: AddParser, name: str, run: Run, about: str, nargs: str | None = None) -> Parser:
    command = _command(add, name, run, about)
    words = "2026-10, 2026-Q3, 2026-H1, 2026, 2025/26 или 2026-01-15..2026-03-31"
    command.add_argument("period", nargs=nargs, help=words)
    return command


def _command(add: AddParser, name: str, run: Run, about: str) -> Parser:
    command = add(name, help=about)
    command.set_defaults(run=run)
    return command


def _add_json(command: Parser) -> None:
    command.add_argument("--json", action="store_true", help="ответ одним объектом JSON")


def _speak_utf8() -> None:
    """Answer in UTF-8 also where the system's own encoding lacks half of the letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    _speak_utf8()
    sys.exit(main())
