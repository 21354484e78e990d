"""Letters invented for the tests, good and bad, each in one plain layout."""

WARM = """Dear Ms. Okafor,

Thank you for walking me through the returns desk yesterday. I had not expected that two of every five parcels come back unopened, and on the train home I kept thinking about your label printer.

At Halden & Sohn we had the same jam every Monday. We moved the address check before the printer and cut reprints from 60 to 9 a week; I would be glad to show you the sheet we used.

I would love to work on this with you, and I am happy to answer anything that is still open.

Best regards,
Mira Lindqvist
+49 151 5550 1234
"""

STOCK = """Dear Mr. Abara,

Thank you for taking the time to meet with me. It was a pleasure to learn more about the role and the company. I am confident that my skills and experience make me a great fit for the position.

I look forward to hearing from you. Please do not hesitate to contact me if you have any questions.

Sincerely,
Paul Renner
"""

RUDE = """Hey Sam,

just checking in AGAIN!! It's been three weeks and I still haven't heard anything from you guys. Honestly the other applicants in the lobby looked clueless, so I don't get what is taking so long. I need an answer by Friday or I'm taking another offer.

thx,
Rick
"""

SLIPPED = """Dear [Hiring Manager],

Thank you for meeting me on Tuesday about the post at [Company]. I enjoyed hearing about the new tram line.

Kind regards,
Ada Brunner
"""

STATUS = """Subject: Lab technician, interview on 3 November

Dear Dr. Nyberg,

Thank you again for the tour of the cryo lab on 3 November. You hoped to decide by the middle of the month, so I wanted to ask whether there is any news about the technician post. I know that these decisions take time.

Since then I have finished the radiation safety course that you recommended.

With kind regards,
Tomas Hale
"""

ALL = {"warm": WARM, "stock": STOCK, "rude": RUDE, "slipped": SLIPPED, "status": STATUS}
