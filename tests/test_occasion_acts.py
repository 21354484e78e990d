"""Occasions told by what is done, in words that no cue holds: unusual letters, and the acts with their near misses."""

import pytest

from followlint.model.context import Context, Occasion
from followlint.registry import load
from followlint.text.acts import from_acts
from followlint.text.layout import view_of
from followlint.text.occasion import Detector
from followlint.text.parse import parse
from followlint.text.view import View

UNUSUAL = {
    "thank-you-screen": [
        "Thank you for calling about the night nurse job. I can send the vaccination papers tonight, and Sister "
        "Malik may reach me after four on any day but Thursday.",
        "Thank you for going through the basics with me at lunchtime. The shift pattern is no obstacle, and my "
        "forklift licence runs to 2029. If Mr. Banda would like to see me at the depot, any weekday after two "
        "works.",
        "Thanks for taking me through how hiring works at Corran. Fridays are free for the practical test. The "
        "pay band that you quoted sits well with me, and I would be happy to go on to the next step.",
    ],
    "thank-you": [
        "Thank you for the tour of the hatchery and for your time on Friday. The trouble with the second filter "
        "interested me most: I once cured a like one with a finer mesh. I would be happy to work for you.",
        "How good of you to see me at the end of such a long day. You asked what I read; I forgot to name the "
        "best of it. I left sure that this is the office I want to work in.",
        "I left on Wednesday with clay on my shoes and a head full of drains. Thank you for walking the lower "
        "field with me. The question about who opens the sluice at night is one I would enjoy answering by doing "
        "the work.",
        "Many thanks for an hour that felt like a quarter of one. When you spread out the old timetables I saw "
        "why the 7.40 always runs late, and I would like to help mend it.",
        "What stayed with me from Monday is the silence in your reading room at noon. Thank you for letting me "
        "sit there, and for speaking so openly about the leaking roof. I can see myself looking after those "
        "shelves.",
    ],
    "thank-you-panel": [
        "Thank you and your two colleagues for Tuesday's conversation. Mr. Sato's doubt about the roof load was "
        "fair, and Ms. Lund's question about the neighbours fairer still.",
        "To all who sat on the other side of that long table: thank you. I came prepared for questions about "
        "money and was asked about bees, to my delight.",
        "Facing the three of you on Thursday was less alarming than I had expected. Mrs. Adeyemi pressed me on "
        "budgets, Mr. Holt on winter staffing, and you on why anyone leaves a good job; I am grateful to you all "
        "for the patience.",
        "Thank you for the hour with you, Dr. Kerr and Mr. Holt. It was Dr. Kerr who asked what I would drop "
        "first from the budget, and I have been turning it over since. Please give them my regards.",
    ],
    "value-letter": [
        "When I thanked you on Monday I had not yet spoken to my old foreman. He still has the jig for the curved"
        " rail, and you may borrow it. A photograph is attached.",
        "You wondered aloud whether anybody had tried gravel under the stalls. I have asked around: two farms "
        "have, and both wrote me what came of it. Their letters are enclosed, to add to my note of last week.",
        "My thanks reached you on Friday, so I will not repeat them. Over the weekend I timed the queue at the "
        "north gate: eleven minutes at eight, four at nine. The figures are in the sheet below, for whatever use "
        "they are.",
        "After I thanked you last week, the matter of the wet loading bay kept coming back. A cousin who runs a "
        "cold store sent me the plan of his drain; I have traced it on one page for you.",
        "One more thing, now that the thank-you note is sent. You asked how many pupils ride the 14 bus, and I "
        "did not know. I counted on Tuesday and Wednesday: thirty-one and twenty-eight.",
    ],
    "status": [
        "It is a month today since I showed you my drawings. I hope you will not mind if I ask whether you have "
        "chosen an illustrator.",
        "I understood that the committee would name someone before Easter. As Easter is behind us, I would be "
        "thankful to learn how the matter rests.",
        "We met on the 4th about the post of harbour clerk, and you expected to have settled it by now. Might "
        "there be word of the outcome? I am as keen as I was on the quay.",
        "Three weeks have gone by since our conversation about the bindery. I wonder how far the choice has come "
        "and would be glad of a line when there is something to tell.",
        "You said you would be in touch after the board met on Monday. I do not wish to hurry anybody; could you "
        "tell me only whether the matter is still open?",
    ],
    "second-status": [
        "My question of 3 June about the illustrator's post may have come at a bad moment. I put it again: has "
        "someone been chosen, and if not, when do you think it will be?",
        "I wrote a fortnight ago and then telephoned, without luck. I remain eager to work at the hatchery and "
        "would be happy with one sentence on how matters are.",
        "On the 9th I asked how the appointment was getting on, and since then all has been quiet here. Could you"
        " give me a hint of where it stands, even if it is only that nothing has been decided?",
        "I am trying a second time, in case my lines of the 12th never found you. Has the post of harbour clerk "
        "been given to somebody?",
        "It is me once more about the bindery. You will have had your hands full since I inquired in April, but I"
        " would still be thankful for news, good or bad.",
    ],
    "offer-notice": [
        "There is news on my side. The county archive wants me from May and has asked for my yes or no before the"
        " month is out. You are the place I would choose; can you see a decision by the 28th?",
        "I have been given a choice to make by Friday, as a school in Bergen has offered me its music room. I "
        "would sooner wait for you, if there is something to wait for.",
        "Since we spoke the museum in Leith has made up its mind and wants me. They would like to hear by noon on"
        " Thursday. I had far rather mend your clocks, so I ask whether your choice might fall before then.",
        "A complication has arisen that you ought to know of: on Monday I was handed a contract by a printer in "
        "York, to be signed within ten days. Nothing is signed. If your own decision could be near, I should be "
        "glad to know.",
        "It seemed right to tell you that I now hold another firm's offer, open until the 18th. Your workshop is "
        "where I hope to be. Is there a way to learn before that day how I stand?",
    ],
    "rejection-reply": [
        "I read your message with regret, and then with respect. Whoever gets the hatchery gets a fine place. Do "
        "call if another pair of hands is needed.",
        "It was decent of you to explain why the vote fell as it did. I would have liked to draw for you. Perhaps"
        " there will be another book.",
        "Your letter came this morning. I had hoped for a happier one, but it was a kind letter and I thank you "
        "for it. If the winter season leaves you short, I would come gladly.",
        "So the post goes to somebody who knows the harbour already, and I cannot quarrel with that. Thank you "
        "for telling me so quickly. May I ask what I might work on before I try elsewhere?",
        "Thank you for the telephone call, which cannot have been pleasant to make. I wish the person you have "
        "picked a good first year, and I would be pleased to be thought of when the next desk falls vacant.",
    ],
    "acceptance": [
        "I am happy to say that I will come. The salary of 31,000 and the start on 5 May are both as we "
        "discussed, and I have returned the signed letter.",
        "Consider the post filled: I accept gladly, on the conditions in your message of the 2nd. Is there "
        "anything I should bring on the first day?",
        "With great pleasure: yes. The contract went into the post this morning with my name on both pages, and I"
        " will be at the yard gate on Monday 3 August at six.",
        "I have read the terms twice, slept on them once, and am very happy to take the post at 2,400 a month "
        "from 1 September. Thank you for the trust.",
        "Thank you for the offer. My answer did not take long: I would love to come. As agreed I begin on the "
        "12th in the Corran branch, with every second Saturday off.",
    ],
    "decline": [
        "I thank you for holding the post open for me. After talking it through at home I have to say no to it; "
        "the commute would be three hours.",
        "I am touched by your offer and sad to turn it down. My present employer has asked me to lead the new "
        "workshop, and I find that I want to.",
        "Your offer honours me, and it has cost me two sleepless nights. In the end I must let it go, because the"
        " move would part my children from their grandmother. Thank you for everything.",
        "Thank you for wanting me in the workshop. I have weighed it up and I am staying with the school, which "
        "has since given me the evening classes I had asked for. I hope you find the right person soon.",
        "It is hard to write this after such a generous offer, but I am not going to take the job. The hours "
        "would leave me too little for my studies. I remain thankful for your time.",
    ],
    "withdrawal": [
        "I am writing to call off Thursday's interview and to take back my application. My mother needs me at "
        "home this year. You were kind to invite me.",
        "Please do not consider me any longer for the illustrator's post. I have been engaged by a publisher in "
        "Oslo. Thank you for looking at my drawings.",
        "Before you set a date for the second round I should tell you that I will not be taking part. My wife's "
        "firm is moving to Aberdeen and we go with it. Thank you for a good hour on Monday.",
        "Would you kindly close my file? I enjoyed hearing about the night ferry, but I have come to see that I "
        "am better on land.",
        "I should like to step out of the contest for the harbour post. Another yard and I shook hands last week."
        " Thank you for the welcome you gave me.",
    ],
    "networking": [
        "Thank you for telling me over tea how you came to keep bees for a living. I have joined the county club "
        "as you urged me to. The list of three books is above my desk.",
        "Half an hour with you saved me two years, I think. I will drop the second degree and look for a small "
        "studio, as you recommended. I hope our paths cross again.",
        "Thank you for an honest hour about life as a piano tuner. I shall do as you say: one winter in a "
        "workshop first, then the examination. When I have met the man in Bath whom you named, you will hear of "
        "it.",
        "You did not have to spend your lunch break on a stranger with forty questions. Your remark that half the"
        " trade is driving was worth the journey, and I have stopped looking at the expensive course.",
        "I am grateful for the two names and for your frankness about what a translator earns. I have written to "
        "the first of them. If I can ever do something for you, please say.",
    ],
    "career-fair": [
        "Thank you for the talk beside your stand at Saturday's trade fair. I study hydrology in my third year "
        "and have filled in the form for the internship that you described.",
        "We met at the recruitment evening in the main hall of the polytechnic, where you lent me a pen. I have "
        "now applied for your graduate intake.",
        "On Thursday I was the one with the bicycle helmet who asked you about bridges, somewhere between the "
        "free pens and the coffee urn in the sports hall. Thank you for drawing me the cable clamp. I will send "
        "my papers for the summer placement tonight.",
        "Among the sixty employers in the town hall yours was the one where I stayed longest. You let me hold the"
        " valve. I would like to apply for the apprenticeship in autumn.",
    ],
    "recruiter": [
        "Thank you for setting it all up. The hospital kept me for ninety minutes and asked chiefly about rotas. "
        "They promised to ring you by Tuesday; I would take the job if it came.",
        "The two vacancies that you sent both look good, the one in Hull more so. You may forward my papers for "
        "it. I ask only that my present employer is not told.",
        "I am back from Corran. We sat together for fifty minutes, mostly over the leases, and the manager wished"
        " to know how soon I could leave. Could you find out what she made of me? I would say yes to the range "
        "that you told me.",
        "Please go ahead and give them my name. The post of night buyer suits me well; I can be free in four "
        "weeks and would ask for 38. Thank you for thinking of me.",
        "Thank you for the hint about the fire drill, it was the first thing they asked. Both partners were "
        "friendly. You can tell them I remain interested, and I leave the talk of pay to you.",
    ],
}


