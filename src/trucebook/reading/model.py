"""The encoder's files: the model, its tokenizer, and what was chosen for it on the development split."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from trucebook.errors import ReadingError
from trucebook.reading.confidence import Confidence
from trucebook.reading.linking import LinkWeights, link_weights

MODEL_FOLDER = Path(__file__).parent / "model"
"""The model that is installed with the package."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """What was chosen for a model after its training.

    Attributes:
        version: name of the model.
        spans: by kind of mark, the least probability of a span.
        weighed: by kind of head, where that is less: the probability from which on it is weighed as a record.
        links: by "head.role" ("incident.actor"), the least probability of a link.
        background: the least probability of a trigger's being context.
        confidence: what weighs how likely a record is, and the least confidence of one that is made.
    """

    version: str
    spans: Mapping[str, float]
    links: Mapping[str, float]
    background: float
    confidence: Confidence
    weighed: Mapping[str, float] = field(default_factory=dict)

    @property
    def least(self) -> Mapping[str, float]:
        """By kind of mark, the least probability of a span that is perceived."""
        return {**self.spans, **self.weighed}


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model on disk, checked.

    Attributes:
        encoder: the ONNX file.
        tokenizer: the tokenizer's file.
        links: what scores links.
        tuning: thresholds and calibration.
    """

    encoder: Path
    tokenizer: Path
    links: LinkWeights
    tuning: Tuning


def model_files(folder: Path = MODEL_FOLDER) -> ModelFiles:
    """Find the model in `folder` and read what is small of it.

    Raises:
        ReadingError: where a file is missing or does not fit this version of the reader.
    """
    try:
        with np.load(folder / "links.npz", allow_pickle=False) as arrays:
            links = link_weights(arrays)
        tuning = _tuning(json.loads((folder / "tuning.json").read_text()))
    except (OSError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise ReadingError(
            f"the model in {folder} cannot be used: {error}; install trucebook again"
        ) from error
    files = ModelFiles(folder / "encoder.onnx", folder / "tokenizer.json", links, tuning)
    for path in (files.encoder, files.tokenizer):
        if not path.is_file():
            raise ReadingError(f"the model file {path} is missing; install trucebook again")
    return files


def _tuning(entry: Mapping[str, object]) -> Tuning:
    spans, links, confidence = entry["spans"], entry["links"], entry["confidence"]
    weighed = entry.get("weighed", {})
    if not (isinstance(spans, dict) and isinstance(links, dict) and isinstance(confidence, dict)):
        raise TypeError("tuning.json holds tables of spans, links and confidence")
    if not isinstance(weighed, dict):
        raise TypeError("weighed in tuning.json is a table")
    return Tuning(
        version=str(entry["version"]),
        spans=_floats(spans),
        links=_floats(links),
        background=float(str(entry["background"])),
        confidence=Confidence(
            weights={str(kind): _floats(weights) for kind, weights in confidence["weights"].items()},
            least=_floats(confidence["least"]),
        ),
        weighed=_floats(weighed),
    )


def _floats(table: Mapping[str, object]) -> dict[str, float]:
    return {str(name): float(str(value)) for name, value in table.items()}
