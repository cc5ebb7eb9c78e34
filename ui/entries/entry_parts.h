// Parts that more than one screen shows of a question, a change or a plan.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.h"
#include "ui/app/view.h"

namespace flytt::ui {

// A badge with icon and word for the class of a change.
void change_class_badge(const View& view, const std::string& key, content::ChangeClass change_class);
// "Something stops working as before, or has to be changed."
std::string class_explanation(const View& view, content::ChangeClass change_class);

// What is planned now, where the operator has said it; otherwise where the plan's date stands, and whom to ask. Nothing
// where there is no date.
void plan_notice(const View& view, const std::string& key, const content::Period& plan,
                 const std::string& current_plan);
// The same in one small line without a frame, where lists have little room; and not before the date has come.
void short_plan_notice(const View& view, const std::string& key, const content::Period& plan,
                       const std::string& current_plan);

// One line on what is not published yet. Nothing where nothing is missing.
void unpublished_notice(const View& view, const std::string& key, const std::vector<std::string>& unpublished);

// "As of August–September 2025. Source: …" in small type.
void provenance(const View& view, const std::string& key, const content::Source& source);

// Body of a question: answer, notice on a passed plan, related changes, provenance.
void question_body(const View& view, const content::Question& question);

// Body of a change: badge, who, when, addresses, steps, what happens otherwise, related questions, provenance.
// `heading_level` is that of its parts.
void change_body(const View& view, const content::Change& change, int heading_level);

// An entry in a list: the link to its own page, and a button that copies the address of that page.
void entry_links(const View& view, const std::string& key, const std::string& title, const std::string& path);

}  // namespace flytt::ui
