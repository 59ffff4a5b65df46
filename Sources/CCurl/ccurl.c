#define _GNU_SOURCE
#include "ccurl.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int kabar_curl_address_bytes(const struct curl_sockaddr *address, unsigned char out[16]) {
  // `addr` is declared shorter than what lies there; its true length is addrlen.
  const void *raw = &address->addr;
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in v4;
    memcpy(&v4, raw, sizeof v4);
    memcpy(out, &v4.sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 v6;
    memcpy(&v6, raw, sizeof v6);
    memcpy(out, &v6.sin6_addr, 16);
    return 16;
  }
  return 0;
}

curl_socket_t kabar_curl_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int kabar_curl_parse_address(const char *text, unsigned char out[16]) {
  if (inet_pton(AF_INET, text, out) == 1) return 4;
  if (inet_pton(AF_INET6, text, out) == 1) return 16;
  return 0;
}
