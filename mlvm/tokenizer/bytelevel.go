package tokenizer

// GPT-2 writes each byte as a printable character: '!' to '~', '¡' to '¬' and '®' to
// 'ÿ' as themselves, the other 68 in ascending order as U+0100 and on (Radford et al.,
// "Language Models are Unsupervised Multitask Learners", 2019, encoder.py).
var byteOf = func() map[rune]byte {
	bytes := make(map[rune]byte, 256)
	next := rune(0x100)
	for b := range rune(256) {
		if b >= '!' && b <= '~' || b >= '¡' && b <= '¬' || b >= '®' {
			bytes[b] = byte(b)
			continue
		}
		bytes[next] = byte(b)
		next++
	}
	return bytes
}()

// bytesOf returns the bytes that GPT-2 writes as name. A name with other characters
// is not of bytes: it stands for itself.
func bytesOf(name string) string {
	text := make([]byte, 0, len(name))
	for _, r := range name {
		b, ok := byteOf[r]
		if !ok {
			return name
		}
		text = append(text, b)
	}
	return string(text)
}
