"""The code of rules that need some. A rule file names the function that judges it (`check: module:function`).

A module that is named like a rule judges that rule and its nearest kin. The others are mechanisms that many rules
share, each with phrases of its own: `better_form` (a wrong form and the right one), `about_hiring` and `tied` (words
that count only where hiring is the matter), `paired` and `together` (two things said of each other, or within a few
sentences), `anchored` and `at_end` (a phrase at its place), `said_of` and `told_against` (whom a judgement is about),
`counted_asks` and `crowded` (how many).
"""
