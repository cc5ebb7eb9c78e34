// Icons as vector strokes, so that they are as crisp as the text beside them.
#pragma once

#include "core/page/page.h"
#include "ui/widgets/pen.h"

namespace flytt::ui {

// Strokes the icon into the square. Nothing for Icon::None.
void draw_icon(Pen& pen, page::Icon icon, const Rect& square, const Color& color);

}  // namespace flytt::ui
