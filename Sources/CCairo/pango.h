#pragma once
// Part of shim.h. Pango finds the fonts for each script and shapes and orders what is written in them; it brings twenty more
// libraries, and is loaded like cairo, when the first ticket is drawn. Its types are only ever pointed to here, so that its headers
// aren't needed.

typedef struct _PangoLayout PangoLayout;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoLanguage PangoLanguage;
/// In 1024ths of a point, like all of its lengths.
typedef struct {
  int x, y, width, height;
} BookingPangoRectangle;

#define BOOKING_PANGO_WRAP_WORD_CHAR 2
#define BOOKING_PANGO_ELLIPSIZE_END 3
/// Of a line that runs from the right it is the left edge.
#define BOOKING_PANGO_ALIGN_RIGHT 2
#define BOOKING_PANGO_RIGHT_TO_LEFT 1

static inline void *booking_pango_symbol(const char *name) {
  static void *library;
  if (!library) {
#ifdef __APPLE__
    library = dlopen("libpangocairo-1.0.0.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    library = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
#endif
  }
  return library ? dlsym(library, name) : NULL;
}

/// Asked before any of the others, which lean on it.
static inline bool booking_pango_is_there(void) { return booking_pango_symbol("pango_cairo_show_layout") != NULL; }

#define BOOKING_PANGO(result, name, parameters, ...)                       \
  static inline result booking_##name parameters {                         \
    return ((result(*) parameters)booking_pango_symbol(#name))(__VA_ARGS__); \
  }

BOOKING_PANGO(const char *, pango_version_string, (void))
BOOKING_PANGO(PangoLayout *, pango_cairo_create_layout, (cairo_t *pen), pen)
BOOKING_PANGO(void, pango_cairo_show_layout, (cairo_t *pen, PangoLayout *layout), pen, layout)
BOOKING_PANGO(void, g_object_unref, (void *object), object)
BOOKING_PANGO(PangoFontDescription *, pango_font_description_new, (void))
BOOKING_PANGO(void, pango_font_description_free, (PangoFontDescription *font), font)
BOOKING_PANGO(void, pango_font_description_set_family, (PangoFontDescription *font, const char *family), font, family)
BOOKING_PANGO(void, pango_font_description_set_weight, (PangoFontDescription *font, int weight), font, weight)
BOOKING_PANGO(void, pango_font_description_set_absolute_size, (PangoFontDescription *font, double size), font, size)
BOOKING_PANGO(PangoLanguage *, pango_language_from_string, (const char *language), language)
BOOKING_PANGO(int, pango_find_base_dir, (const char *text, int length), text, length)
BOOKING_PANGO(void, pango_context_set_language, (PangoContext *context, PangoLanguage *language), context, language)
BOOKING_PANGO(PangoContext *, pango_layout_get_context, (PangoLayout *layout), layout)
BOOKING_PANGO(void, pango_layout_context_changed, (PangoLayout *layout), layout)
BOOKING_PANGO(void, pango_layout_set_font_description, (PangoLayout *layout, const PangoFontDescription *font), layout, font)
BOOKING_PANGO(void, pango_layout_set_text, (PangoLayout *layout, const char *text, int length), layout, text, length)
BOOKING_PANGO(void, pango_layout_set_width, (PangoLayout *layout, int width), layout, width)
BOOKING_PANGO(void, pango_layout_set_height, (PangoLayout *layout, int height), layout, height)
BOOKING_PANGO(void, pango_layout_set_wrap, (PangoLayout *layout, int wrap), layout, wrap)
BOOKING_PANGO(void, pango_layout_set_ellipsize, (PangoLayout *layout, int ellipsize), layout, ellipsize)
BOOKING_PANGO(void, pango_layout_set_spacing, (PangoLayout *layout, int spacing), layout, spacing)
BOOKING_PANGO(void, pango_layout_set_alignment, (PangoLayout *layout, int alignment), layout, alignment)
BOOKING_PANGO(int, pango_layout_get_baseline, (PangoLayout *layout), layout)
BOOKING_PANGO(void, pango_layout_get_size, (PangoLayout *layout, int *width, int *height), layout, width, height)
BOOKING_PANGO(void, pango_layout_index_to_pos, (PangoLayout *layout, int index, BookingPangoRectangle *place),
  layout, index, place)
BOOKING_PANGO(int, pango_layout_get_unknown_glyphs_count, (PangoLayout *layout), layout)
