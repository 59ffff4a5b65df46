// Preloaded into kabar by crash.py: counts the calls that change files, and at the call it is told lets it fail, tears it,
// or kills the program there. Besides what calls.h reads (of which KABAR_FOR counts for an errno alone):
//
// KABAR_DO       kill: SIGKILL before the call · after: SIGKILL after it · tear: half of what was to be written, then SIGKILL
//                · a number: this errno instead of the call
// KABAR_RECORD   file in which the calls are recorded that were carried out, for recording.py: lines of kind (c made, w
//                written, s synced, t cut, r renamed, u removed, m folder made), size, offset, name and other name, each
//                behind a tab; behind the line of a write stands what was written
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "calls.h"

static int failure, record = -1;
static char what;

__attribute__((constructor)) static void begin(void) {
  const char *act = getenv("KABAR_DO");
  _Atomic long *place = counter();
  if (!place) return;
  if (act) what = act[0], failure = atoi(act);
  const char *recorded = getenv("KABAR_RECORD");
  if (recorded) record = open(recorded, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  unsetenv("LD_PRELOAD"); // what kabar starts itself is not counted
  count = place;
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

// The calls follow each other in the record as they did in the program.
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static void note(char kind, const char *name, const char *other, off_t offset, size_t size, const void *bytes) {
  char line[2 * PATH_MAX + 80];
  int length = snprintf(line, sizeof line, "%c\t%zu\t%lld\t%s\t%s\n", kind, size, (long long)offset, name, other);
  if (NEXT(write)(record, line, length) != length || (bytes && NEXT(write)(record, bytes, size) != (ssize_t)size)) abort();
}

// The name of an open file.
static const char *name_of(int file, char *buffer) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  buffer[length > 0 ? length : 0] = 0;
  return buffer;
}

#define ACT(call, noted)                                       \
  char turned = turn();                                        \
  if (turned == 'f') return -1;                                \
  char name[PATH_MAX];                                         \
  (void)name;                                                  \
  if (record >= 0) pthread_mutex_lock(&order);                 \
  __typeof__(call) result = call;                              \
  if (record >= 0) {                                           \
    if (result >= 0) noted;                                    \
    pthread_mutex_unlock(&order);                              \
  }                                                            \
  if (turned) die();                                           \
  return result

#define WRITING(name, offset_parameter, offset, place)                                                  \
  ssize_t name(int file, const void *bytes, size_t size offset_parameter) {                             \
    if (!is_file(file)) return NEXT(name)(file, bytes, size offset);                                    \
    char turned = turn();                                                                               \
    if (turned == 'f') return -1;                                                                       \
    if (record >= 0) pthread_mutex_lock(&order);                                                        \
    off_t where = place;                                                                                \
    ssize_t result = NEXT(name)(file, bytes, turned == 't' ? size / 2 : size offset);                   \
    if (record >= 0) {                                                                                  \
      char path[PATH_MAX];                                                                              \
      if (result > 0) note('w', name_of(file, path), "", where, result, bytes);                         \
      pthread_mutex_unlock(&order);                                                                     \
    }                                                                                                   \
    if (turned) die();                                                                                  \
    return result;                                                                                      \
  }
#define COMMA ,
WRITING(write, , , lseek(file, 0, SEEK_CUR))
WRITING(pwrite, COMMA off_t offset, COMMA offset, offset)
WRITING(pwrite64, COMMA off64_t offset, COMMA offset, offset)

int rename(const char *from, const char *to) { ACT(NEXT(rename)(from, to), note('r', from, to, 0, 0, NULL)); }
int unlink(const char *path) { ACT(NEXT(unlink)(path), note('u', path, "", 0, 0, NULL)); }
int mkdir(const char *path, mode_t mode) { ACT(NEXT(mkdir)(path, mode), note('m', path, "", 0, 0, NULL)); }
int fsync(int file) { ACT(NEXT(fsync)(file), note('s', name_of(file, name), "", 0, 0, NULL)); }
int fdatasync(int file) { ACT(NEXT(fdatasync)(file), note('s', name_of(file, name), "", 0, 0, NULL)); }
int ftruncate(int file, off_t size) { ACT(NEXT(ftruncate)(file, size), note('t', name_of(file, name), "", 0, size, NULL)); }
int ftruncate64(int file, off64_t size) { ACT(NEXT(ftruncate64)(file, size), note('t', name_of(file, name), "", 0, size, NULL)); }
// Not recorded: kabar and SQLite name whole paths.
int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  ACT(NEXT(renameat)(from_folder, from, to_folder, to), (void)0);
}

// Opening counts where it makes a file.
#define OPENING(call, folder_parameter, folder, is_there)                                                   \
  int call(folder_parameter const char *path, int flags, ...) {                                             \
    mode_t mode = 0;                                                                                        \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                                    \
      va_list rest;                                                                                         \
      va_start(rest, flags);                                                                                \
      mode = va_arg(rest, mode_t);                                                                          \
      va_end(rest);                                                                                         \
    }                                                                                                       \
    if (!(flags & O_CREAT)) return NEXT(call)(folder path, flags, mode);                                    \
    int makes = record >= 0 && (flags & O_TRUNC || !(is_there));                                            \
    ACT(NEXT(call)(folder path, flags, mode), if (makes) note('c', name_of(result, name), "", 0, 0, NULL)); \
  }
OPENING(open, , , access(path, F_OK) == 0)
OPENING(open64, , , access(path, F_OK) == 0)
OPENING(openat, int folder COMMA, folder COMMA, faccessat(folder, path, F_OK, 0) == 0)
OPENING(openat64, int folder COMMA, folder COMMA, faccessat(folder, path, F_OK, 0) == 0)
