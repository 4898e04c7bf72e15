/*
 * The floor of the benchmark: the least work that turns a folder of Markdown into one archive.
 *
 *     floor FOLDER OUTPUT
 *
 * Every `.md` file of FOLDER/_posts, in the order of its name, loses its front matter, is parsed and
 * rendered by cmark-gfm, wrapped in a page, deflated by libdeflate and written by libzip, which gets
 * the entry as already deflated and copies it raw. One thread; of each file only the deflated bytes
 * are kept. There is no book here: no contents, no links between pages, no pictures, no checks.
 *
 * Build:
 *
 *     cc -O2 floor.c -o floor $(pkg-config --cflags --libs libzip libdeflate) \
 *         -lcmark-gfm -lcmark-gfm-extensions
 */

#define _GNU_SOURCE

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <libdeflate.h>
#include <zip.h>

#define COMPRESSION_LEVEL 6
#define MARKDOWN_OPTIONS (CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES)

/* 1 January 1980, midnight: the earliest time that an archive can hold. */
#define DOS_DATE ((0 << 9) | (1 << 5) | 1)
#define DOS_TIME 0

static const char *const EXTENSIONS[] = {"table", "strikethrough", "autolink", "tasklist"};

static const char PAGE_START[] =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<!DOCTYPE html>\n"
    "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n"
    "<head><title>";
static const char PAGE_MIDDLE[] = "</title></head>\n<body>\n";
static const char PAGE_END[] = "</body>\n</html>\n";

/* Bytes that grow, kept between files. */
struct buffer {
    char *bytes;
    size_t length;
    size_t capacity;
};

/* A deflated page; libzip frees it with the source that serves it. */
struct page {
    unsigned char *deflated;
    size_t deflated_length;
    size_t length;
    uint32_t crc;
    size_t position;
    zip_error_t error;
};

/* Ends the program with a message. */
static void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("floor: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

/* Memory, or the end. */
static void *allocate(void *old, size_t size) {
    void *memory = realloc(old, size ? size : 1);
    if (memory == NULL) {
        fail("out of memory");
    }
    return memory;
}

static void reserve(struct buffer *buffer, size_t capacity) {
    if (buffer->capacity < capacity) {
        buffer->capacity = capacity + capacity / 2;
        buffer->bytes = allocate(buffer->bytes, buffer->capacity);
    }
}

static void append(struct buffer *buffer, const char *bytes, size_t length) {
    reserve(buffer, buffer->length + length);
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

/* Whether a directory entry is a Markdown file. */
static int is_markdown(const struct dirent *entry) {
    size_t length = strlen(entry->d_name);
    return length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0;
}

/* Orders directory entries by the bytes of their names. */
static int by_name(const struct dirent **left, const struct dirent **right) {
    return strcmp((*left)->d_name, (*right)->d_name);
}

/* Reads a whole file into the buffer, in place of what it held. */
static void read_file(const char *path, struct buffer *buffer) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fail("cannot open %s: %s", path, strerror(errno));
    }
    setvbuf(file, NULL, _IONBF, 0);
    buffer->length = 0;
    size_t count;
    do {
        reserve(buffer, buffer->length + 65536);
        count = fread(buffer->bytes + buffer->length, 1, buffer->capacity - buffer->length, file);
        buffer->length += count;
    } while (count > 0);
    if (ferror(file)) {
        fail("cannot read %s: %s", path, strerror(errno));
    }
    fclose(file);
}

/* Where the text begins, after front matter between two `---` lines, if there is any. */
static size_t after_front_matter(const struct buffer *text) {
    static const char fence[] = "\n---\n";
    if (text->length < 4 || memcmp(text->bytes, "---\n", 4) != 0) {
        return 0;
    }
    const char *end = memmem(text->bytes + 3, text->length - 3, fence, sizeof fence - 1);
    return end == NULL ? 0 : (size_t)(end - text->bytes) + sizeof fence - 1;
}

