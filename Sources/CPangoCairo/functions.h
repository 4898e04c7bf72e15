#ifndef BINDERY_PANGO_CAIRO_FUNCTIONS_H
#define BINDERY_PANGO_CAIRO_FUNCTIONS_H

#include <stdbool.h>
#include <stddef.h>

// What is called of Cairo 1.16, Pango 1.50 and GObject, found by name. The values of the enumerations are
// part of the libraries' binary interfaces.

typedef struct cairo_surface cairo_surface_t;
typedef struct cairo cairo_t;
typedef struct PangoLayout PangoLayout;
typedef struct PangoContext PangoContext;
typedef struct PangoFontDescription PangoFontDescription;
typedef struct PangoLanguage PangoLanguage;
typedef struct PangoFontMap PangoFontMap;
typedef struct PangoAttrList PangoAttrList;
typedef struct PangoAttribute PangoAttribute;
typedef struct cairo_font_options cairo_font_options_t;

typedef struct {
  int x, y, width, height;
} PangoRectangle;

enum {
  CAIRO_FORMAT_RGB24 = 1,
  CAIRO_STATUS_SUCCESS = 0,
  CAIRO_ANTIALIAS_GRAY = 2,
  CAIRO_HINT_STYLE_NONE = 1,
  CAIRO_HINT_METRICS_OFF = 1,
  PANGO_SCALE = 1024,
  PANGO_GRAVITY_SOUTH = 0,
  PANGO_GRAVITY_EAST = 1,
  PANGO_GRAVITY_HINT_NATURAL = 0,
};

#define BINDERY_FUNCTIONS(F) \
  F(cairo_surface_t *, cairo_image_surface_create, (int, int, int)) \
  F(int, cairo_surface_status, (cairo_surface_t *)) \
  F(void, cairo_surface_destroy, (cairo_surface_t *)) \
  F(void, cairo_surface_flush, (cairo_surface_t *)) \
  F(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *)) \
  F(int, cairo_image_surface_get_stride, (cairo_surface_t *)) \
  F(cairo_t *, cairo_create, (cairo_surface_t *)) \
  F(void, cairo_destroy, (cairo_t *)) \
  F(void, cairo_save, (cairo_t *)) \
  F(void, cairo_restore, (cairo_t *)) \
  F(void, cairo_set_source_rgb, (cairo_t *, double, double, double)) \
  F(void, cairo_rectangle, (cairo_t *, double, double, double, double)) \
  F(void, cairo_fill, (cairo_t *)) \
  F(void, cairo_translate, (cairo_t *, double, double)) \
  F(void, cairo_rotate, (cairo_t *, double)) \
  F(void, cairo_move_to, (cairo_t *, double, double)) \
  F(cairo_font_options_t *, cairo_font_options_create, (void)) \
  F(void, cairo_font_options_destroy, (cairo_font_options_t *)) \
  F(void, cairo_font_options_set_antialias, (cairo_font_options_t *, int)) \
  F(void, cairo_font_options_set_hint_style, (cairo_font_options_t *, int)) \
  F(void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *, int)) \
  F(PangoFontMap *, pango_cairo_font_map_new, (void)) \
  F(PangoContext *, pango_font_map_create_context, (PangoFontMap *)) \
  F(void, pango_cairo_context_set_font_options, (PangoContext *, const cairo_font_options_t *)) \
  F(void, pango_cairo_update_context, (cairo_t *, PangoContext *)) \
  F(PangoLayout *, pango_layout_new, (PangoContext *)) \
  F(PangoAttrList *, pango_attr_list_new, (void)) \
  F(void, pango_attr_list_insert, (PangoAttrList *, PangoAttribute *)) \
  F(void, pango_attr_list_unref, (PangoAttrList *)) \
  F(PangoAttribute *, pango_attr_letter_spacing_new, (int)) \
  F(void, pango_layout_set_attributes, (PangoLayout *, PangoAttrList *)) \
  F(void, pango_cairo_show_layout, (cairo_t *, PangoLayout *)) \
  F(void, pango_layout_set_text, (PangoLayout *, const char *, int)) \
  F(void, pango_layout_set_single_paragraph_mode, (PangoLayout *, int)) \
  F(void, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *)) \
  F(void, pango_layout_get_extents, (PangoLayout *, PangoRectangle *, PangoRectangle *)) \
  F(int, pango_layout_get_baseline, (PangoLayout *)) \
  F(int, pango_layout_get_unknown_glyphs_count, (PangoLayout *)) \
  F(void, pango_context_set_base_gravity, (PangoContext *, int)) \
  F(void, pango_context_set_gravity_hint, (PangoContext *, int)) \
  F(void, pango_context_set_language, (PangoContext *, PangoLanguage *)) \
  F(void, pango_context_set_round_glyph_positions, (PangoContext *, int)) \
  F(PangoLanguage *, pango_language_from_string, (const char *)) \
  F(PangoFontDescription *, pango_font_description_new, (void)) \
  F(void, pango_font_description_free, (PangoFontDescription *)) \
  F(void, pango_font_description_set_family, (PangoFontDescription *, const char *)) \
  F(void, pango_font_description_set_weight, (PangoFontDescription *, int)) \
  F(void, pango_font_description_set_absolute_size, (PangoFontDescription *, double)) \
  F(void, g_object_unref, (void *))

#define BINDERY_DECLARE(result, name, arguments) extern result(*canvas_##name) arguments;
BINDERY_FUNCTIONS(BINDERY_DECLARE)

/// Finds the libraries and all of their functions; false where one of them is missing.
bool bindery_find_functions(void);

#endif
