#ifndef C_TERM_GUARD_H
#define C_TERM_GUARD_H
#endif
