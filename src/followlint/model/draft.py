"""A draft: the text as given and the blocks that it is made of."""

from enum import StrEnum

from followlint.model.base import Value
from followlint.model.span import Span


class BlockKind(StrEnum):
    """What a block is; `quoted` is somebody else's words."""

    HEADER = "header"
    GREETING = "greeting"
    PARAGRAPH = "paragraph"
    LIST = "list"
    CLOSING = "closing"
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    QUOTED = "quoted"


class Block(Value):
    """One part of a draft: `text[span.start:span.end]`, without the blank lines around it."""

    kind: BlockKind
    span: Span


class Draft(Value):
    """The untouched text and its blocks, in order, disjoint, covering every character that is not blank.

    `subject` spans the value of the subject line; `recipients` holds the addresses of the To line.
    `front_matter` is the YAML source at the top, without its fences. `notices` tell the user how the
    text was read (only HTML in the mail, a decoded body); `text` differs from what was given only then.
    """

    text: str
    blocks: tuple[Block, ...]
    subject: Span | None = None
    recipients: tuple[str, ...] = ()
    front_matter: Span | None = None
    notices: tuple[str, ...] = ()

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
