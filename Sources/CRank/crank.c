#include "crank.h"

#include <math.h>
#include <sqlite3.h>
#include <string.h>

// Rows with a phrase that are counted.
enum { most = 5000 };
// As bm25() has them (Robertson and others 1994).
static const double k1 = 1.2, b = 0.75;

struct counted {
  double rows;
  sqlite3_int64 last;
};

static int count_row(const Fts5ExtensionApi *api, Fts5Context *context, void *into) {
  struct counted *counted = into;
  counted->rows += 1;
  counted->last = api->xRowid(context);
  return counted->rows < most ? SQLITE_OK : SQLITE_DONE;
}

// What is the same for all rows of a search.
struct search {
  int phrases;
  double mean;
  // How rare each phrase is, and how often a row has it.
  double rarity[];
};

static int make_search(const Fts5ExtensionApi *api, Fts5Context *context, struct search **out) {
  int phrases = api->xPhraseCount(context);
  struct search *search = sqlite3_malloc64(sizeof *search + 2 * (size_t)phrases * sizeof(double));
  if (!search) return SQLITE_NOMEM;
  sqlite3_int64 rows = 0, tokens = 0;
  int code = api->xRowCount(context, &rows);
  if (code == SQLITE_OK) code = api->xColumnTotalSize(context, -1, &tokens);
  search->phrases = phrases;
  search->mean = rows > 0 ? (double)tokens / (double)rows : 1;
  for (int phrase = 0; code == SQLITE_OK && phrase < phrases; phrase++) {
    struct counted counted = {0, 0};
    code = api->xQueryPhrase(context, phrase, &counted, count_row);
    // Rows are numbered one after the other, from 1.
    if (counted.rows >= most && counted.last > 0) counted.rows *= fmax(1, (double)rows / (double)counted.last);
    double rarity = log(((double)rows - counted.rows + 0.5) / (counted.rows + 0.5));
    search->rarity[phrase] = rarity > 0 ? rarity : 1e-6;
  }
  if (code == SQLITE_OK) code = api->xSetAuxdata(context, search, sqlite3_free);
  else sqlite3_free(search);
  *out = search;
  return code;
}

static void points(
  const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count, sqlite3_value **weights
) {
  struct search *search = api->xGetAuxdata(context, 0);
  int code = search ? SQLITE_OK : make_search(api, context, &search);
  int found = 0, tokens = 0;
  if (code == SQLITE_OK) code = api->xInstCount(context, &found);
  if (code == SQLITE_OK) code = api->xColumnSize(context, -1, &tokens);
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(result, code);
    return;
  }
  double *often = search->rarity + search->phrases;
  memset(often, 0, (size_t)search->phrases * sizeof(double));
  for (int place = 0; code == SQLITE_OK && place < found; place++) {
    int phrase, column, offset;
    code = api->xInst(context, place, &phrase, &column, &offset);
    if (code == SQLITE_OK) often[phrase] += column < count ? sqlite3_value_double(weights[column]) : 1;
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(result, code);
    return;
  }
  double sum = 0;
  double length = k1 * (1 - b + b * tokens / search->mean);
  for (int phrase = 0; phrase < search->phrases; phrase++)
    sum += search->rarity[phrase] * often[phrase] * (k1 + 1) / (often[phrase] + length);
  sqlite3_result_double(result, -sum);
}

int kabar_add_points(struct sqlite3 *connection) {
  fts5_api *api = 0;
  sqlite3_stmt *ask = 0;
  int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &ask, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", 0);
  sqlite3_step(ask);
  code = sqlite3_finalize(ask);
  if (code != SQLITE_OK) return code;
  return api ? api->xCreateFunction(api, "points", 0, points, 0) : SQLITE_ERROR;
}
