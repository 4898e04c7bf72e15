#ifndef BINDERY_CUNICODE_H
#define BINDERY_CUNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Plain functions over ICU. No ICU header is included here: its functions are versioned macros, and
// its types would clash with the copy of ICU inside Foundation.

/// Major version of Unicode that the linked ICU knows.
int32_t bindery_unicode_version(void);

/// East_Asian_Width: 0 neutral, 1 ambiguous, 2 half-width, 3 full-width, 4 narrow, 5 wide.
int32_t bindery_east_asian_width(uint32_t scalar);

/// Whether the scalar's general category is one of P*.
bool bindery_is_punctuation(uint32_t scalar);

/// Whether the scalar has the property Emoji_Presentation.
bool bindery_is_emoji_presentation(uint32_t scalar);

/// Whether Script is Han.
bool bindery_is_script_han(uint32_t scalar);

/// Whether Script is Hangul.
bool bindery_is_script_hangul(uint32_t scalar);

/// Whether Script_Extensions holds Hiragana or Katakana and nothing else.
bool bindery_is_script_kana_only(uint32_t scalar);

/// How sure ICU's detector is of each multi-byte encoding, 0 to 100.
typedef struct {
  int32_t gb18030;
  int32_t big5;
  int32_t shift_jis;
  int32_t euc_jp;
  int32_t euc_kr;
} bindery_confidences;

/// Asks the detector about `length` bytes; all zero where it fails.
bindery_confidences bindery_detect(const uint8_t *bytes, size_t length);

/// Converts `length` bytes of the encoding that ICU calls `converter` to UTF-8.
///
/// Strictly: any byte that does not fit fails the whole. Otherwise it becomes U+FFFD.
/// Returns the number of bytes written, or -1 (no such converter, bad bytes, `capacity` too small).
int64_t bindery_to_utf8(
  const char *converter, bool strictly,
  const uint8_t *bytes, size_t length, uint8_t *target, size_t capacity);

/// What makes bytes of an encoding of text.
typedef struct bindery_encoder bindery_encoder;

/// Opens the encoding that ICU calls `converter`; the caller closes it. NULL where there is none.
bindery_encoder *bindery_encoder_open(const char *converter);

/// Closes what was opened.
void bindery_encoder_close(bindery_encoder *encoder);

/// Makes the bytes of one scalar, 8 at most.
///
/// Returns their number, or 0 where the encoding does not have the scalar.
int32_t bindery_encode(bindery_encoder *encoder, uint32_t scalar, uint8_t *target);

/// Folds `length` units of UTF-16 by toNFKC_Casefold: letter case, width and composition are gone.
///
/// Returns the number of units of the result, more than `capacity` where it does not fit, or -1.
int32_t bindery_fold(
  const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity);

/// The rules by which a language sorts.
typedef struct bindery_collator bindery_collator;

/// Opens the rules of a BCP 47 tag, numbers in texts compared by value; the caller closes them.
///
/// Languages without rules of their own have those of the root. NULL where ICU has no data.
bindery_collator *bindery_collator_open(const char *tag);

/// Closes what was opened.
void bindery_collator_close(bindery_collator *collator);

/// Makes the key of `length` units of UTF-16: bytes that compare as the texts do.
///
/// Returns the number of bytes of the key, more than `capacity` where it does not fit.
int32_t bindery_sort_key(
  const bindery_collator *collator,
  const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity);

/// Finds where words end in `length` units of UTF-16, by dictionary where a script has no spaces.
///
/// Returns the number of offsets written, at most `capacity`; 0 where ICU cannot say.
int32_t bindery_word_ends(
  const uint16_t *text, int32_t length, int32_t *target, int32_t capacity);

#endif
