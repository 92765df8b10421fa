#include "process.h"

#include <stddef.h>
#include <sys/auxv.h>

static int argument_count;
static char **arguments;

static void keep(int count, char **words, char **environment) {
  (void)environment;
  argument_count = count;
  arguments = words;
}

// The C library hands each of these functions what it will hand to main.
__attribute__((section(".init_array"), used)) static void (*const keeping)(int, char **, char **) = keep;

int process_argument_count(void) { return argument_count; }

const char *process_argument(int index) {
  return index >= 0 && index < argument_count ? arguments[index] : NULL;
}

const char *process_path(void) {
  const char *path = (const char *)getauxval(AT_EXECFN);
  return path == NULL ? "" : path;
}

// Before main, Swift's runtime looks for its crash reporter beside itself, and where there is no /proc it aborts. There
// is none beside a static program, which runs no other anyway: linked with --wrap, as `make release` does, it is told so.
char *__wrap_swift_copyAuxiliaryExecutablePath(const char *name);
char *__wrap_swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}
