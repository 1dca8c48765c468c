"""A larger encoder that only teaches: all-mpnet-base-v2, whose word pieces are MiniLM's by other numbers."""

from pathlib import Path

import torch
from torch import Tensor
from transformers import MPNetConfig, MPNetModel

from training.learning import CLS, MASK, PAD, SEP
from training.model import Tagger

WIDE_POINTER = 64
"""Size of the vectors whose products score links."""

LATER = 4
"""By how much a piece's number is higher than in MiniLM."""

OTHERS = {CLS: 0, PAD: 1, SEP: 2, MASK: 30526}
"""Its own numbers for MiniLM's marker pieces."""


class WideTagger(Tagger):
    """A tagger on MPNet, which takes MiniLM's pieces."""

    def __init__(self, encoder: MPNetModel, dropout: float = 0.1) -> None:
        """Put fresh heads on `encoder`."""
        super().__init__(encoder, dropout, WIDE_POINTER)

    @classmethod
    def from_mpnet(cls, folder: Path, frozen: int = 0, *, dropout: float = 0.1) -> "WideTagger":
        """Start from the published weights in `folder`.

        Args:
            folder: all-mpnet-base-v2 as it is published, with `config.json` and `model.safetensors`.
            frozen: how many of its layers, from the first on, stay as they are, as the word vectors do.
            dropout: part of each vector left out.
        """
        encoder = MPNetModel.from_pretrained(folder, config=_config(dropout), add_pooling_layer=False)
        tagger = cls(encoder, dropout)
        tagger.freeze(frozen)
        return tagger

    @classmethod
    def from_checkpoint(cls, path: Path, *, dropout: float = 0.1, attention: str = "eager") -> "WideTagger":
        """The tagger that training wrote to `path`."""
        weights = torch.load(path, map_location="cpu")
        start = "encoder.encoder.layer."
        layers = {name.removeprefix(start).split(".")[0] for name in weights if name.startswith(start)}
        config = _config(dropout, attention)
        tagger = cls(MPNetModel(config, add_pooling_layer=False), dropout)
        tagger.keep_layers(range(len(layers)))
        tagger.load_state_dict(weights)
        return tagger

    def freeze(self, layers: int) -> None:
        """Keep so many layers, from the first on, as they are, and the vectors of words and of distances."""
        inside = self.encoder.encoder
        for part in (self.encoder.embeddings, inside.relative_attention_bias, *inside.layer[:layers]):
            part.requires_grad_(requires_grad=False)

    def vectors(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The vectors of pieces, shape (windows, pieces, hidden)."""
        own = ids + LATER
        for theirs, ours in OTHERS.items():
            own[ids == theirs] = ours
        return super().vectors(own, mask)


def _config(dropout: float, attention: str = "eager") -> MPNetConfig:
    """MPNet's base size, without dropout of attention, which costs time."""
    return MPNetConfig(
        vocab_size=30527,
        max_position_embeddings=514,
        layer_norm_eps=1e-5,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0,
        attn_implementation=attention,
    )


def either(checkpoint: Path, frozen: int = 0, *, dropout: float = 0.1) -> Tagger:
    """The tagger of a checkpoint, on MPNet, of which `frozen` layers stay as they are, or on MiniLM."""
    weights = torch.load(checkpoint, map_location="cpu")
    if all("relative_attention_bias" not in name for name in weights):
        return Tagger.from_checkpoint(checkpoint, dropout=dropout)
    tagger = WideTagger.from_checkpoint(checkpoint, dropout=dropout)
    tagger.freeze(frozen)
    return tagger
