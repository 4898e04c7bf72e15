#ifndef BINDERY_CVIPS_H
#define BINDERY_CVIPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Plain functions over libvips (https://www.libvips.org), whose own are variadic. The library is looked
// for when it is first needed, so that nothing of it is wanted to build, and a machine may lack it.
// One thread at a time.

/// How a picture is to be made.
typedef struct {
  /// Pixels of a source at most.
  uint64_t most_source_pixels;
  /// Pixels of the result at most.
  uint64_t most_pixels;
  /// The quality of a JPEG, from 1 to 100.
  int quality;
  /// Whether colours become greys.
  bool is_grey;
} bindery_vips_recipe;

/// A picture that was made; its bytes are given back with `bindery_vips_free`.
typedef struct {
  uint8_t *bytes;
  size_t length;
} bindery_vips_picture;

/// Looks for libvips and starts it; its version, or NULL where there is none that can be used.
const char *bindery_vips_load(void);

/// Makes a JPEG or a PNG of the bytes of a JPEG, PNG, GIF, WebP, TIFF, AVIF or HEIF: upright, in sRGB or
/// grey, without metadata. False where that fails; `bindery_vips_error` says why.
bool bindery_vips_transcode(
  const uint8_t *bytes, size_t length, const bindery_vips_recipe *recipe,
  bindery_vips_picture *result);

/// The same of pixels of four bytes: red, green, blue, alpha.
bool bindery_vips_encode(
  const uint8_t *pixels, int width, int height, const bindery_vips_recipe *recipe,
  bindery_vips_picture *result);

/// Why the last call failed, in a line of the library's own words; it stays until the next call.
const char *bindery_vips_error(void);

/// Gives the bytes of a picture back.
void bindery_vips_free(bindery_vips_picture *picture);

#endif
