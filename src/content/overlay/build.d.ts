/** Set by the build: `open` for the browser tests, `closed` as shipped. */
declare const __SHADOW_MODE__: ShadowRootMode;
/** Set by the build (`SOURCELIGHT_REPORTS`): where reports of a mistake go, as an address to paste; '' when none was given. */
declare const __REPORTS__: string;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
