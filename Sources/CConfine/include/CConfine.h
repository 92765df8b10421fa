#ifndef C_CONFINE_H
#define C_CONFINE_H

// A restriction by the kernel, for what promises to do no more than read and write what is open.

/// From now on this thread, and those it starts, can run no program, open no connection, and neither open a file for
/// writing nor make, rename or remove one: each of these calls fails with EPERM. It cannot be taken back.
///
/// Answers 0, or -1 with errno set where the kernel or the processor has no such filters; then nothing has changed.
int confine(void);

#endif
