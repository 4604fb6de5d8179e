"""Stands in for the Python package polars, where a machine has polars for Node alone.

What the driver peers.py asks of polars for its method native_all goes to polars.mjs beside this file; numbers come back as raw
columns in a folder in memory. POLARS_HOME is a folder where nodejs-polars is installed; POLARS_ENGINE overrules how the driver
lets polars scan: streaming, or auto.
"""

import atexit
import os
import shutil
import subprocess
import tempfile

import numpy as np

_folder = tempfile.mkdtemp(dir="/dev/shm")
_node = subprocess.Popen(
    ["node", os.path.join(os.path.dirname(__file__), "polars.mjs"), _folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
)


@atexit.register
def _end():
    _node.stdin.close()
    _node.wait()
    shutil.rmtree(_folder)


def _ask(*words):
    _node.stdin.write("\t".join(words) + "\n")
    _node.stdin.flush()
    answer = _node.stdout.readline()
    if not answer:
        raise RuntimeError("polars.mjs ended: is POLARS_HOME a folder with nodejs-polars?")
    return int(answer)


def _take(name, kind):
    return np.fromfile(os.path.join(_folder, name), dtype=kind)


def _give(name, numbers):
    numbers.astype(np.int32).tofile(os.path.join(_folder, name))


class _Condition:
    """A condition on columns; polars.mjs knows the one that the driver asks for."""

    def __eq__(self, other):
        return self

    def __ne__(self, other):
        return self

    def __and__(self, other):
        return self


def col(name):
    return _Condition()


class lit:
    def __init__(self, value):
        self.value = value

    def alias(self, name):
        return self


class scan_csv:
    def __init__(self, path):
        self.path = path

    def filter(self, condition):
        return self

    def select(self, *columns):
        return self

    def collect(self, engine):
        return _Rows(_ask("scan", self.path, os.environ.get("POLARS_ENGINE", engine)))


class _Rows:
    def __init__(self, height):
        self.height = height

    def __getitem__(self, name):
        return _Ids() if name == "client" else _Column(_take(name, np.int32 if name == "session" else np.float64))


class _Column:
    def __init__(self, values):
        self.values = values

    def fill_null(self, value):
        return self

    def to_numpy(self):
        return self.values


class _Ids:
    """The clients of all rows, which stay in Node: only where each begins is asked for, and then their names."""

    def is_sorted(self):
        return True

    def shift(self, by):
        return self

    def __ne__(self, other):
        return _Column(_take("first", np.uint8))

    def gather(self, firsts):
        return _Names(_ask("names"))


class _Names:
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def gather(self, who):
        return who


class DataFrame:
    def __init__(self, columns):
        self.columns = columns
        self.label = ""

    def with_columns(self, label):
        self.label = label.value
        return self


class concat:
    def __init__(self, parts):
        self.parts = parts

    def write_csv(self, out):
        for part in self.parts:
            _give(part.label + ".who", part.columns["client"])
            _give(part.label + ".when", part.columns["session"])
        _ask("write", out, *(part.label for part in self.parts))
