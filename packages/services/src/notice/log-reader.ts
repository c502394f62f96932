/** Who reads the log for notices, by name: from where its cursor stands on nobody has been told of anything. */
export const noticesReader = 'notices';
