// Command neon writes the assembly of package kernel for arm64, see go:generate there.
package main

import (
	"flag"
	"log"
	"os"
)

func main() {
	out, stubs := flag.String("out", "", "the assembly"), flag.String("stubs", "", "the declarations in Go")
	flag.Parse()
	p := new(program)
	p.header()
	for _, w := range []weights{i8, i4} {
		dot(p, w)
	}
	long(p)
	write(*out, p.code.String())
	write(*stubs, p.stubs.String())
}

func write(name, text string) {
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}
