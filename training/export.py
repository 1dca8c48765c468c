"""A checkpoint as the file that the reader runs: ONNX, its weights in 8 bits, and its tokenizer.

    python -m training.export CHECKPOINT.pt --out FOLDER

Writes `encoder.onnx`, `tokenizer.json` and `bias.json` (the scores of distance features), and beside them
`encoder-full.onnx` in full precision, which is only for measuring what the 8 bits cost.
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import Tagger, starting_weights

OUTPUTS = ("tags", "attributes", "query", "key")


class OneWindow(nn.Module):
    """The tagger on one window without padding, as the reader calls it."""

    def __init__(self, tagger: Tagger) -> None:
        """Wrap a trained `tagger`."""
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of the pieces of one window; `ids` has the shape (1, pieces)."""
        tags, attributes, query, key = self.tagger(ids, torch.ones_like(ids))
        return tags, attributes, query, key


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    export(options.checkpoint, options.out)


def export(checkpoint: Path, out: Path) -> None:
    """Write the reader's files for `checkpoint` into the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    tagger = Tagger.from_minilm(attention="eager")
    tagger.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    tagger.eval()
    full = out / "encoder-full.onnx"
    torch.onnx.export(
        OneWindow(tagger),
        (torch.ones(1, 64, dtype=torch.long),),
        str(full),
        input_names=["ids"],
        output_names=list(OUTPUTS),
        dynamic_shapes={"ids": {1: torch.export.Dim("pieces", min=2, max=256)}},
        dynamo=True,
        external_data=False,
    )
    plain = out / "encoder-plain.onnx"
    _strip(full, plain)
    quantize_dynamic(
        plain, out / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    plain.unlink()
    shutil.copy(starting_weights() / "tokenizer.json", out / "tokenizer.json")
    (out / "bias.json").write_text(json.dumps([[round(x, 5) for x in row] for row in tagger.bias.tolist()]))


def _strip(full: Path, plain: Path) -> None:
    """Drop the shapes that the exporter noted inside the graph: some stand in the quantiser's way.

    The doc strings and metadata go too, since they name files of the machine that exported.
    """
    model = onnx.load(str(full))
    del model.graph.value_info[:]
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    onnx.save(model, str(plain))


if __name__ == "__main__":
    main()
