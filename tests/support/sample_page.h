// A page that uses every role, look and arrangement, for tests of layout, drawing and the HTML written from a page.
#pragma once

#include "core/page/page.h"

namespace flytt::test {

page::Page sample_page();

// The same frame around `entries` disclosures with an answer each, about 10 nodes an entry.
page::Page long_page(int entries);

}  // namespace flytt::test
