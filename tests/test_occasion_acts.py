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

# The same acts in other plain words: what carries over is the meaning, not the sentence.
IN_OTHER_WORDS = {
    "withdrawal": [
        "Please strike my name from Thursday's list. My sister's shop needs a manager after all, and I have "
        "promised her. Thank you for the patience you showed with my dates.",
        "I shall not be coming to the second interview. After the trial I talked it over with my wife, and we think"
        " that the nights would be too much for us. Thank you for your frankness.",
        "After long thought I would like to end my part in the search for a harbour pilot. The post is a fine one; "
        "it is simply not the year for it. I am grateful for your time.",
        "Could you please give my hour on Monday to another applicant? I have found work nearer to my children, and"
        " I begin next week. Thank you for asking me.",
        "I thank you for the invitation to the assessment on the 9th, but I must stand aside. My teacher's course "
        "has been moved forward, and the two would clash all year.",
        "I have decided to remain with the ferry company and not to go any further with my application to you. I "
        "hope you fill the post with somebody who loves fog as much as I do.",
        "It is only right to let you know at once that I no longer want to be considered for the bakery. My old "
        "master has asked me back. Please thank the night crew.",
        "I won't be pursuing the archivist's job after all. The commute has beaten me twice this week already. "
        "Thank you for reading my long letter.",
        "There is no need to keep a chair free for me on the 12th: I am out. A place at the college came through "
        "this morning. Thank you for everything.",
        "Kindly regard my candidature for the clerk's post as closed, as I have joined the railways. I remain "
        "thankful for the opportunity.",
        "I'd be grateful if you would take me out of the draw for the porter's job. A cousin has found me one two "
        "streets away. Thank you for the kind welcome.",
        "Sadly I must bow out before the last round. My father has fallen ill and I am needed on the farm. I "
        "enjoyed every minute with your crew.",
        "I have come to the conclusion that the night ferry is not for me, so please stop considering my papers. "
        "Thank you for the honest tour.",
        "I will not be attending the written test on Friday, since I have found a place with the county. You have "
        "been kind throughout.",
        "On reflection I am going to pull my application. It is no fault of yours; the hours and my evening school "
        "do not agree.",
        "Let somebody else have my slot on the 8th, please. I have said yes to a school in Perth and would not want"
        " to waste your morning.",
        "Please discontinue my application for the clerk's post. I was promoted here last week and have chosen to "
        "stay. Many thanks for your time.",
        "I am sorry to say that I can no longer take part in the selection. We are expecting a child and will move "
        "to Cork. Thank you for the chance.",
        "Having slept on it, I'd rather not go on to the next stage. You need someone who can live in, and I "
        "cannot. I liked you all very much.",
        "I write to tell you that I have accepted a contract in Cardiff and therefore drop out of your list for the"
        " ranger's job. Thank you for the walk.",
        "Please count my application as void. I am moving to Spain in the autumn. It was good to meet you.",
        "I must ask you to forget about me for the driver's job, as my licence has been held up by the doctors. "
        "Thanks for the tea.",
        "This is to say that I am retiring from the competition for the chair. The other two will serve you better.",
        "Don't wait for me on Tuesday. My son's school starts that week and I have seen that the hours can't work. "
        "Sorry, and thank you.",
    ],
    "second-status": [
        "I wrote to you on 3 May about the piano tuner's job and wonder whether the note went astray. Is the place "
        "still open? I would be glad of a line.",
        "I expect that my message of a fortnight ago is under a pile of better ones. May I ask again if you have "
        "chosen a tuner?",
        "This is just to bring my mail of 12 June back to the top. Have you been able to settle on somebody? I am "
        "still keen.",
        "As I had no reply to my voicemail, I am trying by letter. Is there any news of the post at the mill?",
        "Forgive me for knocking twice. I asked on the 4th how the search for a beekeeper was going, and have heard"
        " nothing since.",
        "You kindly told me in your answer of 6 June that the council would vote on the 20th. As that has come and "
        "gone, may I ask how it went?",
        "I sent you a few lines after Easter about the vacancy and I know that the lambing came between. If there "
        "is a decision, I would be thankful to hear it.",
        "My last letter may never have arrived, so here it is in short: I am still interested in the clerk's post "
        "and would like to know where things stand.",
        "A second try from me, and the last, I promise. Has the foreman's place been given away?",
        "I am aware that I asked only two weeks ago, yet the lease on my flat makes me ask once more: is there a "
        "date by which you will know?",
        "Did my email of 4 July reach you? I asked there whether the weaver's post had been filled, and would be "
        "glad to know.",
        "I hope this finds you rested. Some weeks ago I asked about the outcome for the ranger's job; may I ask "
        "once again?",
        "Following my call last Tuesday, when you were in the barn, I would like to ask again how the choice of a "
        "shepherd is going.",
        "Sorry to chase. I rang on Monday and left word with your sister. Is there any decision on the shop job?",
        "Since my previous inquiry in May I have heard nothing, and I do not want to be a nuisance. Could you tell "
        "me whether I am still in the running?",
        "You answered in June that you were waiting for the grant. Is it through, and has the post been approved?",
        "Three weeks after my first letter I venture a second. Is the clerk's place still vacant?",
        "I know you said no news is no news, but I did ask on the 2nd and I'm asking again: any word about the "
        "driver's job?",
        "My email of 12 May got no answer, which I put down to the harvest. Could you say when you will choose?",
        "Perhaps my earlier question slipped by. When might I hear about the ranger's job?",
        "I'm writing again about the clerk's post because my call on Monday was cut short. Have you picked somebody?",
    ],
    "acceptance": [
        "Thank you for the letter. I say yes with all my heart. I will be at the gate on Monday at seven, and the "
        "forms are in the post.",
        "I have signed the contract and put it in the mail this morning. I am looking forward to my first shift on "
        "the 4th.",
        "It is with great joy that I take up the post you have offered. The wage and the hours are as we spoke of, "
        "and I can begin on 1 June.",
        "Your call made my week. Of course I'll come! The pay is fine, the hours are fine, and I have told my "
        "present boss that I leave on the 30th.",
        "I am writing to confirm that I will join you as a night nurse from 2 August, on the terms in your letter "
        "of the 9th.",
        "You can count on me from the first of the month. The signed papers are attached, and my uniform size is 44.",
        "Thank you for choosing me. I have read the agreement, have nothing to add to it, and return it herewith "
        "with my signature.",
        "I am proud to become your new organist. Shall I come on Saturday for the keys, or on my first day, the 6th?",
        "Thank you, thank you: I'm in! I have signed both pages and will bring them on Monday.",
        "I am pleased to confirm my acceptance of the ranger's post from 1 May at the salary we agreed.",
        "With thanks I take the job. My notice here runs until the 30th, so the 1st suits me well as a first day.",
        "The letter arrived, and there is nothing in it that I would change. Please expect me on the 5th at eight.",
        "I would be delighted to come and work for you, and accept the terms you set out on Thursday.",
        "Yes! The apprenticeship is all I hoped for. Mum has signed as well, and the form is attached.",
        "It's settled at home, so here is my answer: I'll take it. See you on the 3rd.",
        "I'm happy to tell you that I will be your new ranger. Please send the forms, and I'll sign them the same day.",
        "Thank you for the offer letter. Everything in it is in order, and I look forward to beginning work on 9 "
        "August.",
        "We shook hands on it on Friday and I want to put it on paper: I accept the driver's job at 15 an hour from"
        " Monday the 6th.",
        "Count me as one of yours. I handed in my notice this morning.",
    ],
    "decline": [
        "Thank you for offering me the organist's post. I have to say no, with a heavy heart: my mother cannot be "
        "moved.",
        "I have thought about your offer all weekend and I can't take it. The rent in town would eat the whole "
        "wage. Thank you for your trust.",
        "You have been more than generous, and yet I am going to stay where I am. My present school has given me "
        "the choir. I am sorry to disappoint you after such an offer.",
        "I'm afraid that I won't be able to join you in May. Another mill has made me an offer that lets me finish "
        "my studies, and I have taken it. I am grateful for yours.",
        "It was an honour to be offered the place. After much thought I must turn it down, as the nights would not "
        "fit with my children.",
        "I regret that I cannot accept the appointment as bursar. Thank you for the confidence that the board "
        "placed in me.",
        "Your offer of the foreman's job was fair in every way, and my answer is no all the same. I hope that the "
        "next on your list says yes.",
        "Thank you for holding the job for me. I have chosen a post closer to home, and I would not want to keep "
        "you waiting another day.",
        "It is with regret that I pass up your offer. The pay would not carry a family of five, however much I "
        "liked the yard.",
        "I have weighed your generous offer against the one from the council and have gone with the council. Thank "
        "you for all your trouble.",
        "I must disappoint you: I shall not take the post you offered me on Friday. My wife's work keeps us in Leeds.",
        "Thank you for the offer; I am not able to accept it at present, as my course runs to September.",
        "I'm turning the job down, and it is not for want of liking you all. The bus takes two hours each way.",
        "I'm grateful for the offer, truly. But I can't leave the children with a stranger four nights a week, so "
        "it has to be no.",
        "After talking with my wife I must let the ranger's job go to another. You made a generous offer, and I'm "
        "sorry.",
        "Thank you for offering me the clerkship. I've decided on the library instead, since it is my trade.",
        "I will not be taking up the place you offered. The stipend would not cover the rent, and I have looked at "
        "it from every side.",
        "Please forgive me: I said I would think about your offer, and I have, and I am staying with the boats.",
    ],
    "networking": [
        "Mr. Roy of the guild thought that you might spare me a quarter of an hour. I would like to hear how you "
        "came to bind books, and I am not asking for a job.",
        "Thank you for the tea and the plain talk about life as a vet. I have dropped the idea of the big clinic, "
        "as you advised, and have written to the two farms that you named.",
        "I am a cousin of Ben Hale, who sang with you. I am looking for work in the film trade and would be "
        "thankful if you could pass my resume on to anybody who needs an assistant.",
        "We have never met. I read your piece on tidal power and wonder if I might ask you three questions about "
        "how one gets into the field.",
        "Your advice to learn to weld before anything else was worth the trip. I have signed up for the evening "
        "class, and I shall let you know how it goes.",
        "Thank you for introducing me to Dr. Lind. She has twenty minutes for me next week, all thanks to you. If I"
        " can ever return the favour, tell me.",
        "My aunt says that you know everybody in the cheese trade. Would you have half an hour to tell me how to "
        "begin?",
        "Thank you for letting me follow you on your rounds on Friday. I had no idea how much of it is paper. I "
        "have looked up the course at Hull.",
        "Would you be willing to look at my portfolio and tell me what a studio would think of it? I have admired "
        "your posters since school.",
        "It was kind of you to answer the questions of a beginner. I have bought the book on grafting and shall "
        "start on the old tree.",
        "You spoke at our school in May about life on the rigs. I'm eighteen and would love to hear what you would "
        "do in my place. Could I ring you for ten minutes?",
        "A colleague of yours, Ms. Hale, thought you wouldn't mind a few questions from someone hoping to move into"
        " museum work.",
        "Thank you for reading my resume and for being so blunt about page two. It is now one page, as you "
        "recommended.",
    ],
    "career-fair": [
        "We spoke beside the crane model at the jobs fair in Hull. I was the girl with the plaster cast. I have "
        "sent in the form for the apprenticeship, as you said.",
        "It was a pleasure to meet you at the polytechnic's open evening on Tuesday. I would love to try for your "
        "summer placement, and my transcript is attached.",
        "You handed me the last of your tote bags on Friday and told me about the trainee scheme. I was the one who"
        " asked about night trains. I have now registered on your site.",
        "Your stand was the only one with a queue, and now I know why. Thank you for the ten minutes about graduate"
        " work on the dykes.",
        "Thanks for the chat at the engineering fair on Friday. Your stand had the wind tunnel, and mine were the "
        "oily hands. I will apply this week.",
        "It was good to talk to you at the university's careers day about the graduate scheme. As you suggested, I "
        "have signed up for the open evening.",
    ],
    "rejection-reply": [
        "Thank you for ringing to say that it will be Mr. Holt. I would have liked the job, but I see why. May I "
        "try again next year?",
        "I was sad to read that I was not your choice, yet the letter was kind. If another desk falls free, please "
        "think of me.",
        "So the post has gone to somebody who knows the harbour. I cannot argue with that. Thank you for the day on"
        " the water, and good luck to him.",
        "Thank you for being honest about why it was not me. I shall work on my French and knock again in the spring.",
        "Your email about the ranger's post came this morning. I had hoped for other words, but thank you for "
        "sending them so soon. I hope your new ranger likes deer.",
        "Thank you for letting me down gently. I understand that experience with deer was what tipped it. I will "
        "apply again when I have some.",
        "I am sorry that it did not work out, and grateful that you took the time to say why. Please keep my papers.",
        "Thanks for the call, even though it was not the one I wished for. Well done to whoever got it. Keep me in "
        "mind for the summer.",
        "I read your letter twice. You chose someone with ten years at the lathe, and so would I. May I ask what I "
        "should learn first?",
    ],
    "recruiter": [
        "Thank you for sending me to see the people at Corran. They kept me an hour and wanted to know about rotas "
        "mostly. Could you find out what they thought?",
        "I am glad that you want to propose me to the dairy. Please go ahead; my notice is a month, and I would ask"
        " for 36. My CV is attached.",
        "The interview at the hospital went well. They asked chiefly about triage. Would you tell them that I could"
        " start in May?",
        "Thank you for the details of the two jobs. Please submit me for the one in Hull, at 17 an hour, and leave "
        "the other.",
        "Hi Sam, just out of the interview at the dairy. They liked the audit story. What did they say to you? I'd "
        "take it at 30.",
        "Thanks for the call about the contract in Leeds. I'm happy for my CV to go across, at the rate we talked "
        "about.",
    ],
    "status": [
        "You hoped to have decided by last Friday about the beekeeper's post. I wonder whether there is news, and "
        "remain as keen as I was.",
        "We met on 4 May about the night clerk's job. May I ask how the search is going and when I might expect to "
        "hear?",
        "I had the pleasure of an interview three weeks ago. As I have heard nothing yet, I would like to know if "
        "the place is still open.",
        "It is three weeks since you showed me the kilns. Could you tell me how far you have got in choosing a potter?",
        "You said a decision would come after the audit. As the audit is over, I wondered if there was anything to "
        "tell.",
    ],
    "offer-notice": [
        "A yard in Leith has offered me a post and wants my answer by Friday. I would much rather work for you; "
        "could you tell me before then how I stand?",
        "I hold a contract from another school, and it must be signed by the 9th. Yours is the place where I want "
        "to be. Is a decision possible by that day?",
        "Another gallery has made me an offer and would like to know by Monday. You remain my first choice, so I "
        "thought it fair to tell you.",
    ],
    "value-letter": [
        "I thanked you on Monday, so this is only about the pump. Over the weekend I measured ours at home, and the"
        " figures are attached. Use them as you like.",
        "You asked what I would do with the empty shed, and my answer was thin. I have drawn a plan since; it is "
        "below, whichever way you decide.",
        "Since I wrote to thank you, the question of the cold kiln has kept me busy. I tested two bricks on Sunday;"
        " the numbers are on the sheet enclosed.",
    ],
    "thank-you": [
        "I enjoyed our talk on Monday about the ranger's post. You said that the deer come at four, and I should "
        "like to see them daily. Thank you for the soup.",
        "Thank you for showing me the yard on Friday. I have worked with such a crane and would be glad to do so "
        "again in your crew.",
        "It was good to meet you yesterday. I left your office thinking about the broken archive lift, and how we "
        "carried our boxes in Perth.",
    ],
    "thank-you-panel": [
        "Thank you all for Tuesday. Mr. Roy asked about glazes, Ms. Lund about money, and each of you made me think.",
    ],
}
# A letter of each kind, and sentences that hold a misleading word: it stays what it is.
FRAMES = {
    "thank-you": (
        "Thank you for meeting me on Tuesday about the weaver's job. {} The north loom, with its worn treadle, "
        "stayed with me, and I would be glad to work on it."
    ),
    "status": (
        "You said that you hoped to decide by the end of last week about the weaver's job. {} Has a decision been "
        "made, or is there a new date?"
    ),
    "acceptance": (
        "Thank you for the offer of the weaver's job, which I accept with pleasure. {} I start on Monday 3 May."
    ),
    "rejection-reply": (
        "Thank you for letting me know that you have chosen another candidate for the weaver's job. {} I wish her well."
    ),
    "thank-you-screen": (
        "Thank you for the call this morning about the weaver's job. {} I would be glad to meet the team, and any "
        "weekday suits me."
    ),
    "networking": (
        "Thank you for the coffee and for your advice on how to become a weaver. {} I have written to the guild, as"
        " you suggested."
    ),
    "recruiter": (
        "Thank you for setting up the interview with the mill. They asked mostly about dyes, and it went well. {} "
        "Could you find out what they thought?"
    ),
}
MISLEADING = {
    "thank-you": [
        "I withdraw my earlier question about the warp, since your foreman answered it.",
        "I should like to withdraw my remark about the dye.",
        "Your supplier withdrew its yarn last year, you said.",
        "Please accept my thanks for the tour of the dye house.",
        "Please accept my apologies for the mud on your carpet.",
        "I declined the second coffee only because my hands were shaking.",
        "I declined your offer of a biscuit, and have regretted it since.",
        "I turned down the volume of the loom, as you call it.",
        "I accept your point about the tension, and I was wrong.",
        "I accept the criticism of my selvedge.",
        "You asked what I would do if a customer cancels the order at the last minute.",
        "You told me how the mill pulled out of the cheap market.",
        "My grandmother never changed her mind about indigo, and I have changed mine once.",
        "You dropped out of school to weave, you said, and I liked you for it.",
        "I stepped back from the loom and saw the fault that you meant.",
        "I was offered tea by three people, and accepted each time.",
        "Your offer of a second visit is kind.",
        "I signed the visitors' book with the wrong date.",
        "The contract with the hotel that you spoke of sounds like a hard one.",
        "When the old weaver left, you said, nobody wanted to take it on.",
        "You said that another candidate for the loom was a knitting machine.",
        "You put forward the idea of a second shift, and I have thought about it.",
        "I wrote to you two years ago as a schoolboy, and you kept the letter.",
        "I have not heard a loom run so quietly.",
        "I followed up your hint and read the book on tartans.",
        "Your recruiter rang me on the way home, in great spirits.",
        "You asked whether I had ever been turned down, and I told you about the guild.",
        "I could not say no to the second slice of cake.",
        "The step that goes out from the dye house is loose, by the way.",
        "You gave my place at the table to the dog, and I forgive him.",
        "My last note on the warp was wrong: it has twelve threads to the centimetre.",
        "Your colleague lost my earlier drawing, which is no matter, as I have a copy.",
        "The other man who showed me the loft was very patient.",
        "I see that you needed somebody who can splice, and I can.",
        "I got your name right in the end, I hope.",
        "You said that the grant has been frozen, which must be hard.",
        "Your foreman and I agreed that the loom is in good hands.",
        "You asked what would make me resign, and I said: a bad floor.",
        "I told you about the mill that closed, and how I found another place.",
        "I withdrew the needle too early in the test, and you saw it.",
        "I do not pursue perfection in a selvedge, only evenness.",
        "I never attend a trade show without a notebook.",
        "I cannot continue a pattern that I do not understand, so I asked.",
        "Night work is not for me a hardship; I have done it for years.",
        "You said that small talk is not for you, and I was glad.",
        "I did not want to disappoint you with a guess about the dye.",
        "You told me to expect you at the gate, and there you were.",
        "I have found a better way to splice since.",
        "I was promoted at my last mill after two years.",
        "I have signed up for the first-aid course, as I said I would.",
        "I take the job of a weaver to be half listening.",
        "You let the apprentice have my slot at the loom for a minute, rightly.",
        "I no longer use the old shuttle.",
        "I will not take up more of your time than this.",
        "You were waiting for the grant to buy a second loom.",
        "You held the rates of two mills against each other, and I followed.",
        "My resume leaves out the year at sea, by the way.",
        "I stop weaving when the light goes, as you do.",
        "I am not a candidate who talks much.",
        "No one at home believed me about the dog.",
        "I have a friend at another mill who has the same trouble.",
        "I understand that you need a person who can start early.",
        "My first note to my old foreman was about your treadle.",
        "The letter on your wall from the first owner is a treasure.",
        "I removed my name badge and took it home by mistake.",
        "I had a change of heart about synthetic dye while you spoke.",
    ],
    "status": [
        "I withdraw nothing of what I said about the dye.",
        "Please accept my thanks once more for the tour.",
        "I know that another candidate may suit you better.",
        "I would gladly accept a shorter week.",
        "If the place goes to somebody else, I shall understand.",
        "I remain where I was, at the mill in Hawick, and still keen.",
        "I have given my dog your regards.",
        "I cannot attend to my allotment for thinking of it.",
        "I have found a room nearby in case it is a yes.",
        "I understand that another person may have come first.",
    ],
    "acceptance": [
        "I have withdrawn my other applications.",
        "I have declined the other offer that I told you of.",
        "I told the other mill that I am out of the running.",
        "I was sorry to let the second mill down.",
        "My present employer tried to keep me, and I am going all the same.",
        "I have told the other mill that I am not available.",
        "I will no longer attend the interview in Leeds.",
        "My present employer has offered me more money, and I refused.",
    ],
    "rejection-reply": [
        "I accept your decision.",
        "I would have accepted at once, of course.",
        "I had already turned down another mill.",
        "I had hoped to start in May.",
        "Please do not withdraw the kind words about my selvedge.",
        "The commute was never a trouble for me.",
        "I had already found a room nearby.",
    ],
    "thank-you-screen": [
        "I withdraw my question about the bus.",
        "Please accept my apologies for the noise of the children.",
        "I declined the other caller to hear you properly.",
        "The line dropped out twice, and you had patience with me.",
    ],
    "networking": [
        "I am not asking for a job.",
        "I have decided to stay another year in my present post before I leap.",
        "I turned down a place at the college because of what you said.",
        "You told me that the big mills are not for me.",
    ],
    "recruiter": [
        "I have not accepted any other offer.",
        "I withdrew from the other two jobs on your list last week.",
        "I could start within a month.",
    ],
}


