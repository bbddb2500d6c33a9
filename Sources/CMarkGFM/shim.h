#pragma once
// Debian: libcmark-gfm-dev, libcmark-gfm-extensions-dev. No logic here.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
