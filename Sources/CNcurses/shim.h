#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <locale.h>
#include <wchar.h>

/* What Swift cannot import: function-like macros and shared mutable state. */
static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_italic(void) { return A_ITALIC; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline WINDOW *cn_screen(void) { return stdscr; }
static inline WINDOW *cn_physical_screen(void) { return curscr; }
static inline int cn_pairs(void) { return COLOR_PAIRS; }
static inline int cn_colors(void) { return COLORS; }

/* From term.h, whose macros would come along. */
char *tigetstr(const char *name);
static inline bool cn_places_cursor(void) {
  const char *cup = tigetstr("cup");
  return cup != NULL && cup != (const char *)-1;
}

/* GNU functions that the Glibc module leaves out. */
int memfd_create(const char *name, unsigned int flags);
int backtrace(void **buffer, int size);
void backtrace_symbols_fd(void *const *buffer, int size, int descriptor);
int wcwidth(wchar_t character);
