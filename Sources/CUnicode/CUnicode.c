#include "CUnicode.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

int32_t bindery_unicode_version(void) {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return version[0];
}

int32_t bindery_east_asian_width(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

bool bindery_is_punctuation(uint32_t scalar) {
  return (U_GET_GC_MASK((UChar32)scalar) & U_GC_P_MASK) != 0;
}

bool bindery_is_emoji_presentation(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_PRESENTATION);
}

static bool is_script(uint32_t scalar, UScriptCode script) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript((UChar32)scalar, &error) == script && U_SUCCESS(error);
}

bool bindery_is_script_han(uint32_t scalar) { return is_script(scalar, USCRIPT_HAN); }

bool bindery_is_script_hangul(uint32_t scalar) { return is_script(scalar, USCRIPT_HANGUL); }

bool bindery_is_script_kana_only(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode scripts[64];
  int32_t count = uscript_getScriptExtensions((UChar32)scalar, scripts, 64, &error);
  if (U_FAILURE(error) || count == 0) return false;
  for (int32_t i = 0; i < count; i++) {
    if (scripts[i] != USCRIPT_HIRAGANA && scripts[i] != USCRIPT_KATAKANA) return false;
  }
  return true;
}

static void note(bindery_confidences *found, const char *name, int32_t confidence) {
  if (strcmp(name, "GB18030") == 0) found->gb18030 = confidence;
  else if (strcmp(name, "Big5") == 0) found->big5 = confidence;
  else if (strcmp(name, "Shift_JIS") == 0) found->shift_jis = confidence;
  else if (strcmp(name, "EUC-JP") == 0) found->euc_jp = confidence;
  else if (strcmp(name, "EUC-KR") == 0) found->euc_kr = confidence;
}

bindery_confidences bindery_detect(const uint8_t *bytes, size_t length) {
  bindery_confidences found = {0, 0, 0, 0, 0};
  if (length > INT32_MAX) return found;
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_FAILURE(error)) return found;
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &error);
  int32_t count = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &error);
  for (int32_t i = 0; U_SUCCESS(error) && i < count; i++) {
    const char *name = ucsdet_getName(matches[i], &error);
    int32_t confidence = ucsdet_getConfidence(matches[i], &error);
    if (U_SUCCESS(error) && name) note(&found, name, confidence);
  }
  // The matches belong to the detector and go with it.
  ucsdet_close(detector);
  return found;
}

int64_t bindery_to_utf8(
  const char *converter, bool strictly,
  const uint8_t *bytes, size_t length, uint8_t *target, size_t capacity) {
  if (length > INT32_MAX || capacity > INT32_MAX) return -1;
  UErrorCode error = U_ZERO_ERROR;
  UConverter *source = ucnv_open(converter, &error);
  if (U_FAILURE(error)) return -1;
  if (strictly) {
    ucnv_setToUCallBack(source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  }
  int32_t written = ucnv_toAlgorithmic(
    UCNV_UTF8, source, (char *)target, (int32_t)capacity,
    (const char *)bytes, (int32_t)length, &error);
  ucnv_close(source);
  // Past the capacity ICU only counts, which it reports as an error.
  return U_SUCCESS(error) ? written : -1;
}

bindery_encoder *bindery_encoder_open(const char *converter) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *encoder = ucnv_open(converter, &error);
  if (U_FAILURE(error)) return NULL;
  ucnv_setFromUCallBack(encoder, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  ucnv_setFallback(encoder, false);
  return (bindery_encoder *)encoder;
}

void bindery_encoder_close(bindery_encoder *encoder) { ucnv_close((UConverter *)encoder); }

int32_t bindery_encode(bindery_encoder *encoder, uint32_t scalar, uint8_t *target) {
  UErrorCode error = U_ZERO_ERROR;
  UChar units[2];
  int32_t length = 0;
  U16_APPEND_UNSAFE(units, length, scalar);
  int32_t count =
    ucnv_fromUChars((UConverter *)encoder, (char *)target, 8, units, length, &error);
  return U_SUCCESS(error) && count <= 8 ? count : 0;
}

int32_t bindery_fold(
  const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&error);
  if (U_FAILURE(error)) return -1;
  int32_t count = unorm2_normalize(
    folding, (const UChar *)text, length, (UChar *)target, capacity, &error);
  return U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}

bindery_collator *bindery_collator_open(const char *tag) {
  UErrorCode error = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY];
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, sizeof locale, &parsed, &error);
  // A name that just fits has no final NUL.
  if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING) return NULL;
  UCollator *collator = ucol_open(locale, &error);
  if (U_FAILURE(error)) return NULL;
  ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
  return (bindery_collator *)collator;
}

void bindery_collator_close(bindery_collator *collator) { ucol_close((UCollator *)collator); }

int32_t bindery_sort_key(
  const bindery_collator *collator,
  const uint16_t *text, int32_t length, uint8_t *target, int32_t capacity) {
  return ucol_getSortKey(
    (const UCollator *)collator, (const UChar *)text, length, target, capacity);
}

int32_t bindery_word_ends(
  const uint16_t *text, int32_t length, int32_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "", (const UChar *)text, length, &error);
  if (U_FAILURE(error)) return 0;
  int32_t count = 0;
  for (int32_t end = ubrk_next(words); end != UBRK_DONE && count < capacity; end = ubrk_next(words))
    target[count++] = end;
  ubrk_close(words);
  return count;
}
