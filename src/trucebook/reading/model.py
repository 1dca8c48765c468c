"""The encoder's files: the model, its tokenizer, and what was chosen for it on the development split."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from trucebook.errors import ReadingError
from trucebook.reading.labels import BUCKETS, ROLES

MODEL_FOLDER = Path(__file__).parent / "model"
"""The model that is installed with the package."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """What was chosen for a model after its training.

    Attributes:
        version: name of the model.
        spans: by kind of mark, the least probability of a span.
        links: by "head.role" ("incident.actor"), the least probability of a link.
        background: the least probability of a trigger's being context.
        calibration: by kind of head, slope and intercept that turn the logit of a mark's score into the
            probability that a careful coder would make it (Platt's method).
    """

    version: str
    spans: Mapping[str, float]
    links: Mapping[str, float]
    background: float
    calibration: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """What turns the vectors of spans into scores of links.

    Attributes:
        query_weight: vectors to queries of every role, shape (hidden, roles * size).
        query_bias: shape (roles * size,).
        key_weight: vectors to keys of every role, shape (hidden, roles * size).
        key_bias: shape (roles * size,).
        distance: scores of the distance features by role, and last the role's own, shape
            (roles, `BUCKETS` + 1).
    """

    query_weight: NDArray[np.float32]
    query_bias: NDArray[np.float32]
    key_weight: NDArray[np.float32]
    key_bias: NDArray[np.float32]
    distance: NDArray[np.float32]


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
        links = _links(folder / "links.npz")
        tuning = _tuning(json.loads((folder / "tuning.json").read_text()))
    except (OSError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise ReadingError(
            f"the model in {folder} cannot be used: {error}; install trucebook again"
        ) from error
    if links.distance.shape != (len(ROLES), BUCKETS + 1):
        raise ReadingError(f"the model in {folder} was trained for other roles; export it again")
    files = ModelFiles(folder / "encoder.onnx", folder / "tokenizer.json", links, tuning)
    for path in (files.encoder, files.tokenizer):
        if not path.is_file():
            raise ReadingError(f"the model file {path} is missing; install trucebook again")
    return files


def _links(path: Path) -> LinkWeights:
    with np.load(path, allow_pickle=False) as arrays:
        return LinkWeights(**{f.name: arrays[f.name].astype(np.float32) for f in fields(LinkWeights)})


def _tuning(entry: Mapping[str, object]) -> Tuning:
    spans, links, calibration = entry["spans"], entry["links"], entry["calibration"]
    if not (isinstance(spans, dict) and isinstance(links, dict) and isinstance(calibration, dict)):
        raise TypeError("tuning.json holds tables of spans, links and calibration")
    return Tuning(
        version=str(entry["version"]),
        spans={str(kind): float(value) for kind, value in spans.items()},
        links={str(role): float(value) for role, value in links.items()},
        background=float(str(entry["background"])),
        calibration={str(kind): (float(a), float(b)) for kind, (a, b) in calibration.items()},
    )
