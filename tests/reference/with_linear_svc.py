"""A usual text classifier on the same seed text, corrections and folds as Gần Dân's suggestions.

with_linear_svc.py RECORD.json TOPICS.json SEED_FOLDER

RECORD.json is what `suggestion_rates` wrote: the rows' file, and for each deal the fold of every
row and whether Gần Dân's first suggestion was right. LinearSVC as scikit-learn has it, on TF-IDF of
one and two syllables, one machine a field; the rows of the other folds stand in the training text
beside the seed sentences. Prints the rates and, for the difference in hit@1, the interval of a
paired bootstrap over the rows. Ends badly if the interval is not above 0.
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

WORD = re.compile(r"<[A-Z]+>|[^\W_]+")


def syllables(text):
    found = WORD.findall(unicodedata.normalize("NFC", text).lower())
    return [word for word in found if not word.startswith("<")]


def seed(folder, field):
    texts, labels = [], []
    for file in sorted(Path(folder).glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                text, _, others = line.partition("\t")
                codes = [file.stem, *others.replace(",", " ").split()]
                texts.append(text)
                labels.append({field[code] for code in codes})
    return texts, labels


def rankings(texts, labels, fields, tests):
    vectors = TfidfVectorizer(tokenizer=syllables, lowercase=False, token_pattern=None, ngram_range=(1, 2))
    learned, asked = vectors.fit_transform(texts), vectors.transform(tests)
    scores = []
    for field in fields:
        right = [field in label for label in labels]
        scores.append(LinearSVC().fit(learned, right).decision_function(asked))
    order = np.argsort(-np.array(scores).T, axis=1, kind="stable")
    return [[fields[place] for place in row] for row in order]


def hits(rows, ranked, first):
    found = []
    for row, codes in zip(rows, ranked):
        accepted = set(row.get("also_accepted", [])) - set(row["topics"])
        codes = [code for code in codes if code not in accepted][:first]
        found.append(bool(set(codes) & set(row["topics"])))
    return np.array(found)


def main(record, topics, folder):
    record = json.loads(Path(record).read_text(encoding="utf-8"))
    catalogue = json.loads(Path(topics).read_text(encoding="utf-8"))["topics"]
    field = {topic["code"]: topic["field"] for topic in catalogue}
    fields = sorted(set(field.values()) - {"khac"})
    lines = Path(record["rows"]).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    texts, labels = seed(folder, field)
    keywords = [(word, {topic["field"]}) for topic in catalogue for word in topic["keywords"]]
    kept = True
    for name, more in (("seed text", []), ("seed text and keywords", keywords)):
        known = texts + [word for word, _ in more]
        said = labels + [label for _, label in more]
        cold = rankings(known, said, fields, [row["text"] for row in rows])
        print(f"    LinearSVC, {name}: cold {hits(rows, cold, 1).mean():.3f}  {hits(rows, cold, 3).mean():.3f}")
        ours, one, three = [], [], []
        for deal in record["deals"]:
            folds = np.array(deal["folds"])
            first, third = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
            for fold in range(folds.max() + 1):
                taught, tested = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
                ranked = rankings(
                    known + [rows[at]["text"] for at in taught],
                    said + [set(rows[at]["topics"]) for at in taught],
                    fields,
                    [rows[at]["text"] for at in tested],
                )
                asked = [rows[at] for at in tested]
                first[tested], third[tested] = hits(asked, ranked, 1), hits(asked, ranked, 3)
            ours.append(np.array(deal["hits"], float))
            one.append(first.astype(float))
            three.append(third.astype(float))
        print(f"      corrected {np.mean(one):.3f}  {np.mean(three):.3f}")
        ahead = np.mean(ours, axis=0) - np.mean(one, axis=0)
        dice = np.random.RandomState(1)
        draws = ahead[dice.randint(0, len(ahead), (10_000, len(ahead)))].mean(axis=1)
        low, high = np.percentile(draws, [2.5, 97.5])
        verdict = "" if low > 0 else "  NOT KEPT"
        print(f"      ours ahead in hit@1 by {ahead.mean():.3f}, 95 % from {low:.3f} to {high:.3f} (promised: above 0){verdict}")
        kept &= low > 0
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
