#ifndef BINDERY_QPDF_H
#define BINDERY_QPDF_H

#include <qpdf/qpdf-c.h>

// qpdf, found when a PDF is to be finished: most runs make none, and a program that is linked with it begins
// later, whatever it does.

#define BINDERY_QPDF(F) \
  F(qpdf_add_page) \
  F(qpdf_cleanup) \
  F(qpdf_empty_pdf) \
  F(qpdf_find_page_by_oh) \
  F(qpdf_get_buffer) \
  F(qpdf_get_buffer_length) \
  F(qpdf_get_error) \
  F(qpdf_get_error_full_text) \
  F(qpdf_get_num_pages) \
  F(qpdf_get_page_n) \
  F(qpdf_get_qpdf_version) \
  F(qpdf_get_root) \
  F(qpdf_get_trailer) \
  F(qpdf_init) \
  F(qpdf_init_write_memory) \
  F(qpdf_is_encrypted) \
  F(qpdf_make_indirect_object) \
  F(qpdf_oh_append_item) \
  F(qpdf_oh_begin_dict_key_iter) \
  F(qpdf_oh_dict_more_keys) \
  F(qpdf_oh_dict_next_key) \
  F(qpdf_oh_get_array_item) \
  F(qpdf_oh_get_array_n_items) \
  F(qpdf_oh_get_binary_string_value) \
  F(qpdf_oh_get_binary_utf8_value) \
  F(qpdf_oh_get_bool_value) \
  F(qpdf_oh_get_dict) \
  F(qpdf_oh_get_generation) \
  F(qpdf_oh_get_key_if_dict) \
  F(qpdf_oh_get_name) \
  F(qpdf_oh_get_numeric_value) \
  F(qpdf_oh_get_object_id) \
  F(qpdf_oh_get_page_content_data) \
  F(qpdf_oh_get_stream_data) \
  F(qpdf_oh_get_type_code) \
  F(qpdf_oh_is_bool) \
  F(qpdf_oh_new_array) \
  F(qpdf_oh_new_binary_string) \
  F(qpdf_oh_new_binary_unicode_string) \
  F(qpdf_oh_new_bool) \
  F(qpdf_oh_new_dictionary) \
  F(qpdf_oh_new_integer) \
  F(qpdf_oh_new_name) \
  F(qpdf_oh_new_null) \
  F(qpdf_oh_new_real_from_double) \
  F(qpdf_oh_new_stream) \
  F(qpdf_oh_remove_key) \
  F(qpdf_oh_replace_key) \
  F(qpdf_oh_replace_stream_data) \
  F(qpdf_oh_set_array_item) \
  F(qpdf_push_inherited_attributes_to_page) \
  F(qpdf_read_memory) \
  F(qpdf_remove_page) \
  F(qpdf_set_deterministic_ID) \
  F(qpdf_set_minimum_pdf_version) \
  F(qpdf_set_object_stream_mode) \
  F(qpdf_set_suppress_warnings) \
  F(qpdf_silence_errors) \
  F(qpdf_write)

#define BINDERY_FIELD(name) __typeof__(name) *_Nonnull name;

/// The functions of qpdf that are called.
typedef struct {
  BINDERY_QPDF(BINDERY_FIELD)
} bindery_qpdf;

/// qpdf, which stays for as long as the program runs; null where it, or one of its functions, is not there.
/// Called by one thread.
const bindery_qpdf *_Nullable bindery_find_qpdf(void);

#endif
