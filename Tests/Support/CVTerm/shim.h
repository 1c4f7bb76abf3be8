#pragma once
#include <vterm.h>

// What Swift cannot read of vterm.h: bit fields, unions, and what changed between its versions.

typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width;
  unsigned attributes; // bold 1, underline 2, italic 4, blink 8, reverse 16, strike 32
  unsigned foreground, background;
} vt_cell;

// The kind in the top byte (0 the default colour, 1 a palette index, 2 red, green and blue), then its value.
static inline unsigned vt_color(const VTermColor *color, int is_background) {
  if (is_background ? VTERM_COLOR_IS_DEFAULT_BG(color) : VTERM_COLOR_IS_DEFAULT_FG(color)) return 0;
  if (VTERM_COLOR_IS_INDEXED(color)) return 1u << 24 | color->indexed.idx;
  return 2u << 24 | (unsigned)color->rgb.red << 16 | (unsigned)color->rgb.green << 8 | color->rgb.blue;
}

static inline vt_cell vt_get_cell(const VTermScreen *screen, int column, int row) {
  vt_cell result = {{0}, 1, 0, 0, 0};
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen, position, &cell)) return result;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) result.scalars[i] = cell.chars[i];
  result.width = cell.width;
  result.attributes = (cell.attrs.bold ? 1 : 0) | (cell.attrs.underline ? 2 : 0) | (cell.attrs.italic ? 4 : 0)
      | (cell.attrs.blink ? 8 : 0) | (cell.attrs.reverse ? 16 : 0) | (cell.attrs.strike ? 32 : 0);
  result.foreground = vt_color(&cell.fg, 0);
  result.background = vt_color(&cell.bg, 1);
  return result;
}

typedef struct {
  const char *bytes;
  size_t count;
  int initial;
} vt_text;

// A text property comes whole, or from libvterm 0.2 on in fragments of which the first is `initial`.
static inline vt_text vt_value_text(const VTermValue *value) {
#if VTERM_VERSION_MAJOR > 0 || VTERM_VERSION_MINOR >= 2
  vt_text text = {value->string.str, value->string.len, value->string.initial};
#else
  vt_text text = {value->string, 0, 1};
  if (value->string) while (value->string[text.count]) text.count++;
#endif
  return text;
}

static inline int vt_value_number(const VTermValue *value) { return value->number; }
static inline int vt_value_boolean(const VTermValue *value) { return value->boolean; }
