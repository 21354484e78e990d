"""Occasions: what a letter is for is read from its words, and the table of checks flips as its cells say."""

from pathlib import Path

import pytest

from followlint import Linter, lint_followup
from followlint.errors import RuleFileError
from followlint.model.context import Context, Occasion
from followlint.model.table import LETTERS, Check
from followlint.registry import _table, builtin_folder, load
from followlint.settle import effects
from followlint.text.layout import view_of
from followlint.text.occasion import Detector
from followlint.text.parse import parse
from followlint.yamlfile import read

LETTERS_BY_OCCASION = {
    "thank-you-screen": [
        "Thank you for the call on Tuesday and for telling me how the night rota works. I would be glad to "
        "meet the ward manager.",
        "I appreciated our phone conversation this morning. The job sounds right, and I am happy to come in "
        "for the next round.",
    ],
    "thank-you": [
        "Thank you for showing me round the kiln room yesterday. Your remark about slow cooling sent me back "
        "to my notes.",
        "It was good of you to interview me on Friday for the position of dyer. I am very interested and "
        "glad to answer questions.",
    ],
    "thank-you-panel": [
        "Thank you for your part in Monday's panel. Your question about the third vat deserved more than I gave it.",
        "Thank you all for meeting me yesterday; the panel interview was livelier than I had feared.",
    ],
    "value-letter": [
        "I wrote on 3 March to thank you for the tour. Since then I have found a report on cold dyeing that "
        "touches your third vat.",
        "In my note of Tuesday I promised to think about the drain. I am writing again because I have drawn "
        "it to scale.",
    ],
    "status": [
        "You hoped to choose somebody by the 20th, and I wanted to ask whether a decision has been made. I "
        "am still very interested.",
        "I am checking in on the kiln position for which we met on 2 March. Is there any news that you can share?",
    ],
    "second-status": [
        "I wrote on 16 March to ask how things stood and would like to ask once more. Has the position been filled?",
        "My earlier inquiry may have been lost in the holidays. Could you tell me whether a decision has been made?",
    ],
    "offer-notice": [
        "I have received an offer from another mill and must answer by Friday. Yours is my first choice; "
        "could you tell me anything before then?",
        "Another firm has offered me a post and would like my answer by 9 April. Is there any chance of "
        "hearing from you by that date?",
    ],
    "rejection-reply": [
        "Thank you for letting me know of your decision. I am disappointed, and I wish you and the new dyer "
        "every success.",
        "I was sorry not to get the job, but I learned much in that hour. Please keep me in mind for future openings.",
    ],
    "acceptance": [
        "I am delighted to accept your offer. I will start on Monday 4 May and return the signed contract today.",
        "Thank you for the offer of the dyer's position. I accept with pleasure; my first day would be 1 June.",
    ],
    "decline": [
        "Thank you for the generous offer. After much thought I have decided to decline it, as we are "
        "staying in the north.",
        "I am grateful for your offer, though I cannot accept it. The hours do not fit with my daughter's school.",
    ],
    "withdrawal": [
        "Please withdraw my application for the position of dyer. I have accepted another role. Thank you "
        "for the tour.",
        "I would like to take my name out of the running; thank you for the interview and the tea. Please "
        "take me off the list.",
    ],
    "networking": [
        "Thank you for your advice on moving into glazing. I have signed up for the course you recommended "
        "and will let you know how it goes.",
        "It was kind of you to explain your trade over coffee. As you suggested, I wrote to the archive, and "
        "I will keep you posted.",
    ],
    "career-fair": [
        "Thank you for talking with me at the textile careers fair on Thursday. I would like to apply for "
        "the traineeship you described.",
        "We met at your stand at the Leeds job fair yesterday, where you let me hold the old shuttle.",
    ],
    "recruiter": [
        "Thank you for arranging this morning's interview. Here is my debrief: it ran an hour, and they "
        "asked mostly about the vats.",
        "Yes, please put me forward for the dyer's job. My notice period is four weeks, and I will wait "
        "until you call them.",
    ],
}
# Harder ones: the same words in another meaning, two occasions' words in one letter, the act said in other words.
HARDER = {
    "thank-you": [
        "Thank you for interviewing me on Tuesday. I accept that my answer about withdrawals from the trust "
        "account was thin; sales declined the year after we turned off the offer page.",
        "It was a pleasure to meet you and hear how the bank offers loans to farmers. The decline in milk prices "
        "you described is one I know well.",
        "Thank you for the interview this morning. You offered me a coffee and then the best tour of a sewage "
        "works I have ever had. I would be glad to start on the deadline planning you described.",
        "Thank you for seeing me yesterday about the librarian job. Please let me know of your decision whenever "
        "you are ready.",
        "I appreciated the time you took on Friday to explain the curriculum developer role. I look forward to "
        "your decision and can answer further questions.",
        "Thank you for meeting with me about the fraud analyst position. The way your team drops out of "
        "spreadsheets into Python took me out of my comfort zone, in a good way.",
        "Thanks for having me in on Monday. I've been thinking about the mentoring programme and the way you keep"
        " in touch with former apprentices.",
        "Thank you for seeing me on Monday. I was offered a place at your training school in 2019 and could not "
        "take it up, so I was glad of this second chance to talk.",
        "Thank you for the interview. I stay current on tax law, and I accepted a post with the county in 2020 "
        "because of the field work you described.",
        "I enjoyed our conversation on Friday. Your client intake process and the feedback from clients you "
        "showed me were a model of clarity, and I am very interested in the case manager role.",
        "Thanks for the time on Wednesday and for introducing me to the team. I'm excited about the chef de "
        "partie role and would be happy to do a trial shift.",
        "It was good to meet you yesterday. You asked why I left the bank; the short answer is that it moved to "
        "Zurich. If there is anything else you need to decide, please ask.",
        "Thank you for the interview for the call centre position. I handled sixty calls a day at Brook & Co.",
        "Thank you for your time on Tuesday. You mentioned that you had not heard of our open-source tool; the "
        "link is below. I look forward to hearing about next steps.",
        "I appreciated talking to you about the careers adviser job. Students at our last graduate evening asked "
        "about just the visa question you raised.",
    ],
    "thank-you-screen": [
        "Thanks for our phone chat earlier today. I enjoyed hearing how the night team is set up and would love "
        "to come in and meet the supervisor.",
        "Thank you for the call on Thursday about the underwriter opening. As you asked, I am free all next week "
        "for an interview with the hiring manager.",
        "It was nice speaking with you by phone about the paralegal role. I understand the next step is a video "
        "interview with the partners.",
        "Thank you for ringing on Monday about the porter's job. I have my DBS certificate ready and can come in "
        "any afternoon.",
        "I enjoyed our brief telephone conversation this morning. The role is a good match, and I hope to speak "
        "with the team next.",
    ],
    "thank-you-panel": [
        "Thank you to you, Mr. Osei and Dr. Lim for Tuesday's interview. I appreciated the three different views "
        "of the ward.",
        "Thank you all for the interview on Monday. Each of you asked something I am still thinking about.",
        "Thank you for meeting me on Tuesday together with the other members of the panel. Your question about "
        "grading was the hardest.",
        "Thank you for Thursday's interview, and please thank Ms. Duarte and Mr. Finn for me. Between the three "
        "of you, every question I had was answered.",
    ],
    "value-letter": [
        "When I wrote last week to thank you for the interview, I had not yet read the county's flood report. I "
        "have now, and page 12 bears on your culvert.",
        "Since my note of the 3rd I have finished the CAD course we talked about, and I attach the drawing.",
        "Thank you again for the interview two weeks ago. I came across an article on dry stone drainage that "
        "answers your question about the east wall.",
        "I wrote on Tuesday to thank you for the tour. I'm writing again because I found the 1908 plan of the "
        "weir you were missing.",
        "In my note last week I said that I would look into cold storage. Attached is a one-page comparison of "
        "three suppliers.",
    ],
    "status": [
        "I interviewed with you on 3 May for the analyst role and wondered whether you had reached a decision. I "
        "am still keen.",
        "When we met, you thought you would choose someone by the 14th. I am still very interested and would "
        "appreciate knowing where things stand.",
        "I hope you are well. I'm following up on my interview two weeks ago for the baker position. Is there any"
        " update you can share on timing?",
        "I'm writing to see how the search for a deputy head is coming along. It has been three weeks since we met.",
        "Could you let me know if the position has been filled? I sent a thank-you note after our meeting on the "
        "4th and remain interested.",
        "It has been two weeks since my interview for the archivist post, and I'm still very keen. May I ask how "
        "the process is going?",
        "You mentioned that you expected to make a decision by the end of last month. I'm still interested and "
        "wonder if you could share an update.",
        "I enjoyed meeting you on the 9th. As I have not heard anything since, I wanted to ask when a decision is"
        " likely.",
    ],
    "second-status": [
        "I emailed you on March 3 about the paralegal role and haven't heard back. Could you tell me whether a "
        "decision has been made?",
        "I'm following up once more on my application. I know you're busy, but is there any news on the role?",
        "Just bringing this back to the top of your inbox. My last message may have been missed. I'd love an "
        "update on the designer role.",
        "I wrote two weeks ago to ask about the timing of your decision and left a voicemail on Monday. If the "
        "position has gone to someone else, I would be glad to know.",
        "I haven't had a reply to my earlier email, so I thought I would try one more time. Is the warehouse job "
        "still open?",
        "I asked about the timetable on the 12th and again have to plan my notice. Do you know yet when the "
        "choice will be made?",
        "This is my second note about the registrar post; the first, of 2 May, may have gone astray. I'd be "
        "grateful for any news.",
        "I reached out to you last week regarding the status of my application but have not received a response. "
        "I remain very interested.",
    ],
    "offer-notice": [
        "I wanted to let you know that I have been offered a position elsewhere and have until Friday to respond."
        " Your team remains my first choice; might you be able to share your timeline?",
        "Another company has made me an offer and asked for an answer by the 12th. I would much rather work with "
        "you. Is a decision possible before then?",
        "I have a written offer in hand from another school, which I must accept or decline by Monday. Could you "
        "tell me where I stand?",
        "I have received a job offer from a hospital in Derby and they need my answer by the 30th. I would prefer"
        " to join your ward; is there any chance of hearing before then?",
        "Since we spoke I have been offered another post with a deadline of Monday. You remain my first choice, "
        "so I wanted to ask about your timetable.",
    ],
    "rejection-reply": [
        "Thank you for letting me know that you went with another candidate. Although I'm disappointed, I enjoyed"
        " our conversation and hope you'll think of me for future roles.",
        "I was sorry to learn that I was not selected, but I appreciate the time you gave me. Please keep me in "
        "mind should something similar come up.",
        "Thank you for your email. While it wasn't the news I'd hoped for, I understand and wish the new hire well.",
        "I appreciate your taking the time to tell me in person that the job went to somebody internal. If "
        "another post opens I would like to apply again.",
        "Thank you for considering me. I understand you have decided to move forward with other candidates; I'd "
        "welcome any feedback on my interview.",
        "Thank you for your letter about the post. I'm disappointed, of course, but I understand the choice, and "
        "I'd be glad to be considered another time.",
        "Thank you for letting me know about the decision. I enjoyed the interview and would welcome any advice "
        "for next time.",
        "I was sad to read that you've chosen someone else for the beekeeper's post, but grateful for your kind words.",
    ],
    "acceptance": [
        "I'm thrilled to accept the job! As we agreed, I'll start on June 3 at $52,000.",
        "Thank you for offering me the caretaker's post. I accept, and have enclosed the signed contract.",
        "This is to confirm my acceptance of the lectureship. I look forward to joining the department on 1 September.",
        "Yes! I would love to join the team. Thanks so much for the offer, and see you on Monday the 4th.",
        "I am writing to formally accept your offer of employment as a welder.",
        "Thank you for your call yesterday and for the offer. I'm delighted to say yes, and will sign the "
        "contract as soon as it arrives.",
        "I am writing to confirm that I accept the position of head baker at the terms in your letter of 3 May.",
    ],
    "decline": [
        "Thank you so much for offering me the position. After a lot of thought, I've decided it isn't the right "
        "move for my family, so I won't be accepting.",
        "I'm grateful for the offer, but I have accepted a position with another firm that is closer to home.",
        "I regret that I must decline. Your offer was generous and the decision was not easy.",
        "Thank you for the offer. I'm afraid I'm going to pass, as I've decided to stay with my current employer.",
        "Thank you for the offer of the post of night porter. I have thought hard about it and must say no, "
        "because of my mother's health.",
        "I really appreciate your offer, and it was a hard choice, but I've accepted another offer that fits my "
        "studies better.",
        "After much consideration I won't be taking the job. Thank you for offering it to me and for your patience.",
    ],
    "withdrawal": [
        "I've accepted a job elsewhere, so please take me out of consideration for the analyst role. Thank you "
        "for the interview last week.",
        "After our meeting I've decided not to go any further with my application. I'm sorry for the trouble.",
        "Please consider this email my withdrawal from the search for a nurse educator. I was impressed by "
        "everyone I met.",
        "I would like to withdraw from the selection process, as we are moving to Leeds.",
        "I'm sorry to say I won't be able to continue in the interview process because my mother is ill.",
        "I'm sorry to tell you that I need to withdraw. My husband has been posted abroad, and I can't take up a "
        "new job this year.",
        "Please remove my name from the list for the post of verger. I've taken another position.",
        "Thank you for inviting me to a second interview. I have decided to stay where I am and will not be going"
        " further with the process.",
    ],
    "networking": [
        "Thank you for having coffee with me on Tuesday and telling me about your path into hospital pharmacy. "
        "I've already emailed Dr. Shah, as you suggested.",
        "I really appreciated the chance to hear about your work in documentary film. I will follow up with the "
        "two people you mentioned.",
        "Thanks for the informational chat. Your suggestion to learn SQL first was a good one, and I'll let you "
        "know how it goes.",
        "Thank you for introducing me to Marta. She and I are meeting next week, thanks to your kindness.",
        "Thank you for the half hour on Friday. I have ordered the book you recommended and written to your old "
        "colleague at the museum, as you advised.",
        "Many thanks for your time and your advice about breaking into radio. I'll keep you posted on the demo.",
        "I'm grateful that you put me in touch with Jo at the seed bank. We spoke on Monday.",
    ],
    "career-fair": [
        "It was great to meet you at the Spring Career Fair on Wednesday. I enjoyed hearing about the rotational "
        "program at your booth.",
        "Thank you for speaking with me at your stand at the engineering expo in Leeds. I have applied online for"
        " the graduate scheme.",
        "We spoke at the university's internship fair, where you told me about the summer lab placements.",
        "Thank you for your time at the hospital's recruitment day on Saturday. I hadn't known that you train "
        "your own theatre staff.",
        "I enjoyed speaking with you at Tuesday's career fair about the summer programme.",
    ],
    "recruiter": [
        "Thanks for getting me the interview with Brightwater. It went well: they asked about my forklift tickets"
        " and want someone by June. Please tell them I'm very interested.",
        "Yes, I'm happy for you to submit my CV to your client. My notice period is one month and I'm looking for"
        " about £35,000.",
        "As promised, a short debrief after today's meeting with Acme. The manager and I talked for an hour, and "
        "she seemed pleased. What did they say?",
        "Thank you for preparing me for yesterday's interview with Nordby. I would like to go ahead; please let "
        "them know.",
        "The interview with Hallam went well, I think: they asked mainly about audits. Could you let them know "
        "that I'm keen? My notice is four weeks.",
        "Thank you for putting me forward for the ward manager job. I'd like to go ahead, and I won't contact the"
        " trust until you have called them.",
    ],
}
# What the meaning of several hints together says, where no set phrase does.
BY_MEANING = {
    "value-letter": [
        "You had my thanks on Monday, so this needs no reply. I have since measured the loft with a borrowed gauge; "
        "the sheet is attached, whoever you choose.",
    ],
    "second-status": [
        "Me again. I sent a note on the 4th about the ferryman's post, and it may well have been buried. Has the post "
        "been filled?",
        "This is my second message about the post, the first having gone unanswered. If another person has been "
        "appointed, please tell me.",
    ],
    "offer-notice": [
        "A rope works has asked me to lead its yard, and I must give them an answer by noon on the 9th. I would much "
        "rather join you. Is there any chance of a decision before then?",
    ],
    "rejection-reply": [
        "So it is a no. Thank you for saying so plainly; your new cooper will do it well. Should you ever be short of "
        "hands, I live close by.",
    ],
    "acceptance": ["It is a yes from me. First shift on Sunday 7 June, then, at the wage you named."],
    "decline": ["Thank you for the offer of the post. I am sorry to say that I will not be accepting."],
    "thank-you": [
        "Thank you for Tuesday. You said that you need someone with nerve; whatever you decide, I enjoyed the climb.",
        "Thank you for the interview. When you asked what I would not accept, I said a rope without a tag.",
    ],
    "thank-you-panel": [
        "I am grateful to the three of you for Friday's interview. Mr. Abara asked about the locks, and Ms. Quill "
        "wondered whether the gates would hold.",
    ],
    "networking": [
        "Thank you for the coffee and for telling me how to become a bell founder. I did as you said and wrote to the "
        "guild; I am not asking for anything more.",
    ],
    "career-fair": [
        "I was the student with the broken kite at your stand in Hall 2. I will apply for the trainee scheme.",
    ],
    "recruiter": [
        "I am just back from the interview that your agency arranged. They asked mostly about rigging, and I would be "
        "glad if you told them that I am keen.",
        "Thank you for your call about the rigger job with your client. Yes, I would like to be put forward.",
    ],
}
TABLES = (LETTERS_BY_OCCASION, HARDER, BY_MEANING)
CASES = [(name, words) for table in TABLES for name, each in table.items() for words in each]


