package main

import (
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"
)

// envPrefix begins the environment variable of every flag.
const envPrefix = "MLVM_"

// env returns the environment variable of a flag.
func env(flag string) []string {
	return []string{envPrefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))}
}

// Flags that several commands have.
func jsonFlag() *cli.BoolFlag {
	return &cli.BoolFlag{Name: "json", EnvVars: env("json"), Usage: "print the result as one JSON object"}
}

func workersFlag() *cli.IntFlag {
	return &cli.IntFlag{Name: "workers", EnvVars: env("workers"), Value: runtime.NumCPU(), Usage: "threads to use; results do not depend on it"}
}

func batchFlag() *cli.IntFlag {
	return &cli.IntFlag{Name: "batch", EnvVars: env("batch"), Usage: "tokens of a prompt to evaluate together (0: what suits most machines); results do not depend on it"}
}

// workers returns the value of the flag.
func workers(c *cli.Context) (int, error) {
	n := c.Int("workers")
	if n < 1 || n > 1024 {
		return 0, usagef("--workers is %d, want 1 to 1024", n)
	}
	return n, nil
}
