// The semantic page: what a screen says, before anyone decides how it looks.
//
// A view builds one; the HTML writer makes a document of it, the canvas lays it out and draws it, the host page lays
// its elements over the drawing. All three read the same nodes, so they cannot disagree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/module_grid.h"
#include "core/page/icon.h"
#include "core/rich_text.h"

namespace flytt::page {

enum class Role {
  // Landmarks and containers
  Banner,      // top bar: name, search, language
  Navigation,  // label names it; children are links
  Main,
  Complementary,  // "on this page"
  Footer,
  Search,   // landmark around a search field
  Group,    // with a label: controls that belong together
  Article,  // a card; label = its heading, without one it is a card for the eye only
  List,
  ListItem,
  Table,  // label = caption; children are Row
  Row,
  ColumnHeader,
  RowHeader,
  Cell,
  Disclosure,  // first child Summary, then what it opens; state.expanded
  Summary,
  // Text
  Heading,  // level 1..6
  Paragraph,
  CodeBlock,  // one run a line
  Status,     // live region, read out politely when it changes
  Alert,      // live region, read out at once
  // Graphics
  Figure,       // modules (QR) with label as text alternative
  ProgressBar,  // fraction 0..1, label
  // Controls
  Link,
  Button,     // runs, or label with only an icon
  TextField,  // label, value, placeholder, input; Look::Quiet = label for assistive technology only
  Select,     // label, value, options; Look::Quiet as above
  Checkbox,   // label in runs, state.checked
  Radio,      // of a RadioGroup: label in runs, state.pressed = it is the one; Look::Chip
  FileField,  // label; runs say what may be done: choose, drop, paste
  // Containers of these, and of what is asked
  RadioGroup,  // label names it; below it are Radio: one of few
  Dialog       // over everything, which waits for it: the last of the page, without a parent; label = its heading
};

// How a node is dressed. The theme and the style sheet each know all of them.
enum class Look {
  Default,
  Lead,
  Large,  // a figure that speaks for itself
  Small,
  Muted,
  Card,
  Door,     // a large link that is a card: first run the title, second the sentence below it
  Primary,  // the one primary button of a screen
  Quiet,    // a button without fill
  Chip,     // a small toggle, state.pressed
  Good,     // verdicts, badges and callouts: colour, and always a word and an icon too
  Caution,
  Bad,
  Neutral,
  Badge,  // small label on raised ground
  BadgeGood,
  BadgeCaution,
  BadgeBad,
  Key,    // keyboard key
  Unseen  // for assistive technology only: takes no room and is not drawn
};

enum class Arrangement { Stack, Row, Grid };  // Row wraps; Grid: equal columns of at least `grid_column_px`

// Page widths (CSS px) at which a node exists: wide >= 1024, medium 640..1023, narrow < 640.
enum class Widths { All, WideOnly, MediumOnly, NarrowOnly, BelowWide, FromMedium };

// Organization: the name of the visitor's own. Lines: as many as somebody writes, of any length. Files: of a FileField
// that takes several.
enum class InputKind { Text, Search, Url, Organization, Lines, Files };

enum class Sort { None, Ascending, Descending };

struct Option {
  std::string value;
  std::string text;
  std::string language{};  // BCP 47, where it differs from the page
};

struct State {
  bool disabled = false;
  bool checked = false;
  bool pressed = false;
  bool expanded = false;
  bool current = false;  // the link to the page, or the section, that is shown
  bool busy = false;
  bool invalid = false;  // of a field: what stands in it cannot be used
  bool hidden = false;   // not shown and not in the accessibility tree
};

struct Node {
  std::string key;  // unique in the page and stable over time, chosen by the view: "question/password/answer"
  int parent = -1;  // index into Page::nodes, always smaller than the own index; -1 = top level
  Role role = Role::Group;
  Look look = Look::Default;
  Arrangement arrangement = Arrangement::Stack;
  Widths widths = Widths::All;
  int grid_column_px = 0;  // CSS px
  int gap_px = 16;         // CSS px between children
  Icon icon = Icon::None;
  Inline runs;        // the text of text roles and controls
  std::string label;  // accessible name where there is no text, or the text says too little; of a Figure too
  std::string
      described_by;    // of a field, Checkbox or Dialog: anchors, blanks between, of texts that say more; empty = none
  std::string value;   // of a field
  std::string copies;  // Button: text that goes to the clipboard inside the click; empty = none
  std::string placeholder;
  InputKind input = InputKind::Text;
  Sort sort = Sort::None;  // ColumnHeader: by which the rows are in order
  std::vector<Option> options;
  std::string href;      // Link
  std::string download;  // Link: suggested file name; empty = navigate
  std::string anchor;    // id that a fragment can name; empty = none
  std::string language;  // BCP 47, where it differs from the page
  int level = 0;         // Heading; Summary: > 0 = the question is a heading of this level as well
  int first_number = 0;  // List: 0 = bullets, else numbered from here
  double fraction = 0;   // ProgressBar
  ModuleGrid modules;    // Figure
  State state;
};

struct Alternate {  // the same page in another language
  std::string language;
  std::string language_name;
  std::string path;
};

struct Page {
  std::string path;         // "/en/faq/"
  std::string title;        // of the document, "Questions – Flytt"
  std::string description;  // one plain sentence for search engines
  std::string language;     // BCP 47
  std::vector<Alternate> alternates;
  std::vector<Node> nodes;  // parents before children, in reading order
};

bool is_tone(Look look);            // Good, Caution, Bad, Neutral
bool is_badge(Look look);           // Badge..., Key
Icon shown_icon(const Node& node);  // the node's own, else its tone's

// A Figure's light border, and its side with it in CSS px: whole pixels a module, 280 px or just above.
inline constexpr int kQuietZoneModules = 4;  // ISO/IEC 18004, 9.1
int figure_side_px(const ModuleGrid& modules);

// Index of the node with this key, -1 if there is none. Linear.
int find_node(const Page& page, std::string_view key);

// Everything a reader reads below `node`, in order, blocks separated by a line feed.
std::string text_below(const Page& page, int node);

}  // namespace flytt::page
