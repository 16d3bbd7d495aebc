/** Set by the build: `open` for the browser tests, `closed` as shipped. */
declare const __SHADOW_MODE__: ShadowRootMode;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
