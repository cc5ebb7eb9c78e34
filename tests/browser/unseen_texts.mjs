// Runs in a page: texts of the main content that are neither a control nor in a closed answer nor for other widths, and
// yet not shown.
export function unseenTexts() {
  const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  return [...document.querySelectorAll('main [data-k]')]
    .filter((element) => element.childElementCount === 0 && element.textContent.trim() !== '')
    .filter((element) => !element.closest('.wide-only, .medium-only, .narrow-only, .below-wide, .from-medium'))
    .filter((element) => !element.closest('button, label, select, .field, .field + .small, [role="group"]'))
    .filter((element) => !element.closest('details:not([open]) > :not(summary)'))
    .filter((element) => !isShown(element) && !element.parentElement.querySelector(':scope > button'))
    .map((element) => element.textContent);
}
