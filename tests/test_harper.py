"""The embedded engine: its curated list, its spans, its spelling policy, and the same answer every time."""

from concurrent.futures import ThreadPoolExecutor

import harper
import pytest

from followlint.grammar.curated import load
from followlint.grammar.harper import HarperEngine, shared

SLIPS = "I recieve alot of mail. We was late, and I would of called the the office."


@pytest.fixture(scope="module")
def engine():
    return shared("AMERICAN")


def seen(engine, text, known=frozenset()):
    return [(text[fault.start : fault.end], fault.rule) for fault in engine.check(text, known).faults]


def test_the_list_speaks_of_every_rule_of_the_installed_harper_and_of_no_other():
    assert load("harper.yaml").all_codes == set(harper.get_default_lint_config())


def test_every_rule_that_is_off_has_a_reason():
    assert all(len(reason) > 20 and codes for reason, codes in load("harper.yaml").off.items())


@pytest.mark.parametrize("prefix", ["", "🙂 ", "𝒜 𐐷 ", "e\u0301a\u0308 ", "First line.\r\n\r\n", "Zoë—naïve… "])
def test_spans_are_code_points_of_the_text_handed_over(engine, prefix):
    faults = [fault for fault in engine.check(prefix + SLIPS).faults if fault.start >= len(prefix)]
    assert [(prefix + SLIPS)[fault.start : fault.end] for fault in faults] == [
        "recieve", "alot", "was", "would of", "the the",
    ]  # fmt: skip


def test_messages_are_ours_and_name_the_words(engine):
    (fault,) = engine.check("I would of come.").faults
    assert (fault.engine, fault.code, fault.rule) == ("harper", "ModalOf", "grammar/wrong-word")
    assert fault.message == "“would of” is a different word; “would have” is meant."
    assert fault.replacements == ("would have",)


@pytest.mark.parametrize(
    "text",
    [
        "I met Okafor and Siobhan at Northwind, and Siobhan's team showed me Grafana.",
        "Okafor told me so. Priyanka agreed. Mrs. Wojcik smiled. Gardner nodded.",
        "Hoffmann told me so. Petersson agreed. Philipp smiled. Hannover is near.",
        "The kubectl and cgroup metrics, the quadrat, the herbarium and our intercompany workpapers.",
        "I realise the organisation's behaviour: the programme, the centre, the licence and the colour.",
        "Write to me at jonas.webber@exmaple.com or see www.exmaple.com/abuot and resumee.pdf.",
        "I enclose [yuor naem here], {compnay} and <postion>.",
        "The mise en place, the chef de partie and the fleur de sel.",
        "My KPI for Q3, the 2FA rollout, i18n, OAuth2 and the B2B site.",
        "thx for ur time, pls lmk",
        "The ortho list, two stillmen, the feedrate, a pyrometer and the lungeing yard.",
        "hi mr lee. just asking if theres news. thanks.",
        "The co-worker's follow-up, a well-attended stand-up and the roll-out.",
        "Two handlayers, the decklayers, a ropeturner and the tideliner.",
    ],
)
def test_names_codes_trades_and_other_englishes_are_not_misspelt(engine, text):
    assert [found for found in seen(engine, text) if found[1] == "grammar/misspelling"] == []


def test_known_words_are_never_misspelt(engine):
    assert seen(engine, "I enjoyed the demo of recieve.") == [("recieve", "grammar/misspelling")]
    assert seen(engine, "I enjoyed the demo of recieve.", frozenset({"Recieve Labs"})) == []


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Unfortunatly, I had to leave.", "Unfortunatly", "Unfortunately"),
        ("See you on Wensday.", "Wensday", "Wednesday"),
        ("Thankyou for the tour.", "Thankyou", "Thank you"),
        ("Im glad we met.", "Im", "I'm"),
        ("I dont mind.", "dont", "don't"),
        ("It was a great oppurtunity.", "oppurtunity", "opportunity"),
        ("I was refered by a friend.", "refered", "referred"),
        ("I am begining in May.", "begining", "beginning"),
        ("My collegues agree.", "collegues", "colleagues"),
        ("It happend in May.", "happend", "happened"),
        ("Makeing bread is all I do.", "Makeing", "Making"),
        ("The aligators slept.", "aligators", "alligators"),
        ("I was particulary glad.", "particulary", "particularly"),
        ("My longterm plan is bread.", "longterm", "longer"),
        ("Thank you for your considerions.", "considerions", "considerations"),
    ],
)
def test_slips_of_the_pen_are_found_wherever_they_stand(engine, text, word, meant):
    (fault,) = engine.check(text).faults
    assert (text[fault.start : fault.end], fault.rule, fault.replacements[0]) == (word, "grammar/misspelling", meant)


