"""Runs a command until it ends or the other end of standard input is closed, so that it never outlives its user.

Started as a script of its own. The pipe closes however the user ends, even by SIGKILL; and should this watcher
be killed, Linux kills the command for it.
"""

import ctypes
import os
import signal
import subprocess
import sys
from threading import Thread

_PR_SET_PDEATHSIG = 1  # prctl(2)


def main(command: list[str]) -> int:
    """Run the command; its exit code."""
    before = _die_with_parent if sys.platform.startswith("linux") else None
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=before) as child:  # noqa: PLW1509  no thread yet
        Thread(target=_end_with_user, args=(child,), daemon=True).start()
        return child.wait()


def _end_with_user(child: "subprocess.Popen[bytes]") -> None:
    while os.read(0, 1024):
        pass
    child.kill()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]) % 256)  # without waiting for the thread that reads
