// Formatting typed with marks, as Telegram's apps read it: **bold**, __italic__, ~~struck~~, ||hidden||, `code`.
const TYPES = { "**": "bold", "__": "italic", "~~": "strikethrough", "||": "spoiler", "`": "code" };
const MARKED = /(\*\*|__|~~|\|\||`)(?=\S)(.*?\S)\1/s;

/** The text without marks, and the Bot API's entities in their place. */
export function readMarks(source) {
  const entities = [];
  return { text: read(source, 0, entities), entities };
}

function read(source, offset, entities) {
  const found = MARKED.exec(source);
  if (!found) return source;
  const [whole, mark, inside] = found;
  const before = source.slice(0, found.index);
  const start = offset + before.length;
  const words = mark === "`" ? inside : read(inside, start, entities);
  entities.push({ type: TYPES[mark], offset: start, length: words.length });
  const done = before + words;
  return done + read(source.slice(found.index + whole.length), offset + done.length, entities);
}
