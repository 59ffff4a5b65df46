#include "treememory.h"
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// AddressSanitizer sees what is wrong with a piece only where each has memory of its own.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PIECES_APART
#endif
#endif

// Sizes are counted in steps. Pieces of fewer steps than `classes`, given back during the parse, are used again.
enum { step = 16, classes = 32, chunk_bytes = 256 * 1024 - 64, largest_piece = 32 * 1024 };

// In front of every piece that libxml2 has, so that each is given back to where it came from.
typedef struct {
    uint32_t steps;
    uint32_t is_of_tree;
} header;

// A chunk of pieces, or one large piece. The header of a piece ends where 16 bytes are full.
typedef struct chunk {
    struct chunk *next, *previous;
    size_t unused;
} chunk;

struct kabar_tree_memory {
    chunk *chunks;
    char *at, *end;
    void *returned[classes];
    // A document whose pieces do not lie here.
    xmlDocPtr apart;
};

// Of the parse that this thread is at; outside of one libxml2 has the memory that all have.
static _Thread_local kabar_tree_memory *current;

static chunk *new_chunk(kabar_tree_memory *memory, size_t bytes) {
    chunk *made = malloc(sizeof(chunk) + bytes);
    if (!made) return NULL;
    made->previous = NULL;
    made->next = memory->chunks;
    if (made->next) made->next->previous = made;
    memory->chunks = made;
    return made;
}

static void *piece_of_tree(kabar_tree_memory *memory, size_t size) {
    if (size > UINT32_MAX) return NULL;
    size_t steps = (size + sizeof(header) + step - 1) / step;
    if (steps < classes && memory->returned[steps]) {
        void *piece = memory->returned[steps];
        memory->returned[steps] = *(void **)piece;
        return piece;
    }
    size_t bytes = steps * step;
    header *made;
    if (bytes > largest_piece) {
        chunk *own = new_chunk(memory, bytes);
        if (!own) return NULL;
        made = (header *)(own + 1);
    } else {
        if ((size_t)(memory->end - memory->at) < bytes) {
            chunk *fresh = new_chunk(memory, chunk_bytes);
            if (!fresh) return NULL;
            memory->at = (char *)(fresh + 1);
            memory->end = memory->at + chunk_bytes;
        }
        made = (header *)memory->at;
        memory->at += bytes;
    }
    *made = (header){.steps = (uint32_t)steps, .is_of_tree = 1};
    return made + 1;
}

static void *tree_malloc(size_t size) {
    if (current) return piece_of_tree(current, size);
    header *made = size > SIZE_MAX - sizeof(header) ? NULL : malloc(size + sizeof(header));
    if (!made) return NULL;
    made->is_of_tree = 0;
    return made + 1;
}

static void tree_free(void *piece) {
    if (!piece) return;
    header *of = (header *)piece - 1;
    if (!of->is_of_tree) return free(of);
    // After the parse it goes with its document.
    if (!current) return;
    if (of->steps < classes) {
        *(void **)piece = current->returned[of->steps];
        current->returned[of->steps] = piece;
    } else if ((size_t)of->steps * step > largest_piece) {
        chunk *own = (chunk *)of - 1;
        if (own->next) own->next->previous = own->previous;
        if (own->previous) own->previous->next = own->next;
        else current->chunks = own->next;
        free(own);
    }
}

static void *tree_realloc(void *piece, size_t size) {
    if (!piece) return tree_malloc(size);
    header *of = (header *)piece - 1;
    if (!of->is_of_tree) {
        header *made = size > SIZE_MAX - sizeof(header) ? NULL : realloc(of, size + sizeof(header));
        return made ? made + 1 : NULL;
    }
    size_t room = (size_t)of->steps * step - sizeof(header);
    if (size <= room) return piece;
    // A text that grows bit by bit, the last thing that was asked for, grows where it is.
    size_t bytes = (size + sizeof(header) + step - 1) / step * step;
    if (current && size < largest_piece && bytes <= largest_piece && (char *)of + (size_t)of->steps * step == current->at
        && (size_t)(current->end - (char *)of) >= bytes) {
        of->steps = (uint32_t)(bytes / step);
        current->at = (char *)of + bytes;
        return piece;
    }
    void *made = tree_malloc(size);
    if (!made) return NULL;
    memcpy(made, piece, room);
    tree_free(piece);
    return made;
}

static char *tree_strdup(const char *text) {
    size_t size = strlen(text) + 1;
    char *made = tree_malloc(size);
    return made ? memcpy(made, text, size) : NULL;
}

// Before libxml2 has asked for anything: each piece needs its header.
__attribute__((constructor)) static void set_up(void) {
    xmlMemSetup(tree_free, tree_malloc, tree_realloc, tree_strdup);
}

xmlDocPtr kabar_tree_read_html(const char *bytes, int size, int flags, kabar_tree_memory **memory) {
    *memory = calloc(1, sizeof(kabar_tree_memory));
    if (!*memory) return NULL;
    // What libxml2 keeps for the whole program is of no tree.
    xmlInitParser();
#ifndef PIECES_APART
    current = *memory;
#endif
    xmlDocPtr document = htmlReadMemory(bytes, size, NULL, "UTF-8", flags);
    // Kept for the thread, in the memory of this document.
    xmlResetLastError();
    current = NULL;
#ifdef PIECES_APART
    (*memory)->apart = document;
#endif
    if (!document) {
        kabar_tree_free(*memory);
        *memory = NULL;
    }
    return document;
}

void kabar_tree_free(kabar_tree_memory *memory) {
    if (memory->apart) xmlFreeDoc(memory->apart);
    for (chunk *each = memory->chunks; each;) {
        chunk *next = each->next;
        free(each);
        each = next;
    }
    free(memory);
}
