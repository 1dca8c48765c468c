import json
from pathlib import Path

from benchmarks.told import Way, overlap, telt

TEXT = (
    "Rebel shells hit the market of Herat on Monday, killing 14 people.\n\nThe army buried them on Tuesday."
)


def entry(id_: str, text: str = TEXT) -> dict[str, object]:
    at = {
        words: [text.index(words), text.index(words) + len(words)]
        for words in ("shells", "market of Herat", "14 people")
    }
    record = {
        "kind": "I",
        "trigger": at["shells"],
        "type": "shelling",
        "occ": "occurred",
        "bg": False,
        "place": [at["market of Herat"]],
        "fig": [["killed", *at["14 people"]]],
        "id": "a",
    }
    cut = text.index("\n\n")
    sentences = [[0, cut], [cut + 2, len(text)]]
    return {
        "id": id_,
        "title": "",
        "publisher": "",
        "published": "2021-03-10",
        "text": text,
        "sentences": sentences,
        "records": [record],
    }


def test_incidents_come_by_reading_and_by_marks(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    other = (
        TEXT.replace("Herat", "Herat city").replace("Rebel", "Enemy mortar").replace("buried", "had to bury")
    )
    entries = [
        entry("one"),
        entry("print"),
        entry("other", other.replace("market of Herat city", "market of Herat")),
    ]
    path.write_text("\n".join(map(json.dumps, entries)))
    found = list(telt([path]))
    marked = {t.told.telling.report: t for t in found if t.way == Way.MARKS}

    assert {t.way for t in found} == set(Way)
    assert marked["one"].name == "a"
    assert marked["one"].triggers == ((6, 12),)
    assert marked["one"].told.incident.type == "shelling"
    assert [f.low for f in marked["one"].told.incident.figures] == [14]
    assert marked["print"].told.telling.origin == "one"


def test_stretches_overlap_where_they_share_a_character() -> None:
    assert overlap((0, 3), (2, 5))
    assert not overlap((0, 3), (3, 5))
