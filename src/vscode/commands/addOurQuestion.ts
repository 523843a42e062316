import * as vscode from 'vscode';
import { factId, headingId } from '../../core/form/fieldId.ts';
import { formLayout, type Home } from '../../core/form/layout.ts';
import { guide } from '../../core/guide/guide.ts';
import { textOfNew, type NewQuestion } from '../../core/ourQuestions/addQuestion.ts';
import {
  choicesSaid,
  KINDS,
  OUR_QUESTIONS_FILE,
  PARTS,
  type QuestionKind,
  type QuestionPart,
} from '../../core/ourQuestions/question.ts';
import { readOurQuestions } from '../../core/ourQuestions/readOurQuestions.ts';
import { OURS } from '../../core/schema/ourFacts.ts';
import type { Sentence } from '../../core/language/translate.ts';
import { activeForm } from '../form/activeForm.ts';
import type { Parts } from '../parts.ts';
import { showMessage } from '../showMessage.ts';
import { translate as t } from '../translate.ts';
import type { OurQuestionsFollowed } from '../workspace/ourQuestions.ts';
import { askAll, into, type Step } from '../wizard/askAll.ts';
import { askText, choose, type Choice } from '../wizard/multiStep.ts';

export type OurQuestionSources = Pick<Parts, 'documents' | 'files' | 'forms' | 'live' | 'log'> & {
  readonly ourQuestions: () => Promise<OurQuestionsFollowed>;
};

/**
 * *Add a Question of Our Own*: asks what there is to know, and writes it into the file that counts, or into the one
 * that is given.
 */
export async function addOurQuestion(
  sources: OurQuestionSources,
  given?: vscode.Uri,
): Promise<void> {
  const title = vscode.l10n.t('Add a Question of Our Own');
  const place = given ?? (await placeOfQuestions(sources));
  if (place === undefined) {
    const says = t('Open the folder with your workbooks first. The questions are kept in it.');
    void showMessage('information', says);
    return;
  }
  const said = await askAll(title, QUESTIONS, NOTHING);
  if (said === undefined) return;
  if (await write(sources, place, said)) {
    await (await sources.ourQuestions()).lookAt(place);
    await goToNewest(sources, place);
    const part = t(partTitle(PARTS[said.part]));
    void showMessage('information', t('It’s asked in “{part}” of each workbook now.', { part }));
  } else
    void showMessage(
      'error',
      t('We couldn’t write {file}. Check that you may change it, and try again.', {
        file: OUR_QUESTIONS_FILE,
      }),
    );
}

/** Leads to the question that is last in the file, where a form is in front. */
async function goToNewest({ files, forms }: OurQuestionSources, file: vscode.Uri): Promise<void> {
  const form = activeForm();
  const newest = readOurQuestions((await files.read(file)) ?? '').questions.at(-1);
  if (form === undefined || newest === undefined) return;
  const { id, kind } = newest;
  const field = kind === 'long' ? headingId(id) : factId([OURS, id]);
  const document = await vscode.workspace.openTextDocument(form);
  await forms.show(document, { offset: 0, field, stays: true });
}

/**
 * The file with the questions that count for the workbook in front, or for a workbook of the folder where none is;
 * where there is none, the place to make it at. undefined where no folder is open.
 */
async function placeOfQuestions(sources: OurQuestionSources): Promise<vscode.Uri | undefined> {
  const file = await fileOfQuestions(sources);
  if (file !== undefined) return file;
  const open = workbookInFront(sources);
  const folder = open && vscode.workspace.getWorkspaceFolder(open)?.uri;
  const root = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root !== undefined) return vscode.Uri.joinPath(root, OUR_QUESTIONS_FILE);
  return open && vscode.Uri.joinPath(open, '..', OUR_QUESTIONS_FILE);
}

/** The same where there is one already. */
export async function fileOfQuestions(
  sources: OurQuestionSources,
): Promise<vscode.Uri | undefined> {
  const { fileFor } = await sources.ourQuestions();
  const open = workbookInFront(sources);
  if (open !== undefined) return fileFor(open);
  const { states } = await sources.live.ready();
  const files = await Promise.all([...states.keys()].map((one) => fileFor(vscode.Uri.parse(one))));
  return files.find((one) => one !== undefined);
}

function workbookInFront({ documents }: OurQuestionSources): vscode.Uri | undefined {
  const workbook = activeForm() ?? vscode.window.activeTextEditor?.document.uri;
  return workbook && documents.at(workbook)?.workbook && workbook;
}

/** At the end of the file, whatever somebody has typed there meanwhile; false where it can't be written. */
async function write(
  { files, log }: Pick<OurQuestionSources, 'files' | 'log'>,
  file: vscode.Uri,
  said: NewQuestion,
): Promise<boolean> {
  try {
    const made = await files.make(file, new TextEncoder().encode(textOfNew('', said)));
    if (made === 'made') return true;
    const document = await vscode.workspace.openTextDocument(file);
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.positionAt(text.length), textOfNew(text, said));
    return (await vscode.workspace.applyEdit(edit)) && (await document.save());
  } catch (error) {
    log.failed(`writing ${OUR_QUESTIONS_FILE}`, error);
    return false;
  }
}

const NOTHING: NewQuestion = {
  question: '',
  kind: 'text',
  part: 'identify',
  choices: [],
};

export const KIND_NAMES: Readonly<Record<QuestionKind, Sentence>> = {
  text: 'A line of text',
  long: 'A longer text, with a heading of its own',
  date: 'A date',
  number: 'A number',
  choice: 'One of several choices',
  'yes-no': 'Yes or no',
};

const QUESTIONS: readonly Step<NewQuestion>[] = [
  {
    ask: into('question', (frame) =>
      askText(frame, {
        prompt: t('What do you want to ask in each workbook?'),
        example: t('Which budget code pays for it?'),
        refuse: (text) =>
          text === ''
            ? t('Add a word or two.')
            : guide.partOfHeading(text) &&
              t('The workbook has a place for that already. Try another name.'),
      }),
    ),
  },
  {
    ask: into('kind', (frame) =>
      choose<QuestionKind>(frame, {
        placeholder: t('What kind of answer?'),
        choices: KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) })),
      }),
    ),
  },
  {
    skip: ({ kind, question }) => (question === '' ? 'unknown' : kind !== 'choice'),
    ask: into('choices', async (frame) => {
      const said = await askText(frame, {
        prompt: t('What can people choose? Put commas in between.'),
        example: t('Main, Riverside'),
        refuse: (text) => (choicesSaid(text).length === 0 ? t('Add a word or two.') : undefined),
      });
      return typeof said === 'string' ? said : { answer: choicesSaid(said.answer) };
    }),
  },
  {
    ask: into('part', (frame) =>
      choose<QuestionPart>(frame, {
        placeholder: t('Where in the workbook?'),
        choices: Object.entries(PARTS).map(([value, id]): Choice<QuestionPart> => ({
          ...{ value: value as QuestionPart, label: t(partTitle(id)) },
        })),
      }),
    ),
  },
];

/** As the form calls the part. */
export function partTitle(home: Home): Sentence {
  return formLayout.find(({ homes }) => homes.includes(home))?.title ?? '';
}
