// Preloaded into kabar by memory.py: counts the allocations that one library asks for, and at the one that it is told gives none.
// Besides what calls.h reads:
//
// KABAR_LIBRARY  part of the library's file name ("libxml2.so")
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <string.h>

#include "calls.h"

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

static uintptr_t first, last;

static int find(struct dl_phdr_info *info, size_t size, void *library) {
  (void)size;
  if (!strstr(info->dlpi_name, library)) return 0;
  for (int n = 0; n < info->dlpi_phnum; n++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[n];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X)) continue;
    first = info->dlpi_addr + part->p_vaddr;
    last = first + part->p_memsz;
  }
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char *library = getenv("KABAR_LIBRARY");
  if (!library) return;
  _Atomic long *place = counter();
  dl_iterate_phdr(find, (void *)library);
  count = place;
}

// Whether an allocation is refused. Its caller is known by where it returns to.
static inline int refused(const void *caller) {
  if ((uintptr_t)caller - first >= last - first || !count) return 0;
  long number = atomic_fetch_add(count, 1) + 1;
  if (!at || number < at || number >= at + lasts) return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc(size_t size) { return refused(__builtin_return_address(0)) ? NULL : __libc_malloc(size); }
void *calloc(size_t number, size_t size) { return refused(__builtin_return_address(0)) ? NULL : __libc_calloc(number, size); }
void *realloc(void *old, size_t size) { return refused(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size); }

// Kabar gives libxml2's trees memory of its own: libxml2 asks for it here, and is refused here.
static struct {
  void *(*malloc)(size_t), *(*realloc)(void *, size_t);
  char *(*strdup)(const char *);
} theirs;

static void *tree_malloc(size_t size) { return refused(__builtin_return_address(0)) ? NULL : theirs.malloc(size); }
static void *tree_realloc(void *old, size_t size) { return refused(__builtin_return_address(0)) ? NULL : theirs.realloc(old, size); }
static char *tree_strdup(const char *text) { return refused(__builtin_return_address(0)) ? NULL : theirs.strdup(text); }

int xmlMemSetup(void (*release)(void *), void *(*get)(size_t), void *(*change)(void *, size_t), char *(*copy)(const char *)) {
  int (*real)(void (*)(void *), void *(*)(size_t), void *(*)(void *, size_t), char *(*)(const char *)) = dlsym(RTLD_NEXT, "xmlMemSetup");
  theirs.malloc = get;
  theirs.realloc = change;
  theirs.strdup = copy;
  return real(release, tree_malloc, tree_realloc, tree_strdup);
}
