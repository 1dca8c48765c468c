"""The reader's model as a checkpoint again, to go on training from it.

    python -m training.restore MODEL --out CHECKPOINT.pt

The weights are those of the reader, in 8 bits: what rounding took of the first checkpoint does not come back.
The word vectors, on which nothing is trained, are the published ones.
"""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from training.model import Tagger, fitted

_PREFIX = "tagger."
"""What the exporter puts before the names of the tagger's weights."""


def main() -> None:
    """Restore as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.save(restored(options.model).state_dict(), options.out)


def restored(model: Path) -> Tagger:
    """The tagger in the folder `model`, as `training/export.py` wrote it.

    Raises:
        ValueError: where the folder's model has weights that the tagger has not.
    """
    graph = onnx.load(str(model / "encoder.onnx")).graph
    arrays = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    found = dict(_dense(graph, arrays)) | dict(_norms(graph, arrays)) | dict(_links(model / "links.npz"))
    weights = {name: torch.from_numpy(value.astype(np.float32)) for name, value in found.items()}
    tagger = fitted(weights)
    odd = tagger.load_state_dict(weights, strict=False).unexpected_keys
    if odd:
        raise ValueError(f"{model} has weights of another kind of tagger: {', '.join(odd)}")
    return tagger


def _dense(
    graph: onnx.GraphProto, arrays: Mapping[str, NDArray[np.generic]]
) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """Biases and weights of the linear parts: each bias is added to what a product in 8 bits gave."""
    made_by = {output: node for node in graph.node for output in node.output}
    for node in graph.node:
        bias = next((name for name in node.input if name.endswith(".bias")), None)
        if node.op_type != "Add" or bias is None:
            continue
        product = next(made_by[name] for name in node.input if name in made_by)
        while product.op_type != "MatMulInteger":
            product = made_by[product.input[0]]
        whole, zero = (arrays[product.input[i]].astype(np.float32) for i in (1, 3))
        scale = arrays[product.input[1].removesuffix("_quantized") + "_scale"].astype(np.float32)
        name = bias.removeprefix(_PREFIX)
        yield name, arrays[bias]
        yield f"{name.removesuffix('.bias')}.weight", ((whole - zero) * scale).T.copy()


def _norms(
    graph: onnx.GraphProto, arrays: Mapping[str, NDArray[np.generic]]
) -> Iterator[tuple[str, NDArray[np.generic]]]:
    for node in graph.node:
        if node.op_type == "LayerNormalization":
            yield from ((name.removeprefix(_PREFIX), arrays[name]) for name in node.input[1:])


def _links(path: Path) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """What scores links, which the reader computes apart."""
    arrays = np.load(path)
    for side in ("query", "key"):
        yield f"{side}.weight", arrays[f"{side}_weight"].T.copy()
        yield f"{side}.bias", arrays[f"{side}_bias"]
    yield "bias", arrays["distance"]


if __name__ == "__main__":
    main()
