#include "CFonts.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

static bindery_harfbuzz harfbuzz;
static bindery_fontconfig fontconfig;

static void *find(const char *const *names) {
  void *library = NULL;
  for (; !library && *names; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  return library;
}

// POSIX lets a pointer to data become one to a function; the C standard has no way to write it.
static bool fill(void *library, const char *name, void *place) {
  return (*(void **)place = dlsym(library, name)) != NULL;
}

const bindery_harfbuzz *bindery_find_harfbuzz(void) {
  // What cuts fonts brings the rest of HarfBuzz along.
  static const char *const names[] = {
    "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib",
    "/opt/homebrew/lib/libharfbuzz-subset.0.dylib", "/usr/local/lib/libharfbuzz-subset.0.dylib",
    NULL,
  };
  void *library = find(names);
  bool has_all = library != NULL;
#define FILL(name) has_all = has_all && fill(library, #name, &harfbuzz.name);
  BINDERY_HARFBUZZ(FILL)
#undef FILL
  return has_all ? &harfbuzz : NULL;
}

const bindery_fontconfig *bindery_find_fontconfig(void) {
  static const char *const names[] = {
    "libfontconfig.so.1", "libfontconfig.1.dylib", "/opt/homebrew/lib/libfontconfig.1.dylib",
    "/usr/local/lib/libfontconfig.1.dylib", NULL,
  };
  void *library = find(names);
  bool has_all = library != NULL;
#define FILL(name) has_all = has_all && fill(library, #name, &fontconfig.name);
  BINDERY_FONTCONFIG(FILL)
#undef FILL
  return has_all ? &fontconfig : NULL;
}
