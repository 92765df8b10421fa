"""A program on a terminal of its own: when it paints, how many bytes a key takes, what memory it holds."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

QUIET = 0.15
SIZE = (24, 80)


class Screen:
    def __init__(self, command, environment=None, size=SIZE):
        self.size = size
        # Time is counted from just before the program takes the child's place.
        read, write = os.pipe()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | (environment or {}))
            os.write(write, struct.pack("d", time.monotonic()))
            os.execvp(command[0], command)
        os.close(write)
        self.begun = struct.unpack("d", os.read(read, 8))[0]
        os.close(read)
        self.bytes = b""

    def settle(self, quiet=QUIET, first=60):
        """Reads until nothing has come for a while, `first` before anything has; how many bytes, and when the last."""
        count, last = 0, None
        while select.select([self.file], [], [], quiet if last else first)[0]:
            try:
                chunk = os.read(self.file, 65536)
            except OSError:
                break
            if not chunk:
                break
            last = time.monotonic()
            count += len(chunk)
            self.bytes += chunk
        return count, last

    def paint(self):
        """Seconds from the start to the last byte of the first screen."""
        return self.settle()[1] - self.begun

    def press(self, keys, quiet=0.06):
        """Bytes that a key takes and seconds to the last of them."""
        began = time.monotonic()
        os.write(self.file, keys.encode())
        count, last = self.settle(quiet, first=0.4)
        return count, (last or began) - began

    def peak(self):
        """The most memory it held, in KiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def leave(self, keys):
        """Leaves it by its keys; whatever does not go is ended."""
        try:
            os.write(self.file, keys.encode())
            self.settle(0.1, 0.2)
        except OSError:
            pass
        for _ in range(50):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.file)
                return
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)
