#!/usr/bin/env python3
"""Trains the block model of Sources/Extraction/Model and writes its table.

  python3 -m venv VENV && VENV/bin/pip install numpy lightgbm
  VENV/bin/python Sources/kabar-lab/training/train.py --data DIR --lab "COMMAND" [--work DIR] [--write FILE.swift]

DIR holds <set>/truth.jsonl ({"id","url","text"}, for some sets "paras" and "optional") and <set>/html/<id>.html for the sets
named in SETS. COMMAND is `.build/release/kabar-lab`; its `extract-features` reads the pages. Without --write the script only
reports the cross-validated scores (five folds, all pages of a host in one fold).

Data and their licences (annotations; the pages belong to their publishers, and no text of theirs is in the table):
scb = Scrapinghub article extraction benchmark (MIT); fundeval, fundus = Fundus evaluation and parser fixtures (MIT);
naeb = newspaper4k author's news set (Apache-2.0); wcxb = WCXB (CC BY 4.0).

A block is text of the article when most of its runs of four words are in the true text; a shorter one when it is in there
and lies between such blocks. Each page weighs the same, and in it each word.
"""
import argparse, base64, collections, hashlib, json, math, os, re, shlex, subprocess
import numpy as np
import lightgbm as lgb

SETS = {"scb": 1.5, "fundeval": 1.5, "fundus": 1.0, "naeb": 0.6, "wcxb": 0.6}
TREES, LEAVES, RATE = 120, 20, 0.1
FOLDS = 5
WORD = re.compile(r"\w+")


def shingles(words, n=4):
    if not words:
        return collections.Counter()
    return collections.Counter(tuple(words[i:i + n]) for i in range(max(1, len(words) - n + 1)))


class Page:
    """A page: the words and features of its blocks, labels and weights."""

    def __init__(self, name, truth, answer, width):
        self.set, self.id = name, truth["id"]
        self.host = re.sub(r"^www\.", "", re.sub(r"^\w+://([^/:]+).*$", r"\1", truth.get("url") or truth["id"]))
        self.truth = truth
        texts = answer.get("texts") or []
        self.words = [WORD.findall(t) for t in texts]
        self.X = np.frombuffer(base64.b64decode(answer.get("values") or ""), np.float32).reshape(len(texts), width)
        self.label(texts)

    def label(self, texts):
        true = self.truth["text"]
        left = shingles(WORD.findall(true))
        flat = " ".join(WORD.findall(true.lower()))
        flat = f" {flat} "
        lines = {" ".join(WORD.findall(x.lower())) for x in true.split("\n")}
        optional = [self.truth["paras"][k] for k in self.truth.get("optional", [])]
        maybe = shingles(WORD.findall("\n".join(optional)))
        n = len(texts)
        y, self.free = np.zeros(n), np.zeros(n, bool)
        for i, w in enumerate(self.words):
            if len(w) < 5:
                continue
            own = shingles(w)
            size = sum(own.values())
            y[i] = sum((own & left).values()) / size > 0.5
            self.free[i] = sum((own & maybe).values()) / size > 0.5
        known = np.flatnonzero(y)
        if len(known):
            # A text that stands twice counts where more of its neighbours are true.
            groups = collections.defaultdict(list)
            for i in known:
                groups[" ".join(self.words[i][:30])].append(i)
            for key, at in groups.items():
                if len(at) > 1 and flat.count(" " + key.lower() + " ") < len(at):
                    near = [y[max(0, i - 6):i + 7].sum() for i in at]
                    for i in at:
                        y[i] = i == at[int(np.argmax(near))]
            known = np.flatnonzero(y)
            lo, hi = known[0] - 3, known[-1] + 3
            for i, w in enumerate(self.words):
                if len(w) < 5 and lo <= i <= hi and w:
                    text = " ".join(w).lower()
                    y[i] = text in lines or (len(w) > 1 and f" {text} " in flat)
            # Cells of a table and other short lines: true when they are so as a run.
            i = max(0, lo)
            while i < min(n, hi):
                j = i
                while j < n and len(self.words[j]) < 5 and not y[j]:
                    j += 1
                run = [w for words in self.words[i:j] for w in words]
                own = shingles(run)
                if j - i > 3 and sum((own & left).values()) > 0.6 * sum(own.values()):
                    y[i:j] = 1
                i = max(i, j) + 1
        self.y = y
        size = np.array([len(w) for w in self.words], float)
        total = max(30.0, (size * y).sum())
        self.w = np.minimum(size / total, 1) + 0.004
        self.w[self.free] *= 0.1


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def score(pages, keeps):
    """{set: (f1, precision, recall, exact)}; word F1 for wcxb, shingles of four words for the others."""
    rows = collections.defaultdict(list)
    for page, keep in zip(pages, keeps):
        got = [w for words, k in zip(page.words, keep) if k for w in words]
        truth = page.truth
        refs = [truth["text"]]
        if truth.get("optional"):
            gone = set(truth["optional"])
            refs.append("\n".join(x for k, x in enumerate(truth["paras"]) if k not in gone))
        best = None
        for ref in refs:
            want = WORD.findall(ref)
            if page.set == "wcxb":
                a, b = collections.Counter(x.lower() for x in want), collections.Counter(x.lower() for x in got)
            else:
                a, b = shingles(want), shingles(got)
            tp = sum((a & b).values())
            na, nb = sum(a.values()), sum(b.values())
            p, r = (tp / nb if nb else None), (tp / na if na else None)
            row = (p, r, float(want == got), f1(p or 0, r or 0))
            if best is None or (row[2], row[3]) > (best[2], best[3]):
                best = row
        rows[page.set].append(best)
    out = {}
    for name, found in rows.items():
        if name == "wcxb":
            p, r = (np.mean([x[k] or 0 for x in found]) for k in (0, 1))
            out[name] = (float(np.mean([x[3] for x in found])), p, r, 0.0)
        else:
            p = np.mean([x[0] for x in found if x[0] is not None])
            r = np.mean([x[1] for x in found if x[1] is not None])
            out[name] = (f1(p, r), p, r, float(np.mean([x[2] for x in found])))
    return out


