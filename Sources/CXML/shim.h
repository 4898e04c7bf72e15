#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

// xmlFree is a variable, which Swift rightly calls shared mutable state; a function is not.
static inline void cxml_free(xmlChar *text) { xmlFree(text); }
