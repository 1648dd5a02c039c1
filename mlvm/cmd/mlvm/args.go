package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst returns the command line with the flags of its command before the
// arguments, where the flag package wants them. So flags may stand anywhere, until
// an argument "--"; one that asks for help stands alone.
func flagsFirst(args []string, commands []*cli.Command) []string {
	if len(args) < 2 {
		return args
	}
	var command *cli.Command
	for _, c := range commands {
		if c.HasName(args[1]) {
			command = c
		}
	}
	if command == nil {
		return args
	}
	flags := append([]string{}, args[:2]...)
	var rest []string
	for i := 2; i < len(args); i++ {
		name, isFlag := strings.CutPrefix(args[i], "-")
		switch {
		case args[i] == "--":
			return append(append(flags, "--"), append(rest, args[i+1:]...)...)
		case !isFlag || name == "":
			rest = append(rest, args[i])
			continue
		}
		name = strings.TrimPrefix(name, "-")
		if slices.Contains(cli.HelpFlag.Names(), name) {
			return append(args[:2:2], "--"+name) // what else there is would be a topic
		}
		flags = append(flags, args[i])
		if takesValue(command, name) && i+1 < len(args) {
			i++
			flags = append(flags, args[i])
		}
	}
	return append(append(flags, "--"), rest...)
}

// takesValue reports whether the next argument belongs to a flag. The value of an
// unknown flag is not looked for: the flag is an error.
func takesValue(c *cli.Command, name string) bool {
	if strings.Contains(name, "=") {
		return false
	}
	for _, f := range c.Flags {
		for _, n := range f.Names() {
			if n == name {
				_, isBool := f.(*cli.BoolFlag)
				return !isBool
			}
		}
	}
	return false
}
