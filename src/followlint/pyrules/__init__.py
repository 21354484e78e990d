"""Rules that need code: one module each, its words, docs and examples in the rule file of that name."""
