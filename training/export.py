"""A checkpoint as the file that the reader runs: ONNX, its weights in 8 bits, and its tokenizer.

    python -m training.export CHECKPOINT.pt --out FOLDER

Writes `encoder.onnx`, `tokenizer.json` and `links.npz` (what scores links), and `encoder-full.onnx` in full
precision, which is only for measuring what the 8 bits cost.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import Tagger, starting_weights

OUTPUTS = ("tags", "attributes", "hidden")


class OneWindow(nn.Module):
    """The tagger on one window without padding, as the reader calls it: so no piece is masked."""

    def __init__(self, tagger: Tagger) -> None:
        """Wrap a trained `tagger`."""
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Tag and attribute scores, and vectors, of a window's pieces; `ids` has the shape (1, pieces)."""
        bert = self.tagger.encoder
        hidden = bert.encoder(bert.embeddings(input_ids=ids), attention_mask=None).last_hidden_state
        return self.tagger.tags(hidden), self.tagger.attributes(hidden), hidden


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
    tagger = Tagger.from_checkpoint(checkpoint, attention="eager")
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
    _save_links(tagger, out / "links.npz")


def _save_links(tagger: Tagger, path: Path) -> None:
    """Write what scores links, in half precision: of each window only the vectors of spans go through it."""
    arrays = {
        "query_weight": tagger.query.weight.T,
        "query_bias": tagger.query.bias,
        "key_weight": tagger.key.weight.T,
        "key_bias": tagger.key.bias,
        "distance": tagger.bias,
    }
    halves = {name: value.detach().numpy().astype(np.float16) for name, value in arrays.items()}
    np.savez_compressed(path, **halves)


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
