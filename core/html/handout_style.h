// The style sheet of handouts as HTML: light colours of the design, system typefaces, paper when printed.
#pragma once

#include <string_view>

namespace flytt::html {

inline constexpr std::string_view kHandoutStyle = R"css(:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #F6F8FA; color: #16202B;
  font: 17px/27px "Source Sans 3", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; }
main { max-width: 800px; margin: 32px auto; padding: 48px; background: #FFFFFF; border: 1px solid #D3DBE3; border-radius: 8px; }
h1 { font-size: 34px; line-height: 40px; margin: 0 0 8px; }
h2 { font-size: 25px; line-height: 32px; margin: 48px 0 12px; }
h3 { font-size: 20px; line-height: 28px; margin: 32px 0 8px; color: #084A8C; }
h4 { font-size: 17px; line-height: 27px; margin: 24px 0 4px; }
h5, h6 { font-size: 17px; line-height: 27px; margin: 16px 0 4px; color: #51606F; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; text-wrap: balance; }
p, ul, ol, pre, table, figure, .callout { margin: 0 0 16px; }
p, li { max-width: 68ch; }
.subtitle, .lead { font-size: 20px; line-height: 30px; color: #51606F; }
.small { font-size: 14px; line-height: 20px; color: #51606F; }
a { color: #0A5FB4; text-underline-offset: 3px; }
a:hover { color: #084A8C; }
ul, ol { padding-left: 28px; }
li { margin-bottom: 8px; }
li > p { margin-bottom: 4px; }
.plain, .checklist { list-style: none; }
.plain { padding-left: 0; }
.checklist > li { position: relative; margin-bottom: 16px; }
.checklist > li::before { content: ""; position: absolute; left: -28px; top: 5px; width: 17px; height: 17px;
  border: 1.5px solid #51606F; border-radius: 3px; }
nav { margin: 32px 0; padding: 16px 24px; background: #EEF2F6; border-radius: 8px; }
nav h2 { font-size: 17px; line-height: 27px; margin: 0 0 8px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 20px; }
nav li { margin: 0 0 4px; }
table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: 22px; border-bottom: 1px solid #D3DBE3; }
caption { text-align: left; font-size: 14px; font-weight: 600; color: #51606F; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-top: 1px solid #D3DBE3; font-weight: 400; }
th { font-weight: 600; }
thead th, thead td { background: #EEF2F6; }
td p, th p { margin: 0 0 4px; }
.callout { padding: 12px 16px; border-left: 4px solid #0A5FB4; border-radius: 4px; background: #E8F1FA; }
.callout > :last-child { margin-bottom: 0; }
.callout-title { margin-bottom: 4px; font-weight: 600; color: #084A8C; }
.good { border-color: #17754A; background: #E5F4EC; }
.good > .callout-title { color: #17754A; }
.caution { border-color: #8A5A00; background: #FBF1DC; }
.caution > .callout-title { color: #8A5A00; }
.bad { border-color: #B3261E; background: #FBE9E7; }
.bad > .callout-title { color: #B3261E; }
code { font: 15px/24px "Source Code Pro", Consolas, Menlo, monospace; background: #EEF2F6; border-radius: 4px; padding: 1px 3px;
  overflow-wrap: anywhere; }
pre { padding: 12px 16px; background: #EEF2F6; border-radius: 8px; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
figure svg { display: block; width: var(--width); height: auto; }
figcaption { margin-top: 8px; font-weight: 600; }
@media (max-width: 700px) {
  main { margin: 0; padding: 24px 16px; border: 0; border-radius: 0; }
  table { display: block; overflow-x: auto; }
  th, td { min-width: 120px; }
}
@media print {
  @page { size: A4; margin: 22mm 25mm; }
  body { background: #FFFFFF; font-size: 11pt; line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  h1, h2, h3, h4, h5, h6, caption, .callout-title { break-after: avoid; }
  tr, figure, .callout, .checklist > li { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 2; widows: 2; }
  .callout, nav, code, pre, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace flytt::html
