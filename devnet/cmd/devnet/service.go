package main

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/devnet"
)

const defaultDir = "build/devnet"

func upCommand() *cli.Command {
	return &cli.Command{
		Name:  "up",
		Usage: "start a devnet, or continue one, and leave it running",
		Flags: append([]cli.Flag{dirFlag(defaultDir)}, nodeFlags()...),
		Action: func(c *cli.Context) error {
			cfg, err := config(c)
			if err != nil {
				return err
			}
			self, err := os.Executable()
			if err != nil {
				return err
			}
			s, err := devnet.Up(c.Context, cfg, append([]string{self, "run"}, runArgs(cfg)...))
			if err != nil {
				return err
			}
			return printState(c, cfg.Dir, s)
		},
	}
}

// runArgs are the flags of run for a configuration.
func runArgs(cfg devnet.Config) []string {
	return []string{
		"--dir", string(cfg.Dir), "--geth", cfg.Geth, "--preset", cfg.Preset,
		"--port", fmt.Sprint(cfg.Port), "--period", fmt.Sprint(cfg.Period),
	}
}

func runCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "run a devnet in the foreground until Ctrl-C",
		Flags: append([]cli.Flag{dirFlag(defaultDir)}, nodeFlags()...),
		Action: func(c *cli.Context) error {
			cfg, err := config(c)
			if err != nil {
				return err
			}
			cfg.Logger = slog.New(slog.NewTextHandler(c.App.ErrWriter, nil))
			return devnet.Run(c.Context, cfg)
		},
	}
}

func downCommand() *cli.Command {
	return &cli.Command{
		Name:   "down",
		Usage:  "stop a devnet; up continues it",
		Flags:  []cli.Flag{dirFlag(defaultDir)},
		Action: func(c *cli.Context) error { return devnet.Down(c.Context, devnet.Dir(c.String("dir"))) },
	}
}

func statusCommand() *cli.Command {
	return &cli.Command{
		Name:  "status",
		Usage: "say where everything of a devnet is",
		Flags: []cli.Flag{dirFlag(defaultDir), &cli.BoolFlag{Name: "json", EnvVars: env("json"), Usage: "for scripts"}},
		Action: func(c *cli.Context) error {
			dir := devnet.Dir(c.String("dir"))
			s, err := devnet.Status(c.Context, dir)
			if err != nil {
				return err
			}
			if !c.Bool("json") {
				return printState(c, dir, s)
			}
			e := json.NewEncoder(c.App.Writer)
			e.SetIndent("", "  ")
			return e.Encode(s)
		},
	}
}

// printState prints where everything is.
func printState(c *cli.Context, dir devnet.Dir, s *devnet.State) error {
	w := tabwriter.NewWriter(c.App.Writer, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "RPC\t%s\tchain ID %d\n", s.RPC, s.ChainID)
	fmt.Fprintf(w, "registry\t%v\n", s.Contracts.Registry)
	fmt.Fprintf(w, "claim game\t%v\n", s.Contracts.Game)
	fmt.Fprintf(w, "models\t%v\n", s.Contracts.Models)
	fmt.Fprintf(w, "consumer\t%v\n", s.Consumer)
	fmt.Fprintf(w, "model\t%v\tdigits\n", s.Model)
	for _, a := range s.Agents {
		fmt.Fprintf(w, "%s\t%v\t%s\n", a.Role, a.Address, a.URL)
	}
	fmt.Fprintf(w, "logs\t%s and %s\n", dir.LogFile(), dir.OwnLogFile())
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w, "\naccounts with money, for this chain only: their keys are public")
	for _, r := range devnet.Roles() {
		fmt.Fprintf(w, "%s\t%v\t0x%x\n", r, r.Account().Address(), r.Key())
	}
	return w.Flush()
}

func logsCommand() *cli.Command {
	return &cli.Command{
		Name:  "logs",
		Usage: "print the logs of a devnet",
		Flags: []cli.Flag{
			dirFlag(defaultDir),
			&cli.BoolFlag{Name: "node", EnvVars: env("node"), Usage: "geth's log instead of that of the devnet and its agents"},
			&cli.BoolFlag{Name: "follow", Aliases: []string{"f"}, EnvVars: env("follow"), Usage: "go on until Ctrl-C"},
		},
		Action: func(c *cli.Context) error {
			dir := devnet.Dir(c.String("dir"))
			path := dir.OwnLogFile()
			if c.Bool("node") {
				path = dir.LogFile()
			}
			return devnet.PrintLog(c.Context, c.App.Writer, path, c.Bool("follow"))
		},
	}
}

func resetCommand() *cli.Command {
	return &cli.Command{
		Name:   "reset",
		Usage:  "remove the chain of a devnet that is not running",
		Flags:  []cli.Flag{dirFlag(defaultDir)},
		Action: func(c *cli.Context) error { return devnet.Reset(devnet.Dir(c.String("dir"))) },
	}
}
