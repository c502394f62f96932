/** Reading the environment anywhere else hides a setting from the one place that checks them all at once. */
export const envOnlyInEnvFile = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      env: 'Only env.ts reads process.env: it parses every variable and names all faults at once. Take the value from the config.',
    },
  },
  create: (context) => ({
    'MemberExpression[object.name="process"][property.name="env"]': (node) =>
      context.report({ node, messageId: 'env' }),
  }),
};
