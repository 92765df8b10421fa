// The floor that remit is held against: the least that can be done with flat arrays, and no more than the tasks need.
// It reads the two CSV files whole, knows nothing of quotes, and keeps ids as numbers.
//
//     floor FOLDER    then a task a line: load | asof D | diff D1 D2 | khop NODE K D | sp A B D | paths A B L D | find TEXT
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

struct Arc { int other, from, to; };

struct Side {
  std::vector<unsigned> starts;
  std::vector<Arc> arcs;
};

static std::string names;
static std::vector<int> holders, subjects, firsts, ends;
static Side below, above;
static std::vector<unsigned> marks;
static unsigned marked = 0;

static std::string whole(const std::string &path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string text(static_cast<size_t>(file.tellg()), '\0');
  file.seekg(0);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

static int number(const char *&at) {
  int value = 0;
  while (*at >= '0' && *at <= '9') value = value * 10 + (*at++ - '0');
  return value;
}

static const char *behind(const char *at, char sought) {
  while (*at && *at != sought) at++;
  return *at ? at + 1 : at;
}

static Side side(const std::vector<int> &near, const std::vector<int> &far, size_t bodies) {
  Side side;
  side.starts.assign(bodies + 1, 0);
  for (int body : near) side.starts[body + 1]++;
  for (size_t body = 0; body < bodies; body++) side.starts[body + 1] += side.starts[body];
  std::vector<unsigned> next(side.starts.begin(), side.starts.end() - 1);
  side.arcs.resize(near.size());
  for (size_t row = 0; row < near.size(); row++) side.arcs[next[near[row]]++] = {far[row], firsts[row], ends[row]};
  return side;
}

static void load(const std::string &folder) {
  names.clear(), holders.clear(), subjects.clear(), firsts.clear(), ends.clear();
  size_t bodies = 0;
  std::string text = whole(folder + "/nodes.csv");
  for (const char *at = behind(text.c_str(), '\n'); *at; at = behind(at, '\n'), bodies++) {
    at = behind(at, ',');
    for (; *at != ','; at++) names += *at >= 'A' && *at <= 'Z' ? static_cast<char>(*at | 32) : *at;
    names += '\n';
  }
  text = whole(folder + "/edges.csv");
  for (const char *at = behind(text.c_str(), '\n'); *at; at = behind(at, '\n')) {
    at = behind(at, ',');
    holders.push_back(number(at)), at++;
    subjects.push_back(number(at)), at++;
    at = behind(behind(at, ','), ',');
    firsts.push_back(number(at)), at++;
    ends.push_back(*at == '\n' || !*at ? std::numeric_limits<int>::max() : number(at));
  }
  below = side(holders, subjects, bodies);
  above = side(subjects, holders, bodies);
  marks.assign(bodies, 0);
}

template <typename Take> static void around(const Side &side, int body, int day, Take take) {
  for (unsigned at = side.starts[body]; at < side.starts[body + 1]; at++) {
    const Arc &arc = side.arcs[at];
    if (arc.from <= day && day < arc.to) take(arc.other);
  }
}

static size_t reach(int body, int steps, int day) {
  marks[body] = ++marked;
  std::vector<int> found{body};
  for (size_t first = 0; steps > 0; steps--) {
    size_t last = found.size();
    for (; first < last; first++) {
      auto take = [&](int other) { if (marks[other] != marked) marks[other] = marked, found.push_back(other); };
      int near = found[first];
      around(below, near, day, take), around(above, near, day, take);
    }
  }
  return found.size();
}

static int distance(int holder, int subject, int day) {
  if (holder == subject) return 0;
  marks[holder] = ++marked;
  std::vector<int> found{holder};
  for (size_t first = 0, length = 1; first < found.size(); length++) {
    bool isThere = false;
    for (size_t last = found.size(); first < last; first++) {
      int near = found[first];
      around(below, near, day, [&](int other) {
        isThere = isThere || other == subject;
        if (marks[other] != marked) marks[other] = marked, found.push_back(other);
      });
    }
    if (isThere) return static_cast<int>(length);
  }
  return -1;
}

static size_t lines(int holder, int subject, int longest, int day) {
  std::vector<int> left(marks.size(), longest + 1);
  std::vector<int> found{subject};
  left[subject] = 0;
  for (size_t at = 0; at < found.size() && left[found[at]] < longest; at++) {
    int near = found[at];
    around(above, near, day, [&](int other) {
      if (left[other] > longest) left[other] = left[near] + 1, found.push_back(other);
    });
  }
  std::unordered_map<int, std::vector<int>> known;
  std::vector<char> isOnLine(marks.size(), 0);
  size_t count = 0;
  std::function<void(int, int)> follow = [&](int body, int length) {
    auto &next = known[body];
    if (next.empty()) {
      around(below, body, day, [&](int other) { if (left[other] <= longest) next.push_back(other); });
      std::sort(next.begin(), next.end());
      next.erase(std::unique(next.begin(), next.end()), next.end());
    }
    for (int other : next) {
      if (other == subject) count++;
      else if (!isOnLine[other] && length + 1 + left[other] <= longest) {
        isOnLine[other] = 1;
        follow(other, length + 1);
        isOnLine[other] = 0;
      }
    }
  };
  isOnLine[holder] = 1;
  follow(holder, 0);
  return count;
}

static size_t find(std::string text) {
  for (char &letter : text) letter = static_cast<char>(tolower(letter));
  size_t count = 0;
  for (const char *at = names.c_str(); (at = strstr(at, text.c_str())); at = behind(at, '\n')) count++;
  return count;
}

int main(int, char **words) {
  std::string line, task, text;
  while (std::getline(std::cin, line)) {
    std::istringstream rest(line);
    int a = 0, b = 0, c = 0, d = 0;
    rest >> task;
    if (task == "find") std::getline(rest >> std::ws, text);
    else rest >> a >> b >> c >> d;
    if (task == "load") load(words[1]), printf("%zu %zu\n", marks.size(), holders.size());
    if (task == "asof") {
      int count = 0;
      for (size_t row = 0; row < firsts.size(); row++) count += (firsts[row] <= a) & (a < ends[row]);
      printf("%d\n", count);
    }
    if (task == "diff") {
      std::vector<unsigned> went, came;
      for (unsigned row = 0; row < firsts.size(); row++) {
        bool was = firsts[row] <= a && a < ends[row], is = firsts[row] <= b && b < ends[row];
        if (was != is) (was ? went : came).push_back(row);
      }
      printf("%zu %zu\n", went.size(), came.size());
    }
    if (task == "khop") printf("%zu\n", reach(a, b, c));
    if (task == "sp") printf("%d\n", distance(a, b, c));
    if (task == "paths") printf("%zu\n", lines(a, b, c, d));
    if (task == "find") printf("%zu\n", find(text));
    fflush(stdout);
  }
}
