// What Chromium tells assistive technology of a page, as an outline to be read and compared: a line for each thing that
// has a meaning, with its name, its description and the states that are spoken.

const spokenStates = [
  ['level', (value) => `level ${value}`],
  ['live', (value) => (value === 'off' ? '' : `live ${value}`)],
  ['checked', (value) => (value === 'true' ? 'checked' : 'not checked')],
  ['pressed', (value) => (value === 'true' ? 'pressed' : 'not pressed')],
  ['expanded', (value) => (value ? 'expanded' : 'collapsed')],
  ['selected', (value) => (value ? 'selected' : '')],
  ['disabled', (value) => (value ? 'disabled' : '')],
  ['invalid', (value) => (value === 'false' ? '' : `invalid ${value}`)],
];
// Roles that hold together what is spoken and are not spoken themselves; a paragraph is its text.
const silent = new Set(['RootWebArea', 'generic', 'none', 'paragraph', 'rowgroup', 'LabelText', 'MenuListPopup']);
const withinText = { strong: '*', emphasis: '_', code: '`' };

function attributesByNode(node, found = new Map()) {
  const attributes = {};
  for (let i = 0; i < (node.attributes ?? []).length; i += 2) attributes[node.attributes[i]] = node.attributes[i + 1];
  found.set(node.backendNodeId, attributes);
  for (const child of node.children ?? []) attributesByNode(child, found);
  return found;
}

class Outline {
  lines = [];
  text = ''; // what has been read since the last line

  constructor(nodes, attributes) {
    this.attributes = attributes;
    this.nodes = new Map(nodes.map((node) => [node.nodeId, node]));
  }

  write(depth, text) {
    this.lines.push('  '.repeat(depth) + text);
  }

  // A text that is the name of what it stands in has been said already.
  endText(depth, nameAbove) {
    const text = this.text.replace(/\s+/g, ' ').trim();
    if (text !== '' && !nameAbove.includes(text.replace(/[*_`]/g, ''))) this.write(depth, `"${text}"`);
    this.text = '';
  }

  spoken(node) {
    const { lang, 'aria-current': current, 'aria-sort': order } = this.attributes.get(node.backendDOMNodeId) ?? {};
    const properties = new Map((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    const isItem = node.role.value === 'listitem';
    const states = spokenStates.map(([name, inWords]) => (properties.has(name) && !isItem ? inWords(properties.get(name)) : ''));
    if (current) states.push(`current ${current}`);
    if (order) states.push(`sorted ${order}`);
    if (lang) states.push(`in ${lang}`);
    return states.filter((state) => state !== '');
  }

  line(node, name) {
    const parts = [node.role.value];
    if (name !== '') parts.push(`"${name}"`);
    const value = node.value?.value ?? '';
    if (value !== '') parts.push(`= "${value}"`);
    const states = this.spoken(node);
    if (states.length > 0) parts.push(`(${states.join(', ')})`);
    const description = node.description?.value ?? '';
    if (description !== '') parts.push(`described by "${description}"`);
    return parts.join(' ');
  }

  visit(node, depth, nameAbove) {
    const role = node.role?.value;
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    if (role === 'InlineTextBox') return;
    if (role === 'StaticText') {
      this.text += node.name.value;
      return;
    }
    const mark = node.ignored ? undefined : withinText[role];
    if (mark) {
      this.text += mark;
      this.visitChildren(node, depth, nameAbove);
      this.text += mark;
      return;
    }
    const isSaid = !node.ignored && !silent.has(role);
    const isBlock = isSaid || role === 'paragraph';
    if (isBlock) this.endText(depth, nameAbove);
    if (role === 'ListMarker') {
      if (/\w/.test(name)) this.write(depth, `"${name}"`); // a number; a bullet says nothing
      return;
    }
    if (isSaid) this.write(depth, this.line(node, name));
    const isField = role === 'searchbox' || role === 'textbox'; // its text is its value
    if (!isField) this.visitChildren(node, isSaid ? depth + 1 : depth, isSaid ? name : nameAbove);
    if (isBlock) this.endText(isSaid ? depth + 1 : depth, isSaid ? name : nameAbove);
  }

  visitChildren(node, depth, nameAbove) {
    for (const id of node.childIds ?? []) {
      const child = this.nodes.get(id);
      if (child) this.visit(child, depth, nameAbove);
    }
  }
}

// Resolves to the outline, a line each, indented by two spaces a level.
export async function accessibilityTree(page) {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Accessibility.enable');
  const { root } = await protocol.send('DOM.getDocument', { depth: -1 });
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  await protocol.detach();
  const outline = new Outline(nodes, attributesByNode(root));
  const top = nodes.find((node) => node.parentId === undefined);
  outline.write(0, `document "${top.name?.value ?? ''}" (in ${await page.evaluate(() => document.documentElement.lang)})`);
  outline.visit(top, 1, '');
  return outline.lines;
}