def show(title, scores):
    cells = [f"{s} {scores[s][0]:.4f} ({scores[s][1]:.3f}/{scores[s][2]:.3f} a{scores[s][3]:.2f})" for s in SETS if s in scores]
    print(f"{title:28}", "  ".join(cells), flush=True)


def smooth(logit, switch):
    """The best sequence of kept and not kept when each change costs `switch`."""
    out, back = 0.0, []
    kept = -switch
    for x in logit:
        x = max(-4.0, min(4.0, x))
        from_out, from_kept = out, kept
        out = max(from_out, from_kept - switch)
        kept = max(from_kept, from_out - switch) + x
        back.append((from_kept - switch > from_out, from_kept >= from_out - switch))
    state = kept > out
    keep = []
    for to_out, to_kept in reversed(back):
        keep.append(state)
        state = to_kept if state else to_out
    return np.array(keep[::-1], bool)


def fit(pages, seed=1, trees=TREES, leaves=LEAVES, rate=RATE, drop=()):
    X = np.vstack([p.X for p in pages])
    if len(drop):
        X[:, list(drop)] = 0
    y = np.concatenate([p.y for p in pages])
    w = np.concatenate([p.w * SETS[p.set] for p in pages])
    parameters = dict(
        objective="binary", num_leaves=leaves, learning_rate=rate, min_data_in_leaf=40, feature_fraction=0.4,
        bagging_fraction=0.8, bagging_freq=1, lambda_l2=2.0, max_bin=127, num_threads=1, verbose=-1, seed=seed,
        min_sum_hessian_in_leaf=0.05, deterministic=True)
    return lgb.train(parameters, lgb.Dataset(X, y, weight=w / w.mean()), trees)


def cross_validated(pages, **options):
    """For each page the raw scores of a model that has not seen its host."""
    raw = [np.zeros(0)] * len(pages)
    fold = [int(hashlib.sha256(p.host.encode()).hexdigest(), 16) % FOLDS for p in pages]
    for k in range(FOLDS):
        model = fit([p for p, f in zip(pages, fold) if f != k and len(p.y)], **options)
        at = [i for i, f in enumerate(fold) if f == k and len(pages[i].y)]
        X = np.vstack([pages[i].X for i in at])
        if len(options.get("drop", ())):
            X[:, list(options["drop"])] = 0
        found = model.predict(X, raw_score=True)
        start = 0
        for i in at:
            raw[i] = found[start:start + len(pages[i].y)]
            start += len(pages[i].y)
    return raw