def guessed(words: str, **facts: object) -> str:
    detector = Detector(load().voters)
    view = view_of(parse(f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"))
    return detector.guess(view, Context.model_validate(facts)).occasion.value


@pytest.mark.parametrize(("occasion", "words"), CASES)
def test_a_letter_is_taken_for_what_its_words_say(occasion: str, words: str) -> None:
    assert guessed(words) == occasion


def test_nothing_said_is_a_thank_you() -> None:
    assert guessed("The robin was back on the potting shed.") == "thank-you"


def test_a_given_occasion_is_never_guessed() -> None:
    report = lint_followup("Dear Dana,\n\nI accept your offer.\n\nJo Weber", context={"occasion": "status"})
    assert (report.occasion, report.occasion_given) == ("status", True)
    assert not any("occasion" in notice for notice in report.notices)


@pytest.mark.parametrize(("words", "sure"), [("I am delighted to accept your offer.", True), ("Thank you.", False)])
def test_the_report_says_what_the_letter_was_taken_for_and_how_surely(words: str, sure: bool) -> None:
    report = lint_followup(f"Dear Dana,\n\n{words}\n\nBest regards,\nJo Weber")
    told = [notice for notice in report.notices if notice.startswith("occasion")]
    assert len(told) == 1
    assert ("unclear" not in told[0]) == sure
    assert "--occasion" in told[0]


def test_the_facts_tip_the_scale() -> None:
    words = "Thank you for Tuesday, and for your question about the vats."
    assert guessed(words) == "thank-you"
    assert guessed(words, siblings=["Dear Mr. Varga,\n\nThank you for Tuesday.\n\nLena"]) == "thank-you-panel"
    assert guessed(words, recruiter={"name": "Lee Park"}, recipients=[{"name": "Lee Park"}]) == "recruiter"


@pytest.mark.parametrize(
    ("facts", "occasion"),
    [
        ({"offer_deadline": "2026-03-20"}, "offer-notice"),
        ({"interviewers": ["Ada Okello", "Ben Roy", "Cy Lund"]}, "thank-you-panel"),
        ({"recipients": [{"name": "Ada Okello", "title": "Talent Acquisition Partner"}]}, "thank-you-screen"),
        ({"earlier": [{"sent": "2026-03-04", "occasion": "thank-you"}]}, "value-letter"),
        ({"earlier": [{"sent": "2026-03-04", "occasion": "status"}]}, "second-status"),
        (
            {
                "earlier": [{"sent": "2026-03-04", "occasion": "thank-you"}],
                "promised_by": "2026-03-10",
                "sending": "2026-03-12",
            },
            "status",
        ),
        ({"promised_by": "2026-03-10", "sending": "2026-03-12"}, "status"),
        ({"earlier": [{"sent": "2026-03-04", "occasion": "networking"}]}, "networking"),
        # what was sent before the last interview is another story
        ({"earlier": [{"sent": "2026-03-01", "occasion": "status"}]}, "thank-you"),
    ],
)
def test_the_facts_speak_where_the_words_do_not(facts: dict[str, object], occasion: str) -> None:
    assert guessed("The robin was back on the potting shed.", interview="2026-03-03", **facts) == occasion


@pytest.mark.parametrize(("sending", "occasion"), [("2026-03-03", "thank-you"), ("2026-03-05", "value-letter")])
def test_a_second_letter_is_written_a_day_later_at_the_soonest(sending: str, occasion: str) -> None:
    words = "I kept thinking about the vats, so I timed ours over the weekend. Attached is a page of what I found."
    assert guessed(words) == "value-letter"
    assert guessed(words, interview="2026-03-03", sending=sending) == occasion


@pytest.mark.parametrize("facts", [{"offer_deadline": "2026-03-20"}, {"siblings": ["Dear Ben,\n\nThank you.\n\nLena"]}])
def test_a_plain_act_outvotes_the_facts(facts: dict[str, object]) -> None:
    assert guessed("Thank you for the offer, which I accept with pleasure.", **facts) == "acceptance"
    assert guessed("Please withdraw my application.", **facts) == "withdrawal"


@pytest.mark.parametrize(
    ("greeting", "words"),
    [
        ("Dear Ms. Okello and Mr. Roy", "Thank you for Tuesday."),
        ("Dear all", "Thank you for Tuesday."),
        ("Dear Ms. Okello", "It was good to meet you and Ben Roy on Tuesday."),
        ("Dear Ms. Okello", "Thank you for Tuesday, and my thanks to Mr. Roy."),
    ],
)
def test_a_letter_that_thanks_several_is_to_a_panel(greeting: str, words: str) -> None:
    view = view_of(parse(f"{greeting},\n\n{words}\n\nKind regards,\nLena Forsberg\n"))
    assert Detector(load().voters).guess(view, Context()).occasion == "thank-you-panel"


@pytest.mark.parametrize(
    ("draft", "occasion"),
    [
        # a list of names behind the first comma belongs to the greeting
        ("Dear Mr Roy, Dr Lim and Mrs Okello,\n\nThank you for Tuesday's interview.", "thank-you-panel"),
        # who asks two people for news still asks for news
        ("Dear Mr Roy and Mrs Okello,\n\nThank you both. Has the post of ferryman been filled?", "status"),
        # an earlier letter is spoken of, yet nothing is asked a second time
        ("Dear Mr Roy,\n\nA second note from me: the rope you feared for was tested. See below.", "value-letter"),
        # an answer begins with it
        ("Dear Mr Roy,\n\nYes, with pleasure. I have signed both copies and will be at the gate.", "acceptance"),
        # a call may bring a no
        ("Dear Mr Roy,\n\nThank you for calling me yourself. You chose well.", "rejection-reply"),
        ("Dear Mr Roy,\n\nI know how busy the yard is. Is there still no news of the post?", "second-status"),
        ("Dear Cllr. Roy,\n\nThank you for seeing me on Tuesday about the post of ferryman.", "thank-you"),
        (
            "Dear Nia,\n\nThank you for your advice before the interview. Could you thank Mr. Roy for the tour of the "
            "yard? He asked me about knots.",
            "recruiter",
        ),
        (
            "Dear Mr Roy,\n\nThank you for the call on Tuesday about going freelance as a sailmaker. I rang Mrs. "
            "Okello this morning, as you advised.",
            "networking",
        ),
        (
            "Dear Mr Roy,\n\nThank you for your note. It is right that she should have the post: she kept the ferry "
            "running all winter.",
            "rejection-reply",
        ),
        (
            "Dear Mr Roy,\n\nI came about the post of ferryman three weeks ago and have heard nothing from anybody. I "
            "was told one week. I need an answer by Friday.",
            "status",
        ),
    ],
)
def test_structure_and_faint_cues_tell_where_no_plain_act_does(draft: str, occasion: str) -> None:
    view = view_of(parse(f"{draft}\n\nKind regards,\nLena Forsberg\n"))
    assert Detector(load().voters).guess(view, Context()).occasion == occasion


CELLS = [
    (key, check, occasion)
    for key, check in load().table.checks.items()
    for occasion in Occasion
    if check.on[occasion] != "off"
]
WANTED = {
    "required": ("on", "off"),
    "required-softly": ("soft", "soft"),
    "optional": ("off", "off"),
    "optional-softly": ("off", "soft"),
    "forbidden": ("off", "on"),
    "softened": ("soft", "soft"),
}


@pytest.mark.parametrize(("key", "check", "occasion"), CELLS, ids=lambda each: getattr(each, "value", str(each)[:20]))
def test_every_cell_has_its_effect_on_the_rules_of_its_row(key: str, check: Check, occasion: Occasion) -> None:
    catalogue = load()
    found = effects(catalogue.rules, catalogue.table, occasion)
    missing, present = WANTED[check.on[occasion]]
    for names, wanted in ((check.missing, missing), (check.present, present)):
        for name in names:
            allowed = catalogue.rules[name].occasions.hold(occasion)
            assert found[name] == (wanted if allowed else "off"), f"{key}: {name}"


def test_the_table_has_the_rows_and_the_columns_of_the_evidence() -> None:
    table = load().table
    rows = (
        "gratitude gratitude-first callback unique-callback new-information need-to-value interest status-ask "
        "elapsed-time earlier-message deadline other-offers pay feedback when-i-start disappointment job-ask resume "
        "open-door apology"
    ).split()
    assert [*table.checks][:20] == rows
    assert all(len(check.on) == 14 for check in table.checks.values())


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("gratitude", "R R R R R R R R R R R R R R"),
        ("interest", "R R R R R R R o R x x n R R"),
        ("status-ask", "n n n o R R R x - x x x o o"),
        ("pay", "x x x x x x n x R x x x x o"),
        ("feedback", "x x x x x n x s - - - o - o"),
        ("when-i-start", "x x x x x x x x R x x x x x"),
        ("open-door", "R R R R o o R o o R R R R R"),
    ],
)
def test_cells_stand_as_in_the_evidence(row: str, cells: str) -> None:
    assert [*load().table.checks[row].on.values()] == [LETTERS[cell] for cell in cells.split()]


