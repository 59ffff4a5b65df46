// What Kabar uses of libxml2, and the flags that its HTML parser honours without naming them.
#pragma once
#include <string.h>
#include <iconv.h>
#include <libxml/xmlversion.h>
// Foundation has headers of another ICU; libxml2's own names of it are not used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>

// XML_PARSE_HUGE is not in HTMLparser.h but is honoured; without it everything below the 256th level is lost.
static const int kabar_html_flags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
    | HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE;

// xmlFree is a global function pointer, which Swift 6 does not let through.
static inline void kabar_xml_free(void *memory) { xmlFree(memory); }

// The bytes of a text before its NUL; xmlStrlen counts one by one, and only up to INT_MAX.
static inline size_t kabar_xml_length(const xmlChar *text) { return strlen((const char *)text); }

// The value of an attribute where it lies; HTML's parser leaves all of it in one text node. NULL: there is none of that name.
static inline const xmlChar *kabar_xml_value(const xmlNode *element, const char *name) {
    for (const xmlAttr *each = element->properties; each; each = each->next)
        if (strcmp((const char *)each->name, name) == 0)
            return each->children && each->children->content ? each->children->content : (const xmlChar *)"";
    return NULL;
}

// iconv_open reports failure as (iconv_t)-1, which Swift cannot spell.
static inline int kabar_iconv_failed(iconv_t descriptor) { return descriptor == (iconv_t)-1; }
