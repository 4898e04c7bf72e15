#ifndef BINDERY_CENCLOSURE_H
#define BINDERY_CENCLOSURE_H

#include <stdbool.h>
#include <stdint.h>

// What a process gives up before it looks at what strangers made: C, since the constants of these
// system calls have other types on every system, and the rules of Linux are macros.

/// Gives up memory beyond so many bytes, the writing of files and dumps of memory; on Linux also files,
/// programs and the network, where its kernel is one that can keep us from them.
void bindery_enclose(uint64_t most_memory);

/// Ends the process when it has worked so many seconds more.
void bindery_allow_seconds(uint32_t seconds);

#endif
