#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// libcurl is loaded when it is first used. Linked, its thirty libraries would add 35 ms to every start, also of sessions
// that never talk to anybody outside. The types come from its header all the same.
static inline void *booking_curl_symbol(const char *name) {
  static void *library;
  if (!library) {
#ifdef __APPLE__
    library = dlopen("libcurl.4.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
#endif
  }
  return library ? dlsym(library, name) : NULL;
}

#define BOOKING_CURL(name) __typeof__(name) *call = (__typeof__(name) *)booking_curl_symbol(#name)

/// False where libcurl isn't installed, or can't be made ready.
static inline bool booking_curl_start(void) {
  BOOKING_CURL(curl_global_init);
  return call && call(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}
static inline CURL *booking_curl_init(void) { BOOKING_CURL(curl_easy_init); return call ? call() : NULL; }
static inline void booking_curl_cleanup(CURL *handle) { BOOKING_CURL(curl_easy_cleanup); if (call) call(handle); }
static inline CURLcode booking_curl_perform(CURL *handle) {
  BOOKING_CURL(curl_easy_perform);
  return call ? call(handle) : CURLE_FAILED_INIT;
}
static inline const char *booking_curl_words(CURLcode code) {
  BOOKING_CURL(curl_easy_strerror);
  return call ? call(code) : "libcurl is missing";
}
static inline const char *booking_curl_version(void) { BOOKING_CURL(curl_version); return call ? call() : NULL; }

/// Whether it speaks a protocol, by its name in lower case.
static inline bool booking_curl_speaks(const char *protocol) {
  BOOKING_CURL(curl_version_info);
  const curl_version_info_data *facts = call ? call(CURLVERSION_NOW) : NULL;
  for (const char *const *name = facts ? facts->protocols : NULL; name && *name; name++) {
    if (strcmp(*name, protocol) == 0) return true;
  }
  return false;
}
/// The library that encrypts for it, as `OpenSSL/3.0.15`; NULL for none.
static inline const char *booking_curl_encryption(void) {
  BOOKING_CURL(curl_version_info);
  const curl_version_info_data *facts = call ? call(CURLVERSION_NOW) : NULL;
  return facts ? facts->ssl_version : NULL;
}

// Variadic functions, once for each kind of argument.
static inline CURLcode booking_curl_set_long(CURL *handle, CURLoption option, long value) {
  BOOKING_CURL(curl_easy_setopt);
  return call ? call(handle, option, value) : CURLE_FAILED_INIT;
}
static inline CURLcode booking_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  BOOKING_CURL(curl_easy_setopt);
  return call ? call(handle, option, value) : CURLE_FAILED_INIT;
}
static inline CURLcode booking_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  BOOKING_CURL(curl_easy_setopt);
  return call ? call(handle, option, value) : CURLE_FAILED_INIT;
}
typedef size_t (*booking_curl_callback)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode booking_curl_set_callback(CURL *handle, CURLoption option, booking_curl_callback value) {
  BOOKING_CURL(curl_easy_setopt);
  return call ? call(handle, option, value) : CURLE_FAILED_INIT;
}
static inline long booking_curl_long(CURL *handle, CURLINFO information) {
  long value = 0;
  BOOKING_CURL(curl_easy_getinfo);
  if (call) call(handle, information, &value);
  return value;
}
static inline struct curl_slist *booking_curl_append(struct curl_slist *list, const char *text) {
  BOOKING_CURL(curl_slist_append);
  return call ? call(list, text) : list;
}
static inline void booking_curl_free(struct curl_slist *list) { BOOKING_CURL(curl_slist_free_all); if (call) call(list); }
