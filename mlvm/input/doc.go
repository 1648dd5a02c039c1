// Package input reads what people have (images, IDX files, raw bytes) into the
// bytes of a program's input, as the metadata of a model file describes it.
//
// An image becomes one byte a channel, the pixel less what the model subtracts
// (128, so that it fits i8). It must have the model's size: nothing is scaled or
// cropped silently, since that would change what is being claimed.
package input
