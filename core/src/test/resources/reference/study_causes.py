# Computes study_causes.json. Run: python3 study_causes.py > study_causes.json
# Beginnings of tensions after events, with every way to move each case's events (all combinations, by convolution of counts); and Cohen's kappa of
# two people's attributions.
import json
import sys

import numpy as np

rng = np.random.default_rng(6)


def begun(tense):
    return [s for s in range(2, len(tense) + 1) if tense[s - 1] and not tense[s - 2]]


def before(cases, lag):
    total, beginnings, expected = {0: 1.0}, 0, 0.0
    seen = 0
    for one in cases:
        n, starts, events = len(one["tense"]), [s for s in begun(one["tense"]) if s > lag], set(one["events"])
        beginnings += len(starts)
        counts = [sum(((s - lag - 1 - step) % n) + 1 in events for s in starts) for step in range(n)]
        seen += counts[0]
        expected += np.mean(counts)
        total = {t: sum(p * sum(c == t - u for c in counts) / n for u, p in total.items()) for t in {u + c for u in total for c in counts}}
    far = abs(seen - expected) - 1e-9
    return {"beginnings": beginnings, "seen": seen, "expected": expected, "p": sum(p for t, p in total.items() if abs(t - expected) >= far)}


def study(cases, pull):
    made = []
    for _ in range(cases):
        n = int(rng.integers(6, 16))
        events = sorted({int(s) for s in rng.integers(1, n + 1, 2)})
        tense = [int(rng.random() < (0.15 + (pull if s - 1 in events else 0))) for s in range(1, n + 1)]
        made.append({"tense": tense, "events": events})
    return {"cases": made, "before": [before(made, lag) for lag in range(4)]}


def kappa(n, agree):
    first = rng.integers(0, 4, n)
    second = np.where(rng.random(n) < agree, first, rng.integers(0, 4, n))
    table = np.zeros((4, 4))
    for i, j in zip(first, second):
        table[i, j] += 1
    seen = np.trace(table) / n
    chance = (table.sum(0) * table.sum(1)).sum() / n ** 2
    return {"first": first.tolist(), "second": second.tolist(), "table": table.astype(int).tolist(), "kappa": (seen - chance) / (1 - chance)}


json.dump({"about": "before: for each lag 0 to 3, tensions that began (a tense session after a calm one) late enough, how many had an event so long before, the "
           "mean over all moves of events along their cases, and p over all of them. kappa: two people's places, numbered from 0.",
           "source": "numpy " + np.__version__, "cases": [{"before": [study(12, 0.0), study(20, 0.6)], "kappa": [kappa(40, 0.3), kappa(25, 0.8)]}]}, sys.stdout)
