// What Kabar uses of zlib: unpacking gzip.
#pragma once
#include <zlib.h>

// inflateInit2 is a macro. 15 bits of window, and 16 more for gzip alone (zlib.h).
static inline int kabar_inflate_gzip_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
