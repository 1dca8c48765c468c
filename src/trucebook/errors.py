"""What can go wrong, as one small tree.

::

    TrucebookError
    ├── ContractError    a record does not fit the codebook; names the field
    ├── IntakeError      a report could not be taken in: unreadable, empty, too large, not English
    ├── KnowledgeError   a file of lexicons, actors, places or accords is damaged or malformed
    ├── LedgerError      the ledger cannot be opened, read or written: full disk, damage, a newer schema
    ├── ReadingError     the reader cannot be built, or cannot read this report
    └── UsageError       the program was asked for something that it does not offer

Every message says what was wrong, where, and what to do about it.
"""


class TrucebookError(Exception):
    """Anything that trucebook reports on purpose; catch this to catch them all."""


class ContractError(TrucebookError):
    """A record does not fit the codebook. The message names the field by its JSON path."""


class IntakeError(TrucebookError):
    """A report could not be taken in. `where` names the file, and the line where there is one."""

    def __init__(self, message: str, *, where: str = "") -> None:
        """Keep `message` (what was wrong and what to do) and `where` (file, or file:line) apart."""
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where
        self.message = message


class KnowledgeError(TrucebookError):
    """A file that experts maintain is damaged or malformed. The message names file and entry."""


class LedgerError(TrucebookError):
    """The ledger cannot be opened, read or written. The message names it, and says what was kept."""


class ReadingError(TrucebookError):
    """The reader cannot be built (its model is missing, a stage lacks what it needs) or cannot read."""


class UsageError(TrucebookError):
    """The program was asked for something that it does not offer."""
