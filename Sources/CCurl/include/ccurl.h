// Typed access to libcurl: its setters and getters are variadic C functions, which Swift cannot call.
#pragma once
#include <curl/curl.h>
#include <stddef.h>

// Setters, one for each kind of value that curl_easy_setopt takes.

static inline CURLcode kabar_curl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode kabar_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}
/// libcurl copies the text.
static inline CURLcode kabar_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}
/// libcurl keeps the pointer.
static inline CURLcode kabar_curl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}
/// libcurl keeps the list until the transfer ends.
static inline CURLcode kabar_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

/// The shape of read, write and header callbacks.
typedef size_t (*kabar_curl_data)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode kabar_curl_set_data(CURL *easy, CURLoption option, kabar_curl_data callback) {
  return curl_easy_setopt(easy, option, callback);
}
static inline CURLcode kabar_curl_set_open_socket(CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode kabar_curl_set_close_socket(CURL *easy, curl_closesocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, callback);
}
static inline CURLcode kabar_curl_set_before_request(CURL *easy, curl_prereq_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

/// Called about once a second, and more often while bytes flow; a result other than 0 ends the transfer.
static inline CURLcode kabar_curl_set_progress(CURL *easy, curl_xferinfo_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, callback);
}

// Getters, one for each kind of value that curl_easy_getinfo gives; 0 or NULL when there is none.

static inline long kabar_curl_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}
static inline curl_off_t kabar_curl_get_size(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}
static inline const char *kabar_curl_get_text(CURL *easy, CURLINFO info) {
  char *value = NULL;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : NULL;
}

static inline CURLMcode kabar_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}
/// The result in a "transfer done" message: a union in C.
static inline CURLcode kabar_curl_message_result(const CURLMsg *message) { return message->data.result; }

/// Polls the transfers and one more descriptor for input, at most `milliseconds`.
static inline CURLMcode kabar_curl_multi_poll(CURLM *multi, int also, int milliseconds) {
  struct curl_waitfd extra = {.fd = also, .events = CURL_WAIT_POLLIN, .revents = 0};
  return curl_multi_poll(multi, &extra, 1, milliseconds, NULL);
}

/// Copies the IP address that libcurl is about to connect to. Returns its bytes (4 or 16), 0 for another family.
int kabar_curl_address_bytes(const struct curl_sockaddr *address, unsigned char out[16]);

/// Makes the socket that libcurl asks for, closed on exec. CURL_SOCKET_BAD on failure.
curl_socket_t kabar_curl_open_socket(const struct curl_sockaddr *address);

/// The bytes of an IP address in its usual spelling. Returns 4 or 16, 0 when it is none.
int kabar_curl_parse_address(const char *text, unsigned char out[16]);
