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
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent()) as child:
        Thread(target=_end_with_user, args=(child,), daemon=True).start()
        return child.wait()


def _end_with_user(child: "subprocess.Popen[bytes]") -> None:
    while os.read(0, 1024):
        pass
    child.kill()


def _die_with_parent():  # type: ignore[no-untyped-def]
    """What the child does before it becomes the command, where the system offers it."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]) % 256)  # without waiting for the thread that reads
