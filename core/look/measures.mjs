// Every measure of the portal's design, once: the style sheet takes them by name ($card-padding), the drawing from
// look/measures.h (kCardPadding). So a page in plain HTML and the drawn page coincide.
//
// CSS px at 100 % text size unless said otherwise. Paddings include the 1 px border, as `box-sizing: border-box` with an
// inset shadow for the border does. Sizes of type, line heights and icons grow with the text size, and so does what must
// hold them; spaces do not.

const px = (value, is) => ({ value, unit: 'px', is });
const grown = (value, is) => ({ value, unit: 'rem', is }); // grows with the text size: px at 100 %
const growing = (fixed, of, is) => ({ fixed, grown: of, is }); // a part of it grows
const em = (value, is) => ({ value, unit: 'em', is });
const factor = (value, is) => ({ value, unit: '', is });
const count = (value, is) => ({ value, unit: '', isWhole: true, is });
const type = (size, line, face, is) => ({ size, line, face, is });

// Face: regular, semibold, italic or mono.
export const types = {
  body: type(17, 27, 'regular'),
  'body-strong': type(17, 27, 'semibold', 'buttons, summaries, headings of level 4 to 6'),
  small: type(14, 20, 'regular', 'also keyboard keys'),
  'small-strong': type(14, 20, 'semibold', 'badges, field labels, column headers'),
  'bar-label': type(14, 20, 'regular', 'grows as far as kBarLabelsFitAt says'),
  'bar-label-strong': type(14, 20, 'semibold'),
  lead: type(20, 30, 'regular'),
  brand: type(20, 30, 'semibold', "the product's name"),
  heading1: type(34, 40, 'semibold'),
  'heading1-narrow': type(28, 36, 'semibold', 'below kNarrowBelow'),
  heading2: type(25, 32, 'semibold'),
  heading3: type(20, 28, 'semibold', 'also the title of a door'),
  code: type(15, 24, 'mono'),
};

export const measures = {
  'bar-labels-fit-at': factor(360, 'page width at which six labels stand side by side in the bar, at 100 % text size'),
  'inline-code-size': px(15, 'in a text of the size of body; keeps the line height of its surroundings'),
  'kept-words-text-below': factor(1.75, 'on narrow pages; in larger text they would leave the page'),
  'measure-em': em(33.8, 'widest paragraph, in its own font size: 68ch of Source Sans 3'),

  // Page widths at which the frame changes.
  'wide-from': px(1024),
  'narrow-below': px(640),
  'aside-from': px(1200, 'the right column needs this much,'),
  'aside-text-below': factor(1.5, 'and a text size below this'),

  // Frame.
  'rail-width': growing(108, 140),
  'rail-padding-x': px(16),
  'rail-padding-y': px(16),
  'rail-part-space': px(12, 'above languages and appearance'),
  'panel-padding': px(16, 'a menu that opens from a bar'),
  'panel-width': px(260, 'at least, below the top bar; above the bottom bar it is full width'),
  'banner-height': px(64),
  'banner-padding-y': px(8),
  'bottom-bar-height': px(64),
  'content-max': px(760),
  'aside-width': px(220),
  'aside-distance': px(48),
  'page-padding-wide': px(48, 'left and right of the content'),
  'page-padding-medium': px(32),
  'page-padding-narrow': px(16),
  'main-padding-top': px(32),
  'main-padding-top-narrow': px(24),
  'main-padding-bottom': px(64),
  'footer-padding-top': px(24),
  'footer-padding-bottom': px(48),
  'dialog-max': px(480),
  'scrim-percent': count(80, 'of the ground colour over what waits for a dialog'),

  // Surfaces.
  radius: px(8),
  'radius-small': px(4, 'code in a line, keys, check boxes'),
  border: px(1),
  'card-padding': px(24),
  'card-padding-narrow': px(16),
  'callout-padding-y': px(16),
  'callout-padding-right': px(16),
  'callout-padding-left': growing(32, 20, 'bar 4, space 16, icon 20, space 12'),
  'callout-bar': px(4),
  'callout-icon-x': px(20),
  'code-padding-x': px(16),
  'code-padding-y': px(12),
  'focus-ring': px(2),
  'focus-ring-offset': px(2),

  // Space above a heading that is not the first of its container, on top of the container's gap.
  'space-above-heading2': px(24),
  'space-above-heading3': px(12),

  // Icons: those of the bottom bar keep their size.
  icon: grown(20),
  'icon-large': grown(24, 'doors, bottom bar'),
  'icon-small': grown(16, 'badges, chips'),
  'icon-gap': px(8),
  'icon-gap-small': px(4),
  'icon-stroke': px(1.5),

  // Controls.
  'target-coarse': px(44, 'least height of a target on a coarse pointer'),
  'button-height': px(40),
  'button-padding-x': px(16),
  'header-button-height': px(28, 'in a column header'),
  'header-button-above': px(4, 'above its text, and below'),
  'cell-button-padding-x': px(8, 'in a table, where a button is as high as its line'),
  'chip-height': px(32),
  'chip-padding-x': px(12),
  'field-height': growing(17, 27),
  'field-padding-x': px(12),
  'field-icon-padding': growing(20, 20, 'a search field: icon at kFieldPaddingX'),
  'field-max': px(480),
  'field-basis': px(280, 'in a row it begins with this and grows'),
  'select-basis': growing(60, 140, 'width of a Select in a row'),
  'lines-shown': count(8, 'of a field of many lines, which then scrolls'),
  'file-padding-y': px(16, 'of what takes files'),
  'field-label-gap': px(4),
  'checkbox-side': grown(20),
  'checkbox-gap': px(12),
  'navigation-link-height': px(40),
  'navigation-link-padding-x': px(12),
  'navigation-icon-gap': px(12),
  'aside-link-padding-x': px(12),
  'aside-link-padding-y': px(4),
  'bottom-bar-link-padding-x': px(1),
  'bottom-bar-icon-gap': px(2),
  'door-icon-gap': px(12, 'icon above title'),
  'door-title-gap': px(4, 'title above sentence'),
  'badge-padding-x': px(8),
  'badge-padding-y': px(2),
  'progress-height': px(8),

  // Disclosures.
  'summary-padding-x': px(16),
  'summary-padding-y': px(12),
  'summary-chevron-gap': px(12, 'chevron of kIcon before the text'),
  'disclosure-padding-bottom': px(20),
  'disclosure-indent': growing(28, 20, 'of the content; kSummaryPaddingX on narrow pages'),

  // Lists and tables.
  'table-from': grown(624, 'in a narrower content column the rows of a table become cards'),
  'list-indent': grown(28),
  'bullet-radius': grown(2.5),
  'bullet-x': grown(10, "centre of the bullet from the list's left edge"),
  'number-gap': px(8, "number's right edge to the text"),
  'cell-padding-x': px(12),
  'cell-padding-y': px(10),
  'stacked-row-padding': px(16, 'a table row that became a card'),
  'stacked-row-gap': px(12, 'between such cards'),
  'stacked-cell-gap': px(8),
};
