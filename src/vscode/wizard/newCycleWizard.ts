import * as vscode from 'vscode';
import { LANGUAGES, type Language } from '../../core/guide/guide.ts';
import type { Sentence } from '../../core/language/translate.ts';
import { propertyMeaning } from '../../core/schema/propertyMeaning.ts';
import { sameName } from '../../core/workbook/naming.ts';
import { isPlaceholder } from '../../core/workbook/values/placeholder.ts';
import { translate } from '../translate.ts';
import { askAll, type Step, into, taking } from './askAll.ts';
import { askText, choose, type Choice, type StepFrame } from './multiStep.ts';

/** An organization that the workbooks already know. */
export interface KnownOrganization {
  readonly name: string;
  readonly audience: string | undefined;
  readonly relationship: 'new' | 'existing' | undefined;
  /** A partner has a workbook; an idea stands on somebody's list. */
  readonly kind: 'partner' | 'idea';
  /** What to say beside the name. */
  readonly description: string;
}

/** What the wizard has learned. Everything but the name may stay unknown. */
export interface CycleWish {
  readonly organization: string;
  readonly language?: Language | undefined;
  readonly audience?: string | undefined;
  readonly relationship?: 'new' | 'existing' | undefined;
  readonly focus?: string | undefined;
  readonly library?: string | undefined;
}

export interface WizardKnowledge {
  readonly organizations: readonly KnownOrganization[];
  /** The languages that the library has written workbooks in, the latest first; never empty. */
  readonly languages: readonly [Language, ...Language[]];
  /** The library's name, where a workbook or a setting tells it. */
  readonly library: string | undefined;
}

/**
 * Asks for a new cycle in the paper's order; with whom, unless somebody has been `picked` already. undefined
 * when the person changed their mind.
 */
export function askForCycle(
  knowledge: WizardKnowledge,
  title: string,
  picked: KnownOrganization | undefined,
  stays: StepFrame['stays'],
): Promise<CycleWish | undefined> {
  const { languages, library } = knowledge;
  const steps = stepsFor(knowledge);
  const known = { language: languages[0], library };
  return picked === undefined
    ? askAll<CycleWish>(title, steps, { ...known, organization: '' }, stays)
    : askAll(title, steps.slice(1), { ...known, ...wishFor(picked) }, stays);
}

function stepsFor(knowledge: WizardKnowledge): readonly Step<CycleWish>[] {
  return [
    { ask: askOrganization(knowledge) },
    { ask: askAudience },
    { ask: askRelationship },
    { ask: askFocus },
    { ask: askLanguage(knowledge), skip: () => knowledge.languages.length < 2 },
    { ask: askLibrary, skip: () => knowledge.library !== undefined },
  ];
}

function askOrganization({ organizations }: WizardKnowledge): Step<CycleWish>['ask'] {
  const ideas = organizations.filter(({ kind }) => kind === 'idea');
  const partners = organizations.filter(({ kind }) => kind === 'partner');
  return taking(
    (frame) =>
      choose<KnownOrganization>(frame, {
        placeholder:
          organizations.length === 0
            ? vscode.l10n.t('Which organization? Type its name')
            : vscode.l10n.t('Which organization? Pick one, or type a new name'),
        choices: [
          ...group(vscode.l10n.t('Ideas on your lists'), ideas, 'lightbulb'),
          ...group(
            vscode.l10n.t('Organizations you have a workbook for'),
            partners,
            'organization',
          ),
        ],
        whileTyping: (typed) =>
          organizations.some(({ name }) => sameName(name, typed))
            ? []
            : [newOrganization(typed, nothingKnown(typed))],
      }),
    // Going back and picking the same one again keeps what was said about it.
    (one, wish) => (sameName(one.name, wish.organization) ? wish : { ...wish, ...wishFor(one) }),
  );
}

function nothingKnown(name: string): KnownOrganization {
  return { name, audience: undefined, relationship: undefined, kind: 'idea', description: '' };
}

