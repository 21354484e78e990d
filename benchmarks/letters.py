"""Letters for the benchmarks, made on the spot: new names each time, so that no engine has seen them."""

from collections.abc import Iterator
from random import Random

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_TOPICS = (
    "the backlog of unlabelled pallets",
    "moving the nightly import to the new cluster",
    "the onboarding of seasonal drivers",
    "tracking expired reagents in the lab",
    "the queue at the second counter on Mondays",
    "rewriting the returns policy",
)
_SENTENCES = (
    "Thank you for taking the time to meet with me on {day} about the {role} position at {firm}.",
    "I enjoyed hearing from {name} how your team handles {topic}.",
    "At {other} we had the same problem, and a shared checklist cut the errors by {number} percent.",
    "You asked whether I had worked with {tool}; I tried it that evening on a small example.",
    "What {name} said about {topic} stayed with me on the way home.",
    "I would be glad to send the short report that we wrote about it in {month}.",
    "The visit to the floor with {name} made the work much clearer to me than any description could.",
    "It was good to learn that {firm} plans to open a second site near {place} next {month}.",
    "I am very interested in the role, because {topic} is the kind of work that I like best.",
    "If it helps, {name} at {other} would talk about the {number} weeks that we worked on it.",
    "Please let me know if there is anything else that you would like to see from me.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = ("January", "March", "May", "August", "October")
_PLACES = ("Boston", "Leeds", "Toronto", "Dublin")
_ROLES = ("warehouse planner", "data engineer", "ward clerk", "bilingual paralegal", "shift lead")


def letters(seed: int, number: int, words: int = 150) -> list[str]:
    """This many letters of about this many words, with names that no other seed uses."""
    return [letter(Random(f"{seed}/{index}"), words) for index in range(number)]


def letter(random: Random, words: int) -> str:
    """One letter of about this many words, in paragraphs of three sentences."""
    body: list[str] = []
    length = 6
    for written in sentences(random):
        body.append(written)
        length += len(written.split())
        if length >= words:
            break
    paragraphs = (" ".join(body[start : start + 3]) for start in range(0, len(body), 3))
    return "\n\n".join([f"Dear Ms. {_name(random)},", *paragraphs, f"Best regards,\nMaria {_name(random)}"])


def sentences(random: Random) -> Iterator[str]:
    """Sentences without end; when all have been used they come again, about other people and firms."""
    while True:
        cast = {key: _name(random) for key in ("name", "firm", "other", "tool")}
        for sentence in random.sample(_SENTENCES, len(_SENTENCES)):
            yield sentence.format(
                day=random.choice(_DAYS),
                month=random.choice(_MONTHS),
                place=random.choice(_PLACES),
                role=random.choice(_ROLES),
                topic=random.choice(_TOPICS),
                number=random.randint(3, 48),
                **cast,
            )


def _name(random: Random) -> str:
    syllables = (random.choice(_CONSONANTS) + random.choice(_VOWELS) for _ in range(random.randint(3, 4)))
    return "".join(syllables).capitalize()
