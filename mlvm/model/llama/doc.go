// Package llama turns checkpoints of the LLaMA architecture into programs: decoders
// with grouped-query attention, rotary positions, RMS norms and gated feed-forward
// layers (Touvron et al., "LLaMA: Open and Efficient Foundation Language Models",
// 2023, §2.2). Importers of file formats fill a Checkpoint; what comes out is a
// graph.Program and the bytes of its weight tensors, one after the other.
package llama