function wishFor({ name, audience, relationship, kind }: KnownOrganization): CycleWish {
  return {
    organization: name,
    audience,
    relationship: kind === 'partner' ? 'existing' : relationship,
  };
}

function group(
  label: string,
  organizations: readonly KnownOrganization[],
  icon: string,
): readonly (Choice<KnownOrganization> | vscode.QuickPickItem)[] {
  if (organizations.length === 0) return [];
  const separator = { label, kind: vscode.QuickPickItemKind.Separator };
  const choices = organizations.map((value) => ({
    label: value.name,
    description: value.description,
    iconPath: new vscode.ThemeIcon(icon),
    value,
  }));
  return [separator, ...choices];
}

/** The entry for a name that no workbook knows; for what is none, such as `TBD`, one that says so. */
export function newOrganization<T>(name: string, value: T): Choice<T> | vscode.QuickPickItem {
  if (isPlaceholder(name)) {
    const label = vscode.l10n.t(
      'Type a name to continue. If you don’t have one yet, press Esc and come back later.',
    );
    return { label, iconPath: new vscode.ThemeIcon('edit'), alwaysShow: true };
  }
  return {
    label: name,
    description: vscode.l10n.t('a new organization'),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
    value,
  };
}

const askAudience = into<CycleWish, 'audience'>('audience', (frame, wish) =>
  askText(frame, {
    prompt: vscode.l10n.t('Who do you hope to reach through {organization}?', {
      organization: wish.organization,
    }),
    example: vscode.l10n.t('Families who skip meals at the end of the month'),
    isOptional: true,
    value: wish.audience,
  }),
);

const askRelationship = taking<CycleWish, 'later' | 'regularly' | 'a little' | 'not yet'>(
  (frame, wish) =>
    choose(frame, {
      placeholder: vscode.l10n.t('Do you work with them today?'),
      choices: [
        // First, as Enter alone answers none of the other questions, either.
        { label: vscode.l10n.t('I’ll answer this later'), value: 'later' },
        { label: vscode.l10n.t('Yes, regularly'), value: 'regularly' },
        {
          label: vscode.l10n.t('A little'),
          description: vscode.l10n.t('such as lending a room or handing out flyers'),
          value: 'a little',
        },
        { label: vscode.l10n.t('Not yet'), value: 'not yet' },
      ],
      active: wish.relationship === 'new' ? 'not yet' : wish.relationship && 'regularly',
    }),
  (works, wish) => ({ ...wish, relationship: RELATIONSHIPS[works] }),
);

const RELATIONSHIPS = {
  later: undefined,
  regularly: 'existing',
  'a little': 'existing',
  'not yet': 'new',
} as const;

const askFocus = into<CycleWish, 'focus'>('focus', (frame, wish) =>
  askText(frame, {
    prompt: vscode.l10n.t('A short name for what you plan together'),
    example: vscode.l10n.t('Pantry nights'),
    isOptional: true,
    value: wish.focus,
  }),
);

/** As the form offers it. */
function nameOf(language: Language): Sentence {
  return propertyMeaning(['language'])?.enumDescriptions?.[LANGUAGES.indexOf(language)] ?? language;
}

/** Asked only where there is something to choose between. */
function askLanguage({ languages }: WizardKnowledge): Step<CycleWish>['ask'] {
  return into('language', (frame, wish) =>
    choose<Language>(frame, {
      placeholder: vscode.l10n.t('Which language do you and your partner write in?'),
      choices: languages.map((value) => ({ label: translate(nameOf(value)), value })),
      active: wish.language,
    }),
  );
}

const askLibrary = into<CycleWish, 'library'>('library', (frame, wish) =>
  askText(frame, {
    prompt: vscode.l10n.t('What’s your library called? We’ll remember it for later workbooks.'),
    example: vscode.l10n.t('Cedar Falls Public Library'),
    value: wish.library,
  }),
);
