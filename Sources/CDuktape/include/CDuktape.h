#ifndef BINDERY_CDUKTAPE_H
#define BINDERY_CDUKTAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Plain functions over Duktape, whose own interface is made of macros. One heap belongs to one
// thread at a time. All text is CESU-8, as Duktape keeps it: UTF-8 but for the characters beyond
// U+FFFF, which are two surrogates of three bytes each.

/// A JavaScript heap with memory of its own.
typedef struct bindery_script bindery_script;

/// How a call ended.
typedef enum {
  /// It returned a text.
  BINDERY_SCRIPT_DONE,
  /// It threw; the result is the error's words.
  BINDERY_SCRIPT_THREW,
  /// It was stopped at its deadline.
  BINDERY_SCRIPT_LATE,
  /// It asked for more memory than it may have.
  BINDERY_SCRIPT_FULL,
} bindery_script_status;

/// Makes a heap of at most `most_bytes`, some 100 kB at least; NULL where there is no memory for it.
///
/// `broken` is called with `owner` when the engine finds itself in a state that it cannot go on from.
/// The thread that the heap runs on then sleeps for good: the heap must be left alone.
bindery_script *bindery_script_create(
  size_t most_bytes, void *owner, void (*broken)(void *owner));

/// Gives all memory of a heap back.
void bindery_script_destroy(bindery_script *script);

/// Runs a program of `length` bytes in the heap for at most so many milliseconds of work.
bindery_script_status bindery_script_load(
  bindery_script *script, const uint8_t *program, size_t length, uint32_t milliseconds);

/// Calls the global function `name` with two texts for at most so many milliseconds of work; what it
/// returns is made a text.
bindery_script_status bindery_script_call(
  bindery_script *script, const char *name, const uint8_t *first, size_t first_length,
  const uint8_t *second, size_t second_length, uint32_t milliseconds);

/// What the last call returned or threw; it stays until the next call.
const uint8_t *bindery_script_result(bindery_script *script, size_t *length);

/// Starts a thread with a stack of so many bytes that nobody waits for; false where that fails.
bool bindery_script_start(size_t stack_bytes, void (*body)(void *context), void *context);

#endif
