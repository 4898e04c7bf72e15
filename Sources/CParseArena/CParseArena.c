#include "CParseArena.h"

#include <stdlib.h>
#include <string.h>

// Pieces begin at this size and double; the first is kept between parses.
static const size_t first_size = 256 * 1024;

typedef struct piece {
  struct piece *before;
  size_t size;
  size_t used;
  // What follows is given out, 16 bytes aligned.
  _Alignas(16) unsigned char bytes[];
} piece;

// Before each block stands its size, for reallocation.
typedef struct {
  _Alignas(16) size_t size;
} header;

static _Thread_local piece *last;

static void *take(size_t size) {
  size_t needed = sizeof(header) + ((size + 15) & ~(size_t)15);
  if (!last || last->size - last->used < needed) {
    size_t room = last ? last->size * 2 : first_size;
    if (room < needed) room = needed;
    piece *added = malloc(sizeof(piece) + room);
    if (!added) abort();  // As cmark-gfm's own allocators do.
    *added = (piece){.before = last, .size = room};
    last = added;
  }
  header *block = (header *)(last->bytes + last->used);
  last->used += needed;
  block->size = size;
  return block + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > (size_t)-1 / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = ((header *)old - 1)->size;
  if (size <= had) return old;
  return memcpy(take(size), old, had);
}

static void arena_free(void *block) { (void)block; }

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

cmark_mem *parse_arena(void) { return &memory; }

void parse_arena_reset(void) {
  while (last && last->before) {
    piece *before = last->before;
    free(last);
    last = before;
  }
  if (last) last->used = 0;
}
