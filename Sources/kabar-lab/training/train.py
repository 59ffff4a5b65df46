#!/usr/bin/env python3
"""Trains the block model of Sources/Extraction/Model and writes its table.

  python3 -m venv VENV && VENV/bin/pip install numpy lightgbm
  VENV/bin/python Sources/kabar-lab/training/train.py --data DIR --lab "COMMAND" [--work DIR] [--write FILE]

DIR holds <set>/truth.jsonl ({"id","url","text"}, for some sets "paras" and "optional") and <set>/html/<id>.html for the sets
named in SETS. COMMAND is `.build/release/kabar-lab`; its `extract-features` reads the pages. Without --write the script only
reports the cross-validated scores (five folds, all pages of a host in one fold).

Data and their licences (annotations; the pages belong to their publishers, and no text of theirs is in the table):
scb = Scrapinghub article extraction benchmark (MIT); fundeval, fundus = Fundus evaluation and parser fixtures (MIT);
naeb = newspaper4k author's news set (Apache-2.0); wcxb = WCXB (CC BY 4.0); traf = trafilatura's evaluation (Apache-2.0), of
which only some pieces of text are known to be in or out, so that the other blocks of its pages weigh nothing.

A block is text of the article when most of its runs of four words are in the true text; a shorter one when it is in there
and lies between such blocks. Each page weighs the same, and in it each word.
"""
import argparse, base64, collections, hashlib, json, math, os, re, shlex, subprocess
import numpy as np
import lightgbm as lgb

SETS = {"scb": 1.5, "fundeval": 1.5, "fundus": 1.0, "naeb": 0.6, "wcxb": 0.6, "traf": 1.0}
SEEDS, TREES, LEAVES, RATE = (1, 2), 200, 31, 0.08  # a forest for each seed; their mean decides
LIMITS = 0.4, 0.5  # as in ExpectedScore
STAGES = (16, 1.8, 2), (8, 1.8, 1.5), (4, 1.8, 1.2), (2, 1, 1)  # as in BlockModel
FOLDS = 5
ITEM_BIT = 12  # Ancestors.item
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
        self.texts = [" ".join(x.split()) for x in texts]
        if "text" in truth:
            self.label(texts)
        else:
            self.label_pieces()

    def label_pieces(self):
        """Labels from pieces of text that must and must not be there; blocks with neither weigh nothing."""
        self.y, self.w = np.zeros(len(self.texts)), np.zeros(len(self.texts))
        for piece in self.truth["without"]:
            for i, text in enumerate(self.texts):
                if " ".join(piece.split()) in text:
                    self.w[i] = 0.05
        for piece in self.truth["with"]:
            for i, text in enumerate(self.texts):
                if " ".join(piece.split()) in text:
                    self.y[i], self.w[i] = 1, 0.3

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
    pieces = [0, 0, 0]
    for page, keep in zip(pages, keeps):
        if page.set == "traf":
            text = " ".join(x for x, k in zip(page.texts, keep) if k)
            found = [" ".join(x.split()) in text for x in page.truth["with"]]
            pieces[0] += sum(found)
            pieces[1] += sum(" ".join(x.split()) in text for x in page.truth["without"])
            pieces[2] += len(found) - sum(found)
            continue
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
    tp, fp, fn = pieces
    if tp:
        out["traf"] = (f1(tp / (tp + fp), tp / (tp + fn)), tp / (tp + fp), tp / (tp + fn), 0.0)
    return out


def show(title, scores):
    cells = [f"{s} {scores[s][0]:.4f} ({scores[s][1]:.3f}/{scores[s][2]:.3f} a{scores[s][3]:.2f})" for s in SETS if s in scores]
    print(f"{title:28}", "  ".join(cells), flush=True)


def expected(page, raw):
    """The blocks whose expected F1 is best, as ExpectedScore of the program has it."""
    if not len(raw):
        return raw > 0
    size = np.array([len(w) for w in page.words], float) + 0.5
    odds = 1 / (1 + np.exp(-raw))
    order = np.argsort(-raw, kind="stable")
    right, taken = np.cumsum((odds * size)[order]), np.cumsum(size[order])
    best = odds[order[int(np.argmax(2 * right / (taken + right[-1])))]]
    return odds >= min(max(best, LIMITS[0]), LIMITS[1])


def railed(page, keep, names):
    """Without whole paragraphs that are one link, as ModelDecision of the program has it."""
    if not len(keep):
        return keep
    links, item, heading = (page.X[:, names.index(x)] for x in ("links", f"in.{ITEM_BIT}", "heading"))
    long = np.array([len(w) >= 5 for w in page.words])
    return keep & ~((links > 0.9) & (item == 0) & (heading == 0) & long)


