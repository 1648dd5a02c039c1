package main

import (
	"fmt"
	"runtime"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/graph"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version, and the hash of the instruction set",
		Flags: []cli.Flag{jsonFlag()},
		Action: func(c *cli.Context) error {
			if _, err := wantArgs(c); err != nil {
				return err
			}
			result := struct {
				Version   string `json:"version"`
				OpsetHash string `json:"opsetHash"`
				Go        string `json:"go"`
				Platform  string `json:"platform"`
			}{version, graph.OpsetHash().String(), runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
			return show(c, result, func(w *tabwriter.Writer) {
				fmt.Fprintf(w, "mlvm\t%s\n", result.Version)
				fmt.Fprintf(w, "opset\t%s\n", result.OpsetHash)
				fmt.Fprintf(w, "built with\t%s for %s\n", result.Go, result.Platform)
			})
		},
	}
}
