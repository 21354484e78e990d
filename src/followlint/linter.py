"""The whole way of a draft on one screen: parse, lay out, judge, settle, score."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from followlint.config import Config
from followlint.errors import ConfigError, ContextError, InputError
from followlint.facts import as_context, front_matter, merged
from followlint.grammar.engines import engines_for
from followlint.grammar.kind import GrammarKind
from followlint.kinds import compile_rules
from followlint.model.context import Context, Occasion
from followlint.model.draft import BlockKind
from followlint.model.finding import Credit, Finding, Report, Skipped
from followlint.model.rule import RuleBase
from followlint.registry import load
from followlint.score import score
from followlint.settle import effects, settled
from followlint.text.index import PhraseIndex
from followlint.text.language import unjudgeable
from followlint.text.layout import view_of
from followlint.text.letter import Letter
from followlint.text.occasion import Detector
from followlint.text.parse import parse
from followlint.text.templates import filled_in


class Linter:
    """Loaded rules and engines for many drafts; safe to share between threads."""

    def __init__(self, config: Config | Mapping[str, Any] | None = None) -> None:
        self.config = Config.of(config)
        engines = engines_for(self.config.grammar) if self.config.wants("grammar") else ()  # load beside the rules
        self._catalogue = catalogue = load(self.config.rules)
        self.rules: dict[str, RuleBase] = {rule.id: rule for rule in catalogue.select(self.config)}
        levels = {catalogue.current(name): level for name, level in self.config.levels.items()}
        self._house = self.config.model_copy(update={"levels": levels})  # by today's names
        self.table = catalogue.table
        phrases = PhraseIndex(catalogue.postings)
        self._detector = Detector(catalogue.voters, phrases)
        self._effects: dict[Occasion, dict[str, str]] = {}
        self._needs = [
            (fact, Skipped(rule=name, reason=f"needs {fact} in the context"))
            for name, rule in sorted(self.rules.items())
            for fact in rule.needs
        ]
        self._grammar = GrammarKind([rule for rule in self.rules.values() if rule.kind == "engine"], engines)
        self._kinds = compile_rules(list(self.rules.values()), self.table, self.config.spacy_model, phrases)

    def lint(self, text: str, context: Context | Mapping[str, Any] | None = None) -> Report:
        """Judge one draft; the same text, context and config give the same report, byte for byte."""
        if not isinstance(text, str):
            raise InputError(f"a draft should be a text (str), got {type(text).__name__}")
        draft = parse(text)
        written = front_matter(draft)
        facts = merged(written.facts, as_context(context))
        allowed = self._allowed(written.allowed)
        view = filled_in(view_of(draft), draft) if self.config.templates else view_of(draft)
        guess = self._detector.guess(view, facts)
        known = {
            "occasion": guess.occasion,
            "occasion_given": guess.sureness == "given",
            "text": draft.text if draft.text != text else None,
        }
        if reason := unjudgeable(view, quotes=bool(draft.of_kind(BlockKind.QUOTED))):
            skipped = tuple(Skipped(rule=name, reason=reason) for name in self.rules)
            return Report(skipped=skipped, notices=(*draft.notices, *written.notices, reason), **known)
        letter = Letter(draft, facts, guess.occasion, view, self.config.spacy_model, guess.doubts)
        findings, credits, skipped = self._judge(letter, allowed)
        return Report(
            findings=findings,
            credits=credits,
            skipped=skipped,
            score=score(findings, credits),
            measures=letter.measures,
            notices=(*draft.notices, *written.notices, *guess.notices),
            **known,
        )

    def _allowed(self, names: tuple[str, ...]) -> frozenset[str]:
        """What the draft's `allow:` names, by today's names; raises ContextError for what is no rule."""
        try:
            return frozenset(map(self._catalogue.current, names))
        except ConfigError as fault:
            raise ContextError(f"allow: {fault}") from None

    def _judge(
        self, letter: Letter, allowed: frozenset[str]
    ) -> tuple[tuple[Finding, ...], tuple[Credit, ...], tuple[Skipped, ...]]:
        """All verdicts on the letter, settled."""
        effect = self._effects_on(letter.occasion)
        live = {name for name, switch in effect.items() if switch != "off"}
        if allowed:
            live -= {name for name in live if not {name, self.rules[name].family}.isdisjoint(allowed)}
        skipped = [each for fact, each in self._needs if fact not in letter.given and each.rule in live]
        live -= {each.rule for each in skipped}
        ours = [verdict for kind in self._kinds for verdict in kind.check(letter)]
        grammar, unjudged = self._grammar.judge(letter)  # last, for an engine may still be loading
        verdicts = [verdict for verdict in (*ours, *grammar) if verdict.rule in live]
        findings, credits = settled(verdicts, letter, rules=self.rules, effect=effect, config=self._house)
        skipped += [each for each in unjudged if each.rule in live]
        return findings, credits, tuple(skipped)

    def _effects_on(self, occasion: Occasion) -> dict[str, str]:
        """For each rule `on`, `soft` or `off`, worked out once for an occasion."""
        if occasion not in self._effects:
            self._effects[occasion] = effects(self.rules, self.table, occasion)
        return self._effects[occasion]

    def close(self) -> None:
        """Stop what a grammar engine may have started."""
        self._grammar.close()


@lru_cache(maxsize=8)
def _linter(settings: str) -> Linter:
    """The linter of these settings, which stays loaded."""
    return Linter(Config.model_validate_json(settings))


def lint_followup(
    text: str,
    *,
    context: Context | Mapping[str, Any] | None = None,
    config: Config | Mapping[str, Any] | None = None,
) -> Report:
    """Judge a draft: plain text or Markdown, or the text of an .eml. See `Linter` for many drafts.

    Linters of the last few settings stay loaded, but for packs of rules and LanguageTool.
    """
    settings = Config.of(config)
    if not settings.rules and settings.grammar.engine in ("harper", "none"):
        return _linter(settings.model_dump_json()).lint(text, context)
    linter = Linter(settings)  # a folder may change, and a server must not be left behind
    try:
        return linter.lint(text, context)
    finally:
        linter.close()
