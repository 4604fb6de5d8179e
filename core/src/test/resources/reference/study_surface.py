# Computes study_surface.json from the invented cases of study.json. Run: python3 study_surface.py > study_surface.json
# A response surface of the next session's y over both ratings a and b, with a level of each case's own: REML by a general minimiser over dense
# matrices, a1 to a4 as sums of b1 to b5 with their covariance, errors by leaving out the cases one by one.
import json
import sys

import numpy as np
from scipy import optimize, stats


def one(c):
    y = {(k, s): v for k, s, v in zip(c["client"], c["session"], c["y"]) if v is not None}
    rows = [(k, a, b, y[k, s + 1]) for k, s, a, b in zip(c["client"], c["session"], c["a"], c["b"]) if a is not None and b is not None and (k, s + 1) in y]
    client = np.array([r[0] for r in rows])
    a, b, out = (np.array([r[i] for r in rows], dtype=float) for i in (1, 2, 3))
    x = np.column_stack([np.ones(len(a)), a, b, a * a, a * b, b * b])
    same = (client[:, None] == client[None, :]).astype(float)
    free = len(out) - x.shape[1]

    def parts(ratio, keep):
        v = np.linalg.inv(np.eye(keep.sum()) + ratio * same[np.ix_(keep, keep)])
        return x[keep].T @ v @ x[keep], x[keep].T @ v @ out[keep], v

    everyone = np.ones(len(out), dtype=bool)

    def deviance(log_ratio):
        m, s, v = parts(np.exp(log_ratio), everyone)
        rest = out - x @ np.linalg.solve(m, s)
        return -np.linalg.slogdet(v)[1] + np.linalg.slogdet(m)[1] + free * (1 + np.log(2 * np.pi * (rest @ v @ rest) / free))

    ratio = np.exp(optimize.minimize_scalar(deviance, bounds=(-12, 6), method="bounded", options={"xatol": 1e-12}).x)
    m, s, v = parts(ratio, everyone)
    effects = np.linalg.solve(m, s)
    rest = out - x @ effects
    within = rest @ v @ rest / free
    covariance = within * np.linalg.inv(m)
    lines = np.array([[0, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1], [0, 1, -1, 0, 0, 0], [0, 0, 0, 1, -1, 1]], dtype=float)
    moved = np.array([np.linalg.solve(*parts(ratio, client != k)[:2]) - effects for k in np.unique(client)])
    n = len(moved)
    robust = (n - 1) / n * moved.T @ moved
    error = np.sqrt(np.diag(robust))
    line_error = np.sqrt(np.diag(lines @ robust @ lines.T))
    return {"rows": len(out), "clients": n, "terms": effects.tolist(), "term_errors": np.sqrt(np.diag(covariance)).tolist(), "term_robust": error.tolist(),
            "logLik": -deviance(np.log(ratio)) / 2, "levels": ratio * within, "within": within,
            "lines": (lines @ effects).tolist(), "line_errors": np.sqrt(np.diag(lines @ covariance @ lines.T)).tolist(), "line_robust": line_error.tolist(),
            "line_p": (2 * stats.t.sf(np.abs(lines @ effects) / line_error, n - 1)).tolist()}


study = json.load(open("study.json"))
json.dump({"about": "Response surfaces on the cases of study.json: y of the next session on a, b, a^2, ab, b^2 with a random level, REML. terms: b0 to b5, "
           "with model errors and errors by leaving out one case at a time; lines: a1 to a4 likewise, with p by Student's t.",
           "source": "numpy " + np.__version__, "cases": [one(c) for c in study["cases"]]}, sys.stdout)
