"""What the program remembers about this user's desktop: a small JSON file, written whole.

A file that can't be read is renamed and told about; it is never overwritten.
"""

import json
from pathlib import Path
from typing import Any

FILE_NAME = "desktop.json"


def config_file() -> Path:
    """Return where the preferences of this user lie."""
    import platformdirs  # noqa: PLC0415 — 10 ms that a test with its own file does not need

    return platformdirs.user_config_path("kcentre", appauthor=False) / FILE_NAME


class Preferences:
    """Values by name; ``trouble`` is a sentence for the user when something went wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self._values: dict[str, Any] = self._read()

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a remembered text."""
        value = self._values.get(name)
        return value if isinstance(value, str) else otherwise

    def number(self, name: str, otherwise: int) -> int:
        """Return a remembered whole number."""
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else otherwise

    def words(self, name: str) -> list[str]:
        """Return a remembered list of words; empty where there is none."""
        value = self._values.get(name)
        return [str(word) for word in value] if isinstance(value, list) else []

    def remember(self, **values: str | int | list[str]) -> None:
        """Remember values and write the file when something is new."""
        if any(self._values.get(name) != value for name, value in values.items()):
            self._values.update(values)
            self._write()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self._put_aside()
            return {}
        if isinstance(values, dict):
            return values
        self._put_aside()
        return {}

    def _put_aside(self) -> None:
        from datetime import datetime  # noqa: PLC0415 — 2 ms for what hardly ever happens

        moment = datetime.now().astimezone()
        aside = self.path.with_name(f"{self.path.stem}-{moment:%Y%m%d-%H%M%S}.непрочитанное")
        try:
            self.path.rename(aside)
        except OSError:
            self.trouble = f"Настройки окна не читаются: «{self.path}». Действуют обычные."
        else:
            self.trouble = (
                f"Настройки окна не прочитаны и отложены в файл «{aside.name}». Действуют обычные."
            )

    def _write(self) -> None:
        from kcentre.storage import FileRefused, atomic_write  # noqa: PLC0415 — after the window

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_write(self.path) as part:
                part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
        except (FileRefused, OSError):
            self.trouble = f"Настройки окна не сохранены: нет доступа к «{self.path.parent}»."
