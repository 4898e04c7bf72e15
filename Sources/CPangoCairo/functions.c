#include "functions.h"

#include <dlfcn.h>

#define BINDERY_DEFINE(result, name, arguments) result(*canvas_##name) arguments;
BINDERY_FUNCTIONS(BINDERY_DEFINE)

// Its dependencies, Pango, Cairo and GObject among them, come with it.
static const char *const libraries[] = {
  "libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib",
  "/opt/homebrew/lib/libpangocairo-1.0.0.dylib", "/usr/local/lib/libpangocairo-1.0.0.dylib",
};

bool bindery_find_functions(void) {
  void *library = NULL;
  for (size_t i = 0; !library && i < sizeof libraries / sizeof *libraries; i++)
    library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  bool has_all = true;
  // POSIX lets a pointer to data become one to a function; the C standard has no way to write it.
#define BINDERY_FIND(result, name, arguments) \
  *(void **)&canvas_##name = dlsym(library, #name); \
  has_all = has_all && canvas_##name;
  BINDERY_FUNCTIONS(BINDERY_FIND)
  return has_all;
}
