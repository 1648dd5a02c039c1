# mlgeth: make help lists the targets. Everything is built below build/.

GO       ?= go
BIN      := build/bin
# How long each fuzz target runs, in Go's form. A count and not a time: Go reports an
# execution that the end of the time interrupts as a failure of the target.
FUZZTIME ?= 50000x
ARGS     ?=
VERSION  := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
GOBUILD  := $(GO) build -trimpath -buildvcs=false -ldflags "-X main.version=$(VERSION)"

# Packages without geth behind them: the consensus core and what stands on it.
CORE     := ./precompiles/... ./mlvm/cpu/... ./mlvm/keccak/... ./mlvm/graph/... ./mlvm/kernel/... ./mlvm/engine/... ./mlvm/trace/... ./mlvm/prover/...

# Packages that make programs: the same on every machine, as the model ID is.
IMPORT   := ./mlvm/quant/... ./mlvm/library/... ./mlvm/model/... ./mlvm/modelfile/... ./mlvm/tokenizer/... ./mlvm/train/...

# Packages that start goroutines, or are made for use by several.
CONCURRENT := ./precompiles/merkle ./mlvm/cpu/... ./mlvm/keccak/... ./mlvm/kernel/... ./mlvm/engine ./mlvm/trace ./mlvm/quant/... ./mlvm/digits/... \
	./mlvm/model/gguf/... ./mlvm/matrix ./mlvm/bench ./mlvm/store ./mlvm/chain/... ./mlvm/dispute/... ./mlvm/agent/... ./mlvm/cmd/mlvm

.DEFAULT_GOAL := help
.PHONY: help build demo devnet geth geth-stock test test-short test-accuracy test-race test-386 test-arm64 test-purego matrix matrix-short test-duel test-complete test-sol test-e2e \
	mutation mutation-sample fuzz bench bench-geth lint lint-sol prove-sol fmt generate generate-check digits digits-check contracts vectors geth-test forkdiff deps-check check clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build mlvm and devnet into build/bin
	$(GOBUILD) -o $(BIN)/mlvm ./mlvm/cmd/mlvm
	$(GOBUILD) -o $(BIN)/devnet ./devnet/cmd/devnet

geth: ## build the patched geth into build/bin/geth
	$(GO) run ./geth-patch build

geth-stock: ## build geth without our precompiles, for comparison
	$(GO) run ./geth-patch build --stock

demo: ## the main job, end to end on a real chain (ARGS="--seed 7")
	@start=$$(date +%s); $(MAKE) --no-print-directory geth build && \
	$(BIN)/devnet demo --build-seconds $$(( $$(date +%s) - start )) $(ARGS)

devnet: geth build ## start a chain with contracts and agents, and leave it running
	$(BIN)/devnet up $(ARGS)

test: ## run the tests
	$(GO) test ./...

test-short: ## run the tests without the slow ones
	$(GO) test -short ./...

test-accuracy: ## compare quantised models with float ones on all shared images
	$(GO) test ./mlvm/quant -run Accuracy -v -timeout 30m -args -accuracy

test-race: ## run the tests of what is concurrent under the race detector (needs a C compiler)
	$(GO) test -race -short $(CONCURRENT)

# Some machines run 64-bit programs only: there another 32-bit machine is emulated, which
# is so slow that only what computes is tested.
test-386: ## run the tests of the core and of imports on a 32-bit machine
	@if CGO_ENABLED=0 GOARCH=386 $(GO) test -run '^$$' ./precompiles/fixed >/dev/null 2>&1; then \
		MLVM_REQUIRE= CGO_ENABLED=0 GOARCH=386 $(GO) test -short $(CORE) $(IMPORT); \
	elif command -v qemu-arm-static >/dev/null; then \
		echo "this machine runs no 386 programs: the core is tested on an emulated 32-bit ARM"; \
		MLVM_REQUIRE= CGO_ENABLED=0 GOARCH=arm $(GO) test -short -exec qemu-arm-static $(filter-out ./mlvm/prover/...,$(CORE)); \
	else \
		echo "test-386: this machine runs no 386 programs; install qemu-user-static, which emulates another 32-bit machine" >&2; exit 1; \
	fi

# A machine of another kind emulates arm64, which is slow: only what uses NEON is tested.
test-arm64: ## run the tests of the kernels on arm64
	@emulate=; \
	if ! CGO_ENABLED=0 GOARCH=arm64 $(GO) test -run '^$$' ./precompiles/fixed >/dev/null 2>&1; then \
		command -v qemu-aarch64-static >/dev/null || \
			{ echo "test-arm64: this machine runs no arm64 programs; install qemu-user-static, which emulates one that does" >&2; exit 1; }; \
		emulate='-exec qemu-aarch64-static'; \
	fi; \
	MLVM_REQUIRE=neon CGO_ENABLED=0 GOARCH=arm64 $(GO) test -short $$emulate ./mlvm/cpu/... ./mlvm/kernel/... ./mlvm/engine

test-purego: ## run the tests of the core without assembly
	MLVM_REQUIRE= $(GO) test -short -tags purego $(CORE)

