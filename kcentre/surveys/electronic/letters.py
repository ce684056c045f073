"""Turning the bytes of a file into text: what mail programs, phones and Notepad write."""

import email
import re
from collections.abc import Iterator
from email.message import Message
from html import unescape

from kcentre.surveys.electronic.blocks import has_block

_HEADER = re.compile(
    rb"\A\s*(?:From|To|Cc|Date|Subject|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|"
    rb"Content-Type|Reply-To|DKIM-Signature|Authentication-Results|X-[\w-]+)[ :]",
    re.IGNORECASE,
)
_CODINGS = ("utf-8-sig", "cp1251", "koi8-r", "cp866")
_DECLARED = {
    *("utf-8", "us-ascii", "windows-1251", "cp1251", "koi8-r", "koi8-u", "iso-8859-5", "cp866"),
    *("ibm866", "utf-16", "utf-16le", "utf-16be", "x-mac-cyrillic", "mac-cyrillic"),
}
"""What a letter may say of itself; other codings of Python are not for letters."""

_LONGEST_PAGE = 2_000_000
_WIDE_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_TAG = re.compile(r"<[/!?]?([A-Za-z]*)[^<>]*>")
_LINE_TAGS = {"br", "p", "div", "li", "tr", "pre", "blockquote", "td"}


def texts_in(content: bytes) -> Iterator[str]:
    """Yield the texts of a file: of a plain one its own, of a letter those of its parts.

    The page of a letter stands in for its text only where no other part holds a reply.
    """
    if not _HEADER.match(content):
        yield decoded(content)
        return
    parts = _letter_parts(content)
    plain = [text for kind, text in parts if kind != "text/html"]
    yield from plain
    if not any(map(has_block, plain)):
        yield from (_words_of(text) for kind, text in parts if kind == "text/html")


def decoded(content: bytes, coding: str = "") -> str:
    """Return the text of these bytes; the coding in which a reply is seen is the right one."""
    if _is_wide(content):
        coding = _WIDE_MARKS.get(content[:2], "utf-16-le")
        return content.decode(coding, "replace")
    readings = [text for one in (coding, *_CODINGS) if (text := _read_as(content, one)) is not None]
    fallback = readings[0] if readings else content.decode("utf-8", "replace")
    return next(filter(has_block, readings), fallback)


def _is_wide(content: bytes) -> bool:
    """Tell UTF-16: by its mark, or by the zero bytes that Latin letters leave in it."""
    return content[:2] in _WIDE_MARKS or content[:2000].count(b"\0") > len(content[:2000]) // 5


def _read_as(content: bytes, coding: str) -> str | None:
    try:
        return content.decode(coding) if coding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _letter_parts(content: bytes) -> list[tuple[str, str]]:
    """Return the texts of a letter with their kinds; of one that nests without end, nothing."""
    try:
        return list(_parts(email.message_from_bytes(content)))
    except RecursionError:
        return []


def _parts(message: Message) -> Iterator[tuple[str, str]]:
    for part in message.walk():
        body = None if part.is_multipart() else part.get_payload(decode=True)
        if isinstance(body, bytes) and part.get_content_maintype() in {"text", "application"}:
            charset = part.get_content_charset() or ""
            yield part.get_content_type(), decoded(body, charset if charset in _DECLARED else "")


def _words_of(page: str) -> str:
    """Return the text of a page, lines as they are seen.

    Python's own parser takes minutes for a page of tags that never end.
    """
    return unescape(_TAG.sub(_in_place_of, page[:_LONGEST_PAGE]))


def _in_place_of(tag: re.Match[str]) -> str:
    return "\n" if tag[1].casefold() in _LINE_TAGS else ""
