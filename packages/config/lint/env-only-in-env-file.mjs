/** Reading the environment anywhere else hides a setting from the one place that checks them all at once. */
export const envOnlyInEnvFile = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      env: 'Only env.ts reads process.env: it parses every variable and names all faults at once. Take the value from the config.',
    },
  },
  create: (context) => {
    const report = (node) => context.report({ node, messageId: 'env' });
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': report,
    };
  },
};
