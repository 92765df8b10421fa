#include "licenses.h"

// Clang has had it for longer than the standard it takes it from.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char project[] = {
#embed "../../LICENSE" suffix(, 0)
};
static const unsigned char apache_swift[] = {
#embed "../../licenses/apache-2.0-swift.txt" suffix(, 0)
};
static const unsigned char ncurses[] = {
#embed "../../licenses/ncurses.txt" suffix(, 0)
};
static const unsigned char libyaml[] = {
#embed "../../licenses/libyaml.txt" suffix(, 0)
};
static const unsigned char glibc[] = {
#embed "../../licenses/glibc.txt" suffix(, 0)
};
static const unsigned char lgpl[] = {
#embed "../../licenses/lgpl-2.1.txt" suffix(, 0)
};
static const unsigned char unicode[] = {
#embed "../../licenses/unicode.txt" suffix(, 0)
};

const unsigned char *licenses_text(licenses_name name) {
  switch (name) {
  case LICENSES_PROJECT: return project;
  case LICENSES_APACHE_SWIFT: return apache_swift;
  case LICENSES_NCURSES: return ncurses;
  case LICENSES_LIBYAML: return libyaml;
  case LICENSES_GLIBC: return glibc;
  case LICENSES_LGPL: return lgpl;
  case LICENSES_UNICODE: return unicode;
  }
  return project;
}
