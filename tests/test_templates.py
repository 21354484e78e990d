"""Templates: a whole slot is taken as the word that will be filled in, a broken one is told, all else is judged."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followlint.cli import main
from followlint.linter import Linter
from followlint.model.finding import Report
from followlint.text.templates import whole_slots

FULL = """Subject: Thank you for {{day}}

Dear {{name}},

Thank you for meeting me on {{day}} about the {{role}} role at {{company}}, and for the walk through {{place}}. I enjoyed hearing about {{thing}}, and what you told me of {{topic}} has stayed with me since.

You asked how I would go about {{problem}}. At {{last_job}} I cut {{what_i_cut}} by half within a season, and I would be glad to try the same with {{their_project}}.

I am very interested in the role. Please let me know if there is anything else you would like to see.

Best regards,
{{my_name}}
{{phone}}
"""
STOCK = """Dear {{name}},

Thank you for meeting me on {{day}} to discuss the {{role}} position at {{company}}. I enjoyed our conversation and I am very excited about the opportunity. I believe my skills and experience make me a great fit for the team.

I look forward to hearing from you.

Best regards,
{{my_name}}
"""
FRAME = "Dear Ms. Okello,\n\nThank you for the tour of {} on Monday; the third vat stays with me.\n\nKind regards,\nLena Forsberg\n"
SUBSTANCE = ("generic", "personal", "value")


@pytest.fixture(scope="module")
def templates() -> Linter:
    return Linter({"templates": True, "grammar": "none"})


@pytest.fixture(scope="module")
def letters() -> Linter:
    return Linter({"grammar": "none"})


def left_open(text: str, report: Report) -> list[str]:
    return [each.span.of(text) for each in report.findings if each.rule == "slips/placeholder"]


def families(report: Report) -> set[str]:
    return {each.family for each in report.findings}


def rules(report: Report) -> set[str]:
    return {each.rule for each in report.findings}


class TestGoodTemplates:
    def test_fails_as_a_letter(self, letters: Linter) -> None:
        assert len(left_open(FULL, letters.lint(FULL))) == FULL.count("{{")

    @pytest.mark.parametrize(
        ("opening", "closing"),
        [
            ("{{", "}}"),
            ("{{ ", " }}"),
            ("[", "]"),
            ("<<", ">>"),
            ("${", "}"),
            ("{", "}"),
            ("<", ">"),
            ("<%= ", " %>"),
            ("[[", "]]"),
        ],
    )
    def test_passes_whatever_its_marks(self, templates: Linter, opening: str, closing: str) -> None:
        text = FULL.replace("{{", opening).replace("}}", closing)
        if opening == "[":
            text = text.replace("_", " ")
        report = templates.lint(text)
        assert not report.findings
        assert report.score
        assert report.score.value == 100

    def test_passes_with_marks_that_only_mail_programs_know(self, templates: Linter) -> None:
        text = FULL.replace("{{name}}", "*|FNAME|*").replace("{{thing}}", "%THING%").replace("{{topic}}", "@@topic@@")
        text = text.replace("{{my_name}}", "«My Name»").replace("{{role}}", "#ROLE#").replace("{{day}}", "(date)")
        text = text.replace("{{company}}", "__company_name__").replace("{{phone}}", "|phone number|")
        assert not templates.lint(text).findings

    def test_tags_of_an_engine_vanish(self, templates: Linter) -> None:
        text = FULL.replace("I enjoyed", "{% if tour %}I enjoyed").replace("since.", "since.{% endif %}")
        text = text.replace("You asked", "{{#if problem}}You asked").replace("_project}}.", "_project}}.{{/if}}")
        assert not templates.lint(text).findings

    @pytest.mark.parametrize(
        "note", ["Keep it short!! Say {{what}} u saw.", "\nNever as it is!!\n\nHey, mind teh topic.\n"]
    )
    def test_a_note_to_those_who_use_the_template_is_not_read(
        self, templates: Linter, letters: Linter, note: str
    ) -> None:
        for text in (
            FULL.replace("Dear", f"<!--{note}-->\n\nDear"),
            FULL.replace("You asked", f"<!--{note}-->\n\nYou asked"),
        ):
            assert not templates.lint(text).findings
            assert "<!--" in left_open(text, letters.lint(text)), "a letter must not be sent with it"
        assert templates.lint(FULL.replace("You asked", f"<!--{note}\n\nYou asked")).findings

    def test_slots_in_the_address_lines_are_filled_in_too(self, templates: Linter, letters: Linter) -> None:
        text = "[Your Address]\n[Date]\n\n" + FULL.removeprefix("Subject: Thank you for {{day}}\n\n")
        assert left_open(text, letters.lint(text))[:2] == ["[Your Address]", "[Date]"]
        assert not templates.lint(text).findings

    def test_a_slot_over_two_lines_is_one(self, templates: Linter) -> None:
        assert not left_open("", templates.lint(FULL.replace("{{their_project}}", "[the project\nthey spoke of]")))

    def test_the_grammar_engine_passes_over_slots(self) -> None:
        assert "grammar" not in families(Linter({"templates": True}).lint(FULL))

    @pytest.mark.parametrize(
        "greeting", ["Dear Ms. {{whom_i_met}}", "Hi {{nickname}}", "{{hello}}", "Dear [Mr./Ms.] [Name]"]
    )
    def test_greets_and_signs_by_any_slot(self, templates: Linter, greeting: str) -> None:
        text = FULL.replace("Dear {{name}}", greeting).replace("{{my_name}}", "{{whoever_writes}}")
        assert not templates.lint(text).findings


class TestBadTemplates:
    @pytest.mark.parametrize(
        "broken",
        ["{{place", "{{place}", "{place}}", "{{{place}}", "place}}", "XXXX", "_____", "[...]", "ABC Company", "TODO: place",
         "insert company here", "(fill in)"],
    )  # fmt: skip
    def test_a_broken_slot_is_told(self, templates: Linter, broken: str) -> None:
        text = FRAME.format(broken)
        found = left_open(text, templates.lint(text))
        assert found == [broken.removesuffix(" place")]

    def test_a_broken_slot_is_told_beside_whole_ones(self, templates: Linter) -> None:
        text = FULL.replace("{{topic}}", "{{topic").replace("{{name}}", "{{name")
        assert left_open(text, templates.lint(text)) == ["{{name", "{{topic"]

    def test_a_greeting_without_a_name_is_told(self, templates: Linter) -> None:
        text = FULL.replace("{{name}}", "")
        assert "slips/placeholder" in rules(templates.lint(text))

    def test_slots_that_every_letter_fills_do_not_make_stock_specific(self, templates: Linter) -> None:
        found = rules(templates.lint(STOCK))
        assert {"generic/all-stock", "value/nothing-new"} <= found
        assert "slips/placeholder" not in found

    def test_one_thing_of_the_talk_makes_a_sentence_specific(self, templates: Linter) -> None:
        text = STOCK.replace("I enjoyed our conversation", "I enjoyed hearing about {{topic}}")
        assert "personal" not in families(templates.lint(text))

    def test_all_else_is_judged_as_usual(self, templates: Linter) -> None:
        text = FULL.replace("I am very interested in the role.", "I need an answer by tomorrow!!! You owe me that.")
        assert {"pushy"} <= families(templates.lint(text))


def test_the_switch_and_the_key_say_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "full.txt").write_text(FULL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["full.txt", "--grammar", "none", "-q"]) == 1
    assert main(["full.txt", "--grammar", "none", "-q", "--templates"]) == 0
    (tmp_path / "followlint.toml").write_text("templates = true\n", encoding="utf-8")
    assert main(["full.txt", "--grammar", "none", "-q"]) == 0
    assert capsys.readouterr().out.endswith("full.txt: 100 of 100, no findings\n")


def test_without_the_setting_slots_are_unfilled(letters: Linter) -> None:
    assert {"slips"} <= families(letters.lint(FRAME.format("{{place}}")))
    assert letters.lint(FULL) == Linter({"grammar": "none", "templates": False}).lint(FULL)


def test_a_letter_without_slots_is_judged_alike(templates: Linter, letters: Linter) -> None:
    for text in (
        FRAME.format("the dye works"),
        "hey!! u got my mail? [sic] see [1] and (as you said) <jo@example.org>",
    ):
        assert templates.lint(text) == letters.lint(text)


def test_whoever_signs_and_is_greeted_by_a_slot_may_be_anybody(templates: Linter) -> None:
    facts = {"me": {"name": "Lena Forsberg"}, "recipients": [{"name": "Grace Okello", "address_as": "Grace"}]}
    text = FULL.replace("{{name}}", "*|FNAME|*")
    assert not {"slips/wrong-sender", "slips/wrong-reader"} & rules(templates.lint(text, facts))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{{name}}, [Company] and <role>", ["name", "Company", "role"]),
        ("{{ user.name | title }} ${last} $first_name", ["user.name | title", "last", "first_name"]),
        ("(name of manager) [[thing]] <<thing>>", ["name of manager", "thing", "thing"]),
        ("{%- if x -%} {{/if}} {# a note #}", ["#- if x -", "/if", "#a note"]),
        ("[one thing you saw] <what they told you> [thing]", ["one thing you saw", "what they told you", "thing"]),
        ("Jo <jo@example.org> <https://example.org> <b>now</b> the box [x] and [external]", []),
        ("[sic] [12] [the sheet](https://example.org) a[0] {1, 2} (of all things) 5 < 6 > 4", []),
        ("{{name {{name} {name}} [...] {{}} [ ] ( ) XXXX (tbc)", []),
    ],
)
def test_whole_slots(text: str, names: list[str]) -> None:
    assert [slot.name for slot in whole_slots(text)] == names


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("{}[]<>%$#@*|_()«»ab X.\n-?"), max_size=60))
def test_any_marks_can_be_read(words: str) -> None:
    text = FRAME.format(words)
    linter = Linter({"templates": True, "grammar": "none", "select": ["slips", "generic", "personal"]})
    for each in linter.lint(text).findings:
        assert 0 <= each.span.start <= each.span.end <= len(text)
