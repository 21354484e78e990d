"""How the labels of the corpus map to families and occasions, and which labels say nothing of a record."""

from data import Judged, Record

LABEL_FAMILIES = {
    "generic": ("generic", "value"),
    "personal_missing": ("personal",),
    "length": ("length",),
    "casual": ("casual",),
    "texting": ("texting",),
    "grammar": ("grammar",),
    "pushy": ("pushy",),
    "trash": ("rivals",),
    "complaint": ("complaint",),
    "gratitude_missing": ("gratitude",),
    "placeholder": ("slips",),
    "oversell": ("oversell", "desperate"),
    "format": ("format",),
    "jargon": ("tone",),
}

_UNLABELLED = ("interest", "offlimits", "timing", "originality", "closing")
FAMILIES = (*(family for families in LABEL_FAMILIES.values() for family in families), *_UNLABELLED)

# Families whose rules ask what an interview left behind: on other people's mail they tell nothing.
NEED_INTERVIEW = ("generic", "value", "personal", "length", "gratitude", "format", *_UNLABELLED)

# The occasions that a `kind` of the corpus admits; one alone can be counted as right or wrong.
KIND_OCCASIONS = {
    "thank_you": {"thank-you-screen", "thank-you", "thank-you-panel", "value-letter", "recruiter"},
    "status": {"status", "offer-notice"},
    "second_followup": {"second-status"},
    "after_rejection": {"rejection-reply"},
    "withdraw": {"withdrawal"},
    "networking": {"networking", "career-fair"},
}

_OF_SUBJECTS = {f"format/{name}-subject" for name in ("empty", "missing", "noisy", "shouting", "vague")}
_NOT_APPLICABLE = {"generic", "personal_missing", "gratitude_missing"}


def skips(label: str, record: Record) -> bool:
    """Whether the label says nothing of this record, by the corpus's own guide."""
    if label in _NOT_APPLICABLE and not is_followup(record):
        return True
    if label == "gratitude_missing" and record.truncated:
        return True
    if not record.labels.get(label) and not set(LABEL_FAMILIES[label]).isdisjoint(record.families):
        return True  # the reader faults the family for what the label does not cover
    return label == "personal_missing" and record.kind in {"status", "second_followup"}


def is_followup(record: Record) -> bool:
    """Whether the text is a follow-up at all, good or bad."""
    return record.kind != "other_business" and "not a follow-up" not in record.note


def found(label: str, judged: Judged, rank: int) -> bool:
    """Whether the linter says what the label says, at this rank or above.

    On a truncated record an empty `format` span (something is missing) does not count: it may have been cut. Nor does
    what is said of a subject, which the guide of the labels leaves out.
    """
    families = LABEL_FAMILIES[label]
    hits = (hit for hit in judged.outcome.hits if hit.family in families and hit.rank >= rank)
    if label != "format":
        return any(hits)
    cut = judged.record.truncated
    return any(hit.rule not in _OF_SUBJECTS and not (cut and hit.start == hit.end) for hit in hits)


def faulted_families(record: Record) -> set[str]:
    """The families that people found at fault, by name or by label."""
    by_label = (LABEL_FAMILIES[label] for label, value in record.labels.items() if value)
    return set(record.families).union(*by_label)


def judged_families(record: Record) -> set[str]:
    """The families that people looked for in this record."""
    if record.families:
        return set(FAMILIES)
    return {
        family
        for label, families in LABEL_FAMILIES.items()
        if label in record.labels and not skips(label, record)
        for family in families
    }
