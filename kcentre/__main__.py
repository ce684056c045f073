"""The command line: the centre's verbs and answers without a window.

`python -m kcentre [--centre FILE] COMMAND …`; the exit status is 0 for done, 1 for refused or
failed (one plain sentence on standard error), 2 for wrong words.
"""

import sys
from collections.abc import Sequence

from kcentre.commands.parser import command_line
from kcentre.commands.saying import SaidAlready, finish_saying
from kcentre.commands.streams import have_streams, speak_utf8
from kcentre.language import Refused
from kcentre.storage import FileRefused
from kcentre.storage.bug_report import bug_details, write_bug_file
from kcentre.storage.location import log_folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    words = command_line().parse_args(arguments)
    try:
        words.run(words)
    except SaidAlready:
        return 1
    except (FileRefused, Refused) as refusal:
        sys.stderr.write(f"{refusal}\n")
    except Exception as error:  # noqa: BLE001 — the user gets a sentence, the file the details
        sys.stderr.write(f"{_apology(error)}\n")
    else:
        return 0
    return 1


def _apology(error: Exception) -> str:
    path = write_bug_file(bug_details(error), log_folder())
    where = f" Сведения о ней (без личных данных): {path}" if path else ""
    return f"Ошибка в программе, данные целы.{where}"


if __name__ == "__main__":
    have_streams()
    speak_utf8()
    try:
        sys.exit(main())
    finally:
        finish_saying()
