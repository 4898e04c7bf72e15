#ifndef BINDERY_FONTS_H
#define BINDERY_FONTS_H

#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>
#include <harfbuzz/hb.h>

// HarfBuzz and Fontconfig, found when a book is to hold fonts: most hold none, and a program that is linked
// with both begins later, whatever it does.

#define BINDERY_HARFBUZZ(F) \
  F(hb_version_string) \
  F(hb_blob_create) \
  F(hb_blob_create_from_file_or_fail) \
  F(hb_blob_destroy) \
  F(hb_blob_get_data) \
  F(hb_draw_funcs_create) \
  F(hb_draw_funcs_destroy) \
  F(hb_draw_funcs_set_close_path_func) \
  F(hb_draw_funcs_set_cubic_to_func) \
  F(hb_draw_funcs_set_line_to_func) \
  F(hb_draw_funcs_set_move_to_func) \
  F(hb_draw_funcs_set_quadratic_to_func) \
  F(hb_face_builder_add_table) \
  F(hb_face_builder_create) \
  F(hb_face_collect_unicodes) \
  F(hb_face_count) \
  F(hb_face_create) \
  F(hb_face_destroy) \
  F(hb_face_get_glyph_count) \
  F(hb_face_get_table_tags) \
  F(hb_face_make_immutable) \
  F(hb_face_reference_blob) \
  F(hb_face_reference_table) \
  F(hb_font_create) \
  F(hb_font_destroy) \
  F(hb_font_get_glyph_shape) \
  F(hb_language_from_string) \
  F(hb_ot_layout_table_get_feature_tags) \
  F(hb_ot_name_get_utf8) \
  F(hb_set_add) \
  F(hb_set_clear) \
  F(hb_set_create) \
  F(hb_set_destroy) \
  F(hb_set_next) \
  F(hb_subset_input_create_or_fail) \
  F(hb_subset_input_destroy) \
  F(hb_subset_input_set) \
  F(hb_subset_input_set_flags) \
  F(hb_subset_input_unicode_set) \
  F(hb_subset_or_fail)

#define BINDERY_FONTCONFIG(F) \
  F(FcCharSetAddChar) \
  F(FcCharSetCreate) \
  F(FcCharSetDestroy) \
  F(FcConfigDestroy) \
  F(FcFontList) \
  F(FcFontSetDestroy) \
  F(FcInitLoadConfigAndFonts) \
  F(FcObjectSetAdd) \
  F(FcObjectSetCreate) \
  F(FcObjectSetDestroy) \
  F(FcPatternAddBool) \
  F(FcPatternAddCharSet) \
  F(FcPatternAddString) \
  F(FcPatternCreate) \
  F(FcPatternDestroy) \
  F(FcPatternGetInteger) \
  F(FcPatternGetString)

#define BINDERY_FIELD(name) __typeof__(name) *_Nonnull name;

/// The functions of HarfBuzz that are called.
typedef struct {
  BINDERY_HARFBUZZ(BINDERY_FIELD)
} bindery_harfbuzz;

/// The functions of Fontconfig that are called.
typedef struct {
  BINDERY_FONTCONFIG(BINDERY_FIELD)
} bindery_fontconfig;

/// HarfBuzz, which stays for as long as the program runs; null where it, or one of its functions, is not
/// there. Called by one thread.
const bindery_harfbuzz *_Nullable bindery_find_harfbuzz(void);

/// Fontconfig, in the same way.
const bindery_fontconfig *_Nullable bindery_find_fontconfig(void);

#endif
