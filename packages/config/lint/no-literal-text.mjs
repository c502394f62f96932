/** Attributes whose value a person reads or hears. */
const spokenAttributes = new Set(['alt', 'aria-label', 'aria-description', 'placeholder', 'title']);
const aWord = /\p{L}{2,}/u;

/** Words in JSX: they belong in the message catalogues, where the other language stands beside them. */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        'People read this in more than one language: put it into the message catalogues and name it here.',
    },
  },
  create: (context) => ({
    JSXText: (node) => {
      if (aWord.test(node.value)) context.report({ node, messageId: 'literal' });
    },
    JSXAttribute: (node) => {
      if (spokenAttributes.has(node.name.name) && isWords(node.value)) {
        context.report({ node, messageId: 'literal' });
      }
    },
  }),
};

/** `"Close"` or `{"Close"}`. */
function isWords(value) {
  const literal = value?.type === 'JSXExpressionContainer' ? value.expression : value;
  return literal?.type === 'Literal' && aWord.test(String(literal.value));
}
