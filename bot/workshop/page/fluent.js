// Colours Fluent while you type. It makes spans of text nodes and never parses HTML.
import { h } from "/assets/dom.js";

const TOKENS = [
  ["tag", /<\/?[a-zA-Z][^<>]*>/y], ["entity", /&[a-z]+;/y], ["variable", /\$[a-zA-Z][\w-]*/y],
  ["string", /"(?:[^"\\\n]|\\.)*"/y], ["variant", /\*?\[[\w .-]*\]/y], ["function", /[A-Z]{3,}(?=\()/y],
  ["brace", /[{}]|->/y],
];

/** The text as nodes. Brackets and quotes count only inside braces. */
export function coloured(text) {
  const nodes = [];
  let plain = "";
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, depth);
    if (!token) {
      plain += text[at++];
      continue;
    }
    if (plain) nodes.push(plain);
    plain = "";
    depth += { "{": 1, "}": -1 }[token.words] ?? 0;
    nodes.push(h("span", { class: `ftl-${token.kind}` }, token.words));
    at += token.words.length;
  }
  return plain ? [...nodes, plain] : nodes;
}

function tokenAt(text, at, depth) {
  for (const [kind, pattern] of TOKENS) {
    if (depth < 1 && ["variable", "string", "variant", "function"].includes(kind)) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { kind, words: found[0] };
  }
  return null;
}
