// What Kabar uses of zlib: unpacking.
#pragma once
#include <zlib.h>

// inflateInit2 is a macro. 15 bits of window; 16 more for gzip alone, a minus for no header at all (zlib.h).
static inline int kabar_inflate_init(z_stream *stream, int window) { return inflateInit2(stream, window); }
