/** What VS Code gives a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as a page sees it. `State` is what outlives the page while its tab is hidden. */
export interface Extension<ToExtension, FromExtension, State> {
  readonly post: (message: ToExtension) => void;
  readonly onMessage: (act: (message: FromExtension) => void) => void;
  readonly state: () => Partial<State>;
  readonly keep: (state: State) => void;
}

/** Connects the page with the extension. To be called once. */
export function connect<ToExtension, FromExtension, State>(): Extension<
  ToExtension,
  FromExtension,
  State
> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    onMessage: (act) => {
      addEventListener('message', ({ data }: MessageEvent<FromExtension>) => {
        act(data);
      });
    },
    state: () => api.getState() ?? {},
    keep: (state) => {
      api.setState(state);
    },
  };
}