def swift(model, names, path):
    """Writes the trees as flat tables: inner nodes one after the other; a child below zero is a leaf."""
    feature, threshold, left, right, leaves, roots = [], [], [], [], [], []
    for tree in model.dump_model()["tree_info"]:
        def add(node):
            if "leaf_value" in node:
                leaves.append(node["leaf_value"])
                return -len(leaves)
            at = len(feature)
            feature.append(node["split_feature"])
            threshold.append(np.float32(node["threshold"]))
            left.append(0)
            right.append(0)
            left[at] = add(node["left_child"])
            right[at] = add(node["right_child"])
            return at
        roots.append(add(tree["tree_structure"]))
    assert max(len(feature), len(leaves)) < 32_768 and all(r >= 0 for r in roots)

    def table(name, kind, values, doc):
        lines, line = [], "   "
        for value in values:
            text = f" {value},"
            if len(line) + len(text) > 118:
                lines.append(line)
                line = "   "
            line += text
        lines.append(line)
        return f"  /// {doc}\n  static let {name}: [{kind}] = [\n" + "\n".join(lines) + "\n  ]\n"

    with open(path, "w") as out:
        out.write("// Generated by Sources/kabar-lab/training/train.py; do not edit. Trained on pages of the sets scb and fundeval,\n")
        out.write("// fundus (MIT), naeb (Apache-2.0) and wcxb (CC BY 4.0), which the script names; holds none of their text.\n\n")
        out.write("// swift-format-ignore-file\n\n")
        out.write("/// The trees of the block model.\nenum BlockModelTable {\n")
        out.write(f"  /// Features that the model was trained with.\n  static let featureCount = {len(names)}\n")
        out.write(table("roots", "Int16", roots, "The first node of each tree."))
        out.write(table("features", "UInt8", feature, "For each node the feature that it looks at."))
        out.write(table("thresholds", "Float", [f"{float(x):.6g}" for x in threshold], "For each node the limit: up to it, left."))
        out.write(table("left", "Int16", left, "The next node on the left; -1 is the first leaf, -2 the second."))
        out.write(table("right", "Int16", right, "The next node on the right."))
        out.write(table("leaves", "Int16", [round(x * 4096) for x in leaves], "What each leaf adds to the score, times 4096."))
        out.write("}\n")
    print(f"{len(roots)} trees, {len(feature)} nodes in {path}")


def load(data, lab, work):
    pages, names = [], []
    for name in SETS:
        rows = [json.loads(x) for x in open(os.path.join(data, name, "truth.jsonl"), encoding="utf8") if x.strip()]
        cache = os.path.join(work, name + ".features.jsonl") if work else None
        if cache and os.path.exists(cache):
            answers = open(cache, "rb").read()
        else:
            jobs = "".join(
                json.dumps({"id": r["id"], "path": os.path.join(data, name, "html", f"{r['id']}.html"), "url": r.get("url")}) + "\n"
                for r in rows)
            answers = subprocess.run(shlex.split(lab) + ["extract-features"], input=jobs.encode(), stdout=subprocess.PIPE, check=True).stdout
            if cache:
                open(cache, "wb").write(answers)
        lines = answers.splitlines()
        names = json.loads(lines[0])["names"]
        for row, line in zip(rows, lines[1:]):
            pages.append(Page(name, row, json.loads(line), len(names)))
    return pages, names


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--lab", required=True)
    arguments.add_argument("--work", help="keeps the features here for the next run")
    arguments.add_argument("--write")
    arguments.add_argument("--ablate", action="store_true", help="also score without groups of features")
    a = arguments.parse_args()
    pages, names = load(a.data, a.lab, a.work)
    print(len(pages), "pages", sum(len(p.y) for p in pages), "blocks", len(names), "features")
    kept = names.index("kept")
    show("labels (the ceiling)", score(pages, [p.y > 0 for p in pages]))
    show("rules", score(pages, [p.X[:, kept] > 0 for p in pages]))
    raw = cross_validated(pages)
    show("model", score(pages, [r > 0 for r in raw]))
    for switch in (0.15, 0.3, 0.6):
        show(f"model, smoothed {switch}", score(pages, [smooth(r, switch) for r in raw]))
    if a.ablate:
        rules = [i for i, n in enumerate(names) if re.match(r"kept|in(Body|Kept)|bodyPlace|fromKept|afterKept|keptA|keptS", n)]
        groups = {
            "what the rules decided": rules,
            "neighbours": [i for i, n in enumerate(names) if "[" in n],
            "names of classes": [i for i, n in enumerate(names) if re.match(r"near\.|far\.", n)],
            "phrases": [i for i, n in enumerate(names) if n.startswith("phrase")],
            "masses of containers": [i for i, n in enumerate(names) if re.search(r"Mass|Best|Share", n)],
            "structured data": [i for i, n in enumerate(names) if n in ("inStructured", "inTitle", "inDescription", "author")],
        }
        for title, group in groups.items():
            show("without " + title, score(pages, [smooth(r, 0.3) for r in cross_validated(pages, drop=group)]))
    if a.write:
        swift(fit([p for p in pages if len(p.y)]), names, a.write)


if __name__ == "__main__":
    main()
