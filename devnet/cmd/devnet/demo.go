package main

import (
	"fmt"
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
by one fault proof. Ends with a table and summary.json, and with status 1 if anything differs.

With --checkpoint or --model the same stories are about a language model: a text that goes on from
a prompt, one token after the other, and a liar that gets one element of one token wrong.

   devnet demo --checkpoint stories260K.bin --tokenizer tok512.bin --prompt "Once upon a time"`,
		Flags: append(append([]cli.Flag{
			dirFlag("build/demo"),
			&cli.Uint64Flag{Name: "seed", EnvVars: env("seed"), Value: 1, Usage: "chooses the images and the liar's fault"},
			&cli.BoolFlag{Name: "withhold", EnvVars: env("withhold"), Usage: "the liar serves no trace: it is demanded on chain, stage by stage"},
			&cli.BoolFlag{Name: "silent", EnvVars: env("silent"), Usage: "the liar serves no trace, and answers nothing below the root"},
			&cli.BoolFlag{Name: "keep", EnvVars: env("keep"), Usage: "leave the chain's files"},
			&cli.BoolFlag{Name: "json", EnvVars: env("json"), Usage: "print the summary instead of a table"},
			&cli.Float64Flag{Name: "build-seconds", EnvVars: env("build-seconds"), Usage: "seconds that the building took, for the summary"},
		}, languageFlags()...), nodeFlags()...),
		Action: func(c *cli.Context) error {
			cfg, err := config(c)
			if err != nil {
				return err
			}
			language, err := languageConfig(c)
			if err != nil {
				return err
			}
			cfg.Logger = slog.New(slog.NewTextHandler(c.App.ErrWriter, &slog.HandlerOptions{Level: slog.LevelError}))
			return devnet.Demo(c.Context, devnet.DemoConfig{
				Config: cfg, Language: language, Seed: c.Uint64("seed"), Withhold: c.Bool("withhold"), Silent: c.Bool("silent"),
				Keep: c.Bool("keep"), JSON: c.Bool("json"),
				BuildSeconds: c.Float64("build-seconds"), Progress: c.App.ErrWriter, Result: c.App.Writer,
			})
		},
	}
}

// languageFlags say what language model a demo is about, and what it is asked.
func languageFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "model", EnvVars: env("model"), Usage: "model file of a language model, as mlvm import writes it"},
		&cli.StringFlag{Name: "checkpoint", EnvVars: env("checkpoint"), Usage: "checkpoint of a language model, to be imported"},
		&cli.StringFlag{Name: "tokenizer", EnvVars: env("tokenizer"), Usage: "tokenizer of the checkpoint, if it has none"},
		&cli.StringFlag{Name: "mlvm", EnvVars: env("mlvm"), Value: "build/bin/mlvm", Usage: "command that imports the checkpoint"},
		&cli.StringFlag{Name: "prompt", EnvVars: env("prompt"), Value: "Once upon a time", Usage: "text that the language model goes on from"},
		&cli.Int64Flag{Name: "tokens", EnvVars: env("tokens"), Value: 64, Usage: "tokens that the language model generates, at most"},
	}
}

// languageConfig reads languageFlags. It returns nil if they name no language model.
func languageConfig(c *cli.Context) (*devnet.LanguageConfig, error) {
	if c.String("model") == "" && c.String("checkpoint") == "" {
		for _, name := range []string{"tokenizer", "prompt", "tokens"} {
			if c.IsSet(name) {
				return nil, fmt.Errorf("%w: --%s is for a language model: give --checkpoint or --model, too", errUsage, name)
			}
		}
		return nil, nil
	}
	l := &devnet.LanguageConfig{
		Model: c.String("model"), Checkpoint: c.String("checkpoint"), Tokenizer: c.String("tokenizer"), MLVM: c.String("mlvm"),
		Prompt: c.String("prompt"), Tokens: c.Int64("tokens"),
	}
	if err := l.Validate(); err != nil {
		return nil, fmt.Errorf("%w: %v", errUsage, err)
	}
	return l, nil
}
