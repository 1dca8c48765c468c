"""The words of counts, turned into the codebook's figures."""

from trucebook.reading.figures.phrase import figure
from trucebook.reading.figures.subsets import subsets

__all__ = ["figure", "subsets"]
