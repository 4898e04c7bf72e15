#include "CPangoCairo.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "functions.h"

struct bindery_canvas {
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoContext *context;
};

static bool is_loaded;
static PangoFontMap *fonts;
/// Held by whoever draws: a map of fonts serves one thread at a time.
static pthread_mutex_t drawing = PTHREAD_MUTEX_INITIALIZER;

static void load(void) {
  is_loaded = bindery_find_functions();
  if (is_loaded) fonts = canvas_pango_cairo_font_map_new();
}

bool bindery_canvas_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded && fonts;
}

/// Sets a word and drops it, so that the fonts are looked for before they are needed.
static void *prepare(void *unused) {
  (void)unused;
  bindery_canvas *canvas = bindery_canvas_open(1, 1);
  if (!canvas) return NULL;
  const bindery_type type = {.families = "serif", .language = "en", .size = 100, .weight = 700};
  bindery_canvas_measure(canvas, "\xE6\x9B\xB8", 3, &type);
  bindery_canvas_close(canvas);
  return NULL;
}

void bindery_canvas_prepare(void) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, prepare, NULL) == 0) pthread_detach(thread);
}

bindery_canvas *bindery_canvas_open(int width, int height) {
  if (!bindery_canvas_load()) return NULL;
  bindery_canvas *canvas = calloc(1, sizeof *canvas);
  if (!canvas) return NULL;
  pthread_mutex_lock(&drawing);
  canvas->surface = canvas_cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  canvas->cairo = canvas_cairo_create(canvas->surface);
  canvas->context = canvas_pango_font_map_create_context(fonts);
  if (canvas_cairo_surface_status(canvas->surface) != CAIRO_STATUS_SUCCESS) {
    bindery_canvas_close(canvas);
    return NULL;
  }
  // What systems wish for screens, coloured edges and whole pixels, is wrong for a picture.
  cairo_font_options_t *options = canvas_cairo_font_options_create();
  canvas_cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  canvas_cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  canvas_cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  canvas_pango_cairo_context_set_font_options(canvas->context, options);
  canvas_cairo_font_options_destroy(options);
  canvas_pango_context_set_round_glyph_positions(canvas->context, 0);
  return canvas;
}

void bindery_canvas_close(bindery_canvas *canvas) {
  canvas_g_object_unref(canvas->context);
  canvas_cairo_destroy(canvas->cairo);
  canvas_cairo_surface_destroy(canvas->surface);
  pthread_mutex_unlock(&drawing);
  free(canvas);
}

void bindery_canvas_colour(bindery_canvas *canvas, double red, double green, double blue) {
  canvas_cairo_set_source_rgb(canvas->cairo, red, green, blue);
}

void bindery_canvas_fill(bindery_canvas *canvas, double x, double y, double width, double height) {
  canvas_cairo_rectangle(canvas->cairo, x, y, width, height);
  canvas_cairo_fill(canvas->cairo);
}

static void space_letters(PangoLayout *layout, double tracking) {
  PangoAttrList *attributes = canvas_pango_attr_list_new();
  canvas_pango_attr_list_insert(
    attributes, canvas_pango_attr_letter_spacing_new((int)lround(tracking * PANGO_SCALE)));
  canvas_pango_layout_set_attributes(layout, attributes);
  canvas_pango_attr_list_unref(attributes);
}

/// A line, set; the caller lets it go.
static PangoLayout *set_line(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type) {
  PangoContext *context = canvas->context;
  canvas_pango_context_set_language(context, canvas_pango_language_from_string(type->language));
  canvas_pango_context_set_base_gravity(
    context, type->is_vertical ? PANGO_GRAVITY_EAST : PANGO_GRAVITY_SOUTH);
  canvas_pango_context_set_gravity_hint(context, PANGO_GRAVITY_HINT_NATURAL);
  canvas_pango_cairo_update_context(canvas->cairo, context);
  PangoLayout *layout = canvas_pango_layout_new(context);
  PangoFontDescription *font = canvas_pango_font_description_new();
  canvas_pango_font_description_set_family(font, type->families);
  canvas_pango_font_description_set_weight(font, type->weight);
  canvas_pango_font_description_set_absolute_size(font, type->size * PANGO_SCALE);
  canvas_pango_layout_set_font_description(layout, font);
  canvas_pango_font_description_free(font);
  if (type->tracking != 0) space_letters(layout, type->tracking);
  canvas_pango_layout_set_single_paragraph_mode(layout, 1);
  canvas_pango_layout_set_text(layout, text, length);
  return layout;
}

static double pixels(int units) { return (double)units / PANGO_SCALE; }

bindery_extent bindery_canvas_measure(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type) {
  PangoLayout *layout = set_line(canvas, text, length, type);
  PangoRectangle ink, logical;
  canvas_pango_layout_get_extents(layout, &ink, &logical);
  const bindery_extent extent = {
    .length = pixels(logical.width),
    .thickness = pixels(logical.height),
    .baseline = pixels(canvas_pango_layout_get_baseline(layout)),
    .ink_start = pixels(ink.x - logical.x),
    .ink_length = pixels(ink.width),
    .missing = canvas_pango_layout_get_unknown_glyphs_count(layout),
  };
  canvas_g_object_unref(layout);
  return extent;
}

void bindery_canvas_draw(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type, double x, double y) {
  canvas_cairo_save(canvas->cairo);
  canvas_cairo_translate(canvas->cairo, x, y);
  if (type->is_vertical) canvas_cairo_rotate(canvas->cairo, M_PI / 2);
  PangoLayout *layout = set_line(canvas, text, length, type);
  canvas_cairo_move_to(canvas->cairo, 0, 0);
  canvas_pango_cairo_show_layout(canvas->cairo, layout);
  canvas_g_object_unref(layout);
  canvas_cairo_restore(canvas->cairo);
}

const uint32_t *bindery_canvas_row(bindery_canvas *canvas, int row) {
  canvas_cairo_surface_flush(canvas->surface);
  const unsigned char *data = canvas_cairo_image_surface_get_data(canvas->surface);
  if (!data) return NULL;
  const int stride = canvas_cairo_image_surface_get_stride(canvas->surface);
  return (const uint32_t *)(const void *)(data + (size_t)row * (size_t)stride);
}
