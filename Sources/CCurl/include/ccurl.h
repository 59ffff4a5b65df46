// Typed, non-variadic access to libcurl.
#pragma once
#include <curl/curl.h>
