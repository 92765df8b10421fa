#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <string.h>
#include <ncurses.h>
// After ncurses.h, which it needs.
#include <term.h>

// What Swift cannot import: macros with casts, variables, and C's own files.

static const attr_t REMIT_BOLD = A_BOLD;
static const attr_t REMIT_DIM = A_DIM;
static const attr_t REMIT_UNDERLINE = A_UNDERLINE;
static const attr_t REMIT_REVERSE = A_REVERSE;

static const mmask_t REMIT_CLICK = BUTTON1_PRESSED;
static const mmask_t REMIT_WHEEL_UP = BUTTON4_PRESSED;
static const mmask_t REMIT_WHEEL_DOWN = BUTTON5_PRESSED;

extern int wcwidth(wchar_t character);

/// Like newterm with the process's own files; on success its window is stdscr.
static inline SCREEN *remit_newterm(void) { return newterm(NULL, stdout, stdin); }

static inline WINDOW *remit_window(void) { return stdscr; }

/// A string of the terminal's description, or NULL where it has none.
static inline const char *remit_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static inline bool remit_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// Cuts a part out of a string of the description that curses draws by, where it has both. After newterm; the string is
/// memory of curses' own, which it offers no other way to change.
static inline void remit_cut_capability(const char *name, const char *part) {
  char *text = tigetstr(name);
  char *found = text == NULL || text == (char *)-1 || *part == 0 ? NULL : strstr(text, part);
  if (found) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

/// The description that setupterm has read.
static inline TERMINAL *remit_current_terminal(void) { return cur_term; }
