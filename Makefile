# make run     build, and open the explorer
# make test    build, and pass every test
# make check   all that CI holds a change to

BUILD = .build/debug

.PHONY: run build test check format lint layers docs generated data-check needs clean

run: build
	@$(BUILD)/remit

build: needs
	swift build --product remit

# XCTest is not used; without it the last line counts the tests that ran.
test: needs
	swift test --disable-xctest

check: lint layers test generated data-check

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

layers:
	Scripts/check-layers

docs: build
	Scripts/check-generated --write

generated: build
	Scripts/check-generated

data-check: build
	Scripts/check-coverage
	$(BUILD)/remit check data/nhs-england
	$(BUILD)/remit check data/example

needs:
	@Scripts/install-needs

clean:
	swift package clean
