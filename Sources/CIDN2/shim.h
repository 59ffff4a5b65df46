// What Kabar uses of libidn2: host names beyond ASCII.
#pragma once
#include <idn2.h>
