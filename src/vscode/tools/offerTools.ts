import * as vscode from 'vscode';
import type { ToolSources } from './modelTools.ts';

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
  };
}

/** What not every editor has that runs our extension: VS Code has both, the servers since 1.101. */
interface OfOtherEditors {
  readonly registerTool?: typeof vscode.lm.registerTool;
  readonly tools?: readonly Pick<vscode.LanguageModelToolInformation, 'name'>[];
  readonly registerMcpServerDefinitionProvider?: (
    id: string,
    provider: { readonly provideMcpServerDefinitions: () => Promise<unknown[]> },
  ) => vscode.Disposable;
}

/** Registers what package.json offers language models; the code behind it is loaded with the first call. */
export function offerTools(
  { packageJSON }: Pick<vscode.Extension<unknown>, 'packageJSON'>,
  sources: ToolSources,
  lm: OfOtherEditors = vscode.lm,
): vscode.Disposable {
  const { languageModelTools, mcpServerDefinitionProviders } = (packageJSON as Manifest)
    .contributes;
  const load = () => import('./modelTools.ts');
  return vscode.Disposable.from(
    ...languageModelTools.flatMap(
      ({ name }) =>
        lm.registerTool?.<unknown>(name, {
          prepareInvocation: async ({ input }) => (await load()).prepare(name, input, sources),
          invoke: async ({ input }) => (await load()).invoke(name, input, sources),
        }) ?? [],
    ),
    ...mcpServerDefinitionProviders.flatMap(
      ({ id }) =>
        lm.registerMcpServerDefinitionProvider?.(id, {
          // VS Code asks each window at its start.
          provideMcpServerDefinitions: async () => {
            const { states } = await sources.live.ready();
            // A model that has the tools already would see each of them twice, and might take those that know
            // nothing of what isn't saved. Some editors let tools be registered, and list none.
            const hasTools = languageModelTools.some(({ name }) =>
              lm.tools?.some((tool) => tool.name === name),
            );
            return hasTools || states.size === 0 ? [] : (await load()).serversFor(sources);
          },
        }) ?? [],
    ),
  );
}
