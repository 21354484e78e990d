"""From raw text to a draft: `parse` finds the blocks and never changes a character."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from followlint.model.draft import Block, BlockKind, Draft
from followlint.model.span import Span
from followlint.text.body import Piece, own_pieces
from followlint.text.heads import Field, front_matter, header_lines, mail_fields, recipients_of, subject_of
from followlint.text.lines import Line, split_lines
from followlint.text.mail import Decoded, Inside, read_mail
from followlint.text.quoted import quoted_flags

_MERGED = frozenset({BlockKind.QUOTED, BlockKind.SIGNATURE, BlockKind.LIST})


def parse(text: str) -> Draft:
    """Read a draft from plain text, Markdown or the source of a mail; a BOM at the start counts as blank."""
    start = 1 if text.startswith("\ufeff") else 0
    mail = read_mail(text, start)
    if isinstance(mail, Decoded):
        return _letter(mail.text, 0).model_copy(update={"notices": (mail.notice,)})
    if isinstance(mail, Inside):
        return _mail(text, start, mail)
    return _letter(text, start)


def _letter(text: str, start: int) -> Draft:
    """A draft of front matter, header lines and a letter."""
    matter = front_matter(text, start)
    pieces: list[Piece] = []
    if matter:
        pieces.append(Piece(BlockKind.HEADER, start, matter[1]))
        start = matter[1]
    lines = split_lines(text, start, len(text))
    fields, after = header_lines(text, lines)
    pieces += _field_pieces(fields)
    pieces += _letter_pieces(text, lines[after:])
    return _draft(text, pieces, fields, matter[0] if matter else None)


def _mail(text: str, start: int, mail: Inside) -> Draft:
    """A draft that is a mail's source: its headers and the furniture around the letter are header blocks."""
    fields = mail_fields(text, start, mail.headers_end)
    above = Piece(BlockKind.HEADER, mail.headers_end, mail.body.start)
    letter = _letter_pieces(text, split_lines(text, mail.body.start, mail.body.end))
    below = Piece(BlockKind.HEADER, mail.body.end, len(text))
    return _draft(text, [*_field_pieces(fields), above, *letter, below], fields, None)


def _field_pieces(fields: Iterable[Field]) -> list[Piece]:
    return [Piece(BlockKind.HEADER, field.span.start, field.span.end) for field in fields]


def _draft(text: str, pieces: Iterable[Piece], fields: Sequence[Field], matter: Span | None) -> Draft:
    return Draft(
        text=text,
        blocks=tuple(_blocks(text, pieces)),
        subject=subject_of(fields),
        recipients=recipients_of(text, fields),
        front_matter=matter,
    )


def _letter_pieces(text: str, lines: Sequence[Line]) -> Iterator[Piece]:
    """The pieces of a letter, own and quoted, in order."""
    at_top = True
    index = 0
    for quoted, group in groupby(quoted_flags(lines)):
        count = sum(1 for _ in group)
        run = lines[index : index + count]
        index += count
        if quoted:
            yield Piece(BlockKind.QUOTED, run[0].start, run[-1].end)
        elif any(line.words for line in run):
            yield from own_pieces(text, run, at_top)
            at_top = False


def _blocks(text: str, pieces: Iterable[Piece]) -> Iterator[Block]:
    """Blocks without the blanks around them; quotations, signatures and list items that meet are one."""
    waiting: Piece | None = None
    for piece in pieces:
        cut = _cut(text, piece)
        if cut.start == cut.end:
            continue
        if waiting and waiting.kind == cut.kind and cut.kind in _MERGED:
            waiting = Piece(cut.kind, waiting.start, cut.end)
            continue
        if waiting:
            yield _block(waiting)
        waiting = cut
    if waiting:
        yield _block(waiting)


def _cut(text: str, piece: Piece) -> Piece:
    words = text[piece.start : piece.end]
    end = piece.start + len(words.rstrip())
    return Piece(piece.kind, min(end, piece.end - len(words.lstrip())), end)


def _block(piece: Piece) -> Block:
    return Block(kind=piece.kind, span=Span(start=piece.start, end=piece.end))