def flagged(words: str, occasion: str, rule: str) -> list[str]:
    text = f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"
    report = Linter({"select": [rule], "grammar": "none"}).lint(text, {"occasion": occasion})
    return [finding.level.value for finding in report.findings]


@pytest.mark.parametrize(
    ("words", "rule", "speaks", "silent"),
    [
        ("The dye works were a surprise to me.", "gratitude/missing-thanks", "decline", None),
        ("Thank you for your time.", "interest/no-interest", "thank-you", "decline"),
        ("Thank you for your time.", "interest/no-interest", "status", "withdrawal"),
        ("Thank you. Could you tell me about the salary and the bonus?", "offlimits/pay", "thank-you", "acceptance"),
        ("Thank you for your time.", "personal/no-callback", "thank-you", "status"),
        ("Thank you. When I start with you, the vats come first.", "pushy/presumed-hire", "thank-you", "acceptance"),
    ],
)
def test_a_check_flips_between_occasions(words: str, rule: str, speaks: str, silent: str | None) -> None:
    assert flagged(words, speaks, rule)
    assert silent is None or not flagged(words, silent, rule)


def test_every_occasion_has_bands_that_rise() -> None:
    for spec in load().table.occasions.values():
        assert 0 < spec.bands.short < spec.bands.soft < spec.bands.hard
        assert spec.bands.ideal


