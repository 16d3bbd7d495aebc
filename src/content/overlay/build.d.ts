/** Set by the build: `open` for the browser tests, `closed` as shipped. */
declare const __SHADOW_MODE__: ShadowRootMode;
/** Set by the build (`SOURCELIGHT_REPORTS`): address for reports of mistakes; '' if none was given. */
declare const __REPORTS__: string;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
