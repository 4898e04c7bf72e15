#include "vips_functions.h"

#include <dlfcn.h>

#define BINDERY_VIPS_DEFINE(result, name, arguments) result(*bindery_##name) arguments;
BINDERY_VIPS_FUNCTIONS(BINDERY_VIPS_DEFINE)

static const char *const libraries[] = {
  "libvips.so.42", "libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib",
  "/usr/local/lib/libvips.42.dylib",
};

bool bindery_vips_find(void) {
  void *library = NULL;
  for (size_t i = 0; !library && i < sizeof libraries / sizeof *libraries; i++)
    library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  bool has_all = true;
  // POSIX lets a pointer to data become one to a function; the C standard has no way to write it.
#define BINDERY_VIPS_FIND(result, name, arguments) \
  *(void **)&bindery_##name = dlsym(library, #name); \
  has_all = has_all && bindery_##name;
  BINDERY_VIPS_FUNCTIONS(BINDERY_VIPS_FIND)
  return has_all;
}

/// What `heif_init` returns.
typedef struct {
  int code;
  int subcode;
  const char *message;
} heif_outcome;

void bindery_heif_find_decoders(void) {
  void *library = dlopen("libheif.so.1", RTLD_NOW | RTLD_LOCAL);
  heif_outcome (*init)(void *parameters) = NULL;
  if (library) *(void **)&init = dlsym(library, "heif_init");
  if (init) init(NULL);
}
