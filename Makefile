# make run     build, and open the explorer
# make test    build, and pass every test
# make check   all that CI holds a change to
# make install build the release, and install it: PREFIX=/usr/local; make uninstall takes it away

# What is run is built for speed; what is tested and checked is built with every check on.
RELEASE = .build/release
DEBUG = .build/debug
# The dataset that is opened when none is named.
DATASET := $(notdir $(realpath data/default))

.PHONY: fuzz run build compiled debug test check format lint layers docs generated data-check data-report scaling soak bench bench-loops bench-graph \
  bench-terminal release release-check install uninstall deb deb-check needs clean

run: build
	@$(RELEASE)/remit

build: needs
	swift build -c release --product remit
	@$(MAKE) --no-print-directory compiled

# The default dataset as one file beside the program, where it is looked for first.
compiled: $(RELEASE)/$(DATASET).remit

$(RELEASE)/$(DATASET).remit: $(RELEASE)/remit $(shell find data/$(DATASET))
	$(RELEASE)/remit compile data/$(DATASET) --output $@

debug: needs
	swift build --product remit

# XCTest is not used; without it the last line counts the tests that ran.
test: needs
	swift test --disable-xctest

# The answers of random graphs against slow readings of them, on more seeds than the suite has time for; then as many
# random events in the explorer, and every command on every screen of the reference dataset.
SOAK ?= 1000000
soak: needs
	SOAK=$(SOAK) swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak --disable-xctest \
	  --filter 'AgainstReference|AgainstDays|AgainstAllPaths'
	SOAK=$$(($(SOAK) / 80)) swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak --disable-xctest \
	  --filter 'RandomTests/.*no.events'
	SOAK=1 swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak --disable-xctest \
	  --filter 'EveryCommandTests/.*reference'

# Altered images and registers through their readers, under the address sanitizer; says how many there were and how much
# of the readers they ran. Each of sixteen cases takes that long, together an hour on two processors.
FUZZ ?= 450s
fuzz: needs
	SOAK=$(FUZZ) swift test --sanitize=address --enable-code-coverage --scratch-path .build-fuzz --disable-xctest \
	  --filter 'DamagedImageTests/.*altered.words|CsvTests/.*altered.anywhere'
	Scripts/fuzz-coverage

# Twice the graph, at most twice the instructions; needs valgrind.
scaling: build
	Scripts/scaling

# A register of 300,000 bodies, beside a floor in C++ and other libraries; needs g++.
bench-graph: build
	Benchmarks/graph/run

# The explorer beside other programs on a terminal; needs those, valgrind and python3-pyte.
bench-terminal: release
	REMIT=$(STATIC)/stage/bin/remit Benchmarks/terminal/run --write

# A dataset read in at most four times what a bare parse of its files takes; then the hot loops.
bench: build
	@Scripts/install-needs valgrind
	Benchmarks/yaml/run
	@$(MAKE) --no-print-directory bench-loops

# The instructions of each hot loop of the release, against those that are recorded.
bench-loops: release
	@Scripts/install-needs valgrind
	Benchmarks/loops/run

check: lint layers test generated data-check

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

layers:
	Scripts/check-layers

docs: debug
	Scripts/check-generated --write

generated: debug
	Scripts/check-generated
	Scripts/check-comparison

data-check: debug
	Scripts/check-coverage
	$(DEBUG)/remit check data/nhs-england
	$(DEBUG)/remit check data/example

data-report: build
	@$(RELEASE)/remit coverage data/nhs-england

# One static executable: Swift, curses, libyaml and the C library are linked in. Curses calls the functions named here by
# way of Sources/CUtf8Locale, and Swift's runtime that of Sources/CProcess; `--undefined` brings the C library's own in.
# Each function is a piece of its own, which the linker can put where Scripts/session.order has it. Objects that were
# compiled without that stay as they are until `make clean`.
STATIC = .build-static
WRAPPED = nl_langinfo mbrtowc mbtowc mblen mbstowcs wcrtomb wcstombs wcsrtombs btowc wctob wcwidth iswprint \
  swift_copyAuxiliaryExecutablePath

release: needs
	swift build -c release --product remit --scratch-path $(STATIC) --static-swift-stdlib -Xswiftc -static-executable \
	  $(foreach name,$(WRAPPED),-Xlinker --wrap=$(name) -Xlinker --undefined=$(name)) \
	  -Xswiftc -Xfrontend -Xswiftc -function-sections \
	  -Xswiftc -use-ld=lld -Xlinker --symbol-ordering-file=$(CURDIR)/Scripts/session.order \
	  -Xlinker --no-warn-symbol-ordering
	Scripts/stage $(STATIC)/release/remit $(STATIC)/stage
	@ls -l $(STATIC)/stage/bin/remit

# The same answers in an empty root as outside; needs to be root or sudo.
release-check: release
	Scripts/check-release $(STATIC)/stage/bin/remit $(STATIC)/stage/share/remit/$(DATASET).remit

PREFIX = /usr/local
DESTDIR =
TARGET = $(DESTDIR)$(PREFIX)
INSTALLED = bin/remit share/remit/$(DATASET).remit share/man/man1/remit.1 share/doc/remit/copyright \
  share/bash-completion/completions/remit share/zsh/site-functions/_remit share/fish/vendor_completions.d/remit.fish

# As another user than the one that built it, it installs what is there: `make release && sudo make install`.
install: $(STATIC)/stage/bin/remit
	@set -e; for file in $(INSTALLED); do \
	  mode=644; case $$file in bin/*) mode=755;; esac; \
	  install -D -m $$mode $(STATIC)/stage/$$file "$(TARGET)/$$file"; \
	done
	@echo "Installed in $(TARGET); 'make uninstall' with the same PREFIX takes it away"

$(STATIC)/stage/bin/remit:
	$(MAKE) release

# Folders that hold nothing any more go too, but for those that every system has.
uninstall:
	@set -e; for file in $(INSTALLED); do rm -f "$(TARGET)/$$file"; done
	@cd "$(TARGET)" && for folder in share/remit share/doc/remit share/doc share/man/man1 \
	  share/bash-completion/completions share/bash-completion share/zsh/site-functions share/zsh \
	  share/fish/vendor_completions.d share/fish; do \
	  [ ! -d $$folder ] || rmdir --ignore-fail-on-non-empty $$folder; \
	done

# A Debian package of the release.
deb: release
	@Scripts/make-deb $(STATIC)/stage $(STATIC)

# The package installed, run and removed in a fresh Debian; needs debootstrap, and to be root or sudo.
deb-check: deb
	Scripts/check-deb $(STATIC)/remit_*.deb

needs:
	@Scripts/install-needs

clean:
	swift package clean
	rm -rf $(STATIC)
