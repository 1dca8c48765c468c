"""Write anew what README.md and the pages of docs/ show of the program itself.

    python -m docs.generate

A page holds a generated part between two comments, of which the first says what it is:

    <!-- begin: run trucebook read examples/market.txt -->
    <!-- begin: run trucebook explain examples/market.txt (first 20 lines) -->
    <!-- begin: help -->
    <!-- begin: fields -->
    <!-- begin: fields of an accord -->
    <!-- begin: figures in short -->
    <!-- begin: figures of the ledger -->
    <!-- begin: figures of the site -->
    <!-- end -->
"""

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import click
from click.testing import CliRunner
from docs.fields import tables, tables_of_an_accord
from docs.figures import in_full, in_short, of_the_ledger, of_the_site

from trucebook.cli import SECTIONS, trucebook

ROOT = Path(__file__).parents[1]

WIDTH = 100
"""Columns of what is shown: what fits a page of the documentation, and GitHub's."""

OF_A_LEDGER = frozenset(verb.name for title in ("Look things up", "Judge") for verb in SECTIONS[title])
"""Verbs that are shown with a ledger of the example reports; only what changes nothing may be shown."""

_PART = re.compile(r"(<!-- begin: (?P<what>[^\n]+?) -->\n).*?(<!-- end -->)", re.DOTALL)
_RUN = re.compile(r"run (?P<command>.+?)(?: \(first (?P<lines>\d+) lines\))?")


def main() -> None:
    """Write every page anew whose generated parts have changed, and name it."""
    for page in pages():
        old = page.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            page.write_text(new, encoding="utf-8")
            click.echo(page.relative_to(ROOT))


def pages() -> list[Path]:
    """The pages that hold a generated part."""
    folder = ROOT / "docs"
    every = [
        ROOT / "README.md",
        *(p for p in sorted(folder.rglob("*.md")) if folder / "_build" not in p.parents),
    ]
    return [page for page in every if _PART.search(page.read_text(encoding="utf-8"))]


def renewed(text: str) -> str:
    """The page `text` with its generated parts as they are today."""
    return _PART.sub(lambda part: f"{part[1]}{piece(part['what'])}\n{part[3]}", text)


def piece(what: str) -> str:
    """The generated part that a page calls `what`.

    Raises:
        ValueError: where there is no such part.
    """
    if made := _made().get(what):
        return made()
    if run := _RUN.fullmatch(what):
        return shown(run["command"], int(run["lines"] or 0))
    raise ValueError(f"a page asks for a generated part {what!r}; docs/generate.py says what there is")


def _made() -> Mapping[str, Callable[[], str]]:
    """The parts that are made of the program's own parts and of what was measured."""
    return {
        "help": lambda: "\n\n".join(help_of_every_verb()),
        "fields": tables,
        "fields of an accord": tables_of_an_accord,
        "figures in short": in_short,
        "figures of the ledger": of_the_ledger,
        "figures of the site": of_the_site,
        "figures in full": in_full,
    }


def help_of_every_verb() -> Iterator[str]:
    """The help of the program, of each of its verbs and of theirs, under a heading."""
    for words in ([], *_verbs(trucebook, ())):
        title = " ".join(["trucebook", *words])
        yield f"## {title}\n\n```text\n{printed([*words, '--help'])}\n```"


def _verbs(group: click.Group, before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of every verb of `group`, and of those that are groups themselves."""
    for name, verb in sorted(group.commands.items()):
        yield (*before, name)
        if isinstance(verb, click.Group):
            yield from _verbs(verb, (*before, name))


def shown(command: str, lines: int = 0) -> str:
    """What `command` prints, below itself; with `lines`, only so many of them.

    Raises:
        ValueError: where it is no command of ours.
    """
    program, *words = shlex.split(command)
    if program != "trucebook":
        raise ValueError(f"only trucebook is run for the documentation, not {program!r}")
    every = printed(words).split("\n")
    kept = [*every[:lines], "..."] if 0 < lines < len(every) else every
    return "\n".join(["```console", f"$ {command}", *kept, "```"])


def printed(words: Sequence[str]) -> str:
    """What trucebook prints for these words of the command line, in the project's folder.

    Raises:
        RuntimeError: where it fails.
    """
    told = {"COLUMNS": str(WIDTH)}
    if words[0] in OF_A_LEDGER:
        told["TRUCEBOOK_LEDGER"] = str(example_ledger())
    with chdir(ROOT):
        result = CliRunner().invoke(trucebook, words, prog_name="trucebook", env=told)
    if result.exit_code != 0:
        line = shlex.join(["trucebook", *words])
        raise RuntimeError(f"`{line}` ended with {result.exit_code}: {result.stderr}")
    return result.stdout.rstrip()


@cache
def example_ledger() -> Path:
    """A ledger of the example reports, made when a page first shows one."""
    path = Path(mkdtemp(prefix="trucebook-docs-")) / "truce.book"
    with chdir(ROOT):
        CliRunner().invoke(trucebook, ["add", "examples/", "--ledger", str(path)], catch_exceptions=False)
    return path


if __name__ == "__main__":
    main()
