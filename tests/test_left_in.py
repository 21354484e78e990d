"""Every syntax of an open slot and every leftover of a draft is seen, and what only looks like one is let be."""

import pytest

from followlint import Linter

_LINTER = Linter({"grammar": "none"})
_TALK = "Thank you for the talk on Tuesday about the night desk and the new rota that you plan for March."
_LEFT_IN = r"""
I would love to join $COMPANY as an analyst.
I would love to join ${company} as an analyst.
I was glad to hear about <<topic from interview>> from you.
Thank you for the talk on <interview date>.
It was lovely to meet you at <Company>.
I hear that the {department name} team grows.
The talk with {{ interviewer.first_name }} was a pleasure.
The talk with {{contact.FIRSTNAME}} was a pleasure.
Thank you %FIRST_NAME% for the tour.
Thank you %%first_name%% for the tour.
Thank you for the tour of *COMPANY*.
Thank you for the tour of [COMPANY NAME].
Thank you for the tour of (COMPANY NAME).
Thank you for the tour of _________ on Tuesday.
Thank you for the tour of __company__ on Tuesday.
Thank you for the tour of -company name- on Tuesday.
Thank you for the tour of ##COMPANY## on Tuesday.
Thank you for the tour of |company| on Tuesday.
Thank you for the tour of ~company~ on Tuesday.
Dear (Interviewer),
Dear Mr/Mrs ______,
Dear XX,
Dear Hiring Manager Name,
I can reply by TBD.
I can come on TBC.
I liked the project on [add detail from the interview].
I liked the project (add a detail here).
Insert an anecdote about the warehouse here.
Add specific example here.
[Optional: mention the tour]
(Optional: mention the tour.)
Mention something specific from the interview here.
NOTE TO SELF: check the spelling of her name.
Note to self - check whether it was Tuesday.
(check name!!)
(is it Sara or Sarah? check)
**Subject:** Thank you
Here is a polished version of your email:
Sure! Here's a thank-you email you can use:
Certainly, here is a revised draft.
Let me know if you'd like me to make it more formal.
Would you like a shorter version?
Feel free to adjust the tone or add details.
Feel free to customize this to your liking.
I hope this helps! Good luck with your interview.
As an AI language model, I cannot attend interviews.
This email is professional, concise, and expresses gratitude.
Word count: 142
Version 2:
Option 1 (formal):
DRAFT - do not send yet
--- end of template ---
[Signature]
[signature block]
Your Name Here
I have N years of experience in retail.
I have X years of experience in retail.
I have [X] years of experience in retail.
I have ## years of experience.
I saved €XX,XXX last year.
I saved $___ last year.
I met you on ____day.
I met you on the xxth of May.
I met you on the __th of May.
I spoke with Ms. Lastname.
I enjoyed our talk about SOMETHING.
I enjoyed our talk about XYZ.
I enjoyed our talk about blah blah.
I want to work for COMPANY X.
I want to work for Company X.
I want to work for ABC Corp.
I want to work at [ ].
I want to work at < >.
I want to work at {}.
I want to work at "Company".
I want to work at 'company name'.
Regards, Firstname Surname
MERGEFIELD FirstName
«FirstName»
<FirstName>
{FirstName}
@FirstName
#FirstName#
{!Contact.FirstName}
[[firstname]]
<%= name %>
{% if formal %}Dear{% endif %}
{Hi|Hello|Dear} Anna,
&lt;name&gt;
&nbsp;
lorem ipsum dolor
the (role) position
the (job title) position
the ROLE position
my experience in (field)
(select one)
(delete if not applicable)
delete as appropriate
(choose: phone / video)
<!-- personal anecdote -->
// TODO anecdote
Dear [Name of hiring manager],
Dear {first},
Dear _____,
Dear [[Hiring Manager]],
Dear <Name>,
Dear INSERT NAME,
Dear Mr. [Surname],
Dear (hiring manager),
Dear %recipient%,
Dear Mr. XXXX,
Dear ........,
Dear {Recruiter},
Thank you for your time on [day].
Thank you for meeting me on [[DATE]].
Thank you for meeting me on <date>.
Thank you for meeting me on dd/mm.
Thank you for meeting me on MM/DD.
Thank you for the interview for the [x] role.
Thank you for the interview for the <role> role.
Thank you for the interview for the [job] role.
Thank you for the interview at [employer].
I enjoyed our chat about [thing we talked about].
I enjoyed our chat about [subject].
I enjoyed our chat about ***.
I enjoyed our chat about …………
I enjoyed our chat about (topic).
I enjoyed our chat about (interesting topic discussed).
I enjoyed our chat about (what we discussed).
I enjoyed our chat about [..].
I enjoyed our chat about {topic1} and {topic2}.
My time at [previous employer] taught me this.
My time at PREVIOUS EMPLOYER taught me this.
My time at Previous Company taught me this.
At my last job I cut costs by XX%.
At my last job I cut costs by [X]%.
At my last job I cut costs by X%.
At my last job I cut costs by __%.
At my last job I led a team of X.
At my last job I led a team of [number].
I look forward to [next step].
I look forward to hearing about [NEXT STEPS].
You can reach me at [phone].
You can reach me at (555) 555-5555.
You can reach me at 555-555-5555.
You can reach me at +XX XXX XXX.
You can reach me at youremail@example.com.
You can reach me at name@email.com.
Best, [Your First Name]
Candidate Name
Your name here
Name Surname
[Insert signature]
{{signature}}
{signature}
Please find my [document] attached.
Thanks for the chat with {{interviewer}} and {{interviewer_2}}.
{{#if panel}}Dear all{{/if}}
Hello {{ first_name | default: "there" }},
Hello ~FirstName~,
Hello {$name},
Hello [firstname],
Hello #name,
Hello $name,
*|COMPANY|*
[%company%]
\[Company\]
[ company ]
[Company
[insert]
(insert)
<insert a line on the tour>
insert line about tour
ADD SOMETHING ABOUT THE TOUR
XYZ Ltd
ABC Inc.
[REDACTED]
[verb]
[adjective] conversation
Mr/Ms Rossi
Mr./Mrs. Rossi said so.
today / yesterday
{morning|afternoon}
I saw [this/that].
Hello null,
Dear undefined,
[object Object]
"""
_MEANT = r"""
The dashboard (the one with the red bars) was built in Tableau.
We met at (of all places) the ice rink.
I worked on (and finished) the migration.
The rota is on the G/drive, in the folder /staff/2026.
Our formula is {x in S : x > 0}, as on your board.
You asked for my code: def f(x): return [x] * 3.
I used a dict such as {'a': 1} for the prices.
We had a budget of $K 40 and saved $USD 3,000.
I run Linux, so $HOME and $EDITOR are friends of mine.
The variable $LD_LIBRARY_PATH was the culprit, as you guessed.
*Three points* that I took home:
* First, the night shift
- my name tag was lost, as you saw -
The price went up 4-5% and the waste down to 2%.
The "company" of actors you spoke of was wonderful.
I work for "Company B", the amateur theatre of the barracks.
I served in Company C of the 2nd Battalion.
We are a team of X-ray technicians.
I am a member of Generation X and proud of it.
The Malcolm X museum was a good tip.
Your talk about XSLT and XML helped me.
The date is TBC, you said; I keep both Fridays free.
He said "blah" and nothing else.
The comment <!DOCTYPE html> was missing on the page.
My GitHub is @jo_weber and my site is ~jweber.
The cell showed #REF! until I fixed the range.
I rate the plan 5* and the hotel 4*.
The null hypothesis was rejected at 5%.
We make undefined behaviour visible.
The Smith/Jones account and the input/output list were mine.
Monday/Tuesday suits me, morning or afternoon.
Call 555-0134 or (312) 555-0188 any time.
Write to jo.weber@company.com or info@weber.example.
I saw the musical "Company" at your theatre.
The insert (a plastic sleeve) cracked at the lip.
Insert moulding was what you asked about.
Put the kettle on when I am here!
Add to that the rain we have here.
Please mention to Sam that I was here.
Feel free to adapt the rota to your needs.
This note is short and I hope it is welcome.
Here is the letter of my old chef that you wanted:
I will explain the figures when I am here on Friday.
Would you like a sample of the new version?
The start date (to be agreed with Sam).
My old role was at (what is now) Brightwater.
"""


def _slips(line: str) -> list[str]:
    greeting = "" if line.startswith(("Dear", "Hello")) else "Dear Ms. Rossi,"
    text = "\n\n".join([*filter(None, [greeting]), line, _TALK, "Kind regards,\nJo Weber"])
    return [found.rule for found in _LINTER.lint(text).findings if found.family == "slips"]


@pytest.mark.parametrize("line", _LEFT_IN.strip().splitlines())
def test_what_was_left_in_is_found(line: str) -> None:
    assert _slips(line)


@pytest.mark.parametrize("line", _MEANT.strip().splitlines())
def test_what_only_looks_like_it_is_let_be(line: str) -> None:
    assert not _slips(line)
