"""Grammar engines behind one small protocol; none is imported unless it is chosen."""

from followlint.grammar.engines import engines_for
from followlint.grammar.kind import GrammarKind

__all__ = ["GrammarKind", "engines_for"]
