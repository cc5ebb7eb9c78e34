// Parts that more than one screen shows of a question, a change or a plan.
#pragma once

#include "core/content/content.h"
#include "ui/views/view.h"

namespace flytt::ui {

// A badge with icon and word for the class of a change.
void change_class_badge(const View& view, const std::string& key, content::ChangeClass change_class);

// The sentence that a plan's date has passed, if it has; nothing otherwise.
void passed_plan_notice(const View& view, const std::string& key, const content::Period& plan);

// "As of August–September 2025. Source: …" in small type.
void provenance(const View& view, const std::string& key, const content::Source& source);

// Body of a question: answer, notice on a passed plan, related changes, provenance.
void question_body(const View& view, const content::Question& question);

// Body of a change: badge, who, when, addresses, steps, what happens otherwise, related questions, provenance.
// `heading_level` is that of its parts.
void change_body(const View& view, const content::Change& change, int heading_level);

// Chips to choose one's role; the chosen one is pressed.
void audience_filter(const View& view);

}  // namespace flytt::ui
