"""The command line, the only layer that touches streams and exit codes.

0 nothing at or above --fail-on; 1 something is; 2 wrong use, or a draft, config, context or rule that cannot be read,
or a draft that cannot be judged; 3 our own failure. One line on standard error says why it is 2 or 3.
"""

import os
from collections.abc import Sequence

import click

from followlint.cli.app import app
from followlint.cli.streams import REPORT_IT, own_output, tell
from followlint.errors import FollowlintError, unknown

WRONG_USE, OWN_FAILURE, INTERRUPTED = 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run followlint and return the exit code; nothing but the report goes to standard output."""
    with own_output():
        try:
            return int(app.main(arguments, prog_name="followlint", standalone_mode=False) or 0)
        except click.ClickException as fault:
            return _failed(_explained(fault), WRONG_USE)
        except FollowlintError as fault:
            return _failed(str(fault), WRONG_USE)
        except OSError as fault:
            return _failed(f"{fault.filename or 'input or output'}: {fault.strerror}", WRONG_USE)
        except (click.Abort, KeyboardInterrupt):
            return _failed("interrupted", INTERRUPTED)
        except Exception as fault:  # the last resort: one line instead of a traceback
            if os.environ.get("FOLLOWLINT_DEBUG"):
                raise
            return _failed(f"{type(fault).__name__}: {fault}; {REPORT_IT}", OWN_FAILURE)


def _failed(why: str, code: int) -> int:
    tell(why)
    return code


def _explained(fault: click.ClickException) -> str:
    """Click's complaint in our words where ours say more."""
    if isinstance(fault, click.NoSuchOption) and fault.ctx:
        options = [name for param in fault.ctx.command.params for name in param.opts if name.startswith("--")]
        return unknown("option", fault.option_name, [*options, "--help"])
    if isinstance(fault, click.BadParameter) and fault.param:
        return f"{fault.param.opts[-1]}: {fault.message}"
    return fault.format_message()
