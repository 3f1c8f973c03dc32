"""Trains scikit-learn's text classifiers and judges them, for bench/quality/topics.ts and bench/speed/topics.ts.

Reads a JSON file {"train": [{"text", "listed"}], "test": [...]}, the first listed category being the primary one. Writes one
JSON line per model: seconds of processor time for reading and fitting, seconds for predicting, the three best categories of each test paper
and, where the model has probabilities, those of the best and of the true category.
"""

import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB, MultinomialNB
from sklearn.svm import LinearSVC

MODELS = {
    "MultinomialNB": lambda: MultinomialNB(alpha=0.01),
    "ComplementNB": lambda: ComplementNB(),
    "LinearSVC": lambda: LinearSVC(C=0.3),
    "LogisticRegression": lambda: LogisticRegression(max_iter=1000),
    "LogisticRegression OvR": lambda: LogisticRegression(solver="liblinear", C=10),
}


def main():
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    train = [paper["text"] for paper in data["train"]]
    primary = [paper["listed"][0] for paper in data["train"]]
    for name in sys.argv[2].split(","):
        started = time.process_time()
        vectorizer = TfidfVectorizer(stop_words="english", ngram_range=(1, 2), min_df=data["min_df"], sublinear_tf=True)
        vectors = vectorizer.fit_transform(train)
        read = time.process_time()
        model = MODELS[name]()
        model.fit(vectors, primary)
        fitted = time.process_time()
        scores, probable = score(model, vectorizer.transform([paper["text"] for paper in data["test"]]))
        predicted = time.process_time()
        best = np.argsort(-scores, axis=1)[:, :3]
        place = {label: i for i, label in enumerate(model.classes_)}
        true = [place.get(paper["listed"][0], -1) for paper in data["test"]]
        rows = np.arange(len(true))
        print(
            json.dumps(
                {
                    "model": name,
                    "read": read - started,
                    "fit": fitted - started,
                    "predict": predicted - fitted,
                    "best": [[str(model.classes_[k]) for k in row] for row in best],
                    "confidence": scores[rows, best[:, 0]].tolist() if probable else None,
                    "likelihood": [float(scores[i, k]) if k >= 0 else 0.0 for i, k in enumerate(true)] if probable else None,
                }
            ),
            flush=True,
        )


def score(model, vectors):
    if hasattr(model, "predict_proba"):
        return model.predict_proba(vectors), True
    return model.decision_function(vectors), False


main()
