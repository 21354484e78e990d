"""Reading a letter: blocks, header lines, mail sources, quotations, and what must hold for any text."""

import textwrap
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followlint.model.draft import BlockKind, Draft
from followlint.text.parse import parse

LETTER = """\
Subject: Thank you for Tuesday, data engineer

Dear Ms. Halvorsen,

Thank you for walking me through the ferry timetable model on Tuesday. You said that the winter schedule \
breaks it every year, because nobody owns the tide tables.

I tried a small fix with last year's tables, and it caught 9 of the 11 late sailings. Would it help if I \
sent you the notebook? I'd be glad to.

I look forward to hearing from you.

Kind regards,
Marit Solberg
+47 55 50 10 10
"""
LETTER_KINDS = "header greeting paragraph paragraph paragraph closing signature"


def kinds(text: str) -> str:
    return " ".join(block.kind.value for block in parse(text).blocks)


def blocks(text: str) -> list[tuple[str, str]]:
    draft = parse(text)
    return [(block.kind.value, " ".join(block.span.of(draft.text).split())) for block in draft.blocks]


def words_of(text: str, kind: BlockKind) -> list[str]:
    return [words for found, words in blocks(text) if found == kind]


def check_invariants(draft: Draft) -> None:
    """Sorted, disjoint, inside the text, no blank at an edge, and no word outside."""
    place = 0
    for block in draft.blocks:
        assert place <= block.span.start < block.span.end <= len(draft.text)
        assert not draft.text[place : block.span.start].strip("\ufeff" if place == 0 else None).strip()
        words = block.span.of(draft.text)
        assert words == words.strip()
        place = block.span.end
    assert not draft.text[place:].removeprefix("\ufeff" if place == 0 else "").strip()


# --- a whole letter


def test_letter() -> None:
    draft = parse(LETTER)
    assert kinds(LETTER) == LETTER_KINDS
    assert draft.text is LETTER
    assert draft.subject is not None
    assert draft.subject.of(LETTER) == "Thank you for Tuesday, data engineer"
    assert blocks(LETTER)[-2:] == [
        ("closing", "Kind regards,"),
        ("signature", "Marit Solberg +47 55 50 10 10"),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\ufeff", "\u00a0"])
def test_nothing_to_read(text: str) -> None:
    assert parse(text).blocks == ()


# --- greetings


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Ms. Halvorsen,",
        "Dear Hiring Manager:",
        "Dear Professor Ødegård and Dr. Lund,",
        "Hi Dana,",
        "Hi Ola, Per, and Kari,",
        "Hello, Nils,",
        "hi mrs grant",
        "Hey there!",
        "Good morning, Ingrid.",
        "To whom it may concern:",
        "Hello {{FIRST_NAME}},",
        "Hello (Insert the name of whoever met you or of the office),",
        "Dear [Name],",
        "Ms. Vogel,",
        "Priya,",
        "Priya -",
        "Knut and Siri:",
        "Hi all,",
        "Hi",
        "Dear Mr Holm and Dr Lie,",
        "Mr Holm, Dr Lie,",
        "Mr Holm and Dr Lie,",
        "Dear Mr Holm, dear Dr Lie,",
        "Dear Dr Lie, Mr Holm and Ms Vik,",
        "Dear Ms Vik, Ms van der Lie,",
        "Dear Mr Holm, Dr Lie and colleagues,",
        "Dear Mr Holm; Dr Lie;",
        "Dear Mr Holm, Dr Lie",
        "Dear Hiring Team at Fjord Freight,",
        "Dear Committee of the Society of Arts,",
        "Hello Ms. Vogel from Holm & Sons Ltd.,",
    ],
)
def test_greeting(greeting: str) -> None:
    for gap in ("\n\n", "\n"):
        letter = f"{greeting}{gap}Thank you for the long talk about the harbour yesterday.\n\nBest,\nJo Berg"
        assert blocks(letter)[0] == ("greeting", greeting)
        assert kinds(letter) == "greeting paragraph closing signature"


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Professor\nHalvorsen,",
        "good morning\nkim,",
        "Hi Ola, Per\nand Kari,",
        "Dear Ola,\nPer and Kari,",
        "Mr Holm,\nDr Lie,",
    ],
)
def test_wrapped_greeting(greeting: str) -> None:
    assert blocks(f"{greeting}\nthank you for Monday.")[0] == ("greeting", " ".join(greeting.split()))


