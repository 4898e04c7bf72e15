#ifndef BINDERY_PANGO_CAIRO_H
#define BINDERY_PANGO_CAIRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Drawing of covers with Cairo and Pango. The libraries are found when a cover is about to be drawn, so
// that no other run pays for loading them and some thirty more.

/// A picture that is being drawn.
typedef struct bindery_canvas bindery_canvas;

/// How a line of text is set.
typedef struct {
  /// Families in the order of preference, parted by commas.
  const char *families;
  /// The language, as BCP 47 tag: fonts go by it.
  const char *language;
  /// The size of the type in pixels.
  double size;
  /// From 100 to 1000; 400 is regular.
  int weight;
  /// What is added between characters, in pixels.
  double tracking;
  /// Whether the line runs from top to bottom.
  bool is_vertical;
} bindery_type;

/// The size of a line in pixels.
typedef struct {
  /// Along the line.
  double length;
  /// Across it.
  double thickness;
  /// From the top of a horizontal line to where its letters stand.
  double baseline;
  /// Where along the line the first ink is.
  double ink_start;
  /// Along the line, from the first ink to the last.
  double ink_length;
  /// How many characters no font shows.
  int missing;
} bindery_extent;

/// Whether the libraries are here.
bool bindery_canvas_load(void);

/// Begins to load the libraries and to look for fonts, on a thread of its own.
void bindery_canvas_prepare(void);

/// A black picture; NULL where the libraries or the memory are missing. The caller closes it.
///
/// There is one at a time: another thread that opens one waits until this one is closed.
bindery_canvas *bindery_canvas_open(int width, int height);

/// Lets a picture go.
void bindery_canvas_close(bindery_canvas *canvas);

/// Sets the colour of what is drawn next, each part from 0 to 1.
void bindery_canvas_colour(bindery_canvas *canvas, double red, double green, double blue);

/// Fills a rectangle.
void bindery_canvas_fill(bindery_canvas *canvas, double x, double y, double width, double height);

/// Measures a line of `length` bytes of UTF-8.
bindery_extent bindery_canvas_measure(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type);

/// Draws a line from a place: the top left corner of a horizontal one, the top right of a vertical one.
void bindery_canvas_draw(
  bindery_canvas *canvas, const char *text, int length, const bindery_type *type, double x, double y);

/// The pixels of a row, 0xXXRRGGBB each; NULL where there are none. They live until the picture changes.
const uint32_t *bindery_canvas_row(bindery_canvas *canvas, int row);

#endif
