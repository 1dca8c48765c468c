"""Across reports: the same incident once, independent origins, values side by side, claims and answers.

::

    incidents told ──► traits ──► blocking ──► likeness ──► clustering ──► merged incidents
                                               pairs and    rulings of     every report's values,
    reports ──► origins                        reasons      persons first  support, status, grading,
                near-duplicates, one wire                                  claims and answers

Nothing here is a statement of its own: all is worked out from the ledger, at any time anew, and what persons
judged comes first.
"""
