#include "CQPDF.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

static bindery_qpdf functions;

// POSIX lets a pointer to data become one to a function; the C standard has no way to write it.
static bool fill(void *library, const char *name, void *place) {
  return (*(void **)place = dlsym(library, name)) != NULL;
}

const bindery_qpdf *bindery_find_qpdf(void) {
  // The numbers of qpdf 12 and 11; its C functions are the same in both.
  static const char *const names[] = {
    "libqpdf.so.30", "libqpdf.so.29", "libqpdf.dylib", "/opt/homebrew/lib/libqpdf.dylib",
    "/usr/local/lib/libqpdf.dylib", NULL,
  };
  void *library = NULL;
  for (const char *const *name = names; !library && *name; name++)
    library = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
  bool has_all = library != NULL;
#define FILL(name) has_all = has_all && fill(library, #name, &functions.name);
  BINDERY_QPDF(FILL)
#undef FILL
  return has_all ? &functions : NULL;
}
