/// Something wrong with a dataset's files, as a screen tells it.
package struct Fault: Hashable, Sendable {
  /// A place in a file, and what stands there.
  package struct Spot: Hashable, Sendable {
    /// `path:line:column`, or the path alone.
    package let place: String
    /// The line; empty where the whole file is meant.
    package let excerpt: String
    /// Terminal columns of the excerpt before the place.
    package let caret: Int

    package init(place: String, excerpt: String, caret: Int) {
      self.place = place
      self.excerpt = excerpt
      self.caret = caret
    }
  }

  package struct Note: Hashable, Sendable {
    package let says: String
    package let spot: Spot

    package init(_ says: String, at spot: Spot) {
      self.says = says
      self.spot = spot
    }
  }

  /// Whether the dataset cannot be opened with it.
  package let isError: Bool
  /// The rule's id, and what it asks for in a sentence.
  package let rule: String
  package let asks: String
  package let says: String
  package let spot: Spot
  package let notes: [Note]
  /// What the dataset holds at the place; nil where that has no view.
  package let about: Viewpoint?

  package init(
    isError: Bool, rule: String, asks: String, says: String, at spot: Spot, notes: [Note], about: Viewpoint?
  ) {
    self.isError = isError
    self.rule = rule
    self.asks = asks
    self.says = says
    self.spot = spot
    self.notes = notes
    self.about = about
  }
}

/// What a check of a dataset came to.
package struct Checkup: Hashable, Sendable {
  package let path: String
  /// In the order of the files; nil for a compiled file, which has none.
  package let faults: [Fault]?

  package init(path: String, faults: [Fault]?) {
    self.path = path
    self.faults = faults
  }
}
