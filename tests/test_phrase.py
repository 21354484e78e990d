"""The phrase language: one way of writing matches the ways people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint.model.inflect import inflections
from followlint.model.item import PhraseError
from followlint.model.phrase import Phrase
from helpers import found


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("just checking in", "I am Just checking in.", ["Just checking in"]),
        ("just checking in", "I am just checking into it.", []),
        ("i am writing", "Today I'm writing, as I am writing always.", ["I'm writing", "I am writing"]),
        ("i'm writing", "I am writing and im writing.", ["I am writing", "im writing"]),
        ("i have not heard", "I haven't heard. I've not heard. I have not heard.",
         ["I haven't heard", "I've not heard", "I have not heard"]),
        ("(i|wife) (have|has)? sold", "I've sold it. My wife has sold it. My wife's sold.", ["I've sold", "wife has sold"]),
        ("(it|the wait) (is|was) _ long", "It's really long, the wait is long, the wait's long.", ["It's really long", "the wait is long"]),
        ("(what|how much|which|rate) (is|was) the pay", "What's the pay? Which is the pay? The rate's the pay.", ["What's the pay", "Which is the pay"]),
        ("so (that|the day) (has)? gone", "So that's gone, so the day has gone, so the day's gone.", ["So that's gone", "so the day has gone"]),
        ("(that|day)? is over", "That's over, the day is over, the day's over.", ["That's over", "day is over"]),
        ("please tell your people", "Pls tell ur ppl, please tell your people.", ["Pls tell ur ppl", "please tell your people"]),
        ("you are rude", "U r rude, you're rude.", ["U r rude", "you're rude"]),
        ("it is rude", "It's rude, its rude, it is rude.", ["It's rude", "its rude", "it is rude"]),
        ("it's own", "It's own, its own, it is own.", ["It's own", "it is own"]),
        ("i will not wait", "I won't wait, I'll not wait, I will not wait.",
         ["I won't wait", "I'll not wait", "I will not wait"]),
        ("i (do|did) not wait", "I don't wait, I didnt wait, I do not wait.", ["I don't wait", "I didnt wait", "I do not wait"]),
        ("(i will|you would) not", "I won't. You wouldn't. I will not.", ["I won't", "You wouldn't", "I will not"]),
        ("she will/would not", "She won't, she'll not.", ["She won't", "she'll not"]),
        ("(better|more) (useful)? than i am", "Better then I am, more useful than I am.", ["Better then I am", "more useful than I am"]),
        ("since than i am", "Since then I am here.", []),
        ("cc'd your boss", "I cc'd your boss.", ["cc'd your boss"]),
        ("you can't lose", "You cannot lose, you can not lose, you can't lose, you cant lose.",
         ["You cannot lose", "you can not lose", "you can't lose", "you cant lose"]),
        ("~write to you", "She wrote to you while writing to you.", ["wrote to you", "writing to you"]),
        ("great/good chat", "A good chat, a great chat, a long chat.", ["good chat", "great chat"]),
        ("(as soon as|once) we speak", "Once we speak, as soon as we speak.", ["Once we speak", "as soon as we speak"]),
        ("really? enjoyed it", "I enjoyed it. I really enjoyed it.", ["enjoyed it", "really enjoyed it"]),
        ("i _ enjoyed", "I truly enjoyed it; I just really enjoyed it; I and he enjoyed it.",
         ["I truly enjoyed", "I just really enjoyed"]),
        ("it was _ rude", "It was a bit rude, it was kind of really rude, it was a little rude, it was a rude one.",
         ["It was a bit rude", "it was kind of really rude", "it was a little rude"]),
        ("hear ... decision", "I hear of your final decision. I hear. A decision.", ["hear of your final decision"]),
        ("~wait # weeks", "I waited 3 weeks and two days, then waited two weeks.", ["waited 3 weeks", "waited two weeks"]),
        ("^thanks", "Thanks a lot. Many thanks.", ["Thanks"]),
        ("(^|and|^now) hire me", "Hire me. Go and hire me. Now hire me, do not hire me.",
         ["Hire me", "and hire me", "Now hire me"]),
        ("(^so)? hire me", "So hire me. Do not hire me.", ["So hire me", "hire me"]),
        ("how did i (do$|do in (it|that)|$)?", "How did I do? How did I do in it? How did I do it?",
         ["How did I do", "How did I do in it", "How did I"]),
        ("^(thanks|cheers)$", "Thanks. Cheers. Thanks! So, thanks.", ["Thanks", "Cheers", "Thanks"]),
        ("give all/110%", "I give 110% and give all, in gives allow.", ["give 110%", "give all"]),
        ("(a lot|100%|so) of it", "So of it, a lot of it and 100% of it.", ["So of it", "a lot of it", "100% of it"]),
        ("all in (full|60%)", "All in full. All in 60%. All in fullness.", ["All in full", "All in 60%"]),
        ("from you$", "I hear from you. From you I hear.", ["from you"]),
        ("follow-up", "A follow up, a follow-up, a followup.", ["follow up", "follow-up", "followup"]),
        ("follow-up", "My followup.", ["followup"]),
        ("<people> were weak", "The others were weak.", ["The others were weak"]),
        ("resume", "My résumé.", ["résumé"]),
        ("the (_ ...)? tour", "The tour. The very tour. The one good tour.", ["The tour", "The very tour",
                                                                              "The one good tour"]),
        ("a (_) red", "A red, a very red and a dark red.", ["A red", "a very red"]),
        ("a (b?|c) d", "A d, a b d, a c d, a e d.", ["A d", "a b d", "a c d"]),
    ],
)  # fmt: skip
def test_a_phrase_matches_the_ways_people_write_it(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text, {"people": ["the others/rest", "everybody"]}) == words


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "empty phrase"),
        ("(a b", "never closed"),
        ("a b)", "closes or parts nothing"),
        ("a | b", "closes or parts nothing"),
        ("a//b", "empty alternative"),
        ("~", "empty alternative"),
        ("the/<people> were weak", "stands alone or in a group"),
        ("no (ferry$|tram) today", "stand at the ends of a phrase"),
        ("a (^ferry|tram)", "stand at the ends of a phrase"),
        ("(not$|never) ferry", "stand at the ends of a phrase"),
        ("<nobody> here", "unknown word class 'nobody'"),
        ("really? _", "could match nothing"),
        ("(a|) b", "empty"),
    ],
)
def test_a_wrong_phrase_says_what_is_wrong(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason):
        Phrase.parse(phrase, {})


@given(st.lists(st.sampled_from("alpha beta gamma delta zeta omega".split()), min_size=1, max_size=4))
def test_a_plain_phrase_finds_itself_in_any_noise(words: list[str]) -> None:
    phrase = " ".join(words)
    assert phrase in found(phrase, f"Well, this {phrase} stands here.")


@given(st.text(max_size=40))
def test_no_phrase_source_breaks_the_reader(source: str) -> None:
    try:
        phrase = Phrase.parse(source, {})
    except PhraseError:
        return
    assert phrase.source == source


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("try", "tried"),
        ("plan", "planning"),
        ("give", "gave"),
        ("hope", "hoping"),
        ("agree", "agreed"),
        ("push", "pushes"),
    ],
)
def test_inflections_follow_the_spelling_rules(base: str, form: str) -> None:
    assert form in inflections(base)


@pytest.mark.parametrize("phrase", ["do not go", "(do not|never) go", "you could not go"])
@pytest.mark.parametrize("spelling", ["don t go you couldn t go", "dont go you couldnt go"])
def test_a_word_that_a_contraction_hides_is_not_asked_for(phrase: str, spelling: str) -> None:
    parsed = Phrase.parse(phrase, {})
    assert not any(key.isdisjoint(spelling.split()) for key in parsed.branches[0].steps)
    assert not {"do", "could"} & {*parsed.branches[0].needle.split()}


@pytest.mark.parametrize("text", ["half-time", "half time", "halftime"])
def test_a_hyphen_may_be_missing_in_what_is_asked_for(text: str) -> None:
    words = text.replace("-", " ").split()
    assert not any(key.isdisjoint(words) for key in Phrase.parse("half-time", {}).branches[0].steps)
    assert not Phrase("half-time", {}).branches[0].steps[0].isdisjoint(words)


def test_a_word_that_may_be_left_out_is_not_asked_for() -> None:
    assert all(words.isdisjoint({"sake"}) for words in Phrase("good grief sake?", {}).branches[0].steps)


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("(best candidate|ideal)", "The best coffee, an ideal day, the best candidate.", ["ideal", "best candidate"]),
        ("top/ideal", "The top coffee, an ideal_day, ideal.", ["top", "ideal"]),
        ("<top>", "The best coffee, the best pick.", ["best pick"]),
        ("(a b|c) (d|e f)", "a b d, c e f, a d, c e, b d", ["a b d", "c e f"]),
    ],
)
def test_what_is_asked_before_the_regex_neither_adds_nor_loses(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text, {"top": ["best pick", "top pick"]}) == words
