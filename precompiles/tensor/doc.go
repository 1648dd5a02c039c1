// Package tensor holds what an instruction addresses: element types, their byte
// encoding (the one that gets hashed), and affine views.
//
// A tensor is a dtype and a flat row of elements; shapes exist only in views. All
// offsets, strides and sizes count elements, also for the packed type I4. The
// definitions are NUMERICS §2.1 and §2.2.
package tensor
