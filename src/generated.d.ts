declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '@generated/aadsts-catalogue/default/catalogue.json' {
  const catalogue: import('./catalogue/read').Catalogue;
  export default catalogue;
}

declare module '@generated/aadsts-catalogue/default/built.json' {
  const built: { day: string };
  export default built;
}

declare module '@generated/aadsts-catalogue/default/pages.json' {
  const pages: { path: string; rare: string };
  export default pages;
}

declare module '@generated/aadsts-catalogue/default/paste.json' {
  const paste: { path: string };
  export default paste;
}

declare module '@generated/aadsts-catalogue/default/terms.json' {
  const terms: { path: string };
  export default terms;
}

declare module '@generated/aadsts-catalogue/default/trees.js' {
  const trees: Readonly<Record<string, import('react').ComponentType>>;
  export default trees;
}
