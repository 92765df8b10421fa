import Accountability
import TestSupport
import Testing

@testable import Analysis

/// A search as it is told: every name is held against what was typed, word for word.
private struct SlowSearch {
  let names: Callings
  let typed: [UInt8]

  private static let linking = "and as at by for from in of on or the to with".split(separator: " ")
    .map { Array($0.utf8) }

  private func words(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: UInt8(ascii: " ")).map(Array.init) }

  private func letters(_ word: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: word, as: UTF8.self).unicodeScalars)
  }

  private func fit(_ name: [UInt8], isOwn: Bool) -> NameFit? {
    let articles = ["the ", "a ", "an "].map { Array($0.utf8) }
    let bare = articles.first { name.starts(with: $0) }.map { Array(name.dropFirst($0.count)) } ?? name
    for beginning in [name, bare] where beginning.starts(with: typed) {
      return beginning == typed ? .whole : isOwn ? .beginning : .otherBeginning
    }
    let parts = words(name)
    if isOwn, parts.indices.contains(where: { isNoun(endingBefore: $0 + 1, of: parts) }) { return .beginning }
    let fits = words(typed).allSatisfy { typed in
      parts.contains { $0 == typed || $0.starts(with: typed) && !SlowSearch.linking.contains($0) }
    }
    return fits ? isOwn ? .words : .otherWords : nil
  }

  /// Whether the words up to one end as was typed, and there the name ends, or *of* or *for* comes for the first time.
  private func isNoun(endingBefore end: Int, of name: [[UInt8]]) -> Bool {
    let links = ["of", "for"].map { Array($0.utf8) }
    let (head, sought) = (name[..<end], words(typed))
    return !head.dropFirst().contains { links.contains($0) } && (end == name.count || links.contains(name[end]))
      && head.count > sought.count && head.suffix(sought.count).elementsEqual(sought)
  }

  private func slips(_ word: [UInt8]) -> Int {
    let isNumber = word.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return isNumber || letters(word).count < 4 ? 0 : letters(word).count < 8 ? 1 : 2
  }

  private func isLike(_ name: [UInt8]) -> Bool {
    words(typed).contains { slips($0) > 0 }
      && words(typed).allSatisfy { typed in
        words(name).contains { $0.starts(with: typed) || editDistance(letters(typed), letters($0)) <= slips(typed) }
      }
  }

  /// The names by which things are found, best first.
  var callings: [Int] {
    let all = (0..<names.count).map { (calling: $0, name: Array(names.name($0))) }
    var found = all.compactMap { calling, name in
      fit(name, isOwn: names.isOwn(calling)).map { (calling: calling, fit: $0, name: name) }
    }
    if found.isEmpty { found = all.filter { isLike($0.name) }.map { (calling: $0.calling, fit: .slip, name: $0.name) } }
    let best = Dictionary(grouping: found) { names.ownerNumber($0.calling) }.values
      .compactMap { $0.min { ($0.fit, $0.calling) < ($1.fit, $1.calling) } }
    let keys = best.map { calling, fit, name in
      let own = all.first { names.ownerNumber($0.calling) == names.ownerNumber(calling) }?.name ?? []
      let ranks = [fit.rawValue, Int(names.kind(calling).rawValue), names.isPlain(calling) ? 0 : 1, name.count]
      return (ranks: ranks, own: own.map(Int.init), calling: calling)
    }
    return keys.sorted {
      if $0.ranks != $1.ranks { return $0.ranks.lexicographicallyPrecedes($1.ranks) }
      return $0.own == $1.own ? $0.calling < $1.calling : $0.own.lexicographicallyPrecedes($1.own)
    }.map(\.calling)
  }
}

@Suite struct NameSearchAgainstSlowTests {
  private let words = [
    "the", "a", "an", "of", "of", "for", "forest", "office", "trust", "trust", "trust", "foundation", "foundation",
    "trustee", "hospital",
    "hospitals", "infirmary", "board", "t",
    "théatre", "hos", "abab", "ababababab", "aaaaaaaaaaaaaaaa", "3f", "2012", "foundation", "kings", "royal", "œuvres",
    "ō", "theory",
  ]

  private func name(_ random: inout Seeded) -> String {
    (0...random.below(5)).map { _ in random.one(of: words) }.joined(separator: "_")
  }

  private func graph(_ random: inout Seeded) throws -> Graph {
    var lines: [String] = []
    for body in 0..<(2 + random.below(30)) {
      lines.append("b\(body) named \(name(&random))")
      if random.once(in: 3) { lines.append("b\(body) named \(name(&random)) \(random.one(of: words)) 2014-01-01..") }
    }
    return try Picture(lines).graph
  }

  /// A few words of some name, cut short, mistyped or neither.
  private func typed(_ random: inout Seeded) -> String {
    // With a letter begin words that only hold names together, and others behind them.
    if random.once(in: 4) { return String(random.one(of: words).prefix(1 + random.below(2))) }
    if random.once(in: 4) { return random.one(of: ["trust", "foundation", "foundation trust"]) }
    return (0...random.below(3)).map { _ in
      var letters = Array(random.one(of: words))
      if random.once(in: 3) { letters = Array(letters.prefix(1 + random.below(letters.count))) }
      for _ in 0..<(random.once(in: 2) ? random.below(3) : 0) {
        let at = random.below(letters.count)
        switch random.below(4) {
        case 0: letters[at] = random.one(of: Array("abtré"))
        case 1: letters.insert(random.one(of: Array("abtré")), at: at)
        case 2 where letters.count > 1: letters.remove(at: at)
        default: letters.swapAt(at, letters.count - 1 - at)
        }
      }
      return String(letters)
    }.joined(separator: " ")
  }

  @Test func `names are found as when each is held against what was typed, however the text is cut in pieces`() throws {
    var (found, alike) = (0, 0)
    for seed: UInt64 in 1...200 {
      var random = Seeded(seed)
      let graph = try graph(&random)
      for _ in 0..<10 {
        let typed = typed(&random)
        let search = NameSearch(typed, nil, in: graph, stride: random.once(in: 2) ? 1 << 18 : 1 + random.below(90))
        let slow = SlowSearch(names: graph.foldedCallings, typed: foldedBytes(typed)).callings
        var (exactly, slipping) = (search.exactly, search.withSlips([]))
        let exact = exactly.finish()
        let hits = exact.isEmpty ? slipping.finish() : search.hits(exact)
        #expect(
          hits.hits.map(\.id) == slow.map { graph.hit(graph.foldedCallings.owner($0)).id }, "seed \(seed): '\(typed)'")
        if !exact.isEmpty { found += 1 } else if !slow.isEmpty { alike += 1 }
      }
    }
    #expect(found > 300 && alike > 40, "\(found) and \(alike)")
  }
}