/* Markdown to HTML; the caller frees it. */
static char *render(const char *markdown, size_t length) {
    cmark_parser *parser = cmark_parser_new(MARKDOWN_OPTIONS);
    for (size_t i = 0; i < sizeof EXTENSIONS / sizeof *EXTENSIONS; i++) {
        cmark_syntax_extension *extension = cmark_find_syntax_extension(EXTENSIONS[i]);
        if (extension == NULL) {
            fail("cmark-gfm has no extension %s", EXTENSIONS[i]);
        }
        cmark_parser_attach_syntax_extension(parser, extension);
    }
    cmark_parser_feed(parser, markdown, length);
    cmark_node *document = cmark_parser_finish(parser);
    char *html =
        cmark_render_html(document, MARKDOWN_OPTIONS, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(document);
    cmark_parser_free(parser);
    return html;
}

/* The page around the rendered text, titled by its file name. */
static void wrap(struct buffer *page, const char *title, size_t title_length, const char *html) {
    page->length = 0;
    append(page, PAGE_START, sizeof PAGE_START - 1);
    append(page, title, title_length);
    append(page, PAGE_MIDDLE, sizeof PAGE_MIDDLE - 1);
    append(page, html, strlen(html));
    append(page, PAGE_END, sizeof PAGE_END - 1);
}

/* Deflates a page by way of the scratch buffer, so that what is kept is no larger than it must be. */
static struct page *deflate_page(
    struct libdeflate_compressor *compressor, const struct buffer *text, struct buffer *scratch) {
    reserve(scratch, libdeflate_deflate_compress_bound(compressor, text->length));
    size_t length = libdeflate_deflate_compress(
        compressor, text->bytes, text->length, scratch->bytes, scratch->capacity);
    if (length == 0) {
        fail("a page could not be deflated");
    }
    struct page *page = allocate(NULL, sizeof *page);
    page->deflated = allocate(NULL, length);
    memcpy(page->deflated, scratch->bytes, length);
    page->deflated_length = length;
    page->length = text->length;
    page->crc = libdeflate_crc32(0, text->bytes, text->length);
    page->position = 0;
    zip_error_init(&page->error);
    return page;
}

/* What libzip asks of a page. The stat says "already deflated", so the bytes are copied raw. */
static zip_int64_t serve_page(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
    struct page *page = state;
    switch (command) {
    case ZIP_SOURCE_OPEN:
        page->position = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        size_t left = page->deflated_length - page->position;
        size_t count = length < left ? (size_t)length : left;
        memcpy(data, page->deflated + page->position, count);
        page->position += count;
        return (zip_int64_t)count;
    }
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_STAT: {
        zip_stat_t *stat = data;
        zip_stat_init(stat);
        stat->size = page->length;
        stat->comp_size = page->deflated_length;
        stat->comp_method = ZIP_CM_DEFLATE;
        stat->crc = page->crc;
        stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
        return sizeof *stat;
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&page->error, data, length);
    case ZIP_SOURCE_FREE:
        zip_error_fini(&page->error);
        free(page->deflated);
        free(page);
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, -1);
    default:
        zip_error_set(&page->error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

/* Adds a page to the archive, which owns it from then on. */
static void add_page(zip_t *archive, const char *name, struct page *page) {
    zip_source_t *source = zip_source_function(archive, serve_page, page);
    if (source == NULL) {
        fail("%s: %s", name, zip_strerror(archive));
    }
    zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0 || zip_file_set_dostime(archive, (zip_uint64_t)index, DOS_TIME, DOS_DATE, 0) < 0) {
        fail("%s: %s", name, zip_strerror(archive));
    }
}

/* The path of a file in a folder; the caller frees it. */
static char *join_path(const char *folder, const char *name) {
    size_t length = strlen(folder) + strlen(name) + 2;
    char *path = allocate(NULL, length);
    snprintf(path, length, "%s/%s", folder, name);
    return path;
}

int main(int count, char **arguments) {
    if (count != 3) {
        fail("usage: floor FOLDER OUTPUT");
    }
    char *folder = join_path(arguments[1], "_posts");
    struct dirent **entries;
    int files = scandir(folder, &entries, is_markdown, by_name);
    if (files < 0) {
        fail("cannot read %s: %s", folder, strerror(errno));
    }
    int code;
    zip_t *archive = zip_open(arguments[2], ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (archive == NULL) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        fail("cannot open %s: %s", arguments[2], zip_error_strerror(&error));
    }
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(COMPRESSION_LEVEL);
    if (compressor == NULL) {
        fail("out of memory");
    }
    cmark_gfm_core_extensions_ensure_registered();

    struct buffer text = {0}, page = {0}, scratch = {0};
    for (int i = 0; i < files; i++) {
        const char *name = entries[i]->d_name;
        char *path = join_path(folder, name);
        read_file(path, &text);
        size_t start = after_front_matter(&text);
        char *html = render(text.bytes + start, text.length - start);
        size_t stem_length = strlen(name) - strlen(".md");
        wrap(&page, name, stem_length, html);
        free(html);

        char entry_name[NAME_MAX + sizeof ".xhtml"];
        snprintf(entry_name, sizeof entry_name, "%.*s.xhtml", (int)stem_length, name);
        add_page(archive, entry_name, deflate_page(compressor, &page, &scratch));
        free(path);
        free(entries[i]);
    }
    if (zip_close(archive) < 0) {
        fail("cannot write %s: %s", arguments[2], zip_strerror(archive));
    }

    libdeflate_free_compressor(compressor);
    free(text.bytes);
    free(page.bytes);
    free(scratch.bytes);
    free(entries);
    free(folder);
    return 0;
}