def seen(words: str) -> View:
    return view_of(parse(f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"))


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(load().table)


@pytest.mark.parametrize(("occasion", "words"), [(name, each) for name, letters in UNUSUAL.items() for each in letters])
def test_an_unusual_letter_is_taken_for_what_it_does(detector: Detector, occasion: str, words: str) -> None:
    assert detector.guess(seen(words), Context()).occasion == occasion


ACTS = [
    ("acceptance", "I am glad to come.", "I would be glad to come to a second round."),
    ("acceptance", "I start on Monday.", "I can start on Monday."),
    ("acceptance", "The copies are signed.", "They want the copies signed."),
    ("decline", "I will not be taking it.", "I will not take up more of your time."),
    ("decline", "Your offer is kind, and I must refuse.", "Your offer is kind, and I must hurry."),
    ("withdrawal", "Please close my file.", "Thank you for sending back my file."),
    ("withdrawal", "Do not keep a seat for me.", "I keep a seat at the loom."),
    ("offer-notice", "A mill in Leeds wants me, as does another.", "Your mill wants me on another loom."),
    ("offer-notice", "I must answer by Friday.", "You promised an answer by Friday."),
    ("rejection-reply", "Another person was chosen.", "If another person is chosen, tell me."),
    ("rejection-reply", "I had hoped for another answer.", "I had hoped for rain."),
    ("status", "Could you tell me if the post is filled?", "Could you tell me the way to the mill?"),
    ("status", "Have you been able to decide?", "Have you read the book?"),
    ("value-letter", "My thanks reached you on Monday.", "My thanks for Monday."),
    ("value-letter", "A drawing is attached.", "My resume is attached."),
    ("thank-you-screen", "I hope to meet Mr. Roy.", "I was glad that you asked me to meet Mr. Roy."),
    ("thank-you-panel", "Please thank the governors.", "The governors met on Monday."),
    ("networking", "I wrote to the guild as you suggested.", "You suggested a longer warp."),
    ("career-fair", "You stood at the booth beside the stairs.", "The booth was repainted."),
    ("recruiter", "Could you ask them about the rota?", "They have a rota."),
]


@pytest.mark.parametrize(("occasion", "done", "near"), ACTS)
def test_an_act_is_seen_and_its_near_miss_is_not(occasion: str, done: str, near: str) -> None:
    votes = {
        name: [weight for each, weight in from_acts(load().table.acts, seen(done)) if each is name] for name in Occasion
    }
    others = [weight for each, weight in from_acts(load().table.acts, seen(near)) if each == occasion]
    assert sum(votes[Occasion(occasion)]) > max(0, sum(others))


def test_a_no_where_nothing_was_offered_leans_to_a_withdrawal() -> None:
    gained = list(from_acts(load().table.acts, seen("We are staying here.")))
    assert sum(weight for name, weight in gained if name is Occasion.WITHDRAWAL) > sum(
        weight for name, weight in gained if name is Occasion.DECLINE
    )