def fit(pages, seed, trees=TREES, leaves=LEAVES, rate=RATE, drop=()):
    X = np.vstack([p.X for p in pages])
    if len(drop):
        X[:, list(drop)] = 0
    y = np.concatenate([p.y for p in pages])
    w = np.concatenate([p.w * SETS[p.set] for p in pages])
    known = w > 0
    X, y, w = X[known], y[known], w[known]
    parameters = dict(
        objective="binary", num_leaves=leaves, learning_rate=rate, min_data_in_leaf=60, feature_fraction=0.3,
        bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, max_bin=127, num_threads=1, verbose=-1, seed=seed,
        min_sum_hessian_in_leaf=0.05, deterministic=True)
    return lgb.train(parameters, lgb.Dataset(X, y, weight=w / w.mean()), trees)


def asked(models, X):
    """The log-odds of the blocks as BlockModel of the program has them: the later trees are asked only where the first of
    two forests leaves a doubt."""
    raw = np.mean([model.predict(X, raw_score=True) for model in models], axis=0)
    done = np.zeros(len(raw), bool)
    for share, certain, growth in STAGES if len(models) == 2 else ():
        early = models[0].predict(X, raw_score=True, num_iteration=2 * models[0].num_trees() // share)
        now = ~done & (np.abs(early) > certain)
        raw[now] = early[now] * growth
        done |= now
    return raw


def cross_validated(pages, seeds=SEEDS, **options):
    """For each page the raw scores, the mean over the seeds, of models that have not seen its host."""
    raw = [np.zeros(0)] * len(pages)
    fold = [int(hashlib.sha256(p.host.encode()).hexdigest(), 16) % FOLDS for p in pages]
    for k in range(FOLDS):
        models = [fit([p for p, f in zip(pages, fold) if f != k and len(p.y)], seed, **options) for seed in seeds]
        at = [i for i, f in enumerate(fold) if f == k and len(pages[i].y)]
        X = np.vstack([pages[i].X for i in at])
        if len(options.get("drop", ())):
            X[:, list(options["drop"])] = 0
        found = asked(models, X)
        start = 0
        for i in at:
            raw[i] = found[start:start + len(pages[i].y)]
            start += len(pages[i].y)
    return raw


def digits(number, count):
    """A number in base 90, each digit a printable sign."""
    out = ""
    for _ in range(count):
        out = chr((number % 90) + (0x23 if number % 90 < 0x39 else 0x24)) + out
        number //= 90
    assert number == 0
    return out


def write(models, names, path):
    """Writes the trees of all models as text that BlockModel of the program reads: see its initialiser."""
    def text(node):
        if "leaf_value" in node:
            return digits(89, 1) + digits(round(node["leaf_value"] * 4096 / len(models)) + 364_500, 3)
        bits = int(np.float32(node["threshold"]).view(np.uint32))
        return digits(node["split_feature"], 2) + digits(bits, 5) + text(node["left_child"]) + text(node["right_child"])

    trees = [text(tree["tree_structure"]) for model in models for tree in model.dump_model()["tree_info"]]
    whole = "".join(trees)
    lines = [whole[i:i + 114] for i in range(0, len(whole), 114)]
    with open(path, "w") as out:
        out.write("\n".join([str(len(names))] + lines) + "\n")
    print(f"{len(trees)} trees, {len(whole)} signs in {path}")


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
    if a.work:
        os.makedirs(a.work, exist_ok=True)
    pages, names = load(a.data, a.lab, a.work)
    print(len(pages), "pages", sum(len(p.y) for p in pages), "blocks", len(names), "features")
    kept = names.index("kept")
    show("labels (the ceiling)", score(pages, [p.y > 0 for p in pages]))
    show("rules", score(pages, [p.X[:, kept] > 0 for p in pages]))
    if a.write:
        write([fit([p for p in pages if len(p.y)], seed) for seed in SEEDS], names, a.write)
    raw = cross_validated(pages)
    show("model, each block by itself", score(pages, [r > 0 for r in raw]))
    show("model, best expected F1", score(pages, [expected(p, r) for p, r in zip(pages, raw)]))
    show("and no links as paragraphs", score(pages, [railed(p, expected(p, r), names) for p, r in zip(pages, raw)]))
    if a.ablate:
        # Smaller forests, so that it takes minutes; they compare among themselves.
        small = dict(seeds=SEEDS[:1], trees=80, rate=0.15)
        found = cross_validated(pages, **small)
        show("small forest, all features", score(pages, [railed(p, expected(p, r), names) for p, r in zip(pages, found)]))
        groups = {
            "what the rules decided": r"kept|in(Body|Kept)|bodyPlace|fromKept|afterKept|keptA|keptS",
            "neighbours": r".*\[",
            "names of classes": r"near\.|far\.",
            "phrases": r"phrase",
            "masses of containers": r".*(Mass|Best|Share)",
            "structured data": r"in(Structured|Title|Description)$|author$",
        }
        for title, pattern in groups.items():
            drop = [i for i, n in enumerate(names) if re.match(pattern, n)]
            found = cross_validated(pages, drop=drop, **small)
            show("without " + title, score(pages, [railed(p, expected(p, r), names) for p, r in zip(pages, found)]))


if __name__ == "__main__":
    main()
