import Analysis

extension Pages {
  /// The views that are marked: those that outlast the session first.
  func marksPage() -> Page {
    let marks = kept.marks.sorted { $0.key < $1.key }
    let lasting = marks.filter { lasts($0.key) }
    let passing = marks.filter { !lasts($0.key) }
    guard !marks.isEmpty else {
      let keeps = isSecure ? "" : "; a capital letter keeps it for other sessions"
      return Page(title: "Marks", lead: ["No view is marked.", "m and a letter marks the one that is open\(keeps)."])
    }
    let columns = [Page.Column("Mark"), Page.Column("View", isText: true), Page.Column("Command", isText: true)]
    let rows = markRows(lasting, under: "Kept for other sessions") + markRows(passing, under: "Until you leave")
    let count = English.count(marks.count, "view is marked", "views are marked")
    return Page(
      title: "Marks", lead: ["\(English.capitalised(count)).", "In the explorer ' and its letter goes to one."],
      blocks: [.table(Page.Table(columns: columns, rows: rows))])
  }

  private func lasts(_ letter: Character) -> Bool { !isSecure && Kept.lasts(letter) }

  private func markRows(_ marks: [(key: Character, value: Kept.Place)], under heading: String) -> [Page.Row] {
    marks.enumerated().map { index, mark in
      row(of: mark.value, ["\(mark.key)", mark.value.title, mark.value.command], under: index == 0 ? heading : "")
    }
  }

  /// A kept view; one whose command is none any more says so and is not followed.
  private func row(of place: Kept.Place, _ cells: [String], under heading: String, _ says: String = "") -> Page.Row {
    do {
      let follow = try Viewpoint(text: place.command)
      return Page.Row(cells, heading: heading, detail: says.isEmpty ? [] : [Page.Sentence(says)], follow: follow)
    } catch {
      return Page.Row(cells, heading: heading, detail: [Page.Sentence("\(place.command): \(error.sentence)", .warning)])
    }
  }

  /// What the Start page offers of earlier sessions; nil where nothing was kept.
  func keptTable() -> Page.Table? {
    let left = kept.left.map { place in
      row(of: place, ["Where you left: \(place.title)"], under: "Go on", "The page you looked at last.")
    }
    let marks = kept.marks.sorted { $0.key < $1.key }.map { letter, place in
      row(
        of: place, ["\(letter): \(place.title)"], under: "",
        "The page you marked \(letter); ' \(letter) goes to it from any page.")
    }
    var rows = (left.map { [$0] } ?? []) + marks.prefix(Pages.fewMarks)
    guard !rows.isEmpty else { return nil }
    if marks.count > Pages.fewMarks {
      rows.append(Page.Row(["All \(marks.count) marks"], follow: .marks))
    }
    rows[0].heading = "Go on"
    return Page.Table(columns: [Page.Column("", isText: true)], rows: rows)
  }

  /// Marks that the Start page has room for.
  private static let fewMarks = 3
}
