# Computes again what study.csv holds, but for what is named below, from the tables beside it, without Attune. Needs Python 3 with numpy, scipy,
# pandas and statsmodels. Run in this folder: python3 study.py > again.csv
# Not computed here: what rests on random draws (intervals of shares and of kappa, p of shifts and of moved events).
import csv
import sys
import warnings

import numpy as np
import pandas as pd
from scipy import optimize, stats
from statsmodels.duration.hazard_regression import PHReg
from statsmodels.duration.survfunc import SurvfuncRight, survdiff

warnings.simplefilter("ignore")
LANDMARK, LEAST_CASES, LEAST_CAME = 8, 10, 5
table = {name: pd.read_csv(name + ".csv", dtype={"client": str, "criterion": str}) for name in ("sessions", "waits", "cases", "ratings", "events", "attributions")}
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["question", "criterion", "what", "value", "low", "high", "p"])


def put(question, criterion, what, value, low=None, high=None, p=None):
    out.writerow([question, criterion, what] + ["" if x is None else repr(float(x)) for x in (value, low, high, p)])


def model(question, criterion, data, y, columns, names, slope=False):
    """A mixed model by REML; its errors leave out one case at a time, with the variances of the whole fit held (CV3)."""
    x = np.column_stack([np.ones(len(data))] + [np.asarray(c, dtype=float) for c in columns])
    y = np.asarray(y, dtype=float)
    cases = [np.flatnonzero(data["client"].to_numpy() == one) for one in data["client"].unique()]
    rank = np.linalg.matrix_rank(x / np.maximum(1e-300, np.abs(x).max(axis=0)))
    if len(cases) < LEAST_CASES or rank < x.shape[1]:
        return False
    random = 2 if slope else 1
    lower = np.tril_indices(random)

    def factor(theta):
        root = np.zeros((random, random))
        root[lower] = theta
        return root

    def sums(theta):
        m, b, yy, log = np.zeros((x.shape[1],) * 2), np.zeros(x.shape[1]), 0.0, 0.0
        for at in cases:
            zl = x[at, :random] @ factor(theta)
            v = np.eye(len(at)) + zl @ zl.T
            solved = np.linalg.solve(v, np.column_stack([x[at], y[at]]))
            m += x[at].T @ solved[:, :-1]
            b += x[at].T @ solved[:, -1]
            yy += y[at] @ solved[:, -1]
            log += np.linalg.slogdet(v)[1]
        return m, b, yy, log

    free = len(y) - x.shape[1]

    def deviance(theta):
        m, b, yy, log = sums(theta)
        left = yy - b @ np.linalg.solve(m, b)
        return log + np.linalg.slogdet(m)[1] + free * (1 + np.log(2 * np.pi * left / free))

    start = np.eye(random)[lower]
    best = start
    for _ in range(2):
        best = optimize.minimize(deviance, best, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-11, "maxiter": 4000}).x
    m, b, yy, _ = sums(best)
    effects = np.linalg.solve(m, b)
    within = (yy - b @ effects) / free
    moves = []
    for at in cases:
        zl = x[at, :random] @ factor(best)
        v = np.eye(len(at)) + zl @ zl.T
        solved = np.linalg.solve(v, x[at])
        moves.append(np.linalg.solve(m - x[at].T @ solved, solved.T @ (y[at] - x[at] @ effects)))
    n = len(cases)
    error = np.sqrt((n - 1) / n * (np.array(moves) ** 2).sum(axis=0))
    reach = stats.t.ppf(0.975, n - 1)
    for name, effect, e in zip(names, effects, error):
        put(question, criterion, name, effect, effect - reach * e, effect + reach * e, 2 * stats.t.sf(abs(effect / e), n - 1))
    spread = within * factor(best) @ factor(best).T
    put(question, criterion, "variance of levels", spread[0, 0])
    put(question, criterion, "variance of slopes", spread[1, 1] if slope else 0)
    put(question, criterion, "variance within", within)
    put(question, criterion, "log-likelihood", -deviance(best) / 2)
    return True


def around_line(data, what):
    """What is within a case: what its own straight line over sessions leaves; of fewer than three values it leaves nothing."""
    by = data.groupby("client")
    s, d = data["session"] - by["session"].transform("mean"), data[what] - by[what].transform("mean")
    slope = (s * d).groupby(data["client"]).transform("sum") / (s * s).groupby(data["client"]).transform("sum")
    return (d - slope * s).where(by[what].transform("size") >= 3, 0)


