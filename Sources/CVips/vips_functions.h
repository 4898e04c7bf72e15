#ifndef BINDERY_VIPS_FUNCTIONS_H
#define BINDERY_VIPS_FUNCTIONS_H

#include <stdbool.h>
#include <stddef.h>

// What is called of libvips 8.13 or newer and of GLib, found by name. The values of the enumerations are
// part of the library's binary interface (soname 42).

typedef struct VipsImage VipsImage;

enum {
  VIPS_FORMAT_UCHAR = 0,
  VIPS_INTERPRETATION_B_W = 1,
  VIPS_INTERPRETATION_sRGB = 22,
  VIPS_SIZE_DOWN = 2,
  VIPS_FOREIGN_PNG_FILTER_ALL = 0xF8,
};

#define BINDERY_VIPS_FUNCTIONS(F) \
  F(int, vips_init, (const char *)) \
  F(const char *, vips_version_string, (void)) \
  F(void, vips_block_untrusted_set, (int)) \
  F(void, vips_concurrency_set, (int)) \
  F(void, vips_cache_set_max, (int)) \
  F(const char *, vips_error_buffer, (void)) \
  F(void, vips_error_clear, (void)) \
  F(const char *, vips_foreign_find_load_buffer, (const void *, size_t)) \
  F(VipsImage *, vips_image_new_from_buffer, (const void *, size_t, const char *, ...)) \
  F(VipsImage *, vips_image_new_from_memory, (const void *, size_t, int, int, int, int)) \
  F(void *, vips_image_write_to_memory, (VipsImage *, size_t *)) \
  F(int, vips_image_get_width, (const VipsImage *)) \
  F(int, vips_image_get_height, (const VipsImage *)) \
  F(int, vips_image_get_bands, (const VipsImage *)) \
  F(int, vips_image_get_orientation, (VipsImage *)) \
  F(int, vips_thumbnail_buffer, (void *, size_t, VipsImage **, int, ...)) \
  F(int, vips_thumbnail_image, (VipsImage *, VipsImage **, int, ...)) \
  F(int, vips_copy, (VipsImage *, VipsImage **, ...)) \
  F(int, vips_colourspace, (VipsImage *, VipsImage **, int, ...)) \
  F(int, vips_extract_band, (VipsImage *, VipsImage **, int, ...)) \
  F(int, vips_cast, (VipsImage *, VipsImage **, int, ...)) \
  F(int, vips_jpegsave_buffer, (VipsImage *, void **, size_t *, ...)) \
  F(int, vips_pngsave_buffer, (VipsImage *, void **, size_t *, ...)) \
  F(void, g_free, (void *)) \
  F(void, g_object_unref, (void *)) \
  F(void *, g_log_set_default_handler, \
    (void (*)(const char *, int, const char *, void *), void *))

#define BINDERY_VIPS_DECLARE(result, name, arguments) extern result(*bindery_##name) arguments;
BINDERY_VIPS_FUNCTIONS(BINDERY_VIPS_DECLARE)

/// Has libheif look for its decoders, which newer versions keep in files of their own: later the helper
/// opens no files any more.
void bindery_heif_find_decoders(void);

/// Finds the library and all of its functions; false where one of them is missing.
bool bindery_vips_find(void);

#endif
