#ifndef BINDERY_PANGO_CAIRO_H
#define BINDERY_PANGO_CAIRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Drawing of covers with Cairo and Pango. The libraries are found when the first cover is drawn, so that
// no other run pays for loading them and some fifty more.

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
  /// Whether the line runs from top to bottom.
  bool is_vertical;
} bindery_type;

/// The size of a line in pixels, along it and across it, and how many characters no font shows.
typedef struct {
  double length;
  double thickness;
  int missing;
} bindery_extent;

/// Whether the libraries are here.
bool bindery_canvas_load(void);

/// A white picture; NULL where the libraries or the memory are missing. The caller closes it.
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

/// Takes bytes of a file.
typedef void (*bindery_sink)(void *context, const uint8_t *bytes, size_t length);

/// Writes the picture as PNG; false where that fails.
bool bindery_canvas_write(bindery_canvas *canvas, bindery_sink sink, void *context);

#endif