matrix: ## compare all results on ten platforms, most of them emulated (needs qemu-user-static)
	$(GO) run ./mlvm/matrix $(ARGS)

matrix-short: ## the same on five of them, with fewer numbers of threads
	$(GO) run ./mlvm/matrix --short

test-duel: ## make 100,000 random transitions on the contracts and on their model
	$(GO) test ./contracts -run TestDuel -v -timeout 30m -args -duel 100000

test-complete: ## mutate whole traces and count how each mutation is beaten, the disputes in every grid
	$(GO) test ./mlvm/prover -run 'TestComplete|TestCanonical' -v -timeout 30m -args -prover.grids

test-sol: contracts/node_modules/.bin/forge ## run the Foundry tests and check branch coverage (needs Node)
	cd contracts && npx --no-install forge test --offline
	cd contracts && npx --no-install forge coverage --offline --report lcov --report-file ../build/forge/lcov.info >/dev/null
	@awk -F: '/^SF:/ { file = $$2 } /^BRF:/ && file == "src/ClaimGame.sol" { all = $$2 } /^BRH:/ && file == "src/ClaimGame.sol" { hit = $$2 } \
		END { printf "branches of ClaimGame: %d of %d\n", hit, all; exit !(all > 0 && hit >= 0.95 * all) }' build/forge/lcov.info

lint-sol: contracts/node_modules/.bin/forge ## run solhint on the contracts (needs Node)
	cd contracts && npx --no-install solhint --max-warnings 0 'src/**/*.sol'

prove-sol: contracts/node_modules/.bin/forge ## prove the theorems about the clocks with solc's model checker (needs Node)
	cd contracts && node smt.mjs

contracts/node_modules/.bin/forge: contracts/package-lock.json
	cd contracts && npm ci --ignore-scripts --no-audit --no-fund --silent

# A well-kept tool for Go; it is no dependency of the module.
GREMLINS := $(GO) run github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0

mutation: contracts/node_modules/.bin/forge ## change the claim game and the verifier in every place, and see that a test fails
	$(GO) run ./contracts/mutate -target src/ClaimGame.sol
	$(GO) run ./contracts/mutate -target src/libraries/Clock.sol
	$(GO) run ./contracts/mutate -target src/libraries/Grid.sol
	$(GO) run ./contracts/mutate -target src/libraries/FaultPlace.sol
	$(GREMLINS) unleash --workers 1 --timeout-coefficient 20 --threshold-efficacy 90 --exclude-files prooftest ./precompiles/stepproof

mutation-sample: contracts/node_modules/.bin/forge ## the same for a few dozen places of the claim game
	$(GO) run ./contracts/mutate -target src/ClaimGame.sol -sample 40 -seed 1

test-e2e: geth geth-stock build ## run the end-to-end tests on the patched geth
	$(GO) test -tags e2e -count=1 -timeout 20m ./devnet/...

fuzz: ## run every fuzz target for FUZZTIME
	@set -e; for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz' || true); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$p; \
		done; done

bench: ## measure the precompiles beside ecrecover, and the kernels
	$(GO) test -run '^$$' -bench . -benchmem $(CORE)

lint: ## check formatting and run the static checks
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not formatted (make fmt):"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) vet -tags e2e ./devnet/...
	GOARCH=arm64 $(GO) vet ./mlvm/cpu/... ./mlvm/kernel/...

fmt: ## format the Go sources
	gofmt -w $$(git ls-files '*.go')

contracts: ## compile the Solidity and write ABI, bytecode and bindings (needs Node)
	$(GO) run ./contracts/gen -all

vectors: ## write the golden vectors again from their independent source (needs Python 3)
	python3 precompiles/testdata/gen/generate.py
	$(GO) run ./precompiles/gas/price

digits: ## train the embedded classifier again from its seed (minutes)
	$(GO) run ./mlvm/digits/gen

digits-check: ## train it, and fail if the committed model differs
	$(GO) run ./mlvm/digits/gen -check

generate: vectors contracts ## write all generated files again
	$(GO) run ./precompiles/opset/gen
	$(GO) generate ./mlvm/keccak ./mlvm/kernel

generate-check: generate ## fail if a generated file differs from what is committed
	@if [ -n "$$(git status --porcelain)" ]; then \
		echo "generated files differ from what is committed:"; git status --short; git diff --stat; exit 1; fi

geth-test: ## run geth's own tests of what we touch, and ours, in the patched tree
	$(GO) run ./geth-patch test

bench-geth: ## measure the precompiles in the patched geth beside its ecrecover
	$(GO) run ./geth-patch bench

forkdiff: ## print the whole difference to upstream geth, with reasons
	@$(GO) run ./geth-patch forkdiff

deps-check: ## fail if a module that we select is newer than geth's own
	$(GO) run ./geth-patch deps-check

check: lint deps-check test test-accuracy test-386 test-arm64 test-purego matrix-short test-race fuzz test-duel test-complete test-sol lint-sol prove-sol mutation-sample geth-test bench-geth test-e2e digits-check generate-check ## everything that CI runs

clean: ## remove what was built
	rm -rf build contracts/node_modules
