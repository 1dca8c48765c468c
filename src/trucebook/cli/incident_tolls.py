"""Tolls of an incident: the least, the most recent and the most, and each source's own, never added up."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from trucebook.cli.household_words import Households, people_words
from trucebook.cli.layout import indented
from trucebook.reconcile.tolls import SourceRange, Toll
from trucebook.reconcile.values import Value
from trucebook.records import Figure
from trucebook.wording.incident_words import telling_words, toll_words
from trucebook.wording.time_words import days_words
from trucebook.wording.words import bounds_words, plain


def tolls_view(
    tolls: Sequence[Toll], country: str | None, households: Households
) -> Iterator[RenderableType]:
    """Each toll in a line, and under it what each source tells."""
    for toll in tolls:
        yield indented(_line(toll), 2)
        yield from (indented(line, 4) for line in _sources(toll))
        for words in _people(toll, country, households):
            yield indented(Text(words, style="italic"), 4)


def _line(toll: Toll) -> Text:
    line = Text.assemble((f"{toll_words(toll)}  ", "bold"))
    if len({_number(value) for value in (toll.least, toll.recent, toll.most)}) == 1:
        return line.append(_number(toll.recent))
    last = telling_words(toll.recent.voices[0].telling)
    recent = f"most recent {_number(toll.recent)} ({last})"
    return line.append(f"least {_number(toll.least)} · {recent} · most {_number(toll.most)}")


def _number(value: Value[Figure]) -> str:
    return bounds_words(value.value)


def _sources(toll: Toll) -> Iterator[Text]:
    for source in toll.sources:
        yield Text.assemble((plain(source.source) or "source not known", "cyan"), f"  {_range(source)}")


def _range(source: SourceRange) -> str:
    """A source's counts in the order of publication: "11 (5 Apr 2021), then 14 (7 Apr 2021)"."""
    told = []
    for value in source.figures:
        voice = value.voices[-1]
        published = voice.telling.published
        day = days_words(published.earliest, published.latest) if published else "no date"
        told.append(f"{_number(value)} ({day}, {', '.join(v.record for v in value.voices)})")
    return ", then ".join(told)


def _people(toll: Toll, country: str | None, households: Households) -> Iterator[str]:
    """Counts of families in people, each once."""
    figures = [value.value for source in toll.sources for value in source.figures]
    yield from dict.fromkeys(words for one in figures if (words := people_words(one, country, households)))
