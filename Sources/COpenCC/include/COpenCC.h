#ifndef BINDERY_OPENCC_H
#define BINDERY_OPENCC_H

#include <stdbool.h>
#include <stddef.h>

// The dictionaries of OpenCC, which its C interface keeps to itself. OpenCC makes a stream and several strings
// for every word that it converts; whoever looks words up in its dictionaries himself needs a seventh of the time.

#ifdef __cplusplus
extern "C" {
#endif

/// A configuration of OpenCC with its dictionaries, opened.
typedef struct bindery_opencc bindery_opencc;

/// Opens a configuration by the name of its file: `s2tw.json`.
///
/// NULL where it or one of its dictionaries is not here, or where it does not cut text by the longest words.
/// Who opens it closes it.
bindery_opencc *bindery_opencc_open(const char *configuration);

/// Closes a configuration.
void bindery_opencc_close(bindery_opencc *opened);

/// How many steps a conversion has; before the first, numbered 0, is that of cutting the text into words.
size_t bindery_opencc_step_count(const bindery_opencc *opened);

/// How many dictionaries a step looks words up in, one after the other.
size_t bindery_opencc_dictionary_count(const bindery_opencc *opened, size_t step);

/// Whether two steps begin with the same dictionary.
bool bindery_opencc_begin_alike(const bindery_opencc *opened, size_t step, size_t other);

/// Told of a word and of what becomes of it, in UTF-8.
typedef void (*bindery_opencc_entry)(
  void *context, const char *word, size_t length, const char *replacement, size_t size);

/// Tells of every word of a dictionary; false where that failed.
bool bindery_opencc_visit(
  const bindery_opencc *opened, size_t step, size_t dictionary, bindery_opencc_entry tell,
  void *context);

#ifdef __cplusplus
}
#endif

#endif
