# make run     build, and open the explorer
# make test    build, and pass every test
# make check   all that CI holds a change to

# What is run is built for speed; what is tested and checked is built with every check on.
RELEASE = .build/release
DEBUG = .build/debug

.PHONY: fuzz run build debug test check format lint layers docs generated data-check data-report scaling soak bench needs clean

run: build
	@$(RELEASE)/remit

build: needs
	swift build -c release --product remit

debug: needs
	swift build --product remit

# XCTest is not used; without it the last line counts the tests that ran.
test: needs
	swift test --disable-xctest

# The answers of random graphs against slow readings of them, on more seeds than the suite has time for.
SOAK ?= 1000000
soak: needs
	SOAK=$(SOAK) swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak --disable-xctest \
	  --filter 'AgainstReference|AgainstDays|AgainstAllPaths'

# Altered images and registers through their readers, under the address sanitizer; says how much of them was run.
FUZZ ?= 100000
fuzz: needs
	SOAK=$(FUZZ) swift test --sanitize=address --enable-code-coverage --scratch-path .build-fuzz --disable-xctest \
	  --filter 'DamagedImageTests/.*altered.words|CsvTests/.*altered.anywhere'
	Scripts/fuzz-coverage

# Twice the graph, at most twice the instructions; needs valgrind.
scaling: build
	Scripts/scaling

# A dataset read in at most four times what a bare parse of its files takes; needs valgrind.
bench: build
	Benchmarks/yaml/run

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

data-check: debug
	Scripts/check-coverage
	$(DEBUG)/remit check data/nhs-england
	$(DEBUG)/remit check data/example

data-report: build
	@$(RELEASE)/remit coverage data/nhs-england

needs:
	@Scripts/install-needs

clean:
	swift package clean
