"""Reading replies: from a pasted text, or from a file of any kind that a parent sends."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.storage import UNWATCHED, Progress
from kcentre.surveys.electronic.blocks import DAMAGED, BlockError, found_blocks
from kcentre.surveys.electronic.letters import texts_in
from kcentre.surveys.electronic.payload import PayloadError, reply_of
from kcentre.surveys.electronic.records import Reading, Reply, Unread

LARGEST_FILE = 20_000_000
"""Bytes: a letter with a photograph beside the reply."""

PASTED = "Вставленный текст"
NOTHING_FOUND = "Здесь нет ответа: скопируйте его целиком, от «КЦ-ОТВЕТ» до «КОНЕЦ»."
NO_REPLY_IN_FILE = "Здесь нет ответа: нужен файл, который сохранила анкета, или письмо с текстом."
EMPTY_FORM = "Это сама анкета: в ней нужно нажать «Готово» и прислать файл или текст ответа."
_IN_EVERY_FORM = "var KCAnswers"


def read_reply(text: str, name: str = PASTED) -> Reading:
    """Return all replies in `text`, each once however often it is quoted, and what is damaged."""
    return _reading([text], name, NOTHING_FOUND)


def read_reply_file(path: Path) -> Reading:
    """Return all replies in a file: a text in any usual coding, or a letter saved as .eml.

    A file that can't be read, or holds no reply, is told in the reading: nothing is raised.
    """
    name = path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            return _refused(name, "Файл слишком велик для ответа на анкету: выберите другой.")
        content = path.read_bytes()
    except OSError:
        return _refused(name, "Файл не удалось открыть: проверьте, что он на месте и не занят.")
    if not content.strip():
        return _refused(name, "Файл пуст: попросите прислать его ещё раз.")
    return _reading(texts_in(content), name, NO_REPLY_IN_FILE)


def read_files(paths: Sequence[Path], progress: Progress = UNWATCHED) -> Reading:
    """Return what is found in several files, in their order."""
    reading = Reading()
    for number, path in enumerate(paths):
        progress.report(number, len(paths))
        reading += read_reply_file(path)
    return reading


def _reading(texts: Iterator[str] | Sequence[str], name: str, nothing: str) -> Reading:
    found = [one for text in texts for one in _found(text, name)]
    if not found:
        return _refused(name, nothing)
    newest_first = [one for one in found if isinstance(one, Reply)]
    replies = {reply.id: reply for reply in reversed(newest_first)}
    unread = dict.fromkeys(one for one in found if isinstance(one, Unread))
    return Reading(tuple(reversed(replies.values())), tuple(unread))


def _found(text: str, name: str) -> Iterator[Reply | Unread]:
    if _IN_EVERY_FORM in text:
        yield Unread(name, EMPTY_FORM)
        return
    for content in found_blocks(text):
        if isinstance(content, BlockError):
            yield Unread(name, str(content))
            continue
        try:
            yield reply_of(content, name)
        except PayloadError:
            yield Unread(name, DAMAGED)


def _refused(name: str, sentence: str) -> Reading:
    return Reading(unread=(Unread(name, sentence),))
