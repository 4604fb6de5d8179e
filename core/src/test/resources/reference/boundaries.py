"""Writes boundaries.json: pairs of boundaries by scipy's bipartite matching, and WindowDiff step by step as its source has it.

python3 boundaries.py > boundaries.json, with numpy 2.4.6 and scipy 1.17.1.
"""
import json
import random

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_bipartite_matching

random.seed(5)


def parted(steps, share):
    return [at for at in range(1, steps) if random.random() < share]


def near(boundaries, steps):
    moved = {at + random.choice([-2, -1, 0, 0, 1, 2]) for at in boundaries if random.random() < 0.85}
    return sorted(at for at in moved if 0 < at < steps)


def pairs(first, second, tolerance):
    if not first or not second:
        return 0
    close = np.abs(np.subtract.outer(first, second)) <= tolerance
    return int((maximum_bipartite_matching(csr_matrix(close), perm_type="column") >= 0).sum())


def differing(first, second, steps, k):
    def inside(boundaries, start):
        return sum(1 for at in boundaries if start < at <= start + k)
    return sum(1 for start in range(steps - k) if inside(first, start) != inside(second, start))


cases = []
for number in range(60):
    steps = random.randint(20, 120)
    first = parted(steps, random.choice([0.05, 0.1, 0.3]))
    second = near(first, steps)
    cases.append({"steps": steps, "first": first, "second": second,
                  "pairs": [pairs(first, second, t) for t in range(5)],
                  "differing": [differing(first, second, steps, k) for k in (2, 5, 9)]})
print(json.dumps({"about": "boundaries of two coders in a session of so many steps; pairs: the most one-to-one pairs at most 0 to 4 steps apart; differing: windows of 2, 5 and 9 steps that hold different numbers of boundaries", "cases": cases}))
