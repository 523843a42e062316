import applyChange from '../../../schemas/tools/apply_change.schema.json';
import checkWorkbooks from '../../../schemas/tools/check_workbooks.schema.json';
import draftMessage from '../../../schemas/tools/draft_message.schema.json';
import explainCheck from '../../../schemas/tools/explain_check.schema.json';
import listPartnerships from '../../../schemas/tools/list_partnerships.schema.json';
import planChange from '../../../schemas/tools/plan_change.schema.json';
import readWorkbook from '../../../schemas/tools/read_workbook.schema.json';
import type { InputSchema } from './input.ts';

export type ToolName =
  | 'list_partnerships'
  | 'read_workbook'
  | 'check_workbooks'
  | 'explain_check'
  | 'draft_message'
  | 'plan_change'
  | 'apply_change';

/** A tool as its schema in `schemas/tools` has it: what a model is told of it. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly description: string;
  readonly input: InputSchema;
  readonly output: InputSchema;
  /** Whether it changes nothing, whatever it is given. */
  readonly readOnly: boolean;
}

export const TOOLS: readonly Tool[] = [
  tool('list_partnerships', listPartnerships),
  tool('read_workbook', readWorkbook),
  tool('check_workbooks', checkWorkbooks),
  tool('explain_check', explainCheck),
  tool('draft_message', draftMessage),
  tool('plan_change', planChange),
  tool('apply_change', applyChange),
];

interface ToolSchema {
  readonly title: string;
  readonly description: string;
  readonly properties: { readonly input: unknown; readonly output: unknown };
}

function tool(name: ToolName, { title, description, properties }: ToolSchema): Tool {
  const [input, output] = [properties.input as InputSchema, properties.output as InputSchema];
  return { name, title, description, input, output, readOnly: name !== 'apply_change' };
}
