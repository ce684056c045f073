"""Taking in tables: the journal, the answers to a questionnaire."""

from pathlib import Path

from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Parser, Run, Words, command, with_json
from kcentre.journal.importing import import_journal
from kcentre.storage import open_centre
from kcentre.surveys.importing import import_survey


def import_table(words: Words) -> None:
    """Add the services and group events of a spreadsheet to the journal."""
    with open_centre(words.centre) as file:
        report = import_journal(
            file, words.table, sheet=words.sheet, mapping_path=words.mapping, dry_run=words.dry_run
        )
    say(report.as_json() if words.json else "\n".join(report.sentences()))


def import_answers(words: Words) -> None:
    """Add the answers of a spreadsheet to a questionnaire, a new one where none has the title."""
    with open_centre(words.centre) as file:
        report = import_survey(file, words.table, words.title, dry_run=words.dry_run)
    say(report.as_json() if words.json else "\n".join(report.sentences()))


def add_import(add: AddParser) -> None:
    """Describe `import-journal`."""
    parser = _of_table(add, "import-journal", import_table, "внести журнал из таблицы")
    parser.add_argument("--sheet", help="только этот лист")
    parser.add_argument("--mapping", type=Path, help="файл JSON: заголовок столбца → поле")


def add_import_survey(add: AddParser) -> None:
    """Describe `import-survey`."""
    parser = _of_table(add, "import-survey", import_answers, "внести ответы на анкету из таблицы")
    parser.add_argument("--title", required=True, help="название анкеты, новой или имеющейся")


def _of_table(add: AddParser, name: str, run: Run, about: str) -> Parser:
    parser = command(add, name, run, about)
    parser.add_argument("table", type=Path, help="файл .xlsx, .xlsm, .xls, .ods или .csv")
    parser.add_argument("--dry-run", action="store_true", help="только посмотреть, не записывая")
    with_json(parser)
    return parser
