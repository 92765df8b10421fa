#!/usr/bin/env python3
"""The tasks of the benchmark as users of numpy, igraph or networkx would write them.

    Benchmarks/graph/peers.py numpy|igraph|networkx FOLDER
"""
import csv
import importlib
import sys

FOREVER = 2_000_000_000


class Peer:
    def __init__(self, name, folder):
        self.module, self.name, self.folder, self.graphs = importlib.import_module(name), name, folder, {}

    def load(self):
        with open(f"{self.folder}/nodes.csv") as file:
            self.names = [row[1].lower() for row in list(csv.reader(file))[1:]]
        with open(f"{self.folder}/edges.csv") as file:
            rows = list(csv.reader(file))[1:]
        edges = [(int(row[1]), int(row[2]), int(row[5]), int(row[6] or FOREVER)) for row in rows]
        self.graphs = {}
        if self.name == "numpy":
            self.edges = self.module.array(edges)
        else:
            self.edges = edges
        return f"{len(self.names)} {len(edges)}"

    def there(self, day):
        if self.name == "numpy":
            return (self.edges[:, 2] <= day) & (day < self.edges[:, 3])
        return [first <= day < end for _, _, first, end in self.edges]

    def graph(self, day):
        """The graph of a day, made once; numpy has none."""
        if day not in self.graphs:
            pairs = [(holder, subject) for holder, subject, first, end in self.edges if first <= day < end]
            if self.name == "igraph":
                self.graphs[day] = self.module.Graph(n=len(self.names), edges=pairs, directed=True)
            else:
                graph = self.module.DiGraph()
                graph.add_nodes_from(range(len(self.names)))
                graph.add_edges_from(pairs)
                self.graphs[day] = graph
        return self.graphs[day]

    def asof(self, day):
        return sum(self.there(day)) if self.name != "numpy" else int(self.there(day).sum())

    def diff(self, old, new):
        was, now = self.there(old), self.there(new)
        if self.name == "numpy":
            return f"{len((was & ~now).nonzero()[0])} {len((now & ~was).nonzero()[0])}"
        went = [row for row, (one, other) in enumerate(zip(was, now)) if one and not other]
        came = [row for row, (one, other) in enumerate(zip(was, now)) if other and not one]
        return f"{len(went)} {len(came)}"

    def khop(self, body, steps, day):
        if self.name == "numpy":
            rows = self.edges[self.there(day)]
            seen = self.module.zeros(len(self.names), bool)
            seen[body] = True
            for _ in range(steps):
                down, up = rows[seen[rows[:, 0]], 1], rows[seen[rows[:, 1]], 0]
                seen[down] = seen[up] = True
            return int(seen.sum())
        if self.name == "igraph":
            return self.graph(day).neighborhood_size(body, order=steps, mode="all")
        graph = self.graph(day)
        seen, edge = {body}, [body]
        for _ in range(steps):
            edge = [other for near in edge for other in (*graph.succ[near], *graph.pred[near])]
            edge = list(dict.fromkeys(other for other in edge if other not in seen))
            seen.update(edge)
        return len(seen)

    def sp(self, holder, subject, day):
        if self.name == "numpy":
            return "-"
        if self.name == "igraph":
            length = self.graph(day).distances(holder, subject, mode="out")[0][0]
            return -1 if length == float("inf") else int(length)
        try:
            return self.module.shortest_path_length(self.graph(day), holder, subject)
        except self.module.NetworkXNoPath:
            return -1

    def paths(self, holder, subject, longest, day):
        if self.name == "numpy":
            return "-"
        if len(self.names) > 20_000:  # They look down every line there is, and do not come back.
            return "-"
        if self.name == "igraph":
            return len(self.graph(day).copy().simplify().get_all_simple_paths(holder, to=subject, maxlen=longest))
        return sum(1 for _ in self.module.all_simple_paths(self.graph(day), holder, subject, cutoff=longest))

    def find(self, *words):
        text = " ".join(words).lower()
        return sum(text in name for name in self.names)


def main(name, folder):
    peer = Peer(name, folder)
    for line in sys.stdin:
        task, *words = line.split()
        numbers = words if task == "find" else map(int, words)
        print(getattr(peer, task)(*numbers), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
