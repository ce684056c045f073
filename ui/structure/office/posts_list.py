"""The posts of the structure: who reports to whom, in the order of the chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcentre.centre.queries import specialists
from kcentre.structure.office.queries import posts
from kcentre.structure.office.records import PlacedPost, Post
from kcentre.structure.office.structure import placed_posts
from kcentre.structure.office.verbs import keep_post, move_post, remove_post, take_drafted_posts
from ui.records.list_kind import Listed, ListKind
from ui.records.record_list import RecordList
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_SET_IN = "\u2003"


class PostsList(RecordList):
    """More keys: Alt+↑ and Alt+↓ move a post among those beside it."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(POSTS, operations)
        self.draft = QuietButton("Составить по специалистам", "users")
        self.up = IconButton("chevron-up", "Выше (Alt+↑)")
        self.down = IconButton("chevron-down", "Ниже (Alt+↓)")
        self._empty.add_way(self.draft)
        self._add.setText("Добавить")
        self._add.setAccessibleName(POSTS.add_words)
        self._both = self._arrows()
        self._card.add_action(self._both)
        self.draft.clicked.connect(self.take_draft)
        for button, keys, deed in (
            (self.up, "Alt+Up", self._move_up),
            (self.down, "Alt+Down", self._move_down),
        ):
            button.clicked.connect(deed)
            add_shortcut(self, keys).activated.connect(deed)

    def _name_actions(self) -> None:
        super()._name_actions()
        self._both.setVisible(self._model.rowCount() > 0)

    def _arrows(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.up)
        row.addWidget(self.down)
        return both

    def take_draft(self) -> None:
        """Make posts of the specialists and the sub-units."""
        self._operations.change(take_drafted_posts, initiator=self)

    def move_chosen(self, step: int) -> None:
        """Move the chosen post up (-1) or down (1)."""
        post = self._chosen()
        if isinstance(post, Post) and post.id is not None:
            self._wanted_id = post.id
            verb = partial(_moved, post_id=post.id, step=step)
            self._operations.change(verb, initiator=self)

    def _move_up(self) -> None:
        self.move_chosen(-1)

    def _move_down(self) -> None:
        self.move_chosen(1)


def _moved(file: CentreFile, post_id: int, step: int) -> Changes:
    return move_post(file, post_id, step)


def _ask(file: CentreFile) -> Listed:
    people = {one.id: one.name for one in specialists(file, with_retired=True) if one.id}
    placed: list[PlacedPost] = placed_posts(file)
    known = {one.post.id: one for one in placed if one.post.id is not None}
    titles = {post.id: post.title for post in posts(file) if post.id is not None}
    return Listed([one.post for one in placed], titles, people, known)


def _row_of(post: Post, listed: Listed) -> Row:
    placed: PlacedPost = listed.beside[post.id or 0]
    duties = " ".join(post.duties.split())
    return _SET_IN * placed.depth + post.title, placed.holder, duties


def _form_for(post: Post, listed: Listed) -> Form:
    above = [(key, title) for key, title in listed.names.items() if key != post.id]
    form = Form(columns=2)
    form.add("title", "Должность или звено", TextField("Служба ранней помощи"), span=2)
    form.add("reports_to", "Кому подчиняется", ChoiceField(above, nothing="никому: это верх"))
    people = ChoiceField(list(listed.people.items()), nothing="не указан")
    form.add("specialist_id", "Специалист", people)
    form.add("duties", "За что отвечает", LongTextField(3), span=2)
    return form


def _remove(file: CentreFile, post: Post) -> Changes:
    return remove_post(file, post.id or 0)


def _is_never_quiet(_post: Post) -> bool:
    return False


POSTS = ListKind(
    key="posts",
    title="Должности и звенья",
    new_title="Новая должность",
    edit_title="Должность",
    add_words="Добавить должность",
    retire_words="Удалить",
    return_words="Удалить",
    retired_words="",
    empty_title="Структура составлена программой",
    empty_sentence=(
        "Схема рядом построена по паспорту, подразделениям и специалистам. Возьмите её за основу "
        "или начните со своей должности."
    ),
    icon="network",
    columns=(
        Column("title", "Должность, звено", widest_chars=40),
        Column("holder", "Кто", widest_chars=32),
        Column("duties", "За что отвечает", widest_chars=40),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=Post(),
    keep=keep_post,
    remove=_remove,
    is_quiet=_is_never_quiet,
)
