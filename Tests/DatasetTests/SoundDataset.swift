@testable import Dataset

/// A small dataset that breaks no rule and uses every key, as files by path.
let soundDataset: [String: String] = [
  "dataset.yaml": """
  id: sound
  title: A sound dataset
  about: who may direct a provider
  version: 0.1.0
  law-read-to: 2026-10-31
  reports-read-to: 2026-11-21
  head: gov
  notice: >-
    Made up,
    not advice.
  """,
  "eras.yaml": """
  - id: 2006-13
    name: Early
    from: 2006-10-01
  - id: 2013-16
    name: Middle
    from: 2013-04-01
    shown-at: 2014-03-31
    story: Much was new.
  - id: 2016-26
    name: Late
    from: 2016-04-01
  """,
  "powers.yaml": """
  - id: direct
    rank: 7
    phrase: direct {}
    inverse: is bound by directions of
    group: Can give it orders
    says: May issue orders that it must obey.
    also:
      - tell what to do
      - order
    hohfeld: power
    bovens: control
  - id: remove
    rank: 8
    phrase: remove {}'s leaders
    inverse: may lose its leaders to
    group: Can change who leads it
    says: May remove members of its board.
  - id: fund
    rank: 4
    phrase: fund {}
    inverse: is paid by
    group: Pays for it
    says: May pay for what it does.
  """,
  "matters.yaml": """
  - id: board
    name: its board
    says: Who sits on it.
  - id: board/chair
    name: chair
    says: The chair.
    also:
      - chairman
  - id: care
    name: model of care
    says: What care it offers.
  """,
  "proposals/bill.yaml": """
  id: bill
  name: The Bill
  via: bill
  stages:
    - kind: introduced
      on: 2026-05-14
      says: First reading.
  known-to: 2026-11-21
  says: It would end a licence.
  sources:
    - bill-text
  """,
  "sources/law.yaml": """
  - id: act
    kind: act
    title: The Act 2006
    short: 2006 Act
    publisher: The Crown
    date: 2006-11-08
    url: https://example.org/act
    archived: https://example.org/copy
    note: As amended.
  - id: bill-text
    kind: bill
    title: The Bill
    short: the Bill
  """,
  "sources/reports.yaml": """
  - id: blog
    kind: blog
    title: A blog
    short: Writer
    author: A Writer
  """,
  "stories/tour.yaml": """
  id: tour
  title: A tour
  says: One sentence.
  steps:
    - title: First
      view: show ft --at 2014-03-31
      guess: Could it?
      says: Two sentences. Of our own.
      rows:
        - Government
      shows:
        - FT
  """,
  "renamed.yaml": """
  old-com: com
  """,
]
.merging(soundBodies) { first, _ in first }.merging(soundRows) { first, _ in first }

private let soundBodies = [
  "bodies/gov.yaml": """
  id: gov
  kind: office
  says: The office of government.
  names:
    - name: Government
  """,
  "bodies/reg.yaml": """
  id: reg
  kind: regulator
  extent: one
  legal-form: body corporate
  jurisdiction: Ruritania
  says: The regulator.
  names:
    - name: Office of the Regulator
      short: OR
      also:
        - the office
      from: 2006-10-01
      until: 2016-04-01
    - name: The Regulator
      from: 2016-04-01
  exists:
    from: 2006-10-01
    until: ..
    began: By the Act.
    began-evidence:
      - source: act
        locator: s.1
        kind: provision
        says: It makes it.
        checked: secondary
  ties:
    - kind: acts-for
      to: gov
      from: 2013-04-01
      powers:
        - fund
      matters:
        - care
  """,
  "bodies/com.yaml": """
  id: com
  kind: commissioner
  says: The commissioner.
  names:
    - name: Commissioner
  exists:
    from: 2012-10
    until: 2022-07-01
    ended: Abolished.
    ended-evidence:
      - source: act
        kind: provision
        checked: secondary
  notes:
    - says: Its contracts bind nobody.
      from: 2013
      until: 2014~
      evidence:
        - source: act
          locator: s.9
          kind: provision
          checked: secondary
  """,
  "bodies/new-com.yaml": """
  id: new-com
  kind: commissioner
  says: The later commissioner.
  names:
    - name: New Commissioner
  exists:
    from: 2022-07-01
  ties:
    - kind: succeeds
      to: com
      from: 2022-07-01
      how: renamed
  """,
  "bodies/staff.yaml": """
  id: staff
  kind: group
  extent: collective
  says: Those who work there.
  names:
    - name: Staff
  """,
  "bodies/provider.yaml": """
  id: provider
  kind: provider
  extent: class
  says: Every provider.
  names:
    - name: provider
  """,
  "bodies/teaching.yaml": """
  id: teaching
  kind: provider
  extent: class
  says: Every teaching provider.
  names:
    - name: teaching provider
  ties:
    - kind: part-of
      to: provider
  """,
  "bodies/ft.yaml": """
  id: ft
  kind: provider
  extent: class
  says: Every trust of the kind.
  names:
    - name: foundation trust
      short: FT
  ties:
    - kind: is-a
      to: provider
      evidence:
        - source: act
          kind: provision
          checked: secondary
  """,
  "bodies/ft-north.yaml": """
  id: ft-north
  kind: provider
  says: One of them.
  names:
    - name: North Trust
  ties:
    - kind: is-a
      to: ft
      from: 2009-01-01
  """,
]

private let soundRows = [
  "authorities/ft.yaml": """
  - id: ft-1
    holder: com
    power: direct
    about: care
    standing: law
    holds: has-not
    from: 2013-04-01
    evidence:
      - source: act
        locator: Part 1
        kind: search
        says: Nothing gives it.
        checked: text
        read: 2026-11-21
        as-at: 2013-08-01
  - id: ft-2
    holder: com
    power: direct
    about: care
    standing: claim
    holds: has
    evidence:
      - source: blog
        kind: statement
        says: It said so.
        quote: we are in charge
        bears: supports
        checked: secondary
        seen: 2014-03-11
        url: https://example.org/blog
  - id: ft-3
    holder: reg
    jointly:
      - gov
    power: remove
    about: board/chair
    standing: law
    holds: has
    mode: must
    when: it has breached its licence
    with:
      consent:
        - gov
      consult:
        - com
      other: after a hearing
    limits: not one case
    from: 2013-04-01
    until: 2022-07-01
    disputes:
      - ft-1
    evidence:
      - source: act
        locator: s.2
        kind: provision
        checked: secondary
  - id: ft-4
    holder: com
    power: fund
    standing: belief
    holds: has
    by:
      - staff
    from: 2014
    evidence:
      - source: blog
        kind: survey
        checked: secondary
        survey:
          asked: Who pays?
          of: staff
          n: 1200
          share: 61 %
  - id: ft-5
    holder: reg
    power: any
    standing: proposal
    holds: has-not
    in: bill
    ends:
      - ft-3
    evidence:
      - source: bill-text
        locator: cl.1
        kind: provision
        checked: secondary
  - id: ft-6
    holder: gov
    power: direct
    standing: law
    holds: has-not
    retired:
      kind: corrected
      on: 2026-11-20
      reason: It was wrong.
      successor: ft-1
    evidence:
      - source: act
        kind: closed-list
        checked: secondary
  """,
  "authorities/provider.yaml": """
  - id: provider-1
    holder: reg
    power: fund
    standing: law
    holds: has-not
    evidence:
      - source: act
        kind: statement
        checked: secondary
  - id: provider-2
    holder: gov
    power: fund
    standing: agreement
    holds: has
    evidence:
      - source: act
        kind: provision
        checked: secondary
  """,
]
