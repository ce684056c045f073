"""The numbers of sections, tables and figures of a paper."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kcentre.paper.chart import Chart
from kcentre.paper.document import Block, Heading, Table
from kcentre.paper.drawing import Scheme, Timeline


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give sections, tables and graphics their numbers, each sort its own."""
    sections = tables = figures = 0
    for block in blocks:
        match block:
            case Heading(level=1):
                sections += 1
                yield replace(block, text=f"{sections}. {block.text}")
            case Table() if block.caption:
                tables += 1
                yield replace(block, caption=f"Таблица {tables}. {block.caption}")
            case Chart() | Scheme() | Timeline():
                figures += 1
                yield replace(block, title=f"Рисунок {figures}. {block.title}")
            case _:
                yield block
