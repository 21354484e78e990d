"""Rules that need code: one module each, its words, docs and examples in the rule file of that name."""

# Modules that have nothing to say of a letter that holds no phrase of their lists: they are not even loaded for it.
ONLY_HITS = frozenset(
    """
    about_hiring anchored at_end better_form claim_of_others contempt counted_asks counted_wear crowded
    ill_spoken no_kind_word paired repeated_ask said_of sized_up talk_of_others tied together told_against
    told_of_next
    """.split()
)
