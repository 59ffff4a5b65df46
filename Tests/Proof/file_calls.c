// Preloaded into kabar by crash.py: counts the calls that change files, and at the call it is told lets it fail, tears it,
// or kills the program there.
//
// KABAR_COUNT    file of 8 bytes in which the calls are counted; outlives the program
// KABAR_CALL     the number of the call to act at (1 is the first)
// KABAR_DO       kill: SIGKILL before the call · after: SIGKILL after it · tear: half of what was to be written, then SIGKILL
//                · a number: this errno instead of the call
// KABAR_FOR      how many calls from there on fail with the errno (1 unless said)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static _Atomic long *count;
static long at, lasts = 1;
static int failure;
static char what;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("KABAR_COUNT"), *call = getenv("KABAR_CALL"), *act = getenv("KABAR_DO"), *calls = getenv("KABAR_FOR");
  if (!path) return;
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  void *page = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (page == MAP_FAILED) return;
  if (call) at = atol(call);
  if (calls) lasts = atol(calls);
  if (act) what = act[0], failure = atoi(act);
  unsetenv("LD_PRELOAD"); // what kabar starts itself is not counted
  count = page;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

// Counts a call. Returns 'f' where it has to fail, 't' where it is torn, 'a' where the program dies after it; dies where it
// dies before.
static char turn(void) {
  if (!count) return 0;
  long number = atomic_fetch_add(count, 1) + 1;
  if (!at || number < at) return 0;
  if (failure) {
    if (number >= at + lasts) return 0;
    errno = failure;
    return 'f';
  }
  if (number != at) return 0;
  if (what == 'k') die();
  return what;
}

static int is_file(int descriptor) {
  struct stat info;
  return descriptor > 2 && !fstat(descriptor, &info) && S_ISREG(info.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ACT(call)                  \
  char turned = turn();            \
  if (turned == 'f') return -1;    \
  __typeof__(call) result = call;  \
  if (turned) die();               \
  return result

#define WRITING(name, offset_parameter, offset)                                                         \
  ssize_t name(int file, const void *bytes, size_t size offset_parameter) {                             \
    if (!is_file(file)) return NEXT(name)(file, bytes, size offset);                                    \
    char turned = turn();                                                                               \
    if (turned == 'f') return -1;                                                                       \
    ssize_t result = NEXT(name)(file, bytes, turned == 't' ? size / 2 : size offset);                   \
    if (turned) die();                                                                                  \
    return result;                                                                                      \
  }
#define COMMA ,
WRITING(write, , )
WRITING(pwrite, COMMA off_t offset, COMMA offset)
WRITING(pwrite64, COMMA off64_t offset, COMMA offset)

int rename(const char *from, const char *to) { ACT(NEXT(rename)(from, to)); }
int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  ACT(NEXT(renameat)(from_folder, from, to_folder, to));
}
int unlink(const char *path) { ACT(NEXT(unlink)(path)); }
int mkdir(const char *path, mode_t mode) { ACT(NEXT(mkdir)(path, mode)); }
int fsync(int file) { ACT(NEXT(fsync)(file)); }
int fdatasync(int file) { ACT(NEXT(fdatasync)(file)); }
int ftruncate(int file, off_t size) { ACT(NEXT(ftruncate)(file, size)); }
int ftruncate64(int file, off64_t size) { ACT(NEXT(ftruncate64)(file, size)); }

// Opening counts where it makes a file.
#define OPENING(name, folder_parameter, folder)                           \
  int name(folder_parameter const char *path, int flags, ...) {           \
    mode_t mode = 0;                                                      \
    if (flags & (O_CREAT | O_TMPFILE)) {                                  \
      va_list rest;                                                       \
      va_start(rest, flags);                                              \
      mode = va_arg(rest, mode_t);                                        \
      va_end(rest);                                                       \
    }                                                                     \
    if (!(flags & O_CREAT)) return NEXT(name)(folder path, flags, mode);  \
    ACT(NEXT(name)(folder path, flags, mode));                            \
  }
OPENING(open, , )
OPENING(open64, , )
OPENING(openat, int folder COMMA, folder COMMA)
OPENING(openat64, int folder COMMA, folder COMMA)
