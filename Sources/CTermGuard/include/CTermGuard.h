#ifndef C_TERM_GUARD_H
#define C_TERM_GUARD_H

// Gives the terminal back on every end that can be caught, and turns the signals a program lives on with into notices
// that can be waited for together with keys. There is one terminal, so this is state of the process.
//
// Order: term_guard_open, then newterm and the modes wanted, then term_guard_enter; at the end endwin, then
// term_guard_close. Signals that end the process write the leave string, put the modes back and then take their usual
// effect, so the parent sees the true status. SIGTSTP stops the program with the terminal given back; SIGCONT takes it
// again. A signal that the parent had ignored stays ignored.

typedef enum {
  TERM_GUARD_NOTHING,
  TERM_GUARD_INPUT,
  TERM_GUARD_INTERRUPTED,
  TERM_GUARD_RESUMED,
  TERM_GUARD_RESIZED,
  TERM_GUARD_GONE,
} term_guard_notice;

/// Keeps the terminal's modes, and the strings that take it (`enter`) and give it back (`leave`), and takes the signals
/// over. Answers 0, or -1 with errno set: E2BIG for a string of more than 255 bytes, of which none is kept in part.
int term_guard_open(int input, int output, const char *enter, const char *leave);

/// From now on ^Z is a key like others, and SIGTSTP is ignored; after the modes wanted, before term_guard_enter.
void term_guard_never_stop(void);

/// Keeps the present modes as the program's, and from now on gives the terminal back at an end or a stop.
void term_guard_enter(void);

/// Writes all of a text, waiting while the file is full; gives up on any other error.
void term_guard_write(int file, const char *text);

/// Waits for keys or a notice: for ever if `milliseconds` is -1. A resumption is followed by TERM_GUARD_RESIZED, as the
/// size may have changed unseen. Never answers TERM_GUARD_INPUT for a terminal that has nothing more to give.
term_guard_notice term_guard_wait(int milliseconds);

/// Bytes that can be read at once.
int term_guard_waiting(void);

/// The terminal's size by its driver; 0 and 0 where that is not known.
void term_guard_size(int *rows, int *columns);

/// Stops the program's process group as ^Z does.
void term_guard_suspend(void);

/// Puts the old actions of all signals back. The terminal itself must have been given back before.
void term_guard_close(void);

#endif
