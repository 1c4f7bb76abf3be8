#pragma once
#include <png.h>

// The format constants are made of casts and ORs, which Swift does not import.
static inline png_uint_32 booking_png_format_rgb(void) { return PNG_FORMAT_RGB; }
static inline png_uint_32 booking_png_format_rgba(void) { return PNG_FORMAT_RGBA; }
