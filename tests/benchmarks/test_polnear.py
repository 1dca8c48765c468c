from typing import Any

from benchmarks.polnear import Attribution, expected, score


def article(**nodes: list[list[int]]) -> dict[str, Any]:
    """An article whose one link names every node, by its label."""
    links = " ".join(f"{label}:{label}" for label in nodes)
    return {
        "nodes": {label: {"label": label, "spans": spans} for label, spans in nodes.items()},
        "links": [f"Attribution:T9 {links}"],
    }


def test_a_part_in_pieces_is_one_extent() -> None:
    pieces = article(Source=[[0, 5]], Cue=[[6, 10], [20, 24]], Content=[[30, 40]], Content2=[[50, 60]])

    found = expected(pieces)

    assert found == [Attribution(source=((0, 5),), cue=((6, 24),), content=((30, 40), (50, 60)))]


def test_an_attribution_without_a_source_has_none() -> None:
    assert expected(article(Cue=[[6, 10]], Content=[[12, 20]]))[0].source == ()


def test_parts_are_matched_once_each_where_half_is_shared() -> None:
    owed = [Attribution(source=((0, 10),), content=((20, 40),)), Attribution(source=((50, 60),))]
    found = [
        Attribution(source=((0, 5),), content=((25, 45),)),
        Attribution(source=((0, 4),)),
        Attribution(cue=((90, 95),)),
    ]

    figures = score([(owed, found)])

    assert figures["source"] == {"owed": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert figures["content"] == {"owed": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert figures["cue"] == {"owed": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert figures["attribution"] == {"owed": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_the_wrong_content_is_no_attribution() -> None:
    owed = [Attribution(source=((0, 10),), content=((20, 40),))]
    found = [Attribution(source=((0, 10),), content=((60, 80),))]

    assert score([(owed, found)])["attribution"]["f1"] == 0.0
