"""Dispatches marked up by hand, one record a line, as the corpus that the encoder learns from.

    python -m training.notation number FILE ...     print a dispatch's sentences with their numbers
    python -m training.notation check FILE ...      say what is wrong in the files, if anything
    python -m training.notation compile FILE ... > CORPUS.jsonl

A file holds `id:`, `title:`, `publisher:` and `published:` lines, a blank line, the text, a line of four
hyphens, and the records. A record names its kind (I incident, C claim, K commitment), the number of its
sentence, and its fields, whose words are copied from that sentence:

    I 4 | trigger=air strikes | type=air_strike | occ=occurred | bg=0 | actor=US military | id=a
    C 9 | cue=denied | act=deny | speaker=Col Leggett ; the spokesman@8 | about=a
    K 12 | cue=will leave | action=withdraw_forces | obligor=foreign forces | due=by May | qty=2,500 troops

`words@7` are words of sentence 7, `words#2` the second such words of their sentence, ` ; ` stands between
several values, and a figure names its measure: `fig=killed:14 people`.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trucebook.intake.passages import passages
from trucebook.reading.sentences import sentences
from trucebook.records.vocabulary import Act, Action, IncidentType, Measure, Occurrence

RULE = "----"

HEADS = {"I": "trigger", "C": "cue", "K": "cue"}
LABELS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "I": ("type", tuple(IncidentType)),
    "C": ("act", tuple(Act)),
    "K": ("action", tuple(Action)),
}
LINKS = {
    "I": ("actor", "target", "place", "time", "source"),
    "C": ("speaker", "addressee", "content", "time"),
    "K": ("obligor", "beneficiary", "due", "qty", "cond", "accord"),
}


class NotationError(ValueError):
    """A line of a marked-up dispatch that cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A dispatch taken apart: what its head says, its text, its sentences, and its record lines."""

    head: Mapping[str, str]
    text: str
    sentences: tuple[tuple[int, int], ...]
    lines: tuple[str, ...]


def main() -> None:
    """Do as the command line says; exit with 1 where a file has mistakes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("number", "check", "compile"))
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    wrong = 0
    for path in options.files:
        dispatch = take_apart(path.read_text(encoding="utf-8"))
        if options.what == "number":
            for number, (start, end) in enumerate(dispatch.sentences):
                print(f"{number:3} {dispatch.text[start:end]}")
            continue
        records, mistakes = read_records(dispatch)
        for mistake in mistakes:
            print(f"{path}: {mistake}", file=sys.stderr)
        wrong += len(mistakes)
        if options.what == "compile":
            print(json.dumps(corpus_entry(dispatch, records), ensure_ascii=False))
    sys.exit(1 if wrong else 0)


def take_apart(content: str) -> Dispatch:
    """Head, text, sentences and record lines of a file's content.

    Raises:
        NotationError: where the head is followed by no text.
    """
    head_lines, _, rest = content.partition("\n\n")
    head = dict(line.split(": ", 1) for line in head_lines.splitlines() if ": " in line)
    text, _, records = rest.partition(f"\n{RULE}\n")
    text = text.strip() + "\n"
    if len(text) == 1:
        raise NotationError("no text after the head: leave a blank line between them")
    spans = tuple((s.words.start, s.words.end) for s in sentences(text, passages(text)))
    return Dispatch(head, text, spans, tuple(line for line in records.splitlines() if line.strip()))


def read_records(dispatch: Dispatch) -> tuple[list[dict[str, Any]], list[str]]:
    """The records of a dispatch as the corpus has them, and what is wrong with the lines that are none."""
    records: list[dict[str, Any]] = []
    mistakes: list[str] = []
    for line in dispatch.lines:
        try:
            records.append(_record(line, dispatch))
        except NotationError as error:
            mistakes.append(f"{error} in: {line}")
    mistakes.extend(_unknown_names(records))
    return records, mistakes


def _record(line: str, dispatch: Dispatch) -> dict[str, Any]:
    opening, *parts = [part.strip() for part in re.split(r"\s\|\s", line.strip())]
    match = re.fullmatch(r"([ICK]) (\d+)", opening)
    if not match:
        raise NotationError("a record begins with I, C or K and the number of a sentence")
    kind, home = match[1], int(match[2])
    fields = dict(_field(part) for part in parts)
    label, allowed = LABELS[kind]
    record: dict[str, Any] = {"kind": kind}
    words = fields.pop(HEADS[kind], "")
    if not words:
        raise NotationError(f"{HEADS[kind]}= is missing")
    record[HEADS[kind]] = _find(words, home, dispatch)
    record[label] = _one_of(fields.pop(label, ""), allowed, label)
    if kind == "I":
        record["occ"] = _one_of(fields.pop("occ", "occurred"), tuple(Occurrence), "occ")
        record["bg"] = fields.pop("bg", "0") == "1"
    for name in LINKS[kind]:
        if name in fields:
            record[name] = [_find(value, home, dispatch) for value in _several(fields.pop(name))]
    if kind == "I" and "fig" in fields:
        record["fig"] = [list(_figure(value, home, dispatch)) for value in _several(fields.pop("fig"))]
    for name in ("id", "same", "about"):
        if name in fields:
            record[name] = fields.pop(name)
    if fields:
        raise NotationError(f"a record of kind {kind} has no field {', '.join(sorted(fields))}")
    return record


def _field(part: str) -> tuple[str, str]:
    name, equals, value = part.partition("=")
    if not equals or not value.strip():
        raise NotationError(f"{part!r} is not name=value")
    return name.strip(), value.strip()


def _several(value: str) -> list[str]:
    return [v.strip() for v in value.split(" ; ") if v.strip()]


def _one_of(value: str, allowed: Sequence[str], name: str) -> str:
    if value not in allowed:
        raise NotationError(f"{name}={value} is none of {', '.join(allowed)}")
    return value


def _figure(value: str, home: int, dispatch: Dispatch) -> Iterator[str | int]:
    measure, _, words = value.partition(":")
    yield _one_of(measure, tuple(Measure), "measure of fig")
    yield from _find(words, home, dispatch)


def _find(value: str, home: int, dispatch: Dispatch) -> list[int]:
    """Where the words of a value stand, in code points."""
    rest, _, elsewhere = value.rpartition("@") if re.search(r"@\d+$", value) else (value, "", "")
    words, _, nth_told = rest.rpartition("#") if re.search(r"#\d+$", rest) else (rest, "", "")
    number, nth = int(elsewhere or home), int(nth_told or 1)
    if number >= len(dispatch.sentences):
        raise NotationError(f"there is no sentence {number}")
    start, end = dispatch.sentences[number]
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", dispatch.text[start:end]))
    if len(found) < nth:
        raise NotationError(f"{words!r} is not in sentence {number}")
    return [start + found[nth - 1].start(), start + found[nth - 1].end()]


def _unknown_names(records: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    named = {record["id"] for record in records if "id" in record}
    for record in records:
        wanted = [record["same"]] if "same" in record else re.split(r"[ ,;]+", record.get("about", ""))
        for name in wanted:
            if name and name not in named:
                yield f"no incident has id={name}"


def corpus_entry(dispatch: Dispatch, records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A dispatch with its records as one line of the corpus."""
    head = {name: dispatch.head.get(name) for name in ("id", "title", "publisher", "published", "url")}
    spans = [list(span) for span in dispatch.sentences]
    return {**head, "text": dispatch.text, "sentences": spans, "records": list(records)}


if __name__ == "__main__":
    main()
