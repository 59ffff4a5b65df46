#include "cembedded.h"

// An extension of C before C23, and of every language that this target is built in.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Trained on pages of the sets scb, fundeval, fundus (MIT), naeb, traf (Apache-2.0) and wcxb (CC BY 4.0), which the trainer
// names; holds none of their text.
static const unsigned char block_model[] = {
#embed "data/block-model.trees"
};
static const unsigned char lexicon[] = {
#embed "data/lexicon.yaml"
};
static const unsigned char sources[] = {
#embed "data/sources.yaml"
};

struct kabar_file kabar_block_model(void) { return (struct kabar_file){block_model, sizeof block_model}; }
struct kabar_file kabar_lexicon(void) { return (struct kabar_file){lexicon, sizeof lexicon}; }
struct kabar_file kabar_sources(void) { return (struct kabar_file){sources, sizeof sources}; }
