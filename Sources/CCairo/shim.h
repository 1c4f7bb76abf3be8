#pragma once
#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

// cairo is loaded when the first ticket is drawn: linked, it and its libraries would add 15 ms to every start.
static inline void *booking_cairo_symbol(const char *name) {
  static void *library;
  if (!library) {
#ifdef __APPLE__
    library = dlopen("libcairo.2.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
#endif
  }
  return library ? dlsym(library, name) : NULL;
}

/// Asked before any of the others, which lean on it.
static inline bool booking_cairo_is_there(void) { return booking_cairo_symbol("cairo_pdf_surface_create_for_stream") != NULL; }

// One of each, under a name of ours: the same arguments, the same meaning.
#define BOOKING_CAIRO(result, name, parameters, ...)                                        \
  static inline result booking_##name parameters {                                          \
    return ((__typeof__(name) *)booking_cairo_symbol(#name))(__VA_ARGS__);                  \
  }

BOOKING_CAIRO(const char *, cairo_version_string, (void))
BOOKING_CAIRO(cairo_surface_t *, cairo_pdf_surface_create_for_stream,
  (cairo_write_func_t write, void *context, double width, double height), write, context, width, height)
BOOKING_CAIRO(void, cairo_pdf_surface_set_metadata,
  (cairo_surface_t *surface, cairo_pdf_metadata_t kind, const char *text), surface, kind, text)
BOOKING_CAIRO(cairo_t *, cairo_create, (cairo_surface_t *surface), surface)
BOOKING_CAIRO(void, cairo_destroy, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_surface_finish, (cairo_surface_t *surface), surface)
BOOKING_CAIRO(void, cairo_surface_destroy, (cairo_surface_t *surface), surface)
BOOKING_CAIRO(cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), surface)
BOOKING_CAIRO(void, cairo_show_page, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_set_source_rgb, (cairo_t *pen, double red, double green, double blue), pen, red, green, blue)
BOOKING_CAIRO(void, cairo_rectangle, (cairo_t *pen, double x, double y, double width, double height),
  pen, x, y, width, height)
BOOKING_CAIRO(void, cairo_fill, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_paint, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_save, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_restore, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_translate, (cairo_t *pen, double x, double y), pen, x, y)
BOOKING_CAIRO(void, cairo_scale, (cairo_t *pen, double x, double y), pen, x, y)
BOOKING_CAIRO(void, cairo_clip, (cairo_t *pen), pen)
BOOKING_CAIRO(void, cairo_move_to, (cairo_t *pen, double x, double y), pen, x, y)
BOOKING_CAIRO(void, cairo_select_font_face,
  (cairo_t *pen, const char *family, cairo_font_slant_t slant, cairo_font_weight_t weight), pen, family, slant, weight)
BOOKING_CAIRO(void, cairo_set_font_size, (cairo_t *pen, double size), pen, size)
BOOKING_CAIRO(cairo_scaled_font_t *, cairo_get_scaled_font, (cairo_t *pen), pen)
BOOKING_CAIRO(cairo_status_t, cairo_scaled_font_text_to_glyphs,
  (cairo_scaled_font_t *font, double x, double y, const char *text, int length, cairo_glyph_t **glyphs, int *count,
    cairo_text_cluster_t **clusters, int *cluster_count, cairo_text_cluster_flags_t *flags),
  font, x, y, text, length, glyphs, count, clusters, cluster_count, flags)
BOOKING_CAIRO(void, cairo_glyph_free, (cairo_glyph_t *glyphs), glyphs)
BOOKING_CAIRO(void, cairo_show_text_glyphs,
  (cairo_t *pen, const char *text, int length, const cairo_glyph_t *glyphs, int count, const cairo_text_cluster_t *clusters,
    int cluster_count, cairo_text_cluster_flags_t flags),
  pen, text, length, glyphs, count, clusters, cluster_count, flags)
BOOKING_CAIRO(cairo_surface_t *, cairo_image_surface_create_for_data,
  (unsigned char *data, cairo_format_t format, int width, int height, int stride), data, format, width, height, stride)
BOOKING_CAIRO(int, cairo_format_stride_for_width, (cairo_format_t format, int width), format, width)
BOOKING_CAIRO(void, cairo_set_source_surface, (cairo_t *pen, cairo_surface_t *surface, double x, double y), pen, surface, x, y)

#include "pango.h"
