"""Clusters mixed listings with scikit-learn, told the true number of topics, for bench/quality/topics-discovered.ts.

Reads {"listings": [{"texts", "topics"}]} on standard input; writes {method: [[cluster of each text]]}.
"""

import json
import sys

from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize


def vectors(texts):
    return TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2, max_df=0.5).fit_transform(texts)


def kmeans(texts, topics):
    return KMeans(topics, n_init=10, random_state=0).fit_predict(vectors(texts))


def lsa_kmeans(texts, topics):
    reduced = normalize(TruncatedSVD(min(50, len(texts) - 1), random_state=0).fit_transform(vectors(texts)))
    return KMeans(topics, n_init=10, random_state=0).fit_predict(reduced)


def nmf(texts, topics):
    return NMF(topics, init="nndsvd", max_iter=500, random_state=0).fit_transform(vectors(texts)).argmax(axis=1)


def ward(texts, topics):
    return AgglomerativeClustering(topics).fit_predict(vectors(texts).toarray())


METHODS = {"k-means": kmeans, "LSA + k-means": lsa_kmeans, "NMF": nmf, "Ward": ward}
listings = json.load(sys.stdin)["listings"]
answer = {name: [run(one["texts"], one["topics"]).tolist() for one in listings] for name, run in METHODS.items()}
json.dump(answer, sys.stdout)
