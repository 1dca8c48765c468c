import numpy as np

from trucebook.reading.decoding import spans_of, told
from trucebook.reading.labels import LAYERS, OCCURRENCES, tag_offsets
from trucebook.reading.marks import MarkKind
from trucebook.records.vocabulary import Occurrence


def rows(*tags: tuple[int, int]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Scores of pieces of which each bears one tag: (layer, tag), or (0, 0) for none."""
    out = np.full((len(tags), tag_offsets()[-1]), -4.0, dtype=np.float32)
    for begin in tag_offsets()[:-1]:
        out[:, begin] = 4.0
    for i, (layer, tag) in enumerate(tags):
        begin = tag_offsets()[layer]
        out[i, begin] = -4.0
        out[i, begin + tag] = 4.0 if tag or layer else out[i, begin + tag]
    return out


def test_begin_and_inside_make_one_span_with_its_label() -> None:
    shelling = LAYERS[0].labels.index("shelling")
    scores = rows((0, 1 + 2 * shelling), (0, 2 + 2 * shelling), (3, 1))

    found = list(spans_of(scores, [0], {}, sentence=7))

    assert [(f.layer, f.label, f.sentence, f.first, f.last) for f in found] == [
        (0, "shelling", 7, 0, 2),
        (3, "", 7, 2, 3),
    ]
    assert all(f.score > 0.9 for f in found)


def test_two_begins_make_two_spans_where_spans_have_labels() -> None:
    found = list(spans_of(rows((0, 1), (0, 1)), [0], {}))

    assert [(f.first, f.last) for f in found] == [(0, 1), (1, 2)]


def test_names_that_touch_are_one_name() -> None:
    found = list(spans_of(rows((3, 1), (3, 1)), [0], {}))

    assert [(f.first, f.last) for f in found] == [(0, 2)]


def test_names_in_two_sentences_are_two() -> None:
    found = list(spans_of(rows((3, 1), (3, 1), (3, 2)), [0, 1], {}, sentence=4))

    assert [(f.sentence, f.first, f.last) for f in found] == [(4, 0, 1), (5, 0, 2)]


def test_sentences_without_pieces_hold_nothing() -> None:
    found = list(spans_of(rows((3, 1), (3, 1)), [0, 1, 1, 2], {}))

    assert [(f.sentence, f.first, f.last) for f in found] == [(0, 0, 1), (2, 0, 1)]


def test_a_threshold_keeps_doubtful_spans_out() -> None:
    scores = rows((3, 1))
    scores[0, tag_offsets()[3]] = 4.0

    assert len(list(spans_of(scores, [0], {MarkKind.PARTY: 0.4}))) == 1
    assert not list(spans_of(scores, [0], {MarkKind.PARTY: 0.6}))


def test_a_trigger_is_told_as_its_attributes_say() -> None:
    scores = np.full(len(OCCURRENCES) + 1, -3.0, dtype=np.float32)
    scores[OCCURRENCES.index(Occurrence.DENIED)] = 3.0

    found = told(scores)

    assert found.occurrence == Occurrence.DENIED
    assert found.background < 0.1


def test_spans_stay_finite_whatever_the_scores() -> None:
    scores = 1e3 * rows((3, 1))

    assert [found.score for found in spans_of(scores, [0], {})] == [1.0]
