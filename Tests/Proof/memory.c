// Preloaded into kabar by memory.py: counts the allocations that one library asks for, and at the one that it is told gives none.
//
// KABAR_LIBRARY  part of the library's file name ("libxml2.so")
// KABAR_COUNT    file of 8 bytes in which they are counted; outlives the program
// KABAR_CALL     the number of the allocation to refuse (1 is the first)
// KABAR_FOR      how many from there on are refused (1 unless said)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

static _Atomic long *count;
static long at, lasts = 1;
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
  const char *path = getenv("KABAR_COUNT"), *call = getenv("KABAR_CALL"), *calls = getenv("KABAR_FOR"), *library = getenv("KABAR_LIBRARY");
  int file = path && library ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0) return;
  void *page = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (page == MAP_FAILED) return;
  if (call) at = atol(call);
  if (calls) lasts = atol(calls);
  dl_iterate_phdr(find, (void *)library);
  count = page;
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
