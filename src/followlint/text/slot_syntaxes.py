"""How slots are written: each syntax beside its signs, strings in lower case without one of which it cannot match."""

_WHOSE = (
    r"(?:(?:your|my|the|their|his/her|(?:recipient|interviewer|hiring manager|manager|company|employer|contact)'?s?) )"
)
_WHICH = (
    r"(?:(?:full|first|last|company|job|position|role|contact|phone|street|e-?mail|project|team|department|interview"
    r"|interviewer|manager|recipient|recruiter|employer|event|school|client|product|start|current|previous|target) )"
)
_THING = _WHICH + (
    r"?(?:(?:sur)?names?|titles?|company|position|role|job|date|topics?|number|address|employer|department|"
    r"organi[sz]ation|city|state|skills?|school|university|degree|field|time|day|e-?mail|phone|product|project|"
    r"industry|interviewer|location)"
)
_MISTER, _FOLDED = r"M(?:r|rs|s)\.?", r"\[\]\n"
_MET = r"(?:meet(?:ing)?|met|speak(?:ing)?|spoke|talk(?:ing|ed)?|chat(?:ting|ted)?|interview(?:ing)?)"
_WHEN = r"(?:today|yesterday|last week|earlier today|this (?:morning|afternoon))"
_ALONE = (
    r"manager|recruiter|recipient|link|insert|redacted|firm|event|fair|reason|task|tool|x{2,}|first|last|blank|document"
    r"|attachment|file|month|year|week|country|region|area|market|clients?|customers?|competitor|colleague|reference"
    r"|achievement|accomplishment|example|result|amount|challenge|goal|problem|strength|detail|article|major|subject"
    r"|course|noun|verb|adverb|language|software|technology|responsibility|adjective|something|someone|sender"
    r"|signature|industry"
)
_MODE = r"(?:phone|telephone|video|zoom|in-person|on-?site|virtual)"
_WORK = r"(?:role|position|job|internship|opportunity|opening)"
_HOUSE = r"(?:company|organi[sz]ation|firm|department|team|school|agency)"
_MOOD = r"(?:excited|thrilled|delighted|pleased|happy|glad|interested|impressed|enthusiastic)"
_GIFT = r"(?:skills?|experience|background|qualifications|expertise|strengths?)"
# What a slot is called where its marks alone prove nothing: “|company name|”, “-your name-”.
_NAMED = (
    rf"(?i:(?:insert|add|enter)[ _](?:the |your |a )?(?:[a-z]+[ _]){{0,3}}[a-z]+|{_WHOSE}{_WHICH}?{_THING}"
    rf"|{_WHICH}{_THING}"
    r"|(?:company|first|last|full|sur|role|job|manager|interviewer|recipient|contact)[ _]?(?:name|title)s?|company)"
)
_LATER = r"(?:TBD|TBC|TBA)"
_FIRM = r"(?:Company|Corporation|Corp|Inc|Ltd|Co|Organi[sz]ation|Industries|Enterprises|Firm|University|School)"
# What a shell has, and a letter may speak of.
_VARIABLE = r"(?:PATH|HOME|USER|SHELL|TEMP|TMPDIR|EDITOR|PWD|PORT|DISPLAY|LANG)"
_AFTER = r"(?:(?<=\bat )|(?<=\bwith )|(?<=\babout )|(?<=\bof )|(?<=\bfor )|(?<=\bon ))"
_GREETED = r"(?:(?<=Dear )|(?<=Hello )|(?<=Hi ))"
_GREETED_BY = tuple(
    f"{word} {mark}"
    for word in ("dear", "hello", "hi")
    for mark in (*"[({<%$#~*|", "null", "undefined", "nan", "none", "n/a")
)
_THE_JOB_TWICE = tuple(
    f"the {job} {after}" for job in ("position", "role", "job") for after in ("position", "role", "post", "job", "at")
)
# The signs are in small letters; a slot of this syntax holds one of them, whatever letters it is written in.
SYNTAXES: tuple[tuple[tuple[str, ...], str], ...] = (
    # [company], [your key skill]; not [sic], [12], an editor's [word], nor a link
    (
        ("[",),
        rf"\[(?!(?:sic|external|ext|cid|https?|mailto)\b)[A-Za-z_][^{_FOLDED}]{{1,80}}[\s/_'-]"
        rf"[^{_FOLDED}]{{1,80}}\](?!\()",
    ),
    (
        ("[",),
        rf"\[ ?(?i:{_THING}|{_ALONE}) ?\\?\](?!\()",
    ),
    (
        ("[[", "[%"),
        r"\[\[ ?[A-Za-z][^\[\]\n]{1,60}\]\]|\[%\w{2,30}%\]",
    ),
    (
        ("[",),
        r"\[[XxNn#?]\](?=%| (?:years?|months?|people|employees|percent|role|position|team|company|industry)\b)",
    ),
    # [company, {your name: never closed
    (
        ("[", "{"),
        rf"[\[{{](?i:{_WHOSE}?{_WHICH}?{_THING})(?=[ .,;!?]?(?:\n|\Z)|[.,;!?] )",
    ),
    # what no greeting holds: {$name}, #name, null
    (
        _GREETED_BY,
        rf"{_GREETED}(?:[\[({{<%$#~*|]{{1,2}} ?\w[\w .|:'_-]{{1,40}}|(?:null|undefined|NaN|None|N/A)(?=[,!:.]?(?:\n"
        rf"|\Z)))",
    ),
    # [...], [ ], ( ), (...), < >, {}, and dotted lines
    (
        ("[..", "[ ", "[]", "(..", "( "),
        r"(?<=[A-Za-z,] )(?:\[(?:\.{2,}| {0,9})\]|\((?:\.{3,}| {1,9})\))",
    ),
    (
        ("....", "***", "< ", "<>", "{ ", "{}"),
        rf"(?:{_AFTER}|{_GREETED})(?:\.{{4,}}|\*{{3,}}|< *>|\{{ *\}})",
    ),
    (
        ("at (", "with (", "about (", "of (", "for (", "on ("),
        rf"{_AFTER}\([a-z][a-z '/-]{{3,60}}\)(?=[.,;!?])",
    ),
    # {role}, {{company}}, ${first_name}, $first_name, $COMPANY_NAME, {0}, {Hi|Hello}, <%= name %>, {% if name %}
    (
        ("{", "$"),
        r"\{{1,2}(?![^{}\n]*[<>=;()]| ?(?:return|break|pass|let|var|const|int|void"
        r"|while)\b) ?[A-Za-z_!#/$][^{}\n,]{1,80}\}{1,2}|\$\{?[a-z]+_?[a-z]*name\}?|\{\d\}",
    ),
    (
        ("$", "<%", "{%"),
        rf"(?<!ariable )\$(?!{_VARIABLE}\b|\w*PATH\b)[A-Z][A-Z_]{{3,30}}\b|<%[^%\n]{{1,80}}%>|\{{%[^%\n]{{1,80}}%\}}",
    ),
    # <your name>, <COMPANY>
    (
        ("<",),
        rf"<(?i: ?(?:insert |specific |relevant )?{_WHOSE}?{_THING}(?: [a-z ]{{1,30}})? ?)>"
        rf"|<[A-Za-z]{{3,}}/[A-Za-z]{{3,}}>"
        r"|<[A-Z][A-Z_ ]{2,30}>|<<[A-Za-z][^<>\n@]{1,40}>>",
    ),
    # %FNAME%, *|FNAME|*, #NAME#, @@name@@
    (
        ("%", "*|", "#", "@@"),
        r"%(?!(?:PATH|TEMP|HOME|APPDATA)%)[A-Z_]{3,30}%|\*\|[A-Z_0-9:]{2,30}\|\*|##?[A-Z_]{3,30}##?(?![\w-])"
        r"|@@\w{3,30}@@|%%\w{3,30}%%",
    ),
    # |company name|, ~your name~, -company name-, __first_name__, *company name*
    (
        ("__", "|", "~", "*", "name-"),
        rf"(?<!\w)(?P<mark>__|[|~*-]) ?{_NAMED} ?(?P=mark)(?!\w)",
    ),
    # (name of manager), (your company)
    (
        ("(", "<insert"),
        rf"[(<](?i:insert)\b[^()<>\n]{{0,60}}[)>]|\((?i:name of [^()\n]{{2,60}}|{_WHOSE}{_THING}|{_WHICH}(?:name|title)"
        rf"|company|position|date|name"
        r"|topic|role|day|time|month|city|title|department|interviewer|manager|employer|project|event|industry"
        r"|location)\)",
    ),
    (
        ("(mention", "(specify", "(describe", "(enter", "(state"),
        r"\((?i:mention|specify|describe|enter|state) (?:a|an|the|your|any|specific|something|topics?|names?|dates?"
        r"|company|details?|one|how|what|why|relevant|key)\b[^()\n]{0,60}\)",
    ),
    (
        ("*insert", "*your", "*name", "*company", "*mention"),
        r"\*{1,2}(?i:insert|your|name of|company name|mention) [^*\n]{2,60}\*",
    ),
    (
        ("in (", "of (", "with (", "as ("),
        r"(?:(?<=\bin )|(?<=\bof )|(?<=\bwith )|(?<=\bas ))\((?i:fields?|skills?|tasks?|tools?|software"
        r"|your [a-z ]{2,30})\)",
    ),
    # ____, XXX, $XX, XX years, ???
    (
        ("___",),
        r"(?<=[A-Za-z,.$:(] )_{3,}|_{3,}(?= ?[A-Za-z]{2})|(?<=[a-z])_{4,}",
    ),
    (
        ("x%", "__%", " of x", " of n"),
        r"(?<!\w)(?:X{1,3}|_{2,})%|\b(?:team|staff|group|class|crew) of (?:X{1,2}|N)\b(?!-)",
    ),
    (
        ("xx", "$x", "__st", "__nd", "__rd", "__th", " x", " n year", " n+ year"),
        r"(?<!Bowl )\bX{3,}\b|\$X+(?:,X+)?\b|\bX{2,}(?= (?:years?|percent|months?|weeks?|employees|people))"
        r"|(?<=Dear )X{2,}\b|\b(?:[Xx]{2,}|_{2,})(?:st|nd|rd|th)\b|\b(?<!\bGeneration )[XN]\+?(?= years (?:of|in"
        r"|as)\b)",
    ),
    (
        ("??",),
        r"(?:(?<=\bon )|(?<=\bat )|(?<=Dear )|(?<=with )|(?<=the ))\?{2,}",
    ),
    (
        ("xxx", "000", "123", "555"),
        r"\(?\b(?:xxx|XXX|000)\)?[-. ](?:xxx|XXX|000)[-. ](?:xxxx|XXXX|0000)\b|\(?\b(?:123\)?[-. ]456[-. ]7890"
        r"|555\)?[-. ]555[-. ]5555)\b",
    ),
    (
        ("@",),
        r"\b(?:your[._]?(?:e-?mail|name|address)|name|user(?:name)?|first[._]?name[._]?last[._]?name"
        r"|first\.last)@[\w-]+\.\w+",
    ),
    (
        ("mm/", "dd/"),
        r"\b(?:MM|DD|mm|dd)/(?:MM|DD|mm|dd)(?:/(?:YY|yy){1,2})?\b",
    ),
    # ABC Company, Mr./Ms. Vogel, meet/speak, today/yesterday
    (
        ("abc", "xyz", "a.b.c."),
        rf"\b(?:ABCD?|XYZ|A\.B\.C\.) (?:{_FIRM}|position|job|role)\b\.?",
    ),
    (
        ("/", " or m"),
        rf"\b{_MISTER}(?: ?/ ?| or )(?:{_MISTER}|Miss)(?:/M\w{{1,3}}\.?)?(?: (?:[Ll]ast [Nn]ame|[A-Z][\w'-]+))?",
    ),
    (
        ("/",),
        rf"\b{_MET}/{_MET}\b|\b{_WHEN} ?/ ?{_WHEN}\b|\b(?:this|next) week/(?:this|next) (?:week|month)\b",
    ),
    (
        ("/",),
        rf"\b(?:{_WORK}/{_WORK}|{_HOUSE}/{_HOUSE}|{_MOOD}/{_MOOD}|{_GIFT}/{_GIFT})(?:/[a-z-]+)?(?![\w/])",
    ),
    (
        ("/",),
        rf"\b{_MODE}/{_MODE}(?= (?:interview|call|meeting))",
    ),
    # Your Name, Mr. Last Name, Company Name: titles of slots, written as titles
    (
        (
            "your name",
            "your full",
            "your first",
            "your last",
            "your phone",
            "your contact",
            "your telephone",
            "your title",
            "your company",
            "your city",
            "your e",
            "your address",
            "your signature",
        ),
        r"\bYour (?:(?:Full |First |Last )?Name|(?:Phone|Contact|Telephone) (?:Number|Information)|Title|Company|City"
        r"|E-?mail(?: Address)?|Address|Signature)\b",
    ),
    (
        ("name",),
        r"\b(?:(?:Hiring )?Manager|Interviewer|Recipient|Employer|Contact|Candidate|Applicant|Sender)(?:'s)? "
        r"(?:Full |First |Last )?Name\b|\bYour (?:full )?name here\b|\b(?:First )?Name (?:Surname|Last ?[Nn]ame)\b",
    ),
    (
        ("name", "today's date"),
        r"\b(?:Company Name|Last ?Name|First ?Name|Today's Date|Firstname(?: Lastname)?|Lastname)\b"
        r"(?! (?:field|column|box|[Tt]ags?\b))",
    ),
    (
        ("name of",),
        r"\bName of (?:the )?(?:Company|Interviewer|Employer|Organi[sz]ation|Manager|Event|School|Position|Person|Firm"
        r"|Contact|Hiring|Department|Recruiter|Project|Institution|University|Hospital)\b",
    ),
    (
        ("on day", "on date"),
        r"(?<=\bon )(?:Day|Date)\b(?! [A-Z])",
    ),
    (
        ("name", "interviewer"),
        r"\b(?:Mr|Ms|Mrs|Dr)\.? (?:Last ?[Nn]ame|Surname|NAME|Interviewer|Name)\b|(?<=Dear )(?:Name"
        r"|Interviewer Name)\b",
    ),
    (
        ("insert ", "position at employer", "position at company"),
        r"\bInsert (?:Name|Date|Company|Title|Position)\b|\b(?:the )?Position at (?:Employer|Company)\b",
    ),
    (
        (" name", " title"),
        r"\b(?:(?:YOUR|COMPANY|INTERVIEWER|EMPLOYER|FIRST|LAST|HIRING MANAGER) NAME|JOB TITLE|POSITION TITLE)\b",
    ),
    (
        (
            "on da",
            "at time",
            "at employer",
            "at location",
            "about topic",
            "about project",
            "at previous",
            "at current",
            "at former",
            "with interviewer",
            "with manager",
            "with employer",
            "discussed topic",
            "about something",
            "about subject",
            "about xyz",
        ),
        r"(?<=\bon )(?:DATE|DAY)\b(?: AND TIME\b)?|(?<=\bat )(?:TIME|EMPLOYER|LOCATION)\b"
        r"|(?<=\babout )(?:TOPIC|PROJECT)\b"
        r"|(?<=\bat )(?:(?:PREVIOUS|CURRENT|FORMER) (?:EMPLOYER|COMPANY)|(?:Previous|Current|Former) (?:Employer"
        r"|Company))\b"
        r"|(?<=\bwith )(?:INTERVIEWER|MANAGER|EMPLOYER)\b|(?<=\bdiscussed )TOPIC\b"
        r"|(?<=\babout )(?:SOMETHING|SUBJECT|XYZ)\b",
    ),
    (
        _THE_JOB_TWICE,
        r"(?<=\bthe )(?:POSITION|ROLE|JOB)\b(?= (?:position|role|post|job|at)\b)",
    ),
    (
        ("company",),
        r"(?:(?<=\bjoin )|(?<=\bjoining )|(?<=\bfor )|(?<=\bat ))(?:Company [XYZ]\b|[\"'](?i:company(?: name)?)[\"'])",
    ),
    (
        ("name", "company", "lorem ipsum", "city, s"),
        r"\b(?:NAME|COMPANY|FIRSTNAME|LASTNAME|[Ll]orem ipsum(?: dolor| *[.\n]|\Z))|\bCity, State,? Z(?:ip|IP)\b",
    ),
    # to be written later
    (
        ("tbd", "tbc", "tba", "todo", "fixme", "tktk", "<!--", "blah"),
        rf"(?:(?<=\bat )|(?<=\bwith )|(?<=\bby )|(?<=\buntil )|(?<=\bfor )|(?<=\bof )|(?<=Dear )){_LATER}\b"
        rf"|(?<=\bon ){_LATER}\b(?=[ .])|\bTODO:|(?://|#) ?TODO\b|\bFIXME\b|\bTKTK\b|<!--|\bblah(?:,? blah)+\b",
    ),
    (
        ("tktk", "blank"),
        r"\b[Tt][Kk][Tt][Kk]\b|(?<=\babout )BLANK\b|(?<=\bof )BLANK\b|(?<=\bat )BLANK\b",
    ),
    (
        ("(fill", "(tb"),
        r"\((?:fill in|FILL IN|tbc|TBC|tbd)\)",
    ),
    (
        ("insert ", "city, s", "skill "),
        r"\bINSERT (?:[A-Z]+ ){0,3}(?:HERE|NAME|DETAILS?|DATE|TOPIC|COMPANY)\b|\bCity, State\b|\bSkill [1-3]\b",
    ),
    (
        ("job title", " ## ", " %s ", " %d "),
        r"(?<=\babout )Job Title\b|(?<=\bthe )Job Title\b|(?<=\bas )Job Title\b|(?<= )(?:##|%s|%d)(?= )",
    ),
    (
        ("(??",),
        r"\(\?\?[^()\n]{0,60}\)",
    ),
    (
        (" here",),
        r"\b(?:insert|fill in|add) (?:name|date|company|position|title|topic|details?|specifics) here\b",
    ),
)
