#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

static inline WINDOW *list_window(void) { return stdscr; }