def curve(question, criterion, wait, came):
    km = SurvfuncRight(np.asarray(wait, float), np.asarray(came, int))
    share, greenwood = 1.0, 0.0
    for time in np.unique(wait):
        risk, ended = int((wait >= time).sum()), int(((wait == time) & (came == 1)).sum())
        share *= 1 - ended / risk
        greenwood += ended / (risk * (risk - ended)) if risk > ended else np.inf
        at = np.flatnonzero(km.surv_times <= time)
        assert abs(share - (km.surv_prob[at[-1]] if len(at) else 1)) < 1e-9
        low = high = None
        if 0 < share < 1:
            e = 1.959963984540054 * np.sqrt(greenwood) / abs(np.log(share))
            low, high = share ** np.exp(e), share ** np.exp(-e)
        put(question, criterion, "share that waits on after session %g" % time, share, low, high)


for seen, d in table["sessions"].groupby("criterion", sort=False):
    third = 3 * (d["session"] - 1) // d["sessions"]
    put("frequency", seen, "cases, at least one tension", d.groupby("client")["tense"].max().mean())
    put("frequency", seen, "all sessions", d["tense"].mean())
    for i, name in enumerate(["first third of a case's sessions", "middle third", "last third"]):
        if (third == i).any():
            put("frequency", seen, name, d["tense"][third == i].mean())
    for i in range(1, 21):
        if (d["session"] == i).any():
            put("frequency", seen, "session %d" % i, d["tense"][d["session"] == i].mean())
    e = d[d["next_outcome"].notna()].copy()
    if len(e):
        by = e.groupby("client")
        tb, mb = by["tense"].transform("mean"), by["mended"].transform("mean")
        tw, mw = around_line(e, "tense"), around_line(e, "mended")
        columns = [e["session"], tw, tb, mw, mb]
        names = ["level", "session", "tension, within a case", "tension, between cases", "after a repair, within a case", "after a repair, between cases"]
        model("next outcome", seen, e, e["next_outcome"], columns, names) or model("next outcome", seen, e, e["next_outcome"], columns[:3], names[:4])
        apart, room = 0.0, 0.0
        for _, one in e.assign(tw=tw).groupby("client"):
            if len(one) >= 3 and one["tense"].nunique() == 2:
                line = np.polynomial.polynomial.polyfit(one["session"], one["next_outcome"], 1)
                apart += (one["tense"] * (one["next_outcome"] - line[0] - line[1] * one["session"])).sum()
                room += (one["tense"] * one["tw"]).sum()
        if room > 0:
            put("next outcome", seen, "shifted tensions", apart / room)

for seen, w in table["waits"].groupby("criterion", sort=False):
    known = w[w["wait"].notna()]
    if len(known):
        curve("until repair", seen, known["wait"].to_numpy(), known["repaired"].to_numpy())
    ended = table["cases"][table["cases"]["left"].notna() & (table["cases"]["sessions"] > LANDMARK)]
    judged = table["sessions"][(table["sessions"]["criterion"] == seen) & (table["sessions"]["session"] <= LANDMARK)]
    joined = w[w["client"].isin(judged["client"])].merge(ended, on="client")
    early = ((joined["first_noticed"] > 0) & (joined["first_noticed"] <= LANDMARK)).astype(int)
    if early.nunique() == 2 and joined["left"].sum() > 0:
        time, left = (joined["sessions"] - LANDMARK).to_numpy(float), joined["left"].to_numpy(int)
        group = early.to_numpy()
        due = [sum((left[time == one].sum()) * ((time >= one) & (group == g)).sum() / (time >= one).sum() for one in np.unique(time[left == 1])) for g in (0, 1)]
        if left.sum() >= LEAST_CAME and min(due) >= 1:
            chi, p = survdiff(time, left, group)
            put("staying", seen, "log-rank test, chi-squared", chi, p=p)
        if left.sum() >= LEAST_CAME:
            cox = PHReg(time, early.to_numpy(float)[:, None], status=left, ties="efron").fit()
            b, error = cox.params[0], cox.bse[0]
            put("staying", seen, "ratio of leaving after an early tension", np.exp(b), np.exp(b - 1.959963984540054 * error),
                np.exp(b + 1.959963984540054 * error), 2 * stats.norm.sf(abs(b / error)))

