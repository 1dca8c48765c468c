"""What is asked of a person about a doubtful value, in words."""

from trucebook.ledger import RecordKind
from trucebook.reconcile.doubting import Doubt, DoubtfulValue


def question(doubtful: DoubtfulValue, kind: RecordKind) -> str:
    """Why a value of a record of `kind` waits, and what is asked."""
    match doubtful.why:
        case Doubt.UNSURE:
            article = "an" if kind.value[0] in "ai" else "a"
            sure = f"{100 * (1 - doubtful.worth):.0f} in 100"
            return f"The reader gives this record {sure}: is there such {article} {kind.value}?"
        case Doubt.COUNTS:
            return "No number fits all that is counted here. Does this report say so?"
        case Doubt.DAYS:
            return "The days that are told have none in common. Does this report say so?"
