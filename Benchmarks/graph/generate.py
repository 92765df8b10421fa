#!/usr/bin/env python3
"""Write a synthetic register as two CSV files, the same for the same numbers.

    Benchmarks/graph/generate.py FOLDER BODIES [ROWS-PER-BODY]

nodes.csv: id,name,kind,from,to    edges.csv: id,src,dst,type,standing,from,to
Days are numbers of days; a row is in force from `from` to before `to`, and without `to` still is. Some bodies hold, or
are under, many times more rows than most: the chance falls with the body's rank to a power.
"""
import bisect
import itertools
import os
import random
import sys

DAYS = 28_500
TYPES = ["directs", "appoints", "removes", "funds", "audits", "inspects", "licenses", "commissions", "advises", "consults"]
STANDINGS = ["legal", "legal", "legal", "delegated", "contractual", "perceived", "contested"]
KINDS = ["provider", "commissioner", "regulator", "board", "partnership"]
FORMS = ["{} Hospitals Trust", "{} Council", "{} Care Board", "Office of the {} Commissioner", "Royal {} Infirmary"]
FIRST = ["Ash", "Bram", "Castle", "Dun", "Elm", "Fair", "Green", "Hazel", "Kings", "Lang", "Marsh", "North", "Oak", "Stan"]
LAST = ["bury", "combe", "dale", "field", "ford", "ham", "ley", "mouth", "stead", "ton", "wick", "worth"]


def weights(count, power, generator):
    """Bodies in a random order, and the sums of the chances of the first, the first two, and so on."""
    order = list(range(count))
    generator.shuffle(order)
    return order, list(itertools.accumulate((rank + 1) ** -power for rank in range(count)))


def pick(weighted, generator):
    order, sums = weighted
    return order[bisect.bisect_left(sums, generator.random() * sums[-1])]


def main(folder, bodies, per_body):
    generator = random.Random(bodies)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "nodes.csv"), "w") as file:
        file.write("id,name,kind,from,to\n")
        for number in range(bodies):
            first, last = generator.choice(FIRST), generator.choice(LAST)
            name = generator.choice(FORMS).format(f"{first}{last} {number:x}".title())
            begins = generator.randrange(DAYS)
            ends = begins + generator.randrange(1, DAYS)
            file.write(f"{number},{name},{generator.choice(KINDS)},{begins},{ends if ends < DAYS else ''}\n")
    holders, subjects = weights(bodies, 0.75, generator), weights(bodies, 0.55, generator)
    with open(os.path.join(folder, "edges.csv"), "w") as file:
        file.write("id,src,dst,type,standing,from,to\n")
        for number in range(bodies * per_body):
            holder, subject = pick(holders, generator), pick(subjects, generator)
            subject = subject if subject != holder else (subject + 1) % bodies
            begins = generator.randrange(DAYS)
            ends = begins + 90 + int(generator.expovariate(1 / 3600))
            until = "" if generator.random() < 0.3 or ends >= DAYS else ends
            words = f"{generator.choice(TYPES)},{generator.choice(STANDINGS)}"
            file.write(f"{number},{holder},{subject},{words},{begins},{until}\n")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 4)
