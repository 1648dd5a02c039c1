// Package floats reads matrices of floating-point numbers from files that hold them
// as plain little-endian rows: the float tensors of GGUF and safetensors files.
package floats
