import * as vscode from 'vscode';
import { LANGUAGES, type Language } from '../../core/guide/guide.ts';
import { statusName } from '../../core/guide/statuses.ts';
import { languagesUsed } from '../../core/portfolio/languagesUsed.ts';
import type { Organization, Portfolio } from '../../core/portfolio/portfolio.ts';
import type { TakenFile } from '../../core/workbook/naming.ts';
import { libraryName } from '../settings.ts';
import type { KnownOrganization, WizardKnowledge } from './newCycleWizard.ts';

/** What the workbooks tell a wizard, so that nobody is asked twice. */
export function knowledgeOf(portfolio: Portfolio): WizardKnowledge {
  const ideas = portfolio.ideas.map(
    ({ name, audience, relationship, from }): KnownOrganization => ({
      name,
      audience,
      relationship,
      kind: 'idea',
      description: audience ?? from[0]?.organization ?? '',
    }),
  );
  const partners = portfolio.organizations.flatMap(partnerOf);
  return {
    organizations: [...ideas, ...partners],
    library: libraryOf(portfolio),
    languages: languagesOf(portfolio),
  };
}

function partnerOf({ name, cycles }: Organization): readonly KnownOrganization[] {
  const last = cycles.at(-1);
  if (name === undefined || last === undefined) return [];
  return [
    {
      name,
      audience: last.summary.cycle.organization?.audience,
      relationship: 'existing',
      kind: 'partner',
      description: vscode.l10n.t(statusName(last.status)),
    },
  ];
}

/** The name in the workbook that was started last, else the one in the settings. */
function libraryOf({ states }: Portfolio): string | undefined {
  const cycles = [...states.values()].map(({ summary }) => summary.cycle);
  const named = cycles.filter(({ library }) => library !== undefined);
  const [latest] = named.sort((a, b) => ((a.started ?? '') < (b.started ?? '') ? 1 : -1));
  return latest?.library ?? libraryName();
}

/** Where there is no workbook yet, the language that VS Code itself speaks. */
export function languagesOf({ states }: Portfolio): readonly [Language, ...Language[]] {
  const [first, ...others] = languagesUsed([...states.values()].map(({ summary }) => summary));
  if (first !== undefined) return [first, ...others];
  const spoken = LANGUAGES.find((language) => vscode.env.language.startsWith(language));
  return [spoken ?? 'en'];
}

/** The workbooks below `root`, as the naming of new ones wants to know them. */
export function takenFiles({ states }: Portfolio, root: vscode.Uri): readonly TakenFile[] {
  const base = `${root.path.replace(/\/$/, '')}/`;
  const taken: TakenFile[] = [];
  for (const [path, { summary }] of states) {
    const uri = vscode.Uri.parse(path, true);
    if (uri.scheme !== root.scheme || !uri.path.startsWith(base)) continue;
    const { organization, cycle } = summary.cycle;
    taken.push({ path: uri.path.slice(base.length), organization: organization?.name, cycle });
  }
  return taken;
}
