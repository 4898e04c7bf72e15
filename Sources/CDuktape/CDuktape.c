#include "CDuktape.h"

#include <duktape.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The clock is asked once in so many allocations: often enough for some milliseconds.
static const unsigned allocations_between_looks = 256;

struct bindery_script {
  duk_context *context;
  size_t used;
  size_t most;
  uint64_t deadline;  // In nanoseconds of the thread's own time; 0 for none.
  unsigned allocations;
  bool is_late;
  bool is_full;
  void *owner;
  void (*broken)(void *owner);
};

// Stands before each block, so that the sum of all is known.
typedef struct {
  _Alignas(16) size_t size;
} header;

// The time that the thread itself worked: a busy machine must not change what a book says.
static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

// Duktape of Debian has no hook for a time limit. It cannot run long without asking for memory,
// unless a program means to; being refused, it throws.
static bool may_take(bindery_script *script, size_t more) {
  if (script->is_late) return false;
  if (script->deadline && ++script->allocations % allocations_between_looks == 0 &&
      now() > script->deadline) {
    script->is_late = true;
    return false;
  }
  if (more > script->most - script->used) {
    script->is_full = true;
    return false;
  }
  return true;
}

static void *allocate(void *udata, duk_size_t size) {
  bindery_script *script = udata;
  if (size == 0 || size > script->most || !may_take(script, size + sizeof(header))) return NULL;
  header *block = malloc(size + sizeof(header));
  if (!block) return NULL;
  block->size = size + sizeof(header);
  script->used += block->size;
  return block + 1;
}

static void release(void *udata, void *pointer) {
  bindery_script *script = udata;
  if (!pointer) return;
  header *block = (header *)pointer - 1;
  script->used -= block->size;
  free(block);
}

static void *reallocate(void *udata, void *pointer, duk_size_t size) {
  bindery_script *script = udata;
  if (!pointer) return allocate(udata, size);
  if (size == 0) {
    release(udata, pointer);
    return NULL;
  }
  header *block = (header *)pointer - 1;
  size_t before = block->size;
  if (size > script->most) return NULL;
  size_t after = size + sizeof(header);
  if (after > before && !may_take(script, after - before)) return NULL;
  header *moved = realloc(block, after);
  if (!moved) return NULL;
  moved->size = after;
  script->used = script->used - before + after;
  return moved + 1;
}

// Duktape does not survive this, and must not be returned to.
static void sleep_for_good(void *udata, const char *message) {
  (void)message;
  bindery_script *script = udata;
  script->broken(script->owner);
  for (;;) pause();
}

bindery_script *bindery_script_create(
  size_t most_bytes, void *owner, void (*broken)(void *owner)) {
  bindery_script *script = calloc(1, sizeof *script);
  if (!script) return NULL;
  // Duktape does not survive being refused memory before its heap is whole.
  script->most = SIZE_MAX / 2;
  script->owner = owner;
  script->broken = broken;
  script->context = duk_create_heap(allocate, reallocate, release, script, sleep_for_good);
  if (!script->context) {
    free(script);
    return NULL;
  }
  if (script->used > most_bytes) {
    bindery_script_destroy(script);
    return NULL;
  }
  script->most = most_bytes;
  return script;
}

void bindery_script_destroy(bindery_script *script) {
  if (!script) return;
  duk_destroy_heap(script->context);
  free(script);
}

typedef struct {
  const char *name;  // NULL for a program to be run.
  const uint8_t *texts[2];
  size_t lengths[2];
} request;

// Leaves one text on the stack: whatever can throw happens in here.
static duk_ret_t answer(duk_context *context, void *udata) {
  const request *asked = udata;
  if (asked->name) {
    duk_get_global_string(context, asked->name);
    for (int i = 0; i < 2; i++) {
      duk_push_lstring(context, (const char *)asked->texts[i], asked->lengths[i]);
    }
    duk_call(context, 2);
  } else {
    duk_eval_lstring_noresult(context, (const char *)asked->texts[0], asked->lengths[0]);
    duk_push_string(context, "");
  }
  duk_to_string(context, -1);
  return 1;
}

// The words of an error, where they can be had at all.
static duk_ret_t words(duk_context *context, void *udata) {
  (void)udata;
  duk_safe_to_string(context, -1);
  return 1;
}

static bindery_script_status run(bindery_script *script, request *asked, uint32_t milliseconds) {
  duk_context *context = script->context;
  duk_set_top(context, 0);
  script->is_late = false;
  script->is_full = false;
  script->allocations = 0;
  script->deadline = now() + (uint64_t)milliseconds * 1000000u;
  duk_int_t failed = duk_safe_call(context, answer, asked, 0, 1);
  script->deadline = 0;
  bool was_late = script->is_late;
  bool was_full = script->is_full;
  script->is_late = false;
  script->is_full = false;
  if (failed == DUK_EXEC_SUCCESS) return BINDERY_SCRIPT_DONE;
  if (was_late) return BINDERY_SCRIPT_LATE;
  if (was_full) return BINDERY_SCRIPT_FULL;
  duk_safe_call(context, words, NULL, 1, 1);
  return BINDERY_SCRIPT_THREW;
}

bindery_script_status bindery_script_load(
  bindery_script *script, const uint8_t *program, size_t length, uint32_t milliseconds) {
  request asked = {NULL, {program, NULL}, {length, 0}};
  return run(script, &asked, milliseconds);
}

bindery_script_status bindery_script_call(
  bindery_script *script, const char *name, const uint8_t *first, size_t first_length,
  const uint8_t *second, size_t second_length, uint32_t milliseconds) {
  request asked = {name, {first, second}, {first_length, second_length}};
  return run(script, &asked, milliseconds);
}

const uint8_t *bindery_script_result(bindery_script *script, size_t *length) {
  duk_size_t size = 0;
  const char *text = NULL;
  if (duk_get_top(script->context) > 0) text = duk_get_lstring(script->context, -1, &size);
  *length = text ? size : 0;
  return (const uint8_t *)text;
}

typedef struct {
  void (*body)(void *context);
  void *context;
} start;

static void *begin(void *given) {
  start started = *(start *)given;
  free(given);
  started.body(started.context);
  return NULL;
}

bool bindery_script_start(size_t stack_bytes, void (*body)(void *context), void *context) {
  pthread_attr_t attributes;
  start *given = malloc(sizeof *given);
  if (!given) return false;
  *given = (start){body, context};
  if (pthread_attr_init(&attributes) != 0) {
    free(given);
    return false;
  }
  pthread_t thread;
  bool has_started =
    pthread_attr_setstacksize(&attributes, stack_bytes) == 0 &&
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED) == 0 &&
    pthread_create(&thread, &attributes, begin, given) == 0;
  pthread_attr_destroy(&attributes);
  if (!has_started) free(given);
  return has_started;
}
