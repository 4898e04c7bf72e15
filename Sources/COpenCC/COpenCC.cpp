#include "COpenCC.h"

#include <list>
#include <memory>
#include <string>
#include <vector>

#include <opencc/Config.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/DictGroup.hpp>
#include <opencc/Lexicon.hpp>
#include <opencc/MaxMatchSegmentation.hpp>

namespace {

using Dictionaries = std::vector<opencc::DictPtr>;

Dictionaries members(const opencc::DictPtr &dictionary) {
  const auto group = std::dynamic_pointer_cast<opencc::DictGroup>(dictionary);
  if (!group) return {dictionary};
  const std::list<opencc::DictPtr> listed = group->GetDicts();
  return Dictionaries(listed.begin(), listed.end());
}

}  // namespace

struct bindery_opencc {
  std::vector<Dictionaries> steps;
};

bindery_opencc *bindery_opencc_open(const char *configuration) {
  try {
    const opencc::ConverterPtr converter = opencc::Config().NewFromFile(configuration);
    const auto words =
      std::dynamic_pointer_cast<opencc::MaxMatchSegmentation>(converter->GetSegmentation());
    if (!words) return nullptr;
    auto opened = std::make_unique<bindery_opencc>();
    opened->steps.push_back(members(words->GetDict()));
    for (const opencc::ConversionPtr &step : converter->GetConversionChain()->GetConversions()) {
      opened->steps.push_back(members(step->GetDict()));
    }
    return opened.release();
  } catch (...) {
    // OpenCC's exceptions are no standard ones.
    return nullptr;
  }
}

void bindery_opencc_close(bindery_opencc *opened) { delete opened; }

size_t bindery_opencc_step_count(const bindery_opencc *opened) { return opened->steps.size(); }

size_t bindery_opencc_dictionary_count(const bindery_opencc *opened, size_t step) {
  return opened->steps[step].size();
}

bool bindery_opencc_begin_alike(const bindery_opencc *opened, size_t step, size_t other) {
  const auto &a = opened->steps[step], &b = opened->steps[other];
  return !a.empty() && !b.empty() && a.front() == b.front();
}

bool bindery_opencc_visit(
  const bindery_opencc *opened, size_t step, size_t dictionary, bindery_opencc_entry tell,
  void *context) {
  try {
    const opencc::LexiconPtr words = opened->steps[step][dictionary]->GetLexicon();
    for (size_t index = 0; index < words->Length(); ++index) {
      const opencc::DictEntry &entry = *words->At(index);
      const std::string word = entry.Key();
      const std::string replacement = entry.GetDefault();
      tell(context, word.data(), word.size(), replacement.data(), replacement.size());
    }
    return true;
  } catch (...) {
    return false;
  }
}
