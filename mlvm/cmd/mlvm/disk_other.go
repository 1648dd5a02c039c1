//go:build !(linux || darwin || freebsd)

package main

import "errors"

// freeBytes says that it is not known how much there is.
func freeBytes(string) (int64, error) { return 0, errors.ErrUnsupported }