ended = table["cases"][table["cases"]["left"].notna()]
if len(ended):
    curve("staying", "", ended["sessions"].to_numpy(float), ended["left"].to_numpy())
both = table["ratings"][table["ratings"]["other"].notna()]
both = both[both.groupby("client")["session"].transform("size") >= 2]
if len(both):
    mean = both.groupby("client")["score"].transform("mean")
    model("congruence", "", both, both["other"] - mean, [both["score"] - mean], ["level", "following, within a case"], slope=True)
s = table["ratings"][table["ratings"]["other"].notna() & table["ratings"]["next_outcome"].notna()]
if len(s):
    c, t = s["score"] - s["middle"], s["other"] - s["middle"]
    u, v = (c + t) / 2, (c - t) / 2
    model("response surface", "terms", s, s["next_outcome"], [c, t, c * c, c * t, t * t], ["level", "C", "T", "C squared", "C times T", "T squared"])
    model("response surface", "lines", s, s["next_outcome"], [u, v, u * u, u * v, v * v],
          ["level", "a1, both alike: slope", "a3, both apart: slope", "a2, both alike: curve", "alike times apart", "a4, both apart: curve"])

# Where people say that tensions came from; who is unsure names no place, and who says the same twice says it once.
PLACES = {"client": "with the client", "therapist": "with the therapist", "between": "between the two", "around": "around them"}
said = table["attributions"][table["attributions"]["lies"].isin(PLACES)].drop_duplicates()
named = {one: said[said["by"] == one].groupby(["client", "session"])["lies"].agg(list) for one in ("client", "therapist", "observer")}
people = [one for one in named if len(named[one])]
for one in people:
    for place, words in PLACES.items():
        put("attribution", one, words, np.mean([place in lies for lies in named[one]]))
for i, one in enumerate(people):
    for other in people[i + 1:]:
        both = [(a[0], b[0]) for a, b in zip(*named[one].align(named[other], join="inner")) if len(a) == 1 and len(b) == 1]
        counts = np.array([[both.count((here, there)) for there in PLACES] for here in PLACES], float)
        pair = one + " and " + other
        for here, row in zip(PLACES, counts):
            for there, count in zip(PLACES, row):
                put("attribution", pair, PLACES[here] + ", " + PLACES[there], count)
        if len(both) >= LEAST_CASES:
            chance = counts.sum(axis=0) @ counts.sum(axis=1) / counts.sum() ** 2
            if chance < 1:
                put("attribution", pair, "Cohen's kappa", (np.trace(counts) / counts.sum() - chance) / (1 - chance))

# What comes before a tension. A table's events count for the cases that it names; breaks that dates tell for all cases whose dates tell them.
dated = table["cases"][table["cases"]["gaps_known"] == 1]["client"]
put("before", "", "breaks that dates tell", (table["events"]["from"] == "dates").sum() if len(dated) else None)
events = table["events"].drop_duplicates()
for seen, d in table["sessions"].groupby("criterion", sort=False):
    d = d.sort_values(["client", "session"])
    begun = d[(d["tense"] == 1) & (d.groupby("client")["tense"].shift() == 0)]
    for source in ("table", "dates"):
        own = events[events["from"] == source]
        known = own["client"] if source == "table" else dated
        for kind in sorted(own["event"].unique()) if source == "table" else ["break"]:
            these = own[own["event"] == kind]
            at_all = set(zip(these["client"], these["session"]))
            many = these.groupby("client").size()
            for lag in range(4):
                at = begun[begun["client"].isin(known) & (begun["session"] > lag)]
                if len(at):
                    what = "%s, %d sessions before" % (kind, lag)
                    put("before", seen, what, np.mean([one in at_all for one in zip(at["client"], at["session"] - lag)]))
                    first = 2 if source == "dates" else these["earliest"].iloc[0]  # no break lies before the first session
                    may = (at["session"] - lag >= first) / (at["sessions"] - first + 1)
                    put("before", seen, what + ", by chance", (at["client"].map(many).fillna(0) * may).mean())
