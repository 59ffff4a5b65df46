#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

static int result(int value) { return value < 0 ? -errno : value; }

int kabar_eventfd(void) { return result(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)); }

void kabar_eventfd_signal(int fd) {
  uint64_t one = 1;
  // A full counter wakes as well, so a failed write loses nothing.
  ssize_t n = write(fd, &one, sizeof one);
  (void)n;
}

void kabar_eventfd_clear(int fd) {
  uint64_t count;
  ssize_t n = read(fd, &count, sizeof count);
  (void)n;
}

int kabar_accept(int listener) { return result(accept4(listener, NULL, NULL, SOCK_CLOEXEC)); }

int kabar_peer_process(int fd) {
  struct ucred peer;
  socklen_t size = sizeof peer;
  return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0 ? -errno : peer.pid;
}

void kabar_thread_name(const char *name) {
  char kept[16] = {0};
  strncpy(kept, name, sizeof kept - 1);
  pthread_setname_np(pthread_self(), kept);
}

int kabar_reset_on_close(int fd) {
  struct linger now = {.l_onoff = 1, .l_linger = 0};
  return result(setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now));
}

void kabar_limit_arenas(void) { mallopt(M_ARENA_MAX, 2); }
