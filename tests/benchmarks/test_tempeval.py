from typing import Any

import pytest
from benchmarks.tempeval import score

TEXT = "They met on Friday and talked for 11 days."


def document(*timex: tuple[str, str]) -> dict[str, Any]:
    """A document with times, each as its words and its value."""
    return {
        "dct": "2020-10-18",
        "text": TEXT,
        "timex": [
            {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "value": value}
            for words, value in timex
        ],
    }


def test_what_is_found_missed_and_valued_is_counted() -> None:
    figures = score([document(("Friday", "2020-10-16"), ("11 days", "P12D"), ("talked", "PAST_REF"))])

    counts = [figures[name] for name in ("documents", "found", "gold", "matched", "right")]
    assert counts == [1, 2, 3, 2, 1]
    assert (figures["span_f1"], figures["value_f1"]) == (0.8, 0.4)


def test_errors_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    score([document(("Friday", "2020-10-23"), ("talked", "PAST_REF"))], errors=True)

    kinds = [line.split("\t")[0] for line in capsys.readouterr().err.splitlines()]
    assert kinds == ["valued", "missed", "invented"]
