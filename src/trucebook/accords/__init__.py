"""Accords against what a ledger holds: what each clause asks of whom, and where that stands on a day.

::

    knowledge/accords/*.toml ──► files ──► Accord ──┐
                                 checked            ├──► matters ──► states ──► its state on a day
    incidents, claims, commitments of a ledger ─────┘    what bears    by stated rules, each with the
                                                         on a clause   records that put it there
"""