def test_harpers_dictionary_answers_for_single_words():
    has = harper.Linter().is_likely_english
    assert all(map(has, ["opportunity", "organisation", "colour", "june", "don't"]))
    assert not any(map(has, ["recieve", "okafor", "definately", "qwxz"]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She is a engineer.", ["a"]),
        ("We hired an MBA, an RN and a MSc; see Exhibits A and B.", []),
        ("I have many informations and got good advices.", ["informations", "advices"]),
        ("He is the one holding the rope, which is a passion of his.", []),
        ("I know its a long drive.", ["its"]),
        ("The app doubled its following.", []),
        ("You guys gave me a good day, and I sent you copies.", []),
        ("He have shown me the yard.", ["have"]),
        ("I see that that matters, and I had had doubts.", []),
        ("See you on monday in the sam lab.", ["monday"]),
        ("A will should be short, and Will should know.", []),
        ("I am done , thank you.", [" "]),
        ("So . . . that is that.", []),
        ("It rained. but I stayed. Then we met. Then they left.", ["but"]),
        ("The corp. office called. Then we met. Then they left.", []),
        ("The team has built it's own yard.", ["it's"]),
        ("I know it's short notice.", []),
        ("One of the reason I wrote is the team.", ["reason"]),
        ("One of the lead engineers and one of the few who stayed.", []),
        ("It would effect our plans.", ["effect"]),
        ("It helps to effect a change in quite some time.", []),
        ("What saved us was salt, and what struck you was the heat.", []),
        ("We was late.", ["was"]),
        ("Is she back, and does he work? She work at the mill.", ["work"]),
        ("The pass that every diver must have came on Friday.", []),
        ("I have came back, and we should have went.", ["came", "went"]),
        ("I am on my way to old age.", []),
        ("The datums on your drawing and a crew there in six minutes.", []),
        ("i am off on mondays. thanks.", []),
        ("That a ward can be quiet was new to me.", []),
        ("One of the three was here, and what I wanted to tell you is short.", []),
        ("The knock you complained of may come from the drum, so I came in anyway.", []),
        ("You is late.", ["is"]),
        ("The sheet that I promised you is ready, and what Lee showed you was new.", []),
        ("I Bates-stamp the papers before anyone reads them.", []),
        ("I stamps the papers.", ["stamps"]),
        ("Could you tell me whether there is news?", []),
        ("Our bees lived when the miller's were dead.", []),
        ("You let slip that the kiln was cold.", []),
    ],
)
def test_guards_know_the_near_misses(engine, text, found):
    assert [words for words, _ in seen(engine, text)] == found


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Thank you for the time you gived me.", ["gave", "given"]),
        ("The lathe was never writed about.", ["written", "wrote"]),
        ("She writed it.", ["wrote", "written"]),
        ("He had beginned early.", ["begun", "began"]),
        ("He beginned early.", ["began", "begun"]),
    ],
)
def test_the_form_that_fits_comes_first_whenever_it_is_asked(engine, text, better):
    for _ in range(8):
        assert [list(fault.replacements) for fault in engine.check(text).faults] == [better]


def test_what_was_checked_before_changes_nothing(engine):
    texts = [SLIPS, "I have went home, you know.", "Read it, you know, and I have went home.", "All is well."]
    fresh = [HarperEngine().check(text) for text in texts]
    assert [engine.check(text) for text in texts] == fresh
    assert [engine.check(text) for text in reversed(texts)] == fresh[::-1]


def test_threads_share_one_engine(engine):
    texts = [f"{SLIPS} Note {number}." for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(engine.check, texts)) == [engine.check(text) for text in texts]


def test_it_can_be_warmed_in_the_background_and_closed():
    engine = HarperEngine("BRITISH")
    engine.warm().join(timeout=60)
    assert seen(engine, "I would of come.") == [("would of", "grammar/wrong-word")]
    engine.close()
    assert seen(engine, "I would of come.") == [("would of", "grammar/wrong-word")]


def test_it_writes_nothing_to_standard_output(engine, capfd):
    engine.check(
        "I am looking forward to hear from you, looking forward to being there and looking forward to see you."
    )
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("text", ["", " \n\n ", "🙂", "\x00", "....", "a" * 5000, "'\"[{<"])
def test_odd_texts_are_taken(engine, text):
    engine.check(text)


def test_a_long_text_is_checked_in_pieces_with_its_offsets_kept(engine):
    text = "\n\n".join([f"This is paragraph {number} of the report. {SLIPS}" for number in range(200)])
    faults = engine.check(text).faults
    assert len(faults) == 5 * 200
    assert {text[fault.start : fault.end] for fault in faults} == {"recieve", "alot", "was", "would of", "the the"}