def seen(words: str) -> View:
    return view_of(parse(f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"))


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(load().voters)


@pytest.mark.parametrize(("occasion", "words"), [(name, each) for name, letters in UNUSUAL.items() for each in letters])
def test_an_unusual_letter_is_taken_for_what_it_does(detector: Detector, occasion: str, words: str) -> None:
    assert detector.guess(seen(words), Context()).occasion == occasion


@pytest.mark.parametrize(
    ("occasion", "words"), [(name, each) for name, letters in IN_OTHER_WORDS.items() for each in letters]
)
def test_a_letter_in_other_words_is_taken_for_what_it_does(detector: Detector, occasion: str, words: str) -> None:
    assert detector.guess(seen(words), Context()).occasion == occasion


@pytest.mark.parametrize(
    ("occasion", "words"), [(name, each) for name, sentences in MISLEADING.items() for each in sentences]
)
def test_a_misleading_word_does_not_turn_the_guess(detector: Detector, occasion: str, words: str) -> None:
    assert detector.guess(seen(FRAMES[occasion].format(words)), Context()).occasion == occasion


def test_thanks_said_again_the_same_day_are_the_first_in_writing(detector: Detector) -> None:
    again = "Thanks again for the interview {}. The loom with the worn treadle stayed with me."
    assert detector.guess(seen(again.format("this morning")), Context()).occasion == "thank-you"
    assert detector.guess(seen(again.format("in May")), Context()).occasion != "thank-you"


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
        name: [weight for each, weight in from_acts(load().voters.acts, seen(done)) if each is name]
        for name in Occasion
    }
    others = [weight for each, weight in from_acts(load().voters.acts, seen(near)) if each == occasion]
    assert sum(votes[Occasion(occasion)]) > max(0, sum(others))


def test_a_no_where_nothing_was_offered_leans_to_a_withdrawal() -> None:
    gained = list(from_acts(load().voters.acts, seen("We are staying here.")))
    assert sum(weight for name, weight in gained if name is Occasion.WITHDRAWAL) > sum(
        weight for name, weight in gained if name is Occasion.DECLINE
    )
