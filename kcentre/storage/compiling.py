"""Writing the SQL of a query: most of what asking the file takes, and most of it columns."""

from typing import Any

import peewee

_AS_USUAL = peewee.Field.__sql__


class QuickContext(peewee.Context):
    """Writes a column of a table at once.

    Peewee makes three objects and a dozen calls of each, with the same words in the end.
    """

    __slots__ = ()

    def sql(self, obj: Any) -> Any:
        """Write a part of a query."""
        is_column = isinstance(obj, peewee.Field) and type(obj).__sql__ is _AS_USUAL
        if not is_column or self.state.scope == peewee.SCOPE_VALUES:
            return super().sql(obj)  # type: ignore[no-untyped-call] # Peewee's stubs
        table, names = obj.model._meta.table, self.alias_manager  # noqa: SLF001 — Peewee's own name
        alias = names.mapping.get(table) or names.add(table)
        return self.literal(f'"{alias}"."{obj.column_name}"')
