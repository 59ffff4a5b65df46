// Memory for libxml2's trees: all that is asked for while a page is parsed lies side by side and is given back at once. A page's
// tree is thousands of small pieces; to take, give back and merge each of them costs a fifth of its parse.
#pragma once
// Not libxml2's own headers: another module has them, with another ICU.
struct _xmlDoc;

typedef struct kabar_tree_memory kabar_tree_memory;

/// Parses HTML (htmlReadMemory, in UTF-8) into memory of its own. NULL: no memory, or nothing to parse.
struct _xmlDoc *kabar_tree_read_html(const char *bytes, int size, int flags, kabar_tree_memory **memory);

/// Gives back all memory of a document, whatever was done to its nodes.
void kabar_tree_free(kabar_tree_memory *memory);
