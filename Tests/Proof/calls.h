// What the preloaded shims share: calls are counted in a file that outlives the program, and one of them is acted at.
//
// KABAR_COUNT    file of 8 bytes in which they are counted
// KABAR_CALL     the number of the call to act at (1 is the first)
// KABAR_FOR      how many from there on (1 unless said)
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static _Atomic long *count;
static long at, lasts = 1;

// The place of the counter, which is not used before `count` is set to it; NULL where nothing is to be counted.
static _Atomic long *counter(void) {
  const char *path = getenv("KABAR_COUNT"), *call = getenv("KABAR_CALL"), *calls = getenv("KABAR_FOR");
  int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0) return NULL;
  void *page = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (call) at = atol(call);
  if (calls) lasts = atol(calls);
  return page == MAP_FAILED ? NULL : page;
}
