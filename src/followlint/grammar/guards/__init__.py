"""When a rule of Harper is right in general and wrong in a known case: one small question for each.

A guard sees the text, the span and the first replacement, and says whether the fault may stand.
Each was written for a false alarm that was seen in correct mail.
"""

from followlint.grammar.guards import lookalikes, nouns, prepositions, verbs, writing
from followlint.grammar.guards.around import Guard

__all__ = ["GUARDS", "Guard"]

GUARDS: dict[str, Guard] = {
    **verbs.GUARDS,
    **nouns.GUARDS,
    **prepositions.GUARDS,
    **lookalikes.GUARDS,
    **writing.GUARDS,
}
