"""A rule as a page: everything a person may want to know, in Markdown of 80 columns."""

import json
import textwrap

import pytest

from followlint.explain import rule_list, rule_page, rules_document
from followlint.model.context import Occasion
from followlint.model.rule import KINDS, RuleBase
from followlint.model.table import Check
from followlint.registry import load


def rule(**keys: object) -> RuleBase:
    told = {
        "id": "pushy/demand", "kind": "phrase", "summary": "Demands an answer.",
        "why": "It costs a friend.", "level": "warning",
        "phrases": ["answer me"], "message": "“{match}” demands.", "reader": "“{match}” from a stranger.",
        "instead": "Ask one question.", "source": ["seed 004", "PUS-01"],
        "examples": {"bad": ["Please [[answer me]] now."], "good": ["They did answer mine."]},
    }  # fmt: skip
    merged = {**told, **keys}
    return KINDS[str(merged["kind"])].model_validate(merged, context={"vocabulary": {}})


def test_a_whole_page():
    page = rule_page(rule(aliases=["pushy/order"], needs=["notes"], occasions={"not": ["decline"]}))
    assert page == textwrap.dedent("""\
        # pushy/demand

        Demands an answer.

        - Level: warning: it hurts you; costs 32 of 100 points by itself
        - Looks at: body
        - Occasions: all but decline
        - Needs: notes in the context; without it the rule is skipped
        - Once called: pushy/order

        ## Why

        It costs a friend.

        ## What the reader concludes

        “…” from a stranger.

        ## What to write instead

        Ask one question.

        ## What it marks

            Please answer me now.
                   ^^^^^^^^^

        ## What it leaves alone

            They did answer mine.

        ## Source

        seed 004; PUS-01
        """)


def test_a_credit_regains_and_a_preview_says_so():
    page = rule_page(rule(level="credit", preview="true", reader="", instead=""))
    assert "credit: a strength; regains up to 4 points" in page
    assert "- Preview: off unless" in page
    assert "What to write instead" not in page


def test_what_is_corrected_is_told():
    assert "- Corrects: “pls” to “please”, and 1 more, with --fix\n" in rule_page(
        rule(replace={"pls": "please", "thx": "thanks"})
    )
    assert "- Corrects: what it finds to “one”, with --fix\n" in rule_page(rule(replace="one"))


def test_an_example_shows_its_facts_its_places_and_its_fix():
    bad = {
        "draft": "[[]]Dear Dana,\n\nJo\n",
        "context": {"company": "Tidewater", "interview": "2026-03-09"},
        "occasion": "status",
        "fixed": "Dear Dana, thanks",
    }
    page = rule_page(rule(examples={"bad": [bad], "good": ["x"]}))
    assert (
        "    # occasion: status\n    # company: Tidewater\n    # interview:\n    # - '2026-03-09'\n"
        "    Dear Dana,\n    ^ here\n\n    Jo\n    -> Dear Dana, thanks\n"
    ) in page


def test_the_table_of_occasions_has_its_say():
    table = load().table
    effects = {name: "softened" if name is Occasion.STATUS else "forbidden" for name in Occasion}
    effects[Occasion.DECLINE] = "off"
    check = Check(title="t", present=("pushy/demand",), on=effects, source=("C",))
    page = rule_page(rule(), table.model_copy(update={"checks": {"c": check}}))
    line = " ".join(page.split("- Occasions: ")[1].split("\n##")[0].split())
    assert line.endswith("recruiter; one level lower on status")
    assert "decline" not in line


@pytest.mark.parametrize("width", [40, 80])
def test_every_shipped_rule_has_a_page_that_holds_the_width(width: int):
    catalogue = load()
    for each in catalogue.rules.values():
        page = rule_page(each, catalogue.table, width)
        assert page.startswith(f"# {each.id}\n")
        assert all(len(line) <= width for line in page.splitlines() if not line.startswith("    ")), each.id


def test_the_list_holds_80_columns_and_every_rule():
    rules = [rule(), rule(id="pushy/other-demand", preview="true", summary="Words " * 20)]
    lines = rule_list(rules).splitlines()
    assert lines[0] == "pushy/demand        warning  Demands an answer."
    assert lines[-1].endswith("(preview)")
    assert max(map(len, lines)) <= 80
    assert rule_list([]) == ""


def test_the_list_for_programs():
    told = json.loads(rules_document([rule()]))
    [one] = told["rules"]
    assert told["version"] == 1
    assert (one["id"], one["family"], one["level"], one["kind"]) == ("pushy/demand", "pushy", "warning", "phrase")
    assert one["examples"]["bad"][0]["draft"] == "Please [[answer me]] now."
