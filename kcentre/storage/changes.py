"""What an operation changed, as every screen is told."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The label of an operation and the records it touched: table name → row ids."""

    label: str
    operation_id: int
    rows: dict[str, frozenset[int]] = field(default_factory=dict)

    def touched(self, *tables: str) -> bool:
        """Tell whether a record of any of the tables was touched."""
        return any(table in self.rows for table in tables)
