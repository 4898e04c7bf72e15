# What each target does is in scripts/; `make help` lists them.

PREFIX = /usr/local
DESTDIR =

# Set these on the command line: make book SRC="my essays"
SRC =
BOOK =
SPEC =
FOLDER =
SECONDS = 1200
ARGS =

# Values go to the scripts by the environment, as they are: they may hold spaces, quotes and dollars.
override SRC := $(value SRC)
override BOOK := $(value BOOK)
override SPEC := $(value SPEC)
override FOLDER := $(value FOLDER)
override PREFIX := $(value PREFIX)
override DESTDIR := $(value DESTDIR)
# The folder in which the command was typed, which `make -C` leaves.
CALLER := $(value PWD)
export SRC BOOK SPEC FOLDER PREFIX DESTDIR CALLER

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build book check test conformance coverage fuzz lint format soak bench bench-linear bench-links bench-dialect bench-fonts bench-print bench-text install uninstall clean
MAKEFLAGS += --no-print-directory

help: ## list the targets
	@echo 'usage: make TARGET'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

build: ## build the release binary, .build/release/bindery
	@scripts/setup build
	@scripts/build

book: build ## bind the example collections, or SRC=FOLDER, into build/ (ARGS: flags of bindery export, for every output)
	@scripts/book $(ARGS)

check: ## run EPUBCheck on BOOK=FILE, or on every book in build/
	@scripts/setup check
	@scripts/check

test: ## build and run all tests (ARGS="--filter NAME": some)
	@scripts/test $(ARGS)

conformance: ## run the examples of CommonMark in SPEC=FILE
	@scripts/conformance

coverage: ## look for text of FOLDER=FOLDER that is not in its book
	@scripts/coverage

fuzz: ## look for texts that break the reader, for SECONDS=1200
	@scripts/fuzz $(SECONDS)

lint: ## check the format, the imports and the scripts
	@scripts/setup lint
	@scripts/lint

format: ## format all Swift files in place
	@swift format --in-place --parallel --recursive Package.swift Sources Tests styles

soak: build ## check the examples in every style and direction with EPUBCheck, and print them
	@scripts/setup test
	@scripts/soak

bench: ## compare with pandoc and with the floor (ARGS: flags of Benchmarks/run.py)
	@scripts/bench $(ARGS)

bench-linear: ## measure how time grows with the number of essays
	@scripts/bench --linear $(ARGS)

bench-links: ## measure what links between essays and pictures cost
	@scripts/bench --links $(ARGS)

bench-dialect: ## measure what each syntax costs, and hostile repetition
	@scripts/bench --dialect $(ARGS)

bench-fonts: ## measure what the fonts of a book cost
	@scripts/bench --fonts $(ARGS)

bench-print: ## measure what typeset HTML costs beside the EPUB
	@scripts/bench --print $(ARGS)

bench-text: ## measure how fast plain text is set, beside pandoc, fold, fmt and par
	@scripts/bench --text $(ARGS)

install: ## install into PREFIX (/usr/local), below DESTDIR if given
	@scripts/install

uninstall: ## remove what install put there
	@scripts/install --remove

clean: ## remove build/, .build/ and .build-fuzz/ (the Python packages in .venv/ stay)
	rm -rf build .build .build-fuzz
