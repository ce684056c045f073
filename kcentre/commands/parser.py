"""All words of the command line."""

import argparse
from pathlib import Path

from kcentre import __version__
from kcentre.commands.centre import add_demo, add_new
from kcentre.commands.copies import add_backup, add_backups, add_restore
from kcentre.commands.figures import add_check, add_figures, add_rows, add_survey_figures
from kcentre.commands.importing import add_import, add_import_survey
from kcentre.commands.papers import add_federal, add_report
from kcentre.commands.periods import add_close, add_reopen
from kcentre.commands.proving import add_self_test
from kcentre.commands.words import Parser
from kcentre.storage.location import own_centre

_COMMANDS = (
    add_new,
    add_demo,
    add_import,
    add_import_survey,
    add_figures,
    add_survey_figures,
    add_rows,
    add_report,
    add_federal,
    add_check,
    add_close,
    add_reopen,
    add_backup,
    add_backups,
    add_restore,
    add_self_test,
)


def command_line() -> Parser:
    """Return the parser; each command puts the function that runs it into `run`."""
    parser = argparse.ArgumentParser("python -m kcentre", description="Консультационный центр")
    parser.add_argument("--version", action="version", version=f"kcentre {__version__}")
    parser.add_argument("--centre", type=Path, default=own_centre(), help="файл центра")
    commands = parser.add_subparsers(title="команды", required=True, metavar="КОМАНДА")
    for describe in _COMMANDS:
        describe(commands.add_parser)
    return parser
