#!/usr/bin/env python3
"""Fits the weights of Config/lexicon.yaml and the numbers of Sources/Relevance/RelevanceModel.swift to labelled texts.

  python3 -m venv VENV && VENV/bin/pip install numpy scipy
  VENV/bin/python Sources/kabar-lab/training/relevance.py --lab "COMMAND" --texts FILE.jsonl… [--ablate] [--errors] [--write]

FILE holds a text a line: {"url" or "host" or "id", "title", "text", "label"}; label is in, out (or 1, 0), anything else is passed
over. Each text counts twice, complete and (half) as its headline alone; "=0.5" behind a file's name lets its texts count half.
COMMAND is `.build/debug/kabar-lab`; its `relevance` says what the lexicon finds, so that there is one matcher and one set of
block rules.

The model is that of `Score.swift`. A weight moves away from what a person wrote in the lexicon only as far as the texts ask for
it (a normal prior on its logarithm), so that a phrase that no text has keeps its weight, and the file stays readable. Scores are
cross-validated: all texts of a host lie in one fold. --ablate fits some of the numbers only (weights, coefficients, the line of
headlines), and leaves out parts of the lexicon, named by its headings, and of the model. --write changes weights in the lexicon (to a tenth) and prints the numbers for RelevanceModel.swift.
"""
import argparse, collections, hashlib, json, os, re, shlex, subprocess, tempfile
import numpy as np
from scipy.optimize import minimize

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
LEXICON = os.path.join(ROOT, "Config", "lexicon.yaml")
MODEL = os.path.join(ROOT, "Sources", "Relevance", "RelevanceModel.swift")
FOLDS = 5
TITLE = 3.0  # RelevanceSettings.titleCounts, the operator's
COEFFICIENTS = "lead", "bodyLogarithm", "bodyDensity", "support", "negative"
SHARES = {"in a list": "loneMentionInList", "long text": "loneMentionInLongText", "named once": "loneMention"}
TERM_SPREAD, COEFFICIENT_SPREAD, START_SPREAD = 0.35, 0.15, 0.4  # how far numbers may move; the first two in logarithms


def read_lexicon(path):
    """{phrase as shown: (kind, weight, heading)}."""
    terms, kind, heading = {}, None, ""
    for line in open(path, encoding="utf-8"):
        if found := re.match(r"([a-z]+):", line):
            kind, heading = found[1], found[1]
        elif found := re.match(r"    # (.*)", line):
            heading = f"{kind}: {found[1]}"
        elif re.match(r"  \w+:\s*$", line):
            heading = kind
        elif (found := re.match(r"    ([^#\-\s].*): ([\d.]+)\s*$", line)) and kind in ("strong", "support", "negative"):
            phrase = found[1].replace("*", "")
            known = terms.get(phrase)
            if not known or (known[0] == kind and known[1] < float(found[2])):  # as LexiconIndex takes them
                terms[phrase] = (kind, float(found[2]), heading)
    return terms


def constants(path):
    return {n: float(v) for n, v in re.findall(r"static let (\w+) = (-?[\d.]+)", open(path, encoding="utf-8").read())}


def read_texts(files):
    rows = []
    for name in files:
        name, _, weight = name.partition("=")
        for line in open(name, encoding="utf-8"):
            row = json.loads(line) if line.strip() else {}
            label = {"in": 1, "out": 0, 1: 1, 0: 0}.get(row.get("label"))
            if label is None:
                continue
            host = row.get("host") or re.sub(r"^\w+://(www\.)?([^/:]+).*$", r"\2", row.get("url") or row.get("id") or row["title"])
            full = {"title": row["title"], "text": row.get("text") or "", "label": label, "host": host, "name": name,
                    "id": row.get("id") or row["title"], "weight": float(weight or 1), "isHeadline": not row.get("text")}
            rows.append(full)
            if full["text"]:
                rows.append(dict(full, text="", isHeadline=True, weight=full["weight"] / 2))
    return rows


def ask(lab, rows, lexicon):
    data = "".join(json.dumps({"title": r["title"], "text": r["text"]}) + "\n" for r in rows)
    done = subprocess.run(shlex.split(lab) + ["relevance"], input=data, capture_output=True, text=True,
                          env=dict(os.environ, KABAR_LEXICON=lexicon))
    return [json.loads(line) for line in done.stdout.splitlines()]


