/** Packages of which something is in the built page (see tools/licences); none while developing. */
declare module 'virtual:licences' {
  const licences: {
    /** Packages, name and version, under one licence of the same people. */
    readonly groups: readonly {
      readonly names: readonly string[];
      readonly licence: string;
      readonly copyright: string;
    }[];
    readonly texts: readonly { readonly licence: string; readonly text: string }[];
  };
  export default licences;
}
