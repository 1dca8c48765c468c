"""Cells of tables that spreadsheets open."""

Cell = str | int | float | None

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: Cell) -> Cell:
    """`cell`, with an apostrophe before a text that a spreadsheet would take for a formula.

    As the OWASP page "CSV Injection" advises. Numbers are ours and stay numbers.
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