ROW = '  gratitude:\n    title: thanks\n    on: "{on}"\n    missing: [{rule}]\n    source: [x]\n'


@pytest.mark.parametrize(
    ("on", "rule", "key", "told"),
    [
        ("R " * 14, "gratitude/mising-thanks", "missing", "did you mean 'gratitude/missing-thanks'?"),
        ("R " * 13, "gratitude/missing-thanks", "on", "one letter for each of the 14 occasions"),
        ("R " * 13 + "q", "gratitude/missing-thanks", "on", "unknown effect 'q'"),
    ],
)
def test_a_row_that_cannot_hold_is_told_with_file_and_line(
    tmp_path: Path, on: str, rule: str, key: str, told: str
) -> None:
    whole = (builtin_folder() / "occasions.yaml").read_text(encoding="utf-8")
    path = tmp_path / "occasions.yaml"
    head = whole[: whole.index("\nchecks:")]
    text = f"{head}\nchecks:\n{ROW.format(on=on.strip(), rule=rule)}"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError) as fault:
        _table(read(path, RuleFileError), load().rules)
    row = text.index(f"\n    {key}:", len(head))
    line = text[: row + 1].count("\n") + 1
    assert told in str(fault.value)
    assert str(fault.value).startswith(f"{path}:{line}:")
