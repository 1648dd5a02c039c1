package main

import (
	"log/slog"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/devnet"
)

func demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "show an honest claim and a lie on a new chain",
		Description: `Starts a chain, deploys the contracts, registers the embedded model, and plays two stories: an
honest proposer whose result is delivered to a contract, and a liar whose false claim is rejected
by one fault proof. Ends with a table and summary.json, and with status 1 if anything differs.`,
		Flags: append([]cli.Flag{
			dirFlag("build/demo"),
			&cli.Uint64Flag{Name: "seed", EnvVars: env("seed"), Value: 1, Usage: "chooses the images and the liar's fault"},
			&cli.BoolFlag{Name: "keep", EnvVars: env("keep"), Usage: "leave the chain's files"},
			&cli.BoolFlag{Name: "json", EnvVars: env("json"), Usage: "print the summary instead of a table"},
			&cli.Float64Flag{Name: "build-seconds", EnvVars: env("build-seconds"), Usage: "seconds that the building took, for the summary"},
		}, nodeFlags()...),
		Action: func(c *cli.Context) error {
			cfg, err := config(c)
			if err != nil {
				return err
			}
			cfg.Logger = slog.New(slog.NewTextHandler(c.App.ErrWriter, &slog.HandlerOptions{Level: slog.LevelError}))
			return devnet.Demo(c.Context, devnet.DemoConfig{
				Config: cfg, Seed: c.Uint64("seed"), Keep: c.Bool("keep"), JSON: c.Bool("json"),
				BuildSeconds: c.Float64("build-seconds"), Progress: c.App.ErrWriter, Result: c.App.Writer,
			})
		},
	}
}
