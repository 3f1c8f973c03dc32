"""Times of scikit-learn, for bench/speed: one JSON request on stdin, one JSON answer on stdout; seconds of one processor.

request: {"file": gzipped JSON lines, "size": papers, "ngrams": 1 or 2, "queries": n, "pairs": papers for all pairs}
"""
import gzip
import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

request = json.load(sys.stdin)
texts = []
with gzip.open(request["file"], "rt", encoding="utf-8") as lines:
    for line in lines:
        paper = json.loads(line)
        texts.append(paper.get("title", "") + " " + paper.get("abstract", ""))
        if len(texts) == request["size"]:
            break
answer = {}

start, wall = time.process_time(), time.perf_counter()
matrix = TfidfVectorizer(ngram_range=(1, request["ngrams"])).fit_transform(texts)
answer["build"] = time.process_time() - start
answer["buildWall"] = time.perf_counter() - wall

if request.get("queries"):
    times, walls = [], []
    for i in range(request["queries"]):
        row = i * 7919 % matrix.shape[0]
        start, wall = time.process_time(), time.perf_counter()
        scores = (matrix @ matrix[row].T).toarray().ravel()
        best = np.argpartition(-scores, 11)[:11]
        best[np.argsort(-scores[best])]
        times.append(time.process_time() - start)
        walls.append(time.perf_counter() - wall)
    answer["query"] = float(np.median(times))
    answer["queryWall"] = float(np.median(walls))

if request.get("pairs"):
    part = matrix[: request["pairs"]]
    start = time.process_time()
    for first in range(0, part.shape[0], 500):
        scores = (part[first : first + 500] @ part.T).toarray()
        np.argpartition(-scores, 11, axis=1)[:, :11]
    answer["pairs"] = time.process_time() - start

json.dump(answer, sys.stdout)
