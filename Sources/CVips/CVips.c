#include "CVips.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "vips_functions.h"

/// What came of the last call.
static char error[256];

static bool fail(const char *words) {
  snprintf(error, sizeof error, "%s", words);
  return false;
}

/// The first line of what libvips says, without the name of its function.
static bool fail_by_vips(void) {
  const char *words = bindery_vips_error_buffer();
  const char *colon = strstr(words, ": ");
  fail(colon ? colon + 2 : words);
  error[strcspn(error, "\n")] = 0;
  bindery_vips_error_clear();
  return false;
}

const char *bindery_vips_error(void) { return error; }

static void say_nothing(const char *domain, int level, const char *message, void *data) {
  (void)domain, (void)level, (void)message, (void)data;
}

const char *bindery_vips_load(void) {
  if (!bindery_vips_find() || bindery_vips_init("bindery-images")) return NULL;
  bindery_heif_find_decoders();
  bindery_g_log_set_default_handler(say_nothing, NULL);
  bindery_vips_block_untrusted_set(1);
  // The helper runs once for each thread of Bindery, and sees no picture twice.
  bindery_vips_concurrency_set(1);
  bindery_vips_cache_set_max(0);
  return bindery_vips_version_string();
}

void bindery_vips_free(bindery_vips_picture *picture) {
  if (picture->bytes) bindery_g_free(picture->bytes);
  *picture = (bindery_vips_picture){0};
}

/// Takes the place of an image, which is let go.
static void replace(VipsImage **image, VipsImage *with) {
  bindery_g_object_unref(*image);
  *image = with;
}

/// The loaders of formats that essays show, and whether they keep every colour as it was.
static const struct {
  const char *name;
  bool is_lossless;
} loaders[] = {
  {"VipsForeignLoadJpegBuffer", false}, {"VipsForeignLoadHeifBuffer", false},
  {"VipsForeignLoadPngBuffer", true}, {"VipsForeignLoadNsgifBuffer", true},
  {"VipsForeignLoadWebpBuffer", true}, {"VipsForeignLoadTiffBuffer", true},
};

/// The box that a picture of such a size must fit into.
static void fit(uint64_t most, int *width, int *height) {
  const double pixels = (double)*width * *height;
  if (pixels <= (double)most) return;
  const double scale = sqrt((double)most / pixels);
  *width = (int)fmax(1, floor(*width * scale));
  *height = (int)fmax(1, floor(*height * scale));
}

/// Brings an image into sRGB or grey, 8 bits a part, with alpha or without.
static bool settle_colours(VipsImage **image, bool is_grey) {
  const bool has_colour = !is_grey && bindery_vips_image_get_bands(*image) > 2;
  VipsImage *next = NULL;
  if (bindery_vips_colourspace(
        *image, &next, has_colour ? VIPS_INTERPRETATION_sRGB : VIPS_INTERPRETATION_B_W, NULL))
    return false;
  replace(image, next);
  const int most = has_colour ? 4 : 2;
  if (bindery_vips_image_get_bands(*image) > most) {
    if (bindery_vips_extract_band(*image, &next, 0, "n", most - 1, NULL)) return false;
    replace(image, next);
  }
  if (bindery_vips_cast(*image, &next, VIPS_FORMAT_UCHAR, NULL)) return false;
  replace(image, next);
  return true;
}

/// Whether every last byte of `bands` is 255.
static bool is_opaque(const uint8_t *pixels, size_t count, int bands) {
  for (size_t i = 0; i < count; i++)
    if (pixels[i * bands + bands - 1] != 255) return false;
  return true;
}

/// Drops the last of `bands` bytes of each pixel.
static void drop_alpha(uint8_t *pixels, size_t count, int bands) {
  for (size_t i = 0; i < count; i++)
    memmove(pixels + i * (bands - 1), pixels + i * bands, bands - 1);
}

static bool save_jpeg(VipsImage *image, int quality, bindery_vips_picture *result) {
  return !bindery_vips_jpegsave_buffer(
    image, (void **)&result->bytes, &result->length, "Q", quality, "optimize_coding", 1, "strip", 1,
    NULL);
}

static bool save_png(VipsImage *image, bindery_vips_picture *result) {
  return !bindery_vips_pngsave_buffer(
    image, (void **)&result->bytes, &result->length, "filter", VIPS_FOREIGN_PNG_FILTER_ALL, "strip",
    1, NULL);
}