class Table:
    """Counts of terms by zone, one row a text."""

    def __init__(self, rows, answers, terms, c):
        n, names = len(rows), list(terms)
        place = {t: i for i, t in enumerate(names)}
        self.names, self.kind = names, np.array([terms[t][0] for t in names])
        self.T, self.L, self.B, self.S, self.N = (np.zeros((n, len(names))) for _ in range(5))
        self.body = np.array([max(c["leastBodyWords"], len(re.findall(r"\w+", r["text"])) - c["leadWords"]) for r in rows])
        self.share = [next((s for k, s in SHARES.items() for rule in a["rules"] if rule.startswith("named ") and k in rule),
                           None) for a in answers]
        self.alone = np.ones(n)
        for i, (row, answer) in enumerate(zip(rows, answers)):
            strongest = max([terms[t["phrase"]][1] for t in answer["terms"] if terms.get(t["phrase"], [""])[0] == "strong"],
                            default=0)
            self.alone[i] = 1 if strongest >= c["professionFrom"] else c["negativeAlone"]
            for term in answer["terms"]:
                t = place.get(term["phrase"])
                if t is None:
                    continue
                kind, zone, count = self.kind[t], term["zone"], term["count"]
                if kind == "strong":
                    if zone == "title":
                        self.T[i, t] = 1
                    elif zone == "lead":
                        self.L[i, t] = min(count, c["leadRepeats"])
                    else:
                        self.B[i, t] = min(count, c["bodyRepeats"])
                elif kind == "support":
                    self.S[i, t] = c["headlineSupport"] if row["isHeadline"] else 1
                else:
                    times = c["headlineNegative"] if row["isHeadline"] else 1
                    self.N[i, t] += times * (c["negativeInTitle"] if zone == "title" else 1)
        self.L = np.where((self.L == 0) & (self.T > 0), 1, self.L)  # what the headline names counts as in the lead, too
        self.y = np.array([r["label"] for r in rows])
        self.w = np.array([r["weight"] for r in rows])
        self.isHeadline = np.array([r["isHeadline"] for r in rows])

    def points(self, start, k, w, shares, c, slope=False):
        """Points of each text; with slope also their derivatives by start, logarithms of k, and logarithms of w."""
        lone = np.array([1.0 if s is None else shares[s] for s in self.share])
        def capped(matrix, cap):
            value = matrix @ w
            return np.minimum(value, cap), (value < cap)
        t, dt = capped(self.T, c["titleCap"])
        l, dl = capped(self.L, c["leadCap"])
        b = self.B @ w
        log, dlog = np.minimum(np.log2(1 + b), c["bodyLogarithmCap"]), np.log2(1 + b) < c["bodyLogarithmCap"]
        den, dden = np.minimum(b * 100 / self.body, c["bodyDensityCap"]), b * 100 / self.body < c["bodyDensityCap"]
        s, ds = capped(self.S, c["supportCap"])
        n, dn = capped(self.N, c["negativeCap"])
        parts = np.stack([k[0] * lone * l, k[1] * log, k[2] * den, k[3] * s, -k[4] * self.alone * n], 1)
        points = start + TITLE * lone * t + parts.sum(1)
        hasStrong = (self.T.sum(1) + self.L.sum(1) + self.B.sum(1) > 0) | self.isHeadline  # a headline may do without
        if not slope:
            return points, hasStrong
        dw = ((TITLE * lone * dt)[:, None] * self.T + (k[0] * lone * dl)[:, None] * self.L
              + (k[1] * dlog / ((1 + b) * np.log(2)) + k[2] * dden * 100 / self.body)[:, None] * self.B
              + (k[3] * ds)[:, None] * self.S - (k[4] * self.alone * dn)[:, None] * self.N) * w
        return points, hasStrong, parts, dw


