#ifndef C_UTF8_LOCALE_H
#define C_UTF8_LOCALE_H

#include <stdbool.h>
#include <stdint.h>

/// Lets UTF-8 be the encoding of characters though the machine has no locale of it, as an empty root or one with another
/// C library; `width` then says how many columns a scalar takes, -1 for what cannot be printed.
///
/// Answers whether that can be: only in a program that `make release` has linked, with this before the C library.
bool utf8_locale_stand_in(int (*width)(uint32_t scalar));

#endif
