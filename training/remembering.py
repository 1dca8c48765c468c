"""An encoder for trying many tunings on the same reports."""

from collections.abc import Sequence
from dataclasses import replace

from trucebook.reading.encoder import Encoder, Window
from trucebook.reading.model import ModelFiles
from trucebook.reading.windows import Tokens


class Remembering(Encoder):
    """An encoder that computes each window once, however often its tuning is changed."""

    def __init__(self, files: ModelFiles) -> None:
        """Load a model."""
        super().__init__(files, threads=2)
        self._computed: dict[tuple[tuple[int, ...], ...], Window] = {}

    def _run(self, tokens: Sequence[Tokens], first: int, last: int) -> Window:
        ids = tuple(t.ids for t in tokens[first:last])
        if ids not in self._computed:
            self._computed[ids] = super()._run(tokens, first, last)
        return replace(self._computed[ids], first=first)