/// Writes what shows through as PNG, a photograph as JPEG. What was lossless stays so, unless a JPEG
/// takes less than half of the bytes.
static bool save(
  VipsImage *image, bool has_alpha, bool is_lossless, int quality, bindery_vips_picture *result) {
  if (has_alpha) return save_png(image, result) || fail_by_vips();
  if (!save_jpeg(image, quality, result)) return fail_by_vips();
  if (!is_lossless) return true;
  bindery_vips_picture png = {0};
  if (!save_png(image, &png)) return fail_by_vips();
  if (png.length / 2 <= result->length) {
    bindery_vips_picture jpeg = *result;
    *result = png;
    png = jpeg;
  }
  bindery_vips_free(&png);
  return true;
}

/// Decodes an image and writes it.
static bool finish(
  VipsImage **image, bool is_lossless, const bindery_vips_recipe *recipe,
  bindery_vips_picture *result) {
  if (!settle_colours(image, recipe->is_grey)) return fail_by_vips();
  const int width = bindery_vips_image_get_width(*image);
  const int height = bindery_vips_image_get_height(*image);
  int bands = bindery_vips_image_get_bands(*image);
  size_t size = 0;
  uint8_t *pixels = bindery_vips_image_write_to_memory(*image, &size);
  if (!pixels) return fail_by_vips();
  const size_t count = (size_t)width * height;
  bool has_alpha = bands == 2 || bands == 4;
  if (has_alpha && is_opaque(pixels, count, bands)) {
    drop_alpha(pixels, count, bands);
    has_alpha = false;
    bands -= 1;
  }
  VipsImage *plain = bindery_vips_image_new_from_memory(
    pixels, count * bands, width, height, bands, VIPS_FORMAT_UCHAR);
  VipsImage *meant = NULL;
  bool is_done = plain &&
    !bindery_vips_copy(
      plain, &meant, "interpretation", bands > 2 ? VIPS_INTERPRETATION_sRGB : VIPS_INTERPRETATION_B_W,
      NULL);
  if (is_done)
    is_done = save(meant, has_alpha, is_lossless, recipe->quality, result);
  else
    fail_by_vips();
  if (meant) bindery_g_object_unref(meant);
  if (plain) bindery_g_object_unref(plain);
  bindery_g_free(pixels);
  return is_done;
}

bool bindery_vips_transcode(
  const uint8_t *bytes, size_t length, const bindery_vips_recipe *recipe,
  bindery_vips_picture *result) {
  *result = (bindery_vips_picture){0};
  const char *loader = bindery_vips_foreign_find_load_buffer(bytes, length);
  if (!loader) return fail_by_vips();
  size_t kind = 0;
  const size_t kinds = sizeof loaders / sizeof *loaders;
  while (kind < kinds && strcmp(loader, loaders[kind].name)) kind++;
  if (kind == kinds) return fail("it is in a format that is not decoded");

  VipsImage *image = bindery_vips_image_new_from_buffer(bytes, length, "", NULL);
  if (!image) return fail_by_vips();
  int width = bindery_vips_image_get_width(image);
  int height = bindery_vips_image_get_height(image);
  if (bindery_vips_image_get_orientation(image) >= 5) {
    const int turned = width;
    width = height;
    height = turned;
  }
  bindery_g_object_unref(image);
  if ((uint64_t)width * height > recipe->most_source_pixels) return fail("it has too many pixels");

  fit(recipe->most_pixels, &width, &height);
  if (bindery_vips_thumbnail_buffer(
        (void *)bytes, length, &image, width, "height", height, "size", VIPS_SIZE_DOWN,
        "export_profile", "srgb", "option_string", "fail_on=error", NULL))
    return fail_by_vips();
  const bool is_done = finish(&image, loaders[kind].is_lossless, recipe, result);
  bindery_g_object_unref(image);
  return is_done;
}

bool bindery_vips_encode(
  const uint8_t *pixels, int width, int height, const bindery_vips_recipe *recipe,
  bindery_vips_picture *result) {
  *result = (bindery_vips_picture){0};
  VipsImage *plain = bindery_vips_image_new_from_memory(
    pixels, (size_t)width * height * 4, width, height, 4, VIPS_FORMAT_UCHAR);
  if (!plain) return fail_by_vips();
  fit(recipe->most_pixels, &width, &height);
  VipsImage *meant = NULL;
  VipsImage *image = NULL;
  bool is_done =
    !bindery_vips_copy(plain, &meant, "interpretation", VIPS_INTERPRETATION_sRGB, NULL) &&
    !bindery_vips_thumbnail_image(
      meant, &image, width, "height", height, "size", VIPS_SIZE_DOWN, NULL);
  if (is_done)
    is_done = finish(&image, true, recipe, result);
  else
    fail_by_vips();
  if (image) bindery_g_object_unref(image);
  if (meant) bindery_g_object_unref(meant);
  bindery_g_object_unref(plain);
  return is_done;
}
