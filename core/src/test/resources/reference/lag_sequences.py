"""Writes lag_sequences.json: residuals from the hat matrix of a Poisson model of independence, p from every order there is.

python3 lag_sequences.py > lag_sequences.json, with numpy 2.4.6.
"""
import itertools
import json
import random

import numpy as np

random.seed(9)


def counts(sessions, codes, lag):
    table = np.zeros((len(codes), len(codes)))
    for session in sessions:
        for given, then in zip(session, session[lag:]):
            table[codes.index(given), codes.index(then)] += 1
    return table


def residuals(table):
    rows, columns = table.shape
    expected = np.outer(table.sum(1), table.sum(0)) / table.sum()
    design = np.zeros((rows * columns, rows + columns))
    for cell in range(rows * columns):
        design[cell, cell // columns] = design[cell, rows + cell % columns] = 1
    root = np.sqrt(expected.ravel())[:, None] * design
    hat = np.diag(root @ np.linalg.pinv(root.T @ root) @ root.T)
    return expected, (table - expected) / np.sqrt(expected * (1 - hat.reshape(rows, columns)))


def made(length, codes):
    out = [random.choice(codes)]
    while len(out) < length:
        out.append(codes[(codes.index(out[-1]) + 1) % len(codes)] if random.random() < 0.35 else random.choice(codes))
    return out


cases = []
for many in (3, 4, 6):
    codes = list("abcdef"[:many])
    sessions = [made(random.randint(20, 60), codes) for _ in range(8)]
    lags = []
    for lag in range(1, 6):
        table = counts(sessions, codes, lag)
        expected, z = residuals(table)
        lags.append({"counts": table.astype(int).tolist(), "expected": expected.tolist(), "z": z.tolist()})
    cases.append({"sessions": ["".join(s) for s in sessions], "lags": lags})

small = ["aabbc", "abcab", "bbacc", "cabaa", "abbca", "acbab", "bcaac", "aabcb", "cbaba"]
each = []
for session in small:
    each.append([counts([list(order)], list("abc"), 1) for order in itertools.permutations(session)])
observed = sum(counts([list(s)], list("abc"), 1) for s in small)
# The sum over sessions of independent orders: convolve cell by cell.
p = np.ones((3, 3))
for i in range(3):
    for j in range(3):
        spread = {0: 1.0}
        for tables in each:
            further = {}
            for value, share in spread.items():
                for table in tables:
                    key = value + int(table[i, j])
                    further[key] = further.get(key, 0) + share / len(tables)
            spread = further
        more = sum(s for v, s in spread.items() if v >= observed[i, j])
        fewer = sum(s for v, s in spread.items() if v <= observed[i, j])
        p[i, j] = min(1, 2 * min(more, fewer))
print(json.dumps({"about": "codes of sessions, a letter each; counts, expected counts and adjusted residuals of lag 1 to 5; exact: two-sided p of lag 1 over every order within each session", "cases": cases, "exact": {"sessions": small, "p": p.tolist()}}))
