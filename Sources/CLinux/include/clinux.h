// Linux calls that Swift's Glibc module does not show, or shows only as variadic. Each returns a result or -errno, so
// that no caller reads errno after Swift's runtime may have changed it.
#pragma once
#include <stdint.h>
#include <sys/types.h>

/// A counter that threads wake each other with: non-blocking, closed on exec. Returns the descriptor.
int kabar_eventfd(void);

/// Adds one to the counter of an eventfd; whoever polls it wakes.
void kabar_eventfd_signal(int fd);

/// Sets the counter of an eventfd back to zero.
void kabar_eventfd_clear(int fd);

/// Accepts a connection, closed on exec. Returns the descriptor.
int kabar_accept(int listener);

/// The user id of the process at the other end of an AF_UNIX connection (SO_PEERCRED); -errno, never a uid, on failure.
int64_t kabar_peer_uid(int fd);

/// Names the calling thread in ps, top and the debugger; 15 bytes are kept.
void kabar_thread_name(const char *name);

/// Takes an exclusive lock on an open file (flock) without waiting. 0, or -EWOULDBLOCK when another process holds it.
int kabar_lock_file(int fd);

/// openat(2) with a mode, closed on exec. Returns the descriptor.
int kabar_open_at(int folder, const char *path, int flags, mode_t mode);

/// Flushes a file or a folder's entries to the disk.
int kabar_sync(int fd);

/// Makes close(2) send a reset instead of an orderly end (SO_LINGER 0): how a test server breaks a connection.
int kabar_reset_on_close(int fd);
