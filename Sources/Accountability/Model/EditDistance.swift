/// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other, letter by letter.
///
/// Damerau, "A technique for computer detection and correction of spelling errors" (1964), as optimal string alignment.
package func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1..<max(1, left.count + 1) {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1..<max(1, right.count + 1) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