@pytest.mark.parametrize(
    ("greeting", "rest"),
    [
        ("Hi Dana,", "thank you for the hour on Monday."),
        ("Priya,", "thank you for the hour on Monday."),
        ("Hello!", "I have a question about the rota."),
        ("Hi", "I am Jo from this afternoon."),
        ("Dear Dana", "I wanted to thank you for Monday."),
        ("Dear Mr Holm and Dr Lie,", "thank you for the hour on Monday."),
        ("Dear Mr Holm,", "Dr Lie showed me the crane on Monday."),
    ],
)
def test_greeting_and_body_on_one_line(greeting: str, rest: str) -> None:
    assert blocks(f"{greeting} {rest}") == [("greeting", greeting), ("paragraph", rest)]


@pytest.mark.parametrize(
    "first",
    [
        "Yesterday, I saw the workshop.",
        "Unfortunately,\nI could not reach you by phone.",
        "Thank you for the talk, Dana.",
        "Thanks Dana, I enjoyed the talk about the harbour.",
        "Hidden costs, as you said, are the worst ones.",
        "Bergen, where I grew up, has the same trouble.",
    ],
)
def test_no_greeting(first: str) -> None:
    assert kinds(f"{first}\n\nThat is all for now, and it was good.") == "paragraph paragraph"


def test_postal_furniture_is_header() -> None:
    letter = "Jo Berg\n4 Kai Street\n\n12 May 2026\n\nMs. Vogel\nNordlys AS\n\nDear Ms. Vogel,\n\nThank you."
    assert kinds(letter).startswith("header header header greeting")


def test_greeting_below_a_short_remark() -> None:
    letter = "Here is the final version:\n\nDear Nils,\n\nThank you for the tour of the yard.\n\nBest,\nJo"
    assert kinds(letter) == "paragraph greeting paragraph closing signature"


# --- endings

BODY = "Dear Nils,\n\nThank you for the tour of the yard on Friday. The new crane is a good idea."


