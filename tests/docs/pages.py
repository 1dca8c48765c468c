"""The blocks of code on the pages of the documentation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Command:
    """A line after a `$` in a console block, and the exit code that the page says it has."""

    line: str
    exit_code: int = 0


def pages() -> list[Path]:
    """README, CONTRIBUTING and every page of docs/."""
    folder = ROOT / "docs"
    docs = (page for page in sorted(folder.rglob("*.md")) if folder / "_build" not in page.parents)
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *docs]


def name_of(page: Path) -> str:
    """A page by its path in the project."""
    return str(page.relative_to(ROOT))


def blocks(text: str, language: str) -> list[str]:
    """The code of the blocks of one language, in order."""
    return [block["code"] for block in _BLOCK.finditer(text) if block["language"] == language]


def commands(text: str) -> Iterator[Command]:
    """The commands of a page in order; `$ echo $?` after one tells, by the line under it, its exit code."""
    for block in blocks(text, "console"):
        lines = block.splitlines()
        for number, line in enumerate(lines):
            if not line.startswith("$ ") or line == "$ echo $?":
                continue
            told = [int(lines[i + 1]) for i in range(number, len(lines)) if lines[i] == "$ echo $?"]
            between = [other for other in lines[number + 1 :] if other.startswith("$ ")][:1]
            yield Command(line[2:], told[0] if between == ["$ echo $?"] else 0)
