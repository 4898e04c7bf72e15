#ifndef BINDERY_PARSE_ARENA_H
#define BINDERY_PARSE_ARENA_H

#include <cmark-gfm.h>

// Memory for cmark-gfm: nodes and buffers of one parse, given back all at once.
//
// cmark-gfm makes and frees each node by itself, which costs more than the parse; its own arena is
// one for the whole process. This one is the calling thread's: what a thread parses it must read
// and drop itself, and it drops everything by `parse_arena_reset` when nothing is used any more.

/// The calling thread's memory, for `cmark_parser_new_with_mem`.
cmark_mem *parse_arena(void);

/// Gives back all that the calling thread took; a moderate piece is kept for its next parse.
void parse_arena_reset(void);

#endif
