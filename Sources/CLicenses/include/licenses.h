#ifndef C_LICENSES_H
#define C_LICENSES_H

typedef enum {
  LICENSES_PROJECT,
  LICENSES_APACHE_SWIFT,
  LICENSES_NCURSES,
  LICENSES_LIBYAML,
  LICENSES_GLIBC,
  LICENSES_LGPL,
  LICENSES_UNICODE,
} licenses_name;

/// The text of a licence, in UTF-8, as its file in the checkout has it.
const unsigned char *_Nonnull licenses_text(licenses_name name);

#endif
