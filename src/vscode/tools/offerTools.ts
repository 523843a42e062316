import * as vscode from 'vscode';
import type { ToolSources } from './modelTools.ts';

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
  };
}

/** What VS Code has since 1.101, for those that ask other models than its own. */
interface WithServers {
  readonly registerMcpServerDefinitionProvider?: (
    id: string,
    provider: { readonly provideMcpServerDefinitions: () => Promise<unknown[]> },
  ) => vscode.Disposable;
}

/** Registers what package.json offers language models; the code behind it is loaded with the first call. */
export function offerTools(
  { packageJSON }: vscode.Extension<unknown>,
  sources: ToolSources,
): vscode.Disposable {
  const { languageModelTools, mcpServerDefinitionProviders } = (packageJSON as Manifest)
    .contributes;
  const load = () => import('./modelTools.ts');
  const lm: typeof vscode.lm & WithServers = vscode.lm;
  return vscode.Disposable.from(
    ...languageModelTools.map(({ name }) =>
      lm.registerTool<unknown>(name, {
        prepareInvocation: async ({ input }) => (await load()).prepare(name, input, sources),
        invoke: async ({ input }) => (await load()).invoke(name, input, sources),
      }),
    ),
    ...mcpServerDefinitionProviders.flatMap(
      ({ id }) =>
        lm.registerMcpServerDefinitionProvider?.(id, {
          // VS Code asks each window at its start.
          provideMcpServerDefinitions: async () => {
            const { states } = await sources.live.ready();
            return states.size === 0 ? [] : (await load()).serversFor(sources);
          },
        }) ?? [],
    ),
  );
}