@pytest.mark.parametrize(
    "closing",
    [
        "Best regards,",
        "Kind regards",
        "Thanks,",
        "Thank you,",
        "Thanks again,",
        "Many thanks,",
        "Thank you for your time,",
        "Sincerely,",
        "Yours sincerely,",
        "Respectfully,",
        "Yours,",
        "Cheers,",
        "Best,",
        "All the best,",
        "Talk soon,",
        "xo",
        "Looking forward,",
        "With warm wishes,",
        "Yours, in suspense,",
        "With thanks and good wishes for the new season,",
        "Until the ice melts,",
        "BEST REGARDS,",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_closing(closing: str, gap: str) -> None:
    for name in ("Jo Berg", "Jo Berg\nShipwright\n(555) 010-0199", "[Your Name]"):
        letter = f"{BODY}{gap}{closing}\n{name}"
        assert blocks(letter)[2:] == [("closing", closing), ("signature", " ".join(name.split()))]


@pytest.mark.parametrize(
    ("ending", "closing", "name"),
    [
        ("Thanks, Jo", "Thanks,", "Jo"),
        ("Best, Jo Berg", "Best,", "Jo Berg"),
        ("Cheers -- Jo", "Cheers --", "Jo"),
        (
            "With good wishes for the rest of the season, jo van berg",
            "With good wishes for the rest of the season,",
            "jo van berg",
        ),
        ("Kind regards, Jo Berg 07700 900000", "Kind regards,", "Jo Berg 07700 900000"),
    ],
)
def test_closing_on_one_line(ending: str, closing: str, name: str) -> None:
    expected = [("closing", closing), ("signature", name)]
    assert blocks(f"{BODY}\n\n{ending}")[2:] == expected
    assert blocks(f"{BODY} {ending}")[2:] == expected


def test_closing_without_a_name() -> None:
    assert blocks(f"{BODY}\n\nSincerely,")[-1] == ("closing", "Sincerely,")


def test_closing_and_name_with_a_gap() -> None:
    assert blocks(f"{BODY}\n\nBest,\n\n\nJo Berg\n\nShipwright\njo@berg.example")[2:] == [
        ("closing", "Best,"),
        ("signature", "Jo Berg Shipwright jo@berg.example"),
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Thanks for your time.",
        "Looking forward to hearing from you.",
        "Best of all was the crane, which I would like to drive.",
        "Thank you, Nils, for the honest answer about the hours.",
        "Respectfully, I think that the crane is too small.",
        "I hope to see the yard again.",
    ],
)
def test_last_sentence_is_no_closing(last: str) -> None:
    assert blocks(f"{BODY}\n\n{last}")[-1] == ("paragraph", last)


@pytest.mark.parametrize("name", ["Jo", "Jo Berg", "-- Jo", "-Jo", "JB", "Jo Berg\nShipwright\n555-010-0199"])
def test_bare_name_is_signature(name: str) -> None:
    assert blocks(f"{BODY}\n\n{name}")[2:] == [("signature", " ".join(name.split()))]


def test_bare_name_after_the_last_sentence() -> None:
    assert blocks(f"{BODY}\nJo Berg") == blocks(f"{BODY} Jo Berg")
    assert blocks(f"{BODY}\nJo Berg")[-1] == ("signature", "Jo Berg")


def test_signature_delimiter_and_phone_line() -> None:
    assert blocks(f"{BODY}\n\n-- \nJo Berg\nNordlys")[-1] == ("signature", "-- Jo Berg Nordlys")
    assert blocks(f"{BODY}\n\nSent from my iPhone")[-1] == ("signature", "Sent from my iPhone")


@pytest.mark.parametrize("mark", ["P.S.", "PS:", "P.S", "PPS -"])
def test_postscript(mark: str) -> None:
    for gap in ("\n\n", "\n"):
        found = blocks(f"{BODY}\n\nBest,\nJo Berg{gap}{mark} The crane's colour suits the yard.")
        assert found[2:4] == [("closing", "Best,"), ("signature", "Jo Berg")]
        assert found[4][0] == "postscript"


def test_prose_below_the_name_is_a_postscript_without_label() -> None:
    more = "One more thing: I found the drawing of the old crane and can bring it along on Monday."
    assert kinds(f"{BODY}\n\nBest,\nJo Berg\n\n{more}").endswith("closing signature postscript")


# --- paragraphs and lists


def test_list_is_one_block_a_run() -> None:
    letter = "Dear Nils,\n\nThree points:\n- the crane\n- the dock\n\n- the hours\n\nI start in May.\n\nBest,\nJo"
    assert kinds(letter) == "greeting paragraph list paragraph closing signature"
    assert words_of(letter, BlockKind.LIST) == ["- the crane - the dock - the hours"]


def test_wrapped_dash_is_no_list() -> None:
    letter = "Dear Nils,\n\nI liked the crane\n- and the dock\n- very much indeed."
    assert kinds(letter) == "greeting paragraph"


def test_lines_that_are_paragraphs() -> None:
    first, second, third = (
        f"{word} is a long sentence about the harbour, the ferries and the people who keep the boats going."
        for word in ("This", "That one, with more words,", "The last")
    )
    assert words_of(f"Dear Nils,\n{first}\n{second}\n{third}\nBest,\nJo", BlockKind.PARAGRAPH) == [
        first,
        second,
        third,
    ]


# --- header lines and front matter


def test_header_lines() -> None:
    draft = parse('To: Priya Raman <p@north.example>, "Okafor, Sam" <s@north.example>\n\nSubject: Hello\n again\n\nHi,')
    assert [block.kind.value for block in draft.blocks] == ["header", "header", "greeting"]
    assert draft.recipients == ("Priya Raman <p@north.example>", '"Okafor, Sam" <s@north.example>')
    assert draft.subject is not None
    assert draft.subject.of(draft.text) == "Hello\n again"


def test_markdown_subject_and_bom() -> None:
    draft = parse("\ufeff**Subject:** Friday\n\nHi,")
    assert draft.subject is not None
    assert draft.subject.of(draft.text) == "Friday"
    assert draft.blocks[0].span.start == 1


def test_front_matter() -> None:
    text = f"---\nfollowlint:\n  company: Nordlys\n---\n{LETTER}"
    draft = parse(text)
    assert draft.front_matter is not None
    assert draft.front_matter.of(text) == "followlint:\n  company: Nordlys\n"
    assert kinds(text) == "header " + LETTER_KINDS


@pytest.mark.parametrize("text", ["---\nkey: value\n\nDear Nils,", "---\nDear Nils, thank you\n---\n"])
def test_no_front_matter(text: str) -> None:
    assert parse(text).front_matter is None


# --- quotations

QUOTES = [
    "On Tue, 3 Mar 2026 at 10:04, Nils Lund <nils@north.example> wrote:\n> Dear Jo,\n> come on Friday.",
    "On Tue, 3 Mar 2026 at 10:04, Nils Lund\n<nils@north.example>\nwrote:\n\nDear Jo,\ncome on Friday.",
    "2026-03-03 10:04 GMT+01:00 Nils Lund <nils@north.example>:\n\n> come on Friday.",
    "Am 03.03.2026 um 10:04 schrieb Nils Lund <nils@north.example>:\n\n> come on Friday.",
    "-----Original Message-----\nFrom: Nils Lund\nSent: Tuesday\nTo: Jo Berg\nSubject: Friday\n\nCome.",
    "________________________________\nFrom: Nils Lund\nSent: Tuesday\nTo: Jo Berg\n\nCome on Friday.",
    "From: Nils Lund\nSent: Tuesday, 3 March 2026 10:04\nTo: Jo Berg\nSubject: Friday\n\nCome on Friday.",
    "---------- Forwarded message ---------\nFrom: Nils Lund\n\nCome on Friday.",
    "---------------------- Forwarded by Jo Berg/BGO/NORD on 03/03/2026 10:04 \nAM ---------------\n\nCome.",
    "Nils Lund@NORD\n03/03/2026 10:04 AM\nTo: Jo Berg/BGO/NORD@NORD\ncc: \nSubject: Friday\n\nCome.",
    '"Lund, Nils" <nils@north.example> on 03/03/2026 10:04:11 AM\nTo: Jo Berg\ncc:\n\nCome on Friday.',
    "Begin forwarded message:\n\nCome on Friday.",
    "> Come on Friday.",
]


@pytest.mark.parametrize("quote", QUOTES)
def test_quoted(quote: str) -> None:
    letter = f"{BODY}\n\nBest,\nJo\n\n{quote}\n"
    assert kinds(letter) == "greeting paragraph closing signature quoted"
    assert words_of(letter, BlockKind.QUOTED) == [" ".join(quote.split())]


def test_words_below_a_quoted_line_are_own_again() -> None:
    letter = (
        "Hi Nils,\n\n> When can you start?\n\nOn the first Monday in May.\n\n> And the boots?\n\nSize 9.\n\nBest,\nJo"
    )
    assert kinds(letter) == "greeting quoted paragraph quoted paragraph closing signature"


@pytest.mark.parametrize(
    "line",
    [
        "On Tuesday you wrote down three names for me:",
        "To: me that sounded right.",
        "The date: a Friday, from noon to three.",
        ">From the yard I walked home along the quay.",
    ],
)
def test_not_quoted(line: str) -> None:
    assert BlockKind.QUOTED not in {block.kind for block in parse(f"{BODY}\n\n{line}\n\nI liked it.").blocks}


# --- mail sources


def mail(body: str, subject: str = "Friday", **options: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "jo@berg.example"
    message["To"] = "Nils Lund <nils@north.example>"
    message["Subject"] = subject
    message.set_content(body, **options)
    return message


PLAIN = BODY + "\n\nBest,\nJo Berg\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("html", [False, True])
def test_mail_that_needs_no_decoding(line_end: str, html: bool) -> None:
    message = mail(PLAIN)
    if html:
        message.add_alternative("<p>Dear Nils, this is the other part.</p>", subtype="html")
    source = message.as_string().replace("\n", line_end)
    draft = parse(source)
    check_invariants(draft)
    own = [item for item in blocks(source) if item[0] != "header"]
    assert draft.text is source
    assert draft.notices == ()
    assert own == blocks(PLAIN)
    assert draft.subject is not None
    assert draft.subject.of(source) == "Friday"
    assert draft.recipients == ("Nils Lund <nils@north.example>",)


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_encoded_mail_is_decoded_and_says_so(encoding: str) -> None:
    body = PLAIN.replace("crane", "crane \N{SLIGHTLY SMILING FACE} über")
    draft = parse(mail(body, "Größe", cte=encoding).as_string())
    assert draft.text == f"Subject: Größe\nTo: Nils Lund <nils@north.example>\n\n{body}"
    assert len(draft.notices) == 1
    assert encoding in draft.notices[0]
    assert blocks(draft.text)[2:] == blocks(body)


def test_mail_with_only_html() -> None:
    html = "<p>Dear Nils,</p><p>Thank you for the <b>tour</b> of the yard.</p><p>Best,<br>Jo Berg</p>"
    draft = parse(mail(html, subtype="html").as_string())
    found = [(block.kind.value, block.span.of(draft.text)) for block in draft.blocks[2:]]
    assert found[0] == ("greeting", "Dear Nils,")
    assert found[1] == ("paragraph", "Thank you for the tour of the yard.")
    assert [kind for kind, _ in found[2:]] == ["closing", "signature"]
    assert "HTML" in draft.notices[0]


def test_broken_mail_is_read_as_it_stands() -> None:
    source = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\nSubject: Friday\n\nDear Nils,"
    draft = parse(source)
    assert draft.text == source
    assert draft.subject is not None
    assert "greeting" in kinds(source)


# --- what holds for any text

ODD = st.sampled_from(
    [
        *"\r\n \t\u00a0\u2028\x0b\x0c\x1c\x85\ufeff\u00ad\u200b\u0301",
        *">-_*:,.!?#=[]{}<>|\"'\u2019\u201c\U0001f600é\ud800",
        "\r\n", "\n\n", "Dear ", "Hi ", "Ms. ", "Dana", " and ", "Thanks", "Best regards,", "P.S. ", "-- ",
        "On 1 May 2026, X wrote:",
        "Subject: ", "To: ", "From: ", "Sent: ", "MIME-Version: 1.0\n", "Content-Type: text/plain\n",
        "=?utf-8?q?a?=",
        "Content-Transfer-Encoding: base64\n", "Content-Type: multipart/mixed; boundary=b\n",
        "--b\n", "---\n", "a: b\n",
        "-----Original Message-----", "1. ", "Sent from my phone", "word ", "Long sentences end here. ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(ODD, max_size=40).map("".join), st.text(max_size=200))


@given(TEXTS)
@example("MIME-Version: 1.0\nContent-Type: \x00;\n\nhi")
@example("MIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: base64\n\n/w==")
def test_any_text_has_sound_blocks(text: str) -> None:
    check_invariants(parse(text))


@given(TEXTS)
def test_only_a_mail_is_another_text(text: str) -> None:
    draft = parse(text)
    assert draft.text == text or draft.notices


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Thank you for the tour of the yard on Friday.",
            "You said that the tide tables are nobody's job, and that it costs you a week every winter.",
            "I tried it with last year's numbers.",
            "It caught 9 of 11 late sailings, best of all the one in March.",
            "Would it help if I sent the notebook to Ms. Vogel and you?",
            "Thanks to Siri, I also saw the dock.",
            "Many thanks for the honest answer about the hours.",
            "I look forward to hearing from you.",
            "Regards from the whole class, too.",
            "To me the best part was the crane \u2013 and the dock - not the coffee!",
        ]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
LETTERS = st.tuples(
    st.sampled_from(["Dear Ms. Halvorsen,", "Hi Ola, Per, and Kari,", "Priya,", "Good morning Nils,"]),
    st.lists(SENTENCES, min_size=1, max_size=4),
    st.sampled_from(["Best regards,\nJo Berg", "Thanks,\nJo", "Sincerely,\n\nJo Berg\n(555) 010-0199", "Jo Berg"]),
)


def laid_out(letter: tuple[str, list[str], str], width: int, joined: bool) -> str:
    greeting, paragraphs, ending = letter
    wrapped = [textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False) for words in paragraphs]
    first = greeting + ("\n" if joined else "\n\n") + wrapped[0]
    return "\n\n".join([first, *wrapped[1:], ending])


@given(LETTERS, st.integers(20, 120), st.booleans())
def test_wrapping_changes_no_block(letter: tuple[str, list[str], str], width: int, joined: bool) -> None:
    assert blocks(laid_out(letter, width, joined)) == blocks(laid_out(letter, 10_000, False))


@given(LETTERS, st.integers(20, 120), st.sampled_from(["\r\n", "\r", "\n", " \n\t", "\u00a0\n"]))
def test_line_ends_change_no_block(letter: tuple[str, list[str], str], width: int, line_end: str) -> None:
    text = laid_out(letter, width, joined=False)
    assert blocks(text.replace("\n", line_end)) == blocks(text)


@given(LETTERS, st.integers(20, 120))
def test_blanks_and_quotes_change_no_block(letter: tuple[str, list[str], str], width: int) -> None:
    text = laid_out(letter, width, joined=False)
    assert blocks(text.replace(" ", "  ")) == blocks(text)
    assert blocks(text.replace(" ", "\u00a0")) == blocks(text)
    curly = [(kind, words.replace("'", "\u2019")) for kind, words in blocks(text)]
    assert blocks(text.replace("'", "\u2019")) == curly


@pytest.mark.parametrize(
    ("above", "heads"),
    [
        ("# Thank-you note\n\n**To:** Dana Ode\n**Subject:** Tuesday\n\n", "header header header"),
        ("My draft:\n\nTo: dana@mill.example\nSubject: Tuesday\n\n", "header header header"),
        ("Dear Dana:\n\n", "greeting"),
    ],
)
def test_a_title_and_the_head_of_what_is_sent_are_no_quotation(above: str, heads: str) -> None:
    letter = "Thank you for the tour of the mill.\n\nBest,\nJo Weber\n"
    assert kinds(above + letter) == f"{heads} paragraph closing signature"


def test_fields_without_a_sender_quote_nobody() -> None:
    text = "Dear Dana,\n\nHere is my plan.\n\nTo: do first, the press\nDate: Monday\n\nI demand the job.\n\nJo Weber\n"
    assert "quoted" not in kinds(text)
    assert kinds(text.replace("To: do first", "From: Dana\nTo: Jo")).endswith("quoted")
