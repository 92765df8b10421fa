// The functions of the C library by which curses reads and writes characters. The linker puts each of these before the
// library's own where it is told `--wrap=NAME`; they hand on to that until they are asked to stand in for a locale.
// They keep no state from call to call, which curses does not ask for: it offers a character's bytes from the first.

#include "utf8_locale.h"

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

// In force where it is set.
static int (*width_of)(uint32_t);

#define WRAP(type, name, ...) \
  extern type __real_##name(__VA_ARGS__) __attribute__((weak)); \
  type __wrap_##name(__VA_ARGS__); \
  type __wrap_##name(__VA_ARGS__)

static size_t invalid(void) {
  errno = EILSEQ;
  return (size_t)-1;
}

// The bytes that the first character takes; (size_t)-1 where it is none, -2 where its end is missing.
static size_t decode(wchar_t *character, const char *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  if (size == 0) return (size_t)-2;
  size_t length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xC2 ? 0 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
  if (length == 0 || bytes[0] > 0xF4) return invalid();
  uint32_t scalar = length == 1 ? bytes[0] : bytes[0] & (0x7F >> length);
  for (size_t index = 1; index < length; index++) {
    if (index == size) return (size_t)-2;
    if ((bytes[index] & 0xC0) != 0x80) return invalid();
    scalar = scalar << 6 | (bytes[index] & 0x3F);
    // The shortest form, no surrogate, and nothing past the last scalar.
    if (index == 1 && length == 3 && (scalar < 0x20 || (scalar >> 5) == 0x1B)) return invalid();
    if (index == 1 && length == 4 && (scalar < 0x10 || scalar > 0x10F)) return invalid();
  }
  if (character != NULL) *character = (wchar_t)scalar;
  return scalar == 0 ? 0 : length;
}

static size_t encode(char *text, wchar_t character) {
  uint32_t scalar = (uint32_t)character;
  if (scalar < 0x80) {
    text[0] = (char)scalar;
    return 1;
  }
  if (scalar > 0x10FFFF || (scalar >> 11) == 0x1B) return invalid();
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t index = length - 1; index > 0; index--) {
    text[index] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  text[0] = (char)((0xF00 >> length) | scalar);
  return length;
}

// Whole characters as bytes, with the zero at the end where there is room; their length without it.
static size_t encode_all(char *text, const wchar_t *characters, size_t size) {
  size_t length = 0;
  for (;; characters++) {
    char bytes[4];
    size_t count = encode(bytes, *characters);
    if (count == (size_t)-1) return count;
    if (text != NULL && length + count > size) return length;
    if (text != NULL) memcpy(text + length, bytes, count);
    if (*characters == 0) return length;
    length += count;
  }
}

WRAP(char *, nl_langinfo, nl_item item) {
  static char name[] = "UTF-8";
  return width_of && item == CODESET ? name : __real_nl_langinfo(item);
}

WRAP(size_t, mbrtowc, wchar_t *character, const char *text, size_t size, mbstate_t *state) {
  if (!width_of) return __real_mbrtowc(character, text, size, state);
  return text == NULL ? 0 : decode(character, text, size);
}

WRAP(int, mbtowc, wchar_t *character, const char *text, size_t size) {
  if (!width_of) return __real_mbtowc(character, text, size);
  size_t length = text == NULL ? 0 : decode(character, text, size);
  return length > 4 ? -1 : (int)length;
}

WRAP(int, mblen, const char *text, size_t size) {
  return width_of ? __wrap_mbtowc(NULL, text, size) : __real_mblen(text, size);
}

WRAP(size_t, mbstowcs, wchar_t *characters, const char *text, size_t size) {
  if (!width_of) return __real_mbstowcs(characters, text, size);
  size_t count = 0;
  for (size_t left = strlen(text) + 1; characters == NULL || count < size; count++) {
    wchar_t character;
    size_t length = decode(&character, text, left);
    if (length > 4) return invalid();
    if (characters != NULL) characters[count] = character;
    if (length == 0) return count;
    text += length;
    left -= length;
  }
  return count;
}

WRAP(size_t, wcrtomb, char *text, wchar_t character, mbstate_t *state) {
  if (!width_of) return __real_wcrtomb(text, character, state);
  return text == NULL ? 1 : encode(text, character);
}

WRAP(size_t, wcstombs, char *text, const wchar_t *characters, size_t size) {
  return width_of ? encode_all(text, characters, size) : __real_wcstombs(text, characters, size);
}

// Curses gives it texts that end and room for all of them.
WRAP(size_t, wcsrtombs, char *text, const wchar_t **characters, size_t size, mbstate_t *state) {
  if (!width_of) return __real_wcsrtombs(text, characters, size, state);
  size_t length = encode_all(text, *characters, size);
  if (text != NULL && length < size) *characters = NULL;
  return length;
}

WRAP(wint_t, btowc, int byte) {
  if (!width_of) return __real_btowc(byte);
  return byte >= 0 && byte < 0x80 ? (wint_t)byte : WEOF;
}

WRAP(int, wctob, wint_t character) {
  if (!width_of) return __real_wctob(character);
  return character < 0x80 ? (int)character : EOF;
}

WRAP(int, wcwidth, wchar_t character) {
  if (!width_of) return __real_wcwidth(character);
  return character == 0 ? 0 : width_of((uint32_t)character);
}

WRAP(int, iswprint, wint_t character) {
  return width_of ? character != WEOF && character != 0 && width_of(character) >= 0 : __real_iswprint(character);
}

bool utf8_locale_stand_in(int (*width)(uint32_t scalar)) {
  if (__real_nl_langinfo == NULL || __real_wcrtomb == NULL) return false;
  width_of = width;
  return true;
}
