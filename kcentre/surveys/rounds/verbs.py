"""What can be done to rounds. Each verb is one operation that can be undone."""

from kcentre.language import Refused, fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids
from kcentre.storage.writing import delete_records, write_record
from kcentre.surveys.rounds import rules
from kcentre.surveys.rounds.codes import free_code
from kcentre.surveys.rounds.queries import around_round, round_line
from kcentre.surveys.rounds.records import RoundDraft, RoundLine
from kcentre.surveys.tables import BlankPrint, QuestionnaireVersion, SurveyRound


def added_round(file: CentreFile, draft: RoundDraft) -> int:
    """Write a new round within a running operation; return its id."""
    tidied = rules.tidied(draft)
    refuse_if_any(rules.round_problems(tidied, around_round(file, tidied, None)))
    newest = _newest_version(file, tidied.questionnaire_id or 0)
    fields = {**_fields(tidied), "version": newest, "code": free_code(file)}
    return write_record(file, SurveyRound, None, fields)


def change_round(file: CentreFile, round_id: int, draft: RoundDraft) -> Changes:
    """Write a round; another questionnaire is taken while there are neither forms nor blanks."""
    tidied = rules.tidied(draft)
    with file.operation(f"Изменён опрос «{tidied.title}»") as running:
        before = round_line(file, round_id)
        refuse_if_any(rules.round_problems(tidied, around_round(file, tidied, round_id)))
        fields = _fields(tidied)
        if before.questionnaire_id != tidied.questionnaire_id:
            fields["version"] = _newest_version(file, tidied.questionnaire_id or 0)
        write_record(file, SurveyRound, round_id, fields, rules.missing_round())
    return running.changes


def remove_round(file: CentreFile, round_id: int) -> Changes:
    """Remove a round with its forms; undoing brings them all back."""
    found = round_line(file, round_id)
    with file.operation(_removal_label(found)) as running:
        delete_records(file, SurveyRound, [round_id])
    return running.changes


def hand_out_newest(file: CentreFile, round_id: int) -> Changes:
    """Hand out the questionnaire's newest version from now on; entered forms keep theirs."""
    found = round_line(file, round_id)
    label = f"Опрос «{found.title}»: раздаётся версия {found.newest_version}"
    with file.operation(label) as running:
        newest = _newest_version(file, found.questionnaire_id)
        if newest != found.version_id:
            write_record(file, SurveyRound, round_id, {"version": newest}, rules.missing_round())
    return running.changes


def note_print(
    file: CentreFile, round_id: int, first: int, last: int, *, is_large: bool
) -> Changes:
    """Note that blanks of the version handed out now were printed with these numbers."""
    label = f"Напечатаны бланки: {counted(last - first + 1, 'анкета', 'анкеты', 'анкет')}"
    with file.operation(label) as running:
        refuse_if_any(rules.print_problems(first, last))
        fields = {
            "round": round_id,
            "version": round_line(file, round_id).version_id,
            "printed_on": iso_day(today_here()),
            "first": first,
            "last": last,
            "is_large": is_large,
        }
        write_record(file, BlankPrint, None, fields)
    return running.changes


def _fields(draft: RoundDraft) -> dict[str, object]:
    return {
        "questionnaire": draft.questionnaire_id,
        "title": draft.title,
        "title_key": fold(draft.title),
        "starts": iso_day(draft.starts),
        "ends": iso_day(draft.ends),
        "target": draft.target,
        "note": draft.note,
    }


def _newest_version(file: CentreFile, questionnaire_id: int) -> int:
    table = QuestionnaireVersion
    query = table.select(table.id).where(table.questionnaire == questionnaire_id)
    for version_id in ask_ids(file.db, query.order_by(table.number.desc()).limit(1)):
        return version_id
    raise Refused([rules.missing_round()])


def _removal_label(found: RoundLine) -> str:
    if not found.forms:
        return f"Удалён опрос «{found.title}»"
    forms = counted(found.forms, "анкета", "анкеты", "анкет")
    return f"Удалён опрос «{found.title}», в нём {forms}"
