#ifndef C_PROCESS_H
#define C_PROCESS_H

// What the kernel tells a program at its start, without asking /proc, which an empty root does not have.

/// How many words were typed, the program's name included.
int process_argument_count(void);

/// A word that was typed; NULL where there is none.
const char *process_argument(int index);

/// The path by which the program was started; it may be relative, and lead over links.
const char *process_path(void);

#endif
