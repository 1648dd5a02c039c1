// Package tokenizer turns text into the token ids of a language model and back:
// byte-pair encoding, in the two forms that models of the LLaMA family use.
//
//   - Characters: SentencePiece's BPE. Text is a row of characters, the pair with
//     the best score (or the first merge rule) is joined until none is left, and a
//     character without a token falls back to byte tokens. LLaMA 1 and 2, Mistral,
//     TinyLlama, llama2.c.
//   - Bytes: GPT-2's byte-level BPE. Text is split into words by a fixed pattern and
//     each is a row of bytes, joined by merge rules. LLaMA 3, SmolLM, GPT-2.
//
// A Model is immutable and valid by construction: what makes one (FromLlama2C,
// GGUF.Tokenizer, FromHuggingFace, UnmarshalJSON) checks it. It may be used by
// several goroutines at once.
//
// Encoding takes time n·log n in the length of the text. Decoding what Encode
// returned gives the text back byte for byte, if the vocabulary has all 256 bytes and
// no control token was looked for.
package tokenizer
