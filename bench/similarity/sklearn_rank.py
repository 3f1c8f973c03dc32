"""Rankings of scikit-learn, for bench/quality: one JSON request on stdin, one JSON answer on stdout.

request: {"settings": "default" | "arxiv-sanity", "papers": [text], "queries": [text or number], "depth": n,
          "svm": [[number, ...], ...]}        (svm: liked papers, by number, of each profile)
answer:  {"rankings": [[number, ...]], "svm": [[number, ...]]}
"""
import json
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

SETTINGS = {
    "default": {},
    # https://github.com/karpathy/arxiv-sanity-lite/blob/master/compute.py
    "arxiv-sanity": dict(
        strip_accents="unicode", stop_words="english", token_pattern=r"(?u)\b[a-zA-Z_][a-zA-Z0-9_]+\b",
        ngram_range=(1, 2), max_features=20000, sublinear_tf=True, max_df=0.1, min_df=5,
    ),
}

request = json.load(sys.stdin)
vectorizer = TfidfVectorizer(**SETTINGS[request["settings"]])
matrix = vectorizer.fit_transform(request["papers"])
depth = request["depth"]


def best(scores):
    return [int(i) for i in np.argsort(-scores, kind="stable")[:depth] if scores[i] > 0]


rankings = []
for query in request.get("queries", []):
    vector = matrix[query] if isinstance(query, int) else vectorizer.transform([query])
    rankings.append(best(np.asarray((matrix @ vector.T).todense()).ravel()))

profiles = []
for liked in request.get("svm", []):
    labels = np.zeros(matrix.shape[0])
    labels[liked] = 1
    # https://github.com/karpathy/arxiv-sanity-lite/blob/master/serve.py
    model = LinearSVC(class_weight="balanced", max_iter=10000, tol=1e-6, C=0.01).fit(matrix, labels)
    scores = model.decision_function(matrix)
    profiles.append([int(i) for i in np.argsort(-scores, kind="stable")[:depth]])

json.dump({"rankings": rankings, "svm": profiles}, sys.stdout)
