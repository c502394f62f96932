import type { Command } from '@tiptap/core';
import { EditorState, NodeSelection, Selection, type Plugin, type Transaction } from '@tiptap/pm/state';
import { CellSelection, TableMap, fixTables } from '@tiptap/pm/tables';
import type { Node } from '@tiptap/pm/model';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * When one person adds a row while another adds a column, the text holds a table with a corner missing. Left to
 * itself, prosemirror-tables fills it in the editor of everybody who has the text open: so many cells that all other
 * rows are then too short, which everybody fills again, and the text grows until no browser opens it. Here a table is
 * straightened only by whoever changes its cells or selects some, and until then it is shown as it is.
 */
export function straightenedByItsAuthor(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec;
  if (!appendTransaction) return plugin;
  plugin.spec.appendTransaction = function (transactions, before, now) {
    if (transactions.some(comesFromSharedText))
      return withoutCells(now) ?? appendTransaction.call(this, [], now, now);
    const straight = selectsCells(now) ? fixTables(now) : null;
    return (
      straight ??
      appendTransaction.call(this, transactions, transactions.some(changesCells) ? before : now, now)
    );
  };
  return plugin;
}

/**
 * A Tiptap command that changes cells, with the tables straightened before: it counts on each row to have as many
 * cells as the others, and on nothing having been done before it in the same transaction.
 */
export function straightFirst(command: Command): Command {
  return (props) => {
    const { tr } = props.state;
    const straight = props.dispatch && fixTables(EditorState.create({ doc: tr.doc }));
    if (!straight) return command(props);
    for (const step of straight.steps) tr.step(step);
    const state = EditorState.create({ doc: tr.doc, selection: tr.selection });
    const dispatch = ({ steps, selection }: Transaction) => {
      for (const step of steps) tr.step(step);
      tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON()));
    };
    return command({ ...props, state, dispatch });
  };
}

/** What others wrote, and what undo brings back. */
const comesFromSharedText = (transaction: Transaction) => transaction.getMeta(ySyncPluginKey) !== undefined;

const selectsCells = ({ selection }: EditorState) =>
  selection instanceof CellSelection ||
  (selection instanceof NodeSelection && selection.node.type.spec.tableRole !== undefined);

/** Cells that are selected do not stay so in a table that others left crooked: a gap would stand for a whole row. */
function withoutCells({ selection, tr }: EditorState): Transaction | null {
  if (!(selection instanceof CellSelection)) return null;
  const isCrooked = TableMap.get(selection.$anchorCell.node(-1)).problems !== null;
  return isCrooked ? tr.setSelection(Selection.near(tr.doc.resolve(selection.$anchorCell.pos + 1))) : null;
}

/** Whether cells or rows came, went or changed their span; what is written inside one does not count. */
function changesCells({ steps, docs, doc }: Transaction): boolean {
  return steps.some((step, index) => {
    const before = docs[index] ?? doc;
    const after = docs[index + 1] ?? doc;
    let changes = false;
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      changes ||= isAmongCells(before, oldStart, oldEnd) || isAmongCells(after, newStart, newEnd);
    });
    return changes;
  });
}

function isAmongCells(doc: Node, from: number, to: number): boolean {
  const start = doc.resolve(from);
  const role: unknown = start.node(start.sharedDepth(to)).type.spec.tableRole;
  if (role === 'table' || role === 'row') return true;
  let isTable = false;
  doc.nodesBetween(from, to, (node, at) => {
    isTable ||= node.type.spec.tableRole === 'table' && at >= from && at + node.nodeSize <= to;
    return !isTable;
  });
  return isTable;
}
