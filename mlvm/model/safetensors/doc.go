// Package safetensors imports language models of the LLaMA architecture as the
// library transformers stores them: a config.json, tensors of floats in one or several
// safetensors files, and perhaps a tokenizer.json.
//
// Nothing that a file says is trusted: lengths, shapes and offsets are checked before
// room is made for anything, tensors have to fill their file without gaps or overlaps,
// and what the program of a model would not use is refused by name.
package safetensors
