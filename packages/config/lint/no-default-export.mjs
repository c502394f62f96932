/** One name per thing, the same wherever it is imported. */
export const noDefaultExport = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      named:
        'Export it by name, so that it is called the same everywhere; only files that Next loads by path have a default export.',
    },
  },
  create: (context) => ({
    ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'named' }),
    'ExportSpecifier[exported.name="default"]': (node) => context.report({ node, messageId: 'named' }),
  }),
};