def fit(table, rows, w0, k0, start0, shares, c, free=("weights", "coefficients", "line")):
    """Weights, coefficients, start, and what is added to headlines: their line moves by as much."""
    y, weight = table.y[rows], table.w[rows]
    sub = table if len(rows) == len(table.y) else select(table, rows)
    logw0, logk0 = np.log(w0), np.log(k0)
    spread = np.concatenate([[START_SPREAD], np.full(5, COEFFICIENT_SPREAD), [START_SPREAD], np.full(len(w0), TERM_SPREAD)])
    isFree = np.repeat(["coefficients" in free] * 2 + ["line" in free, "weights" in free], [1, 5, 1, len(w0)])
    v0 = np.concatenate([[start0], logk0, [0], logw0])
    def loss(v):
        start, k, line, w = v[0], np.exp(v[1:6]), v[6], np.exp(v[7:])
        points, hasStrong, parts, dw = sub.points(start, k, w, shares, c, slope=True)
        points = points + line * sub.isHeadline
        on = weight * hasStrong  # without a strong term a text is out, whatever its points
        p = 1 / (1 + np.exp(-np.clip(points, -40, 40)))
        e = 1e-9
        value = -(on * (y * np.log(p + e) + (1 - y) * np.log(1 - p + e))).sum()
        g = on * (p - y)
        prior = (v - v0) / spread
        value += (prior ** 2).sum() / 2
        slope = np.concatenate([[g.sum()], parts.T @ g, [g[sub.isHeadline].sum()], dw.T @ g]) + prior / spread
        return value, slope * isFree
    best = minimize(loss, v0, jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return best.x[0], np.exp(best.x[1:6]), best.x[6], np.exp(best.x[7:])


def select(table, rows):
    part = object.__new__(Table)
    for key, value in vars(table).items():
        is_rows = isinstance(value, np.ndarray) and len(value) == len(table.y) and key != "kind"
        setattr(part, key, value[rows] if is_rows else value)
    part.share = [table.share[i] for i in rows]
    return part


def decide(points, hasStrong, isHeadline, lines):
    line = np.where(isHeadline, lines[1], lines[0])
    return hasStrong & (1 / (1 + np.exp(-np.clip(points, -40, 40))) >= line)


def score(y, kept):
    tp, fp, fn = (y & kept).sum(), (~y & kept).sum(), (y & ~kept).sum()
    p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return p, r, 2 * p * r / max(1e-9, p + r)


def report(title, rows, table, kept, files):
    print(title)
    for name in files:
        for headline in (False, True):
            mine = np.array([r["name"] == name and r["isHeadline"] == headline for r in rows])
            if not mine.any():
                continue
            y, k = table.y[mine] == 1, kept[mine]
            p, r, f = score(y, k)
            wrong = f", kept {int((~y & k).sum())} of {int((~y).sum())} that are out"
            print(f"  {os.path.basename(name):24} {'headline' if headline else 'text':9} P {p:.3f} R {r:.3f} F1 {f:.3f}{wrong}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lab", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    terms, c, rows = read_lexicon(LEXICON), constants(MODEL), read_texts(options.texts)
    answers = ask(options.lab, rows, LEXICON)
    files = list(dict.fromkeys(r["name"] for r in rows))
    table = Table(rows, answers, terms, c)
    w0 = np.array([max(terms[t][1], 0.02) for t in table.names])
    k0 = np.array([c[name] for name in COEFFICIENTS])
    shares = {s: c[s] for s in SHARES.values()}
    lines = c["keptFrom"], c["headlineKeptFrom"]
    folds = np.array([int(hashlib.sha1(r["host"].encode()).hexdigest(), 16) % FOLDS for r in rows])
    def crossed(table, **free):
        kept = np.zeros(len(rows), bool)
        for fold in range(FOLDS):
            start, k, line, w = fit(table, np.where(folds != fold)[0], w0, k0, c["start"], shares, c, **free)
            test = np.where(folds == fold)[0]
            points, strong = select(table, test).points(start, k, w, shares, c)
            kept[test] = decide(points + line * table.isHeadline[test], strong, table.isHeadline[test], lines)
        return kept
    points, strong = table.points(c["start"], k0, w0, shares, c)
    report("as the files say:", rows, table, decide(points, strong, table.isHeadline, lines), files)
    kept = crossed(table)
    report(f"fitted, cross-validated by host in {FOLDS} folds:", rows, table, kept, files)
    if options.errors:
        for i, row in enumerate(rows):
            if kept[i] != (table.y[i] == 1) and not (row["isHeadline"] and row["label"]):
                print("  ", "headline" if row["isHeadline"] else "text", "in " if row["label"] else "out", row["id"], row["title"][:90],
                      "|", ", ".join(answers[i]["matched"])[:200])
    if options.ablate:
        for free in (["line"], ["weights"], ["coefficients"], ["line", "weights"], ["line", "coefficients"]):
            report(f"fitted, {' and '.join(free)} only:", rows, table, crossed(table, free=free), files)
        for heading in dict.fromkeys(t[2] for t in terms.values()):
            without = [i for i, t in enumerate(table.names) if terms[t][2] == heading]
            part = select(table, np.arange(len(rows)))
            for matrix in "TLBSN":
                copy = getattr(part, matrix).copy()
                copy[:, without] = 0
                setattr(part, matrix, copy)
            report(f"without “{heading}” ({len(without)} phrases):", rows, table, crossed(part), files[:1])
        part = select(table, np.arange(len(rows)))
        part.share = [None] * len(rows)
        report("without lone mentions counting less:", rows, table, crossed(part), files[:1])
    start, k, line, w = fit(table, np.arange(len(rows)), w0, k0, c["start"], shares, c)
    points, strong = table.points(start, k, w, shares, c)
    report("fitted on all:", rows, table, decide(points + line * table.isHeadline, strong, table.isHeadline, lines), files)
    headline = 1 / (1 + (1 - lines[1]) / lines[1] * np.exp(line))
    print("RelevanceModel:", f"start {start:.2f}", *(f"{n} {v:.2f}" for n, v in zip(COEFFICIENTS, k)),
          f"headlineKeptFrom {headline:.2f}")
    new = {t: round(float(v), 1) if v >= 0.15 else round(float(v), 2) for t, v in zip(table.names, w)}
    moved = [(t, terms[t][1], new[t]) for t in table.names if abs(np.log(max(new[t], .01) / max(terms[t][1], .01))) > 0.2]
    print("moved:", ", ".join(f"{t} {a:g}→{b:g}" for t, a, b in moved))
    if options.write:
        out, kind = [], None
        for line in open(LEXICON, encoding="utf-8"):
            if found := re.match(r"([a-z]+):", line):
                kind = found[1]
            found = re.match(r"    ([^#\-\s].*): ([\d.]+)\s*$", line)
            if found and kind in ("strong", "support", "negative"):
                phrase = found[1].replace("*", "")
                if terms[phrase][0] == kind and terms[phrase][1] == float(found[2]) and new[phrase] != float(found[2]):
                    line = f"    {found[1]}: {new[phrase]:g}\n"
            out.append(line)
        open(LEXICON, "w", encoding="utf-8").write("".join(out))


if __name__ == "__main__":
    main()
