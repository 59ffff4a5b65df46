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

/// The process at the other end of a unix socket: the one that connected, or that listens. Returns its id or -errno.
int kabar_peer_process(int fd);

/// Lets malloc keep two pools of memory and not eight a core: with few threads at work the others would only hold what is
/// free. To be called before the first thread is made.
void kabar_limit_arenas(void);

/// Names the calling thread in ps, top and the debugger; 15 bytes are kept.
void kabar_thread_name(const char *name);

/// Makes close(2) send a reset instead of an orderly end (SO_LINGER 0): how a test server breaks a connection.
int kabar_reset_on_close(int fd);
