#include "CPangoCairo.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "functions.h"

struct bindery_canvas {
  cairo_surface_t *surface;
  cairo_t *cairo;
};

static bool is_loaded;
static void load(void) { is_loaded = bindery_find_functions(); }

bool bindery_canvas_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

bindery_canvas *bindery_canvas_open(int width, int height) {
  if (!bindery_canvas_load()) return NULL;
  bindery_canvas *canvas = malloc(sizeof *canvas);
  if (!canvas) return NULL;
  canvas->surface = bindery_cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  canvas->cairo = bindery_cairo_create(canvas->surface);
  if (bindery_cairo_surface_status(canvas->surface) != CAIRO_STATUS_SUCCESS) {
    bindery_canvas_close(canvas);
    return NULL;
  }
  bindery_cairo_set_source_rgb(canvas->cairo, 1, 1, 1);
  bindery_cairo_paint(canvas->cairo);
  return canvas;
}

void bindery_canvas_close(bindery_canvas *canvas) {
  bindery_cairo_destroy(canvas->cairo);
  bindery_cairo_surface_destroy(canvas->surface);
  free(canvas);
}

void bindery_canvas_colour(bindery_canvas *canvas, double red, double green, double blue) {
  bindery_cairo_set_source_rgb(canvas->cairo, red, green, blue);
}

void bindery_canvas_fill(bindery_canvas *canvas, double x, double y, double width, double height) {
  bindery_cairo_rectangle(canvas->cairo, x, y, width, height);
  bindery_cairo_fill(canvas->cairo);
}

/// A line, set; the caller lets it go.
static PangoLayout *set_line(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type) {
  PangoLayout *layout = bindery_pango_cairo_create_layout(canvas->cairo);
  PangoContext *context = bindery_pango_layout_get_context(layout);
  bindery_pango_context_set_language(context, bindery_pango_language_from_string(type->language));
  // Glyphs stand where the font puts them: at this size whole pixels say nothing.
  bindery_pango_context_set_round_glyph_positions(context, 0);
  bindery_pango_context_set_base_gravity(
    context, type->is_vertical ? PANGO_GRAVITY_EAST : PANGO_GRAVITY_SOUTH);
  bindery_pango_context_set_gravity_hint(context, PANGO_GRAVITY_HINT_NATURAL);
  PangoFontDescription *font = bindery_pango_font_description_new();
  bindery_pango_font_description_set_family(font, type->families);
  bindery_pango_font_description_set_weight(font, type->weight);
  bindery_pango_font_description_set_absolute_size(font, type->size * PANGO_SCALE);
  bindery_pango_layout_set_font_description(layout, font);
  bindery_pango_font_description_free(font);
  bindery_pango_layout_set_single_paragraph_mode(layout, 1);
  bindery_pango_layout_set_text(layout, text, length);
  return layout;
}

bindery_extent bindery_canvas_measure(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type) {
  PangoLayout *layout = set_line(canvas, text, length, type);
  int width = 0, height = 0;
  bindery_pango_layout_get_size(layout, &width, &height);
  const bindery_extent extent = {
    .length = (double)width / PANGO_SCALE,
    .thickness = (double)height / PANGO_SCALE,
    .missing = bindery_pango_layout_get_unknown_glyphs_count(layout),
  };
  bindery_g_object_unref(layout);
  return extent;
}

void bindery_canvas_draw(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type, double x, double y) {
  bindery_cairo_save(canvas->cairo);
  bindery_cairo_translate(canvas->cairo, x, y);
  if (type->is_vertical) bindery_cairo_rotate(canvas->cairo, M_PI / 2);
  PangoLayout *layout = set_line(canvas, text, length, type);
  bindery_pango_cairo_update_layout(canvas->cairo, layout);
  bindery_cairo_move_to(canvas->cairo, 0, 0);
  bindery_pango_cairo_show_layout(canvas->cairo, layout);
  bindery_g_object_unref(layout);
  bindery_cairo_restore(canvas->cairo);
}

typedef struct {
  bindery_sink sink;
  void *context;
} stream;

static int write_bytes(void *context, const unsigned char *bytes, unsigned length) {
  const stream *to = context;
  to->sink(to->context, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

bool bindery_canvas_write(bindery_canvas *canvas, bindery_sink sink, void *context) {
  stream to = {sink, context};
  return bindery_cairo_surface_write_to_png_stream(canvas->surface, write_bytes, &to)
         == CAIRO_STATUS_SUCCESS;
}
