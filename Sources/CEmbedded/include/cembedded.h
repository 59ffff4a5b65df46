// Files that the program carries within itself. A byte array in Swift costs the compiler a fifth of a second a kilobyte.
#pragma once
#include <stddef.h>

/// A file's bytes, there for as long as the program runs.
struct kabar_file {
  const unsigned char *bytes;
  size_t count;
};

/// The trees of the block model, as Sources/kabar-lab/training/train.py writes them.
struct kabar_file kabar_block_model(void);

/// Config/lexicon.yaml.
struct kabar_file kabar_lexicon(void);

/// Config/sources.yaml, the commented configuration.
struct kabar_file kabar_sources(void);
