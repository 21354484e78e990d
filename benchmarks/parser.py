"""How well `parse` reads real mail: own text before the first quoted header, greetings, closings, lines.

    python benchmarks/parser.py [DATA_DIR] [--show]

Protocols, for each of the two quagga sets (`DATA_DIR` holds their files and a README):

own text   The gold is `text[:first_header]`, the whole text where `first_header` is null. Ours is all
           before the first quoted block. They must be equal with all blanks left out; so a header missed,
           seen too early or too late, and a false one all count as a failure of that mail.
greeting   Only the part before the first gold header is looked at, if it has any words. Gold: a `Body/Intro`
           zone begins there. Ours: `parse` of that part alone has a greeting block. P, R and F over mails.
closing    The same with `Body/Outro` zones (valedictions and bare names are both Outro there). Ours: a
           closing block, or a signature block with a bare name in its first line. A mail whose gold has a
           `Signature` zone and no Outro is left out: a name above contact lines is a sign-off in one reading
           and none in the other.
lines      zebra: the share of lines with the label body (B), header (H) or signature (S) that we give too.
           Our closings count as S; our quoted lines agree with any label, as zebra labels quoted mail too.
speed      Milliseconds for a letter of about 150 words, and for 1 MB of mail.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from followlint.model.draft import BlockKind, Draft
from followlint.text.names import is_name, is_short_name
from followlint.text.parse import parse

Row = dict[str, Any]
QUAGGA = ("quagga_enron", "quagga_asf")


def rows_of(path: Path) -> list[Row]:
    """The records of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def own_text(draft: Draft) -> str:
    """All that stands before the first quoted block."""
    quoted = draft.of_kind(BlockKind.QUOTED)
    return draft.text[: quoted[0].span.start] if quoted else draft.text


def top_of(row: Row) -> str:
    """The part of the text before the first gold header."""
    end = row["first_header"]
    return str(row["text"]) if end is None else str(row["text"][:end])


def blankless(text: str) -> str:
    """The text without its blanks."""
    return "".join(text.split())


def own_text_right(row: Row) -> bool:
    """Whether the own text before the first header is found exactly."""
    return blankless(own_text(parse(row["text"]))) == blankless(top_of(row))


def has_zone(row: Row, *kinds: str) -> bool:
    """Whether a zone of one of these kinds begins in the part before the first header."""
    end = len(top_of(row))
    return any(zone["type"].startswith(kinds) and zone["start"] < end for zone in row["zones"])


def has_greeting(draft: Draft) -> bool:
    """Whether a greeting was found."""
    return bool(draft.of_kind(BlockKind.GREETING))


def has_closing(draft: Draft) -> bool:
    """Whether a valediction or a sign-off was found."""
    if draft.of_kind(BlockKind.CLOSING):
        return True
    signed = [block.span.of(draft.text).splitlines()[0] for block in draft.of_kind(BlockKind.SIGNATURE)]
    return any(is_name(line.lstrip("-\u2013— ")) or is_short_name(line) for line in signed)


Judged = tuple[Row, bool, bool]


def presence(rows: list[Row], zone: str, ours: Callable[[Draft], bool], unless: str = "") -> list[Judged]:
    """Each mail with words before the first header: what the gold says, what we say."""
    return [
        (row, has_zone(row, zone), ours(parse(top_of(row))))
        for row in rows
        if top_of(row).strip() and not (unless and has_zone(row, unless) and not has_zone(row, zone))
    ]


def f_score(judged: list[Judged]) -> str:
    """Precision, recall and F as one line."""
    hits = sum(gold and found for _, gold, found in judged)
    precision = hits / max(1, sum(found for _, _, found in judged))
    recall = hits / max(1, sum(gold for _, gold, _ in judged))
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F {both:.3f}  of {len(judged)}"


def quagga(name: str, rows: list[Row], show: bool) -> None:
    """Print the three figures of one quagga set."""
    wrong = [row for row in rows if not own_text_right(row)]
    print(f"{name:14} own text  {1 - len(wrong) / len(rows):.3f} of {len(rows)}")
    greetings = presence(rows, "Body/Intro", has_greeting)
    closings = presence(rows, "Body/Outro", has_closing, unless="Body/Signature")
    print(f"{name:14} greeting  {f_score(greetings)}")
    print(f"{name:14} closing   {f_score(closings)}")
    if show:
        show_wrong(wrong, greetings, closings)


def show_wrong(wrong: list[Row], greetings: list[Judged], closings: list[Judged]) -> None:
    """Print the mails we read otherwise than the gold does."""
    for row in wrong:
        cut = len(own_text(parse(row["text"])))
        print("OWN", row["id"], row["first_header"], cut, repr(row["text"][max(0, cut - 60) : cut + 90]))
    for label, judged in (("GREETING", greetings), ("CLOSING", closings)):
        for row, gold, found in judged:
            if gold != found:
                top = top_of(row).strip()
                print(label, "missed" if gold else "false", row["id"], repr(top[:90]), "...", repr(top[-130:]))


LETTERS = {
    BlockKind.HEADER: "H",
    BlockKind.QUOTED: "Q",
    BlockKind.SIGNATURE: "S",
    BlockKind.CLOSING: "S",
}


def zebra(rows: list[Row]) -> None:
    """Print how often each line's label agrees; our quoted lines agree with any label but S."""
    agree = total = 0
    for row in rows:
        draft = parse(row["text"])
        place = 0
        for label, words in row["lines"]:
            place = row["text"].find(words, place)
            if words.strip():
                total += 1
                agree += _label(draft, place + len(words) - len(words.lstrip())) in {label, "Q"}
            place += len(words)
    print(f"zebra          lines     {agree / max(1, total):.3f} of {total}")


def _label(draft: Draft, offset: int) -> str:
    for block in draft.blocks:
        if block.span.start <= offset < block.span.end:
            return LETTERS.get(block.kind, "B")
    return "?"


def speed(rows: list[Row]) -> None:
    """Print the time of a letter and of 1 MB."""
    own = [top_of(row) for row in rows if 120 <= len(top_of(row).split()) <= 180]
    many = ("\n\n".join(row["text"] for row in rows) * 20)[:1_000_000]
    for label, texts, rounds in (("letter", own, 5), ("1 MB", [many], 1)):
        best = min(_seconds(texts) for _ in range(rounds)) / len(texts)
        print(f"speed          {label:9} {best * 1000:.3f} ms")


def _seconds(texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        parse(text)
    return time.perf_counter() - begin


def main() -> None:
    """Measure what is there."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", nargs="?", type=Path, default=Path("../shared/evaldata"))
    options.add_argument("--show", action="store_true", help="print the mails read otherwise than the gold")
    given = options.parse_args()
    for name in QUAGGA:
        quagga(name, rows_of(given.data / f"{name}.jsonl"), given.show)
    zebra(rows_of(given.data / "zebra_enron_lines.jsonl"))
    speed(rows_of(given.data / "quagga_enron.jsonl"))


if __name__ == "__main__":
    main()
